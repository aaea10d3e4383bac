"""The customers behind a count: a list behind a click, to which the count leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from analysis.language import Words
from analysis.page import NamedList
from analysis.presentation.shown import FORMAT_OF, NOTHING, Shown, folded, table
from analysis.quantities import QUANTITIES

if TYPE_CHECKING:
    import pandas as pd


def listed(found: NamedList, names: pd.Series, rows: int, words: Words) -> Shown:
    """The first `rows` customers of a list with its figures; nothing where there are none."""
    if found.frame.empty:
        return NOTHING
    some = found.frame.head(rows)
    frame = some.assign(name=names.reindex(some.index)).reset_index()
    columns: Any = {"customer_id": "text", "name": "text"}
    columns |= {str(name): FORMAT_OF[QUANTITIES[str(name)].unit] for name in some}
    customers = len(found.frame)
    summary = words("listed", list=words(f"list-{found.key}"), customers=customers)
    caption = words("listed-first", rows=rows) if customers > rows else ""
    return folded(summary, table(frame, words, columns, caption), f"list-{found.key}")


def leading(text: str, key: str, words: Words) -> str:
    """A sentence that counts the customers of the list `key`, with a link to it."""
    return Markup('{} <a href="#list-{}">{}</a>').format(text, key, words("listed-link", list=words(f"list-{key}")))
