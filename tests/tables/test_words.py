"""A source's own dictionary: read, refused with everything at once, kept beside the prepared tables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analysis.errors import InputError
from analysis.language import LANGUAGES, Words
from analysis.tables.show.findings import finding_text
from analysis.tables.words import LANGUAGES as COLUMNS
from analysis.tables.words import read_words, twins

ORDERS = "Kundennr;Datum;Umsatz\n0001;13.01.2024;10,50\n0002;14.01.2024;20,50\n"


def test_it_knows_the_languages_of_the_language_room() -> None:
    assert COLUMNS == LANGUAGES


@pytest.mark.parametrize(
    "content",
    [
        "de;en\nHolz;Wood\nÖl, roh;Oil\n".encode("utf-8-sig"),
        'en,de\r\nWood,Holz\r\n\r\nOil,"Öl, roh"\r\n'.encode(),
        "DE \tEN\nHolz\t Wood\nÖl, roh\tOil".encode("cp1252"),
    ],
)
def test_it_is_read_as_spreadsheets_write_it(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    path.write_bytes(content)
    found = read_words(path)
    assert (found.pairs, found.findings) == ((("Holz", "Wood"), ("Öl, roh", "Oil")), ())


def test_it_is_kept_with_the_tables_and_named_among_the_files(prepared: Callable[..., Any]) -> None:
    result = prepared({"orders.csv": ORDERS, "words.csv": "de,en\nHolz,Wood\n"})
    assert (result.dictionary("en"), result.dictionary("de")) == ({"Holz": "Wood"}, {"Wood": "Holz"})
    assert [(file.table, file.file, file.rows) for file in result.audit.files][-1] == ("words", "words.csv", 1)
    assert result.audit.passed_over == ()
    assert len(result.audit.files[-1].sha256) == 64
    without = prepared({"orders.csv": ORDERS})
    assert without.dictionary("en") == {}
    assert not (without.folder / "words.json").exists()


def test_what_is_wrong_is_told_at_once_with_its_lines(prepared: Callable[..., Any]) -> None:
    words = "de;en\nHolz;Wood\nStahl\nHolz;Timber\nGlas;\nHolz;Wood\n"
    with pytest.raises(InputError) as caught:
        prepared({"orders.csv": ORDERS, "kosten.csv": "Kundennr;Monat\n1;01.01.2024\n", "words.csv": words})
    findings = caught.value.findings
    assert [(f.key, f.file, f.rows, [(e.line, e.value) for e in f.examples]) for f in findings] == [
        ("missing-column", "kosten.csv", 0, []),
        ("missing-column", "kosten.csv", 0, []),
        ("words-line", "words.csv", 2, [(3, "Stahl"), (5, "Glas;")]),
        ("words-twice", "words.csv", 1, [(4, "Holz = Timber")]),
    ]
    said = [finding_text(finding, Words("en")) for finding in findings[2:]]
    assert said[0].startswith("words.csv: 2 lines of the dictionary do not hold exactly one word")
    assert "line 4: “Holz = Timber”" in said[1]


@pytest.mark.parametrize("content", ["", "Holz;Wood\n", "de;fr\nHolz;Bois\n", "de\nHolz\n"])
def test_a_dictionary_says_its_languages(content: str, prepared: Callable[..., Any]) -> None:
    with pytest.raises(InputError) as caught:
        prepared({"orders.csv": ORDERS, "words.csv": content})
    [finding] = caught.value.findings
    assert (finding.key, finding.values["allowed"]) == ("words-header", "de, en")
    assert finding_text(finding, Words("de")).endswith("ein Wörterbuch hat genau zwei Spalten mit den Köpfen de, en")


def test_a_word_of_both_languages_stays() -> None:
    pairs = [("Rat", "Advice"), ("Ratte", "Rat"), ("Chef", "Boss"), ("Leiter", "Boss")]
    assert twins(pairs, "en") == {"Ratte": "Rat", "Chef": "Boss", "Leiter": "Boss"}
    assert twins(pairs, "de") == {"Advice": "Rat", "Boss": "Chef"}
