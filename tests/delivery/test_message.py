"""A message to send, and lists for a CRM: what is in them, and what is not unless it is asked for."""

from __future__ import annotations

import csv
import email
import json
from collections.abc import Callable
from email.policy import default
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.delivery.handing import hand_on
from analysis.delivery.imports import SYSTEMS
from analysis.reporting.output import write_json

Run = Callable[..., Path]
Customers = Callable[..., pd.DataFrame]

DOUBT = {"key": "forecast-untested", "values": {}}
FIGURES = [
    {"quantity": "total_value", "value": 1000.0, "low": 900.0, "high": 1100.0, "doubt": DOUBT},
    {"quantity": "revenue", "value": 20_000.0, "low": None, "high": None, "doubt": None},
    {"quantity": "total_value_at_risk", "value": None, "low": None, "high": None, "doubt": None},
]
CHANGES = {
    "before": "2024-11-30", "same_settings": True, "same_program": True, "compared": 1,
    "key_figures": [{"quantity": "total_value", "value": 1000.0, "before": 2000.0, "low": 1500.0, "high": 2500.0}],
    "doubts": {"new": [], "cleared": []}, "alerts": {"new": [{"customer_id": "K-77", "alert": "overdue"}], "cleared": []},
    "drift": [{"key": "customers", "now": 5, "before": 10}],
}  # fmt: skip


PROPOSAL = {
    "kind": "keep", "quantity": "", "customers": 3, "money": 1200.0, "low": 900.0, "high": 1500.0, "evidence": "rule", "duty": False,
}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, written_run: Run, customers: Customers) -> Path:
    made = written_run(tmp_path, "Müller & Co", "2024-12-31", customers("K-77", "K-78", "=1"), FIGURES)
    write_json(made / "changes.json", CHANGES)
    figures = {**json.loads((made / "figures.json").read_text(encoding="utf-8")), "proposals": [PROPOSAL]}
    write_json(made / "figures.json", figures)
    return made


def message(run: Path, *formats: str, address: str = "") -> Any:
    assert hand_on(run, formats, None, address) == ["2024-12-31.eml"]
    return email.message_from_bytes((run.parent / "2024-12-31.eml").read_bytes(), policy=default)


def test_a_message_has_headline_warnings_figures_and_the_way_to_the_pages(run: Path) -> None:
    made = message(run, "message")
    text = made.get_content()
    assert made["Subject"] == "Müller & Co: Kundenauswertung zum 31.12.2024"
    assert made["X-Unsent"] == "1"
    for part in (
        "weichen aber von denen des letzten Laufs ab", "5 Kunden, zuletzt 10", "Prognose ließ sich nicht prüfen",
        "Gefährdeten Kunden halten: 1.200\u00a0€ pro Jahr, 3 Kunden (Beleg: Regel)", "20.000\u00a0€", "900\u00a0€ bis 1.100\u00a0€", "unter der bisherigen Spanne", "überfällig (1)",
        "M%C3%BCller%20%26%20Co/2024-12-31/index.html",
    ):  # fmt: skip
        assert part in text, text
    assert message(run, "message").as_bytes() == made.as_bytes()


def test_nobody_is_named_unless_that_is_asked_for(run: Path) -> None:
    made = message(run, "message")
    assert {"From", "To", "Date", "Message-ID"} & set(made.keys()) == set()
    assert "K-77" not in made.as_string()
    assert str(run.parent.parent) not in made.get_content()
    assert "K-77: 2\u00a0€ in Gefahr (überfällig)" in message(run, "message-customers").get_content()


def test_a_link_leads_to_where_the_readers_find_it(run: Path) -> None:
    text = message(run, "message", address="https://intranet.example/reports/").get_content()
    assert "https://intranet.example/reports/M%C3%BCller%20%26%20Co/2024-12-31/index.html" in text


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_list_for_a_crm(system: str, run: Path) -> None:
    assert hand_on(run, [system], None, "") == [f"2024-12-31.{system}.csv"]
    with (run.parent / f"2024-12-31.{system}.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    key = SYSTEMS[system][0]
    assert [row[key] for row in rows] == ["K-77", "K-78", "'=1"]
    columns = list(rows[0])
    assert len(set(columns)) == len(columns) == 9
    assert all(column.endswith("__c") for column in columns) == (system == "salesforce")
    assert all(column == column.lower() for column in columns) == (system == "hubspot")
    assert [value for column, value in rows[0].items() if "alue" in column] == ["10.5", "2.5"]
    assert "2024-12-31" in rows[0].values()
