"""What is known of customers when they first buy, and the levels that it parts them into.

Industry and region, and the channel, category and size of the first order. A customer group (segment) is often drawn from
the purchases themselves and would explain them by themselves; it is not asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import first_bought, one_a_customer
from analysis.periods import Period

if TYPE_CHECKING:
    import ibis.expr.types as ir

MASTER, FIRST_ORDER, SIZE = ("industry", "region"), ("channel", "category"), "first_order"
SIZES = ("small", "medium", "large")
# A level of its own needs so many customers, and so many who bought again; the others share one, the rest.
_LEAST_CUSTOMERS, _LEAST_REPEATERS = 30, 10
_MOST_LEVELS = 8
REST = ""


def attributes(
    customers: pd.DataFrame, transactions: ir.Table, period: Period, master: pd.DataFrame | None
) -> pd.DataFrame:
    """Attributes of each of `customers`: text, missing where unknown; of the size of the first order its money.

    Parameters
    ----------
    customers : `analysis.customers` of `period`
    master : the table of customers
    """
    columns: dict[str, pd.Series] = {}
    if master is not None:
        rows = one_a_customer(master)
        columns |= {name: rows[name].reindex(customers.index) for name in MASTER if name in rows}
    for name in FIRST_ORDER:
        if name in transactions.columns:
            columns[name] = first_bought(transactions, period, name).reindex(customers.index)
    columns[SIZE] = customers["purchase_amount"] - customers["mean_spend"].fillna(0) * customers["x"]
    return pd.DataFrame(columns, index=customers.index)


def levels_of(attribute: pd.Series, x: pd.Series) -> pd.Series:
    """The level of each customer in one of `attributes`, by customer_id as in `x`, their repeat purchases.

    Levels with few customers or repeat buyers, and what is unknown, are `REST`. Orders are large or small among these
    customers.
    """
    given = attribute.reindex(x.index)
    named = _thirds(given) if attribute.name == SIZE else given
    size = named.groupby(named).size()
    repeaters = (x > 0).groupby(named).sum()
    large = size[(size >= _LEAST_CUSTOMERS) & (repeaters >= _LEAST_REPEATERS)]
    kept = large.sort_index().sort_values(ascending=False, kind="stable").index[: _MOST_LEVELS - 1]
    return named.where(named.isin(kept), REST)


def _thirds(money: pd.Series) -> pd.Series:
    third = np.minimum(np.ceil(money.rank(method="average", pct=True) * len(SIZES)), len(SIZES)).astype(int) - 1
    return pd.Series(np.array(SIZES, dtype=object)[third], index=money.index, name=money.name)
