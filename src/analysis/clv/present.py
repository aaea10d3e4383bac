"""Customer lifetime value for people: the gate, the assumptions, tables and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.clv.adequacy import Adequacy
from analysis.clv.estimate import Estimate, NotEstimable
from analysis.language import Words
from analysis.periods import Period
from analysis.presentation import ACCENT, CONTRAST, MUTED, Chart, Shown, chart, figures, note, say, table, verdict

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def adequacy_verdict(result: Adequacy, words: Words) -> Shown:
    """Whether the data carry an estimate, in a sentence."""
    return verdict(words(f"adequacy-{result.light}"), result.light)


def adequacy_table(result: Adequacy, words: Words) -> Shown:
    """Each question with what was found and what would be enough."""
    rows = [
        {
            "question": words(f"adequacy-question-{check.key}"),
            "found": words.number(check.value, 0 if float(check.value).is_integer() else 1),
            "enough": words("at-most" if check.key == "silence" else "at-least", value=words.number(check.enough)),
            "light": words(f"light-{check.light}"),
        }
        for check in result.checks
    ]
    columns: Any = {"question": "text", "found": "text", "enough": "text", "light": "text"}
    return table(pd.DataFrame(rows), words, columns)


Valued = Estimate | NotEstimable


def assumptions(result: Valued, period: Period, words: Words) -> Shown:
    """Margin, rate, horizon, unit and window: what the value means."""
    if isinstance(result, NotEstimable):
        return Shown("", "")
    margin = words(f"margin-{result.margin.kind}", rate=words.percent(result.margin.rate))
    returned = words.percent(1 - result.margin.kept)
    text = words(
        "clv-assumptions",
        margin=margin,
        returned=returned,
        rate=words.percent(result.discount_rate),
        months=result.horizon_months,
        start=words.date(period.start),
        end=words.date(period.end),
    )
    return note(text)


def _refusal(reason: NotEstimable, words: Words) -> Shown:
    values = {name: words.number(v, 2) if isinstance(v, float) else v for name, v in reason.values.items()}
    return verdict(words(reason.key, **values), "bad")


def key_figures(result: Valued, words: Words) -> Shown:
    """The value of the base in four tiles, or why there is none."""
    if isinstance(result, NotEstimable):
        return _refusal(result, words)
    frame = result.frame
    kind = _kind(result)
    return figures(
        [
            (
                words(f"clv-total-{kind}"),
                words.money(result.total_value, 0),
                words(f"margin-short-{result.margin.kind}"),
            ),
            (
                words("clv-alive"),
                words.number(frame["p_alive"].sum()),
                words("clv-alive-note", customers=words.number(len(frame)), once=words.number(result.one_time.sum())),
            ),
            (
                words("clv-purchases"),
                words.number(frame["expected_purchases"].sum()),
                words("clv-purchases-note", months=result.horizon_months),
            ),
            (words("clv-median"), words.money(float(frame["value"].median()), 0), words("clv-median-note")),
        ]
    )


def _kind(result: Estimate) -> str:
    """Without a margin the figures are revenue, and must not be called value."""
    return "revenue" if result.margin.kind == "none" else "value"


def parameter_table(result: Valued, words: Words) -> Shown:
    """The fitted parameters by the literature's names."""
    if isinstance(result, NotEstimable):
        return Shown("", "")
    models = {"r": "BG/NBD", "alpha": "BG/NBD", "a": "BG/NBD", "b": "BG/NBD"}
    rows = [
        {
            "model": models.get(name, "Gamma-Gamma"),
            "parameter": name,
            "estimate": value,
            "meaning": words(f"parameter-{name}"),
        }
        for name, value in result.parameters.items()
    ]
    columns: Any = {"model": "text", "parameter": "text", "estimate": "number2", "meaning": "text"}
    return table(pd.DataFrame(rows), words, columns)


def spend_note(result: Valued, words: Words) -> Shown:
    """The correlation that Gamma-Gamma assumes to be nought."""
    if isinstance(result, NotEstimable):
        return Shown("", "")
    return note(words("clv-correlation", value=words.number(result.correlation, 2)))


def top_list(result: Valued, customers: pd.DataFrame, names: pd.Series, rows: int, words: Words) -> Shown:
    """The customers of highest value to come."""
    if isinstance(result, NotEstimable):
        return Shown("", "")
    top = result.frame.sort_index().sort_values("value", ascending=False, kind="stable").head(rows)
    shown = top.join(customers[["net_amount", "last"]]).assign(
        name=names.reindex(top.index), rank=range(1, len(top) + 1)
    )
    shown["last"] = shown["last"].dt.date
    value = f"future_{_kind(result)}"
    columns: Any = {
        "rank": "integer", "customer_id": "text", "name": "text", "last": "date", "net_amount": "money0",
        "p_alive": "percent", "expected_purchases": "number1", "expected_spend": "money0", value: "money0",
    }  # fmt: skip
    if shown["name"].isna().all():
        del columns["name"]
    return table(shown.reset_index().rename(columns={"value": value}), words, columns)


def alive_chart(result: Valued, words: Words) -> Chart | Shown:
    """How many customers are how likely still active."""
    if isinstance(result, NotEstimable):
        return note(words("clv-none"))
    alive = result.frame["p_alive"].to_numpy()
    once = result.one_time.to_numpy()

    def draw(axes: Axes) -> Axes:
        counts, edges = np.histogram(alive[~once], bins=np.linspace(0, 1, 11))
        colours = [CONTRAST if edge < 0.5 else ACCENT for edge in edges[:-1]]
        axes.bar(edges[:-1] + 0.05, counts, width=0.092, color=colours)
        axes.bar(0.95, once.sum(), width=0.092, bottom=counts[-1], color=MUTED, label=words("alive-once"))
        if once.any():
            axes.legend(loc="upper left")
        axes.set(xlim=(0, 1), xlabel=words("alive-x"), ylabel=words("alive-y"))
        axes.xaxis.set_major_formatter(lambda value, _: words.percent(value, 0))
        axes.yaxis.set_major_formatter(lambda value, _: words.number(value))
        axes.grid(axis="x", visible=False)
        share = float((alive[~once] < 0.5).mean())
        axes.set_title(words("alive-title", share=words.percent(share, 0)), loc="left")
        return axes

    return chart(draw)


def value_chart(result: Valued, words: Words) -> Chart | Shown:
    """Concentration of the value to come: cumulative share of value over customers by value."""
    if isinstance(result, NotEstimable):
        return note(words("clv-none"))
    kind = _kind(result)
    values = np.sort(result.frame["value"].to_numpy())[::-1]
    cumulative = np.concatenate([[0.0], np.cumsum(values) / values.sum()])
    share = np.linspace(0, 1, len(cumulative))
    tenth = float(np.interp(0.1, share, cumulative))

    def draw(axes: Axes) -> Axes:
        axes.fill_between(share, cumulative, color=ACCENT, alpha=0.15, linewidth=0)
        axes.plot(share, cumulative, color=ACCENT, linewidth=2.2)
        axes.plot([0.1], [tenth], "o", color=CONTRAST)
        axes.annotate(words.percent(tenth, 0), (0.1, tenth), xytext=(10, -4), textcoords="offset points")
        axes.set(xlim=(0, 1), ylim=(0, 1.02), xlabel=words(f"{kind}-x"), ylabel=words(f"{kind}-y"))
        for axis in (axes.xaxis, axes.yaxis):
            axis.set_major_formatter(lambda value, _: words.percent(value, 0))
        axes.set_title(words(f"{kind}-title", share=words.percent(tenth, 0)), loc="left")
        return axes

    return chart(draw)


def answer(result: Valued, words: Words) -> Shown:
    """What the page comes to, and what to do next."""
    if isinstance(result, NotEstimable):
        return say(words("clv-answer-none"))
    values = result.frame["value"].sort_values(ascending=False)
    tenth = float(values.head(max(1, round(0.1 * len(values)))).sum() / values.sum())
    return say(
        words(
            f"clv-answer-{_kind(result)}",
            total=words.money(result.total_value, 0),
            months=result.horizon_months,
            share=words.percent(tenth, 0),
        )
    )
