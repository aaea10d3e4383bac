"""The optimiser on functions whose maximum is known."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.models.fitting import curvature, estimation, maximise, search
from analysis.refusal import Refused


def bowl(theta):
    """Maximum at (1, -2), curvatures 2 and 200, correlated."""
    matrix = np.array([[2.0, 3.0], [3.0, 200.0]])
    away = theta - np.array([1.0, -2.0])
    return -0.5 * away @ matrix @ away, -matrix @ away


def banana(theta):
    """Rosenbrock's valley, maximum at (1, 1)."""
    x, y = theta
    value = -((1 - x) ** 2 + 100 * (y - x**2) ** 2)
    return value, np.array([2 * (1 - x) + 400 * x * (y - x**2), -200 * (y - x**2)])


def ridge(theta):
    """Rises for ever, ever less, along the first direction."""
    return -np.exp(-theta[0]) - theta[1] ** 2, np.array([np.exp(-theta[0]), -2 * theta[1]])


def fitted(objective, starts=((1.0, 1.0),)):
    return estimation(search(objective, starts), ("one", "two"), 0.0, 100.0, 100.0, 100)


def test_finds_the_maximum_and_its_curvature():
    found = maximise(bowl, np.zeros(2))
    assert found.theta == pytest.approx([1, -2], abs=1e-6)
    assert -found.hessian == pytest.approx(np.array([[2.0, 3.0], [3.0, 200.0]]), rel=1e-8)
    assert found.converged


def test_follows_a_bent_valley():
    found = maximise(banana, np.array([-1.2, 1.0]))
    assert found.theta == pytest.approx([1, 1], abs=1e-6)
    assert found.iterations < 60


def test_a_hessian_from_nearby_leads_there_too():
    wrong = -np.array([[4.0, 0.0], [0.0, 150.0]])
    found = maximise(bowl, np.array([0.9, -1.9]), wrong)
    assert found.theta == pytest.approx([1, -2], abs=1e-5)
    assert -found.hessian == pytest.approx(np.array([[2.0, 3.0], [3.0, 200.0]]), rel=1e-5)


def test_one_sided_differences_are_close_to_central_ones():
    theta = np.array([0.3, 0.2])
    assert curvature(banana, theta, banana(theta)[1]) == pytest.approx(curvature(banana, theta), rel=1e-4)


def test_a_likelihood_that_rises_for_ever_ends_at_the_boundary():
    diagnostics = fitted(ridge).diagnostics
    assert diagnostics.boundary == ("one",)
    with pytest.raises(Refused) as refusal:
        diagnostics.require_trustworthy()
    assert (refusal.value.key, refusal.value.values) == ("boundary-rates", {"parameters": "one"})


def test_a_flat_optimum_is_refused_with_the_factor_of_its_error():
    def flat(theta):
        return -0.005 * theta[0] ** 2 - theta[1] ** 2, np.array([-0.01 * theta[0], -2 * theta[1]])

    diagnostics = fitted(flat).diagnostics
    assert diagnostics.converged
    assert diagnostics.flattest == pytest.approx(10)
    assert diagnostics.condition == pytest.approx(200)
    with pytest.raises(Refused) as refusal:
        diagnostics.require_trustworthy()
    assert refusal.value.key == "flat"
    assert refusal.value.values["factor"] == pytest.approx(np.exp(10))


def test_a_search_that_did_not_end_is_refused(monkeypatch):
    monkeypatch.setattr("analysis.models.fitting._MOST_STEPS", 2)
    diagnostics = fitted(banana, ((0.3, 3.0),)).diagnostics
    assert not diagnostics.converged
    with pytest.raises(Refused, match="no-convergence"):
        diagnostics.require_trustworthy()


def test_the_best_start_wins():
    def two_hills(theta):
        near, far = np.exp(-((theta[0] - 1) ** 2)), 2 * np.exp(-((theta[0] + 4) ** 2))
        slope = -2 * (theta[0] - 1) * near - 2 * (theta[0] + 4) * far
        return near + far - theta[1] ** 2, np.array([slope, -2 * theta[1]])

    found = search(two_hills, [(np.exp(0.6), 1.0), (np.exp(-3.8), 1.0)])
    assert found.theta[0] == pytest.approx(-4, abs=1e-4)
