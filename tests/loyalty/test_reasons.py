"""Reasons of loss and the competition's lead, as planted in the demo company and by hand."""

from __future__ import annotations

import pandas as pd

from analysis.base import CustomerBase
from analysis.loyalty.reasons import advantage, losses
from analysis.refusal import Refused
from analysis.tables.typed import as_typed


def test_reasons_are_counted_with_their_money(demo: CustomerBase) -> None:
    master = demo.side("customers")
    found = losses(master, demo.customers["net_amount"])
    counts = master["loss_reason"].value_counts()
    assert found.frame["customers"].to_dict() == counts.to_dict()
    assert found.unknown == (master["lost_on"].notna() & master["loss_reason"].isna()).sum()
    assert losses(master.assign(loss_reason=None), demo.customers["net_amount"]) == Refused("no-loss-reasons")


def rated(customer: str, item: str, value: float, perspective: str, benefit: str) -> dict[str, object]:
    return {
        "customer_id": customer, "date": pd.Timestamp("2024-01-01"), "item": item, "value": value,
        "perspective": perspective, "benefit": benefit,
    }  # fmt: skip


def test_the_same_customers_are_paired() -> None:
    rows = []
    for n in range(6):
        rows += [
            rated(f"{n}", "price", 2 + n % 2, "customer", "economic"),
            rated(f"{n}", "price", 4, "competitor", "economic"),
        ]
    # Who rated us alone does not count, and neither do items of too few.
    rows += [rated("9", "price", 5, "customer", "economic"), rated("0", "green", 5, "customer", "ecological")]
    rows += [rated("0", "green", 1, "competitor", "ecological")]
    ratings = as_typed("ratings", pd.DataFrame(rows))
    found = advantage(ratings, None)
    price = found.by["item"].loc["price"]
    assert (price["n"], price["gap"]) == (6, -1.5)
    assert found.behind == ["price"]
    assert found.by["benefit"].index.tolist() == ["economic"]
    assert found.by["customer_group"].empty
    ours = ratings[ratings["perspective"] == "customer"]
    assert advantage(ours, None) == Refused("no-competitor-view")


def test_the_planted_lead_of_the_competition_is_in_the_price(demo: CustomerBase) -> None:
    assert demo.loyalty.advantage.behind == ["Preis"]
