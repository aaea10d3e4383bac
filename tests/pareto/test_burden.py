"""The curve of returns and service: recovered from what it was made of, and refused where nothing carries it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis.contribution.ladder import MONEY, Ladder
from analysis.pareto.burden import burden
from analysis.refusal import Refused


def company(n: int, rate, seed: int = 4, loaded: float = 0.7) -> Ladder:
    """Customers with purchases of some size, returns on most, and a contribution that follows `rate` of the load."""
    rng = np.random.default_rng(seed)
    frame = pd.DataFrame(0.0, index=[f"c{i:05}" for i in range(n)], columns=list(MONEY))
    frame["list_revenue"] = rng.lognormal(6, 1, n)
    share = rng.beta(1.2, 6, n) * (rng.random(n) < loaded)
    frame["returned"] = share * frame["list_revenue"]
    frame["db4"] = (rate(share) + rng.normal(0, 0.05, n)) * frame["list_revenue"]
    frame["orders"] = 1
    return Ladder(frame, "all", None, 0.0, ("costs",), {}, 0, ())


def hump(share):
    return 0.2 + 1.2 * share - 6 * share**2


def test_a_curve_is_recovered_within_its_interval():
    found = burden(company(4_000, hump), "returns", 0.95)
    curve = found.curve
    true = hump(curve["load"])
    inside = (curve["low"] <= true) & (true <= curve["high"])
    assert inside.mean() > 0.8
    assert np.abs(curve["rate"] - true).max() < 0.05
    assert found.best == pytest.approx(0.1, abs=0.03)  # the top of the hump: 1.2 / 12
    assert found.break_even == pytest.approx((1.2 + np.sqrt(1.44 + 4.8)) / 12, abs=0.03)


def test_the_break_even_is_where_the_curve_crosses_nought_and_not_the_next_point():
    found = burden(company(4_000, lambda share: 0.1 - 0.5 * share), "returns", 0.95)
    rate, load = found.curve["rate"].to_numpy(), found.curve["load"].to_numpy()
    # The curve between its points, computed anew: a polynomial through the four around the crossing.
    last = np.flatnonzero(rate >= 0)[-1]
    near = slice(last - 1, last + 3)
    crossing = next(
        r.real for r in np.roots(np.polyfit(load[near], rate[near], 3)) if load[last] <= r.real <= load[last + 1]
    )
    assert found.break_even == pytest.approx(crossing, abs=1e-5)
    assert load[last] < found.break_even < load[last + 1]


def test_a_curve_that_is_never_above_nought_has_no_break_even():
    found = burden(company(500, lambda share: -0.5 - 0.5 * share), "returns", 0.95)
    assert found.break_even != found.break_even


def test_a_straight_line_stays_straight():
    found = burden(company(4_000, lambda share: 0.3 - 0.5 * share), "returns", 0.95)
    assert found.curve["rate"].to_numpy() == pytest.approx(0.3 - 0.5 * found.curve["load"].to_numpy(), abs=0.02)
    assert found.break_even != found.break_even


def test_the_interval_narrows_with_customers_and_widens_with_the_level():
    def width(n, level):
        curve = burden(company(n, hump), "returns", level).curve
        return float((curve["high"] - curve["low"]).mean())

    assert width(8_000, 0.95) < width(1_000, 0.95) < width(1_000, 0.99)


def test_customers_ahead_of_the_curve_earn_more_than_it_says():
    steps = company(500, hump)
    name = steps.frame.index[7]
    steps.frame.loc[name, "db4"] += 5 * steps.frame["list_revenue"].max()
    found = burden(steps, "returns", 0.95)
    assert found.furthest(3).index[0] == name
    assert len(found.furthest(3)) == 6


def test_currency_does_not_matter():
    steps = company(300, hump)
    scaled = Ladder(steps.frame * 1e4, "all", None, 0.0, ("costs",), {}, 0, ())
    first, second = (burden(one, "returns", 0.95).curve for one in (steps, scaled))
    assert first.to_numpy() == pytest.approx(second.to_numpy())


@pytest.mark.parametrize("steps", [company(40, hump), company(500, hump, loaded=0.02)])
def test_too_few_customers_carry_no_curve(steps):
    assert burden(steps, "returns", 0.95) == Refused("few-loaded", load="returns", customers=50, loaded=30)


def test_no_service_no_curve_of_service():
    assert isinstance(burden(company(500, hump), "service", 0.95), Refused)
