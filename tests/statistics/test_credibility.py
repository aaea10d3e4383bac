"""Bühlmann–Straub: on Hachemeister's data, simulated, by hand, and where the data show nothing."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.statistics.credibility import Credibility, credibility

# Hachemeister (1975): claim amounts and numbers of claims of five states in twelve quarters.
RATIOS = np.array(
    [
        [1738, 1642, 1794, 2051, 2079, 2234, 2032, 2035, 2115, 2262, 2267, 2517],
        [1364, 1408, 1597, 1444, 1342, 1675, 1470, 1448, 1464, 1831, 1612, 1471],
        [1759, 1685, 1479, 1763, 1674, 2103, 1502, 1622, 1828, 2155, 2233, 2059],
        [1223, 1146, 1010, 1257, 1426, 1532, 1953, 1123, 1343, 1243, 1762, 1306],
        [1456, 1499, 1609, 1741, 1482, 1572, 1606, 1735, 1607, 1573, 1613, 1690],
    ],
    dtype=float,
)
WEIGHTS = np.array(
    [
        [7861, 9251, 8706, 8575, 7917, 8263, 9456, 8003, 7365, 7832, 7849, 9077],
        [1622, 1742, 1523, 1515, 1622, 1602, 1964, 1515, 1527, 1748, 1654, 1861],
        [1147, 1357, 1329, 1204, 998, 1077, 1277, 1218, 896, 1003, 1108, 1121],
        [407, 396, 348, 341, 315, 328, 352, 331, 287, 384, 321, 342],
        [2902, 3172, 3046, 3068, 2693, 2910, 3275, 2697, 2663, 3017, 3242, 3425],
    ],
    dtype=float,
)


@pytest.fixture(scope="module")
def states() -> Credibility:
    return credibility(RATIOS * WEIGHTS, WEIGHTS)


def test_hachemeisters_states_are_as_published(states: Credibility) -> None:
    # actuar (R), cm(~state, hachemeister, ratios, weights): Bühlmann–Straub with the unbiased estimator.
    assert round(states.mean) == 1684
    assert states.within == pytest.approx(139_120_026, abs=1)
    assert round(states.between) == 89_639
    assert states.weights == pytest.approx([0.9847, 0.9276, 0.8985, 0.7279, 0.9588], abs=5e-5)
    assert states.estimates == pytest.approx([2055.2, 1523.7, 1793.4, 1442.97, 1603.3], abs=0.05)


def test_the_order_of_customers_and_of_periods_changes_nothing(states: Credibility) -> None:
    order, quarters = np.array([3, 0, 4, 2, 1]), np.arange(12)[::-1]
    found = credibility((RATIOS * WEIGHTS)[order][:, quarters], WEIGHTS[order][:, quarters])
    assert found.estimates == pytest.approx(states.estimates[order])
    assert (found.within, found.between) == pytest.approx((states.within, states.between))


def test_what_all_have_together_is_given_to_all(states: Credibility) -> None:
    # Bühlmann & Gisler (2005), th. 4.5: the estimates balance.
    assert states.estimates @ WEIGHTS.sum(axis=1) == pytest.approx((RATIOS * WEIGHTS).sum())


def test_units_of_money_and_of_weight_change_nothing_else(states: Credibility) -> None:
    found = credibility(RATIOS * WEIGHTS / 100, WEIGHTS / 7)
    assert found.estimates == pytest.approx(states.estimates * 0.07)
    assert found.weights == pytest.approx(states.weights)


def test_what_was_simulated_is_found() -> None:
    rng = np.random.default_rng(1)
    truth = rng.normal(0.3, 0.1, 20_000)
    weights = rng.gamma(1.0, 50.0, (20_000, 2))
    amounts = weights * (truth[:, None] + rng.normal(0, 1, weights.shape) * np.sqrt(4.0 / weights))
    found = credibility(amounts, weights)
    assert found.mean == pytest.approx(0.3, abs=0.005)
    assert found.within == pytest.approx(4.0, rel=0.05)
    assert found.between == pytest.approx(0.01, rel=0.1)
    own = amounts.sum(axis=1) / weights.sum(axis=1)
    errors = [float(np.mean((guess - truth) ** 2)) for guess in (found.estimates, own, np.full(20_000, 0.3))]
    # The best of the three, and as good as Z lets expect: a (1 - Z) in the mean.
    assert errors[0] == min(errors)
    assert errors[0] == pytest.approx(0.01 * (1 - found.weights).mean(), rel=0.05)


def test_by_hand() -> None:
    # Means 2 and 6 over two periods of weight 1: s² = (2 + 2 + 0) / 2 with the first at 1 and 3, the second at 6 and 6.
    found = credibility(np.array([[1.0, 3.0], [6.0, 6.0]]), np.ones((2, 2)))
    assert found.within == 1.0
    # Σ m (X - X̄)² = 2·4 + 2·4 = 16; (16 - 1·1) / (4 - 8/4) = 7.5; Z = 2 / (2 + 1/7.5) = 0.9375.
    assert found.between == 7.5
    assert found.weights.tolist() == [0.9375, 0.9375]
    assert found.estimates.tolist() == [0.9375 * 2 + 0.0625 * 4, 0.9375 * 6 + 0.0625 * 4]


def test_identical_customers_get_the_mean() -> None:
    found = credibility(np.full((6, 2), 3.0), np.full((6, 2), 10.0))
    assert found.estimates == pytest.approx(np.full(6, 0.3))
    assert found.mean == pytest.approx(0.3)


def test_customers_who_differ_only_by_chance_get_the_mean_of_their_sum() -> None:
    amounts, weights = (
        np.array([[0.0, 4.0], [3.0, 1.0], [20.0, 22.0]]),
        np.array([[1.0, 1.0], [1.0, 1.0], [10.0, 11.0]]),
    )
    found = credibility(amounts, weights)
    assert found.between == 0.0
    assert found.estimates == pytest.approx(np.full(3, 50 / 25))


def test_who_has_no_weight_gets_the_mean_and_moves_nobody() -> None:
    amounts = np.vstack([RATIOS * WEIGHTS, np.zeros(12)])
    found = credibility(amounts, np.vstack([WEIGHTS, np.zeros(12)]))
    assert found.estimates[5] == found.mean
    assert found.weights[5] == 0
    assert found.estimates[:5] == pytest.approx(credibility(RATIOS * WEIGHTS, WEIGHTS).estimates)


def test_an_amount_without_weight_counts_for_its_customer_alone() -> None:
    amounts = np.array([[8.0, 2.0], [6.0, 7.0], [1.0, 2.0]])
    weights = np.array([[2.0, 0.0], [1.0, 1.0], [1.0, 1.0]])
    found = credibility(amounts, weights)
    own = np.array([5.0, 6.5, 1.5])
    assert found.estimates == pytest.approx(found.weights * own + (1 - found.weights) * found.mean)
    # The periods that have weights alone: (0.5 + 0.5) over two degrees of freedom.
    assert found.within == 0.5


def test_negative_amounts_are_ratios_like_others() -> None:
    found = credibility(-RATIOS * WEIGHTS, WEIGHTS)
    assert found.estimates == pytest.approx(-credibility(RATIOS * WEIGHTS, WEIGHTS).estimates)
    mixed = credibility(np.array([[-5.0, 1.0], [4.0, 2.0]]), np.ones((2, 2)))
    assert np.isfinite(mixed.estimates).all()


def test_one_customer_is_its_own_mean() -> None:
    found = credibility(np.array([[3.0, 5.0]]), np.array([[1.0, 1.0]]))
    assert (found.mean, found.estimates.tolist(), found.between) == (4.0, [4.0], 0.0)


def test_one_period_tells_nothing_of_the_variance_within() -> None:
    found = credibility(np.array([[1.0], [3.0]]), np.ones((2, 1)))
    assert found.within == 0.0
    assert found.estimates.tolist() == [1.0, 3.0]


@pytest.mark.parametrize("customers", [0, 1, 3])
def test_without_any_weight_there_is_no_mean(customers: int) -> None:
    found = credibility(np.ones((customers, 2)), np.zeros((customers, 2)))
    assert np.isnan(found.mean)
    assert found.weights.tolist() == [0.0] * customers
    assert np.isnan(found.estimates).all()
