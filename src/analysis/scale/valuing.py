"""From models of cells to a value of each customer, written by the engine; intervals from a sample by hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.forecast import Forecast
from analysis.clv.models import UNIT_DAYS, in_weeks
from analysis.clv.uncertainty import CUSTOMER_LEVEL, Base, Interval, draw_futures
from analysis.clv.value import HALF_A_CENT, discounted
from analysis.models.gammagamma import GammaGamma
from analysis.models.paretonbd import ParetoNBD
from analysis.models.spend import OwnSpend, Spend
from analysis.periods import daily_discount, months_to_days
from analysis.scale.economics import Earned, credible
from analysis.scale.engine import Engine, real
from analysis.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir

# Customers whose futures are drawn; a base of no more is drawn whole.
SAMPLE = 100_000
_HEX = 8


@dataclass(frozen=True)
class Valued:
    """Values on the engine, and their sums.

    Attributes
    ----------
    customers : as of `Earned`, with p_alive, expected_purchases, expected_spend, value; share and cost of a purchase
    total, purchases : of the whole base
    negative : customers who will cost more than they bring
    residual : total without a horizon, where the model defines it
    sampled : customers behind the intervals
    served : whether the data hold any cost to serve
    """

    customers: ir.Table
    total: Interval
    purchases: Interval
    negative: int
    residual: float | None
    sampled: int
    served: bool


def valued(engine: Engine, found: Earned, forecast: Forecast, spend: Spend, settings: Settings, count: int) -> Valued:
    """Value all `count` customers from the end of the window on.

    Raises
    ------
    Refused : a fit cannot be trusted
    """
    table = _joined(engine, found.customers, forecast, settings)
    margin = found.margin
    known = found.customers.known if margin.kind == "some" else None
    table = _with_shares(table, found, known is not None)
    table = table.mutate(expected_spend=_expected_spend(table, spend))
    unit = table.expected_spend * table.share - table.cost
    exact = table.ahead * unit
    table = table.mutate(exact=exact, unit=unit, value=(exact.abs() < real(HALF_A_CENT)).ifelse(real(0), exact))
    table = engine.lay_down(table.drop("ahead"), "values")
    sums = table.agg(
        total=table.exact.sum(),
        purchases=table.expected_purchases.sum(),
        negative=(table.value < 0).ifelse(1, 0).sum(),
        residual=(table.residual * table.unit).sum(),
    )
    told = sums.to_pyarrow().to_pylist()[0]
    intervals = _drawn(table, forecast, spend, settings, count)
    without_end = isinstance(forecast.model, ParetoNBD) and settings.discount_rate > 0
    return Valued(
        table,
        _scaled(told["total"], intervals.of_value, settings.level),
        _scaled(told["purchases"], intervals.of_purchases, settings.level),
        int(told["negative"]),
        float(told["residual"]) if without_end else None,
        intervals.sampled,
        margin.kind != "none" and bool(found.ladder.sources),
    )


def _joined(engine: Engine, customers: ir.Table, forecast: Forecast, settings: Settings) -> ir.Table:
    """What the model says of each history, beside everyone who has it."""
    cells, model = forecast.observed.customers, forecast.model
    weeks = months_to_days(settings.horizon_months) / UNIT_DAYS
    history = in_weeks(cells)
    rate = daily_discount(settings.discount_rate) * UNIT_DAYS
    told = cells[["x", "t_x", "T"]].assign(
        p_alive=model.p_alive(*history),
        expected_purchases=model.expected_purchases(weeks, *history),
        ahead=discounted(model, cells, settings.horizon_months, settings.discount_rate),
        residual=model.dert(rate, *history) if isinstance(model, ParetoNBD) and rate else 0.0,
    )
    path = engine.work / "cells.parquet"
    told.to_parquet(path, index=False)
    joined = customers.inner_join(engine.read(path), ["x", "t_x", "T"])
    return joined.drop(*(name for name in joined.columns if name.endswith("_right")))


def _with_shares(table: ir.Table, found: Earned, partly: bool) -> ir.Table:
    """``share`` of a unit of purchase amount that is left, and ``cost`` to serve a purchase, of each customer."""
    import ibis

    none = found.margin.kind == "none"
    use = table.known if partly else ibis.literal(True)
    kept = {
        f"kept_{half}": table[f"revenue_{half}"]
        - table[f"bonus_{half}"]
        - (real(0) if none else table[f"goods_{half}"])
        for half in ("before", "after")
    }
    table = table.mutate(**kept)
    table = table.mutate(**{
        f"{name}_{half}": use.ifelse(table[f"{of}_{half}"], real(0))
        for name, of in (("kept", "kept"), ("bought", "purchases"))
        for half in ("before", "after")
    })  # fmt: skip
    times = {"times_before": (table[_last(table)] + 1).fill_null(0).cast("float64")}
    table = table.mutate(**times)
    table = table.mutate(times_after=table.x + 1 - table.times_before)
    share = credible(table, ("kept_before", "kept_after"), ("bought_before", "bought_after"))
    table = table.mutate(share=share.of(table.kept_before + table.kept_after, table.bought_before + table.bought_after))
    if none or not found.ladder.sources:
        return table.mutate(cost=real(0))
    cost = credible(table, ("served_before", "served_after"), ("times_before", "times_after"))
    return table.mutate(cost=cost.of(table.served, table.times_before + table.times_after))


def _last(table: ir.Table) -> str:
    """Repeat purchases before the last origin."""
    return max((name for name in table.columns if name.startswith("x_")), key=lambda name: int(name[2:]))


def _expected_spend(table: ir.Table, model: Spend) -> ir.FloatingColumn:
    """`analysis.clv.models.spending` as an expression: of who bought again for nothing no more is known than of others."""
    known = ((table.x > 0) & (table.mean_spend > 0)).fill_null(False)
    x, spend = known.ifelse(table.x, 0).cast("float64"), known.ifelse(table.mean_spend, real(0))
    if isinstance(model, GammaGamma):
        p, q, v = model.parameters.values()
        return (x * spend + real(v)) * real(p) / (x * real(p) + real(q - 1))
    if isinstance(model, OwnSpend):
        return known.ifelse(spend, real(model.mean_spend))
    return spend * real(0) + real(model.mean_spend)


@dataclass(frozen=True)
class _Drawn:
    """Bounds over the estimate of the sample, of value and of purchases."""

    of_value: tuple[float, float, float]
    of_purchases: tuple[float, float, float]
    sampled: int


def _drawn(table: ir.Table, forecast: Forecast, spend: Spend, settings: Settings, count: int) -> _Drawn:
    names = ("x", "t_x", "T", "mean_spend", "share", "cost", "exact", "expected_purchases")
    sample = table
    if count > SAMPLE:
        edge = f"{int(SAMPLE / count * 16**_HEX):0{_HEX}x}"
        sample = table.filter(table.customer_id.hexdigest("md5").left(_HEX) < edge)
    frame = sample.select(*names).to_pyarrow().to_pandas()
    x, t_x, T = in_weeks(frame)
    mean_spend = frame["mean_spend"].to_numpy()
    own = np.where((x > 0) & (mean_spend > 0), mean_spend, np.where(x > 0, spend.mean_spend, 0.0))
    share, cost = (frame[name].to_numpy() for name in ("share", "cost"))
    # Drawn in order of what is known of them, so that names and their order change nothing.
    order = np.lexsort((cost, share, own, T, t_x, x))
    base = Base(*(values[order] for values in (x, t_x, T, own, share, cost)))
    weeks = months_to_days(settings.horizon_months) / UNIT_DAYS
    group = np.where(x == 0, 0, np.where(forecast.model.p_alive(x, t_x, T) >= 0.5, 1, 2))
    drawn = draw_futures(
        forecast.model, spend, base, weeks, daily_discount(settings.discount_rate) * UNIT_DAYS, group[order],
        settings.level, np.random.default_rng(settings.seed), forecast.model_doubt, CUSTOMER_LEVEL,
    )  # fmt: skip
    value, purchases = float(frame["exact"].sum()), float(frame["expected_purchases"].sum())
    return _Drawn((value, *drawn.interval(drawn.totals)), (purchases, *drawn.interval(drawn.purchases)), len(frame))


def _scaled(estimate: float, drawn: tuple[float, float, float], level: float) -> Interval:
    """The bounds of a sample for the whole base: what chance adds to them is that of the sample, rather too much."""
    sampled, low, high = drawn
    share = estimate / sampled if sampled else 1.0
    low, high = sorted((low * share, high * share))
    return Interval(estimate, low, high, level)


def parts(found: Valued | None, earned: Earned, classes: ir.StringColumn, table: ir.Table, measure: str) -> ir.Table:
    """The columns that are written for each customer, named as in ``customers.csv``."""
    columns: dict[str, ir.Value] = {
        name: table[name]
        for name in ("customer_id", "orders", "x", "t_x", "T", "first", "last", "purchase_amount", "return_amount",
                     "returns", "net_amount", "mean_spend", "cost_of_goods")
    }  # fmt: skip
    columns["abc"] = classes
    if earned.ladder.known:
        for name in ("contribution_1", "contribution"):
            columns[name] = table.known.ifelse(table[name], None)
    if earned.ladder.sources:
        columns["cost_to_serve"] = table.served
    if found is not None:
        columns |= {name: table[name] for name in ("p_alive", "expected_purchases", "expected_spend")}
        columns[measure] = table.value
    return table.select(**columns)
