"""What serving customers costs, by type: visits, service, freight and all else in the tables of caused costs, but bonus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.contribution.causes import cause
from analysis.periods import Period

# Tables of caused costs: the columns that hold day, type and money.
SIDES = {"activities": ("date", "type", "cost"), "costs": ("period", "cost_type", "amount")}


def cost_to_serve(tables: Mapping[str, pd.DataFrame | None], period: Period) -> pd.DataFrame | None:
    """Cost of serving each customer within `period`, by type; bonus and cash discount reduce sales and are not among it.

    Parameters
    ----------
    tables : those of `SIDES`, as far as there are any

    Returns
    -------
    Columns customer_id, side (activities or costs), type, amount; None where no table carries money.
    """
    parts = []
    for side, (day, kind, money) in SIDES.items():
        table: Any = tables.get(side)
        if table is None or not {day, kind, money} <= set(table.columns) or table[money].isna().all():
            continue
        inside = table[period.covers(table[day]) & (table[kind].fillna("").map(cause) != "bonus")]
        rows = inside[["customer_id"]].assign(
            side=side, type=inside[kind].fillna(""), amount=inside[money].astype(float)
        )
        parts.append(rows)
    if not parts:
        return None
    return pd.concat(parts).groupby(["customer_id", "side", "type"], as_index=False)["amount"].sum()
