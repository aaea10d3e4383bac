"""What is known of the customers, and what is missing, by the five action areas."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

# The fields that make an area, by table. Seed article 002 names the areas; the fields are those of the seven tables.
AREAS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "company": (
        ("customers", "name"), ("customers", "legal_form"), ("customers", "parent"), ("customers", "industry"),
        ("customers", "region"),
    ),
    "buying-centre": (("contacts", "role"), ("contacts", "influence"), ("contacts", "attitude"), ("contacts", "last_contact")),
    "fascination": (("ratings", "value"), ("ratings", "functional"), ("ratings", "nps")),
    "potential": (("potential", "need"), ("potential", "demand"), ("potential", "potential")),
    "finances": (("transactions", "cost_of_goods"), ("costs", "amount"), ("costs", "paid_date"), ("costs", "credit_limit")),
}  # fmt: skip


def completeness(tables: Mapping[str, pd.DataFrame | None], buyers: pd.Index) -> pd.DataFrame:
    """Share of the buyers for whom each field holds at least one value.

    Parameters
    ----------
    tables : the canonical tables, None where the source has none
    buyers : customer_id of everyone who bought in the window; the denominator

    Returns
    -------
    Columns area, table, field, share (0 to 1; 0 where the table or column is missing).
    """
    rows = [
        {"area": area, "table": table, "field": field, "share": _covered(tables.get(table), field, buyers)}
        for area, fields in AREAS.items()
        for table, field in fields
    ]
    return pd.DataFrame(rows)


def by_area(fields: pd.DataFrame) -> pd.DataFrame:
    """Mean share of the fields of each area, in the order of the areas."""
    return fields.groupby("area", sort=False)["share"].mean().reset_index()


def _covered(table: pd.DataFrame | None, field: str, buyers: pd.Index) -> float:
    if table is None or field not in table:
        return 0.0
    known = table.loc[table[field].notna(), "customer_id"]
    return float(buyers.isin(known).mean())
