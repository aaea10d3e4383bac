"""Shifted beta-geometric: contracts that are renewed, or not, at fixed dates.

At each date a customer leaves with probability θ, beta (α, β) over customers. Sources: Fader & Hardie (2007), How to
project customer retention, Journal of Interactive Marketing 21(1); Fader & Hardie (2010), Customer-base valuation in a
contractual setting: the perils of ignoring heterogeneity, Marketing Science 29(1).
"""

from __future__ import annotations

import math
from typing import ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.special import betaln, digamma, hyp2f1

from analysis.models.fitting import Objective, estimation, search
from analysis.models.model import Model
from analysis.statistics.inputs import FloatArray, InvalidInput, counts, not_negative, require


class ShiftedBetaGeometric(Model):
    """Shifted beta-geometric: alpha and beta of the chance to leave at a renewal date."""

    names: ClassVar[tuple[str, ...]] = ("alpha", "beta")

    @classmethod
    def fit(cls, *cohorts: ArrayLike) -> Self:
        """Estimate the parameters by maximum likelihood, eq. (B3) of Fader & Hardie (2007).

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
        optimum = search(contract_objective(lost, kept), [(0.5, 1.0), (1.0, 5.0), (5.0, 10.0), (0.5, 10.0)])
        alpha, beta = np.exp(optimum.theta).tolist()
        customers = float(sum(active[0] for active in checked))
        renewed = float(sum(active[1] for active in checked))
        fitted = estimation(optimum, cls.names, optimum.value, customers, renewed, int(np.count_nonzero(lost + kept)))
        return cls({"alpha": alpha, "beta": beta}, fitted)

    def survival(self, t: ArrayLike) -> FloatArray:
        """Share of customers still active after t renewal dates, S(t) = B(α, β+t)/B(α, β), eq. (6)."""
        self.require_trustworthy()
        alpha, beta = self.parameters.values()
        return np.exp(betaln(alpha, beta + counts("t", t)) - betaln(alpha, beta))[()]

    def retention(self, t: ArrayLike) -> FloatArray:
        """Share of those active before the t-th renewal date who stay, (β+t-1)/(α+β+t-1), eq. (8); t = 1, 2, ..."""
        self.require_trustworthy()
        alpha, beta = self.parameters.values()
        date = counts("t", t)
        require("t", date, date >= 1, "renewal dates are counted from 1")
        return ((beta + date - 1) / (alpha + beta + date - 1))[()]

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
        alpha, beta = self.parameters.values()
        factor = 1 / (1 + float(not_negative("rate", rate)))
        done = np.asarray(counts("renewals", renewals), dtype=np.float64)
        if math.isinf(horizon):
            require("horizon", np.asarray(horizon), factor < 1, "must be finite where nothing is discounted")
            stay = (beta + done) / (alpha + beta + done)
            return (factor * stay * hyp2f1(1, beta + done + 1, alpha + beta + done + 1, factor))[()]
        dates = np.arange(1, int(counts("horizon", horizon)) + 1)
        given = done[..., None]
        log_stay = betaln(alpha, beta + given + dates) - betaln(alpha, beta + given)
        return np.exp(log_stay + dates * math.log(factor)).sum(axis=-1)[()]

    def simulate_renewals(self, renewals: ArrayLike, rng: np.random.Generator) -> NDArray[np.int64]:
        """Draw how many more times each customer will renew who is active and has renewed `renewals` times."""
        self.require_trustworthy()
        alpha, beta = self.parameters.values()
        leaving = np.clip(rng.beta(alpha, beta + counts("renewals", renewals)), 1e-15, 1.0)
        return rng.geometric(leaving) - 1


def contract_objective(lost: FloatArray, kept: FloatArray) -> Objective:
    """Log-likelihood and its gradient in log (alpha, beta).

    Parameters
    ----------
    lost : customers who left at the t-th renewal date, by t = 0, 1, ...
    kept : customers last seen active after t dates
    """
    t = np.arange(len(lost))
    left, stayed = lost > 0, kept > 0

    def objective(theta: FloatArray) -> tuple[float, FloatArray]:
        alpha, beta = np.exp(theta)
        value, by_alpha, by_beta = 0.0, 0.0, 0.0
        # P(T = t) = B(α+1, β+t-1)/B(α, β), eq. (5), and S(t) = B(α, β+t)/B(α, β), eq. (6).
        for customers, a, b in (
            (lost[left], alpha + 1, beta + t[left] - 1),
            (kept[stayed], alpha, beta + t[stayed]),
        ):
            value += customers @ (betaln(a, b) - betaln(alpha, beta))
            common = digamma(alpha + beta) - digamma(a + b)
            by_alpha += customers @ (digamma(a) - digamma(alpha) + common)
            by_beta += customers @ (digamma(b) - digamma(beta) + common)
        return float(value), np.array([by_alpha * alpha, by_beta * beta])

    return objective


def _active(cohort: ArrayLike) -> FloatArray:
    active = np.asarray(counts("cohorts", cohort), dtype=np.float64)
    if active.ndim != 1 or len(active) < 2:
        raise InvalidInput("cohorts", "each must count the customers at the start and after one renewal date at least")
    require("cohorts", active[1:], np.diff(active) <= 0, "customers cannot come back: counts must not rise")
    require("cohorts", active[:1], active[:1] > 0, "there must be customers at the start")
    return active
