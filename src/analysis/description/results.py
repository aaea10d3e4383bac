"""The section ``customer_description`` of ``results.json``."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.description.completeness import by_area
from analysis.description.potential import share_of_wallet
from analysis.description.principles import scores
from analysis.description.satisfaction import NetPromoterScore


def customer_description(
    fields: pd.DataFrame,
    found: pd.DataFrame,
    coverage: pd.Series | None,
    nps: NetPromoterScore | None,
    known: pd.DataFrame | None,
) -> dict[str, Any]:
    """Completeness by area, score by principle, coverage by role, NPS and share of wallet; None where unknown."""
    areas = by_area(fields).set_index("area")["share"]
    share = share_of_wallet(known) if known is not None else float("nan")
    return {
        "completeness": {area: round(value, 6) for area, value in areas.items()},
        "principles": {name: round(value, 6) for name, value in scores(found)["score"].items()},
        "role_coverage": None if coverage is None else {role: round(value, 6) for role, value in coverage.items()},
        "nps": None
        if nps is None
        else {"value": round(nps.value, 6), "half_width": round(nps.half_width, 6), "respondents": nps.n},
        "share_of_wallet": None if share != share else round(share, 6),
    }
