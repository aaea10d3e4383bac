"""Amounts of very many customers: Lorenz curve, shares and cuts from a histogram, exact where a cut falls.

A bin holds the amounts that differ by less than a thousandth. The bin that a cut falls into is asked for anew, amount by
amount, so that shares of the top and numbers of customers are those of the customers themselves; the Gini coefficient
alone takes the amounts within a bin as evenly spread.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from analysis.scale.engine import real
from analysis.statistics.shares import count_of

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pandas as pd

_BINS_AN_E_FOLD = 1000
_ROUNDING = 1e-12
# The bins of what is not positive.
_NOUGHT = -(1 << 30)


@dataclass(frozen=True)
class Amounts:
    """The distribution of one amount a customer; what is not positive counts as nought, but for `total` and `losses`.

    Attributes
    ----------
    bins : from the largest amounts down: bin, customers, amount, squares (sum of squared amounts)
    inside : of a bin the distinct amounts, from the largest down, and how many customers have each
    customers : all, also of no amount
    losses, loss_makers : sum and number of the negative ones
    """

    bins: pd.DataFrame
    inside: Callable[[int], pd.DataFrame]
    customers: int
    losses: float
    loss_makers: int

    @cached_property
    def positive(self) -> float:
        """Sum of the positive amounts."""
        return math.fsum(self.bins["amount"])

    @property
    def total(self) -> float:
        return self.positive + self.losses

    def top(self, share: float) -> float:
        """What the largest `share` of the customers hold together, money; nothing is taken off for losses among them."""
        return self.of_largest(count_of(share, self.customers))

    def of_largest(self, count: int) -> float:
        """What the `count` largest customers hold together."""
        upto = np.cumsum(self.bins["customers"].to_numpy())
        full = int(np.searchsorted(upto, count, side="right"))
        held = math.fsum(self.bins["amount"][:full])
        left = count - (int(upto[full - 1]) if full else 0)
        if not left or full == len(self.bins):
            return held
        amounts = self.inside(int(self.bins["bin"][full]))
        before = amounts["customers"].cumsum() - amounts["customers"]
        taken = (left - before).clip(lower=0).clip(upper=amounts["customers"])
        return held + math.fsum(taken * amounts["amount"])

    def customers_for(self, share: float) -> int:
        """How many of the largest customers it takes to hold at least `share` of the positive amounts."""
        wanted = (share - _ROUNDING) * self.positive
        upto = np.cumsum(self.bins["amount"].to_numpy())
        full = min(int(np.searchsorted(upto, wanted)), len(self.bins) - 1)
        held, count = (float(self.bins[name][:full].sum()) for name in ("amount", "customers"))
        for amount, customers in self.inside(int(self.bins["bin"][full]))[["amount", "customers"]].to_numpy():
            needed = math.ceil((wanted - held) / amount)
            if needed <= customers:
                return int(count) + needed
            held, count = held + amount * customers, count + customers
        return int(count)

    @property
    def gini(self) -> float:
        """Gini coefficient of all customers; amounts within a bin count as evenly spread."""
        ascending = self.bins[::-1]
        customers, amount, squares = (ascending[name].to_numpy(float) for name in ("customers", "amount", "squares"))
        n = float(self.customers)
        below = (n - customers.sum()) + np.cumsum(customers) - customers
        spread = np.sqrt(np.maximum(squares / customers - np.square(amount / customers), 0.0))
        within = customers * spread * np.sqrt((np.square(customers) - 1) / 12)
        ranked = math.fsum(amount * (below + (customers + 1) / 2) + within)
        return 2 * ranked / (n * self.positive) - (n + 1) / n

    @property
    def hhi(self) -> float:
        """Herfindahl-Hirschman index."""
        return math.fsum(self.bins["squares"]) / self.positive**2


def amounts(customers: ir.Table, column: str) -> Amounts:
    """The distribution of `column` (floats, none missing) over all of `customers`."""
    import ibis

    value = customers[column]
    size = (ibis.ifelse(value > 0, value, real(1)).ln() * _BINS_AN_E_FOLD).floor().cast("int64")
    binned = customers.select(amount=value, bin=ibis.ifelse(value > 0, size, _NOUGHT))
    found = binned.group_by("bin").agg(
        customers=binned.count(),
        amount=binned.amount.sum(),
        squares=(binned.amount * binned.amount).sum(),
        makers=(binned.amount < 0).ifelse(1, 0).sum(),
    )
    frame = found.to_pyarrow().to_pandas().sort_values("bin", ascending=False, ignore_index=True)
    rest = frame[frame["bin"] == _NOUGHT]

    def inside(number: int) -> pd.DataFrame:
        some = binned.filter(binned.bin == number).group_by("amount").agg(customers=lambda t: t.count())
        return some.to_pyarrow().to_pandas().sort_values("amount", ascending=False, ignore_index=True)

    return Amounts(
        frame[frame["bin"] != _NOUGHT].reset_index(drop=True),
        inside,
        int(frame["customers"].sum()),
        float(rest["amount"].sum()),
        int(rest["makers"].sum()),
    )


@dataclass(frozen=True)
class Cut:
    """The last customer of a class, in order of amount and, of equal ones, of customer_id; None where there is none."""

    amount: str | None
    customer: str


def class_of(customers: ir.Table, found: Amounts, a: float, b: float) -> ir.StringColumn:
    """A, B or C of each customer, as `analysis.pareto.abc` has it, by ``net_amount``; ``net`` is the same as a decimal."""
    import ibis

    def within(share: float) -> ir.BooleanValue:
        cut = _cut(customers, found, share)
        if cut.amount is None:
            return ibis.literal(False)
        amount = ibis.literal(cut.amount).cast("decimal(38, 4)")
        return (customers.net > amount) | ((customers.net == amount) & (customers.customer_id <= cut.customer))

    return ibis.cases((within(a), "A"), (within(b), "B"), else_="C")


def _cut(customers: ir.Table, found: Amounts, share: float) -> Cut:
    """Where those end before whom less than `share` of the positive amounts is held."""
    wanted = (share - _ROUNDING) * found.positive
    upto = np.cumsum(found.bins["amount"].to_numpy())
    if not len(upto) or wanted <= 0:
        return Cut(None, "")
    full = min(int(np.searchsorted(upto, wanted)), len(upto) - 1)
    held = float(found.bins["amount"][:full].sum())
    last, count = 0.0, 0
    for amount, number in found.inside(int(found.bins["bin"][full]))[["amount", "customers"]].to_numpy():
        within = min(int(number), math.ceil((wanted - held) / amount))
        if within <= 0:
            break
        last, count, held = amount, within, held + amount * number
    # As a decimal it is told apart from its neighbours without a thought for how an engine reads floats.
    tied = customers.filter(customers.net_amount.between(real(last * (1 - 1e-14)), real(last * (1 + 1e-14))))
    tied = tied.select("customer_id", net=tied.net.cast("string")).order_by("customer_id").limit(1, offset=count - 1)
    row = tied.to_pyarrow().to_pylist()[0]
    return Cut(row["net"], row["customer_id"])
