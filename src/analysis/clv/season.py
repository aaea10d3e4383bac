"""Season: how much busier some months are, and whether knowing it foretells purchases better.

Below two years a season cannot be told from customers growing older: factors fitted to 16 or 19 months of a shop raised
the likelihood by hundreds and made its forecast worse. So a clock of months (`analysis.models.season`) is asked for only
with two full years before a holdout, and it is of use only if it wins, month by month and over all past origins that
have as much before them, over the same model without it, and months differ by more than chance.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd
from scipy.stats import chi2

from analysis.clv.models import UNIT_DAYS, refusal
from analysis.clv.observation import Observation, Origin
from analysis.models.clocked import CLOCKED, clocked
from analysis.models.limits import settled
from analysis.models.mbgnbd import MBGNBD
from analysis.models.purchases import PurchaseModel
from analysis.models.season import MONTHS, SEASONAL, Clock, Seasonal, fit_seasonal, month_of
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.statistics.cases import CASES

YEARS = 2
_LEVEL = 0.99
# Of months between the normal quantiles.
_Z = 1.96
# A holdout of fewer months cannot tell a season.
_LEAST_MONTHS = 3
_LEAST_PURCHASES = 10
# In whole months of other years so much was bought at least, where a month without any purchase is a gap.
_SURELY = 10
_MANY_HISTORIES = 5_000


@dataclass(frozen=True)
class Season:
    """The season before the last holdout, and what it foretold at past origins.

    Attributes
    ----------
    factors : by month 1 … 12: factor (1: as in a mean month), low and high (95 %)
    months : by month of the holdouts (its first day): actual repeat purchases of the customers known before each, plain
        and seasonal, those that the same model expected without and with the clock
    gain : twice the log-likelihood gained by the clock; `chance` is how likely so much is without a season
    calibration : the days behind the factors
    holdout : those of all holdouts, which follow on one another
    origins : how many these are
    clock : the one that the forecast runs on, of the whole window; None where it runs by the calendar
    """

    factors: pd.DataFrame
    months: pd.DataFrame
    gain: float
    chance: float
    calibration: Period
    holdout: Period
    origins: int = 1
    clock: Clock | None = None

    @property
    def used(self) -> bool:
        """Whether the forecast runs on the clock of the season."""
        return self.clock is not None

    def error(self, name: str) -> float:
        """Sum of the monthly errors of ``plain`` or ``seasonal``, as a share of the purchases made."""
        return float((self.months[name] - self.months["actual"]).abs().sum() / self.months["actual"].sum())

    def after(self, other: Season) -> Season:
        """This one, judged at the origin of `other` just before, too."""
        months = pd.concat([other.months, self.months])
        span = Period(other.holdout.start, self.holdout.end)
        return replace(self, months=months, holdout=span, origins=self.origins + other.origins)

    @property
    def differs(self) -> bool:
        """Months differ by more than chance."""
        return self.chance < 1 - _LEVEL

    @property
    def won(self) -> bool:
        """Months differ, and knowing it foretold the holdouts better."""
        return self.differs and self.error("seasonal") < self.error("plain")

    @property
    def verdict(self) -> str:
        """``won``, ``lost`` or ``flat``: no month differs by more than chance."""
        return "won" if self.won else "lost" if self.differs else "flat"

    @property
    def results(self) -> dict[str, Any]:
        """For ``results.json``."""
        return {
            "verdict": self.verdict,
            "used": self.used,
            "origins": self.origins,
            "factors": [round(float(factor), 6) for factor in self.factors["factor"]],
            "clock": self.clock and [round(float(factor), 6) for factor in self.clock.factors],
            "error_plain": round(self.error("plain"), 6),
            "error_seasonal": round(self.error("seasonal"), 6),
        }


def in_season(observed: Observation, model: PurchaseModel) -> tuple[Season | Refused, PurchaseModel]:
    """The season, and the model of the whole window on its clock where that has won; otherwise `model` as it is."""
    kind = type(model)
    found: Season | Refused = Refused("season-short")
    for origin in reversed(observed.origins):
        try:
            before = judged(origin, kind if kind in SEASONAL else MBGNBD)
        except Refused as reason:
            if isinstance(found, Refused):
                return reason, model
            break
        found = found.after(before) if isinstance(found, Season) else before
    assert isinstance(found, Season)
    if not found.won or kind not in CLOCKED:
        return found, model
    end = np.datetime64(observed.window.end, "D")
    seasonal = _fitted(kind, _histories(observed.customers, end), end, observed.by_month)
    if refusal(seasonal.model):
        return found, model
    return replace(found, clock=seasonal.clock), clocked(seasonal, end)


def in_season_at(origin: Origin, model: PurchaseModel) -> PurchaseModel:
    """`model`, fitted to what was known at `origin`, on the clock of the season as it was known there.

    As it is where there were no two full years, or the model on the clock cannot be trusted.
    """
    kind, calibration = type(model), origin.calibration
    if kind not in CLOCKED or _years_after(calibration.start, YEARS) > origin.holdout.start:
        return model
    end = np.datetime64(calibration.end, "D")
    seasonal = _fitted(kind, _histories(origin.before, end), end, _by_month(origin))
    return model if refusal(seasonal.model) else clocked(seasonal, end)


def judged(origin: Origin, kind: type[PurchaseModel]) -> Season:
    """The gate at one origin: whether the season of the calibration period foretells the holdout.

    `kind` is the model, or the one whose limit is taken.

    Raises
    ------
    Refused : ``season-short`` (months, needed) with less than two full years before the holdout; ``season-holdout``
        (months, needed, purchases) where the holdout cannot tell; ``season-gap`` (first, months): nothing was bought for whole
        months that are no quiet ones in other years; as for `PurchaseModel.p_alive` where the model cannot
        be trusted
    """
    calibration, holdout, before = origin.calibration, origin.holdout, origin.before
    if _years_after(calibration.start, YEARS) > holdout.start:
        raise Refused("season-short", months=calibration.months, needed=12 * YEARS)
    edges = _edges(holdout)
    actual = np.add.reduceat(origin.repeats[calibration.days :], [0, *edges[:-1]])
    if len(edges) < _LEAST_MONTHS or actual.sum() < _LEAST_PURCHASES:
        raise Refused("season-holdout", months=len(edges), needed=_LEAST_MONTHS, purchases=int(actual.sum()))
    if len(gap := _gap(origin)):
        raise Refused("season-gap", first=str(gap[0]), months=len(gap))
    end = np.datetime64(calibration.end, "D")
    by_month = _by_month(origin)
    seen = _histories(before, end)
    weeks = seen.weeks(end)
    plain = settled(kind.fit(*weeks, seen.weights), lambda limit: limit.fit(*weeks, seen.weights))
    seasonal = _fitted(type(plain), seen, end, by_month)
    for model in (plain, seasonal.model):
        if reason := refusal(model):
            raise reason
    # What is summed over many customers does not ask for the day of each.
    told = seen if len(seen.x) <= _MANY_HISTORIES else _histories(_by_fortnight(before), end)
    weeks, ends = told.weeks(end), [end + np.timedelta64(day, "D") for day in edges]
    upto = {
        "plain": [told.weights @ plain.expected_purchases(day / UNIT_DAYS, *weeks) for day in edges],
        "seasonal": [told.weights @ seasonal.expected_purchases(*told.days, end, until) for until in ends],
    }
    begins = [holdout.start, *(holdout.start + timedelta(days=int(day)) for day in edges[:-1])]
    months = pd.DataFrame({"actual": actual}, index=pd.Index(begins, name="month"))
    for name, expected in upto.items():
        months[name] = np.diff(expected, prepend=0.0)
    gain = 2 * (seasonal.model.log_likelihood - plain.log_likelihood)
    chance = float(chi2.sf(gain, np.count_nonzero(by_month) - 1))
    return Season(_factors(seasonal), months, gain, chance, calibration, holdout)


@dataclass(frozen=True)
class _Histories:
    """Distinct histories and how many customers share each.

    Attributes
    ----------
    x : repeat purchases
    first, last : days of the first and the last purchase
    """

    x: np.ndarray
    first: np.ndarray
    last: np.ndarray
    weights: np.ndarray

    @property
    def days(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        return self.x, self.first, self.last

    def weeks(self, end: np.datetime64) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """x, t_x and T."""
        t_x, T = ((day - self.first).astype(np.int64) / UNIT_DAYS for day in (self.last, end))
        return self.x, t_x, T


def _histories(customers: pd.DataFrame, end: np.datetime64) -> _Histories:
    same = customers.groupby(["x", "t_x", "T"])
    groups = same[CASES].sum() if CASES in customers else same.size()
    x, t_x, T = (groups.index.get_level_values(name).to_numpy() for name in ("x", "t_x", "T"))
    first = end - T.astype("timedelta64[D]")
    return _Histories(x, first, first + t_x.astype("timedelta64[D]"), groups.to_numpy())


def _by_month(origin: Origin) -> np.ndarray:
    """Repeat purchases before the origin in January to December."""
    days = np.datetime64(origin.calibration.start, "D") + np.arange(origin.calibration.days)
    return np.bincount(month_of(days), weights=origin.repeats[: len(days)], minlength=MONTHS)


def _gap(origin: Origin) -> np.ndarray:
    """Whole months without a purchase, after the first one and up to the last, in which other years had many."""
    span = Period(origin.calibration.start, origin.holdout.end)
    days = np.datetime64(span.start, "D") + np.arange(span.days)
    months, of = np.unique(days.astype("datetime64[M]"), return_inverse=True)
    bought = np.bincount(of, weights=origin.repeats)
    whole = np.bincount(of) == ((months + 1).astype("datetime64[D]") - months.astype("datetime64[D]")).astype(int)
    some = np.flatnonzero(bought)
    inside = (np.arange(len(months)) > some[0]) & (np.arange(len(months)) < some[-1])
    most = [bought[month_of(months) == month].max() for month in month_of(months)]
    return np.asarray(months[whole & inside & (bought == 0) & (np.array(most) >= _SURELY)])


def _by_fortnight(customers: pd.DataFrame) -> pd.DataFrame:
    return customers.assign(**{name: (customers[name] / 14).round().astype(int) * 14 for name in ("t_x", "T")})


def _fitted(kind: type[PurchaseModel], seen: _Histories, end: np.datetime64, by_month: np.ndarray) -> Seasonal:
    return fit_seasonal(kind, *seen.days, end, by_month, UNIT_DAYS, seen.weights)


def _factors(found: Seasonal) -> pd.DataFrame:
    factor, error = found.clock.factors, found.clock.errors
    bounds = {"low": factor * np.exp(-_Z * error), "high": factor * np.exp(_Z * error)}
    return pd.DataFrame({"factor": factor, **bounds}, index=pd.RangeIndex(1, MONTHS + 1, name="month"))


def _edges(period: Period) -> np.ndarray:
    """Days from the start of `period` to the end of each of its calendar months."""
    days = np.datetime64(period.start, "D") + np.arange(period.days + 1)
    return np.append(np.flatnonzero(np.diff(days[:-1].astype("datetime64[M]").astype(int))) + 1, period.days)


def _years_after(day: date, years: int) -> date:
    return day.replace(year=day.year + years, day=28 if (day.month, day.day) == (2, 29) else day.day)
