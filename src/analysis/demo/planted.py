"""What is planted for an analysis to find again: who loses contact, who gets too much or too little care, why they leave.

Nothing here changes a purchase. Who leaves and when is the population's draw; this is what goes with it.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.assortment import INDUSTRIES
from analysis.demo.days import LAST_DAY, day_number
from analysis.demo.draws import Draws, Flags
from analysis.demo.population import Population
from analysis.tables.schema import LOSS_REASONS

# Customers who ordered first in this quarter left early; the population's draw made them so, see `early_cohort`.
EARLY_COHORT = (day_number(2022, 1, 1), day_number(2022, 3, 31))
# Where a competitor's price is rated better than ours.
CONTESTED_INDUSTRY = "Bauhandwerk"

REASON_WEIGHTS = (20, 26, 10, 24, 10, 10)  # in the order of LOSS_REASONS
TELLING = 8  # how many times as likely the reason is that goes with what was planted


def plan(population: Population, people: pd.DataFrame, touched: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Who belongs to which planted group.

    Parameters
    ----------
    people, touched : contacts and activities; nobody loses contact, or is served too much or too little, without any

    Returns
    -------
    pandas.DataFrame
        One row per customer in the order of the population: ``early_cohort``, ``contact_lost_day`` (day number, -1
        where contact was kept), ``over_served``, ``under_served``, ``uncoordinated`` (flags), ``late_day`` (from that
        day on deliveries are late more often, -1: never), ``loss_reason`` (empty for those who stay)
    """
    draws = Draws(seed, "planted")
    frame = population.frame
    size = len(frame)
    leave = frame["dropout_day"].to_numpy()
    left = leave <= LAST_DAY
    has_contacts = frame["customer_id"].isin(people["customer_id"]).to_numpy()
    is_served = frame["customer_id"].isin(touched["customer_id"]).to_numpy()
    stayed_long = leave - frame["first_day"].to_numpy() > 400
    lost = has_contacts & left & stayed_long & draws.chance(0.6, size)
    late = left & draws.chance(0.45, size)
    low_value, high_value = frame["tier"].isin(["C", "X"]).to_numpy(), (frame["tier"] == "A").to_numpy()
    table = pd.DataFrame(
        {
            "early_cohort": early_cohort(frame),
            "contact_lost_day": np.where(lost, leave - draws.between(200, 380, size), -1),
            "over_served": is_served & low_value & draws.chance(0.15, size),
            "under_served": is_served & high_value & draws.chance(0.12, size),
            "uncoordinated": frame["customer_id"].isin(_crowded(touched)) & ~low_value & draws.chance(0.5, size),
            "late_day": np.where(late, leave - draws.between(120, 300, size), -1),
        }
    )
    return table.assign(loss_reason=_reasons(draws, frame, table, left))


def _crowded(touched: pd.DataFrame) -> pd.Series:
    """Customers who were once contacted twice within 14 days."""
    ordered = touched.sort_values(["customer_id", "date"], kind="stable")
    gap = ordered.groupby("customer_id")["date"].diff()
    return ordered.loc[gap <= pd.Timedelta(days=14), "customer_id"].drop_duplicates()


def early_cohort(frame: pd.DataFrame) -> Flags:
    """New customers whose first order fell into the quarter: of them 56 % left within a year, of others 32 %."""
    first = frame["first_day"].to_numpy()
    return np.asarray((frame["acquired_day"] >= 0).to_numpy() & (first >= EARLY_COHORT[0]) & (first <= EARLY_COHORT[1]))


def _reasons(draws: Draws, frame: pd.DataFrame, table: pd.DataFrame, left: Flags) -> pd.Series:
    """Why customers leave: lost contact, late deliveries, an early cohort and a contested industry make one reason likelier."""
    weights = np.tile(np.array(REASON_WEIGHTS, dtype=float), (len(frame), 1))
    contested = (frame["industry"] == INDUSTRIES.index(CONTESTED_INDUSTRY)).to_numpy()
    telling = {
        "lost_contact": table["contact_lost_day"] >= 0,
        "dissatisfaction": table["late_day"] >= 0,
        "competitor_product": table["early_cohort"] | contested,
    }
    for reason, group in telling.items():
        weights[group.to_numpy(), LOSS_REASONS.index(reason)] *= TELLING
    drawn = draws.subset(weights, np.ones(len(frame), dtype=np.int64)).argmax(axis=1)
    return pd.Series(np.array(LOSS_REASONS, dtype=object)[drawn]).where(left)
