"""Purchases merged by day: the terms by counting, dense Poisson buyers are not regular, regular ones are."""

from __future__ import annotations

from itertools import product
from math import comb

import numpy as np
import pytest
from scipy.special import gammaln

from analysis.models.geometric import MGCNBDK
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.merging import merging_term


def by_day(model, last_day, n, seed):
    """x, t_x, T and log gaps, in days, of customers whose purchases of a day count as one.

    The first purchase comes at a random time of day 0, and everybody is seen until the end of `last_day`.
    """
    rng = np.random.default_rng(seed)
    end = np.broadcast_to(last_day, n).astype(float)
    first = rng.random(n)
    nought = np.zeros(n)
    made = model._future(end + 1 - first, nought, nought, nought, rng)
    customer, day = np.unique(
        np.column_stack([made.customer, (first[made.customer] + made.time).astype(int)]), axis=0
    ).T
    customer, day = customer[day > 0], day[day > 0]
    gap = np.diff(day, prepend=0)
    gap[np.diff(customer, prepend=-1) > 0] = day[np.diff(customer, prepend=-1) > 0]
    x = np.bincount(customer, minlength=n)
    t_x = np.bincount(customer, weights=gap, minlength=n)
    return x, t_x, end, np.bincount(customer, weights=np.log(gap), minlength=n)


def conditional(k, x, t, log_gaps):
    """log density of the gaps given x and t_x, Dirichlet."""
    return gammaln(k * x) - x * gammaln(k) + (k - 1) * log_gaps - (k * x - 1) * np.log(t)


def dense(k=1, a=0.3, b=30.0):
    """30 purchases in 272 days on average, as buyers of a grocer differ."""
    return MBGCNBDK.from_parameters(k=k, r=1.2, alpha=1.2 * 272 / 42 / k, a=a, b=b)


def cdnow(k):
    """CDNOW's density: about one repeat purchase in 39 weeks."""
    return MBGCNBDK.from_parameters(k=k, r=0.55, alpha=43.0 / k, a=0.89, b=1.6)


@pytest.mark.parametrize(("x", "n"), [(2, 7), (3, 9), (4, 9)])
def test_terms_by_counting_all_sets_of_days(x, n):
    gaps = np.array([g for g in product(range(1, n), repeat=x) if sum(g) == n], dtype=float)
    assert len(gaps) == comb(n - 1, x - 1)
    each = np.log(gaps).sum(axis=1)
    many = np.full(len(gaps), float(x)), np.full(len(gaps), float(n)), each
    for k in (1, 2):
        assert np.exp(conditional(k, *many) + merging_term(k, *many)).sum() == pytest.approx(1.0, rel=1e-12)
    # (Unmerged densities do not add up to 1 over days, least of all those of k = 1, and k = 3 nearly does.)
    assert np.exp(conditional(1, *many)).sum() < np.exp(conditional(2, *many)).sum() < 1
    assert np.log(np.exp(conditional(3, *many)).sum()) / x == pytest.approx(0.0, abs=0.02)


def test_customers_with_short_gaps_are_left_out():
    x, n, gaps = np.array([5.0]), np.array([7.0]), np.array([np.log(4.0)])
    for k in (1, 2, 5):
        assert conditional(k, x, n, gaps) + merging_term(k, x, n, gaps) == pytest.approx([0.0], abs=1e-12)


def test_one_purchase_or_none_tells_nothing_of_gaps():
    for k in (1, 2, 3):
        assert merging_term(k, np.array([0.0, 1.0]), np.array([0.0, 9.0]), np.array([0.0, np.log(9)])).tolist() == [
            0,
            0,
        ]


def test_dense_poisson_buyers_are_not_regular():
    x, t_x, T, log_gaps = by_day(dense(), 272, 1500, 1)
    assert 28 < x.mean() < 32
    assert MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps, merged=1.0).k == 1
    # As it stands, the likelihood takes merging for regularity.
    artefact = MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps)
    assert artefact.k > 1
    assert artefact.log_likelihood > MBGCNBDK.fit(x, t_x, T, k=1).log_likelihood + 100


@pytest.mark.parametrize("per_day", [0.02, 0.2, 0.5, 1.0, 2.0])
def test_poisson_buyers_of_any_density_are_not_regular(per_day):
    model = MBGCNBDK.from_parameters(k=1, r=3.0, alpha=3.0 / per_day, a=0.5, b=20.0)
    x, t_x, T, log_gaps = by_day(model, 200, 400, 2)
    assert MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps, merged=1.0).k == 1


@pytest.mark.parametrize("k", [1, 2, 3])
def test_regularity_at_the_density_of_cdnow(k):
    for seed in range(3):
        x, t_x, T, log_gaps = by_day(cdnow(k), np.random.default_rng(seed).integers(189, 274, 4000), 4000, seed)
        assert MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps, merged=1.0).k == k


@pytest.mark.parametrize("k", [2, 3, 4])
def test_dense_regular_buyers_are_regular(k):
    x, t_x, T, log_gaps = by_day(dense(k), 272, 800, 3)
    assert MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps, merged=1.0).k == k


def test_the_unit_of_time_changes_nothing():
    x, t_x, T, log_gaps = by_day(dense(2), 272, 300, 4)
    days = MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps, merged=1.0)
    weeks = MBGCNBDK.fit(x, t_x / 7, T / 7, log_gaps=log_gaps - x * np.log(7), merged=1 / 7)
    assert weeks.k == days.k == 2
    assert weeks.parameters["r"] == pytest.approx(days.parameters["r"], rel=1e-8)


def test_same_chance_for_all_is_compared_alike():
    x, t_x, T, log_gaps = by_day(MGCNBDK.from_parameters(k=1, r=1.2, alpha=10.0, theta=0.01), 272, 800, 5)
    assert MGCNBDK.fit(x, t_x, T, log_gaps=log_gaps, merged=1.0).k == 1


def test_rows_that_stand_for_several_customers():
    x, t_x, T, log_gaps = by_day(dense(), 272, 300, 6)
    once = MBGCNBDK.fit(*(np.tile(a, 2) for a in (x, t_x, T)), log_gaps=np.tile(log_gaps, 2), merged=1.0)
    twice = MBGCNBDK.fit(x, t_x, T, log_gaps=log_gaps, weights=np.full(300, 2), merged=1.0)
    assert twice.parameters == pytest.approx(once.parameters, rel=1e-9)
    assert twice.k == once.k


@pytest.mark.parametrize(
    ("t_x", "merged", "message"),
    [
        ([4.0, 9.0], 0.0, "merged: must be positive"),
        ([4.0, 9.0], np.nan, "merged: must be positive"),
        ([4.0, 9.5], 1.0, r"t_x\[1\] = 9.5: must be a multiple of 1.0"),
        ([4.0, 2.0], 1.0, r"t_x\[1\] = 2.0: is too short"),
    ],
)
def test_bad_merging_is_named(t_x, merged, message):
    with pytest.raises(ValueError, match=message):
        MBGCNBDK.fit([1, 3], t_x, [20.0, 20.0], log_gaps=[0.0, -5.0], merged=merged)
