"""What an average new customer is worth, and when the cost of winning one is back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.economics import QUANTITY
from analysis.clv.newcomer import Newcomer
from analysis.clv.show.beside import about, between, gravest, noted
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, money_axis, plotted
from analysis.presentation.shown import Shown, Tile, fold, note, tiles

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def figures(found: Newcomer, words: Words) -> Shown:
    """Value of an average new customer, the most that winning one may cost, and when the cost is back."""
    quantity = f"newcomer_{QUANTITY[found.measure]}"
    within = words("newcomer-months", months=found.months, interval=between(found.value, words))
    doubt = gravest(found.doubts)
    shown = [
        Tile(
            quantity,
            found.value.estimate,
            noted(within, found.doubts, words),
            text=about(found.value.estimate, found.value, words),
            doubt=doubt,
        )
    ]
    if found.measure == "value":
        shown.append(
            Tile(
                "acquisition_cap",
                found.cap,
                words("newcomer-cap-note"),
                text=about(found.cap, found.value, words),
                doubt=doubt,
            )
        )
    if found.cost_known:
        payback = found.payback_month
        remains = words(
            "newcomer-payback-note",
            cost=words.money(found.acquisition_cost, 0),
            net=words.money(found.net, 0),
            months=found.months,
        )
        text = words("newcomer-never") if payback is None else words("newcomer-month", month=payback)
        shown.append(Tile("acquisition_payback", payback, remains, text=text, doubt=doubt))
    return tiles(shown, words)


@plotted(8.0, 3.6)
def monthly(found: Newcomer, axes: Axes, words: Words) -> Axes:
    """Value made by an average new customer, month by month."""
    kind, payback = found.measure, found.payback_month
    months = np.arange(len(found.monthly))
    axes.plot(months, found.monthly, color=ACCENT, linewidth=2.2)
    if found.cost_known:
        axes.axhline(found.acquisition_cost, color=CONTRAST, linewidth=1.4, linestyle="--")
        axes.annotate(
            words("newcomer-cost", cost=words.money(found.acquisition_cost, 0)), (months[-1], found.acquisition_cost),
            xytext=(0, 5), textcoords="offset points", ha="right",
        )  # fmt: skip
    if payback is not None:
        axes.plot([payback], [found.monthly[payback]], "o", color=CONTRAST, markersize=8)
    axes.set(xlabel=words("newcomer-x"), ylabel=words(f"newcomer-y-{kind}"))
    axes.set_ylim(bottom=min(0.0, float(found.monthly.min())))
    money_axis(axes.yaxis, words)
    figures = {"value": words.money(found.value.estimate, 0), "months": found.months}
    title = words(f"newcomer-title-{kind}", **figures)
    if payback is not None:
        title = words("newcomer-title-payback", month=payback, **figures)
    elif found.cost_known:
        title = words("newcomer-title-never", **figures)
    axes.set_title(title, loc="left")
    return axes


def assumptions(found: Newcomer, words: Words) -> Shown:
    """What the newcomer's value rests on, and customer equity with as many newcomers as before."""
    cost = words(f"acquisition-cost-{'known' if found.cost_known else 'unknown'}")
    equity = words("newcomer-equity-unknown")
    if found.joined is not None:
        joined, money = words.number(found.joined), words.money(found.equity, 0)
        equity = words(f"newcomer-equity-{found.measure}", joined=joined, equity=money)
    return note(f"{words(f'newcomer-note-{found.measure}', cost=cost)} {equity}")


def computed(found: Newcomer, words: Words) -> Shown:
    """What one needs to compute the value anew."""
    means = found.means
    text = words(
        "newcomer-computed",
        first=words.money(means.first_spend),
        customers=words.number(means.first_purchases),
        share=words.percent(means.share, 2),
        cost=words.money(means.cost),
        repeats=words.number(means.repeats, 4),
        spend=words.money(means.mean_spend),
        value=words.money(found.value.estimate, 0),
        error=words.money(found.bound_error, 0),
    )
    return fold(words("fold-computed"), text)
