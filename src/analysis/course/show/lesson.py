"""What the first cell of a lesson opens: the base, and the machine that checks answers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis.base import CustomerBase, NotebookError, open_base
from analysis.course.beliefs import Compared, beliefs, believe
from analysis.course.exercises import Need, can
from analysis.course.judging import find, judge
from analysis.course.show.believed import against, kept
from analysis.course.show.judged import borrowed, judged
from analysis.errors import UsageError
from analysis.presentation.views import View


class Course:
    """A lesson's way to the data.

    Attributes
    ----------
    base : the company that the notebook's parameters name
    """

    def __init__(self, base: CustomerBase) -> None:
        self.base = base

    def base_with(self, need: Need) -> CustomerBase:
        """The base, or the demo company where the base lacks what is needed; `borrowed` says so."""
        return self.base if can(self.base, need) else self.demo

    def borrowed(self, need: Need) -> View:
        """A remark where `base_with` gives the demo company; nothing elsewhere."""
        return self.base.show(borrowed, self.base_with(need) is not self.base)

    def check(self, name: str, answer: Any = None) -> View:
        """Say of an answer to the exercise `name` whether it is right, or what went wrong.

        Raises
        ------
        NotebookError : there is no such exercise
        """
        try:
            _, exercise = find(name)
        except UsageError as error:
            from analysis.tables.show.findings import finding_text

            told = [finding_text(finding, self.base.words) for finding in error.findings]
            raise NotebookError("\n".join(told)) from None
        base = self.base_with(exercise.need)
        return self.base.show(judged, judge(name, answer, base, base is not self.base))

    def believe(self, quantity: str, share: float) -> View:
        """Write down what is believed of a share, before anybody sees the figure."""
        try:
            believe(quantity, share, Path())
        except (TypeError, ValueError):
            return self.base.show(kept, None)
        return self.base.show(kept, share)

    def against(self, quantity: str, found: float) -> View:
        """What was believed beside what was found."""
        return self.base.show(against, Compared(quantity, beliefs(Path()).get(quantity, math.nan), float(found)))

    @cached_property
    def demo(self) -> CustomerBase:
        return CustomerBase("demo", lang=self.base.lang)


def open_course(namespace: Mapping[str, Any]) -> Course:
    """The course on the data that a notebook's parameters name; see `analysis.base.open_base`."""
    import numpy as np

    # What a cell shows is a number to its reader: 0.7, not np.float64(0.7).
    np.set_printoptions(legacy="1.25")
    return Course(open_base(namespace))
