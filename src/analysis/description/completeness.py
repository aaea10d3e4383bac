"""What is known of the customers, and what is missing, by the five action areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

# The fields that make an area, by table. Seed article 002 names the areas; the fields are those of the eight tables.
# Only what every customer has can be missing: without a parent company in the table, most have none.
AREAS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "company": (
        ("customers", "name"), ("customers", "legal_form"), ("customers", "industry"), ("customers", "region"),
    ),
    "buying-centre": (("contacts", "role"), ("contacts", "influence"), ("contacts", "attitude"), ("contacts", "last_contact")),
    "fascination": (("ratings", "value"), ("ratings", "functional"), ("ratings", "nps")),
    "potential": (("potential", "need"), ("potential", "demand"), ("potential", "potential")),
    "finances": (("transactions", "cost_of_goods"), ("costs", "amount"), ("costs", "paid_date"), ("costs", "credit_limit")),
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """What is known, by area.

    Attributes
    ----------
    fields : rows of `completeness`
    areas : mean share of the fields of each area, by area
    customers : the same of each customer, see `by_customer`
    """

    fields: pd.DataFrame
    areas: pd.Series
    customers: pd.DataFrame

    @property
    def anything(self) -> bool:
        return bool(self.fields["share"].any())

    @property
    def mean(self) -> float:
        return float(self.areas.mean())

    @property
    def weakest(self) -> list[str]:
        return least(self.areas)

    @property
    def strongest(self) -> str:
        return str(self.areas.idxmax())

    @property
    def state(self) -> Literal["good", "warn", "bad"]:
        """How well the base is described: two thirds of the fields, one third, or less."""
        return "good" if self.mean >= 2 / 3 else "warn" if self.mean >= 1 / 3 else "bad"

    def share(self, field: str) -> float:
        """Share of the customers of whom `field` is known."""
        return float(self.fields.loc[self.fields["field"] == field, "share"].iloc[0])


def known(tables: Mapping[str, pd.DataFrame | None], customers: pd.DataFrame) -> Known:
    """What `known_fields` finds, added up."""
    found = known_fields(tables, customers)
    fields = completeness(found)
    return Known(fields, by_area(fields).set_index("area")["share"], by_customer(found))


def least(shares: pd.Series) -> list[str]:
    """The names of the smallest: of several that are equal, none is named alone."""
    return [str(name) for name in shares.index[shares == shares.min()]]


def known_fields(tables: Mapping[str, pd.DataFrame | None], customers: pd.DataFrame) -> pd.DataFrame:
    """Which fields are known of each customer.

    Parameters
    ----------
    tables : the seven side tables, None where the source has none
    customers : the customer frame; its cost_of_goods tells whether that of all rows is known

    Returns
    -------
    Truth values; index customer_id of everyone who bought in the window, columns (area, table, field). A field of a
    table counts as known if at least one row of the customer fills it.
    """
    known = {}
    for area, fields in AREAS.items():
        for table, field in fields:
            if table == "transactions":
                known[area, table, field] = customers["cost_of_goods"].notna()
            else:
                known[area, table, field] = _filled(tables.get(table), field, customers.index)
    return pd.DataFrame(known, index=customers.index)


def completeness(known: pd.DataFrame) -> pd.DataFrame:
    """Share of the customers of whom each field is known: columns area, table, field, share (0 to 1)."""
    share = known.mean().astype(float).rename_axis(["area", "table", "field"])
    return share.rename("share").reset_index()


def by_area(fields: pd.DataFrame) -> pd.DataFrame:
    """Mean share of the fields of each area, in the order of the areas."""
    return fields.groupby("area", sort=False)["share"].mean().reset_index()


def by_customer(known: pd.DataFrame) -> pd.DataFrame:
    """Share of each area's fields known of each customer: index customer_id, a column an area."""
    return known.T.groupby(level=0, sort=False).mean().T.astype(float)


def _filled(table: pd.DataFrame | None, field: str, customers: pd.Index) -> pd.Series:
    if table is None or field not in table:
        return pd.Series(False, index=customers)
    filled = table.loc[table[field].notna(), "customer_id"]
    return pd.Series(customers.isin(filled), index=customers)
