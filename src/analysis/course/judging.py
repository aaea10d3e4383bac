"""Whether an answer is right, and if not, which mistake would have led to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from analysis.course.exercises import EXERCISES, Answer, Exercise
from analysis.errors import Finding, UsageError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from analysis.base import CustomerBase

Verdict = Literal["right", "open", "wrong"]


@dataclass(frozen=True)
class Judgement:
    """What is said of an answer.

    Attributes
    ----------
    exercise : its key
    reason : the mistake, where the answer tells it; one of the exercise's own or of those that anybody makes anywhere
    expected : how many numbers are asked for
    elsewhere : whether the data lack what it takes, so that the demo company's were asked
    """

    exercise: str
    verdict: Verdict
    reason: str = ""
    expected: int = 1
    elsewhere: bool = False


def find(name: str) -> tuple[str, Exercise]:
    """The exercise that a lesson calls `name`, such as 2.1.

    Raises
    ------
    UsageError : there is none
    """
    key = str(name).strip().replace(".", "-")
    if key not in EXERCISES:
        allowed = ", ".join(one.replace("-", ".") for one in EXERCISES)
        raise UsageError(Finding("unknown-exercise", "error", values={"name": str(name), "allowed": allowed}))
    return key, EXERCISES[key]


def judge(name: str, answer: Any, base: CustomerBase, elsewhere: bool = False) -> Judgement:
    """Hold `answer` against what is right on `base`."""
    key, exercise = find(name)
    right = _numbers(exercise.right(base))
    if answer is None or answer is Ellipsis:
        return Judgement(key, "open", elsewhere=elsewhere)

    def judged(verdict: Verdict, reason: str = "") -> Judgement:
        return Judgement(key, verdict, reason, len(right), elsewhere)

    try:
        given = _numbers(answer)
    except (TypeError, ValueError):
        return judged("wrong", "no-number")
    if given.shape != right.shape:
        return judged("wrong", "how-many")
    near = exercise.tolerance
    if _same(given, right, near):
        return judged("right")
    for mistake, leads_to in exercise.mistakes.items():
        if _same(given, _numbers(leads_to(base)), near):
            return judged("wrong", mistake)
    if _same(given, 100 * right, near):
        return judged("wrong", "percent")
    if _same(given, -right, near):
        return judged("wrong", "sign")
    return judged("wrong", "close" if _same(given, right, 10 * near) else "")


def _numbers(answer: Answer) -> NDArray[np.float64]:
    return np.atleast_1d(np.asarray(answer, dtype=float)).ravel()


def _same(one: NDArray[np.float64], other: NDArray[np.float64], tolerance: float) -> bool:
    return one.shape == other.shape and bool(np.allclose(one, other, rtol=tolerance, atol=1e-9))
