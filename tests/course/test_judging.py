"""What is said to an answer: right within tolerance, or the hint that its mistake calls for."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.base import CustomerBase
from analysis.course.exercises import EXERCISES
from analysis.course.judging import judge
from analysis.course.show.judged import judged
from analysis.errors import UsageError
from analysis.language import LANGUAGES, Words

HAND_CASES = {
    "1.1": 100, "1.2": 7, "2.1": (0.6, -0.3), "2.2": 0.7, "3.1": 0.38, "3.2": 0.40, "4.1": -3, "4.2": (1.2, 20),
    "5.1": 266.67, "5.2": 0.0377, "5.3": 0.00183, "6.1": 0.6, "6.2": (1.5, 3000), "7.1": (4, 6), "7.2": 3840,
    "7.3": (28.4, 45.9), "8.1": (30, 21.6), "8.2": 7, "8.3": 80,
}  # fmt: skip


@pytest.mark.parametrize("name", HAND_CASES)
def test_hand_cases_from_the_books(name: str, demo: CustomerBase) -> None:
    assert judge(name, HAND_CASES[name], demo).verdict == "right"
    assert judge(name, [2.2 * one + 1 for one in np.atleast_1d(HAND_CASES[name])], demo).verdict == "wrong"


@pytest.mark.parametrize("key", EXERCISES)
def test_each_mistake_is_told_apart_and_has_a_hint_in_both_languages(key: str, demo: CustomerBase) -> None:
    exercise = EXERCISES[key]
    assert judge(key, exercise.right(demo), demo).verdict == "right"
    for mistake, leads_to in exercise.mistakes.items():
        found = judge(key, leads_to(demo), demo)
        assert (found.verdict, found.reason) == ("wrong", mistake), (key, mistake)
        for lang in LANGUAGES:
            hint = judged(found, Words(lang)).plain
            assert Words(lang)(f"exercise-{key}-{mistake}") in hint
    for lang in LANGUAGES:
        assert Words(lang)(f"exercise-{key}-hint")


def test_mistakes_that_anybody_makes_anywhere(demo: CustomerBase) -> None:
    assert judge("1.1", ..., demo).verdict == "open"
    assert judge("1.1", None, demo).verdict == "open"
    assert judge("1.1", "hundert", demo).reason == "no-number"
    assert judge("4.2", 1.2, demo).reason == "how-many"
    # As who writes German would: Python reads two numbers.
    assert judge("3.1", (0, 38), demo).reason == "how-many"
    assert judge("3.1", "38 %", demo).reason == "no-number"
    assert judge("5.2", 3.7671, demo).reason == "percent"
    assert judge("6.3", -(demo.customers["x"] > 0).mean(), demo).reason == "sign"
    assert judge("1.1", 101, demo).reason == "close"
    assert judge("1.1", 300, demo).reason == ""
    assert "300" not in judged(judge("1.1", 300, demo), Words("de")).plain
    with pytest.raises(UsageError):
        judge("9.9", 1, demo)
