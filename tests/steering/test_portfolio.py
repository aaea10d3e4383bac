"""Every customer in exactly one segment, by value to come and open potential."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.refusal import Refused
from analysis.steering.portfolio import CLASS_OF, SEGMENTS, Portfolio, cut, portfolio, portfolio_results

IDS = pd.Index(list("abcd"), name="customer_id")
WORTH = pd.Series([100.0, 90.0, 10.0, 0.0], index=IDS)
OPEN = pd.Series({"a": 50.0, "b": 5.0, "c": 60.0})


def made(worth: pd.Series = WORTH, potential: pd.Series | None = OPEN, gone: tuple[str, ...] = ()) -> Portfolio:
    customers = pd.DataFrame({"net_amount": 1.0}, index=worth.index)
    contacts = pd.Series(2.0, index=worth.index)
    found = portfolio(customers, worth, "value", potential, pd.Index(gone), {"contacts": contacts}, "mean", 0.2)
    assert isinstance(found, Portfolio)
    return found


def test_value_and_potential_cut_into_four() -> None:
    # Mean of the worth 50; median of the potentials above nought 50, which is not above itself.
    found = made(potential=pd.Series({"a": 50.0, "b": 5.0, "c": 60.0, "d": 0.0}))
    assert found.cuts == {"worth": 50.0, "open_potential": 50.0}
    assert found.frame["segment"].to_dict() == {"a": "cash", "b": "cash", "c": "question_mark", "d": "tag_along"}
    above = made(potential=pd.Series({"a": 70.0, "b": 5.0, "c": 60.0}))
    assert above.frame.loc["a", "segment"] == "star"


def test_who_is_gone_is_not_built_up_and_moves_no_cut() -> None:
    found = made(gone=("c",))
    assert found.frame.loc["c", "segment"] == "gone"
    assert found.cuts == {"worth": pytest.approx(190 / 3), "open_potential": 27.5}


def test_rows_of_the_table_add_up_to_the_base() -> None:
    found = made()
    assert found.table.index.tolist() == list(SEGMENTS)
    assert found.table["customers"].sum() == 4
    assert found.table["worth"].sum() == pytest.approx(200.0)
    assert found.table["contacts"].sum() == pytest.approx(1.0)


def test_without_potential_only_value_divides() -> None:
    found = made(potential=None)
    assert set(found.frame["segment"]) == {"cash", "tag_along"}
    assert portfolio_results(found)["cuts"]["open_potential"] is None  # type: ignore[index]


def test_the_order_of_rows_makes_no_difference() -> None:
    rng = np.random.default_rng(3)
    worth = pd.Series(rng.lognormal(3, 1, 50), index=pd.Index([f"{n:02d}" for n in range(50)], name="customer_id"))
    potential = pd.Series(rng.lognormal(3, 1, 50), index=worth.index)
    turned = made(worth[::-1], potential.sample(frac=1, random_state=1))
    pd.testing.assert_frame_equal(made(worth, potential).frame, turned.frame.sort_index())


def test_above_average_is_a_matter_of_the_rule() -> None:
    skewed = pd.Series([1.0, 2.0, 3.0, 4.0, 90.0])
    above = {rule: int((skewed > cut(skewed, rule, 0.2)).sum()) for rule in ("mean", "median", "top")}  # type: ignore[arg-type]
    assert above == {"mean": 1, "median": 2, "top": 1}


def test_too_few_customers_are_refused() -> None:
    customers = pd.DataFrame({"net_amount": [1.0]}, index=["a"])
    assert portfolio(
        customers, customers["net_amount"], "value", None, customers.index[:0], {}, "mean", 0.2
    ) == Refused("no-portfolio", fewest=4)


def test_every_customer_of_the_demo_company_has_one_segment(demo: CustomerBase) -> None:
    found = demo.steering.portfolio
    assert isinstance(found, Portfolio)
    assert found.frame.index.is_unique
    assert set(found.frame.index) == set(demo.customers.index)
    assert set(found.frame["segment"]) == set(CLASS_OF)
    assert found.table["contribution"].sum() == pytest.approx(demo.contribution.contribution.sum())
    gone = found.frame.index[found.frame["segment"] == "gone"]
    assert set(gone) == set(demo.loyalty.risk.frame.query("gone").index)  # type: ignore[union-attr]
    assert math.isclose(found.table["net_amount"].sum(), demo.customers["net_amount"].sum(), rel_tol=1e-9)
