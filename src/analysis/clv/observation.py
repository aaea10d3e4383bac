"""What the models learn from and are judged on: the window as a whole, and cut at past days into calibration and holdout."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import gaps_and_amounts, history_frame, repeats_by_day
from analysis.models.season import MONTHS, month_of
from analysis.periods import Period, months_to_days
from analysis.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir


# Past days at which models are judged, at most.
MOST_ORIGINS = 4


@dataclass(frozen=True)
class Origin:
    """A day in the past: what was known before it, and what came from it on.

    Attributes
    ----------
    calibration, holdout : the days before it and those from it on that are foretold
    before : `analysis.customers.histories` of the calibration period with the columns of
        `analysis.customers.gaps_and_amounts`
    after : `analysis.customers.histories` of the holdout
    repeats : repeat purchases on each day of both by the customers of the calibration period
    """

    calibration: Period
    holdout: Period
    before: pd.DataFrame
    after: pd.DataFrame
    repeats: np.ndarray


@dataclass(frozen=True)
class Observation:
    """Customers of the window, and of its parts before and after each origin.

    Attributes
    ----------
    window : the days looked at
    customers : `analysis.customers` of the window with the columns of `analysis.customers.gaps_and_amounts`
    origins : past days at which to judge, the last one `validation_start`
    by_month : repeat purchases by all customers in January to December, whatever the year
    attributes : what is known of the customers of the window beforehand (`analysis.clv.attributes`), by customer_id
    """

    window: Period
    customers: pd.DataFrame
    origins: tuple[Origin, ...]
    by_month: np.ndarray
    attributes: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def last(self) -> Origin:
        return self.origins[-1]

    @property
    def calibration(self) -> Period:
        """Of the last origin."""
        return self.last.calibration

    @property
    def holdout(self) -> Period:
        """Of the last origin; it ends with the window."""
        return self.last.holdout

    @property
    def before(self) -> pd.DataFrame:
        """Of the last origin."""
        return self.last.before

    @property
    def after(self) -> pd.DataFrame:
        """Of the last origin."""
        return self.last.after

    @property
    def repeats(self) -> np.ndarray:
        """Of the last origin: of each day of the window."""
        return self.last.repeats


def observe(transactions: ir.Table, customers: pd.DataFrame, window: Period, settings: Settings) -> Observation:
    """Cut `window` at `validation_start`, or where its last third begins, and at days before it; summarise the parts.

    Parameters
    ----------
    customers : `analysis.customers` of the whole window, which has two days at least
    """
    last_third = window.last_third(months_to_days(settings.horizon_months))
    cut = settings.validation_start or last_third
    parts = cuts(window, cut)
    *known, everyone = _repeats(transactions, window, *(before.end for before, _ in parts), window.end)
    month = month_of(np.datetime64(window.start, "D") + np.arange(window.days))
    by_month = np.bincount(month, weights=everyone, minlength=MONTHS)
    origins = tuple(
        Origin(
            before,
            after,
            detailed(history_frame(transactions, before), transactions, before),
            history_frame(transactions, after),
            repeats[: before.days + after.days],
        )
        for (before, after), repeats in zip(parts, known, strict=True)
    )
    return Observation(window, detailed(customers, transactions, window), origins, by_month)


def _repeats(transactions: ir.Table, window: Period, *joined_until: date) -> list[np.ndarray]:
    """Repeat purchases on each day of the window, by the customers who had joined by each of these days."""
    found = repeats_by_day(transactions, window, *joined_until).to_pandas()
    return [
        np.bincount(found["day"], weights=found[f"repeats_{number}"], minlength=window.days)
        for number in range(len(joined_until))
    ]


def cuts(window: Period, last: date) -> list[tuple[Period, Period]]:
    """Calibration period and holdout of each origin, the oldest first and `last` the last.

    All holdouts are as long as the last one, so that their errors compare. One follows on the other, so that no purchase
    is judged twice and what is learnt at one can be tested at the next. No calibration period is shorter than its
    holdout: nobody looks further ahead than back to be judged by it.
    """
    span = timedelta(days=window.split(last)[1].days)
    starts = [last - number * span for number in range(MOST_ORIGINS)]
    kept = [start for number, start in enumerate(starts) if number == 0 or start - window.start >= span]
    return [(window.split(start)[0], Period(start, start + span - timedelta(days=1))) for start in reversed(kept)]


def detailed(customers: pd.DataFrame, transactions: ir.Table, period: Period) -> pd.DataFrame:
    """`customers` of `period` with the columns of `analysis.customers.gaps_and_amounts`."""
    more = gaps_and_amounts(transactions, period).to_pandas().set_index("customer_id")
    return customers.join(more)
