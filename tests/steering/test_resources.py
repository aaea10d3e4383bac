"""Care, visits and selling on whole bases: what the page hands over, and clear refusals where data are missing."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.base import CustomerBase
from analysis.presentation.handed import defined
from analysis.refusal import Refused
from analysis.steering.named import resource_lists
from analysis.steering.page import Steering


@pytest.mark.slow
def test_what_the_demo_company_hands_over(demo: CustomerBase) -> None:
    page = demo.steering
    results = defined(page.results())
    plans = results["allocation"]
    assert plans["basis"] == "judgement"
    assert plans["current"]["visits"] == page.visits.total
    assert plans["optimal"]["net"] >= max(plans["current"]["net"], *(one["net"] for one in plans["rule"].values()))
    gain = results["anticipated_gain"]
    assert gain["estimate"] == pytest.approx(plans["optimal"]["net"] - plans["current"]["net"], abs=1e-4)
    assert gain["low"] < gain["estimate"] < gain["high"]


def test_every_list_names_whom_the_page_counts(demo: CustomerBase) -> None:
    page = demo.steering
    lists = {one.key: one.frame for one in resource_lists(page)}
    assert len(lists["over-served"]) == len(page.served.over)
    assert len(lists["more-visits"]) + len(lists["fewer-visits"]) == len(page.allocation.moved)
    assert len(lists["cross-selling"]) == page.selling.frame.query("kind == 'cross'")["customer_id"].nunique()
    for remedy in demo.pareto.remedies:
        frame = lists[f"remedy-{remedy.key.replace('_', '-')}"]
        assert (len(frame), frame["remedy_gain"].sum()) == (remedy.customers, pytest.approx(remedy.gain))
    for frame in lists.values():
        assert frame.index.is_unique
        assert frame.index.isin(demo.customers.index).all()


@pytest.fixture
def page_of(tmp_path: Path) -> Callable[..., Steering]:
    """The page of a folder of tables, each a list of rows of text."""

    def made(**tables: list[dict[str, str]]) -> Steering:
        for name, rows in tables.items():
            with (tmp_path / f"{name}.csv").open("w", encoding="utf-8", newline="") as sink:
                writer = csv.DictWriter(sink, list(rows[0]), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        return CustomerBase(str(tmp_path)).steering

    return made


def sold(customers: int, **more: str) -> list[dict[str, str]]:
    return [
        {"customer_id": f"K{n:03d}", "date": f"{year}-{1 + n % 12:02d}-10", "net_amount": "100.00", **more}
        for n in range(customers)
        for year in (2021, 2022, 2023)
    ]


@pytest.mark.slow
def test_without_activities_costs_and_potentials_each_question_says_so(page_of: Callable[..., Steering]) -> None:
    page = page_of(transactions=sold(30, cost_of_goods="60.00"))
    assert page.visits == Refused("no-activities")
    assert page.allocation == Refused("no-activities")
    assert page.what_if == Refused("no-activities")
    assert page.care == Refused("no-care-costs")
    assert page.break_even == Refused("no-care-costs")
    assert isinstance(page.served, Refused)
    assert page.selling == Refused("no-categories-sold")
    assert page.wallet_by_segment == Refused("no-potential")
    assert page.tiers == Refused("no-price-tiers")
    assert {name: page.results()[name] for name in ("allocation", "anticipated_gain")} == {
        "allocation": None,
        "anticipated_gain": None,
    }
    assert resource_lists(page) == []


def test_one_customer(page_of: Callable[..., Steering]) -> None:
    visit = {"customer_id": "K000", "date": "2022-05-01", "type": "Besuch", "cost": "80.00", "minutes": "30"}
    page = page_of(transactions=sold(1, cost_of_goods="60.00"), activities=[visit])
    assert page.visits == Refused("visits-one-customer")
    assert not isinstance(page.care, Refused)
    assert isinstance(page.served, Refused)
    assert resource_lists(page) == []


def test_visits_without_cost_or_contribution(page_of: Callable[..., Steering]) -> None:
    visits = [{"customer_id": f"K{n:03d}", "date": "2023-05-01", "type": "Besuch", "minutes": "30"} for n in range(30)]
    page = page_of(transactions=sold(30), activities=visits)
    assert page.visits == Refused("no-visit-costs")
    assert page.care == Refused("no-contribution")
