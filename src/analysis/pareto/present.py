"""The Pareto analysis for people: tables, sentences and charts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.language import Words
from analysis.pareto.concentration import Concentration
from analysis.periods import Period
from analysis.presentation import (
    ACCENT,
    CLASS_COLOURS,
    CONTRAST,
    MUTED,
    Chart,
    Shown,
    chart,
    figures,
    note,
    say,
    table,
    verdict,
)

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def basis_note(words: Words, period: Period, customers: int) -> Shown:
    """Window and denominator, which move every figure of concentration."""
    return note(
        words(
            "pareto-basis",
            start=words.date(period.start),
            end=words.date(period.end),
            customers=words.number(customers),
        )
    )


def key_figures(result: Concentration, words: Words) -> Shown:
    """The concentration in four tiles."""
    needed = result.customers_for(0.8)
    return figures(
        [
            (
                words("pareto-top-label", top=words.percent(result.top, 0)),
                words.percent(result.top_share),
                words("pareto-top-note", customers=words.number(result.top_customers)),
            ),
            (
                words("pareto-eighty-label"),
                words.number(needed),
                words("pareto-eighty-note", share=words.percent(needed / result.customers)),
            ),
            (words("pareto-gini-label"), words.number(result.gini, 3), words("pareto-gini-note")),
            (
                words("pareto-largest-label"),
                words.percent(float(result.cumulative[0])),
                words("pareto-largest-note"),
            ),
        ]
    )


def top_share_verdict(result: Concentration, words: Words) -> Shown:
    """How far the base is from 80/20, in a sentence."""
    if result.top_share >= 0.75:
        key = "high"
    elif result.top_share >= 0.6:
        key = "usual"
    else:
        key = "low"
    return verdict(
        words(
            f"pareto-verdict-{key}",
            top=words.percent(result.top, 0),
            share=words.percent(result.top_share),
            needed=words.percent(result.customers_for(0.8) / result.customers),
        ),
        "neutral",
    )


def bases_table(results: Mapping[str, Concentration], words: Words) -> Shown:
    """The same measures before and after returns."""
    rows = [
        {
            "basis": words(f"pareto-{basis}"),
            "customers": result.customers,
            "amount": result.total,
            "top_share": result.top_share,
            "for_80": result.customers_for(0.8),
            "gini": result.gini,
        }
        for basis, result in results.items()
    ]
    columns: Any = {
        "basis": "text", "customers": "integer", "amount": "money0", "top_share": "percent", "for_80": "integer",
        "gini": "number2",
    }  # fmt: skip
    return table(pd.DataFrame(rows), words, columns)


def lorenz_chart(result: Concentration, words: Words) -> Chart:
    """Lorenz curve with the top customers marked."""

    def draw(axes: Axes) -> Axes:
        curve = result.lorenz()
        cut = 1 - result.top_customers / result.customers
        axes.plot([0, 1], [0, 1], color=MUTED, linewidth=1, linestyle="--", label=words("lorenz-equal"))
        axes.plot(curve["customers"], curve["amount"], color=ACCENT, linewidth=2.2, label=words("lorenz-curve"))
        axes.axvspan(cut, 1, color=ACCENT, alpha=0.08, linewidth=0)
        axes.plot([cut], [1 - result.top_share], "o", color=CONTRAST)
        axes.annotate(
            words("lorenz-mark", rest=words.percent(cut, 0), share=words.percent(1 - result.top_share)),
            (cut, 1 - result.top_share), xytext=(-12, 22), textcoords="offset points", ha="right",
        )  # fmt: skip
        axes.set(xlim=(0, 1), ylim=(0, 1), xlabel=words("lorenz-x"), ylabel=words("lorenz-y"))
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(lambda value, _: words.percent(value, 0))
        axes.legend(loc="upper left")
        axes.set_title(
            words("lorenz-title", top=words.percent(result.top, 0), share=words.percent(result.top_share)), loc="left"
        )
        return axes

    return chart(draw, (7.0, 5.2))


def abc_note(words: Words, a: float, b: float) -> Shown:
    """The cuts and the basis of the classes."""
    return note(words("abc-basis", a=words.percent(a, 0), b=words.percent(b, 0)))


def answer(result: Concentration, summary: pd.DataFrame, words: Words) -> Shown:
    """What the page comes to, and what to do next."""
    best = summary.iloc[0]
    return say(
        words(
            "pareto-answer",
            top=words.percent(result.top, 0),
            share=words.percent(result.top_share, 0),
            customers=words.number(best["customers"]),
            amount=words.percent(best["amount_share"], 0),
        )
    )


def abc_table(summary: pd.DataFrame, words: Words) -> Shown:
    """The three classes in figures."""
    columns: Any = {
        "abc": "text", "customers": "integer", "customer_share": "percent", "amount": "money0",
        "amount_share": "percent", "mean_amount": "money0",
    }  # fmt: skip
    return table(summary, words, columns)


def abc_chart(summary: pd.DataFrame, words: Words) -> Chart:
    """Share of customers against share of revenue, class by class."""

    def draw(axes: Axes) -> Axes:
        for position, name in enumerate(("amount_share", "customer_share")):
            left = 0.0
            for label, share in zip(summary["abc"], summary[name], strict=True):
                axes.barh(position, share, left=left, color=CLASS_COLOURS[label], height=0.55)
                if share > 0.05:
                    colour = "white" if label == "A" else "#1d2a31"
                    text = f"{label}: {words.percent(share, 0)}"
                    axes.text(left + share / 2, position, text, ha="center", va="center", color=colour, weight="bold")
                left += share
        axes.set(xlim=(0, 1), yticks=[0, 1])
        axes.set_yticklabels([words("abc-chart-amount"), words("abc-chart-customers")])
        axes.xaxis.set_major_formatter(lambda value, _: words.percent(value, 0))
        axes.grid(False)
        first = summary.iloc[0]
        axes.set_title(
            words(
                "abc-title",
                customers=words.percent(first["customer_share"], 0),
                amount=words.percent(first["amount_share"], 0),
            ),
            loc="left",
        )
        return axes

    return chart(draw, (8.0, 2.8))
