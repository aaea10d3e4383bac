"""Intervals from drawn futures: they cover what happens, agree with the expectation, and do not depend on portions."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.clv import BGNBD, MBGCNBDK, MBGNBD, NBD, GammaGamma, ParetoNBD
from analysis.clv import uncertainty as u
from analysis.models.purchases import PurchaseModel
from analysis.statistics.inputs import InvalidInput

TRUE = BGNBD.from_parameters(r=0.6, alpha=30.0, a=0.8, b=2.5)
SPEND = GammaGamma.from_parameters(p=6.0, q=4.0, v=15.0)
HORIZON, DELTA = 180.0, 0.0003


def simulated(
    customers: int, rng: np.random.Generator, margin: float = 1.0, cost: float = 0.0
) -> tuple[u.Base, np.ndarray]:
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
                worth[i] += (margin * money - cost) * np.exp(-DELTA * (clock - T[i]))
            if rng.random() < leave[i]:
                break
        mean[i] = np.mean(spent) if spent else 0.0
    return u.Base(x, t_x, T, mean, np.full(customers, margin), np.full(customers, cost)), worth


def futures(
    base: u.Base,
    rng: np.random.Generator,
    groups: np.ndarray | None = None,
    level: float = 0.95,
    horizon: float = HORIZON,
) -> u.Futures:
    purchases = BGNBD.fit(base.x, base.t_x, base.T)
    repeated = base.x > 0
    spend = GammaGamma.fit(base.x[repeated], base.mean_spend[repeated])
    member = np.zeros(len(base.x), dtype=int) if groups is None else groups
    return u.draw_futures(purchases, spend, base, horizon, DELTA, member, level, rng)


@pytest.mark.slow
def test_totals_and_customers_are_covered(monkeypatch: pytest.MonkeyPatch) -> None:
    # As many draws as a large base gets: they cover as well as more do, and take a fifth of the time.
    monkeypatch.setattr(u, "_MANY_DRAWS", 199)
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


@pytest.mark.slow
def test_groups_add_up_to_the_total() -> None:
    rng = np.random.default_rng(3)
    base, _ = simulated(300, rng)
    groups = np.arange(300) % 3
    drawn = futures(base, rng, groups)
    assert drawn.groups.shape == (999, 3)
    assert drawn.groups.sum(axis=1) == pytest.approx(drawn.totals)
    low, high = drawn.interval(drawn.groups[:, 0])
    assert low < high < drawn.interval(drawn.totals)[1]


def test_the_same_seed_draws_the_same_futures() -> None:
    base, _ = simulated(500, np.random.default_rng(3))
    one, other = (futures(base, np.random.default_rng(11)) for _ in range(2))
    assert one.totals.tobytes() == other.totals.tobytes()
    assert one.high.tobytes() == other.high.tobytes()


@pytest.mark.parametrize("model", [NBD, BGNBD, MBGNBD, ParetoNBD, MBGCNBDK])
def test_purchases_and_value_of_every_model_average_to_the_expectation(model: type[PurchaseModel]) -> None:
    rng = np.random.default_rng(8)
    base, _ = simulated(3_000, rng, margin=0.4, cost=2.0)
    more = {"k": 1} if model is MBGCNBDK else {}
    purchases = model.fit(base.x, base.t_x, base.T, **more)
    spend = GammaGamma.fit(base.x[base.x > 0], base.mean_spend[base.x > 0])
    drawn = u.draw_futures(purchases, spend, base, HORIZON, DELTA, np.zeros(3_000, dtype=int), 0.95, rng)
    number = purchases.expected_purchases(HORIZON, base.x, base.t_x, base.T).sum()
    each = 0.4 * spend.expected_spend(base.x, base.mean_spend) - 2.0
    expected = purchases.discounted_purchases(HORIZON, DELTA, base.x, base.t_x, base.T) @ each
    for draws, mean in ((drawn.purchases, number), (drawn.totals, expected)):
        # The mean over drawn parameters is not quite that at their estimates.
        assert abs(draws.mean() - mean) < 4 * draws.std() / np.sqrt(len(draws)) + 0.01 * mean


@pytest.mark.slow
def test_bounds_of_a_customer_are_quantiles_of_what_the_customer_does() -> None:
    """Against futures drawn here, for 3,000 customers of one history and parameters that are all but certain."""
    rng = np.random.default_rng(5)
    rate = rng.gamma(0.8, 1 / 60.0, 4_000)
    T = np.full(4_000, 200.0)
    x = rng.poisson(rate * T)
    purchases = NBD.fit(x, np.where(x > 0, T, 0.0), T, weights=np.full(4_000, 1e6))
    spent = rng.gamma(6.0 * x[x > 0]) / rng.gamma(4.0, 1 / 15.0, (x > 0).sum()) / x[x > 0]
    spend = GammaGamma.fit(x[x > 0], spent, weights=np.full(len(spent), 1e6))
    n = 3_000
    alike = u.Base(
        np.full(n, 6), np.full(n, 190.0), np.full(n, 200.0), np.full(n, 30.0), np.full(n, 0.5), np.full(n, 3.0)
    )
    drawn = u.draw_futures(purchases, spend, alike, HORIZON, DELTA, np.zeros(n, dtype=int), 0.9, rng)
    r, alpha = purchases.parameters.values()
    p, q, v = spend.parameters.values()
    values = []
    for _ in range(40_000):
        number = rng.poisson(rng.gamma(r + 6, 1 / (alpha + 200)) * HORIZON)
        money = rng.gamma(p, 1 / rng.gamma(q + 6 * p, 1 / (v + 6 * 30.0)), number)
        values.append(float((0.5 * money - 3.0) @ np.exp(-DELTA * rng.uniform(0, HORIZON, number))))
    values.sort()
    below, upto = (np.searchsorted(values, bound).mean() / len(values) for bound in (drawn.low, drawn.high))
    # The standard error of what is drawn here is 0.001.
    assert (below, upto) == pytest.approx((0.05, 0.95), abs=0.004)


def test_a_wider_level_has_wider_bounds() -> None:
    base, _ = simulated(1_000, np.random.default_rng(3))
    wide, narrow = (futures(base, np.random.default_rng(1), level=level) for level in (0.99, 0.5))
    assert np.all(wide.high >= narrow.high)
    assert wide.interval(wide.totals)[0] < narrow.interval(narrow.totals)[0]
    assert wide.interval(wide.totals)[1] > narrow.interval(narrow.totals)[1]


@pytest.mark.slow
def test_portions_change_nothing_but_the_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    base, _ = simulated(2_000, np.random.default_rng(3))
    whole = futures(base, np.random.default_rng(1))
    monkeypatch.setattr(u, "_CELLS", 999 * 170)
    portions = futures(base, np.random.default_rng(1))
    assert portions.totals.mean() == pytest.approx(whole.totals.mean(), rel=0.03)
    assert portions.totals.std() == pytest.approx(whole.totals.std(), rel=0.25)
    assert portions.high.mean() == pytest.approx(whole.high.mean(), rel=0.03)


def test_spend_almost_without_a_mean_has_bounds() -> None:
    rng = np.random.default_rng(2)
    base, _ = simulated(800, rng)
    heavy = rng.gamma(6.0, 1 / rng.gamma(1.1, 1 / 15.0, 800))
    base = u.Base(base.x, base.t_x, base.T, np.where(base.x > 0, heavy, 0.0), np.ones(800), np.zeros(800))
    drawn = futures(base, rng)
    assert np.all(np.isfinite(drawn.high))
    assert np.all(drawn.low <= drawn.high)
    low, high = drawn.interval(drawn.totals)
    assert 0 < low < np.median(drawn.totals) < high
    # Skewed as the spend is: further up than down.
    assert high - np.median(drawn.totals) > 1.5 * (np.median(drawn.totals) - low)


def test_no_time_ahead_is_worth_nothing() -> None:
    base, _ = simulated(300, np.random.default_rng(3))
    drawn = futures(base, np.random.default_rng(1), horizon=0.0)
    assert (drawn.high.max(), drawn.totals.max(), drawn.purchases.max()) == (0.0, 0.0, 0)


@pytest.mark.parametrize(
    ("level", "draws", "low"), [(0.95, 199, 5.0), (0.9, 199, 10.0), (0.5, 199, 50.0), (0.99, 599, 3.0)]
)
def test_bounds_are_order_statistics(level: float, draws: int, low: float) -> None:
    assert u.draws_for(level) == draws
    found = u.bounds(np.arange(1.0, draws + 1)[:, None], level)
    assert (found[0][0], found[1][0]) == (low, draws + 1 - low)


@pytest.mark.parametrize("level", [0.8, 0.93, 0.975, 0.999])
def test_any_level_has_draws_enough(level: float) -> None:
    draws = u.draws_for(level)
    low, high = u.bounds(np.arange(1.0, draws + 1)[:, None], level)
    assert level <= (high[0] - low[0]) / (draws + 1) + 1e-9 < level + 0.01


@pytest.mark.parametrize("level", [0.0, 1.0, 95.0, np.nan])
def test_a_level_is_a_share(level: float) -> None:
    with pytest.raises(InvalidInput, match="level"):
        u.draws_for(level)


def test_bounds_refuse_too_few_draws() -> None:
    with pytest.raises(InvalidInput, match="more than 19 draws"):
        u.bounds(np.zeros((19, 1)), 0.95)
