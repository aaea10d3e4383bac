"""What the field force believes its larger customers need: estimates around the true wallet."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.assortment import CATEGORIES
from analysis.demo.days import LAST_DAY, to_dates, workday
from analysis.demo.draws import Draws, Floats, Ints, nearest
from analysis.demo.population import Population

ESTIMATED_CUSTOMERS = 200
SMALLEST = 400_000  # cents a year in a category: less is not worth an estimate
SOURCES = ("Außendienst", "Kundengespräch", "Marktstudie")


def potential(population: Population, seed: int) -> pd.DataFrame:
    """The canonical table of potentials: hundreds of EUR a year by customer and category."""
    draws = Draws(seed, "potential")
    frame = population.frame
    large = (frame["potential"].rank(ascending=False) <= ESTIMATED_CUSTOMERS).to_numpy()
    customer, category = np.nonzero(large[:, None] & (population.wallet >= SMALLEST))
    size = len(customer)
    true = population.wallet[customer, category]
    supplied = _own_share(population)[customer] * population.buys[customer, category]
    # The assortment serves part of what a customer asks for, and it asks for part of what it needs.
    estimate = true * (0.8 + 0.4 * draws.uniform(size))
    demand = estimate * (1 + 0.25 * draws.uniform(size))
    need = demand * (1 + 0.3 * draws.uniform(size))
    competition = (1 - supplied) * (0.8 + 0.25 * draws.uniform(size))
    return pd.DataFrame(
        {
            "customer_id": frame["customer_id"].to_numpy()[customer],
            "category": np.array(CATEGORIES, dtype=object)[category],
            "potential": _hundreds(estimate),
            "need": draws.forget(_hundreds(need), 0.25),
            "demand": draws.forget(_hundreds(demand), 0.25),
            "competitor_share": draws.forget(nearest(competition * 100).clip(0, 100) / 100, 0.3),
            "source": draws.pick(SOURCES, size, (6, 3, 1)),
            "as_of": to_dates(_estimated_on(draws, frame)[customer]),
        }
    )


def _own_share(population: Population) -> Floats:
    """Share of the wallet the company holds in the categories a customer buys here."""
    frame = population.frame
    spent = (frame["purchase_rate"] * frame["order_value"]).to_numpy()
    return np.asarray(spent / (population.wallet * population.buys).sum(axis=1))


def _hundreds(cents: Floats) -> Floats:
    return np.asarray(nearest(cents / 10_000) * 100.0)


def _estimated_on(draws: Draws, frame: pd.DataFrame) -> Ints:
    """A day while the customer was one, rather late than early."""
    first = frame["first_day"].to_numpy()
    last = np.minimum(frame["dropout_day"].to_numpy(), LAST_DAY)
    late = draws.uniform(2, len(frame)).max(axis=0)
    return np.minimum(workday(first + np.floor(late * (last - first)).astype(np.int64)), last)
