"""Season as a clock: all customers live faster in busy months and slower in quiet ones.

Time is not counted in days but in Λ(t) = ∫ w(u) du, with a factor w for each month of the year whose mean over a year
is 1. On that clock purchases come at the rates of the plain models, so the likelihood of a history stays exact: that of
the model with t_x and T measured in Λ, times w at each repeat purchase. Factors are the same for all customers, so
Σ log w needs only the purchases of each month, and customers still collapse on (x, first day, last day).

Drop-out. In BG/NBD and MBG/NBD it happens at purchases and knows no time. In Pareto/NBD it runs on the same clock: more
customers leave in a busy month, too. On calendar time the likelihood would be an integral over every month apart. The
tests simulate drop-out by the calendar and fit it with this clock: a forecast of a year moves by less than three hundredths.

Months, not harmonics: their factors are told by counts, and nobody has to choose how many waves there are. Where one
month stands out, as December does in most shops (1.6 times a mean month), two waves lose 6.5 units of log-likelihood a
thousand purchases, three still 4.4; a November and December of 1.5 and 1.6 lose 8.2 and 5.4. The seven parameters that
months have more than two waves cost 3.5 units once, however many purchases there are (the tests hold both figures).

A season cannot be told from customers' ageing in less than two years: see `analysis.clv.season` for when it is used.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.models.bgnbd import BGNBD
from analysis.models.collapse import Column, Histories, collapse
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.fitting import Objective, climbed_on, estimation, maximise, search
from analysis.models.geometric import GNBD, MGNBD
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import PurchaseModel
from analysis.statistics.inputs import FloatArray, InvalidInput, case_weights, counts, histories, rows
from analysis.statistics.sums import dot

# Models of purchases that come at random: regular ones (k > 1) would need every gap between purchases on the clock.
SEASONAL: tuple[type[PurchaseModel], ...] = (NBD, BGNBD, MBGNBD, ParetoNBD, GNBD, MGNBD, ExponentialNBD)
MONTHS = 12
# Days of each month over four years, as a share of them.
_SHARE = np.array([31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) / 365.25
# A month in which nobody ever bought: as good as closed.
_CLOSED = -9.0
# Above this many distinct histories, a fit to customers whose days are rounded finds the way first.
_MANY_HISTORIES = 20_000
_COARSE_CELLS = 32


@dataclass(frozen=True, eq=False)
class Clock:
    """The clock that all customers share.

    Attributes
    ----------
    factors : w of January to December; their mean over the days of a year is 1
    errors : standard errors of log w; NaN for a month without a purchase
    """

    factors: FloatArray
    errors: FloatArray

    def between(self, since: ArrayLike, until: ArrayLike) -> FloatArray:
        """Time on this clock after the day `since` up to the end of the day `until`, in days of a mean year."""
        begin, end = (np.asarray(days, dtype="datetime64[D]") for days in (since, until))
        low, high = min(begin.min(), end.min()), max(begin.max(), end.max())
        passed = self._passed(low, high)
        return passed[(end - low).astype(np.int64)] - passed[(begin - low).astype(np.int64)]

    def days_of(self, since: np.datetime64, times: FloatArray, longest: int) -> FloatArray:
        """The inverse: days after `since` until so much time has passed on this clock, up to `longest` days."""
        passed = self._passed(since, since + np.timedelta64(longest, "D"))
        return np.interp(times, passed - passed[0], np.arange(longest + 1.0))

    def _passed(self, low: np.datetime64, high: np.datetime64) -> FloatArray:
        return np.cumsum(self.factors[month_of(np.arange(low, high + np.timedelta64(1, "D")))])


@dataclass(frozen=True, eq=False)
class Seasonal:
    """A model whose time runs by a clock.

    Attributes
    ----------
    model : on the clock's time; its log-likelihood, AIC and BIC are those of both together
    clock : the clock
    unit : days of a unit of the model's time
    """

    model: PurchaseModel
    clock: Clock
    unit: float = 1.0

    def time(self, since: ArrayLike, until: ArrayLike) -> FloatArray:
        """Time from one day to another, as the model wants it for t_x, T and horizons."""
        return self.clock.between(since, until) / self.unit

    def expected_purchases(
        self, x: ArrayLike, first: ArrayLike, last: ArrayLike, end: np.datetime64, until: np.datetime64
    ) -> FloatArray:
        """Expected purchases of each customer after the day `end` up to and with the day `until`.

        Raises
        ------
        InvalidInput, Refused : as for `PurchaseModel.expected_purchases`
        """
        return self.model.expected_purchases(self.time(end, until), x, self.time(first, last), self.time(first, end))


def month_of(days: ArrayLike) -> NDArray[np.int64]:
    """Month of the year of each day, January 0."""
    return np.asarray(days, dtype="datetime64[M]").astype(np.int64) % MONTHS


def fit_seasonal(
    kind: type[PurchaseModel],
    x: ArrayLike,
    first: ArrayLike,
    last: ArrayLike,
    end: np.datetime64,
    by_month: ArrayLike,
    unit: float = 1.0,
    weights: ArrayLike | None = None,
) -> Seasonal:
    """Estimate the model and the clock together by maximum likelihood.

    Parameters
    ----------
    kind : one of `SEASONAL`
    x : repeat purchases of each customer
    first, last : days of the first and the last purchase
    end : last day of observation
    by_month : repeat purchases of all customers in January to December, whatever the year
    unit : days of a unit of the model's time
    weights : number of customers each row stands for; 1 by default

    Raises
    ------
    InvalidInput : another model; days out of order; purchases by month that are not those of the customers
    """
    if kind not in SEASONAL:
        raise InvalidInput("kind", f"must be one of {', '.join(one.__name__ for one in SEASONAL)}")
    data = _Seen.of(x, first, last, end, weights)
    if kind is NBD:
        data = data.without_last
    bought = np.asarray(counts("by_month", by_month), dtype=np.float64)
    if bought.shape != (MONTHS,) or abs(bought.sum() - data.purchases) > 1e-6 * max(data.purchases, 1.0):
        rule = f"must be {MONTHS} numbers that add up to the {data.purchases:.0f} repeat purchases"
        raise InvalidInput("by_month", rule)
    free = np.flatnonzero(bought)[1:]
    way = data.coarse() if len(data) > _MANY_HISTORIES else data
    plain = way.on(np.ones(MONTHS))
    start = np.concatenate([search(kind._objective(plain), kind._starts(plain)).theta, np.zeros(len(free))])
    optimum = maximise(_objective(kind, way, free, bought), start)
    if way is not data:
        optimum = climbed_on(_objective(kind, data, free, bought), optimum)
    n, scale = len(kind.names), data.scale / unit
    names = [*kind.names, *(f"month {month + 1}" for month in free)]
    log_likelihood = optimum.value - data.purchases * float(np.log(scale))
    fitted = estimation(optimum, names, log_likelihood, data.customers, data.repeaters, len(data.weight))
    units = [scale if name in kind.times else 1 / scale if name in kind.rates else 1.0 for name in kind.names]
    values = kind.natural(np.exp(optimum.theta[:n])) * units
    of_model = replace(fitted, log_covariance=fitted.log_covariance[:n, :n])
    model = kind(dict(zip(kind.names, values.tolist(), strict=True)), of_model)
    return Seasonal(model, _clock(optimum.theta[n:], free, bought, fitted.log_covariance[n:, n:]), unit)


@dataclass(frozen=True, eq=False)
class _Seen:
    """Distinct histories with their days, counted from `low`, and how many customers share each.

    Attributes
    ----------
    low, end : first and last day, since 1970
    scale : mean days of observation, the unit of time of the search
    """

    x: Column
    first: Column
    last: Column
    weight: FloatArray
    low: int
    end: int
    scale: float

    @classmethod
    def of(cls, x: ArrayLike, first: ArrayLike, last: ArrayLike, end: np.datetime64, weights: ArrayLike | None) -> Self:
        begin, latest, until = (np.asarray(days, dtype="datetime64[D]").astype(np.int64) for days in (first, last, end))
        purchases, *_ = histories(x, latest - begin, until - begin)
        rows("x", purchases)
        low = int(begin.min())
        days = (purchases, begin - low, latest - low)
        (bought, opening, closing), weight = collapse(days, case_weights(weights, len(purchases)))
        seen = cls(bought, opening, closing, weight, low, int(until), 1.0)
        return replace(seen, scale=dot(weight, seen.end - low - seen.first.rows) / float(weight.sum()) or 1.0)

    def __len__(self) -> int:
        return len(self.weight)

    @property
    def customers(self) -> float:
        return float(self.weight.sum())

    @property
    def purchases(self) -> float:
        return dot(self.weight, self.x.rows)

    @property
    def repeaters(self) -> float:
        return float(self.weight[self.x.rows > 0].sum())

    @property
    def without_last(self) -> _Seen:
        """The same without the days of last purchases, of which NBD knows nothing: there are far fewer such histories."""
        return self._of(self.x.rows, self.first.rows, self.first.rows)

    def coarse(self) -> _Seen:
        """The same customers with days rounded to the middle of spans of time."""
        length = self.end - self.low + 1
        middle = np.rint((np.arange(_COARSE_CELLS) + 0.5) * length / _COARSE_CELLS)
        first, last = (
            middle[(column.rows * _COARSE_CELLS / length).astype(np.int64)] for column in (self.first, self.last)
        )
        return self._of(self.x.rows, first, last)

    def _of(self, x: FloatArray, first: FloatArray, last: FloatArray) -> _Seen:
        columns, weight = collapse((x, first, last), self.weight)
        return replace(self, x=columns[0], first=columns[1], last=columns[2], weight=weight)

    def passed(self, factors: FloatArray) -> FloatArray:
        """Time on the clock by the end of each day from `low` to `end`, in `scale`."""
        return np.cumsum(factors[self.months]) / self.scale

    @cached_property
    def months(self) -> NDArray[np.int64]:
        """Month of the year of each day from `low` to `end`."""
        return month_of(np.arange(self.low, self.end + 1).astype("datetime64[D]"))

    def on(self, factors: FloatArray) -> Histories:
        """The histories on the clock with these factors."""
        passed = self.passed(factors)
        begun, bought = passed[self.first.values.astype(np.int64)], passed[self.last.values.astype(np.int64)]
        t_x = bought[self.last.code] - begun[self.first.code]
        return Histories(
            self.x, Column(t_x, np.arange(len(t_x))), Column(passed[-1] - begun, self.first.code), self.weight
        )


def _log_factors(sought: FloatArray, free: NDArray[np.int64], bought: FloatArray) -> FloatArray:
    """log w of each month from those of the `free` ones, relative to the first month with a purchase."""
    log_w = np.where(bought > 0, 0.0, _CLOSED)
    log_w[free] = sought
    return log_w - np.log(_SHARE @ np.exp(log_w))


def _objective(kind: type[PurchaseModel], data: _Seen, free: NDArray[np.int64], bought: FloatArray) -> Objective:
    """Log-likelihood of `data` and its gradient in what is sought of the model and of the free months."""
    n = len(kind.names)

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        log_w = _log_factors(theta[n:], free, bought)
        w = np.exp(log_w)
        seen = data.on(w)
        value, by_model = kind._objective(seen)(theta[:n])
        model = kind(dict(zip(kind.names, kind.natural(np.exp(theta[:n])).tolist(), strict=True)))
        by_last, by_end = model._time_slopes(seen.x.rows, seen.t_x.rows, seen.T.rows)
        # Slope by the time that the clock shows at each day: of a first purchase, a last one, and the end.
        by_day = np.zeros(len(data.months))
        by_day[-1] = dot(data.weight, by_end)
        for column, slope in ((data.last, by_last), (data.first, -by_last - by_end)):
            by_day[column.values.astype(np.int64)] += column.total(data.weight * slope)
        # A day's pace moves the clock from then on.
        by_pace = np.cumsum(by_day[::-1])[::-1] / data.scale
        by_log_w = bought + w * np.bincount(data.months, weights=by_pace, minlength=MONTHS)
        by_month = by_log_w - _SHARE * w * by_log_w.sum()
        return value + dot(bought, log_w), np.concatenate([by_model, by_month[free]])

    return objective


def _clock(sought: FloatArray, free: NDArray[np.int64], bought: FloatArray, covariance: FloatArray) -> Clock:
    """The clock with standard errors of log w, by the delta method."""
    log_w = _log_factors(sought, free, bought)
    slopes = (np.eye(MONTHS) - _SHARE * np.exp(log_w))[:, free]
    variance = np.einsum("ij,jk,ik->i", slopes, covariance, slopes)
    return Clock(np.exp(log_w), np.where(bought > 0, np.sqrt(variance), np.nan))
