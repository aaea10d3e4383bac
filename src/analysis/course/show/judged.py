"""What is said to an answer."""

from __future__ import annotations

from analysis.course.judging import Judgement
from analysis.language import Words
from analysis.presentation.shown import NOTHING, Shown, note, verdict

# Mistakes that can be made in any exercise.
_ANYWHERE = ("no-number", "how-many", "percent", "sign", "close")


def judged(found: Judgement, words: Words) -> Shown:
    """Right, or a hint that depends on the mistake."""
    name = found.exercise.replace("-", ".")
    where = f" {words('course-elsewhere')}" if found.elsewhere else ""
    if found.verdict == "open":
        return verdict(words("course-open", name=name) + where, "neutral")
    if found.verdict == "right":
        return verdict(words("course-right", name=name) + where, "good")
    return verdict(f"{words('course-not-yet', name=name)} {_hint(found, words)}{where}", "warn")


def _hint(found: Judgement, words: Words) -> str:
    if found.reason in _ANYWHERE:
        return words(f"course-{found.reason}", count=found.expected)
    return words(f"exercise-{found.exercise}-{found.reason or 'hint'}")


def borrowed(demo: bool, words: Words) -> Shown:
    """That a lesson shows the demo company, where the data lack what it takes."""
    return note(words("course-borrowed")) if demo else NOTHING
