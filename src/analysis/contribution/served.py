"""What serving customers costs, by type: visits, service, freight, bonus and all else in the tables of caused costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.periods import Period

# Tables of caused costs: the columns that hold day, type and money.
SIDES = {"activities": ("date", "type", "cost"), "costs": ("period", "cost_type", "amount")}


def cost_to_serve(tables: Mapping[str, pd.DataFrame | None], period: Period) -> pd.DataFrame | None:
    """Cost of serving each customer within `period`, by type.

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
        inside = table[pd.to_datetime(table[day]).between(pd.Timestamp(period.start), pd.Timestamp(period.end))]
        rows = inside[["customer_id"]].assign(
            side=side, type=inside[kind].fillna(""), amount=inside[money].astype(float)
        )
        parts.append(rows)
    if not parts:
        return None
    return pd.concat(parts).groupby(["customer_id", "side", "type"], as_index=False)["amount"].sum()
