"""The share of the top against the length of the window: both the window and the denominator move the figure.

Among the buyers of a short window nearly everyone has bought once, and the top holds little; over the whole base a short
window leaves most customers at nought, and the top holds nearly all. The two run towards each other as the window grows.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pandas as pd

from analysis.customers import is_return, within
from analysis.pareto.concentration import concentration
from analysis.periods import Period, months_to_days
from analysis.refusal import Refused

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass(frozen=True)
class Windows:
    """The share of the top by length of the window.

    Attributes
    ----------
    shares : rows of `share_by_window`
    top : the share of customers called the top
    """

    shares: pd.DataFrame
    top: float


MONTHS = (1, 2, 3, 6, 12, 18, 24, 36, 48, 60, 84, 120)


def share_by_window(transactions: ir.Table, period: Period, share: float) -> pd.DataFrame:
    """Share of revenue that the top `share` hold in the last months of `period`, a row a length.

    Revenue is after the returns of the same months; who stands below nought counts as nought, as in `measured`.

    Returns
    -------
    Columns start, months, buyers, base (customers with a purchase in all of `period`), of_buyers and of_base: the share
    of the top `share` of the buyers, and of the top `share` of the base. The last row is the whole period. Lengths in
    which nobody bought are left out.
    """
    import ibis

    starts = _starts(period)
    inside = within(transactions, period)
    sums = {
        f"from_{number}": inside.net_amount.sum(where=inside.date >= ibis.literal(start)).cast("float64")
        for number, start in enumerate(starts)
    }
    bought_last = inside.date.max(where=~is_return(inside))
    grouped = inside.group_by("customer_id").agg(last=bought_last, **sums).drop("customer_id")
    amounts = grouped.filter(grouped.last.notnull()).to_pyarrow().to_pandas(date_as_object=False)
    last = pd.to_datetime(amounts.pop("last"))
    amounts = amounts.fillna(0.0).clip(lower=0.0)
    rows = []
    for start, column in zip(starts, amounts, strict=True):
        bought = amounts[column][last >= pd.Timestamp(start)]
        if bought.sum() > 0:
            rows.append(
                {
                    "start": start,
                    "months": ((period.end - start).days + 1) / months_to_days(1),
                    "buyers": len(bought),
                    "base": len(amounts),
                    "of_buyers": concentration(bought, share).top_share,
                    "of_base": concentration(amounts[column], share).top_share,
                }
            )
    return pd.DataFrame(rows)


def windows(transactions: ir.Table, period: Period, top: float) -> Windows | Refused:
    """`share_by_window`; refused as ``window-short`` where there are no two lengths to compare."""
    shares = share_by_window(transactions, period, top)
    return Windows(shares, top) if len(shares) > 1 else Refused("window-short")


def _starts(period: Period) -> list[date]:
    whole = [round(months_to_days(months)) for months in MONTHS]
    return [*(period.end - timedelta(days - 1) for days in whole if days < 0.95 * period.days), period.start]
