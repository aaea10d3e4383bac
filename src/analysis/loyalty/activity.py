"""Who still buys: the share of known customers with a purchase in the last twelve months, and who ever bought again."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.loyalty.history import EARLIER, History


@dataclass(frozen=True)
class Activity:
    """The base at its end.

    Attributes
    ----------
    customers : who bought in the window
    repeaters : of them, who bought on a second day
    known : customers since twelve months or longer; 0 where the window is shorter than that
    active : of them, who bought in the last twelve months
    """

    customers: int
    repeaters: int
    known: int
    active: int

    @property
    def repeat_rate(self) -> float:
        return self.repeaters / self.customers

    @property
    def share_active(self) -> float:
        """Share of the known; NaN where there is nobody."""
        return self.active / self.known if self.known else float("nan")


def activity(found: History, customers: pd.DataFrame) -> Activity:
    """Count over the lives of `found`; `customers` are the rows of `analysis.customers` of the same window."""
    lives, year = found.lives, found.calendar.a_year
    known = (lives["first"] < len(found.calendar) - year) | (lives["cohort"] == EARLIER)
    if found.calendar.whole < year:
        known &= False
    last = pd.Timestamp(found.calendar.window.last_year.start)
    active = (customers["last"].reindex(lives.index) >= last) & known
    return Activity(len(lives), int((customers["x"] > 0).sum()), int(known.sum()), int(active.sum()))
