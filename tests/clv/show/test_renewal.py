"""What is said of contracts: figures, curve, tables and what they rest on."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.clv.contracts import relationships
from analysis.clv.renewal import renewal
from analysis.clv.show import renewal as show
from analysis.periods import Period
from analysis.settings import Settings
from analysis.tables.typed import as_typed

ROWS = [
    (f"<b>{number}", f"{2020 + year}-01-01", f"{2020 + year}-12-31")
    for year, there in enumerate((100, 60, 45, 38))
    for number in range(there)
]


@pytest.fixture(scope="module")
def found():
    import pandas as pd

    frame = pd.DataFrame(ROWS, columns=["customer_id", "start", "end"]).assign(amount=100.0, period="year")
    frame[["start", "end"]] = frame[["start", "end"]].apply(pd.to_datetime)
    settings = Settings(margin_rate=0.25, horizon_months=24)
    return renewal(relationships(as_typed("contracts", frame), date(2023, 6, 30)), settings)


@pytest.mark.parametrize(
    ("lang", "label", "money", "unit"),
    [
        ("en", "Value of contract renewals", "assumed margin of 25.0%", "every 12 months"),
        ("de", "Wert der Vertragsverlängerungen", "angenommene DB-Quote von 25,0\u00a0%", "alle 12 Monate"),
    ],
)
def test_figures_and_what_they_rest_on(found, shown, lang, label, money, unit):
    assert label in shown(show.figures, found, lang=lang).plain
    assert money in shown(show.assumptions, found, Period(date(2020, 1, 1), date(2023, 6, 30)), lang=lang).plain
    assert unit in shown(show.curve, found, lang=lang).alt


def test_tables(found, shown):
    dates = shown(show.dates, found).plain.splitlines()
    assert dates[1].startswith("1 | 100 | 60 | 60.0%")
    assert len(dates) == 4
    tenure = shown(show.tenure, found).plain.splitlines()
    assert tenure[1].startswith("3 | 38 |")


def test_method_names_models_and_likelihood(found, shown):
    told = shown(show.method, found).plain
    for name, model in found.models.items():
        if name not in found.refusals:
            assert f"log-likelihood −{-model.log_likelihood:.4f}" in told
    assert found.refusals
    assert "do not tell its parameters" in told


def test_nothing_to_show_is_said_once(shown):
    from analysis.refusal import Refused

    assert "table of contracts" in shown(show.figures, Refused("no-contracts")).plain
