"""Customers by revenue against the same customers by contribution."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.pareto.abc import abc_classes
from analysis.refusal import Refused


@dataclass(frozen=True)
class Ranks:
    """The two orders held against each other.

    Attributes
    ----------
    counts : customers by class of revenue (rows) and of contribution (columns), see `abc_by_contribution`
    overrated : rows of `overrated`
    level : the contribution that is meant
    """

    counts: pd.DataFrame
    overrated: pd.DataFrame
    level: str


def ranks(revenue: pd.Series, ladder: Ladder, a: float, b: float, rows: int) -> Ranks | Refused:
    """Compare them; refused as ``no-positive-contribution`` where nobody earns anything that is known."""
    contribution = ladder.contribution if ladder.known else pd.Series(dtype=float)
    if not contribution.gt(0).any() or not revenue.reindex(contribution.index).sum() > 0:
        return Refused("no-positive-contribution")
    lower = overrated(revenue, contribution, rows, a)
    return Ranks(abc_by_contribution(revenue, contribution, a, b), lower, ladder.level)


def abc_by_contribution(revenue: pd.Series, contribution: pd.Series, a: float = 0.8, b: float = 0.95) -> pd.DataFrame:
    """Customers by class of revenue (rows) and class of contribution (columns), for those whose contribution is known.

    Both classes are made among these customers alone; loss-makers are a column of their own.
    """
    by_revenue = abc_classes(revenue.reindex(contribution.index), a, b)
    by_contribution = abc_classes(contribution, a, b).mask(contribution < 0, "loss")
    counts = pd.crosstab(by_revenue, by_contribution)
    return counts.reindex(index=["A", "B", "C"], columns=["A", "B", "C", "loss"], fill_value=0)


def overrated(revenue: pd.Series, contribution: pd.Series, rows: int, a: float = 0.8) -> pd.DataFrame:
    """The customers of class A by revenue who are not A by contribution, those first who lack most money.

    Parameters
    ----------
    a : cut of class A, as in `abc_classes`; both classes are made among the customers whose contribution is known

    Returns
    -------
    At most `rows` customers: revenue, contribution, rank of each, and `missing`: what they would earn more at the mean
    rate of contribution of all. Customers who earn at least that rate are not among them.
    """
    revenue = revenue.reindex(contribution.index)
    frame = pd.DataFrame({"revenue": revenue, "contribution": contribution})
    frame["revenue_rank"] = revenue.rank(ascending=False, method="first").astype(int)
    frame["contribution_rank"] = contribution.rank(ascending=False, method="first").astype(int)
    frame["missing"] = revenue * (contribution.sum() / revenue.sum()) - contribution
    large, earning = (abc_classes(amounts, a) == "A" for amounts in (revenue, contribution))
    lower = frame[(frame["missing"] > 0) & large & ~earning]
    return lower.sort_index().sort_values("missing", ascending=False, kind="stable").head(rows)
