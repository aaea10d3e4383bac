"""The window in periods of equal length, counted back from its end.

Counted from the end every period but possibly the first is complete, so that none looks poor only because it is not over;
and the last twelve months are a whole number of periods.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from analysis.periods import Period, months_before
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir

# Lengths in months; the first that leaves a triangle that can be read is taken.
GRAINS = (1, 3, 12)
_MOST = 18


@dataclass(frozen=True)
class Calendar:
    """The periods of a window.

    Attributes
    ----------
    window : what they make up
    months : length of each but the first, which may be shorter
    ends : last day of each, ascending
    """

    window: Period
    months: int
    ends: tuple[date, ...]

    def __len__(self) -> int:
        return len(self.ends)

    @property
    def periods(self) -> tuple[Period, ...]:
        starts = (self.window.start, *(end + timedelta(1) for end in self.ends[:-1]))
        return tuple(Period(start, end) for start, end in zip(starts, self.ends, strict=True))

    @property
    def whole(self) -> int:
        """How many periods are complete."""
        before = months_before(self.window.end, self.months * len(self))
        return len(self) - (self.window.start > before + timedelta(1))

    @property
    def a_year(self) -> int:
        """Periods a year."""
        return 12 // self.months

    @property
    def compared(self) -> int | Refused:
        """Periods on either side of a comparison: a year, or half of the window where there are no two; or a refusal."""
        half = min(self.a_year, self.whole // 2)
        return half if half else Refused("no-two-periods")

    @property
    def sides(self) -> tuple[Period, Period] | Refused:
        """The two spans compared, the earlier first."""
        size = self.compared
        if isinstance(size, Refused):
            return size
        found = self.periods
        return Period(found[-2 * size].start, found[-size - 1].end), Period(found[-size].start, found[-1].end)

    def place(self, days: ir.DateColumn) -> ir.IntegerColumn:
        """The number of the period of each day, from 0; days must lie in the window."""
        import ibis

        found = [(days <= ibis.literal(end), number) for number, end in enumerate(self.ends[:-1])]
        last = ibis.literal(len(self) - 1, type="int16")
        return ibis.cases(*found, else_=last).cast("int16") if found else last


def calendar(window: Period) -> Calendar:
    """Periods of a month, a quarter or a year, whichever is the shortest that leaves at most 18 of them."""
    for months in GRAINS:
        ends = [window.end]
        while (end := months_before(window.end, months * len(ends))) >= window.start:
            ends.append(end)
        if len(ends) <= _MOST:
            break
    return Calendar(window, months, tuple(reversed(ends)))
