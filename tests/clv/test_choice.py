"""The choice among models, on judgements made up for it."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.clv.choice import Choice, choose, equals, ranking
from analysis.clv.validation import Judgement

ACTUAL = np.random.default_rng(1).poisson(2.0, 400).astype(float)


def judged(error: float, seed: int = 0, chance: float = 0.0) -> Judgement:
    """A forecast that is off by `error` for every customer, and by `chance` at random."""
    noise = np.random.default_rng(seed).normal(0, chance, 400) if chance else 0.0
    return Judgement(ACTUAL + error + noise, ACTUAL, ACTUAL)


BIC = {"good": 100.0, "near": 90.0, "bad": 10.0}
CLEAR = {"bad": judged(3), "good": judged(1), "near": judged(2)}
# The errors of "near" are a little larger, but for single customers they are as often smaller.
CLOSE = {"bad": judged(3), "good": judged(0, 1, 1.0), "near": judged(0, 7, 1.0)}
ALL = {"good": True, "near": True, "bad": True}


def test_the_smallest_error_wins_whatever_the_likelihood_says() -> None:
    assert equals(CLEAR) == ("good",)
    assert ranking(CLEAR, BIC) == ["good", "near", "bad"]
    assert choose(CLEAR, BIC, ALL) == Choice("good", "clear", ("good",))


def test_among_equals_but_for_chance_the_likelier_wins() -> None:
    assert CLOSE["good"].rmse < CLOSE["near"].rmse
    assert set(equals(CLOSE)) == {"good", "near"}
    choice = choose(CLOSE, BIC, ALL)
    assert choice is not None
    assert (choice.model, choice.reason) == ("near", "likelier")
    assert set(choice.equals) == {"good", "near"}


@pytest.mark.parametrize(("last", "equal"), [(0.2, False), (0.1, True)])
def test_chance_is_two_standard_errors_of_the_difference(last: float, equal: bool) -> None:
    # Squared errors 4, 4, 4 against 7, 5, 4 + last. Last 0.2: mean difference 1.4, standard error √(4.16/9) = 0.680.
    # Last 0.1: mean difference 1.367, standard error √(4.407/9) = 0.700.
    actual = np.zeros(3)
    best, other = np.full(3, 2.0), np.sqrt([7.0, 5.0, 4.0 + last])
    found = equals({"best": Judgement(best, actual, actual), "other": Judgement(other, actual, actual)})
    assert found == (("best", "other") if equal else ("best",))


def test_identical_forecasts_are_equal() -> None:
    assert equals({"one": judged(1), "two": judged(1)}) == ("one", "two")


def test_the_only_model_is_called_so() -> None:
    assert choose({"good": judged(1)}, BIC, {"good": True}) == Choice("good", "only", ("good",))


def test_a_fallback_names_those_ahead_of_it_and_not_itself() -> None:
    assert choose(CLEAR, BIC, ALL | {"good": False}) == Choice("near", "fallback", ("good",))
    assert choose(CLEAR, BIC, {"good": False, "near": False, "bad": True}) == Choice(
        "bad", "fallback", ("good", "near")
    )
    assert choose(CLOSE, BIC, ALL | {"near": False}) == Choice("good", "fallback", ("near",))


def test_where_nothing_can_be_used_nothing_is_chosen() -> None:
    assert choose({}, {}, {}) is None
    assert choose(CLEAR, BIC, dict.fromkeys(ALL, False)) is None


def test_the_order_of_models_does_not_matter() -> None:
    turned = dict(reversed(CLOSE.items()))
    assert choose(turned, BIC, ALL).model == choose(CLOSE, BIC, ALL).model  # type: ignore[union-attr]
