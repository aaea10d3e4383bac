"""How customers move between the classes of one period and the next, beside what chance alone would move.

Few orders a year make a customer large in one year and small in the next without anything having changed. So the matrix
stands beside that of unchanged customers: each keeps purchase rate, spend a purchase and risk of leaving, as estimated
from the history up to the second period, and only chance decides when and for how much they buy in it. New customers
of the second period are taken as they are, so that the cuts of its classes are comparable.

Sources: Malthouse & Blattberg (2005), Journal of Interactive Marketing 19(1); Sharp, Romaniuk & Graham (2019) on the
moderation of heavy buyers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.customers import falls_in, purchases
from analysis.pareto.unchanged import Unchanged, fit_unchanged
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings
from analysis.statistics.shares import count_of, normal_reach

if TYPE_CHECKING:
    import ibis.expr.types as ir

ROWS = ("A", "B", "C", "new")
COLUMNS = ("A", "B", "C", "lost")
_NONE = 3  # bought nothing in the period: new in a row, lost in a column
# Enough draws for a range, and no more work than that takes among many customers.
_DRAWS, _DRAWN_CUSTOMERS = 200, 1_000_000
_LEAST_DRAWS = 8


@dataclass(frozen=True)
class Moves:
    """Purchases of two successive periods, and the classes that follow.

    Attributes
    ----------
    before, after : the periods, each a year or each a half of the window, which the second ends
    amounts : index customer_id of everyone who bought up to the end; purchases before returns in each period, and
        `known`: whether the customer bought before the second period
    matrix : customers by class in the first period (rows; new: bought nothing in it) and in the second (columns; lost)
    overlap : share of the second period's top that were among the top of the first
    top : share of each period's buyers called the top
    """

    before: Period
    after: Period
    amounts: pd.DataFrame
    matrix: pd.DataFrame
    overlap: float
    top: float


@dataclass(frozen=True)
class Chance:
    """What unchanged customers would do.

    Attributes
    ----------
    model : the name of the purchase model drawn from, as in `analysis.clv.models`
    matrix : expected number of customers, as in `Moves`
    overlap : expected share of the second period's top that were among the top of the first
    low, high : range that holds 95 % of the draws' overlaps
    draws : number of draws
    """

    model: str
    matrix: pd.DataFrame
    overlap: float
    low: float
    high: float
    draws: int


@dataclass(frozen=True)
class Migration:
    """What moved, and what chance alone would have moved: a refusal where no model can be trusted."""

    moves: Moves
    chance: Chance | Refused

    @property
    def against_chance(self) -> str:
        """Whether the overlap is ``low``, ``high`` or what ``chance`` leaves; ``alone`` where that is not known."""
        if isinstance(self.chance, Refused):
            return "alone"
        return against_range(self.moves.overlap, self.chance.low, self.chance.high)


def two_periods(period: Period) -> tuple[Period, Period]:
    """The last twelve months of `period` and the twelve before; two halves where there are no two years."""
    if before := period.year_before:
        return before, period.last_year
    half = timedelta(period.days // 2)
    cut = period.end - half
    return Period(cut - half + timedelta(1), cut), Period(cut + timedelta(1), period.end)


def moves(transactions: ir.Table, period: Period, a: float, b: float, top: float = 0.2) -> Moves | Refused:
    """Class the buyers of both periods by purchases before returns.

    Refused as ``one-period`` where either is without a purchase.
    """
    import ibis

    if period.days < 2:
        return Refused("one-period")
    before, after = two_periods(period)
    inside = purchases(transactions, period)

    def within(span: Period) -> ir.Value:
        spent = inside.net_amount.sum(where=falls_in(inside.date, span))
        return spent.fill_null(0).cast("float64")

    amounts = inside.group_by("customer_id").agg(
        before=within(before), after=within(after), known=inside.date.min() < ibis.literal(after.start)
    )
    frame = amounts.order_by("customer_id").to_pyarrow().to_pandas().set_index("customer_id")
    first, second = (frame[name].to_numpy() for name in ("before", "after"))
    if not (first > 0).any() or not (second > 0).any():
        return Refused("one-period")
    one, other = _ranked(first), _ranked(second)
    matrix = _matrix(_classes(first, one, a, b), _classes(second, other, a, b))
    return Moves(before, after, frame, matrix, _overlap(_top(one, top), _top(other, top)), top)


def by_chance(found: Moves, history: pd.DataFrame, unchanged: Unchanged, a: float, b: float, seed: int) -> Chance:
    """Draw the second period of unchanged customers many times and class them as `moves` does.

    Parameters
    ----------
    history : rows of `analysis.customers` for the time up to the first period's end, everyone known by then
    unchanged : the purchase model fitted to that history
    """
    rng = np.random.default_rng(seed)
    known = found.amounts["known"].to_numpy()
    history = history.reindex(found.amounts.index[known])
    first = found.amounts["before"].to_numpy()
    actual = found.amounts["after"].to_numpy()
    ranked = _ranked(first)
    classes, top = _classes(first, ranked, a, b), _top(ranked, found.top)
    draws = draws_among(len(first))
    total = np.zeros((len(ROWS), len(COLUMNS)))
    overlaps = np.empty(draws)
    for number, amounts in enumerate(unchanged.purchases(history, found.after.days, draws, rng)):
        second = actual.copy()
        second[known] = amounts
        ranked = _ranked(second)
        total += _matrix(classes, _classes(second, ranked, a, b)).to_numpy()
        overlaps[number] = _overlap(top, _top(ranked, found.top))
    matrix = pd.DataFrame(total / draws, index=list(ROWS), columns=list(COLUMNS))
    return Chance(unchanged.name, matrix, float(overlaps.mean()), *range_of(overlaps), draws)


def draws_among(customers: int) -> int:
    """How often to draw the purchases of so many customers."""
    return int(np.clip(_DRAWN_CUSTOMERS // customers, _LEAST_DRAWS, _DRAWS))


def range_of(shares: NDArray[np.float64]) -> tuple[float, float]:
    """Range that holds 95 % of such shares; each is a mean over many customers, so nearly normal: a few tell their spread."""
    reach = normal_reach(0.95) * float(shares.std(ddof=1))
    low, high = np.clip([shares.mean() - reach, shares.mean() + reach], 0, 1)
    return float(low), float(high)


def against_range(share: float, low: float, high: float) -> str:
    """Whether a share is ``low``, ``high`` or what ``chance`` leaves."""
    return "low" if share < low else "high" if share > high else "chance"


def migration(
    transactions: ir.Table, history_of: Callable[[Period], pd.DataFrame], period: Period, settings: Settings
) -> Migration | Refused:
    """`moves`, beside `by_chance` with the models fitted to the time before the second period.

    Parameters
    ----------
    history_of : rows of `analysis.customers` for a period
    """
    found = moves(transactions, period, settings.abc_a, settings.abc_b, settings.top_share)
    if isinstance(found, Refused):
        return found
    history = history_of(Period(period.start, found.before.end))
    unchanged = fit_unchanged(history, settings.seed)
    if unchanged is None:
        return Migration(found, Refused("no-chance-model"))
    return Migration(found, by_chance(found, history, unchanged, settings.abc_a, settings.abc_b, settings.seed))


def stayed_in_a(matrix: pd.DataFrame) -> float:
    """Share of the first period's class A that is in class A again."""
    in_a, *elsewhere = matrix.T["A"].tolist()
    total = in_a + sum(elsewhere)
    return float(in_a / total) if total else float("nan")


def same_class(matrix: pd.DataFrame) -> float:
    """Share of the first period's buyers who are in the same class in the second."""
    bought = matrix.loc[["A", "B", "C"]].to_numpy(dtype=float)
    total = bought.sum()
    return float(np.trace(bought[:, :3]) / total) if total else float("nan")


def _ranked(amounts: NDArray[np.float64]) -> NDArray[np.int64]:
    """Places of those who bought, the largest amount first; of equal amounts the first by customer_id."""
    bought = np.flatnonzero(amounts > 0)
    return bought[np.argsort(-amounts[bought], kind="stable")]


def _classes(amounts: NDArray[np.float64], ranked: NDArray[np.int64], a: float, b: float) -> NDArray[np.int8]:
    """`abc_classes` on an array in the order of customers: 0, 1, 2 for A, B, C and 3 for no purchase."""
    ordered = amounts[ranked]
    total = ordered.sum()
    before = np.cumsum(ordered) - ordered
    classes = np.full(len(amounts), _NONE, dtype=np.int8)
    classes[ranked] = np.where(before < (a - 1e-12) * total, 0, np.where(before < (b - 1e-12) * total, 1, 2))
    return classes


def _matrix(rows: NDArray[np.int8], columns: NDArray[np.int8]) -> pd.DataFrame:
    size = len(ROWS)
    counts = np.bincount(rows.astype(np.int64) * size + columns, minlength=size * size).reshape(size, size)
    # Who bought in neither period is no part of it.
    counts[_NONE, _NONE] = 0
    return pd.DataFrame(counts, index=list(ROWS), columns=list(COLUMNS))


def _overlap(first: NDArray[np.int64], second: NDArray[np.int64]) -> float:
    """Share of the places in `second` that are in `first` too."""
    return float(np.isin(second, first).mean()) if len(second) else float("nan")


def _top(ranked: NDArray[np.int64], share: float) -> NDArray[np.int64]:
    """Places of the top `share` of the buyers."""
    return ranked[: count_of(share, len(ranked))]
