"""Which customers are important, which are to be built up, and which are neither.

Value to come against open potential cuts those who are still customers into four, each in exactly one:

    value above the cut, potential above   star           important: grow
    value above, potential below           cash           important: keep
    value below, potential above           question_mark  to build
    value below, potential below           tag_along      not important
    hardly active any more                 gone           lost: a question of winning back, whatever the potential once was

The three classes are those of seed article 004, the four names those of the portfolio (Stars, Fragezeichen,
Ertragskunden, Mitnahmekunden). Where nothing is known of potential, only value cuts.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.refusal import Refused

SEGMENTS = ("star", "cash", "question_mark", "tag_along", "gone")
CLASS_OF = {
    "star": "important",
    "cash": "important",
    "question_mark": "to_build",
    "tag_along": "not_important",
    "gone": "lost",
}
_FEWEST = 4
Rule = Literal["mean", "median", "top"]
Measure = Literal["value", "revenue"]


@dataclass(frozen=True)
class Portfolio:
    """Every customer in one segment.

    Attributes
    ----------
    measure : whether `worth` is the value to come, or the revenue of the window for want of one
    frame : index customer_id; worth (money), open_potential (money a year, NaN: nothing known), segment
    cuts : of worth and open_potential, money; who lies above is high
    rule : how the cut of worth was found
    table : a row a segment: customers, net_amount, contribution, worth, open_potential, served (cost to serve),
        contacts (share of last year's activities); NaN where the data do not tell
    """

    measure: Measure
    frame: pd.DataFrame
    cuts: Mapping[str, float]
    rule: Rule
    table: pd.DataFrame

    @property
    def segment(self) -> pd.Series:
        """By customer_id."""
        return self.frame["segment"]

    @property
    def classes(self) -> pd.Series:
        """The article's class of each customer, by customer_id."""
        return self.segment.map(CLASS_OF)

    def of_class(self, name: str) -> pd.DataFrame:
        """Rows of the table that belong to a class."""
        return self.table[self.table.index.map(CLASS_OF) == name]

    @property
    def important_share(self) -> float:
        """Share of all worth that the important customers hold; NaN where nothing is worth anything."""
        whole = float(self.table["worth"].sum())
        return float(self.of_class("important")["worth"].sum()) / whole if whole > 0 else float("nan")


def cut(values: pd.Series, rule: Rule, top_share: float) -> float:
    """The amount above which a customer counts as above average: the mean, the median, or that of the top share."""
    if rule == "mean":
        return float(values.mean())
    return float(values.quantile(0.5 if rule == "median" else 1 - top_share))


def portfolio_cuts(
    worth: pd.Series, potential: pd.Series, gone: pd.Series, rule: Rule, top_share: float
) -> dict[str, float]:
    """Above which worth and open potential are high, of those who are still customers."""
    known = potential[(potential > 0) & ~gone]
    return {
        "worth": cut(worth[~gone], rule, top_share) if not gone.all() else 0.0,
        "open_potential": float(known.median()) if len(known) else float("inf"),
    }


def segment_of(worth: pd.Series, potential: pd.Series, gone: pd.Series, cuts: Mapping[str, float]) -> pd.Series:
    """The segment of each customer; unknown potential counts as none."""
    valuable, growing = worth > cuts["worth"], potential.fillna(0.0) > cuts["open_potential"]
    marks = [gone, valuable & growing, valuable, growing]
    names = np.select(marks, ["gone", *SEGMENTS[:3]], "tag_along")
    return pd.Series(names, index=worth.index, name="segment")


def portfolio(
    customers: pd.DataFrame,
    worth: pd.Series,
    measure: Measure,
    potential: pd.Series | None,
    gone: pd.Index,
    sums: Mapping[str, pd.Series],
    rule: Rule,
    top_share: float,
) -> Portfolio | Refused:
    """Put every customer into one segment; refused as ``no-portfolio`` for fewer than four customers.

    Parameters
    ----------
    customers : rows of `analysis.customers` of the window
    potential : open potential a year of each customer of whom it is known; its cut is the median of those above nought
        who are not gone
    gone : customers who are hardly active any more
    sums : further money or counts by customer_id to sum by segment: contribution, served, contacts
    """
    if len(customers) < _FEWEST:
        return Refused("no-portfolio", fewest=_FEWEST)
    worth = worth.reindex(customers.index).fillna(0.0)
    opened = (potential if potential is not None else pd.Series(dtype=float)).reindex(customers.index)
    lost = pd.Series(customers.index.isin(gone), index=customers.index)
    cuts = portfolio_cuts(worth, opened, lost, rule, top_share)
    frame = pd.DataFrame({"worth": worth, "open_potential": opened, "segment": segment_of(worth, opened, lost, cuts)})
    columns = {"net_amount": customers["net_amount"], "worth": worth, "open_potential": opened, **sums}
    grouped = pd.DataFrame({name: one.reindex(customers.index) for name, one in columns.items()}).groupby(
        frame["segment"]
    )
    table = grouped.sum(min_count=1).reindex(list(SEGMENTS))
    table.insert(0, "customers", grouped.size().reindex(list(SEGMENTS), fill_value=0))
    if "contacts" in table:
        table["contacts"] /= table["contacts"].sum()
    return Portfolio(measure, frame, cuts, rule, table)


def portfolio_results(found: Portfolio | Refused) -> dict[str, Any] | None:
    """``segments_and_actions.segments`` of ``results.json``; None where it is refused."""
    if isinstance(found, Refused):
        return None
    rows = {
        str(name): {str(column): _rounded(value) for column, value in row.items()}
        for name, row in found.table.iterrows()
    }
    return {
        "measure": found.measure,
        "rule": found.rule,
        "cuts": {k: _rounded(v) for k, v in found.cuts.items()},
        **rows,
    }


def _rounded(value: float) -> float | None:
    return round(float(value), 4) if math.isfinite(value) else None
