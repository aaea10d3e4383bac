"""The ladder in numbers: what is taken off on each level, customer by customer, and the one rule for missing cost of goods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analysis.contribution.caused import Caused
from analysis.contribution.causes import CAUSES

if TYPE_CHECKING:
    import pyarrow as pa

# Each level with what is taken off to reach it.
STEPS: dict[str, tuple[str, ...]] = {
    "net_revenue": ("discounts", "returned", "bonus"),
    "db1": ("goods",),
    "db2": ("marketing",),
    "db3": ("sales",),
    "db4": ("service", "returns", "transport", "finance", "other"),
}
LEVELS = tuple(STEPS)
MONEY = ("list_revenue", *(name for level, names in STEPS.items() for name in (*names, level)))
# Bonus and cash discount reduce sales; all else that customers cause is the cost of serving them.
TO_SERVE = tuple(name for name in CAUSES if name != "bonus")
# Sums of cents carry no digit behind this one; what stands there is floating point, and may have a sign.
_DIGITS = 6


def money_steps(found: Caused, customers: pd.Index, margin_rate: float | None) -> pd.DataFrame:
    """The steps of each of `customers`, 0 where nothing was bought or caused.

    Where the cost of goods of a row is missing, it is what an assumed margin leaves of the row's revenue; without one
    the customer's cost of goods is not known, and neither is its contribution.

    Returns
    -------
    Index `customers`; the columns `MONEY` (what is taken off is positive; from goods on NaN where the cost of goods is
    not known), purchases (before returns), revenue (after them), served (cost to serve, the columns `TO_SERVE`),
    goods_returned (cost of the goods that came back), uncosted (revenue without cost of goods) and gaps (its rows).
    """
    frame = _numbers(found.sold, customers)
    sides = [_numbers(side, customers) for side in found.sides.values()]
    for name in CAUSES:
        frame[name] = sum(side[name] for side in sides if name in side)
    frame["served"] = frame[list(TO_SERVE)].sum(axis=1)
    frame["discounts"] = frame["list_revenue"] - frame["purchases"]
    frame["returned"] = frame["purchases"] - frame["revenue"]
    # Returns of what has no cost of goods take their assumed cost back with them.
    filled = frame["goods"] + frame["uncosted"] * (1 - (margin_rate or 0.0))
    frame["goods"] = filled if margin_rate is not None else frame["goods"].mask(frame["gaps"] > 0)
    left = frame["list_revenue"]
    for level, names in STEPS.items():
        left = frame[level] = left - frame[list(names)].sum(axis=1, skipna=False)
    return frame.round(_DIGITS)


def _numbers(table: pa.Table, customers: pd.Index) -> pd.DataFrame:
    """The decimals of the customers as floats, in their order; 0 where there is nothing."""
    import pyarrow as pa

    floats = pa.table({name: table[name].cast(pa.float64()) for name in table.column_names if name != "customer_id"})
    return floats.to_pandas().set_axis(table["customer_id"].to_pandas(), axis=0).reindex(customers).fillna(0.0)
