"""The whole base over the calendar: what each year's cohorts brought in each period (the fifth lens)."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.loyalty.calendar import Calendar
from analysis.loyalty.history import EARLIER, History, Measure


@dataclass(frozen=True)
class Whole:
    """Money and buyers by calendar.

    Attributes
    ----------
    money : rows: periods by number; columns: the year in which customers first bought, `EARLIER` those from before the
        window
    active : customers who bought in each period
    known : customers who had bought up to the end of each period, those from before the window included
    """

    calendar: Calendar
    measure: Measure
    money: pd.DataFrame
    active: pd.Series
    known: pd.Series

    @property
    def from_new(self) -> float:
        """Share of the last period's money that customers of its own year bring."""
        last = self.money.iloc[-1]
        return float(last.iloc[-1] / last.sum())


def whole(found: History) -> Whole:
    """The cells of `found` by calendar."""
    cells = found.cells.reset_index()
    ends = found.calendar.ends
    years = {EARLIER: EARLIER, **{number: end.year for number, end in enumerate(ends)}}
    money = cells.groupby(["period", cells["cohort"].map(years)])["money"].sum().unstack().fillna(0.0)
    places = range(len(ends))
    joined = found.sizes.reindex([EARLIER, *places], fill_value=0).cumsum().drop(EARLIER)
    return Whole(
        found.calendar,
        found.measure,
        money.reindex(places, fill_value=0.0),
        cells.groupby("period")["active"].sum().reindex(places, fill_value=0),
        joined,
    )
