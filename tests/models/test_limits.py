"""Which boundaries are answers: the limit that made the data is found, and only no drop-out is no drop-out."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from analysis.models.bgnbd import BGNBD
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.geometric import GNBD, MGCNBDK, MGNBD
from analysis.models.limits import SAME_FOR_ALL, limit_of, settled
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD

TRUE = {
    GNBD: GNBD.from_parameters(r=0.7, alpha=6.0, theta=0.1),
    MGNBD: MGNBD.from_parameters(r=0.7, alpha=6.0, theta=0.1),
    ExponentialNBD: ExponentialNBD.from_parameters(r=0.7, alpha=6.0, mu=0.02),
    NBD: NBD.from_parameters(r=0.7, alpha=6.0),
}


def lives_of(model, n, seed):
    rng = np.random.default_rng(seed)
    return model.simulate(np.round(rng.uniform(20, 78, n) * 7) / 7, rng)


def fitting(lives):
    def fit(model):
        more = {"log_gaps": lives.log_gaps} if issubclass(model, MBGCNBDK) else {}
        return model.fit(lives.x, lives.t_x, lives.T, **more)

    return fit


def refused(model) -> bool:
    return bool(model.diagnostics.boundary) or model.diagnostics.flat


@pytest.mark.parametrize("full", [BGNBD, MBGNBD])
def test_the_same_chance_for_all_is_found_not_called_no_drop_out(full):
    """Of several samples about half have their maximum at the boundary, none is called free of drop-out."""
    at_boundary = 0
    for seed in range(10):
        lives = lives_of(TRUE[SAME_FOR_ALL[full]], 600, seed)
        fit = fitting(lives)
        first = fit(full)
        found = settled(first, fit)
        if not refused(first):
            assert found is first
            continue
        at_boundary += 1
        assert type(found) is SAME_FOR_ALL[full]
        assert not refused(found)
        assert abs(found.parameters["theta"] - 0.1) < 4 * found.standard_errors["theta"]
        # The limit is the supremum of the full likelihood, or so close that the data do not tell.
        assert -0.01 < first.log_likelihood - found.log_likelihood < 2
    assert at_boundary >= 3


@pytest.mark.slow
def test_the_same_rate_for_all_is_found():
    at_boundary = 0
    for seed in range(4):
        lives = lives_of(TRUE[ExponentialNBD], 500, seed)
        fit = fitting(lives)
        first = fit(ParetoNBD)
        found = settled(first, fit)
        if not refused(first):
            continue
        at_boundary += 1
        assert type(found) is ExponentialNBD
        assert abs(found.parameters["mu"] - 0.02) < 4 * found.standard_errors["mu"]
        assert -0.01 < first.log_likelihood - found.log_likelihood < 2
    assert at_boundary >= 1


@pytest.mark.parametrize("full", [BGNBD, MBGNBD])
def test_no_drop_out_is_nbd(full):
    for seed in range(6):
        lives = lives_of(TRUE[NBD], 400, seed)
        fit = fitting(lives)
        found = settled(fit(full), fit)
        assert type(found) is NBD or not refused(found)
        if type(found) is not NBD:  # by chance some drop-out: less than one in twenty
            assert found.p_alive(lives.x, lives.t_x, lives.T).mean() > 0.95
    fit = fitting(lives_of(TRUE[NBD], 400, 1))
    assert type(settled(fit(SAME_FOR_ALL[full]), fit)) is NBD


def test_a_limit_that_the_data_reject_is_not_taken():
    lives = lives_of(TRUE[MGNBD], 600, 0)
    fit = fitting(lives)
    first = fit(MBGNBD)
    assert limit_of(first) is MGNBD

    def worse(model):
        found = fit(model)
        return replace(found, estimation=replace(found.estimation, log_likelihood=first.log_likelihood - 3))

    assert settled(first, worse) is first
    assert type(settled(first, fit)) is MGNBD


def test_rare_drop_out_of_frequent_buyers_is_found():
    """As at a grocer: a purchase every six days, of which one in 500 is the last."""
    lives = lives_of(MGNBD.from_parameters(r=1.4, alpha=1.2, theta=0.002), 500, 4)
    fit = fitting(lives)
    found = settled(fit(MBGNBD), fit)
    assert type(found) in (MBGNBD, MGNBD)
    assert not refused(found)
    assert 0.8 < found.p_alive(lives.x, lives.t_x, lives.T).mean() < 0.98


def test_a_sound_fit_has_no_limit(history):
    for model in (NBD, BGNBD, MBGNBD, GNBD, MGNBD):
        found = model.fit(*history)
        assert limit_of(found) is None
        assert settled(found, lambda model: pytest.fail(f"{model} is fitted")) is found


@pytest.mark.parametrize("full", [BGNBD, MBGNBD, ParetoNBD])
def test_boundaries_that_are_no_answer_stay_refused(full):
    identical = np.full(400, 4), np.full(400, 28.0), np.full(400, 30.0)
    found = settled(full.fit(*identical), lambda model: model.fit(*identical))
    assert refused(found)
    few = [1] * 5 + [0] * 30, [3.0] * 5 + [0.0] * 30, [9.0] * 35
    assert limit_of(full.fit(*few)) is None


def test_regular_purchases_without_drop_out_have_no_model_here():
    lives = lives_of(MGCNBDK.from_parameters(k=3, r=0.8, alpha=2.0, theta=1e-6), 400, 3)
    found = MGCNBDK.fit(lives.x, lives.t_x, lives.T, log_gaps=lives.log_gaps)
    assert found.k == 3
    assert refused(found)
    assert limit_of(found) is None
    assert settled(found, lambda model: pytest.fail("nothing to fit")) is found
