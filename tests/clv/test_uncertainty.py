"""Intervals from drawn futures: they cover what happens, agree with the expectation, and do not depend on portions."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.clv import BGNBD, GammaGamma
from analysis.clv import uncertainty as u

TRUE = BGNBD.from_parameters(r=0.6, alpha=30.0, a=0.8, b=2.5)
SPEND = GammaGamma.from_parameters(p=6.0, q=4.0, v=15.0)
HORIZON, DELTA = 180.0, 0.0003


def simulated(customers: int, rng: np.random.Generator) -> tuple[u.Base, np.ndarray]:
    """A base and what each of its customers is worth in the horizon, with rates and drop-out known to nobody."""
    rate = rng.gamma(0.6, 1 / 30.0, customers)
    leave = rng.beta(0.8, 2.5, customers)
    nu = rng.gamma(4.0, 1 / 15.0, customers)
    T = rng.integers(200, 500, customers).astype(float)
    x, t_x, mean, worth = (np.zeros(customers) for _ in range(4))
    for i in range(customers):
        clock, spent = 0.0, []
        while True:
            clock += rng.exponential(1 / rate[i])
            if clock > T[i] + HORIZON:
                break
            money = rng.gamma(6.0, 1 / nu[i])
            if clock <= T[i]:
                x[i], t_x[i] = x[i] + 1, clock
                spent.append(money)
            else:
                worth[i] += money * np.exp(-DELTA * (clock - T[i]))
            if rng.random() < leave[i]:
                break
        mean[i] = np.mean(spent) if spent else 0.0
    return u.Base(x, t_x, T, mean, 1.0, np.zeros(customers)), worth


def futures(base: u.Base, rng: np.random.Generator) -> u.Futures:
    purchases = BGNBD.fit(base.x, base.t_x, base.T)
    repeated = base.x > 0
    spend = GammaGamma.fit(base.x[repeated], base.mean_spend[repeated])
    return u.draw_futures(purchases, spend, base, HORIZON, DELTA, np.zeros(len(base.x), dtype=int), 0.95, rng)


def test_totals_and_customers_are_covered() -> None:
    rng = np.random.default_rng(20240101)
    totals, customers = [], []
    for _ in range(20):
        base, worth = simulated(1_500, rng)
        drawn = futures(base, rng)
        low, high = drawn.interval(drawn.totals)
        totals.append(low <= worth.sum() <= high)
        customers.append(np.mean((drawn.low <= worth) & (worth <= drawn.high)))
    # 20 bases: a true coverage of 95 % shows as at least 16 with a probability of more than 99 %.
    assert sum(totals) >= 16
    assert np.mean(customers) > 0.94


def test_draws_average_to_the_expectation() -> None:
    rng = np.random.default_rng(7)
    base, _ = simulated(2_000, rng)
    purchases = BGNBD.fit(base.x, base.t_x, base.T)
    repeated = base.x > 0
    spend = GammaGamma.fit(base.x[repeated], base.mean_spend[repeated])
    drawn = u.draw_futures(purchases, spend, base, HORIZON, DELTA, np.zeros(2_000, dtype=int), 0.95, rng)
    expected = purchases.discounted_purchases(HORIZON, DELTA, base.x, base.t_x, base.T) @ spend.expected_spend(
        base.x, base.mean_spend
    )
    assert drawn.totals.mean() == pytest.approx(expected, rel=0.04)


def test_groups_add_up_to_the_total() -> None:
    rng = np.random.default_rng(3)
    base, _ = simulated(300, rng)
    drawn = futures(base, rng)
    assert drawn.groups.sum(axis=1) == pytest.approx(drawn.totals)


def test_bounds_are_order_statistics() -> None:
    draws = np.arange(1.0, 200.0)[:, None]
    low, high = u.bounds(draws, 0.95)
    assert (low[0], high[0]) == (5.0, 195.0)
