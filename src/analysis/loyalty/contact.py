"""Who was last spoken to when, and who complained."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analysis.contribution.causes import COMPLAINTS
from analysis.periods import Period


def last_contact(
    contacts: pd.DataFrame | None, activities: pd.DataFrame | None, end: date, customers: pd.Index
) -> pd.Series:
    """Days from the last known contact with each customer to `end`; NaN where none is recorded.

    Parameters
    ----------
    contacts, activities : tables in typed form, None where the source has none. A complaint is no contact of ours.
    """
    days = []
    if contacts is not None:
        days.append(contacts[["customer_id", "last_contact"]].set_axis(["customer_id", "day"], axis=1))
    if activities is not None:
        ours = activities[~_complaint(activities)]
        days.append(ours[["customer_id", "date"]].set_axis(["customer_id", "day"], axis=1))
    if not days:
        return pd.Series(float("nan"), index=customers)
    known = pd.concat(days).dropna()
    known = known[known["day"] <= pd.Timestamp(end)]
    last = known.groupby("customer_id")["day"].max().reindex(customers)
    return (pd.Timestamp(end) - last).dt.days.astype(float)


def complaints(activities: pd.DataFrame | None, period: Period, customers: pd.Index) -> pd.Series:
    """Complaints of each customer in `period`; nought where none is recorded."""
    if activities is None:
        return pd.Series(0, index=customers)
    made = activities[_complaint(activities) & period.covers(activities["date"])]
    return made.groupby("customer_id").size().reindex(customers, fill_value=0)


def _complaint(activities: pd.DataFrame) -> pd.Series:
    return activities["type"].fillna("").str.contains(COMPLAINTS, case=False)
