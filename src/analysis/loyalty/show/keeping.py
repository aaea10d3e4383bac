"""Keeping against winning: costs, payback, elasticities, and the balance under the user's beliefs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.language import Words
from analysis.loyalty.acquisition import ONBOARDING_DAYS, Acquisition
from analysis.loyalty.history import History
from analysis.loyalty.keeping import Keeping, Optimum
from analysis.loyalty.show.labels import age_unit, cohort_name
from analysis.presentation.charts import ACCENT, CONTRAST, money_axis, plotted
from analysis.presentation.shown import Shown, note, say, table, verdict

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def costs(found: Acquisition, words: Words) -> Shown:
    """What winning a customer costs, counted in four ways."""
    rows = [
        {
            "counted": words(
                f"loyalty-cost-{way}", days=words.number(ONBOARDING_DAYS), lag=words.number(found.lag_days)
            ),
            "cost": cost,
        }
        for way, cost in found.costs.items()
    ]
    columns: Any = {"counted": "text", "cost": "money0"}
    return table(pd.DataFrame(rows), words, columns, caption=words("loyalty-costs-caption", newcomers=found.newcomers))


def payback(found: Acquisition, history: History, words: Words) -> Shown:
    """When each cohort had earned its cost back."""
    lines = (found.payback.index, *(found.payback[name] for name in ("customers", "cost", "age")))
    rows = [
        {
            "cohort": cohort_name(cohort, history.calendar, words),
            "customers": customers,
            "cost": cost,
            "paid_back": words("loyalty-not-yet") if age != age else words.number(age),
        }
        for cohort, customers, cost, age in zip(*(values.tolist() for values in lines), strict=True)
    ]
    if not rows:
        return note(words("loyalty-payback-none"))
    columns: Any = {"cohort": "text", "customers": "integer", "cost": "money0", "paid_back": "text"}
    caption = words("loyalty-payback-caption", unit=age_unit(history.calendar, words))
    return table(pd.DataFrame(rows), words, columns, caption=caption)


def unpaid(found: Acquisition, level: float, words: Words) -> Shown:
    """How many newcomers had not earned back their cost after a year: a mean does not show it."""
    share, low, high = found.unpaid_share(level)
    if share != share:
        return note(words("loyalty-unpaid-none"))
    return verdict(
        words(
            "loyalty-unpaid",
            share=words.percent(share, 0),
            low=words.percent(low, 0),
            high=words.percent(high, 0),
            customers=words.number(found.tested),
        ),
        "neutral",
    )


def ratio(found: Keeping, words: Words) -> Shown:
    """What winning costs over what keeping costs, and why that decides nothing."""
    return say(
        words(
            "loyalty-ratio",
            ratio=words.number(found.ratio, 1),
            won=words.money(found.won_cost, 0),
            kept=words.money(found.kept_cost, 0),
            share=words.percent(found.kept, 0),
        )
    )


def elasticity(found: Keeping, words: Words) -> Shown:
    """What one per cent of margin, keeping and acquisition cost is worth."""
    if found.elasticity is None:
        return note(words("loyalty-elasticity-none"))
    rows = [
        {"lever": words(f"loyalty-lever-{name}"), "gain": words.number(value, 2) + words("loyalty-percent")}
        for name, value in found.elasticity.items()
    ]
    columns: Any = {"lever": "text", "gain": "text"}
    caption = words(
        "loyalty-elasticity-caption",
        value=words.money(found.steady, 0),
        share=words.percent(found.kept, 0),
        rate=words.percent(found.discount_rate, 0),
    )
    return table(pd.DataFrame(rows), words, columns, caption=caption)


def balance(found: Optimum, words: Words) -> Shown:
    """Today and the best balance in figures."""
    curves = found.balance
    rows = [
        {
            "spending": words(f"loyalty-balance-{name}"),
            "per_prospect": acquisition,
            "per_customer": retention,
            "next_won": curves.next_won(acquisition),
            "next_kept": curves.next_kept(retention),
            "prospect_worth": curves.equity(acquisition, retention),
        }
        for name, (acquisition, retention) in (("today", found.today), ("best", found.best))
    ]
    columns: Any = {"spending": "text", **dict.fromkeys(list(rows[0])[1:], "money0")}
    return table(pd.DataFrame(rows), words, columns, caption=words("loyalty-balance-caption"))


@plotted(8.0, 4.0)
def curves(found: Optimum, axes: Axes, words: Words) -> Axes:
    """What a prospect is worth by spending on winning and on keeping, the other at its best."""
    (best_a, best_r), balance_ = found.best, found.balance
    for name, best, today, colour in (
        ("winning", best_a, found.today[0], ACCENT), ("keeping", best_r, found.today[1], CONTRAST),
    ):  # fmt: skip
        spend = np.linspace(0, 2.2 * max(best, today, 1e-9), 200)
        pairs = [(s, best_r) if name == "winning" else (best_a, s) for s in spend.tolist()]
        axes.plot(
            spend,
            [balance_.equity(*pair) for pair in pairs],
            color=colour,
            linewidth=2.2,
            label=words(f"loyalty-curve-{name}"),
        )
        axes.plot([best], [balance_.equity(best_a, best_r)], "o", color=colour)
    axes.set(xlabel=words("loyalty-curve-x"), ylabel=words("loyalty-curve-y"))
    money_axis(axes.xaxis, words)
    money_axis(axes.yaxis, words)
    axes.legend(loc="lower right")
    axes.set_title(words("loyalty-curve-title", won=words.money(best_a, 0), kept=words.money(best_r, 0)), loc="left")
    return axes
