"""The same measures for revenue before and after returns and for the contribution."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.contribution.show.assumed import assumed
from analysis.language import Words
from analysis.pareto.bases import Measured
from analysis.pareto.show.intervals import span
from analysis.presentation.shown import Shown, table


def measures(found: Mapping[str, Measured], ladder: Ladder, words: Words) -> Shown:
    """The same measures for revenue before and after returns and for the contribution."""
    rows = [
        {
            "basis": _basis(basis, ladder, words),
            "customers": one.customers,
            "amount": one.total,
            "top_share": one.top_share,
            "interval": span(one.intervals.top_share, words),
            "for_80": one.customers_for(0.8) / one.customers,
            "gini": one.gini,
            "hhi": words.number(one.hhi, 4),
        }
        for basis, one in found.items()
    ]
    columns: Any = {
        "basis": "text", "customers": "integer", "amount": "money0", "top_share": "percent", "interval": "text",
        "for_80": "percent", "gini": "number2", "hhi": "text",
    }  # fmt: skip
    top = next(iter(found.values())).top
    return table(pd.DataFrame(rows), words, columns, words("bases-caption", top=words.percent(top, 0)))


def _basis(basis: str, ladder: Ladder, words: Words) -> str:
    name = words(f"basis-{basis}", level=words(f"level-{ladder.level}"))
    return name if basis != "profits" else "; ".join(filter(None, [name, assumed(ladder, words)]))
