"""Contact with the customers: activities that orders cause, and the buying centres."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.days import LAST_DAY, to_dates, workday
from analysis.demo.draws import Draws, Ints, nearest
from analysis.demo.population import Population
from analysis.demo.terms import KINDS, of_tier

CHANNELS = {
    "Besuch": (("vor Ort",), (1,)),
    "Telefonat": (("Telefon",), (1,)),
    "Reklamation": (("E-Mail", "Telefon"), (3, 2)),
    "Serviceeinsatz": (("vor Ort",), (1,)),
}
OUTCOMES = {
    "Besuch": (("Auftrag", "Angebot", "Information", "kein Bedarf"), (3, 3, 3, 1)),
    "Telefonat": (("Auftrag", "geklärt", "nicht erreicht"), (3, 5, 2)),
    "Reklamation": (("Gutschrift", "Ersatz", "abgelehnt"), (4, 4, 2)),
    "Serviceeinsatz": (("behoben", "Folgetermin"), (4, 1)),
}
# Visits and calls are made by the customer's owner, the rest by customer service and the technical service.
DESKS = {"Reklamation": ("KS-01", "KS-02", "KS-03"), "Serviceeinsatz": ("TS-01", "TS-02")}

# The buying centre (Webster & Wind 1972) by rank: role, usual influence, and how well known the role is from outside.
ROLE_INFLUENCE = {"decider": 5, "buyer": 3, "influencer": 3, "user": 2, "initiator": 2, "gatekeeper": 1}
ROLE_WEIGHTS = (8, 10, 4, 6, 2, 2)


def activities(population: Population, lines: pd.DataFrame, customers: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The canonical table of activities."""
    draws = Draws(seed, "activities")
    orders = lines[~lines["is_return"]].drop_duplicates("document_id")
    parts = [_after_orders(draws, population.frame, orders, name) for name in KINDS]
    parts.append(_calls_to_the_lost(draws, population.frame))
    happened = pd.concat(parts, ignore_index=True)
    happened = happened[happened["day"] <= LAST_DAY]
    happened = happened.sort_values(["day", "customer", "kind"], kind="stable", ignore_index=True)
    return _described(draws, happened, customers)


def contacts(population: Population, touched: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The canonical table of contacts: several for large customers, one for many middling ones, none for small."""
    draws = Draws(seed, "contacts")
    frame = population.frame
    table = _people(draws, frame)
    customer = table["customer"].to_numpy()
    role = table["role"]
    influence = role.map(ROLE_INFLUENCE) + draws.between(-1, 1, len(table))
    mood = np.where(frame["tier"].iloc[customer] == "X", -0.5, 0.6) + 0.9 * draws.bell(len(table))
    return pd.DataFrame(
        {
            "contact_id": table["contact_id"],
            "customer_id": frame["customer_id"].to_numpy()[customer],
            "role": role,
            "influence": draws.forget(influence.clip(1, 5), 0.05).astype("Int64"),
            "attitude": draws.forget(nearest(mood).clip(-2, 2), 0.12).astype("Int64"),
            "last_contact": _last_contacts(draws, population, table, touched),
            "reports_to": _superiors(draws, table),
        }
    )


def _after_orders(draws: Draws, frame: pd.DataFrame, orders: pd.DataFrame, name: str) -> pd.DataFrame:
    """Activities of one kind, up to six weeks after the order that caused them."""
    rate = of_tier(frame["tier"], name)[orders["customer"]]
    caused = orders[draws.chance(rate, len(orders))]
    day = workday(caused["day"].to_numpy() + draws.between(1, 42, len(caused)))
    return pd.DataFrame({"customer": caused["customer"].to_numpy(), "day": day, "kind": name})


def _calls_to_the_lost(draws: Draws, frame: pd.DataFrame) -> pd.DataFrame:
    """Some of the better customers are called a few months after they have left, in vain."""
    called = frame["tier"].isin(["A", "B"]) & draws.chance(0.35, len(frame))
    day = frame["dropout_day"].to_numpy() + draws.between(90, 270, len(frame))
    lost = pd.DataFrame({"customer": frame.index, "day": workday(day), "kind": "call", "outcome": "kein Bedarf"})
    return lost[called]


def _described(draws: Draws, happened: pd.DataFrame, customers: pd.DataFrame) -> pd.DataFrame:
    """Length, cost, channel, owner and outcome of each activity."""
    rows = []
    for name, kind in KINDS.items():
        part = happened[happened["kind"] == name].reset_index()
        size = len(part)
        minutes = draws.between(*kind.minutes, size)
        outcome = pd.Series(draws.pick(OUTCOMES[kind.name][0], size, OUTCOMES[kind.name][1]))
        desk = DESKS.get(kind.name)
        owner = customers["owner"].to_numpy()[part["customer"]]
        rows.append(
            pd.DataFrame(
                {
                    "place": part["index"],
                    "customer_id": customers["customer_id"].to_numpy()[part["customer"]],
                    "date": to_dates(part["day"].to_numpy()),
                    "type": kind.name,
                    "minutes": minutes,
                    "cost": (minutes * kind.cents_per_minute + kind.cents_each) / 100,
                    "channel": draws.pick(CHANNELS[kind.name][0], size, CHANNELS[kind.name][1]),
                    "owner": draws.pick(desk, size) if desk else owner,
                    "outcome": draws.forget(part["outcome"].fillna(outcome), 0.1),
                }
            )
        )
    return pd.concat(rows).sort_values("place", ignore_index=True).drop(columns="place")


def _people(draws: Draws, frame: pd.DataFrame) -> pd.DataFrame:
    """Which customers have how many contacts, and in which roles: customer (position), number, role, contact_id."""
    size = len(frame)
    several = (frame["tier"] == "A") & draws.chance(0.9, size)
    single = (frame["tier"] == "B") & draws.chance(0.65, size) | (frame["tier"] == "X") & draws.chance(0.3, size)
    count = np.where(several, draws.between(2, 6, size), np.where(single, 1, 0))
    customer, role = np.nonzero(draws.subset(np.tile(ROLE_WEIGHTS, (size, 1)), count))
    people = pd.DataFrame({"customer": customer, "role": np.array(tuple(ROLE_INFLUENCE), dtype=object)[role]})
    people["number"] = people.groupby("customer").cumcount()
    people["contact_id"] = [f"AP{number:04d}" for number in range(1, len(people) + 1)]
    return people


def _last_contacts(draws: Draws, population: Population, people: pd.DataFrame, touched: pd.DataFrame) -> pd.Series:
    """Two in five were met at the last visit or call, the others earlier, some very long ago, some on no known day."""
    met = touched[touched["type"].isin(["Besuch", "Telefonat"])].groupby("customer_id")["date"].max()
    frame = population.frame.iloc[people["customer"]].reset_index(drop=True)
    begun = to_dates(frame["first_day"].to_numpy())
    latest = frame["customer_id"].map(met).fillna(begun)
    delay = nearest(250 * draws.exponential(len(people))) * draws.chance(0.6, len(people))
    earlier = latest - pd.to_timedelta(pd.Series(delay), unit="D").dt.as_unit("us")
    return draws.forget(earlier.where(earlier > begun, begun), 0.06)


def _superiors(draws: Draws, people: pd.DataFrame) -> pd.Series:
    """Everyone but a customer's highest contact may report to one of higher rank: chains, never circles."""
    number = people["number"].to_numpy()
    superior = np.floor(draws.uniform(len(people)) * number).astype(np.int64)
    position: Ints = np.arange(len(people)) - number + superior
    reports = (number > 0) & draws.chance(0.75, len(people))
    return people["contact_id"].iloc[position].reset_index(drop=True).where(reports)
