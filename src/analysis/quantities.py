"""The register of quantities: every figure that carries a name, once.

Its words are in the language room: ``quantity-<key>`` is the name, ``quantity-<key>-definition`` says what it is, and
``quantity-<key>-denominator`` of whom or what, where it is a share or a mean. Pages, portrait, start page, `results.json`,
the dictionary of ``customers.csv`` and the glossary take them from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["money", "share", "count", "number", "days", "months", "date", "text", "score"]
Of = Literal["base", "customer"]


@dataclass(frozen=True)
class Quantity:
    """A figure with a name.

    Attributes
    ----------
    unit : money in the data's currency, shares as fractions
    of : of the whole base, or one a customer
    """

    unit: Unit
    of: Of = "base"


QUANTITIES: dict[str, Quantity] = {
    "revenue_top_share": Quantity("share"),
    "revenue_top20_share": Quantity("share"),
    "customers_for_80": Quantity("share"),
    "revenue_gini": Quantity("number"),
    "largest_share": Quantity("share"),
    "contribution": Quantity("money"),
    "whale_peak_share": Quantity("share"),
    "loss_makers": Quantity("count"),
    "contribution_top20_share": Quantity("share"),
    "rows_used": Quantity("count"),
    "amount_used": Quantity("money"),
    "customers_used": Quantity("count"),
    "window_days": Quantity("days"),
    "total_value": Quantity("money"),
    "total_expected_revenue": Quantity("money"),
    "median_value": Quantity("money"),
    "median_expected_revenue": Quantity("money"),
    "active_customers": Quantity("count"),
    "total_expected_purchases": Quantity("count"),
    "newcomer_value": Quantity("money"),
    "newcomer_expected_revenue": Quantity("money"),
    "acquisition_cap": Quantity("money"),
    "acquisition_payback": Quantity("months"),
    "p_alive": Quantity("share", of="customer"),
    "expected_purchases": Quantity("number", of="customer"),
    "expected_spend": Quantity("money", of="customer"),
    "value": Quantity("money", of="customer"),
    "expected_revenue": Quantity("money", of="customer"),
}
