"""How well the base is described, and where it is worst."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.description.completeness import Known
from analysis.description.profile import Overview
from analysis.description.show.bars import bars, share_axis
from analysis.language import Words
from analysis.presentation.charts import plotted
from analysis.presentation.shown import Shown, Tile, bullets, table, tiles, verdict

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def figures(found: Overview, words: Words) -> Shown:
    """The base in four tiles."""
    return tiles(
        [
            Tile("customers", found.customers, words("base-customers-note")),
            Tile("revenue", found.revenue, words("base-revenue-note")),
            Tile("orders_per_customer", found.orders_per_customer, words("base-orders-note")),
            Tile("repeat_rate", found.repeat_share, words("base-repeat-note")),
        ],
        words,
    )


def described(found: Known, words: Words) -> Shown:
    """How well the base is described, and where it is worst."""
    return verdict(
        words(
            "known-verdict",
            share=words.percent(found.mean, 0),
            weakest=words.join([words(f"area-{area}") for area in found.weakest]),
            low=words.percent(found.areas.min(), 0),
        ),
        found.state,
    )


@plotted(8.0, 2.9)
def areas(found: Known, axes: Axes, words: Words) -> Axes:
    """How much is known in each of the five areas."""
    shares = found.areas
    texts = [words.percent(share, 0) for share in shares]
    bars(axes, [words(f"area-{area}") for area in shares.index], shares.to_list(), texts)
    axes.set(xlim=(0, 1.1), xlabel=words("completeness-x"))
    share_axis(axes, words)
    title = words(
        "completeness-title",
        strongest=words(f"area-{found.strongest}"),
        high=words.percent(shares[found.strongest], 0),
        weakest=words.join([words(f"area-{area}") for area in found.weakest]),
        low=words.percent(shares.min(), 0),
    )
    axes.set_title(title, loc="left")
    return axes


def largest(top: pd.DataFrame, found: Known, words: Words) -> Shown:
    """The largest customers with what is known of each, by area; without names where the source has none."""
    shares = found.customers.loc[top["customer_id"]].reset_index(drop=True)
    shares = shares.rename(columns=lambda area: f"known_{area.replace('-', '_')}")
    columns: Any = {"rank": "integer", "customer_id": "text", "name": "text", "net_amount": "money0"}
    if not found.anything:
        return table(top, words, columns, words("largest-caption-plain"))
    return table(top.join(shares), words, columns | dict.fromkeys(shares, "percent0"), words("largest-caption"))


def missing(absent: tuple[str, ...], words: Words) -> Shown:
    """What is not supplied, what it would show, and how to supply it."""
    told = [words(f"missing-{name}") for name in absent]
    return bullets([*told, words("missing-template")] if absent else [words("missing-none")])
