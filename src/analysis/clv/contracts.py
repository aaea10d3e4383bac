"""Contracts as the table has them, and how long each customer has stayed: in renewal dates, the unit of the models.

A row of the table is one term of a contract, or one open-ended contract. Rows of a customer that overlap, or follow one
another but for a delay in signing, are one relationship; one who comes back later begins anew. What counts is covered
time, so that an amended contract is no renewal, and parallel contracts are one customer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analysis.periods import DAYS_PER_MONTH, DAYS_PER_YEAR
from analysis.refusal import Refused, or_refused

BILLINGS = {"month": 12, "quarter": 4, "year": 1}
# Terms that contracts are made for, in months; that of most contracts counts, if it is that of so many at least.
_TERMS = (1, 3, 6, 12, 24, 36, 60)
_COMMON = 0.5
# A next term that begins so many days later is still a renewal; of short terms, half of the term.
RENEWAL_DAYS = 31.0


@dataclass(frozen=True)
class Relationships:
    """Contract relationships, an entry each.

    Attributes
    ----------
    term : months from one renewal date to the next
    dates : at which renewal date the customer left; of those who have not left, after how many they were last seen
    left : who has left
    began : year in which the relationship began
    running : whose contract covers the last day
    until : of those running, terms from the last day to the next renewal date, 0 to 1
    fee : of those running, money of their contracts in one term; NaN where no amount is known. An amount without a
        billing period is that of a term
    rows : rows of the table in use
    other_terms : those of them, ended, that were made for more than one term
    """

    term: int
    dates: np.ndarray
    left: np.ndarray
    began: np.ndarray
    running: np.ndarray
    until: np.ndarray
    fee: np.ndarray
    rows: int
    other_terms: int

    def asked(self) -> pd.DataFrame:
        """By renewal date 1, 2, ...: relationships that came to it (asked) and those that went on (renewed)."""
        longest = int(self.dates.max(initial=0))
        passed = np.where(self.left, self.dates - 1, self.dates)
        date = np.arange(1, longest + 1)
        renewed = (passed[None, :] >= date[:, None]).sum(axis=1)
        lost = (self.left & (self.dates == date[:, None])).sum(axis=1)
        return pd.DataFrame({"asked": renewed + lost, "renewed": renewed}, index=pd.Index(date, name="date"))


@dataclass(frozen=True)
class Terms:
    """Rows of the table that began by a day, and the relationships they make.

    Attributes
    ----------
    rows : sorted by customer and start; `end` filled with a day beyond the next renewal date where it is open
    term : months from one renewal date to the next; None where neither the contracts nor their billing tell it
    delay : days after an end within which the next term is a renewal
    before : to what day earlier rows of the customer cover; NaT for the first
    number : of the relationship, from nought on
    anew : whether the row begins one
    """

    rows: pd.DataFrame
    term: int | None
    delay: float
    before: pd.Series
    number: pd.Series
    anew: pd.Series

    def ends(self) -> pd.Series:
        """Last day of each relationship."""
        return self.rows["end"].groupby(self.number).max()

    def left(self, last_day: pd.Timestamp) -> pd.Series:
        """Which relationships are over: what has just run out may still be renewed."""
        return (last_day - self.ends()).dt.days > self.delay


def terms(contracts: pd.DataFrame, day: date) -> Terms:
    """Put the contracts known at the end of `day` together: overlaps and renewals are one relationship."""
    last_day = pd.Timestamp(day)
    rows = contracts[contracts["start"] <= last_day].sort_values(["customer_id", "start"], kind="stable")
    rows = rows.reset_index(drop=True)
    term = _term(rows)
    delay = RENEWAL_DAYS if term is None else min(RENEWAL_DAYS, term * DAYS_PER_MONTH / 2)
    beyond = last_day + pd.Timedelta(days=round((term or 1) * DAYS_PER_MONTH) + 1)
    rows["open"] = rows["end"].isna()
    rows["end"] = rows["end"].fillna(beyond)
    before = rows["end"].groupby(rows["customer_id"]).cummax().groupby(rows["customer_id"]).shift()
    anew = before.isna() | ((rows["start"] - before).dt.days > delay + 1)
    return Terms(rows, term, delay, before, anew.cumsum() - 1, anew)


@or_refused
def relationships(contracts: pd.DataFrame | None, day: date) -> Relationships:
    """Relationships as known at the end of `day`; `contracts` is the table, typed (`analysis.tables.typed`).

    Raises
    ------
    Refused : ``no-contracts``; ``renewal-no-term`` where neither the contracts nor their billing tell the term
    """
    last_day = pd.Timestamp(day)
    if contracts is None or not (contracts["start"] <= last_day).any():
        raise Refused("no-contracts")
    found = terms(contracts, day)
    if found.term is None:
        raise Refused("renewal-no-term")
    rows, term, delay, number, anew, before = (
        found.rows, found.term, found.delay, found.number, found.anew, found.before
    )  # fmt: skip
    days = term * DAYS_PER_MONTH
    start, end = rows["start"], rows["end"]

    # Days that a row adds: parallel contracts and overlaps count once.
    since = start.where(anew | (start > before), before + pd.Timedelta(days=1))
    covered, agreed = (
        ((upto - since).dt.days + 1).clip(lower=0).groupby(number).sum().to_numpy(dtype=float)
        for upto in (end.where(end <= last_day, last_day), end)
    )
    running = (found.ends() > last_day).to_numpy()
    left = found.left(last_day).to_numpy()
    # The date at which what was agreed comes to an end: left then, or to be decided.
    ending = np.maximum(np.ceil((agreed - delay) / days), 1)
    passed = np.minimum(np.floor(covered / days + 0.01), ending - 1)
    dates = np.where(left, ending, np.where(running, passed, ending - 1)).astype(np.int64)
    until = np.clip((dates + 1) - covered / days, 0.0, 1.0)
    began = start.groupby(number).min().dt.year.to_numpy()

    yearly = rows["amount"] * rows["period"].map(BILLINGS).fillna(12 / term)
    now = (start <= last_day) & (end >= last_day)
    fee = (yearly.where(now) * term / 12).groupby(number).sum(min_count=1).to_numpy()
    whole = ~rows["open"] & (end <= last_day)
    longer = whole & ((rows["end"] - start).dt.days + 1 > days + delay)
    return Relationships(term, dates, left, began, running, until, fee, len(rows), int(longer.sum()))


def _term(rows: pd.DataFrame) -> int | None:
    """Months of most contracts that have an end; where they end at any time, the months of most billings, if known."""
    days = ((rows["end"] - rows["start"]).dt.days + 1).dropna()
    # Ends like 31 December 9999 are open ones.
    days = days[days <= (max(_TERMS) + 1) * DAYS_PER_MONTH]
    months = (days / DAYS_PER_MONTH).round()
    near = (days - months * DAYS_PER_MONTH).abs() <= 3
    common = months[near & months.isin(_TERMS)].value_counts()
    if len(common) and common.iloc[0] >= _COMMON * len(days):
        return int(common.index[common == common.max()].min())
    billed = rows["period"].dropna().map(BILLINGS).value_counts()
    if billed.empty:
        return None
    return 12 // int(billed.index[billed == billed.max()].min())


def rate_of_term(discount_rate: float, term: int) -> float:
    """Effective discount rate of a term, from that of a year."""
    return float((1 + discount_rate) ** (term * DAYS_PER_MONTH / DAYS_PER_YEAR) - 1)
