"""Who decides at the customer's: roles, support, and how much of the influence has been met lately.

Source: Webster & Wind (1972), A general model for understanding organizational buying behavior, Journal of Marketing
36(2); the initiator was added to their five roles later.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analysis.description.hierarchy import heads
from analysis.refusal import Refused
from analysis.tables.schema import ROLES

# Where people are counted, fewer than this are not told: they could be recognised.
FEWEST_PEOPLE = 5


def people(contacts: pd.DataFrame, end: date, contact_days: int) -> pd.DataFrame:
    """The table of contacts with days_since (the last contact) and recent; what is dated after `end` is unknown."""
    last = contacts["last_contact"].where(contacts["last_contact"] <= pd.Timestamp(end))
    since = (pd.Timestamp(end) - last).dt.days
    return contacts.assign(last_contact=last, days_since=since, recent=since <= contact_days)


def buying_centres(persons: pd.DataFrame) -> pd.DataFrame:
    """One row per customer that has contacts.

    Parameters
    ----------
    persons : from `people`; somebody in several roles has a row for each

    Returns
    -------
    ================= =====================================================================================
    contacts          number of persons
    roles             number of the six roles that are known
    decider           whether a decider is known
    support           Σ influence · attitude / Σ influence, −2 to +2, over those of whom both are known
    influence_met     Σ influence of those met within the time / Σ influence, where influence is known
    days_since        days since the last contact with anybody
    ================= =====================================================================================
    """
    by_customer = persons.groupby("customer_id")
    each = persons.drop_duplicates(["customer_id", "contact_id"])
    judged = each[each["influence"].notna() & each["attitude"].notna()]
    weight = judged["influence"].groupby(judged["customer_id"]).sum()
    towards = (judged["influence"] * judged["attitude"]).groupby(judged["customer_id"]).sum()
    met = (each["influence"] * each["recent"]).groupby(each["customer_id"]).sum()
    influence = each["influence"].groupby(each["customer_id"]).sum()
    deciders = persons.loc[persons["role"] == "decider", "customer_id"]
    frame = pd.DataFrame({"contacts": each.groupby("customer_id").size(), "roles": by_customer["role"].nunique()})
    frame["decider"] = frame.index.isin(deciders)
    frame["support"] = towards / weight
    frame["influence_met"] = met / influence.where(influence > 0)
    frame["days_since"] = by_customer["days_since"].min()
    return frame


@dataclass(frozen=True)
class Coverage:
    """How much of the revenue is with customers of whom it is known who decides.

    Attributes
    ----------
    known, decider, single : share of revenue with customers of whom anybody, a decider, only one person is known
    influence_met : mean over the customers with contacts of the share of the influence met within `contact_days`
    """

    known: float
    decider: float
    single: float
    influence_met: float
    contact_days: int


def coverage(centres: pd.DataFrame, customers: pd.DataFrame, contact_days: int) -> Coverage:
    """Weigh the buying centres of `buying_centres` by revenue."""
    revenue = customers["net_amount"]
    known = centres.reindex(customers.index)

    def share(mask: pd.Series) -> float:
        return float(revenue[mask].sum() / revenue.sum())

    return Coverage(
        share(known["contacts"].notna()),
        share(known["decider"].eq(True)),
        share(known["contacts"].eq(1)),
        float(centres["influence_met"].mean()),
        contact_days,
    )


def role_coverage(persons: pd.DataFrame, buyers: pd.Index) -> pd.Series | Refused:
    """Share of the buyers with contacts of whom somebody in each role is known.

    Refused as ``few-contacts`` for fewer than five of them.
    """
    known = persons[persons["customer_id"].isin(buyers)]
    total = known["customer_id"].nunique()
    if total < FEWEST_PEOPLE:
        return Refused("few-contacts", fewest=FEWEST_PEOPLE)
    return known.groupby("role")["customer_id"].nunique().reindex(ROLES, fill_value=0) / total


def gaps(centres: pd.DataFrame, customers: pd.DataFrame) -> pd.DataFrame:
    """Buyers whose buying centre is known badly, the largest first: no decider, one contact, or nobody met in time.

    Returns
    -------
    Index customer_id; columns net_amount, contacts (0: none), no_decider, single, influence_met.
    """
    known = centres.reindex(customers.index)
    frame = pd.DataFrame(
        {
            "net_amount": customers["net_amount"],
            "contacts": known["contacts"].fillna(0).astype(int),
            "no_decider": ~known["decider"].eq(True),
            "single": known["contacts"].eq(1),
            "influence_met": known["influence_met"],
        }
    )
    weak = frame["no_decider"] | frame["single"] | frame["influence_met"].eq(0)
    return frame[weak].sort_index().sort_values("net_amount", ascending=False, kind="stable")


def reporting(persons: pd.DataFrame) -> tuple[pd.Series, list[str]]:
    """Who reports to whom among the `persons` of one customer, by contact_id, and those who go round in a circle."""
    each = persons.drop_duplicates("contact_id").set_index("contact_id")["reports_to"]
    inside = each[each.isin(each.index) & (each != each.index)]
    circle = heads(inside)["circle"]
    return inside, sorted(circle.index[circle])


def whom_to_meet(persons: pd.DataFrame, most: int = 3) -> pd.DataFrame:
    """The persons of one customer to meet next: not met in time or against us; the most influential first.

    Returns
    -------
    Rows of `persons` with the reason: ``never`` (no contact is dated), ``overdue`` or ``against``.
    """
    each = persons.drop_duplicates("contact_id")
    reasons = {"never": each["days_since"].isna(), "against": each["attitude"] < 0, "overdue": ~each["recent"]}
    reason = pd.Series(np.select(list(reasons.values()), list(reasons), default=""), index=each.index)
    wanted = each.assign(reason=reason)[reason != ""]
    ranked = wanted.assign(silent=wanted["days_since"].fillna(np.inf))
    ranked = ranked.sort_values(["influence", "silent", "contact_id"], ascending=[False, False, True])
    return ranked.drop(columns="silent").head(most)
