"""The choice among families, on judgements and likelihoods made up for it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from analysis.clv.choice import Choice, choose, equals
from analysis.clv.validation import Judgement

ACTUAL = np.random.default_rng(1).poisson(2.0, 400).astype(float)


def judged(error: float, seed: int = 0, chance: float = 0.0) -> Judgement:
    """A forecast that is off by `error` for every customer, and by `chance` at random."""
    noise = np.random.default_rng(seed).normal(0, chance, 400) if chance else 0.0
    return Judgement(ACTUAL + error + noise, ACTUAL, ACTUAL)


def trial(**judgements: Judgement) -> Any:
    return SimpleNamespace(judged=judgements)


def whole(*names: str) -> Any:
    return {name: SimpleNamespace(bic=bic) for name, bic in BIC.items() if name in names}


BIC = {"good": 100.0, "near": 90.0, "bad": 10.0}
FAMILIES = list(BIC)
CLEAR = trial(bad=judged(3), good=judged(1), near=judged(2))
# The errors of "near" are a little larger, but for single customers they are as often smaller.
CLOSE = trial(bad=judged(3), good=judged(0, 1, 1.0), near=judged(0, 7, 1.0))
ALL = whole(*FAMILIES)


def test_the_smallest_error_wins_whatever_the_likelihood_says() -> None:
    assert equals([CLEAR], FAMILIES) == ("good",)
    assert choose([CLEAR], ALL) == Choice("good", "clear", ("good",))


def test_among_equals_but_for_chance_the_likelier_wins() -> None:
    assert CLOSE.judged["good"].rmse < CLOSE.judged["near"].rmse
    assert choose([CLOSE], ALL) == Choice("near", "likelier", ("good", "near"))


def test_all_origins_count() -> None:
    # Each origin alone cannot tell them apart, and sees the one or the other ahead; all together can.
    few = [trial(good=judged(0, seed, 1.0), near=judged(0, seed + 50, 1.15)) for seed in range(12)]
    assert ("good", "near") in {equals([one], ["good", "near"]) for one in few}
    assert equals(few, ["good", "near"]) == ("good",)


@pytest.mark.parametrize(("last", "equal"), [(0.2, False), (0.1, True)])
def test_chance_is_two_standard_errors_of_the_difference(last: float, equal: bool) -> None:
    # Squared errors 4, 4, 4 against 7, 5, 4 + last. Last 0.2: mean difference 1.4, standard error √(4.16/9) = 0.680.
    # Last 0.1: mean difference 1.367, standard error √(4.407/9) = 0.700.
    actual = np.zeros(3)
    best, other = np.full(3, 2.0), np.sqrt([7.0, 5.0, 4.0 + last])
    seen = trial(best=Judgement(best, actual, actual), other=Judgement(other, actual, actual))
    assert equals([seen], ["best", "other"]) == (("best", "other") if equal else ("best",))


def test_identical_forecasts_are_equal() -> None:
    assert equals([trial(one=judged(1), two=judged(1))], ["one", "two"]) == ("one", "two")


def test_the_only_model_is_called_so() -> None:
    assert choose([trial(good=judged(1))], whole("good")) == Choice("good", "only", ("good",))


def test_what_an_origin_refused_may_win_on_the_whole_window() -> None:
    seen = [trial(good=judged(1)), trial(good=judged(1))]
    assert choose(seen, whole("good", "near")) == Choice("near", "later", ("good", "near"))
    # Where one origin judged it and found it worse, it may not.
    seen.append(trial(good=judged(1), near=judged(2)))
    assert choose(seen, whole("good", "near")) == Choice("good", "clear", ("good",))


def test_a_fallback_names_those_ahead_of_it_and_not_itself() -> None:
    assert choose([CLEAR], whole("near", "bad")) == Choice("bad", "fallback", ("good",))
    assert choose([CLOSE], whole("good", "bad")) == Choice("good", "likelier", ("good", "near"))


def test_without_an_origin_the_likelihood_decides() -> None:
    assert choose([trial()], ALL) == Choice("bad", "untested", ("bad", "near", "good"))


def test_where_nothing_can_be_used_nothing_is_chosen() -> None:
    assert choose([], {}) is None
    assert choose([CLEAR], {}) is None


def test_the_order_of_models_does_not_matter() -> None:
    turned = trial(**dict(reversed(CLOSE.judged.items())))
    assert choose([turned], dict(reversed(ALL.items()))).model == choose([CLOSE], ALL).model  # type: ignore[union-attr]
