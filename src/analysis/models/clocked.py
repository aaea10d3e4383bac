"""The models of purchases on the clock of a season, asked and answering in days of the calendar.

Each is the plain model whose histories and horizons are translated: t_x, T and what lies ahead become time on the clock,
and drawn purchases get their day back. So everything that asks a model of purchases may ask one of these.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from analysis.models.bgnbd import BGNBD
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import UNKNOWN, PurchaseModel
from analysis.models.renewal import Purchases
from analysis.models.season import MONTHS, Clock, Seasonal
from analysis.statistics.inputs import FloatArray, histories, not_negative

# Discounted purchases are summed over spans of so many days, each at its middle: right to some hundred-thousandths.
_SPAN = 15.0
# What is further ahead is discounted on the clock, which shows the same as the calendar once a year.
_LONGEST = 40 * 366


@dataclass(frozen=True, eq=False)
class Clocked(PurchaseModel):
    """Put before a model: histories end on the day `end`, and new customers begin on it.

    Attributes
    ----------
    clock : of the season
    end : last day of observation
    unit : days of a unit of the model's time
    """

    plain: ClassVar[type[PurchaseModel]]

    clock: Clock = field(default_factory=lambda: Clock(np.ones(MONTHS), np.zeros(MONTHS)))
    end: np.datetime64 = field(default_factory=lambda: np.datetime64("2000-12-31", "D"))
    unit: float = 1.0

    @property
    def _model(self) -> PurchaseModel:
        """The same model, asked in time on the clock."""
        return self.plain(self.parameters, self.estimation)

    def _past(self, t_x: FloatArray, T: FloatArray) -> tuple[FloatArray, FloatArray]:
        """t_x and T on the clock."""
        longest = int(np.ceil(T.max(initial=0.0) * self.unit)) + 1
        days = self.end - np.arange(longest + 1)[::-1].astype("timedelta64[D]")
        shown = self.clock.between(days[0], days) / self.unit
        # A first purchase T ago and a last one T - t_x ago.
        first, last = (np.interp(longest - ago * self.unit, np.arange(longest + 1.0), shown) for ago in (T, T - t_x))
        return last - first, shown[-1] - first

    def _ahead(self, horizon: FloatArray) -> FloatArray:
        """So much time of the calendar from `end` on, on the clock."""
        near = np.minimum(horizon * self.unit, _LONGEST)
        longest = int(np.ceil(near.max(initial=0.0))) + 1
        days = self.end + np.arange(longest + 1).astype("timedelta64[D]")
        shown = np.interp(near, np.arange(longest + 1.0), self.clock.between(self.end, days)) / self.unit
        return np.where(horizon * self.unit > _LONGEST, horizon, shown)

    def chance_to_buy(
        self, t: float, x: ArrayLike, t_x: ArrayLike, T: ArrayLike, level: ArrayLike = UNKNOWN
    ) -> FloatArray:
        """See `PurchaseModel.chance_to_buy`; there T is put off, here the clock goes on."""
        purchases, last, end = histories(x, t_x, T)
        ahead = float(self._ahead(np.array([not_negative("t", t)]))[0])
        return self._model.chance_to_buy(ahead, purchases, *self._past(last, end))

    def _log_likelihood(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        """Without the pace of the clock at the purchases, which only their days tell."""
        return self._model._log_likelihood(x, *self._past(t_x, T))

    def _p_alive(self, x: FloatArray, t_x: FloatArray, T: FloatArray) -> FloatArray:
        return self._model._p_alive(x, *self._past(t_x, T))

    def _discounted(
        self, delta: float, x: FloatArray, t_x: FloatArray, T: FloatArray, horizon: FloatArray
    ) -> FloatArray:
        past, longest = self._past(t_x, T), float(horizon.max(initial=0.0))
        if delta == 0 or longest * self.unit > _LONGEST:
            return self._model._discounted(delta, x, *past, self._ahead(horizon))
        total, upto, begin = np.zeros(len(x)), np.zeros(len(x)), 0.0
        while begin < longest:
            since, begin = begin, begin + _SPAN / self.unit
            reached = np.minimum(horizon, begin)
            expected = self._model._discounted(0.0, x, *past, self._ahead(reached))
            total += (expected - upto) * np.exp(-delta * (np.minimum(horizon, since) + reached) / 2)
            upto = expected
        return total

    def _pmf_new(self, k: FloatArray, t: FloatArray) -> FloatArray:
        return self._model._pmf_new(k, self._ahead(t))

    def _future(
        self,
        horizon: FloatArray,
        x: FloatArray,
        t_x: FloatArray,
        T: FloatArray,
        rng: np.random.Generator,
    ) -> Purchases:
        drawn = self._model._future(self._ahead(horizon), x, *self._past(t_x, T), rng)
        longest = int(np.ceil(horizon.max(initial=0.0) * self.unit)) + 1
        time = self.clock.days_of(self.end, drawn.time * self.unit, longest) / self.unit
        begins = np.diff(drawn.customer, prepend=-1) != 0
        return Purchases(drawn.customers, drawn.customer, np.where(begins, time, np.diff(time, prepend=0.0)), time)


class ClockedNBD(Clocked, NBD):
    """NBD on the clock of a season."""

    plain = NBD


class ClockedBGNBD(Clocked, BGNBD):
    """BG/NBD on the clock of a season."""

    plain = BGNBD


class ClockedMBGNBD(Clocked, MBGNBD):
    """MBG/NBD on the clock of a season."""

    plain = MBGNBD


class ClockedParetoNBD(Clocked, ParetoNBD):
    """Pareto/NBD on the clock of a season, drop-out included."""

    plain = ParetoNBD


CLOCKED: Mapping[type[PurchaseModel], type[Clocked]] = {
    kind.plain: kind for kind in (ClockedNBD, ClockedBGNBD, ClockedMBGNBD, ClockedParetoNBD)
}


def clocked(found: Seasonal, end: np.datetime64) -> Clocked:
    """The model of `found`, asked in days of the calendar, of customers observed until `end`."""
    kind = CLOCKED[type(found.model)]
    return kind(found.model.parameters, found.model.estimation, found.clock, end, found.unit)
