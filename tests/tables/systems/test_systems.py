"""Every file about a system says only what the program understands."""

from __future__ import annotations

import re

import pytest

from analysis.tables.helpers import READ_TRANSACTIONS
from analysis.tables.kinds import CUSTOMER_KINDS, KINDS
from analysis.tables.schema import normalise
from analysis.tables.systems import System, common, recognise_system, systems

COLUMNS = {column.name for column in READ_TRANSACTIONS.columns} | {"fulfilment"}
ALL = [common(), *systems().values()]
FACTS = {
    "vat": ("excluded", "included"),
    "amounts": ("document", "line"),
    "first_line": (True, False),
    "date": ("ymd", "dmy", "mdy"),
    "decimal": ("point", "comma"),
    "unit": ("cents",),
}


@pytest.mark.parametrize("system", ALL, ids=lambda system: system.key)
def test_columns_kinds_and_facts_are_known(system: System) -> None:
    assert {*system.headers, *system.patterns} <= COLUMNS
    assert {*system.kinds} <= COLUMNS | {"customer"}
    for column, words in system.kinds.items():
        assert set(words.values()) <= set(CUSTOMER_KINDS if column == "customer" else KINDS)
        assert "" not in words
    assert all(value in FACTS[fact] for fact, value in system.facts.items())
    for patterns in system.patterns.values():
        for pattern in patterns:
            re.compile(pattern)


@pytest.mark.parametrize("system", systems().values(), ids=lambda system: system.key)
def test_a_system_names_its_source_and_recognises_its_own_headers(system: System) -> None:
    assert system.documentation
    assert system.language in ("de", "en", "nl", "sv")
    headers = [spellings[0] for spellings in system.recognised_by]
    found = recognise_system(headers)
    assert found is not None
    assert system.recognises(headers)
    assert found.key == system.key


def test_a_plain_list_is_of_no_system() -> None:
    assert recognise_system(["Kundennr", "Rechnungsdatum", "Nettobetrag"]) is None


@pytest.mark.parametrize(
    ("header", "plain"),
    [("Verkäufe", "verkaeufe"), ("Umsa\u0308tze", "umsaetze"), ("Rabatt %", "rabattprozent"), ("Nº Pedido", "nopedido"), ("Straße", "strasse")],
)  # fmt: skip
def test_headers_are_compared_in_their_normal_form(header: str, plain: str) -> None:
    assert normalise(header) == plain
