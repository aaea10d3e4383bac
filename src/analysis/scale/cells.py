"""Customers of the same history as one row with their number: what models are fitted to, judged on and asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from analysis.clv.observation import Observation, Origin
from analysis.models.season import MONTHS, month_of
from analysis.periods import Period
from analysis.scale.customers import Laid
from analysis.statistics.cases import CASES

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pandas as pd

# Amounts that differ by less than a two-thousandth share a money cell: the likelihood of spend moves in the eighth digit.
_CELLS_AN_E_FOLD = 2000


def observed(laid: Laid, window: Period, origins: Sequence[tuple[Period, Period]]) -> Observation:
    """`analysis.clv.observation.observe` of cells: frames hold ``cases`` customers a row, their index tells nobody."""
    repeats = _repeats(laid.days, window, origins)
    month = month_of(np.datetime64(window.start, "D") + np.arange(window.days))
    by_month = np.bincount(month, weights=repeats[-1], minlength=MONTHS)
    found = tuple(
        _origin(laid.customers, number, calibration, holdout, repeats[number])
        for number, (calibration, holdout) in enumerate(origins)
    )
    return Observation(window, histories(laid.customers), found, by_month)


def histories(customers: ir.Table) -> pd.DataFrame:
    """The distinct histories of the window: x, t_x, T, the mean log_gaps, cases."""
    cells = customers.group_by("x", "t_x", "T").agg(**{CASES: customers.count(), "log_gaps": customers.log_gaps.mean()})
    return _frame(cells, ["x", "t_x", "T"])


def money_cells(customers: ir.Table, suffix: str = "") -> pd.DataFrame:
    """Repeat purchases paid for, by their number and their mean: paid, paid_amount, log_amounts (means), cases.

    Parameters
    ----------
    suffix : ``_last`` for what was known at the last origin
    """
    names = {name: f"{name}{suffix}" for name in ("paid", "paid_amount", "log_amounts")}
    known = customers.filter(customers[names["paid"]] > 0).select(**names)
    size = ((known.paid_amount / known.paid).ln() * _CELLS_AN_E_FOLD).floor().cast("int64")
    sized = known.mutate(size=size)
    sums = {name: sized[name].mean() for name in ("paid_amount", "log_amounts")}
    cells = sized.group_by("paid", "size").agg(**{CASES: sized.count()}, **sums)
    return _frame(cells, ["paid", "size"]).drop(columns="size")


def _origin(customers: ir.Table, number: int, calibration: Period, holdout: Period, repeats: np.ndarray) -> Origin:
    known = customers.filter(customers[f"x_{number}"] >= 0).select(
        x=customers[f"x_{number}"],
        t_x=customers[f"spanned_{number}"],
        T=customers[f"known_{number}"],
        came=customers[f"came_{number}"],
        log_gaps=customers[f"gaps_{number}"],
    )
    keys = ["x", "t_x", "T", "came"]
    cells = known.group_by(keys).agg(**{CASES: known.count(), "log_gaps": known.log_gaps.mean()})
    frame = _frame(cells, keys)
    # Of whom something came; as `analysis.customers` of the holdout has it, the first purchase in it is no repeat.
    after = frame.loc[frame["came"] > 0, [CASES]].assign(x=frame["came"] - 1)
    days = calibration.days + holdout.days
    # Spend is fitted to money cells.
    return Origin(calibration, holdout, frame.drop(columns="came").assign(paid=0), after, repeats[:days])


def _repeats(days: ir.Table, window: Period, origins: Sequence[tuple[Period, Period]]) -> list[np.ndarray]:
    """Repeat purchases on each day of the window by the customers known at each origin, and by all."""
    import ibis

    again = days.filter(days.date > days["first"])
    ends = [*(calibration.end for calibration, _ in origins), window.end]
    sums = {f"of_{number}": (again["first"] <= ibis.literal(end)).ifelse(1, 0).sum() for number, end in enumerate(ends)}
    day = again.date.delta(ibis.literal(window.start), unit="day").cast("int64")
    found = again.mutate(day=day).group_by("day").agg(**sums).to_pyarrow().to_pandas()
    return [
        np.bincount(found["day"], weights=found[f"of_{number}"], minlength=window.days) for number in range(len(ends))
    ]


def _frame(cells: ir.Table, keys: list[str]) -> pd.DataFrame:
    # In order of what they are: engines hand groups on as they please.
    return cells.to_pyarrow().to_pandas().sort_values(keys, ignore_index=True)
