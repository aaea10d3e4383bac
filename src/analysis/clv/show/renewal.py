"""Contracts: renewals seen and expected, and what customers under contract are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.renewal import Renewal
from analysis.clv.show.beside import span
from analysis.language import Words
from analysis.periods import Period
from analysis.presentation.charts import ACCENT, CONTRAST, INK, MUTED, percent_axis, plotted
from analysis.presentation.shown import Kind, Shown, Tile, fold, note, table, tiles

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_COLOURS = {"sbg": ACCENT, "bdw": CONTRAST, "constant": MUTED}


def figures(found: Renewal, words: Words) -> Shown:
    """Customers under contract, how many of them will renew, and what that brings."""
    of = words("renewal-of", all=words.number(len(found.contracts.dates)))
    money = words(
        "renewal-total-note",
        months=found.horizon_months,
        level=words.percent(found.total.level, 0),
        interval=span(found.total, words),
    )
    quantity = "contract_value" if found.measure == "value" else "contract_revenue"
    return tiles(
        [
            Tile("contract_customers", found.running, of),
            Tile("renewal_rate", found.rate, words("renewal-rate-note", model=words(f"contract-model-{found.model}"))),
            Tile(quantity, found.total.estimate, money),
        ],
        words,
    )


@plotted(8.0, 4.0)
def curve(found: Renewal, axes: Axes, words: Words) -> Axes:
    """Share still under contract after each renewal date, as seen and by each model."""
    seen = found.curve["staying"].dropna()
    for name in found.models:
        if name in found.curve:
            width = 2.2 if name == found.model else 1.2
            axes.plot(
                found.curve.index, found.curve[name], color=_COLOURS[name], linewidth=width,
                label=words(f"contract-model-{name}"),
            )  # fmt: skip
    axes.plot(seen.index, seen, "o", color=INK, markersize=7, label=words("renewal-seen"))
    axes.axvline(float(seen.index[-1]), color=MUTED, linestyle=":", linewidth=1.2)
    axes.set(xlabel=words("renewal-x", months=found.contracts.term), ylabel=words("renewal-y"), ylim=(0, 1.02))
    axes.set_xticks(np.arange(len(found.curve)))
    percent_axis(axes.yaxis, words)
    axes.legend()
    last = int(found.curve.index[-1])
    axes.set_title(
        words(
            "renewal-title",
            first=words.percent(found.curve["rate"].iloc[1], 0),
            last=words.percent(found.curve[found.model].iloc[-1], 0),
            date=last,
        ),
        loc="left",
    )
    return axes


def dates(found: Renewal, words: Words) -> Shown:
    """Renewals date by date: asked, renewed, and what the model expects."""
    frame = found.seen.reset_index()
    frame["expected_rate"] = found.used.retention(frame["date"].to_numpy())
    frame["expected_staying"] = frame[found.model]
    columns: dict[str, Kind] = {
        "date": "integer", "asked": "integer", "renewed": "integer", "rate": "percent", "expected_rate": "percent",
        "staying": "percent", "expected_staying": "percent",
    }  # fmt: skip
    frame = frame.rename(columns={name: f"renewal_{name}" for name in columns})
    return table(frame, words, {f"renewal_{name}": kind for name, kind in columns.items()})


def tenure(found: Renewal, words: Words) -> Shown:
    """What a customer under contract is worth, by how often they have renewed."""
    frame = found.by_tenure.reset_index()
    columns: dict[str, Kind] = {"tenure": "integer", "running": "integer", "rate": "percent", "ahead": "money0"}
    if found.discount_rate > 0:
        columns["endless"] = "money0"
    frame = frame.rename(columns={name: f"contract_{name}" for name in columns})
    return table(frame, words, {f"contract_{name}": kind for name, kind in columns.items()})


def assumptions(found: Renewal, period: Period, words: Words) -> Shown:
    """What the figures rest on: term, margin, rate, horizon and what is left out."""
    return note(
        words(
            "renewal-assumptions",
            end=words.date(period.end),
            months=found.horizon_months,
            term=found.contracts.term,
            rate=words.percent(found.discount_rate),
            margin=words(f"renewal-margin-{found.measure}", margin=words.percent(found.margin)),
            unknown=found.without_fee,
            other=found.contracts.other_terms,
            rows=words.number(found.contracts.rows),
        )
    )


def method(found: Renewal, words: Words) -> Shown:
    """The models, their parameters and likelihood."""
    told = []
    for name, model in found.models.items():
        if name in found.refusals:
            told.append(words("renewal-model-refused", model=words(f"contract-model-{name}")))
            continue
        parameters = ", ".join(
            f"{each} {words.number(value, 4)} ± {words.number(model.standard_errors[each], 4)}"
            for each, value in model.parameters.items()
        )
        told.append(
            words(
                "renewal-model",
                model=words(f"contract-model-{name}"),
                parameters=parameters,
                log_likelihood=words.number(model.log_likelihood, 4),
                bic=words.number(model.bic, 1),
            )
        )
    text = words("renewal-method", models=" ".join(told), used=words(f"contract-model-{found.model}"))
    return fold(words("fold-computed"), text)
