"""The customer description for people: tables, sentences and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.description.completeness import by_area
from analysis.description.profile import ATTRIBUTES, OTHER, UNKNOWN, profile
from analysis.language import Words
from analysis.presentation import ACCENT, Chart, Shown, bullets, chart, figures, note, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def base_figures(customers: pd.DataFrame, words: Words) -> Shown:
    """The base in four tiles."""
    repeat = float((customers["x"] > 0).mean())
    return figures(
        [
            (words("base-customers"), words.number(len(customers)), words("base-customers-note")),
            (words("base-revenue"), words.money(customers["net_amount"].sum(), 0), words("base-revenue-note")),
            (words("base-orders"), words.number(customers["orders"].mean(), 1), words("base-orders-note")),
            (words("base-repeat"), words.percent(repeat), words("base-repeat-note")),
        ]
    )


def completeness_chart(fields: pd.DataFrame, words: Words) -> Chart | Shown:
    """Known share of each field, grouped by the five areas; a sentence where nothing is known."""
    if not fields["share"].any():
        return note(words("completeness-none"))
    import seaborn as sns

    best = by_area(fields).set_index("area")["share"]
    weakest, strongest = str(best.idxmin()), str(best.idxmax())

    def draw(axes: Axes) -> Axes:
        labels = [
            f"{words(f'area-{area}')}: {words(f'field-{field}')}"
            for area, field in zip(fields["area"], fields["field"], strict=True)
        ]
        sns.barplot(x=fields["share"], y=labels, color=ACCENT, ax=axes, width=0.65)
        for position, share in enumerate(fields["share"]):
            axes.text(share + 0.01, position, words.percent(share, 0), va="center")
        axes.set(xlim=(0, 1.1), xticks=[0, 0.25, 0.5, 0.75, 1], xlabel=words("completeness-x"), ylabel="")
        axes.xaxis.set_major_formatter(lambda value, _: words.percent(value, 0))
        axes.set_title(
            words(
                "completeness-title",
                strongest=words(f"area-{strongest}"),
                high=words.percent(best[strongest], 0),
                weakest=words(f"area-{weakest}"),
                low=words.percent(best[weakest], 0),
            ),
            loc="left",
        )
        return axes

    return chart(draw, (8.0, 6.6))


def missing_tables(present: dict[str, bool], words: Words) -> Shown:
    """What is not supplied, what it would show, and how to supply it."""
    absent = [name for name, there in present.items() if not there]
    return bullets([words(f"missing-{name}") for name in absent] or [words("missing-none")])


def profile_tables(customers: pd.DataFrame, master: pd.DataFrame | None, rows: int, words: Words) -> Shown:
    """Customers and revenue by each attribute that the table of customers holds."""
    known = [name for name in ATTRIBUTES if master is not None and name in master]
    if master is None or not known:
        return note(words("profile-none"))
    shown = [_profile_table(profile(customers, master, name, rows), name, words) for name in known]
    return Shown("\n".join(part.html for part in shown), "\n\n".join(part.plain for part in shown))


def _profile_table(groups: pd.DataFrame, attribute: str, words: Words) -> Shown:
    named = groups["group"].map(lambda group: words(f"group-{group.strip()}") if group in (OTHER, UNKNOWN) else group)
    columns: Any = {"group": "text", "customers": "integer", "amount": "money0", "amount_share": "percent"}
    return table(groups.assign(group=named), words, columns, caption=words(f"profile-{attribute}"))


def largest_table(top: pd.DataFrame, words: Words) -> Shown:
    """The largest customers; without names where the source has none."""
    columns: Any = {
        "rank": "integer", "customer_id": "text", "name": "text", "orders": "integer", "last": "date",
        "net_amount": "money0", "amount_share": "percent",
    }  # fmt: skip
    if top["name"].isna().all():
        del columns["name"]
    return table(top, words, columns)
