"""The named lists of the page, each a finding with its customers: of owners, of what is spent on customers and sold to them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from analysis.page import NamedList
from analysis.refusal import Refused

if TYPE_CHECKING:
    from analysis.steering.resources import Resources
    from analysis.steering.segmented import Segmented


def owner_lists(page: Segmented) -> list[NamedList]:
    """Customers without an owner, and with more than one by record or by contact, the most valuable first."""
    if isinstance(page.owners, Refused) or isinstance(page.base.value, Refused):
        return []
    value = page.base.value.frame["value"].sort_index().sort_values(ascending=False, kind="stable").to_frame()
    unowned = {"without-owner": page.owners.none, "two-owners": page.owners.two.index.union(page.owners.others.index)}
    return [NamedList(key, value[value.index.isin(some)]) for key, some in unowned.items()]


def resource_lists(page: Resources) -> list[NamedList]:
    """Over- and under-served, visits to be added and to be taken away, cross- and up-selling, remedies against losses."""
    found = []
    if not isinstance(page.served, Refused):
        over = page.served.over.rename(columns={"level": "care_level", "cost": "care_cost", "excess": "care_excess"})
        found.append(NamedList("over-served", over[["care_level", "care_cost", "care_excess", "value"]]))
        under = page.served.under.rename(columns={"level": "care_level", "cost": "care_cost"})
        found.append(NamedList("under-served", under[["care_level", "care_cost", "value"]]))
        found.append(NamedList("without-care", page.served.untouched))
    if not isinstance(page.allocation, Refused):
        columns = ["visits", "visits_planned", "visit_gain", "value"]
        found.append(NamedList("more-visits", page.allocation.more[columns]))
        found.append(NamedList("fewer-visits", page.allocation.fewer[columns]))
    if not isinstance(page.selling, Refused):
        for kind in ("cross", "deeper"):
            some = page.selling.customers(kind)
            names = {
                "amount": f"{kind}_selling",
                "contribution": f"{kind}_selling_contribution",
                "recorded": "recorded_opening_share",
            }
            told = some.rename(columns=names)[list(names.values())].dropna(axis=1, how="all")
            found.append(NamedList(f"{kind}-selling", told))
    if not isinstance(page.upselling, Refused):
        sums = page.upselling.groupby("customer_id")["amount"].sum().astype(float).rename("up_selling")
        frame = sums.sort_values(ascending=False, kind="stable").to_frame()
        if not math.isnan(page.base.contribution.margin_rate):
            frame["up_selling_contribution"] = frame["up_selling"] * page.base.contribution.margin_rate
        found.append(NamedList("up-selling", frame))
    if not isinstance(page.remedied, Refused):
        for key, gain in page.remedied.items():
            found.append(NamedList(f"remedy-{key.replace('_', '-')}", gain.rename("remedy_gain").to_frame()))
    return found
