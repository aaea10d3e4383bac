"""The true customers: when they come, how often and how much they buy, when they leave.

Purchases follow the Pareto/NBD model (Schmittlein, Morrison & Colombo 1987): Poisson purchases at a rate that is
gamma distributed over customers, until an exponential dropout at a rate that is gamma distributed too. Order
values follow the gamma-gamma model (Colombo & Jiang 1999; Fader & Hardie 2013), independent of the rate.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.demo.assortment import CATEGORIES, INDUSTRIES, INDUSTRY_USE
from analysis.demo.days import LAST_DAY, day_number, to_dates, workday
from analysis.demo.draws import Draws, Flags, Floats, Ints, nearest
from analysis.demo.terms import TERMS, VALUE_SHAPE, expected_contribution
from analysis.periods import DAYS_PER_YEAR

CUSTOMERS = 1200
OLD_CUSTOMERS = 480  # won before the window; they order again within its first two months
RATE_SHAPE, RATE_SCALE = 1, 4.25  # r and 1/alpha: purchases a year
DROPOUT_SHAPE, DROPOUT_YEARS = 1, 2.0  # s and beta
VALUE_LEVEL_SHAPE, VALUE_SCALE = 3, 106_000.0  # q and gamma (cents); the shape p is VALUE_SHAPE
GROUPS = ("early_cohort", "over_served", "under_served", "uncoordinated")


@dataclass(frozen=True)
class Population:
    """The true customers, one row each in the order of their acquisition.

    Parameters
    ----------
    frame : customer_id, industry (position), acquired_day, first_day, dropout_day (day numbers), purchase_rate (a
        year), order_value (cents), tier, discount (percent), bonus (share of revenue), potential (cents a year)
    wallet : customers × categories, what each would need of a category in a year, in cents
    buys : customers × categories, whether it buys this category here at all
    """

    frame: pd.DataFrame
    wallet: Floats
    buys: Flags


def make_population(seed: int) -> Population:
    """Draw the true customers."""
    draws = Draws(seed, "population")
    frame = _arrivals(draws).sort_values("acquired_day", kind="stable", ignore_index=True)
    frame.insert(0, "customer_id", _customer_ids(draws))
    frame["industry"] = draws.index([9, 8, 10, 12, 9, 14, 11, 6, 7, 8], CUSTOMERS)
    frame["purchase_rate"] = draws.gamma(RATE_SHAPE, CUSTOMERS) * RATE_SCALE
    frame["dropout_day"] = _dropout_days(draws, frame["first_day"].to_numpy())
    frame["order_value"] = VALUE_SHAPE * VALUE_SCALE / draws.gamma(VALUE_LEVEL_SHAPE, CUSTOMERS)
    frame["tier"] = _tiers(draws, frame)
    frame["discount"] = _discounts(draws, frame["tier"])
    frame["bonus"] = draws.between(1, 3, CUSTOMERS) / 100 * (draws.chance(0.7, CUSTOMERS) & (frame["tier"] == "A"))
    use, buys = _category_use(draws, frame["industry"].to_numpy())
    frame["potential"] = _potential(draws, frame, use, buys)
    wallet = use / use.sum(axis=1, keepdims=True) * frame["potential"].to_numpy()[:, None]
    return Population(frame, wallet, buys)


def truth(population: Population, planted: pd.DataFrame) -> pd.DataFrame:
    """What an analysis should find out, one row per customer.

    Parameters
    ----------
    planted : see `planted.plan`

    Returns
    -------
    pandas.DataFrame
        customer_id, purchase_rate (orders a year while a customer), dropped_out_on (missing if still a customer at the
        end of the window), order_value (mean net value of an order, EUR), potential (all it needs of the assortment in
        a year, EUR), loss_maker (1 if an order is expected to leave less than it costs), early_cohort, over_served,
        under_served, uncoordinated (1 if it belongs to the planted group), contact_lost_on, late_from (from when on
        contact was lost, deliveries were late; missing where they never were), loss_reason (why it left)
    """
    frame = population.frame
    dropped = frame["dropout_day"] <= LAST_DAY
    expected = expected_contribution(
        frame["tier"], frame["discount"].to_numpy(), frame["order_value"].to_numpy(), frame["bonus"].to_numpy()
    )
    return pd.DataFrame(
        {
            "customer_id": frame["customer_id"],
            "purchase_rate": nearest(frame["purchase_rate"] * 10_000) / 10_000,
            "dropped_out_on": to_dates(frame["dropout_day"].to_numpy()).where(dropped),
            "order_value": nearest(frame["order_value"]) / 100,
            "potential": nearest(frame["potential"]) / 100,
            "loss_maker": (expected < 0).astype(np.int64),
            **{group: planted[group].astype(np.int64) for group in GROUPS},
            "contact_lost_on": to_dates(planted["contact_lost_day"].to_numpy()).where(planted["contact_lost_day"] >= 0),
            "late_from": to_dates(planted["late_day"].to_numpy()).where(planted["late_day"] >= 0),
            "loss_reason": planted["loss_reason"],
        }
    )


def _arrivals(draws: Draws) -> pd.DataFrame:
    """Day of acquisition and of the first order in the window: old customers, then new ones over all four years."""
    new = CUSTOMERS - OLD_CUSTOMERS
    old_acquired = draws.between(day_number(2006, 1, 1), day_number(2020, 11, 30), OLD_CUSTOMERS)
    old_first = draws.between(0, 60, OLD_CUSTOMERS)
    new_first = draws.between(4, LAST_DAY - 1, new)
    new_acquired = np.maximum(workday(new_first) - draws.between(0, 30, new), 0)
    first_day = workday(np.concatenate([old_first, new_first]))
    return pd.DataFrame({"acquired_day": np.concatenate([old_acquired, new_acquired]), "first_day": first_day})


def _customer_ids(draws: Draws) -> list[str]:
    """Six digits in the order of acquisition, with the gaps that deleted records leave."""
    return [f"{number:06d}" for number in 1000 + np.cumsum(draws.between(1, 200, CUSTOMERS))]


def _dropout_days(draws: Draws, first_day: Ints) -> Ints:
    rate = draws.gamma(DROPOUT_SHAPE, CUSTOMERS) / DROPOUT_YEARS
    years = draws.exponential(CUSTOMERS) / rate
    # Nobody is followed for longer than a century; whole days need no more.
    return workday(first_day + np.floor(np.minimum(years, 100) * DAYS_PER_YEAR).astype(np.int64))


def _tiers(draws: Draws, frame: pd.DataFrame) -> pd.Series:
    """A, B and C by revenue a year; two in five of those with the smallest orders are X."""
    standing = (frame["purchase_rate"] * frame["order_value"]).rank(pct=True)
    tiers = pd.Series(np.select([standing > 0.85, standing > 0.55], ["A", "B"], "C"), index=frame.index)
    small_orders = frame["order_value"].rank(pct=True) <= 0.25
    return tiers.mask(small_orders & draws.chance(0.4, CUSTOMERS), "X")


def _discounts(draws: Draws, tiers: pd.Series) -> Ints:
    low = tiers.map({tier: terms.discount[0] for tier, terms in TERMS.items()})
    high = tiers.map({tier: terms.discount[1] for tier, terms in TERMS.items()})
    return draws.between(low, high, CUSTOMERS)


def _category_use(draws: Draws, industry: Ints) -> tuple[Floats, Flags]:
    """How each customer's needs spread over the categories, and the two to six categories it buys here."""
    base = np.array([INDUSTRY_USE[name] for name in INDUSTRIES], dtype=float)[industry]
    use = base * draws.gamma(2, CUSTOMERS, len(CATEGORIES))
    return use, draws.subset(use, draws.between(2, 6, CUSTOMERS))


def _potential(draws: Draws, frame: pd.DataFrame, use: Floats, buys: Flags) -> Floats:
    """The whole wallet: spending here, divided by the share of the wallet that the company holds."""
    share_in_bought = 0.35 + 0.6 * draws.uniform(CUSTOMERS)
    share = share_in_bought * (use * buys).sum(axis=1) / use.sum(axis=1)
    return (frame["purchase_rate"] * frame["order_value"]).to_numpy() / share
