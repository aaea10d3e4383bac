"""Openings by kind, share of wallet by group: small tables worked by hand, and the demo company's openings none lost."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import spearmanr

from analysis.base import CustomerBase
from analysis.demo import demo_company
from analysis.description.wallets import Wallets
from analysis.refusal import INAPPLICABLE, Refused
from analysis.steering.selling import Selling, selling, wallet_by_group

OPENINGS = pd.DataFrame(
    [
        ("a", "saws", 900.0, "recorded", np.nan), ("z", "saws", 700.0, "recorded", np.nan),
        ("a", "drills", 500.0, "recorded", np.nan), ("b", "saws", 300.0, "estimate", 0.5),
        ("b", "glue", 100.0, "estimate", 0.4),
    ],
    columns=["customer_id", "category", "amount", "basis", "peer_share"],
)  # fmt: skip
SALES = pd.Series(
    [400.0, 50.0, -5.0, 0.0],
    index=pd.MultiIndex.from_tuples(
        [("a", "drills"), ("b", "drills"), ("z", "saws"), ("b", "glue")], names=["customer_id", "category"]
    ),
)


def test_openings_by_kind_with_contribution() -> None:
    found = selling(OPENINGS, SALES, 0.25)
    assert isinstance(found, Selling)
    assert found.frame["kind"].tolist() == ["cross", "deeper", "cross", "cross"]
    assert found.sums.loc[("cross", "estimate"), ["customers", "openings", "amount", "contribution"]].tolist() == [
        1, 2, 400, 100,
    ]  # fmt: skip
    cross = found.customers("cross")
    assert cross.index.tolist() == ["a", "b"]
    assert cross.loc["b", ["categories", "amount", "contribution", "recorded"]].tolist() == [2, 400, 100, 0]
    assert cross.loc["a", "recorded"] == 1
    # Who bought nothing in the year is no case for cross-selling.
    assert (found.silent, found.silent_amount) == (1, 700)


def test_without_a_margin_no_contribution_and_without_openings_no_list() -> None:
    found = selling(OPENINGS, SALES, float("nan"))
    assert isinstance(found, Selling)
    assert found.customers("cross")["contribution"].isna().all()
    assert selling(INAPPLICABLE, SALES, 0.2) == Refused("no-openings")
    assert selling(OPENINGS, Refused("no-categories-sold"), 0.2) == Refused("no-categories-sold")


def test_share_of_wallet_by_group() -> None:
    known = pd.DataFrame(
        {"customer_id": ["a", "a", "b", "c"], "sales": [30.0, 0, 50, 9], "potential": [120.0, 80, 40, 9], "open": [90.0, 80, 0, 0]}
    )  # fmt: skip
    found = wallet_by_group(Wallets(known, 0.0, False), pd.Series({"a": "large", "b": "small"}))
    # Who has no group comes last, and all add up.
    assert found.index.tolist() == ["large", "small", ""]
    assert found["potential"].sum() == known["potential"].sum()
    assert found.loc["large"].tolist() == pytest.approx([1, 30, 200, 170, 0.15])
    assert found.loc["small"].tolist() == pytest.approx([1, 50, 40, 0, 1.25])
    assert wallet_by_group(Wallets(known, 0.0, False), pd.Series({"x": "large"})) == INAPPLICABLE
    assert wallet_by_group(Refused("no-potential"), pd.Series({"x": "y"})) == Refused("no-potential")


def test_no_opening_of_the_demo_company_is_lost(demo: CustomerBase) -> None:
    page = demo.description
    found = selling(page.openings, page.sales_by_category, demo.contribution.margin_rate)
    assert found.frame["amount"].sum() + found.silent_amount == pytest.approx(page.openings["amount"].sum())
    assert found.sums["amount"].sum() == pytest.approx(found.frame["amount"].sum())
    # Recorded potential leads: where there is one, nothing is estimated of the same customer and category.
    recorded = pd.MultiIndex.from_frame(page.wallets.known[["customer_id", "category"]])
    estimated = found.frame[found.frame["basis"] == "estimate"]
    assert not pd.MultiIndex.from_frame(estimated[["customer_id", "category"]]).isin(recorded).any()


def test_the_planted_potential_of_the_demo_company_is_found(demo: CustomerBase) -> None:
    """How many of the 200 customers first on the lists are among the 200 with truly most that is open."""
    found = demo.steering.selling
    assert isinstance(found, Selling)
    listed = found.frame.astype({"amount": float}).groupby("customer_id")["amount"].sum()
    truth = demo_company()["truth"].set_index("customer_id")["potential"].astype(float)
    bought = demo.description.sales_by_category.astype(float).groupby("customer_id").sum()
    bought = bought[bought > 0]
    true = (truth.reindex(bought.index) - bought).clip(lower=0.0)
    right = listed.nlargest(200).index.isin(true.nlargest(200).index).sum()
    # Drawn by lot from the 585 buyers of the year it would be 68.
    assert right == 143
    assert spearmanr(listed, true.reindex(listed.index)).statistic > 0.6
