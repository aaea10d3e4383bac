"""The demo company's words have English twins, all of them."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis.demo import demo_company
from analysis.demo.words import TWINS
from analysis.language import Words
from analysis.settings import Settings
from analysis.shipped import DEMO
from analysis.tables.preparation import prepare
from analysis.tables.schema import TABLES
from analysis.tables.sources import find_source
from analysis.tables.words import read_words

# What is no word: identifiers, names, codes; and columns whose words the language room knows itself.
NO_WORDS = {"name", "owner", "currency", "rating", "legal_form"}


@pytest.fixture(scope="module")
def demo() -> dict[str, pd.DataFrame]:
    return demo_company()


def spoken(table: str) -> list[str]:
    """The columns of a table that hold words of the data."""
    return [
        column.name
        for column in TABLES[table].columns
        if column.kind == "text" and not column.allowed and not column.name.endswith(("_id", "_to"))
        if column.name not in NO_WORDS | {"parent"}
    ]


@pytest.mark.parametrize("name", list(TABLES))
def test_every_word_of_the_tables_has_a_twin(name: str, demo: dict[str, pd.DataFrame]) -> None:
    table = demo[name]
    lacking = {
        (column, word)
        for column in set(spoken(name)) & set(table)
        for text in table[column].dropna().unique()
        for word in text.split(", ")
        if word not in TWINS
    }
    assert lacking == set()


def test_no_twin_is_there_for_nothing(demo: dict[str, pd.DataFrame]) -> None:
    used = {
        word
        for name in TABLES
        for column in set(demo[name]) & {*spoken(name), "legal_form"}
        for text in demo[name][column].dropna().unique()
        for word in text.split(", ")
    }
    assert set(TWINS) - used == set()


def test_the_twins_lead_back() -> None:
    assert len(set(TWINS.values())) == len(TWINS)
    assert dict(read_words(DEMO / "words.csv").pairs) == TWINS


@pytest.mark.slow
def test_the_demo_speaks_both_languages(tmp_path: Path) -> None:
    prepared = prepare(find_source("demo"), Settings(), tmp_path)
    english, german = (Words(lang, dictionary=prepared.dictionary(lang)) for lang in ("en", "de"))
    assert english.term("Bauhandwerk") == "Building trades"
    assert english.term("Fertigung, Lager") == "Production, Warehouse"
    assert german.term("Bauhandwerk") == "Bauhandwerk"
    assert all(german.term(word) == word and english.term(word) == twin for word, twin in TWINS.items())
