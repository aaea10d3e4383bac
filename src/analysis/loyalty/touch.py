"""Touch points: through which functions and channels customers are met, and whether functions know of each other."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.periods import Period
from analysis.refusal import Refused

# Two functions that contact a customer within so few days ought to know of one another.
CLOSE_DAYS = 14


@dataclass(frozen=True)
class Touch:
    """Contacts of the last year.

    Attributes
    ----------
    frame : index function (or channel, where functions are not recorded); contacts, customers, matched (share of its
        contacts that belong to a customer who bought in the window)
    by_function : whether the rows are functions
    one, several : customers reached by one of them, and by two or more
    crossed : of the latter, those contacted by two functions within 14 days
    same_name : customers who share their name with another: the same firm may be kept twice
    """

    frame: pd.DataFrame
    by_function: bool
    one: int
    several: int
    crossed: int
    same_name: int


def touch(activities: pd.DataFrame | None, period: Period, customers: pd.Index, names: pd.Series) -> Touch | Refused:
    """Count the activities of the last year; refused as ``no-touch-points`` where there are none with either column."""
    if activities is None:
        return Refused("no-touch-points")
    rows = activities[period.covers(activities["date"])]
    by_function = bool(rows["function"].notna().any())
    point = rows["function" if by_function else "channel"]
    rows = rows.assign(point=point).dropna(subset=["point"])
    if rows.empty:
        return Refused("no-touch-points")
    known = rows["customer_id"].isin(customers)
    groups = rows.groupby("point")
    frame = pd.DataFrame(
        {
            "contacts": groups.size(),
            "customers": rows[known].groupby("point")["customer_id"].nunique(),
            "matched": known.groupby(rows["point"]).mean(),
        }
    ).fillna({"customers": 0})
    reached = rows[known].groupby("customer_id")["point"].nunique()
    twice = names.str.strip().str.casefold().duplicated(keep=False)
    return Touch(
        frame.sort_values("contacts", ascending=False, kind="stable").astype({"customers": int}),
        by_function,
        int((reached == 1).sum()),
        int((reached > 1).sum()),
        _crossed(rows[known]),
        int(twice.sum()),
    )


def _crossed(rows: pd.DataFrame) -> int:
    """Customers with two successive contacts of different points within the days."""
    ordered = rows.sort_values(["customer_id", "date", "point"], kind="stable")
    same = ordered["customer_id"] == ordered["customer_id"].shift()
    other = ordered["point"] != ordered["point"].shift()
    close = ordered["date"].diff() <= pd.Timedelta(days=CLOSE_DAYS)
    return int(ordered["customer_id"][same & other & close].nunique())
