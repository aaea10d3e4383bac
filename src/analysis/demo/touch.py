"""Who meets whom, and how: contacts named in activities, the departments that act, how individual the care is."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.care import ROLE_INFLUENCE
from analysis.demo.days import to_dates
from analysis.demo.draws import Draws, Ints
from analysis.demo.population import Population

FUNCTIONS = {"Besuch": "Vertrieb", "Telefonat": "Vertrieb", "Reklamation": "Kundenservice", "Serviceeinsatz": "Technik"}
# Where nobody coordinates, other departments call and visit too.
UNCOORDINATED = {
    "Besuch": (("Vertrieb", "Technik"), (3, 2)),
    "Telefonat": (("Vertrieb", "Marketing", "Buchhaltung"), (2, 1, 1)),
}
NAMED = 0.85  # share of activities that name a contact where one was in touch
# Level of individualisation (1 as for all … 5 for one alone) by tier, lower and upper.
LEVELS = {"A": (3, 4), "B": (2, 3), "C": (1, 2), "X": (1, 2)}
OVER_SERVED, UNDER_SERVED = (4, 5), (1, 2)


def described_contacts(people: pd.DataFrame, population: Population, planted: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The canonical contacts with external and informal; where contact was lost, nobody was met after that day."""
    draws = Draws(seed, "contacts' ties")
    size = len(people)
    outsider = people["role"].isin(["influencer", "gatekeeper"])
    lost_on = people["customer_id"].map(_lost_on(population, planted))
    return people.assign(
        last_contact=people["last_contact"].where(lost_on.isna() | (people["last_contact"] <= lost_on), lost_on),
        external=outsider & draws.chance(0.2, size),
        informal=draws.chance(np.where(outsider, 0.35, 0.08), size),
    )


def described_activities(touched: pd.DataFrame, people: pd.DataFrame, population: Population, planted: pd.DataFrame, seed: int) -> pd.DataFrame:  # fmt: skip
    """The canonical activities with contact_id, function and level.

    Parameters
    ----------
    people : the contacts, see `described_contacts`; nobody is met after the last contact
    planted : see `planted.plan`
    """
    draws = Draws(seed, "touch points")
    position = pd.Series(population.frame.index, index=population.frame["customer_id"])
    customer = touched["customer_id"].map(position).to_numpy()
    return touched.assign(
        contact_id=_met(draws, touched, people),
        function=_functions(draws, touched, planted["uncoordinated"].to_numpy()[customer]),
        level=_levels(draws, population.frame["tier"], planted, customer),
    )


def _lost_on(population: Population, planted: pd.DataFrame) -> pd.Series:
    """The day on which contact was lost, by customer_id; only those who lost it."""
    lost = (planted["contact_lost_day"] >= 0).to_numpy()
    day = planted["contact_lost_day"].to_numpy()[lost]
    return pd.Series(to_dates(day).to_numpy(), index=population.frame["customer_id"].to_numpy()[lost])


def _met(draws: Draws, touched: pd.DataFrame, people: pd.DataFrame) -> pd.Series:
    """Which contact each activity was with: the more influential the likelier, of those still in touch that day."""
    pairs = touched[["customer_id", "date"]].reset_index(names="activity").merge(people, on="customer_id")
    pairs = pairs[~(pairs["last_contact"] < pairs["date"])]
    weight = pairs["role"].map(ROLE_INFLUENCE).to_numpy()
    pairs = pairs.assign(wait=draws.exponential(len(pairs)) / weight).sort_values("wait", kind="stable")
    first = pairs.drop_duplicates("activity").set_index("activity")["contact_id"]
    return first.reindex(touched.index).where(draws.chance(NAMED, len(touched)))


def _functions(draws: Draws, touched: pd.DataFrame, uncoordinated: np.ndarray) -> pd.Series:
    found = touched["type"].map(FUNCTIONS)
    for kind, (options, weights) in UNCOORDINATED.items():
        here = uncoordinated & (touched["type"] == kind).to_numpy()
        found = found.mask(here, pd.Series(draws.pick(options, len(touched), weights)))
    return found


def _levels(draws: Draws, tier: pd.Series, planted: pd.DataFrame, customer: Ints) -> pd.Series:
    low, high = (tier.map({name: level[end] for name, level in LEVELS.items()}).to_numpy() for end in (0, 1))
    for group, (least, most) in (("over_served", OVER_SERVED), ("under_served", UNDER_SERVED)):
        low = np.where(planted[group], least, low)
        high = np.where(planted[group], most, high)
    level = draws.between(low[customer], high[customer], len(customer))
    return draws.forget(pd.Series(level, dtype="Int64"), 0.08)
