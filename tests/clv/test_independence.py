"""Spend against frequency: silent where they are independent, found where they are not, and honest where nothing shows."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from lifetimes.datasets import load_cdnow_summary_data_with_monetary_value

from analysis.clv.independence import Independence, independence, spend_on_frequency
from analysis.refusal import Refused


def spent(x: np.ndarray, rng: np.random.Generator, power: float = 0.0) -> pd.DataFrame:
    """Mean spend after Gamma-Gamma, times x to a power."""
    mean = rng.gamma(6.25 * x) / x / rng.gamma(3.74, 1 / 15.44, len(x))
    return pd.DataFrame({"x": x, "mean_spend": mean * x**power})


def repeaters(rng: np.random.Generator, customers: int) -> np.ndarray:
    x = rng.poisson(rng.gamma(0.6, 5.0, 6 * customers))
    return x[x > 0][:customers]


@pytest.mark.slow
def test_independent_spend_is_flagged_as_often_as_the_level_says() -> None:
    rng = np.random.default_rng(1)
    verdicts = [spend_on_frequency(spent(repeaters(rng, 150), rng), 0.95).verdict for _ in range(200)]
    # 200 bases at 5 %: between 3 and 19 with a probability of 99 %.
    assert 3 <= sum(verdict in ("small", "broken") for verdict in verdicts) <= 19


def test_spend_that_rises_with_frequency_is_found() -> None:
    rng = np.random.default_rng(2)
    x = repeaters(rng, 2_000)
    for power in (0.3, -0.3):
        found = spend_on_frequency(spent(x, rng, power), 0.95)
        assert found.verdict == "broken"
        assert found.low < found.doubling < found.high
        assert np.sign(found.doubling) == np.sign(power)
        assert np.sign(found.correlation) == np.sign(power)


def test_the_slope_of_a_line_is_found_and_bounded() -> None:
    rng = np.random.default_rng(3)
    x = 2 ** rng.integers(0, 5, 5_000)
    frame = pd.DataFrame({"x": x, "mean_spend": 50 * (1 + 0.05 * np.log2(x)) * rng.lognormal(0, 0.3, 5_000)})
    found = spend_on_frequency(frame, 0.95)
    true = 0.05 / (1 + 0.05 * 2)
    assert found.low < true < found.high
    assert found.verdict == "small"


def test_money_has_no_unit() -> None:
    rng = np.random.default_rng(4)
    frame = spent(repeaters(rng, 300), rng)
    one, other = (spend_on_frequency(frame.assign(mean_spend=frame["mean_spend"] * f), 0.95) for f in (1, 117.0))
    assert other.doubling == pytest.approx(one.doubling)
    assert (other.low, other.high) == pytest.approx((one.low, one.high))


def test_bounds_widen_with_the_level_and_ignore_the_order() -> None:
    rng = np.random.default_rng(5)
    frame = spent(repeaters(rng, 300), rng)
    narrow, wide = (spend_on_frequency(frame, level) for level in (0.5, 0.99))
    assert wide.low < narrow.low < narrow.doubling < narrow.high < wide.high
    again = spend_on_frequency(frame.sample(frac=1, random_state=1), 0.5)
    assert (again.low, again.high) == pytest.approx((narrow.low, narrow.high))


def test_standard_errors_are_robust_to_uneven_scatter() -> None:
    """HC3 written out: (X'X)⁻¹ X' diag(e²/(1 - h)²) X (X'X)⁻¹."""
    rng = np.random.default_rng(6)
    frame = spent(repeaters(rng, 200), rng)
    X = np.column_stack([np.ones(200), np.log2(frame["x"])])
    y = (frame["mean_spend"] / frame["mean_spend"].mean()).to_numpy()
    bread = np.linalg.inv(X.T @ X)
    e = y - X @ (bread @ X.T @ y)
    h = np.einsum("ij,jk,ik->i", X, bread, X)
    error = np.sqrt((bread @ (X.T * (e / (1 - h)) ** 2) @ X @ bread)[1, 1])
    found = spend_on_frequency(frame, 0.95)
    assert found.doubling == pytest.approx((bread @ X.T @ y)[1])
    assert (found.high - found.low) / 2 == pytest.approx(1.959964 * error)


def test_who_bought_once_or_for_nothing_is_left_out() -> None:
    rng = np.random.default_rng(7)
    frame = spent(repeaters(rng, 200), rng)
    others = pd.DataFrame({"x": [0, 0, 9, 30], "mean_spend": [np.nan, np.nan, 0.0, 0.0]})
    assert spend_on_frequency(pd.concat([frame, others]), 0.95) == spend_on_frequency(frame, 0.95)


def test_the_published_correlation_on_cdnow(calibration: pd.DataFrame) -> None:
    # lifetimes, quickstart; its own summary of the data holds whole cents.
    theirs = load_cdnow_summary_data_with_monetary_value()
    theirs = theirs.rename(columns={"frequency": "x", "monetary_value": "mean_spend"})
    assert spend_on_frequency(theirs, 0.95).correlation == pytest.approx(0.113884, abs=5e-7)
    assert spend_on_frequency(calibration, 0.95).correlation == pytest.approx(0.113884, abs=5e-6)


def test_the_level_of_the_values_is_that_of_the_test(cdnow: Any) -> None:
    assert independence(cdnow.value) == spend_on_frequency(cdnow.customers, 0.95)
    reason = Refused("no-spend")
    assert independence(reason) is reason


@pytest.mark.parametrize(
    ("x", "mean_spend"),
    [
        ([2, 2, 2, 2], [5.0, 6.0, 7.0, 9.0]),
        ([1, 2, 3, 4], [5.0, 5.0, 5.0, 5.0]),
        ([1, 1, 1, 1, 7], [5.0, 6.0, 7.0, 9.0, 11.0]),
        ([7, 1, 7, 7], [5.0, 6.0, 7.0, 9.0]),
        ([1, 4], [5.0, 6.0]),
        ([3], [5.0]),
    ],
)
def test_where_nothing_shows_nothing_is_claimed(x: list[int], mean_spend: list[float]) -> None:
    found = spend_on_frequency(pd.DataFrame({"x": x, "mean_spend": mean_spend}), 0.95)
    assert found.verdict == "unknown"
    assert np.isnan([found.low, found.high, found.doubling, found.correlation]).all()


def test_the_verdicts() -> None:
    def verdict(doubling: float, low: float, high: float) -> str:
        return Independence(0.1, doubling, low, high, 0.95).verdict

    assert verdict(0.01, -0.05, 0.07) == "holds"
    # Nought is possible, but so is a dependence that matters: that is no evidence of independence.
    assert verdict(0.01, -0.21, 0.23) == verdict(0.02, -0.05, 0.11) == verdict(0.5, -0.1, 1.1) == "open"
    assert verdict(0.05, 0.01, 0.09) == verdict(-0.05, -0.09, -0.01) == "small"
    assert verdict(0.08, 0.01, 0.15) == "broken"
    assert verdict(0.2, 0.01, 0.4) == verdict(-0.2, -0.4, -0.01) == "broken"
