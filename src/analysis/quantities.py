"""The register of quantities: every figure that carries a name, once.

Its words are in the language room: ``quantity-<key>`` is the name, ``quantity-<key>-definition`` says what it is, and
``quantity-<key>-denominator`` of whom or what, where it is a share or a mean. Pages, portrait, start page, `results.json`,
the dictionary of ``customers.csv`` and the glossary take them from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Unit = Literal["money", "share", "count", "number", "days", "months", "date", "text", "score"]


@dataclass(frozen=True)
class Quantity:
    """A figure with a name, of the base or of each customer.

    Attributes
    ----------
    unit : money in the data's currency, shares as fractions
    """

    unit: Unit


QUANTITIES: dict[str, Quantity] = {
    "T": Quantity("days"),
    "a_retention": Quantity("share"),
    "abc": Quantity("text"),
    "acquisition_cap": Quantity("money"),
    "acquisition_cost": Quantity("money"),
    "acquisition_payback": Quantity("months"),
    "active_customers": Quantity("count"),
    "amount_used": Quantity("money"),
    "bonus": Quantity("money"),
    "completeness": Quantity("share"),
    "contact_gap": Quantity("days"),
    "contract_customers": Quantity("count"),
    "contract_revenue": Quantity("money"),
    "contract_value": Quantity("money"),
    "contribution": Quantity("money"),
    "contribution_1": Quantity("money"),
    "contribution_4": Quantity("money"),
    "contribution_margin": Quantity("share"),
    "contribution_margin_1": Quantity("share"),
    "cost_of_goods": Quantity("money"),
    "cost_to_serve": Quantity("money"),
    "cost_to_serve_per_purchase": Quantity("money"),
    "cost_to_serve_rate": Quantity("share"),
    "customer_equity": Quantity("money"),
    "customer_since": Quantity("date"),
    "customers": Quantity("count"),
    "customers_for_80": Quantity("count"),
    "customers_for_80_share": Quantity("share"),
    "customers_used": Quantity("count"),
    "days_late": Quantity("days"),
    "discount_rate": Quantity("share"),
    "doubt": Quantity("text"),
    "dso": Quantity("days"),
    "estimated_opening": Quantity("money"),
    "expected_purchases": Quantity("count"),
    "expected_revenue": Quantity("money"),
    "expected_revenue_at_risk": Quantity("money"),
    "expected_revenue_doubt": Quantity("text"),
    "expected_revenue_high": Quantity("money"),
    "expected_revenue_low": Quantity("money"),
    "expected_spend": Quantity("money"),
    "first": Quantity("date"),
    "forecast_error": Quantity("share"),
    "gini": Quantity("number"),
    "hhi": Quantity("number"),
    "hidden_loss": Quantity("money"),
    "holdout_curve": Quantity("count"),
    "holdout_forecast": Quantity("count"),
    "holdout_purchases": Quantity("count"),
    "largest_share": Quantity("share"),
    "last": Quantity("date"),
    "list_revenue": Quantity("money"),
    "loss_makers": Quantity("count"),
    "mean_spend": Quantity("money"),
    "median_expected_revenue": Quantity("money"),
    "median_value": Quantity("money"),
    "negative_value_customers": Quantity("count"),
    "net_amount": Quantity("money"),
    "net_sales": Quantity("money"),
    "newcomer_expected_revenue": Quantity("money"),
    "newcomer_value": Quantity("money"),
    "nps": Quantity("score"),
    "open_potential": Quantity("money"),
    "order_handling_cost": Quantity("money"),
    "orders": Quantity("count"),
    "orders_per_customer": Quantity("score"),
    "overdue_ratio": Quantity("number"),
    "p_alive": Quantity("share"),
    "p_buys": Quantity("share"),
    "peak_share": Quantity("share"),
    "potential": Quantity("money"),
    "price_cause": Quantity("money"),
    "price_remedy_gain": Quantity("money"),
    "principles": Quantity("share"),
    "purchase_amount": Quantity("money"),
    "renewal_rate": Quantity("share"),
    "repeat_rate": Quantity("share"),
    "residual_value": Quantity("money"),
    "return_amount": Quantity("money"),
    "return_rate": Quantity("share"),
    "returned": Quantity("money"),
    "returns": Quantity("count"),
    "revenue": Quantity("money"),
    "revenue_share": Quantity("share"),
    "rfm": Quantity("text"),
    "risk_reasons": Quantity("text"),
    "role_coverage": Quantity("share"),
    "rows_set_aside": Quantity("count"),
    "rows_used": Quantity("count"),
    "same_class_share": Quantity("share"),
    "service_level_cost": Quantity("money"),
    "share_active_12m": Quantity("share"),
    "share_of_wallet": Quantity("share"),
    "t_x": Quantity("days"),
    "top20_contribution_share": Quantity("share"),
    "top20_profit_share": Quantity("share"),
    "top20_revenue_share": Quantity("share"),
    "top20_value_share": Quantity("share"),
    "top_overlap": Quantity("share"),
    "top_revenue_share": Quantity("share"),
    "total_expected_revenue": Quantity("money"),
    "total_expected_revenue_at_risk": Quantity("money"),
    "total_value": Quantity("money"),
    "total_value_at_risk": Quantity("money"),
    "value": Quantity("money"),
    "value_at_risk": Quantity("money"),
    "value_doubt": Quantity("text"),
    "value_high": Quantity("money"),
    "value_low": Quantity("money"),
    "window_days": Quantity("days"),
    "x": Quantity("count"),
}
