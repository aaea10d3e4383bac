"""Simulated purchases: when they happen, and what a history of them looks like."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.statistics.inputs import FloatArray


@dataclass(frozen=True, eq=False)
class Purchases:
    """Purchases of several customers, in order of customers and, within a customer, of time.

    Attributes
    ----------
    customers : how many customers there are, with or without purchases
    customer : for each purchase, the place of its customer, 0 … customers - 1
    gap : time since the customer's purchase before it (the first: since the start)
    time : time since the start
    """

    customers: int
    customer: NDArray[np.int64]
    gap: FloatArray
    time: FloatArray

    def of(self, customer: NDArray[np.int64], customers: int) -> Purchases:
        """The same purchases where the i-th customer is number `customer[i]` of `customers`."""
        return Purchases(customers, customer[self.customer], self.gap, self.time)

    def per_customer(self) -> NDArray[np.int64]:
        """Number of purchases of each customer."""
        return np.bincount(self.customer, minlength=self.customers)

    def total(self, values: FloatArray) -> FloatArray:
        """Sum of `values`, one a purchase, over each customer's purchases."""
        return np.bincount(self.customer, weights=values, minlength=self.customers).astype(np.float64, copy=False)

    def discounted(self, delta: float) -> FloatArray:
        """Sum of exp(-delta time) over each customer's purchases."""
        return self.total(np.exp(-delta * self.time))

    def counts(self, edges: FloatArray) -> NDArray[np.int64]:
        """Number of purchases of each customer (rows) in each period (edges[i], edges[i + 1]] (columns)."""
        periods = len(edges) - 1
        period = np.searchsorted(edges, self.time) - 1
        inside = (period >= 0) & (period < periods)
        cell = self.customer[inside] * periods + period[inside]
        return np.bincount(cell, minlength=self.customers * periods).reshape(self.customers, periods)


@dataclass(frozen=True, eq=False)
class NewCustomers:
    """Simulated histories, one a customer: what the models are fitted to.

    Attributes
    ----------
    x, t_x, T : repeat purchases, time of the last one and length of observation
    log_gaps : sum of the logarithms of the gaps between purchases, 0 where x = 0
    """

    x: NDArray[np.int64]
    t_x: FloatArray
    T: FloatArray
    log_gaps: FloatArray


def summary(purchases: Purchases, T: FloatArray) -> NewCustomers:
    """The history that remains of `purchases` seen for `T`."""
    return NewCustomers(
        x=purchases.per_customer(),
        t_x=np.minimum(purchases.total(purchases.gap), T),  # rounding
        T=T,
        log_gaps=purchases.total(np.log(purchases.gap)),
    )


def lomax(shape: FloatArray | float, scale: FloatArray, rng: np.random.Generator) -> FloatArray:
    """Draw the time until the first Poisson arrival, one for each `scale`, at rates gamma (shape, scale)."""
    with np.errstate(over="ignore"):
        return scale * np.expm1(rng.standard_exponential(len(scale)) / shape)


def arrivals(
    shape: FloatArray, scale: FloatArray, first: FloatArray, span: FloatArray, rng: np.random.Generator
) -> NDArray[np.int64]:
    """Draw how many Poisson arrivals fall into each `span`, at rates gamma (shape, scale), the `first` one among them.

    Most customers of a base have none: their `lomax` time tells it, and they need not be asked here.
    """
    rate = rng.standard_gamma(shape + 1) / (scale + first)
    return 1 + rng.poisson(rate * (span - first))


def spread(
    number: NDArray[np.int64],
    span: FloatArray,
    rng: np.random.Generator,
    first: NDArray[np.int64] | int = 1,
    step: int = 1,
    after: NDArray[np.int64] | int = 0,
) -> Purchases:
    """Place purchases in time, given how many Poisson arrivals fall into each customer's `span`.

    Given their number, the arrivals of a Poisson process are spread like ordered uniform numbers, and the gaps between
    every `step`-th of those are Dirichlet, that is gamma variates over their sum (Devroye 1986, Non-Uniform Random
    Variate Generation, ch. V.2 and XI.4).

    Parameters
    ----------
    number : purchases of each customer, each of them the last of some arrivals
    span : length of time in which the customer's arrivals fall
    first, step : arrivals that make up the first purchase, at most `step`, and each further one
    after : arrivals after the last purchase, which leave no trace

    Returns
    -------
    The purchases in order.
    """
    buyers = np.flatnonzero(number)
    number = number[buyers]
    ends = np.cumsum(number)
    starts = ends - number
    customer = np.repeat(np.arange(len(buyers)), number)
    if step == 1:
        gap = rng.standard_exponential(len(customer))
    else:
        shape = np.full(len(customer), float(step))
        shape[starts] = np.broadcast_to(first, (len(span),))[buyers]
        gap = rng.standard_gamma(shape)
    rest = rng.standard_gamma(np.broadcast_to(after, (len(span),))[buyers] + 1.0)
    unit = span[buyers] / (np.bincount(customer, weights=gap, minlength=len(buyers)) + rest)
    gap *= unit[customer]
    elapsed = np.cumsum(gap)
    time = elapsed - (elapsed[starts] - gap[starts])[customer]
    return Purchases(len(span), buyers[customer], gap, time)
