"""Service contracts of a minority of the better customers: yearly terms that are renewed or not, and open-ended ones.

Their fees are billed by a service partner: they are no part of the transactions.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.days import LAST_DAY, to_dates
from analysis.demo.draws import Draws
from analysis.demo.population import Population

TERM = 365  # days
RENEWED = 0.85  # chance of another term, as long as the customer stays
NOTICE = 90  # days from leaving to the end of an open-ended contract
TERMS = 5  # more than the window holds
PERIODS = {"year": 1, "quarter": 4, "month": 12}


def contracts(population: Population, seed: int) -> pd.DataFrame:
    """The canonical table of contracts, one row a term; a renewal begins the day after the term before has ended."""
    draws = Draws(seed, "contracts")
    frame = population.frame
    size = len(frame)
    leave = frame["dropout_day"].to_numpy()
    chance = frame["tier"].map({"A": 0.35, "B": 0.15}).fillna(0.0)
    begin = frame["first_day"].to_numpy() + draws.between(20, 300, size)
    signed = draws.chance(chance, size) & (begin <= np.minimum(leave, LAST_DAY))
    is_open = draws.chance(0.2, size)
    period = draws.pick(tuple(PERIODS), size, (5, 3, 2))
    yearly = draws.between(12, 120, size) * 20
    stays = np.cumprod(draws.chance(RENEWED, size * TERMS).reshape(size, TERMS), axis=1).astype(bool)
    parts = []
    for term in range(TERMS):
        start = begin + term * TERM
        # The first term needs a signature, each other that it was renewed before the customer left.
        runs = signed if term == 0 else signed & ~is_open & stays[:, term] & (start <= np.minimum(leave, LAST_DAY))
        end = np.where(is_open, leave + NOTICE, start + TERM - 1)
        fee = np.floor(yearly * 1.03**term / pd.Series(period).map(PERIODS).to_numpy())
        parts.append(
            pd.DataFrame(
                {
                    "customer_id": frame["customer_id"],
                    "start": to_dates(start),
                    "end": to_dates(end).where(~is_open | (end <= LAST_DAY)),
                    "amount": fee,
                    "period": period,
                }
            )[runs]
        )
    return pd.concat(parts).sort_values(["start", "customer_id"], kind="stable", ignore_index=True)
