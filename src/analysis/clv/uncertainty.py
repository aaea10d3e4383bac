"""What may happen: futures of every customer drawn with all that is uncertain, and the intervals they leave.

Each draw takes new parameters from their sampling distribution (normal in logarithms), then for each customer how often
they buy until they drop out, whether they are still active at all, and how much they spend; and all of it may come to
more or less by a factor common to all customers, as models miss (`analysis.clv.model_doubt`). Intervals are order
statistics of the draws: with 199 draws the 5th smallest and the 5th largest hold between them 95 % of what a 200th draw
would be, however skewed its distribution is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from analysis.clv.model_doubt import NO_DOUBT, ModelDoubt
from analysis.models.purchases import UNKNOWN, PurchaseModel
from analysis.models.renewal import Purchases
from analysis.models.spend import Spend
from analysis.statistics.abreast import abreast
from analysis.statistics.inputs import InvalidInput

LEVEL = 0.95
# Of the bounds of single customers: 95 % would reach from nothing to everything.
CUSTOMER_LEVEL = 0.80
# At least so many futures, and of these at least so many outside of the bounds on either side.
_LEAST_DRAWS = 199
_LEAST_OUTSIDE = 3
# With few customers a draw costs little, and so many more are taken: bounds from 199 draws move by a tenth of their
# distance from one seed to another.
_MANY_DRAWS = 999
_FEW_CUSTOMERS = 20_000
# Customers by draws that are held at a time, so that memory does not grow with the number of customers.
_CELLS = 4_000_000


@dataclass(frozen=True)
class Interval:
    """An estimate between bounds that hold the truth with probability `level`."""

    estimate: float
    low: float
    high: float
    level: float

    @property
    def results(self) -> dict[str, float]:
        return {
            "estimate": round(self.estimate, 4),
            "low": round(self.low, 4),
            "high": round(self.high, 4),
            "level": self.level,
        }


@dataclass(frozen=True)
class Base:
    """The customers whose future is drawn, one an entry; time in the purchase model's unit.

    Attributes
    ----------
    mean_spend : mean of the repeat purchases, 0 where x = 0
    margin : of each customer, as a share of spend
    cost : money it costs to serve a purchase of each
    level : of each, as the purchase model counts them; needed where customers differ by an attribute
    """

    x: np.ndarray
    t_x: np.ndarray
    T: np.ndarray
    mean_spend: np.ndarray
    margin: np.ndarray
    cost: np.ndarray
    level: np.ndarray | int = UNKNOWN

    def portion(self, part: slice) -> Base:
        level = self.level if isinstance(self.level, int) else self.level[part]
        return Base(
            self.x[part], self.t_x[part], self.T[part], self.mean_spend[part], self.margin[part], self.cost[part], level
        )


@dataclass(frozen=True)
class Futures:
    """Intervals by customer and draws of sums.

    Attributes
    ----------
    low, high : bounds of each customer's value
    groups : value of each group, draws in rows, without doubt about the model
    purchases : number of purchases of the whole base, one a draw; likewise
    followed : value of the customers to follow, draws in rows
    level : of the bounds of sums
    doubt : about the model
    """

    low: np.ndarray
    high: np.ndarray
    groups: np.ndarray
    purchases: np.ndarray
    followed: np.ndarray
    level: float
    doubt: ModelDoubt = NO_DOUBT

    @property
    def totals(self) -> np.ndarray:
        """Value of the whole base, one a draw."""
        return self.groups.sum(axis=1)

    def interval(self, draws: np.ndarray) -> tuple[float, float]:
        """Bounds of a sum from its draws (of `totals`, `purchases`, a column of `groups` or a sum of columns)."""
        low, high = bounds(self.doubt.widened(draws)[:, None], self.level)
        return float(low[0]), float(high[0])


def draw_futures(
    purchases: PurchaseModel,
    spend: Spend,
    base: Base,
    horizon: float,
    delta: float,
    groups: np.ndarray,
    level: float,
    rng: np.random.Generator,
    doubt: ModelDoubt = NO_DOUBT,
    customer_level: float | None = None,
    follow: Sequence[int] | np.ndarray = (),
    draws: int | None = None,
) -> Futures:
    """Draw futures of `base` over `horizon`.

    Parameters
    ----------
    purchases, spend : fitted, for the uncertainty of their parameters
    horizon, delta : length and continuous discount rate in the purchase model's unit of time
    groups : group number of each customer, from 0; a row of sums is kept for each draw
    level : share of what may happen that lies between the bounds, half of the rest on either side
    doubt : about the model: in each future one factor for all customers
    customer_level : the same as `level`, of single customers; by default `level`
    follow : places of customers of whom every draw is kept
    draws : by default as many as `draws_for` asks

    Raises
    ------
    InvalidInput : level outside of 0 … 1, histories that no model can use
    Refused : a fit cannot be trusted
    """
    models = [(purchases.drawn(rng), spend.drawn(rng)) for _ in range(draws or draws_for(level, len(base.x)))]
    factors = doubt.factors(len(models), rng)
    count = len(base.x)
    low, high = np.zeros(count), np.zeros(count)
    followed = np.zeros((len(models), len(follow)))
    sums = np.zeros((len(models), int(groups.max(initial=-1)) + 1))
    numbers = np.zeros(len(models), dtype=np.int64)
    step = _CELLS // len(models)
    starts = range(0, count, step)
    # Each portion has a stream of its own: what is drawn does not depend on who is done first.
    streams = [rng, *rng.spawn(max(len(starts) - 1, 0))]

    def drawn(portion: tuple[int, np.random.Generator]) -> tuple[np.ndarray, np.ndarray]:
        start, stream = portion
        part = slice(start, start + step)
        some, member = base.portion(part), groups[part]
        values = np.zeros((len(models), len(some.x)))
        of_groups, of_all = np.zeros_like(sums), np.zeros_like(numbers)
        for number, (purchase, money) in enumerate(models):
            bought = next(purchase.simulate_future(horizon, some.x, some.t_x, some.T, stream, level=some.level))
            buyers, worth = worth_of(bought, money, some, delta, stream)
            values[number, buyers] = worth * factors[number]
            of_groups[number] = np.bincount(member[buyers], weights=worth, minlength=sums.shape[1])
            of_all[number] = len(bought.customer)
        low[part], high[part] = bounds(values, customer_level or level)
        for n, place in enumerate(follow):
            if start <= place < start + step:
                followed[:, n] = values[:, place - start]
        return of_groups, of_all

    for of_groups, of_all in abreast(drawn, list(zip(starts, streams, strict=False))):
        sums += of_groups
        numbers += of_all
    return Futures(low, high, sums, numbers, followed, level, doubt)


def drawn_totals(
    model: PurchaseModel,
    x: np.ndarray,
    t_x: np.ndarray,
    T: np.ndarray,
    horizon: float,
    draws: int,
    rng: np.random.Generator,
    every: int = 1,
    level: np.ndarray | int = UNKNOWN,
) -> np.ndarray:
    """Purchases of all customers within `horizon`, drawn as in `draw_futures` under parameters and chance alone.

    Parameters
    ----------
    every : how many customers each of these stands for. What parameters do to a total grows with their number, what
        chance does with its square root: so the two are told apart.

    Raises
    ------
    InvalidInput, Refused : as for `draw_futures`
    """
    found = np.empty(draws)
    for number in range(draws):
        drawn = model.drawn(rng)
        found[number] = len(next(drawn.simulate_future(horizon, x, t_x, T, rng, level=level)).customer)
        if every > 1:
            mean = float(np.sum(drawn.expected_purchases(horizon, x, t_x, T, level)))
            found[number] = every * mean + np.sqrt(every) * (found[number] - mean)
    return found


def interval_of(estimate: float, draws: np.ndarray, level: float) -> Interval:
    """An estimate between the bounds of its draws."""
    low, high = bounds(draws[:, None], level)
    return Interval(estimate, float(low[0]), float(high[0]), level)


def worth_of(
    bought: Purchases, spend: Spend, base: Base, delta: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """Customers who bought, ascending, and what their purchases are worth, spend drawn given what they spent before."""
    if not len(bought.customer):
        return bought.customer, np.empty(0)
    begins = np.diff(bought.customer, prepend=-1) > 0
    first = np.flatnonzero(begins)
    buyers = bought.customer[first]
    amounts = spend.drawn_amounts(base.x[buyers], base.mean_spend[buyers], np.cumsum(begins) - 1, rng)
    discount = np.exp(-delta * bought.time)
    money = np.add.reduceat(discount * amounts, first)
    return buyers, base.margin[buyers] * money - base.cost[buyers] * np.add.reduceat(discount, first)


def draws_for(level: float, customers: int | None = None) -> int:
    """Futures to draw for bounds at `level`; more of them where there are few `customers`."""
    if not 0 < level < 1:
        raise InvalidInput("level", f"must lie between 0 and 1, but is {level}")
    few = customers is not None and customers <= _FEW_CUSTOMERS
    least = _MANY_DRAWS if few else _LEAST_DRAWS
    return max(least, int(np.ceil(2 * _LEAST_OUTSIDE / (1 - level) - 1e-6)) - 1)


def bounds(values: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Order statistics of the draws (rows) that hold at least the share `level` of further draws between them.

    Of m draws, the j-th smallest and the j-th largest hold 1 - 2j/(m + 1) of what a further draw would be: the order
    of m + 1 draws of one kind is arbitrary (Wilks 1941, Determination of sample sizes for setting tolerance limits,
    Annals of Mathematical Statistics 12(1)).
    """
    draws = len(values)
    outside = int((1 - level) / 2 * (draws + 1) + 1e-6)
    if outside < 1:
        raise InvalidInput("level", f"{level} asks for more than {draws} draws")
    ordered = np.partition(values, (outside - 1, draws - outside), axis=0)
    return ordered[outside - 1], ordered[draws - outside]
