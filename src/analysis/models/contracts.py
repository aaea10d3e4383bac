"""Contracts that are renewed, or not, at fixed dates: what the models of them share.

A model says with which probability S(t) a customer is still there after t dates. Cohorts of different length and age
are independent: the likelihood of several is the product of theirs, and only two sums by date are needed of them.
"""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Sequence
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from analysis.models.fitting import Objective, estimation, search
from analysis.models.model import Model
from analysis.statistics.inputs import FloatArray, InvalidInput, counts, not_negative, require
from analysis.statistics.quadrature import NEGLIGIBLE

# Lifetimes beyond this many dates are told as this many: it is the largest number that a float counts exactly.
LONGEST = 2.0**53


class ContractModel(Model):
    """A model of how many dates a contract is renewed at."""

    starts: ClassVar[Sequence[Sequence[float]]]

    @classmethod
    def fit(cls, *cohorts: ArrayLike) -> Self:
        """Estimate the parameters by maximum likelihood.

        Parameters
        ----------
        cohorts : for each group of customers who began together, how many were active at the start and after the
            1st, 2nd, ... renewal date: whole numbers that do not rise

        Raises
        ------
        InvalidInput : no cohort, fewer than two counts, counts that rise, are negative or not whole, nobody at the start
        """
        if not cohorts:
            raise InvalidInput("cohorts", "there must be at least one: customers active at the start and after it")
        checked = [_active(cohort) for cohort in cohorts]
        dates = max(len(active) for active in checked)
        lost, kept = np.zeros(dates), np.zeros(dates)
        for active in checked:
            lost[1 : len(active)] -= np.diff(active)
            kept[len(active) - 1] += active[-1]
        return cls._fitted(lost, kept)

    @classmethod
    def fit_lifetimes(cls, dates: ArrayLike, left: ArrayLike) -> Self:
        """The same from one entry a customer, each of whom may have begun at another time.

        Parameters
        ----------
        dates : at which renewal date, 1, 2, ..., each customer left; of those who have not, after how many they were
            last seen active (0: none yet)
        left : which customers have left; all others are censored

        Raises
        ------
        InvalidInput : dates negative or not whole, a customer who left at date 0, nobody, lengths that differ
        """
        date, gone = np.atleast_1d(counts("dates", dates)).astype(np.int64), np.atleast_1d(np.asarray(left, dtype=bool))
        if date.shape != gone.shape or not len(date):
            raise InvalidInput("dates", f"must be one a customer, but are {len(date)} for {len(gone)}")
        require("dates", date, ~gone | (date >= 1), "a customer cannot leave before the first renewal date")
        longest = max(int(date.max()), 1) + 1
        lost, kept = (np.bincount(date[of], minlength=longest).astype(np.float64) for of in (gone, ~gone))
        return cls._fitted(lost, kept)

    @classmethod
    def _fitted(cls, lost: FloatArray, kept: FloatArray) -> Self:
        optimum = search(cls._objective(lost, kept), cls.starts)
        customers, renewed = float(lost.sum() + kept.sum()), float(lost[2:].sum() + kept[1:].sum())
        fitted = estimation(optimum, cls.names, optimum.value, customers, renewed, int(np.count_nonzero(lost + kept)))
        values = cls.natural(np.exp(optimum.theta))
        return cls(dict(zip(cls.names, values.tolist(), strict=True)), fitted)

    @classmethod
    @abstractmethod
    def _objective(cls, lost: FloatArray, kept: FloatArray) -> Objective:
        """Log-likelihood and its gradient in the logarithms of the parameters.

        Parameters
        ----------
        lost : customers who left at the t-th renewal date, by t = 0, 1, ...
        kept : customers last seen active after t dates
        """

    @abstractmethod
    def _log_survival(self, t: FloatArray) -> FloatArray: ...

    def survival(self, t: ArrayLike) -> FloatArray:
        """Share of customers still active after t renewal dates, S(t)."""
        self.require_trustworthy()
        return np.exp(self._log_survival(np.asarray(counts("t", t), dtype=np.float64)))[()]

    def retention(self, t: ArrayLike) -> FloatArray:
        """Share of those active before the t-th renewal date who stay, S(t)/S(t-1); t = 1, 2, ..."""
        self.require_trustworthy()
        date = np.asarray(counts("t", t), dtype=np.float64)
        require("t", date, date >= 1, "renewal dates are counted from 1")
        return np.exp(self._log_survival(date) - self._log_survival(date - 1))[()]

    def expected_renewals(self, horizon: int, renewals: ArrayLike) -> FloatArray:
        """Expected renewals at the next `horizon` dates of customers who have renewed `renewals` times."""
        return self.discounted_renewals(horizon, 0.0, renewals)

    def discounted_renewals(self, horizon: float, rate: float, renewals: ArrayLike) -> FloatArray:
        """Expected renewals to come, the one at the j-th date from now discounted by (1 + rate)^-j.

        Without end, times (1 + rate), it is the discounted expected residual lifetime of Fader & Hardie (2010), which
        is taken right before the next date.

        Parameters
        ----------
        horizon : number of dates looked ahead; may be infinite where rate > 0
        rate : effective discount rate between two dates
        renewals : times that each customer, still active, has renewed

        Raises
        ------
        InvalidInput : horizon or renewals negative or not whole, rate negative
        Refused : the fit cannot be trusted
        """
        self.require_trustworthy()
        delta = math.log1p(float(not_negative("rate", rate)))
        done = np.asarray(counts("renewals", renewals), dtype=np.float64)
        if math.isinf(horizon):
            require("horizon", np.asarray(horizon), delta > 0, "must be finite where nothing is discounted")
            return self._without_end(delta, done)[()]
        return self._ahead(int(counts("horizon", horizon)), delta, done)[()]

    def _without_end(self, delta: float, done: FloatArray) -> FloatArray:
        return self._ahead(math.ceil(NEGLIGIBLE / delta), delta, done)

    def _ahead(self, dates: int, delta: float, done: FloatArray) -> FloatArray:
        """Σ S(done + j)/S(done) exp(-delta j) over j = 1 … dates, once for each number of renewals there is."""
        different, each = np.unique(done, return_inverse=True)
        j = np.arange(1.0, dates + 1)
        ahead = [
            np.exp(self._log_survival(n + j) - self._log_survival(np.asarray(n)) - delta * j).sum() for n in different
        ]
        return np.array(ahead, dtype=np.float64)[each].reshape(done.shape)

    def simulate_renewals(self, renewals: ArrayLike, rng: np.random.Generator) -> NDArray[np.int64]:
        """Draw how many more times each customer will renew who is active and has renewed `renewals` times."""
        self.require_trustworthy()
        done = np.asarray(counts("renewals", renewals), dtype=np.float64)
        return self._drawn_renewals(done, rng)

    @abstractmethod
    def _drawn_renewals(self, done: FloatArray, rng: np.random.Generator) -> NDArray[np.int64]: ...


def _active(cohort: ArrayLike) -> FloatArray:
    active = np.asarray(counts("cohorts", cohort), dtype=np.float64)
    if active.ndim != 1 or len(active) < 2:
        raise InvalidInput("cohorts", "each must count the customers at the start and after one renewal date at least")
    require("cohorts", active[1:], np.diff(active) <= 0, "customers cannot come back: counts must not rise")
    require("cohorts", active[:1], active[:1] > 0, "there must be customers at the start")
    return active
