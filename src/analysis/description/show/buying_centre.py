"""The second action area: who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.description.buying_centre import Coverage
from analysis.description.show.bars import bars, share_axis
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, plotted
from analysis.presentation.shown import Shown, note, say, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def coverage(found: Coverage, words: Words) -> Shown:
    """How much revenue hangs on customers of whom nobody, one person or no decider is known."""
    return say(
        words(
            "centres-sentence",
            known=words.percent(found.known, 0),
            decider=words.percent(found.decider, 0),
            single=words.percent(found.single, 0),
            met=words.percent(found.influence_met, 0),
            days=words.number(found.contact_days),
        )
    )


@plotted(8.0, 3.2)
def roles(found: pd.Series, axes: Axes, words: Words) -> Axes:
    """In how many of the customers with contacts each role is known."""
    labels = [words(f"role-{role}") for role in found.index]
    colours = [CONTRAST if role == "decider" else ACCENT for role in found.index]
    bars(axes, labels, found.to_list(), [words.percent(share, 0) for share in found], colours)
    axes.set(xlim=(0, 1.1), xlabel=words("roles-x"))
    share_axis(axes, words)
    axes.set_title(words("roles-title", share=words.percent(found["decider"], 0)), loc="left")
    return axes


def gaps(found: pd.DataFrame, names: pd.Series, rows: int, words: Words) -> Shown:
    """The largest customers whose buying centre is known badly."""
    if not len(found):
        return note(words("gaps-none"))
    shown = found.head(rows).reset_index()
    shown["name"] = names.reindex(shown["customer_id"]).to_numpy()
    shown["gap"] = [_gap(row, words) for row in shown.itertuples()]
    columns: Any = {"customer_id": "text", "name": "text", "net_amount": "money0", "gap": "text"}
    return table(shown, words, columns, words("gaps-caption"))


def _gap(row: Any, words: Words) -> str:
    if not row.contacts:
        return words("gap-nobody")
    found = [words("gap-no-decider")] if row.no_decider else []
    found += [words("gap-single")] if row.single else []
    found += [words("gap-not-met")] if row.influence_met == 0 else []
    return ", ".join(found)
