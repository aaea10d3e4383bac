"""Customer lifetime value in pictures; each title is a sentence with its number."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.heterogeneity import Curve, drop_out_chances, lifetimes, purchase_rates
from analysis.clv.models import BASELINE
from analysis.clv.newcomer import Newcomer
from analysis.clv.position import MONTHS, PURCHASES, Positions, activity_matrix
from analysis.clv.present import unless_refused
from analysis.clv.tracking import expected_in_holdout, tracking
from analysis.clv.value import Valuation, sensitivity
from analysis.language import Words
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import PurchaseModel
from analysis.presentation.charts import (
    ACCENT,
    CONTRAST,
    INK,
    MUTED,
    Chart,
    chart,
    money_axis,
    number_axis,
    percent_axis,
)
from analysis.presentation.shown import Shown, note

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Customers beyond this share of the highest values share the last bar of the histogram.
_SHOWN_VALUES = 0.98


@unless_refused
def rates_chart(result: Forecast, words: Words) -> Chart:
    """How often customers buy while they are active."""
    curve = purchase_rates(result.model)
    title = words("rates-title", median=words.number(curve.median, 1), tenth=words.number(curve.ninetieth, 1))
    return _distribution(
        curve, title, words("rates-x"), words, lambda value: words.number(value, 1 if value < 10 else 0)
    )


@unless_refused
def drop_out_chart(result: Forecast, words: Words) -> Chart | Shown:
    """How soon customers leave."""
    if result.choice.model == BASELINE:
        return note(words("drop-out-none"))
    if isinstance(result.model, ParetoNBD):
        curve = lifetimes(result.model)
        title = words("lifetimes-title", median=words.number(curve.median, 1), tenth=words.number(curve.tenth, 1))
        return _distribution(curve, title, words("lifetimes-x"), words, lambda value: words.number(value, 1))
    curve = drop_out_chances(result.model)
    title = words("chances-title", mean=words.percent(curve.mean), tenth=words.percent(curve.ninetieth))
    return _distribution(
        curve, title, words("chances-x"), words, lambda value: words.percent(value, 1 if value < 0.1 else 0)
    )


def _distribution(curve: Curve, title: str, label: str, words: Words, form) -> Chart:  # type: ignore[no-untyped-def]
    def draw(axes: Axes) -> Axes:
        axes.fill_between(curve.values, curve.density, color=ACCENT, alpha=0.15, linewidth=0)
        axes.plot(curve.values, curve.density, color=ACCENT, linewidth=2)
        height = float(curve.density.max())
        for value, key in (
            (curve.tenth, "quantile-tenth"),
            (curve.median, "quantile-half"),
            (curve.ninetieth, "quantile-ninetieth"),
        ):
            if not curve.values[0] <= value <= curve.values[-1]:
                continue
            at = float(np.interp(value, curve.values, curve.density))
            axes.plot([value, value], [0, at], color=CONTRAST, linewidth=1.4)
            axes.annotate(
                f"{words(key)}\n{form(value)}", (value, at), xytext=(0, 6), textcoords="offset points",
                ha="center", fontsize=9.5, bbox={"facecolor": "white", "alpha": 0.85, "linewidth": 0, "pad": 1},
            )  # fmt: skip
        axes.set_xscale("log")
        axes.set(ylim=(0, height * 1.25), xlabel=label, ylabel=words("density-y"), yticks=[])
        axes.xaxis.set_major_formatter(lambda value, _: form(value))
        axes.xaxis.set_minor_formatter(lambda *_: "")
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.6))


@unless_refused
def weekly_chart(result: Forecast, words: Words) -> Chart | Shown:
    """Repeat purchases week by week, expected and actual."""
    tracked = _tracked(result)
    if tracked is None:
        return note(words("tracking-none" if result.judged is None else "tracking-untrusted"))
    model, weeks = tracked
    expected, actual = expected_in_holdout(model, result.observed), result.held.actual.sum()
    forecast = words.number(result.judged.predicted.sum() if result.judged else None)
    title = words("weekly-title", curve=words.number(expected), actual=words.number(actual), forecast=forecast)
    return _track(weeks, result, title, words("weekly-y"), words)


@unless_refused
def cumulated_chart(result: Forecast, words: Words) -> Chart | Shown:
    """Repeat purchases added up, expected and actual."""
    tracked = _tracked(result)
    if tracked is None:
        return note(words("tracking-none" if result.judged is None else "tracking-untrusted"))
    weeks = tracked[1]
    weeks[["expected", "actual"]] = weeks[["expected", "actual"]].cumsum()
    expected, actual = weeks[["expected", "actual"]].iloc[-1]
    title = words("cumulated-title", deviation=words.signed_percent(expected / actual - 1))
    return _track(weeks, result, title, words("cumulated-y"), words)


def _tracked(result: Forecast) -> tuple[PurchaseModel, pd.DataFrame] | None:
    """The model in use as fitted to the calibration period and its weeks; None where it cannot be trusted there."""
    model = result.models.get(result.choice.model)
    if model is None or result.choice.model in result.refusals:
        return None
    weeks = tracking(model, result.observed)
    return None if weeks.empty else (model, weeks)


def _track(weeks: pd.DataFrame, result: Forecast, title: str, label: str, words: Words) -> Chart:
    cut = result.observed.calibration.days / 7

    def draw(axes: Axes) -> Axes:
        axes.axvspan(cut, float(weeks["week"].max()), color=MUTED, alpha=0.15, linewidth=0)
        axes.plot(weeks["week"], weeks["actual"], color=MUTED, linewidth=1.6, label=words("tracking-actual"))
        axes.plot(weeks["week"], weeks["expected"], color=ACCENT, linewidth=2.2, label=words("tracking-expected"))
        axes.annotate(
            words("tracking-holdout"), (cut, 0.97), xycoords=("data", "axes fraction"), xytext=(6, 0),
            textcoords="offset points", va="top", fontsize=9.5,
        )  # fmt: skip
        axes.set(xlabel=words("tracking-x"), ylabel=label)
        axes.set_ylim(bottom=0)
        axes.locator_params(axis="y", integer=True)
        number_axis(axes.yaxis, words)
        axes.legend(loc="lower right" if weeks["actual"].is_monotonic_increasing else "upper left")
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.8))


@unless_refused
def frequency_chart(result: Forecast, words: Words) -> Chart | Shown:
    """Mean purchases in the holdout by repeat purchases before it, expected and actual."""
    judged = result.judged
    if judged is None:
        return note(words("tracking-none"))
    frame = judged.by_frequency
    labels = [words.number(x) for x in frame["x"]]
    if frame["x"].iloc[-1] == 7:
        labels[-1] += "+"
    title = words("frequency-title", customers=words.percent(frame["customers"].iloc[0] / frame["customers"].sum(), 0))
    return _calibration(frame, labels, title, words("frequency-x"), words)


@unless_refused
def decile_chart(result: Forecast, words: Words) -> Chart | Shown:
    """Mean purchases in the holdout by tenth of the forecast, expected and actual."""
    judged = result.judged
    if judged is None:
        return note(words("tracking-none"))
    frame = judged.by_decile
    top = frame.iloc[-1]
    title = words("decile-title", predicted=words.number(top["predicted"], 1), actual=words.number(top["actual"], 1))
    return _calibration(frame, [str(decile) for decile in frame["decile"]], title, words("decile-x"), words)


def _calibration(frame: pd.DataFrame, labels: list[str], title: str, label: str, words: Words) -> Chart:
    def draw(axes: Axes) -> Axes:
        places = np.arange(len(frame))
        axes.bar(places, frame["actual"], color=MUTED, width=0.65, label=words("calibration-actual"))
        axes.plot(places, frame["predicted"], "o-", color=ACCENT, linewidth=2, label=words("calibration-predicted"))
        axes.set_xticks(places, labels)
        axes.set(xlabel=label, ylabel=words("calibration-y"))
        axes.yaxis.set_major_formatter(lambda value, _: words.number(value, 1 if axes.get_ylim()[1] < 5 else 0))
        axes.grid(visible=False, axis="x")
        axes.legend(loc="upper left")
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.6))


@unless_refused
def activity_chart(result: Valuation, words: Words) -> Chart | Shown:
    """Mean P(active) by purchases so far and time since the last one."""
    if isinstance(result.purchase_model, NBD):
        return note(words("drop-out-none"))
    matrix = activity_matrix(result)
    gone = float((result.frame["p_alive"] < 0.5).mean())

    def draw(axes: Axes) -> Axes:
        from matplotlib.colors import LinearSegmentedColormap

        colours = LinearSegmentedColormap.from_list("activity", [CONTRAST, "#f6f1e7", ACCENT])
        axes.pcolormesh(matrix.to_numpy(), cmap=colours, vmin=0, vmax=1, edgecolor="white", linewidth=2)
        for (row, column), value in np.ndenumerate(matrix.to_numpy()):
            if np.isfinite(value):
                ink = "white" if value > 0.8 or value < 0.15 else INK
                axes.text(column + 0.5, row + 0.5, words.percent(value, 0), ha="center", va="center", color=ink)
        axes.set_xticks(np.arange(len(MONTHS)) + 0.5, _classes(MONTHS, 0, words))
        axes.set_yticks(np.arange(len(PURCHASES)) + 0.5, _classes(PURCHASES, 1, words))
        axes.set(xlabel=words("activity-x"), ylabel=words("activity-y"))
        axes.grid(visible=False)
        axes.set_title(words("activity-title", share=words.percent(gone, 0)), loc="left")
        return axes

    return chart(draw, (8.0, 4.6))


def _classes(ends: tuple[float, ...], step: int, words: Words) -> list[str]:
    """Labels of classes by their upper ends: whole numbers where `step` is 1, spans of time where it is 0."""
    labels, low = [], 0.0
    for end in ends:
        first = low + step
        if np.isinf(end):
            labels.append(words("class-over", low=words.number(low)))
        elif first == end:
            labels.append(words.number(end))
        else:
            labels.append(words("class-between", low=words.number(first), high=words.number(end)))
        low = end
    return labels


@unless_refused
def value_chart(result: Valuation, words: Words) -> Chart:
    """How values are spread over customers."""
    values = result.frame["value"].to_numpy()
    kind = result.measure
    negative = result.negative

    def draw(axes: Axes) -> Axes:
        low, high = float(np.quantile(values, 1 - _SHOWN_VALUES)), float(np.quantile(values, _SHOWN_VALUES))
        # Nought is an edge, so that no bar mixes gain and loss.
        width = max(high, -low, 1.0) / 35
        edges = width * np.arange(min(0, math.floor(low / width)), max(1, math.ceil(high / width)) + 1)
        counts, _ = np.histogram(values.clip(edges[0], edges[-1]), bins=edges)
        colours = [CONTRAST if edge < -1e-9 else ACCENT for edge in edges[:-1]]
        axes.bar(edges[:-1], counts, width=np.diff(edges) * 0.92, align="edge", color=colours)
        median = float(np.median(values))
        axes.axvline(median, color=INK, linewidth=1.2)
        axes.annotate(
            words("values-median", value=words.money(median, 0)), (median, 0.95), xycoords=("data", "axes fraction"),
            xytext=(6, 0), textcoords="offset points", va="top",
        )  # fmt: skip
        axes.set(xlabel=words(f"values-x-{kind}", share=words.percent(1 - _SHOWN_VALUES, 0)), ylabel=words("values-y"))
        money_axis(axes.xaxis, words)
        number_axis(axes.yaxis, words)
        figures = {"mean": words.money(float(values.mean()), 0), "median": words.money(median, 0)}
        title = words(f"values-title-{kind}", **figures)
        if negative and kind == "value":
            title = words("values-title-negative", customers=words.number(negative), **figures)
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.8))


@unless_refused
def concentration_chart(result: Positions, words: Words) -> Chart:
    """Past and future money, cumulated over the customers that have most of it."""
    kind = result.measure

    def draw(axes: Axes) -> Axes:
        for column, name, colour in (("earned", "past", MUTED), ("value", "future", ACCENT)):
            if result.frame[column].sum() > 0:
                legend = words(f"concentration-{name}-{kind}")
                axes.plot(*result.cumulated(column), color=colour, linewidth=2.2, label=legend)
        axes.axvline(0.2, color=CONTRAST, linewidth=1, linestyle="--")
        axes.set_ylim(bottom=0)
        axes.set(xlim=(0, 1), xlabel=words("concentration-x"), ylabel=words("concentration-y"))
        for axis in (axes.xaxis, axes.yaxis):
            percent_axis(axis, words)
        axes.legend(loc="lower right")
        past, future = (words.percent(result.top_share(column), 0) for column in ("earned", "value"))
        axes.set_title(words(f"concentration-title-{kind}", past=past, future=future), loc="left")
        return axes

    return chart(draw, (7.0, 4.4))


@unless_refused
def positions_chart(result: Positions, words: Words) -> Chart:
    """Money a year of those who stay at the top, fade, rise, and of the rest: past beside future."""
    summary = result.summary.set_index("position")
    fading = summary.loc["fades"].to_dict()
    title = words(
        "positions-title",
        customers=words.number(fading["customers"]),
        past=words.money(fading["past"], 0),
        future=words.money(fading["future"], 0),
    )

    def draw(axes: Axes) -> Axes:
        places = np.arange(len(summary))
        axes.barh(places - 0.19, summary["past"], height=0.36, color=MUTED, label=words("head-past"))
        axes.barh(places + 0.19, summary["future"], height=0.36, color=ACCENT, label=words("head-future"))
        labels = [
            words("positions-label", position=words(f"position-short-{name}"), customers=words.number(n))
            for name, n in summary["customers"].items()
        ]
        axes.set_yticks(places, labels)
        axes.invert_yaxis()
        money_axis(axes.xaxis, words)
        axes.locator_params(axis="x", nbins=5)
        axes.grid(visible=False, axis="y")
        axes.legend(loc="lower right")
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.8))


@unless_refused
def newcomer_chart(result: Newcomer, words: Words) -> Chart:
    """Value made by an average new customer, month by month."""
    kind = result.measure
    payback = result.payback_month
    known = bool(np.isfinite(result.acquisition_cost))

    def draw(axes: Axes) -> Axes:
        months = np.arange(len(result.monthly))
        axes.plot(months, result.monthly, color=ACCENT, linewidth=2.2)
        if known:
            axes.axhline(result.acquisition_cost, color=CONTRAST, linewidth=1.4, linestyle="--")
            axes.annotate(
                words("newcomer-cost", cost=words.money(result.acquisition_cost, 0)),
                (months[-1], result.acquisition_cost), xytext=(0, 5), textcoords="offset points", ha="right",
            )  # fmt: skip
        if payback is not None:
            axes.plot([payback], [result.monthly[payback]], "o", color=CONTRAST, markersize=8)
        axes.set(xlabel=words("newcomer-x"), ylabel=words(f"newcomer-y-{kind}"))
        axes.set_ylim(bottom=min(0.0, float(result.monthly.min())))
        money_axis(axes.yaxis, words)
        figures = {"value": words.money(result.value.estimate, 0), "months": int(months[-1])}
        title = words(f"newcomer-title-{kind}", **figures)
        if payback is not None:
            title = words("newcomer-title-payback", month=payback, **figures)
        elif known:
            title = words("newcomer-title-never", **figures)
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.6))


@unless_refused
def sensitivity_chart(result: Valuation, words: Words) -> Chart:
    """Total value when one assumption moves."""
    frame = sensitivity(result)
    total = result.total.estimate
    kind = result.measure
    widest = frame.assign(span=(frame["high"] - frame["low"]).abs()).sort_values("span").iloc[-1]

    def draw(axes: Axes) -> Axes:
        for place, row in enumerate(frame.to_dict("records")):
            axes.barh(place, row["low"] - total, left=total, height=0.5, color=CONTRAST)
            axes.barh(place, row["high"] - total, left=total, height=0.5, color=ACCENT)
            for money, setting in ((row["low"], row["low_setting"]), (row["high"], row["high_setting"])):
                inside = words(
                    f"sensitivity-setting-{row['assumption']}",
                    setting=_setting(str(row["assumption"]), float(setting), words),
                )
                axes.annotate(
                    f"{inside}: {words.money(money, 0)}", (money, place + 0.3), ha="right" if money < total else "left",
                    va="bottom", fontsize=9.5,
                )  # fmt: skip
        axes.axvline(total, color=INK, linewidth=1.2)
        axes.set_yticks(range(len(frame)), [words(f"sensitivity-{name}-{kind}") for name in frame["assumption"]])
        axes.set_ylim(-0.5, len(frame) - 0.1)
        axes.margins(x=0.4)
        money_axis(axes.xaxis, words)
        axes.locator_params(axis="x", nbins=5)
        axes.grid(visible=False, axis="y")
        title = words(
            f"sensitivity-title-{kind}",
            assumption=words(f"sensitivity-{widest['assumption']}-{kind}"),
            total=words.money(total, 0),
        )
        axes.set_title(title, loc="left")
        return axes

    return chart(draw, (8.0, 3.6))


def _setting(assumption: str, value: float, words: Words) -> str:
    if assumption == "margin":
        return words.signed_percent(value - 1, 0)
    if assumption == "rate":
        return words.percent(value, 0 if abs(value * 100 - round(value * 100)) < 1e-9 else 1)
    return words.number(value, 0 if value.is_integer() else 1)
