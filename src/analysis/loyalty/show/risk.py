"""What is at risk, with whom, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.clv.economics import QUANTITY
from analysis.language import Words
from analysis.loyalty.risk import GONE, Risk
from analysis.loyalty.signals import Signals
from analysis.loyalty.unmet import Unmet
from analysis.presentation.charts import ACCENT, CONTRAST, money_axis, percent_axis, plotted
from analysis.presentation.shown import Shown, Tile, note, table, tiles, within

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def figures(found: Risk, words: Words) -> Shown:
    """What is at risk in all, between its bounds."""
    total, name = found.total, f"total_{QUANTITY[found.measure]}_at_risk"
    form = within(name, total.low, total.high, words)
    between = words(
        "loyalty-risk-note",
        months=found.horizon_months,
        level=words.percent(total.level, 0),
        low=form(total.low),
        high=form(total.high),
    )
    doubt = next(iter(found.doubts), None)
    return tiles([Tile(name, total.estimate, between, text=form(total.estimate), doubt=doubt)], words)


def basis(found: Risk, words: Words) -> Shown:
    """What is counted, and who is not."""
    return note(
        words(
            "loyalty-risk-basis",
            measure=found.measure,
            gone=found.gone,
            limit=words.percent(GONE, 0),
            value=words.money(found.gone_value, 0),
        )
    )


@plotted(8.0, 4.2)
def by_chance(found: Risk, axes: Axes, words: Words) -> Axes:
    """Each customer by how likely it is still active and what it would be worth."""
    some = found.endangered
    axes.scatter(some["p_alive"], some["if_active"], s=14, color=ACCENT, alpha=0.55, linewidths=0, rasterized=False)
    most = some.head(_NAMED)
    axes.scatter(most["p_alive"], most["if_active"], s=34, color=CONTRAST, linewidths=0)
    axes.set_yscale("log")
    axes.set(xlim=(-0.02, 1.02), xlabel=words("loyalty-risk-x"), ylabel=words(f"loyalty-risk-y-{found.measure}"))
    axes.set_ylim(bottom=max(1.0, float(np.quantile(some["if_active"], 0.02))))
    percent_axis(axes.xaxis, words)
    money_axis(axes.yaxis, words)
    axes.set_title(
        words("loyalty-risk-title", count=min(_NAMED, len(some)), share=words.percent(found.held_by(_NAMED), 0)),
        loc="left",
    )
    return axes


_NAMED = 20


def endangered(found: Risk, signals: Signals, names: pd.Series, rows: int, words: Words) -> Shown:
    """The customers with most at risk, and what speaks for leaving."""
    some = found.endangered.head(rows)
    if some.empty:
        return note(words("loyalty-risk-none"))
    money = f"{QUANTITY[found.measure]}_at_risk"
    seen = signals.frame.loc[some.index]
    frame = some.rename(columns={"at_risk": money}).assign(
        name=names.reindex(some.index),
        owner=seen["owner"],
        contact_gap=seen["contact_gap"],
        reasons=[
            _reasons(row, keys, words)
            for (_, row), keys in zip(
                seen.iterrows(), signals.reasons(found.frame["p_alive"]).loc[some.index], strict=True
            )
        ],
    )
    columns: Any = {
        "customer_id": "text", "name": "text", "owner": "text", "p_alive": "percent0", money: "money0",
        "contact_gap": "integer", "reasons": "text",
    }  # fmt: skip
    return table(frame.reset_index(), words, columns, caption=words("loyalty-risk-caption"))


def unmet(found: Unmet, names: pd.Series, rows: int, words: Words) -> Shown:
    """The most valuable active customers whom nobody has spoken to for too long."""
    if found.frame.empty:
        return note(words("loyalty-unmet-none", days=found.contact_days))
    some = found.frame.head(rows)
    worth = "if_active" if found.measure == "value" else "if_active_revenue"
    frame = some.assign(name=names.reindex(some.index)).rename(columns={"if_active": worth}).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "owner": "text", "contact_gap": "integer", "p_alive": "percent0",
        worth: "money0",
    }  # fmt: skip
    caption = words(
        "loyalty-unmet-caption",
        days=found.contact_days,
        customers=len(found.frame),
        met=words.number(found.met),
        silent=words.number(found.silent),
    )
    return table(frame, words, columns, caption=caption)


def _reasons(seen: pd.Series, keys: str, words: Words) -> str:
    """Each reason in words, with the figure behind it."""
    told = {
        "overdue": lambda: words(
            "risk-reason-overdue-own" if seen["own"] else "risk-reason-overdue-pooled",
            ratio=words.number(seen["overdue_ratio"], 1),
        ),
        "contact": lambda: words("risk-reason-contact"),
        "complaints": lambda: words("risk-reason-complaints", count=int(seen["complaints"])),
        "falling": lambda: words("risk-reason-falling", share=words.percent(-seen["order_value_change"], 0)),
        "unlikely": lambda: words("risk-reason-unlikely"),
    }
    return "; ".join(told[key]() for key in keys.split(";") if key) or words("risk-reason-none")
