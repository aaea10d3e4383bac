"""The association of visits with purchases: simulated and recovered, against an independent implementation."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analysis.periods import Period
from analysis.refusal import Refused
from analysis.steering.association import association, years_back


def simulated(elasticity: float, seed: int, customers: int = 800) -> tuple[pd.DataFrame, pd.DataFrame]:
    draw = np.random.default_rng(seed)
    size = draw.lognormal(3, 1, customers)
    # The large are visited more: what a comparison of customers with each other would take for an effect.
    visits = pd.DataFrame({name: draw.poisson(size / 20) for name in ("before", "after")})
    expected = size[:, None] * (1 + visits.to_numpy()) ** elasticity * np.array([1.0, 1.1])
    money = pd.DataFrame(draw.poisson(expected) * 25.0, columns=["before", "after"])
    return visits, money


def test_a_planted_elasticity_is_recovered_and_none_is_not_found() -> None:
    inside, refused = 0, 0
    for seed in range(40):
        found = association(*simulated(0.3, seed), 0.95)
        inside += found.low <= 0.3 <= found.high
        refused += isinstance(association(*simulated(0.0, seed), 0.95), Refused)
    assert inside >= 34
    assert refused >= 36


def test_the_same_as_a_poisson_regression_with_a_term_for_each_customer() -> None:
    from statsmodels.genmod.families import Poisson
    from statsmodels.genmod.generalized_linear_model import GLM

    visits, money = simulated(0.3, 3, 150)
    customer, later = np.repeat(np.arange(150), 2), np.tile([0.0, 1.0], 150)
    design = np.column_stack([np.log1p(visits.to_numpy()).ravel(), later, np.eye(150)[customer]])
    expected = GLM(money.to_numpy().ravel() / 25, design, family=Poisson()).fit().params[0]
    found = association(visits, money, 0.95)
    assert found.elasticity == pytest.approx(expected, rel=1e-6)
    # In another currency it is the same.
    again = association(visits, money * 7, 0.95)
    assert (again.elasticity, again.low) == pytest.approx((found.elasticity, found.low))


def test_visits_that_do_not_change_tell_nothing() -> None:
    visits, money = simulated(0.3, 1)
    found = association(visits.assign(after=visits["before"]), money, 0.95)
    assert found == Refused("visits-alike", changed=0, needed=50)


def test_three_years_are_needed() -> None:
    found = years_back(Period(date(2022, 1, 1), date(2024, 12, 31)))
    assert found is not None
    assert [year.start.year for year in found] == [2024, 2023, 2022]
    assert years_back(Period(date(2022, 1, 2), date(2024, 12, 31))) is None
    assert years_back(Period(date(2024, 1, 2), date(2024, 12, 31))) is None
