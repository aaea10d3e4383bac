"""Cohorts side by side, by age: what share still buys, has bought again, how much, and what each acquired customer left.

What is not observed yet is in neither numerator nor denominator: a cohort counts at an age only if all of that age lies
in the window. The commonest error of shop tools is to count it with nought.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from analysis.loyalty.calendar import Calendar
from analysis.loyalty.history import EARLIER, History, Measure
from analysis.refusal import Refused

Grid = Literal["share_active", "repeat_rate", "purchases", "money", "cumulated"]
GRIDS: tuple[Grid, ...] = ("share_active", "repeat_rate", "purchases", "money", "cumulated")
# Shares of fewer customers than these move by ten points and more from chance alone.
FEW = 30


@dataclass(frozen=True)
class Cohorts:
    """Grids of cohorts (rows, in order; the number of the period of the first purchase) by age (columns, in periods).

    Attributes
    ----------
    calendar : the periods
    measure : whether money is contribution or revenue
    sizes : acquired customers of each cohort
    grids : by name of `GRIDS`; NaN where not observed. Share of the cohort who bought at the age; who had bought again
        by then; purchases and money of the age, and money up to it, all per acquired customer
    earlier : customers known to have come before the window: of no cohort here
    totals : the same of all cohorts observed at an age, ratios of totals, one row a grid
    """

    calendar: Calendar
    measure: Measure
    sizes: pd.Series
    grids: dict[Grid, pd.DataFrame]
    earlier: int
    totals: pd.DataFrame

    @property
    def few(self) -> pd.Series:
        """Which cohorts are so small that chance alone moves their shares."""
        return self.sizes < FEW

    def seen_a_year_on(self, grid: Grid) -> float:
        """Of all cohorts observed for a year, the figure at that age; NaN where none is."""
        age = self.calendar.a_year
        return float(self.totals.T[grid].reindex([age]).to_numpy()[0])


def cohorts(found: History) -> Cohorts | Refused:
    """Lay the cells of `found` out by age.

    Refused as ``one-cohort`` where all customers first bought in the same period, or none did in the window.
    """
    sizes = found.sizes.drop(EARLIER, errors="ignore").sort_index()
    if len(sizes) < 2:
        return Refused("one-cohort")
    last = len(found.calendar) - 1
    ages = range(last - int(sizes.index[0]) + 1)
    cells = found.cells.drop(EARLIER, level="cohort", errors="ignore").reset_index()
    cells["age"] = cells["period"] - cells["cohort"]
    # Costs of the time before the first purchase belong to winning the customer: age 0.
    cells["age"] = cells["age"].clip(lower=0)
    sums = {name: _laid_out(cells, name, sizes, ages, last) for name in ("active", "purchases", "money")}
    again = _again(found, sizes, ages, last)
    counts = {
        "share_active": sums["active"],
        "repeat_rate": again,
        "purchases": sums["purchases"],
        "money": sums["money"],
        "cumulated": sums["money"].cumsum(axis=1).where(sums["money"].notna()),
    }
    grids: dict[Grid, pd.DataFrame] = {name: counts[name].div(sizes, axis=0) for name in GRIDS}
    # A cumulated sum over all cohorts would change its cohorts from age to age: it adds up what each age brings.
    totals = pd.DataFrame({name: _pooled(counts[name], sizes) for name in GRIDS}).T
    totals.loc["cumulated"] = totals.loc["money"].cumsum()
    earlier = int(found.sizes.get(EARLIER, 0))
    return Cohorts(found.calendar, found.measure, sizes, grids, earlier, totals)


def _observed(sizes: pd.Series, ages: range, last: int) -> np.ndarray:
    return sizes.index.to_numpy()[:, None] + np.array(ages)[None, :] <= last


def _laid_out(cells: pd.DataFrame, name: str, sizes: pd.Series, ages: range, last: int) -> pd.DataFrame:
    table = cells.pivot_table(index="cohort", columns="age", values=name, aggfunc="sum")
    table = table.reindex(index=sizes.index, columns=ages).fillna(0.0).astype(float)
    return table.where(_observed(sizes, ages, last))


def _again(found: History, sizes: pd.Series, ages: range, last: int) -> pd.DataFrame:
    """Customers who had bought a second time by the end of each age."""
    lives = found.lives[found.lives["cohort"] != EARLIER]
    lives = lives[lives["again"].notna()]
    age = (lives["again"] - lives["first"]).astype(int)
    counts = pd.crosstab(lives["cohort"], age).reindex(index=sizes.index, columns=ages, fill_value=0)
    return counts.cumsum(axis=1).astype(float).where(_observed(sizes, ages, last))


def _pooled(counts: pd.DataFrame, sizes: pd.Series) -> pd.Series:
    seen = counts.notna().mul(sizes, axis=0).sum()
    return counts.sum() / seen.where(seen > 0)
