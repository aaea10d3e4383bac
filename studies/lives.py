"""Customers whose rates, drop-out and spend are known: what was seen of them, and what they then did.

Nothing here comes from the code under study. Every customer is followed from purchase to purchase, as the models tell
their stories, beyond the end of the history up to the end of the horizon.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

# Gamma-Gamma of CDNOW: p, q, v (dollars), Fader & Hardie (2013), Bruce Hardie's note 025.
P, Q, V = 6.25, 3.74, 15.44


@dataclass(frozen=True)
class World:
    """A company whose customers behave as a model says; time in weeks, money in dollars.

    Attributes
    ----------
    model : BGNBD, MBGNBD or ParetoNBD
    parameters : the true ones of the purchases
    customers : number of them; their first purchases are spread evenly over the first `acquisition` weeks
    weeks : length of observation
    horizon, delta : length of the future, and continuous rate at which it is discounted
    margin, cost : share of spend, and money it costs to serve a purchase
    """

    model: str
    parameters: Mapping[str, float]
    customers: int
    weeks: float = 39.0
    acquisition: float = 12.0
    horizon: float = 39.0
    delta: float = float(np.log(1.1)) / 52
    margin: float = 0.4
    cost: float = 2.0


@dataclass(frozen=True)
class Lives:
    """Histories x, t_x, T, mean_spend (0 where x = 0), and what followed: purchases, and their discounted worth."""

    x: np.ndarray
    t_x: np.ndarray
    T: np.ndarray
    mean_spend: np.ndarray
    purchases: np.ndarray
    worth: np.ndarray


def live(world: World, rng: np.random.Generator) -> Lives:
    """Let new customers of `world` live until the end of the horizon."""
    n = world.customers
    T = world.weeks - rng.uniform(0, world.acquisition, n)
    rate = rng.gamma(world.parameters["r"], 1 / world.parameters["alpha"], n)
    nu = rng.gamma(Q, 1 / V, n)
    chance, death = _drop_out(world, rng)
    x, t_x, spent, purchases, worth, clock = (np.zeros(n) for _ in range(6))
    here = np.arange(n)
    if world.model == "MBGNBD":
        here = here[rng.random(n) >= chance]
    while len(here):
        clock[here] += rng.exponential(1 / rate[here])
        here = here[clock[here] <= np.minimum(T + world.horizon, death)[here]]
        money = rng.gamma(P, 1 / nu[here])
        seen = clock[here] <= T[here]
        past, future = here[seen], here[~seen]
        x[past] += 1
        t_x[past] = clock[past]
        spent[past] += money[seen]
        purchases[future] += 1
        discount = np.exp(-world.delta * (clock[future] - T[future]))
        worth[future] += (world.margin * money[~seen] - world.cost) * discount
        here = here[rng.random(len(here)) >= chance[here]]
    return Lives(x, t_x, T, spent / np.maximum(x, 1), purchases, worth)


def purchase_log(world: World, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Customer and moment of every purchase until the end of the horizon, first ones included, in weeks from the start.

    Moments are of the calendar: customers join at any time of the first `acquisition` weeks.
    """
    n = world.customers
    joined = rng.uniform(0, world.acquisition, n)
    rate = rng.gamma(world.parameters["r"], 1 / world.parameters["alpha"], n)
    chance, death = _drop_out(world, rng)
    clock, here = np.zeros(n), np.arange(n)
    customers, moments = [here], [joined]
    if world.model == "MBGNBD":
        here = here[rng.random(n) >= chance]
    while len(here):
        clock[here] += rng.exponential(1 / rate[here])
        here = here[clock[here] <= np.minimum(world.weeks + world.horizon - joined, death)[here]]
        customers.append(here)
        moments.append(joined[here] + clock[here])
        here = here[rng.random(len(here)) >= chance[here]]
    return np.concatenate(customers), np.concatenate(moments)


def _drop_out(world: World, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Each customer's chance to drop out at a purchase, and time at which the customer does so anyway."""
    n = world.customers
    if world.model == "ParetoNBD":
        return np.zeros(n), rng.exponential(1 / rng.gamma(world.parameters["s"], 1 / world.parameters["beta"], n))
    return rng.beta(world.parameters["a"], world.parameters["b"], n), np.full(n, np.inf)
