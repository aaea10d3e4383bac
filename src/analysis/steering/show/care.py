"""How individually customers are cared for, what that costs, and for whom it is too much or too little."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.charts import heat_map, plotted
from analysis.presentation.shown import Shown, note, table, verdict
from analysis.steering.care import Care
from analysis.steering.served import FIFTHS, Served

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def basis(found: Care, words: Words) -> Shown:
    """What a level is, what counts as care, and that the payback is an association."""
    return note(f"{words(f'care-basis-{found.basis}')} {words('care-association')}")


def levels(found: Care, words: Words) -> Shown:
    """What each level costs beyond the one below, and when that is earned back."""
    rows = found.levels.reset_index()
    rows = rows.assign(
        care_level=[level_name(found, int(level), words) for level in rows["level"]],
        care_mean=rows["cost"],
        before_care=rows["before"],
        extra_cost=rows["extra"],
        break_even=rows["uplift"],
        earned_back=[_payback(row, words) for row in rows.to_dict("records")],
    )
    columns: Any = {
        "care_level": "text", "customers": "integer", "care_mean": "money0", "before_care": "money0",
        "extra_cost": "money0", "break_even": "percent", "earned_back": "text",
    }  # fmt: skip
    return table(rows, words, columns, words("care-levels-caption"))


def level_name(found: Care, level: int, words: Words) -> str:
    """The name of a level: a number as recorded, or a quarter by the cost of care."""
    return words("care-level-none") if not level else words(f"care-level-{found.basis}", level=level)


def _payback(row: dict[Any, Any], words: Words) -> str:
    if row["extra"] != row["extra"]:
        return "–"
    if row["extra"] <= 0:
        return words("care-not-dearer")
    return words("care-not-in-a-year") if row["payback"] != row["payback"] else words.number(row["payback"])


def break_even(found: pd.DataFrame, words: Words) -> Shown:
    """By segment what the next level would have to bring."""
    rows = found.reset_index()
    rows = rows.assign(
        segment_name=[words(f"segment-{name}") for name in rows["group"]],
        care_mean=rows["cost"],
        before_care=rows["before"],
        usual_level=rows["level"],
        extra_cost=rows["extra"],
        break_even=rows["uplift"],
    )
    columns: Any = {
        "segment_name": "text", "customers": "integer", "usual_level": "number1", "care_mean": "money0",
        "before_care": "money0", "extra_cost": "money0", "break_even": "percent",
    }  # fmt: skip
    return table(rows, words, columns, words("care-break-even-caption"))


@plotted(8.0, 3.6)
def matrix(found: Served, care: Care, axes: Axes, words: Words) -> Axes:
    """Customers by value and level of care."""
    import matplotlib as mpl

    counts = found.counts.sort_index(ascending=False)
    shares = counts.div(counts.sum(axis=1), axis=0)
    texts = [[words.number(count) if count else "" for count in row] for row in counts.to_numpy().tolist()]
    heat_map(axes, shares.to_numpy(), texts, mpl.colormaps["GnBu"])
    axes.set_xticklabels([level_name(care, level, words) for level in counts.columns.astype(int).tolist()], fontsize=9)
    ends = {FIFTHS: words("care-fifth-top"), 1: words("care-fifth-low")}
    axes.set_yticklabels([ends.get(fifth, words.number(fifth)) for fifth in counts.index], fontsize=9)
    axes.set(xlabel=words("care-matrix-x"), ylabel=words("care-matrix-y"))
    axes.set_title(words("care-matrix-title", over=len(found.over), under=len(found.under)), loc="left")
    return axes


def judged(found: Served, words: Words) -> Shown:
    """Whether care follows value, and who falls out."""
    if not found.follows_value:
        return verdict(words("care-not-by-value"), "warn")
    text = words(
        "care-by-value",
        top=words.number(found.usual_top, 1),
        low=words.number(found.usual_low, 1),
        over=len(found.over),
        excess=words.money(float(found.over["excess"].sum()), 0),
        under=len(found.under),
        value=words.money(float(found.under["value"].sum()), 0),
        untouched=len(found.untouched),
    )
    return verdict(text, "neutral")


def over(found: Served, names: pd.Series, rows: int, words: Words) -> Shown:
    """Those with more care than their value carries."""
    return _customers(found.over.rename(columns={"excess": "care_excess"}), names, rows, "over", words)


def under(found: Served, names: pd.Series, rows: int, words: Words) -> Shown:
    """Those with less care than is usual for their value."""
    return _customers(found.under, names, rows, "under", words)


def _customers(found: pd.DataFrame, names: pd.Series, rows: int, which: str, words: Words) -> Shown:
    if found.empty:
        return note(words(f"care-{which}-none"))
    some = found.head(rows).rename(columns={"level": "care_level", "cost": "care_cost"})
    some = some.assign(name=names.reindex(some.index)).reset_index()
    columns: Any = {"customer_id": "text", "name": "text", "care_level": "integer", "care_cost": "money0"}
    columns |= {"care_excess": "money0"} if which == "over" else {}
    usual = words.money(float(found["usual"].iloc[0]), 0)
    caption = words(f"care-{which}-caption", count=len(found), usual=usual)
    return table(some, words, {**columns, "value": "money0"}, caption)
