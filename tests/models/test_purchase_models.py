"""What holds for every model of purchases: invariance, coherence, simulation, far tails, refusals, bad input."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from analysis.clv import BGNBD, MBGCNBDK, MBGNBD, NBD, ParetoNBD
from analysis.models.collapse import Histories
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.geometric import GNBD, MGCNBDK, MGNBD
from analysis.refusal import Refused

MODELS = {
    "nbd": NBD.from_parameters(r=0.7, alpha=9.0),
    "bg": BGNBD.from_parameters(r=0.6, alpha=8.0, a=0.8, b=2.5),
    "mbg": MBGNBD.from_parameters(r=0.6, alpha=8.0, a=0.8, b=2.5),
    "pareto": ParetoNBD.from_parameters(r=0.6, alpha=8.0, s=0.7, beta=12.0),
    "k": MBGCNBDK.from_parameters(k=3, r=0.8, alpha=4.0, a=0.8, b=2.5),
    "g": GNBD.from_parameters(r=0.6, alpha=8.0, theta=0.2),
    "mg": MGNBD.from_parameters(r=0.6, alpha=8.0, theta=0.2),
    "exponential": ExponentialNBD.from_parameters(r=0.6, alpha=8.0, mu=0.03),
    "gk": MGCNBDK.from_parameters(k=3, r=0.8, alpha=4.0, theta=0.2),
}
every_model = pytest.mark.parametrize("model", MODELS.values(), ids=MODELS)
every_class = pytest.mark.parametrize(
    "model", [NBD, BGNBD, MBGNBD, ParetoNBD, MBGCNBDK, GNBD, MGNBD, ExponentialNBD, MGCNBDK]
)


def fit(model, x, t_x, T, log_gaps=None, **more):
    """Fit; MBG/CNBD-k for k = 3, by default with gaps as even as these histories allow."""
    if issubclass(model, MBGCNBDK):
        more = {"k": 3, "log_gaps": even(x, t_x) if log_gaps is None else log_gaps} | more
    return model.fit(x, t_x, T, **more)


def even(x, t_x):
    """Sums of log gaps of customers who bought at even intervals."""
    x, t_x = np.asarray(x, dtype=float), np.asarray(t_x, dtype=float)
    return x * np.log(np.where(x > 0, t_x, 1.0) / np.maximum(x, 1.0))


# Fitting


@every_model
def test_recovers_what_made_the_data(model):
    rng = np.random.default_rng(12)
    lives = model.simulate(rng.uniform(10, 100, 15_000), rng)
    found = fit(type(model), lives.x, lives.t_x, lives.T, lives.log_gaps)
    assert found.diagnostics.converged
    for name, true in model.parameters.items():
        assert abs(found.parameters[name] - true) < 4 * found.standard_errors[name], name


@every_model
def test_gradient_is_the_slope_of_the_likelihood(model):
    rng = np.random.default_rng(5)
    lives = model.simulate(rng.integers(1, 60, 300), rng)
    cls = type(model)
    data = Histories.of(lives.x, np.minimum(np.ceil(lives.t_x), lives.T), lives.T)
    if issubclass(cls, MBGCNBDK):
        from analysis.models.dropout import drop_out_objective

        objective = drop_out_objective(data, True, 3, cls.chance)
    else:
        objective = cls._objective(data)
    for distance in (0.0, 0.7, -1.1):
        theta = np.log(model._sought) + distance
        steps = np.eye(len(theta)) * 1e-5
        slopes = [(objective(theta + step)[0] - objective(theta - step)[0]) / 2e-5 for step in steps]
        assert objective(theta)[1] == pytest.approx(slopes, rel=1e-6, abs=1e-5)


@every_class
def test_the_unit_of_time_changes_only_what_is_a_time(model, history):
    weeks = fit(model, *history)
    x, t_x, T = history
    days = fit(model, x, t_x * 7, T * 7)
    for name, value in weeks.parameters.items():
        unit = 7 if name in model.times else 1 / 7 if name in model.rates else 1
        assert days.parameters[name] == pytest.approx(unit * value, rel=1e-8)
        assert days.standard_errors[name] == pytest.approx(unit * weeks.standard_errors[name], rel=1e-6)
    # The likelihood is a density in time for each purchase.
    assert days.log_likelihood == pytest.approx(weeks.log_likelihood - x.sum() * np.log(7), abs=1e-6)
    one, other = weeks.expected_purchases(39, *history), days.expected_purchases(39 * 7, x, t_x * 7, T * 7)
    assert other == pytest.approx(one, rel=1e-7)


def test_log_gaps_are_in_the_unit_of_time_too():
    rng = np.random.default_rng(3)
    lives = MODELS["k"].simulate(np.full(2000, 80.0), rng)
    weeks = MBGCNBDK.fit(lives.x, lives.t_x, lives.T, log_gaps=lives.log_gaps)
    in_days = lives.log_gaps + lives.x * np.log(7)
    days = MBGCNBDK.fit(lives.x, lives.t_x * 7, lives.T * 7, log_gaps=in_days)
    assert days.k == weeks.k
    assert days.log_likelihood == pytest.approx(weeks.log_likelihood - lives.x.sum() * np.log(7), abs=1e-6)


@every_class
def test_order_and_collapsing_change_nothing(model, history):
    x, t_x, T = history
    whole = fit(model, x, t_x, T)
    mixed = np.random.default_rng(1).permutation(len(x))
    assert fit(model, x[mixed], t_x[mixed], T[mixed]).parameters == whole.parameters
    rows, counts = np.unique(np.column_stack(history), axis=0, return_counts=True)
    weighted = fit(model, *rows.T, weights=counts)
    assert weighted.parameters == whole.parameters
    assert weighted.log_likelihood == whole.log_likelihood
    assert weighted.diagnostics.n_customers == 2357


@every_class
def test_likelihoods_of_customers_add_up(model, history):
    fitted = fit(model, *history)
    more = {"log_gaps": even(*history[:2])} if issubclass(model, MBGCNBDK) else {}
    assert fitted.log_likelihood_of(*history, **more).sum() == pytest.approx(fitted.log_likelihood, abs=1e-6)
    parameters = len(model.names)
    assert fitted.aic == pytest.approx(2 * parameters - 2 * fitted.log_likelihood)
    assert fitted.bic == pytest.approx(parameters * np.log(2357) - 2 * fitted.log_likelihood)


@every_class
def test_covariance_is_that_of_the_standard_errors(model, history):
    fitted = fit(model, *history)
    assert np.sqrt(np.diag(fitted.covariance)) == pytest.approx(list(fitted.standard_errors.values()))
    assert np.linalg.eigvalsh(fitted.covariance).min() > 0
    assert list(fitted.parameters) == list(model.names)


@pytest.mark.slow
def test_a_fit_on_many_histories_is_the_fit_of_the_rows_themselves(monkeypatch):
    """The coarse first fit is only the way there."""
    rng = np.random.default_rng(7)
    lives = MODELS["pareto"].simulate(rng.integers(1, 700, 40_000), rng)
    t_x = np.minimum(np.ceil(lives.t_x), lives.T)
    for model in (BGNBD, ParetoNBD):
        found = model.fit(lives.x, t_x, lives.T)
        assert found.diagnostics.n_histories > 5_000
        monkeypatch.setattr("analysis.models.purchases._MANY_HISTORIES", 10**9)
        slow = model.fit(lives.x, t_x, lives.T)
        monkeypatch.undo()
        assert found.parameters == pytest.approx(slow.parameters, rel=1e-6)
        assert found.standard_errors == pytest.approx(slow.standard_errors, rel=1e-4)


def test_drawn_parameters_scatter_as_estimated(history):
    fitted = BGNBD.fit(*history)
    rng = np.random.default_rng(0)
    drawn = np.log([list(fitted.drawn(rng).parameters.values()) for _ in range(4000)])
    values = np.array(list(fitted.parameters.values()))
    relative = fitted.covariance / np.outer(values, values)
    assert np.cov(drawn.T) == pytest.approx(relative, rel=0.1, abs=0.002)


# Predictions


@every_model
def test_distribution_of_a_new_customer(model):
    k = np.arange(4000)
    for t in (0.0, 5.0, 60.0):
        mass = model.pmf_new(k, t)
        assert mass.min() >= 0
        assert mass.sum() == pytest.approx(1, abs=1e-9)
        assert mass @ k == pytest.approx(model.expected_purchases_new(t), rel=1e-8, abs=1e-12)


@every_model
def test_a_new_customer_is_one_without_history(model):
    assert model.expected_purchases_new([3.0, 50.0]) == pytest.approx(model.expected_purchases([3.0, 50.0], 0, 0, 0))
    lives = model.simulate(np.full(100_000, 40.0), np.random.default_rng(6))
    expected = model.expected_purchases_new(40.0)
    assert lives.x.mean() == pytest.approx(expected, abs=4 * lives.x.std() / 100_000**0.5)
    found = np.bincount(lives.x, minlength=6)[:6] / 100_000
    assert found == pytest.approx(model.pmf_new(np.arange(6), 40.0), abs=0.006)


@every_model
def test_discounted_purchases_of_a_new_customer_are_those_without_history(model):
    for horizon, delta in ((0.0, 0.01), (30.0, 0.0), (52.18, 0.0018)):
        expected = model.discounted_purchases(horizon, delta, 0, 0.0, 0.0)
        assert model.discounted_purchases_new(horizon, delta) == pytest.approx(expected, rel=1e-12, abs=1e-15)


def test_parameters_drawn_at_once_are_those_drawn_one_by_one(history):
    fitted = BGNBD.fit(*history)
    one, other = (np.random.default_rng(4) for _ in range(2))
    singly = [list(fitted.drawn(one).parameters.values()) for _ in range(5)]
    assert fitted.drawn_values(other, 5) == pytest.approx(np.array(singly), rel=1e-12)


@every_model
def test_conditional_figures_by_bayes_from_whole_lives(model):
    """Simulated lives seen up to 20 and on to 50: what came after agrees with what was expected."""
    rng = np.random.default_rng(15)
    seen = model.simulate(np.full(100_000, 20.0), rng)
    expected = model.expected_purchases(30, seen.x, seen.t_x, seen.T)
    total = model.expected_purchases_new(50.0) - model.expected_purchases_new(20.0)
    assert expected.mean() == pytest.approx(total, rel=0.03)
    future = next(model.simulate_future(30, seen.x, seen.t_x, seen.T, rng))
    assert future.per_customer().mean() == pytest.approx(total, rel=0.03)
    for x in (0, 1, 4):
        group = seen.x == x
        drawn = future.per_customer()[group]
        assert drawn.mean() == pytest.approx(expected[group].mean(), abs=4.5 * drawn.std() / group.sum() ** 0.5)


@every_model
def test_discounting(model):
    x, t_x, T = np.array([0, 2, 30]), np.array([0.0, 15.0, 19.0]), np.array([20.0, 20.0, 20.0])
    # Against small steps of time, each discounted at its middle.
    ends = np.linspace(0, 30, 601)
    upto = np.array([model.expected_purchases(t, x, t_x, T) for t in ends])
    stepwise = np.exp(-0.01 * (ends[1:] - 0.025)) @ np.diff(upto, axis=0)
    assert model.discounted_purchases(30, 0.01, x, t_x, T) == pytest.approx(stepwise, rel=1e-6)
    assert model.discounted_purchases(30, 0.0, x, t_x, T) == pytest.approx(upto[-1])
    by_customer = model.discounted_purchases([10.0, 20.0, 30.0], 0.01, x, t_x, T)
    assert by_customer[2] == pytest.approx(stepwise[2], rel=1e-6)


@pytest.mark.parametrize("name", ["nbd", "bg", "mbg", "pareto", "g", "mg", "exponential"])
def test_residual_lifetime_is_the_limit_of_long_horizons(name):
    history = ([0, 2, 30], [0.0, 15.0, 19.0], [20.0, 20.0, 20.0])
    model = MODELS[name]
    long = model.discounted_purchases(6000, 0.01, *history)
    assert model.discounted_purchases(np.inf, 0.01, *history) == pytest.approx(long, rel=1e-9)


@every_model
def test_simulated_purchases(model):
    rng = np.random.default_rng(2)
    draws = list(model.simulate_future(30, [0, 2, 30], [0.0, 15.0, 19.0], [20.0, 20.0, 20.0], rng, draws=3))
    assert len(draws) == 3
    for drawn in draws:
        assert drawn.counts(np.linspace(0, 30, 7)).sum(axis=1).tolist() == drawn.per_customer().tolist()
        assert drawn.counts(np.array([0.0, 10.0])).sum() == (drawn.time <= 10).sum()
        assert drawn.discounted(0.0).tolist() == drawn.per_customer().tolist()
        assert ((drawn.time > 0) & (drawn.time < 30)).all()
        for customer in range(3):
            own = drawn.time[drawn.customer == customer]
            assert (np.diff(own) > 0).all()
            assert np.diff(own, prepend=0.0) == pytest.approx(drawn.gap[drawn.customer == customer])


@every_model
def test_shapes(model):
    assert isinstance(model.p_alive(2, 15.0, 20.0), float)
    grid = model.p_alive(np.array([[0, 1], [2, 3]]), np.array([[0.0, 1.0], [2.0, 3.0]]), 20.0)
    assert grid.shape == (2, 2)
    assert model.expected_purchases([1.0, 2.0, 3.0], 2, 15.0, 20.0).shape == (3,)


@every_model
def test_far_tails_are_finite_and_monotone(model):
    x = np.array([0, 1, 20, 100, 500, 900])
    T = np.full(6, 5000.0)
    late = np.where(x > 0, 4990.0, 0.0)
    assert np.isfinite(model.log_likelihood_of(x, late, T, **gaps(model, x, late))).all()
    p_alive = model.p_alive(x, late, T)
    assert ((p_alive >= 0) & (p_alive <= 1)).all()
    for t in (1.0, 1000.0):
        expected = model.expected_purchases(t, x, late, T)
        assert np.isfinite(expected).all()
        # (Someone regular whose only gap was 4,990 days will not buy within the next: less than a newcomer may.)
        # Where the chance to drop out is the same for all, having survived many tells nothing: nobody makes more than
        # 1/θ purchases, and the silence of the last days weighs more, the more often a customer bought.
        if model.probabilities:
            assert (expected < 1 / model.parameters["theta"]).all()
            assert (np.diff(p_alive[1:]) < 0).all()
        else:
            assert (np.diff(expected[1:]) > 0).all()
    # The longer a frequent buyer has been silent, the less likely still active, down to nought without a warning.
    silent = model.p_alive(500, np.linspace(10.0, 5000.0, 60), 5000.0)
    assert (np.diff(silent) >= 0).all()
    # (Right after a purchase one is active unless it was the last one.)
    assert silent[-1] == pytest.approx(1 - model.parameters["theta"]) if model.probabilities else silent[-1] > 0.9
    horizons = model.expected_purchases([0, 1, 10, 100, 1000, 5000], 300, 2000.0, 2010.0)
    assert horizons[0] == 0
    assert (np.diff(horizons) > 0).all()


def gaps(model, x, t_x):
    return {"log_gaps": even(x, t_x)} if isinstance(model, MBGCNBDK) else {}


@every_model
def test_bought_on_the_last_day(model):
    """T = 0 says nothing but that the customer is one: the likelihood is 1."""
    assert model.log_likelihood_of([0], [0.0], [0.0], **gaps(model, [0], [0.0])) == pytest.approx([0.0], abs=1e-12)
    assert model.expected_purchases(10, 0, 0, 0) == pytest.approx(model.expected_purchases_new(10))


# Refusals: a fit returns, its predictions refuse


def refusal(fitted) -> Refused:
    with pytest.raises(Refused) as caught:
        fitted.p_alive(1, 1.0, 2.0)
    for ask in (
        lambda: fitted.expected_purchases(1, 1, 1.0, 2.0),
        lambda: fitted.pmf_new(0, 1.0),
        lambda: fitted.simulate(1.0, np.random.default_rng()),
        lambda: fitted.drawn(np.random.default_rng()),
        lambda: fitted.simulate_future(1, 1, 1.0, 2.0, np.random.default_rng()),
    ):
        with pytest.raises(Refused):
            ask()
    return caught.value


@every_class
def test_one_time_buyers_only(model):
    reason = refusal(fit(model, np.zeros(500, dtype=int), np.zeros(500), np.arange(500) % 90))
    assert reason.key == "few-repeaters"
    assert reason.values == {"repeaters": 0.0, "needed": 10.0}


@every_class
def test_one_customer(model):
    assert refusal(fit(model, [3], [20.0], [30.0])).key == "few-repeaters"


@every_class
def test_everybody_came_on_the_last_day(model):
    assert refusal(fit(model, [0] * 50, [0] * 50, [0] * 50)).key == "few-repeaters"


@every_class
def test_identical_customers(model):
    reason = refusal(fit(model, np.full(400, 4), np.full(400, 28.0), np.full(400, 30.0)))
    assert reason.key.startswith(("boundary-", "flat"))


def test_the_message_of_a_refusal_names_what_it_is_about():
    reason = refusal(BGNBD.fit(np.full(400, 4), np.full(400, 28.0), np.full(400, 30.0)))
    assert str(reason).startswith(reason.key)


def test_a_refused_fit_can_still_be_looked_at():
    fitted = BGNBD.fit(np.full(400, 4), np.full(400, 28.0), np.full(400, 30.0))
    assert fitted.diagnostics.boundary
    assert np.isfinite(fitted.log_likelihood)
    assert np.isfinite(fitted.log_likelihood_of([4], [28.0], [30.0])).all()


def test_drop_out_that_the_data_do_not_show_is_refused():
    rng = np.random.default_rng(3)
    lives = MODELS["nbd"].simulate(np.full(2000, 60.0), rng)
    for model in (BGNBD, MBGNBD, ParetoNBD):
        assert refusal(model.fit(lives.x, lives.t_x, lives.T)).key.startswith(("boundary-", "flat"))


# Bad input


@every_class
@pytest.mark.parametrize(
    ("x", "t_x", "T", "message"),
    [
        ([1, -2], [1.0, 1.0], [5.0, 5.0], r"x\[1\] = -2"),
        ([1, 2.5], [1.0, 1.0], [5.0, 5.0], r"x\[1\] = 2.5"),
        ([1, np.nan], [1.0, 1.0], [5.0, 5.0], r"x\[1\] = nan"),
        ([1, None], [1.0, 1.0], [5.0, 5.0], r"x\[1\] = nan|x: must hold numbers"),
        (["a", "b"], [1.0, 1.0], [5.0, 5.0], "x: must hold numbers"),
        ([1, 2], [1.0, 6.0], [5.0, 5.0], r"t_x\[1\] = 6.0.*after the end"),
        ([1, 0], [1.0, 2.0], [5.0, 5.0], r"t_x\[1\] = 2.0.*never bought again"),
        ([1, 2], [1.0, -1.0], [5.0, 5.0], r"t_x\[1\] = -1.0"),
        ([1, 2], [1.0, np.nan], [5.0, 5.0], r"t_x\[1\] = nan"),
        ([1, 2], [1.0, 1.0], [5.0, np.inf], r"T\[1\] = inf"),
        ([0, 0], [0.0, 0.0], [5.0, -1.0], r"T\[1\] = -1.0"),
        ([1, 2, 3], [1.0, 1.0], [5.0, 5.0], "must have the same length"),
        ([], [], [], "empty"),
        ([[1]], [[1.0]], [[2.0]], "one number a customer"),
    ],
)
def test_bad_histories_are_named(model, x, t_x, T, message):
    with pytest.raises(ValueError, match=message):
        fit(model, x, t_x, T, np.zeros(len(x)))
    if len(x) > 1:
        instance = next(m for m in MODELS.values() if type(m) is model)
        with pytest.raises(ValueError, match=message):
            instance.p_alive(x, t_x, T)


@every_class
@pytest.mark.parametrize(
    ("weights", "message"),
    [([1.0], "one number a row, 2"), ([1, -1], r"weights\[1\] = -1"), ([0, 0], "not all be 0"), ([1, np.nan], "nan")],
)
def test_bad_weights_are_named(model, weights, message):
    with pytest.raises(ValueError, match=message):
        fit(model, [1, 2], [1.0, 1.0], [5.0, 5.0], weights=weights)


@every_model
def test_bad_questions_are_named(model):
    for ask, message in (
        (lambda: model.expected_purchases(-1, 1, 1.0, 2.0), "horizon.*0 or more"),
        (lambda: model.expected_purchases(np.nan, 1, 1.0, 2.0), "horizon.*0 or more"),
        (lambda: model.discounted_purchases(np.inf, 0.0, 1, 1.0, 2.0), "must be finite where nothing is discounted"),
        (lambda: model.discounted_purchases(1, -0.1, 1, 1.0, 2.0), "delta.*0 or more"),
        (lambda: model.pmf_new(-1, 1.0), "k.*whole number"),
        (lambda: model.pmf_new([0, 1], [1.0, 2.0, 3.0]), "same length"),
        (lambda: model.simulate(-1.0, np.random.default_rng()), "T.*0 or more"),
        (lambda: next(model.simulate_future(np.inf, 1, 1.0, 2.0, np.random.default_rng())), "horizon.*finite"),
    ):
        with pytest.raises(ValueError, match=message):
            ask()


@every_class
def test_bad_parameters_are_named(model):
    good = dict.fromkeys(model.names, 0.5)
    for wrong, message in (
        ({**good, "r": 0.0}, "r: must be positive"),
        ({**good, "alpha": np.nan}, "alpha: must be positive"),
        ({**good, "extra": 1.0}, "parameters: must be"),
        ({"r": 1.0}, "parameters: must be"),
    ):
        with pytest.raises(ValueError, match=message):
            model.from_parameters(**wrong)
    for name in model.probabilities:
        with pytest.raises(ValueError, match=f"{name}: is a probability"):
            model.from_parameters(**{**good, name: 1.0})


def test_the_package_does_not_load_scipy_before_a_model_is_asked_for():
    code = "import sys, analysis.clv; assert 'scipy' not in sys.modules; from analysis.clv import NBD"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_only_a_fit_knows_its_uncertainty():
    with pytest.raises(ValueError, match="made from parameters"):
        _ = MODELS["bg"].standard_errors


@every_model
def test_no_customers_no_figures(model):
    assert model.p_alive([], [], []).shape == (0,)
    assert model.expected_purchases(5, [], [], []).shape == (0,)
    assert len(next(model.simulate_future(5, [], [], [], np.random.default_rng())).time) == 0


def test_the_chance_to_buy_is_that_of_what_is_drawn() -> None:
    x, t_x, T = np.array([0, 2, 9]), np.array([0.0, 20.0, 30.0]), np.array([30.0, 38.0, 39.0])
    rng = np.random.default_rng(8)
    for model in (
        ParetoNBD.from_parameters(r=0.55, alpha=10.6, s=0.6, beta=11.7),
        BGNBD.from_parameters(r=0.24, alpha=4.4, a=0.8, b=2.4),
        NBD.from_parameters(r=0.4, alpha=9.0),
    ):
        draws = 1000
        futures = next(model.simulate_future(26, *(np.repeat(values, draws) for values in (x, t_x, T)), rng))
        bought = np.bincount(np.unique(futures.customer) // draws, minlength=3)
        error = 4 * np.sqrt(0.25 / draws)
        assert model.chance_to_buy(26, x, t_x, T) == pytest.approx(bought / draws, abs=error)
        # A new customer buys again unless nothing is bought.
        assert model.chance_to_buy(26, [0], [0.0], [0.0])[0] == pytest.approx(1 - model.pmf_new(0, 26.0), rel=1e-9)
