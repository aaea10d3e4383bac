"""Actions on whole bases: the demo company against its truth, and bases that lack what the list would like to know."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.language import LANGUAGES
from analysis.refusal import Refused
from analysis.reporting.worklists import write_worklist
from analysis.steering.actions import Actions, action_results
from analysis.steering.experiment import experiment_results
from analysis.steering.kinds import CALLS
from analysis.steering.show import actions as shown
from analysis.steering.show import experiment

TRUTH = Path(__file__).parents[2] / "data" / "demo" / "truth.csv"


@pytest.mark.slow
def test_the_true_loss_makers_of_the_demo_are_in_the_list(demo: CustomerBase) -> None:
    with TRUTH.open(encoding="utf-8-sig", newline="") as source:
        true = {row["Kundennr"] for row in csv.DictReader(source, delimiter=";") if row["Verlustbringer"] == "1"}
    found = demo.steering.actions
    assert isinstance(found, Actions)
    frame = found.frame
    named = set(frame.loc[frame["kind"] == "mend", "customer_id"])
    assert (len(true), len(named & true), len(named - true)) == (116, 115, 6)


def test_what_is_counted_on_the_demo_adds_up_and_nobody_is_told_to_do_two_things_at_once(demo: CustomerBase) -> None:
    found = demo.steering.actions
    frame = found.frame
    assert not frame.duplicated(["customer_id", "kind"]).any()
    assert frame["counted"].sum() == pytest.approx(sum(one.money for one in found.proposals(99)))
    kinds = frame.groupby("customer_id")["kind"].agg(set)
    for pair in ({"visit_more", "visit_less"}, {"win_back", "keep"}, {"win_back", "care"}):
        assert not kinds.map(pair.issubset).any(), pair
    duty = frame["duty"].groupby(frame["customer_id"]).any()
    assert ((found.customers["arm"] == "duty") == duty.reindex(found.customers.index)).all()
    lists = {one.key: one.frame for page in (demo.description, demo.pareto, demo.loyalty) for one in page.lists()}
    assert len(lists["over-limit"]) == demo.description.payments.over_limit
    assert lists["overdue-money"]["overdue_money"].sum() == pytest.approx(demo.description.payments.overdue)
    assert len(lists["discounts-above-corridor"]) == len(demo.description.discounts.conspicuous)
    assert len(lists["missing-decider"]) == demo.description.gaps["no_decider"].sum()
    assert set(frame["list"]) <= set(CALLS)


@pytest.fixture
def base_of(tmp_path: Path) -> Callable[..., CustomerBase]:
    """A base of tables, each a list of rows of text."""

    def made(settings: dict[str, Any] | None = None, **tables: list[dict[str, str]]) -> CustomerBase:
        folder = tmp_path / "company"
        folder.mkdir(exist_ok=True)
        for name, rows in tables.items():
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as sink:
                writer = csv.DictWriter(sink, list(rows[0]), lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        return CustomerBase(str(folder), **settings or {})

    return made


def sold(customers: int, every: int = 10) -> list[dict[str, str]]:
    """Each once: no model of purchases can be fitted, and the list has to do without a value to come.

    One in `every` buys below list prices, and at a loss.
    """
    return [
        {
            "customer_id": f"c{number:03}",
            "date": f"2024-{number % 12 + 1:02}-0{number % 9 + 1}",
            "net_amount": f"{100 + number}.00",
            "list_amount": f"{200 if number % every == 0 else 100 + number}.00",
            "cost_of_goods": f"{300 if number % every == 0 else 60}.00",
        }
        for number in range(customers)
    ]


def told(base: CustomerBase, folder: Path) -> None:
    """Everything that is shown, handed over and written of the list, in both languages."""
    page = base.steering
    found = page.actions
    assert action_results(found)["by_kind"]
    for lang in LANGUAGES:
        words = base.words_in(lang)
        for display in (shown.told, shown.kinds, shown.evidence):
            assert display(found, words).plain
        assert shown.customers(found, base.names, 3, words).plain
        shown.owners(found, page.owner_names, base.names, 3, words)
        assert experiment.plan(page.planned, words).plain
        write_worklist(page.worklist(), None, folder, words)


def test_without_owners_activities_and_costs_the_list_stands(
    base_of: Callable[..., CustomerBase], tmp_path: Path
) -> None:
    bare = [{name: row[name] for name in ("customer_id", "date", "net_amount", "list_amount")} for row in sold(80)]
    base = base_of(transactions=bare)
    assert base.steering.owner_names == Refused("no-owners")
    assert base.steering.actions.frame["owner"].isna().all()
    assert base.steering.actions.frame["minutes"].isna().all()
    assert base.steering.planned.outcome == "revenue"
    told(base, tmp_path)


def test_one_owner_has_all_and_names_go_out_only_where_they_were_asked_for(
    base_of: Callable[..., CustomerBase], tmp_path: Path
) -> None:
    master = [{"customer_id": f"c{number:03}", "owner": "=Erika"} for number in range(40)]
    base = base_of(transactions=sold(40), customers=master)
    frame = base.steering.actions.frame
    assert set(frame["owner"]) == {"O1"}
    assert {f"c{number:03}" for number in range(0, 40, 10)} == set(frame.loc[frame["kind"] == "mend", "customer_id"])
    told(base, tmp_path)
    assert "Erika" not in (tmp_path / "actions.csv").read_text(encoding="utf-8-sig")
    asked = base_of({"names_in_exports": True})
    assert set(asked.steering.worklist()["owner"]) == {"=Erika"}


def test_what_was_planted_in_the_later_year_is_measured_on_the_earlier_list(
    base_of: Callable[..., CustomerBase], tmp_path: Path
) -> None:
    rows = sold(160, every=4)
    earlier = base_of({"reference_date": "2024-12-31", "hold_back": 0.5}, transactions=rows)
    told(earlier, tmp_path)
    arms = earlier.steering.actions.customers["arm"]
    more = [
        {"customer_id": customer, "date": "2025-06-01", "net_amount": "200.00" if arm == "act" else "100.00",
         "cost_of_goods": "60.00"}
        for customer, arm in arms.items()
    ]  # fmt: skip
    later = base_of({"actions": str(tmp_path / "actions.csv")}, transactions=rows + more)
    found = later.steering.measured
    # 140 of contribution against 40.
    assert found.effect.estimate == pytest.approx(100.0)
    assert (found.outcome, found.period.start.isoformat()) == ("contribution", "2025-01-01")
    assert found.effect.acted == (arms == "act").sum()
    for lang in LANGUAGES:
        words = later.words_in(lang)
        for display in (experiment.effect, experiment.how, experiment.kinds):
            assert display(found, words).plain
    assert experiment_results(Refused("no-actions"), found)["measured"]["estimate"] == pytest.approx(100.0)


def test_a_list_of_others_is_refused_before_anything_is_written(
    small: Path, kundenwert: Callable[..., Any], tmp_path: Path
) -> None:
    path = tmp_path / "actions.csv"
    frame = pd.DataFrame({"customer_id": ["nobody"], "kind": "keep", "segment": "star", "arm": "act"})
    frame.assign(reference_date="2020-12-31").to_csv(path, index=False)
    result = kundenwert("report", small, "--lang", "en", "--set", f"actions={path}", "--out", tmp_path / "out")
    assert result.exit_code == 3
    assert "another company" in result.output
    assert "line 2" in result.output
    assert "nobody" in result.output
    assert not list((tmp_path / "out").rglob("*.html"))
