"""Whether segments last: those of a year ago against those of today, beside what chance alone would have moved.

A year ago each customer was in the segment that was known then: the base as of that day, with its own forecast and cuts. Few
orders a year move customers between segments without anything having changed. So the table stands beside that of unchanged
customers, as on the page of Pareto (`analysis.pareto.migration`): each keeps rate, spend and risk of leaving as estimated then,
and only chance decides about number and amount of the purchases of the year. Customers won since are taken as they are. Open
potential is no matter of chance: what is compared with chance is how many would have stayed had it remained as it was then.

What a segment bought before and after is said of those who were in it *then*. Of those who are in it today it would be hindsight:
who happened to buy much in the last year is a star because of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.clv.models import UNIT_DAYS, known_of, spending
from analysis.clv.value import Valuation, discounted
from analysis.loyalty.risk import GONE
from analysis.models.renewal import Purchases
from analysis.models.spend import Spend
from analysis.pareto.migration import against_range, draws_among, range_of
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.steering.portfolio import SEGMENTS, Portfolio, Rule, portfolio_cuts, segment_of

NEW = "new"
# To value histories anew takes time; a few draws tell the spread of a share.
_DRAWS = 40


@dataclass(frozen=True)
class Chance:
    """What unchanged customers would do.

    Attributes
    ----------
    matrix : expected number of customers, as in `Stability`
    agreement : expected share that stays in its segment, its potential unchanged
    low, high : range that holds 95 % of the draws' shares
    draws : number of draws
    """

    matrix: pd.DataFrame
    agreement: float
    low: float
    high: float
    draws: int


@dataclass(frozen=True)
class Stability:
    """Segments then and today.

    Attributes
    ----------
    then : the last day known then
    matrix : customers by segment then (rows; new: no customer then) and today (columns)
    money : by segment, net amount of the year up to `then` and of the year after it: before, after of those who were in the
        segment then, and before_today, after_today of those who are in it today (of these, only who was a customer then)
    alike : share of the customers of then who would be in the same segment today, had open potential stayed as it was
    chance : what unchanged customers would do; refused where value to come is not known
    """

    then: date
    matrix: pd.DataFrame
    money: pd.DataFrame
    alike: float
    chance: Chance | Refused

    @property
    def agreement(self) -> float:
        """Share of the customers of then who are in the same segment today."""
        return same_segment(self.matrix)

    @property
    def against_chance(self) -> str:
        """Whether `alike` is ``low``, ``high`` or what ``chance`` leaves; ``alone`` where it is not known."""
        if isinstance(self.chance, Refused):
            return "alone"
        return against_range(self.alike, self.chance.low, self.chance.high)


def same_segment(matrix: pd.DataFrame) -> float:
    """Share of the customers of then who are in the same segment again."""
    known = matrix.loc[list(SEGMENTS)].to_numpy(dtype=float)
    return float(np.trace(known) / known.sum())


def moves(then: pd.Series, today: pd.Series) -> pd.DataFrame:
    """Customers by segment then (`NEW`: none) and today."""
    rows = pd.Categorical(then.reindex(today.index).fillna(NEW), [*SEGMENTS, NEW])
    return pd.crosstab(rows, pd.Categorical(today, SEGMENTS), dropna=False).rename_axis(index=None, columns=None)


def stability(
    then: Portfolio | Refused,
    today: Portfolio | Refused,
    value: Valuation | Refused,
    year: Period,
    money: Mapping[str, pd.Series],
    rule: Rule,
    top_share: float,
    seed: int,
) -> Stability | Refused:
    """Compare two portfolios of one base.

    Parameters
    ----------
    then : as of the day before `year`
    value : as of that day, from which the purchases of unchanged customers are drawn
    year : the last one
    money : net amount of the year before `year` (before) and of `year` (after), by customer_id
    """
    for found in (today, then):
        if isinstance(found, Refused):
            return found
    assert isinstance(then, Portfolio)
    assert isinstance(today, Portfolio)
    sums = {
        f"{name}{suffix}": spent.reindex(of.index).fillna(0.0).groupby(of).sum().reindex(list(SEGMENTS), fill_value=0.0)
        for suffix, of in (("", then.segment), ("_today", today.segment[today.segment.index.isin(then.segment.index)]))
        for name, spent in money.items()
    }
    again = Again(then, today, rule, top_share)
    known = today.frame.loc[then.frame.index]
    alike = again.moves(known["worth"].to_numpy(), (known["segment"] == "gone").to_numpy())
    chance = by_chance(again, value, year.days, seed)
    return Stability(
        year.start - timedelta(days=1),
        moves(then.segment, today.segment),
        pd.DataFrame(sums),
        same_segment(alike),
        chance,
    )


@dataclass(frozen=True)
class Again:
    """Puts the customers of then into today's segments by another worth, everything else as it was or is."""

    then: Portfolio
    today: Portfolio
    rule: Rule
    top_share: float

    def moves(self, worth: NDArray[np.float64], gone: NDArray[np.bool_]) -> pd.DataFrame:
        """`moves` where the customers of then are worth so much and so many of them are gone; potential as it was then."""
        won = self.today.frame[~self.today.frame.index.isin(self.then.frame.index)]
        potential = pd.concat([self.then.frame["open_potential"], won["open_potential"]])
        whole = pd.Series(np.concatenate([worth, won["worth"]]), index=potential.index)
        lost = pd.Series(np.concatenate([gone, won["segment"] == "gone"]).astype(bool), index=potential.index)
        cuts = portfolio_cuts(whole, potential, lost, self.rule, self.top_share)
        return moves(self.then.segment, segment_of(whole, potential, lost, cuts))


def by_chance(again: Again, value: Valuation | Refused, days: int, seed: int) -> Chance | Refused:
    """Draw the `days` to come of unchanged customers many times and put them into segments anew.

    Refused as ``no-chance-model`` where there was no forecast then, as ``no-chance-value`` where one of the portfolios does
    not rest on value to come.
    """
    if isinstance(value, Refused):
        return Refused("no-chance-model")
    if again.then.measure != "value" or again.today.measure != "value":
        return Refused("no-chance-value")
    history, left = value.customers, value.economics
    x, t_x, T, level = known_of(history)
    rng = np.random.default_rng(seed)
    model, draws = value.purchase_model, min(draws_among(len(again.today.frame)), _DRAWS)
    total, shares = np.zeros((len(SEGMENTS) + 1, len(SEGMENTS))), np.empty(draws)
    for number, drawn in enumerate(model.simulate_future(days / UNIT_DAYS, x, t_x, T, rng, draws, level)):
        later = _later(history, drawn, value.spend_model, days, rng)
        each = spending(later, value.spend_model)[0] * left.share - left.cost
        worth = discounted(model, later, value.horizon_months, value.discount_rate) * each
        matrix = again.moves(worth, model.p_alive(*known_of(later)) < GONE)
        total += matrix.to_numpy()
        shares[number] = same_segment(matrix)
    expected = pd.DataFrame(total / draws, index=[*SEGMENTS, NEW], columns=list(SEGMENTS))
    return Chance(expected, float(shares.mean()), *range_of(shares), draws)


def _later(history: pd.DataFrame, drawn: Purchases, spend: Spend, days: int, rng: np.random.Generator) -> pd.DataFrame:
    """The histories `days` later, with the purchases drawn and amounts drawn for them."""
    x, before = history["x"].to_numpy(), spending(history, spend)[1]
    bought = drawn.per_customer()
    paid = drawn.total(spend.drawn_amounts(x, before, drawn.customer, rng))
    last = np.full(len(history), -1.0)
    np.maximum.at(last, drawn.customer, drawn.time)
    known = np.where(x > 0, history["mean_spend"].fillna(0.0) * x, 0.0)
    return history.assign(
        x=x + bought,
        t_x=np.where(last >= 0, history["T"] + last * UNIT_DAYS, history["t_x"]),
        T=history["T"] + days,
        mean_spend=np.divide(known + paid, x + bought, out=np.full(len(x), np.nan), where=x + bought > 0),
    )


def stability_results(found: Stability | Refused) -> dict[str, object] | None:
    """``segments_and_actions.stability`` of ``results.json``; None where it is refused."""
    if isinstance(found, Refused):
        return None
    chance = found.chance
    told = {"then": found.then.isoformat(), "same_segment": round(found.agreement, 10)}
    if isinstance(chance, Refused):
        return told
    bounds = {"expected_by_chance": chance.agreement, "low": chance.low, "high": chance.high}
    return {**told, **{name: round(one, 10) for name, one in bounds.items()}}
