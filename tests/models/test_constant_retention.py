"""Constant retention: the closed form, the limit of the shifted beta-geometric, recovery, and what it refuses."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.models.constant_retention import ConstantRetention
from analysis.models.sbg import ShiftedBetaGeometric
from analysis.refusal import Refused


def test_theta_is_those_who_left_over_those_who_were_asked():
    found = ConstantRetention.fit([100, 80, 60], [50, 30])
    asked, left = 100 + 80 + 50, 20 + 20 + 20
    theta = left / asked
    assert found.parameters["theta"] == pytest.approx(theta, rel=1e-6)
    assert found.standard_errors["theta"] == pytest.approx(np.sqrt(theta * (1 - theta) / asked), rel=1e-4)
    assert found.log_likelihood == pytest.approx(left * np.log(theta) + (asked - left) * np.log(1 - theta))


def test_limit_of_the_shifted_beta_geometric():
    one = ConstantRetention.from_parameters(theta=0.2)
    other = ShiftedBetaGeometric.from_parameters(alpha=2e6, beta=8e6)
    t = np.arange(1, 20)
    assert one.survival(t) == pytest.approx(other.survival(t), rel=1e-4)
    assert one.discounted_renewals(np.inf, 0.1, [0, 4]) == pytest.approx([0.8 / 0.3] * 2)
    drawn = one.simulate_renewals(np.full(100_000, 3), np.random.default_rng(2))
    assert [(drawn >= n).mean() for n in (1, 2)] == pytest.approx([0.8, 0.64], abs=0.005)


def test_nobody_left_is_refused():
    with pytest.raises(Refused, match="boundary-dropout"):
        ConstantRetention.fit([100, 100]).survival(1)
