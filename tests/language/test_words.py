"""Both languages say the same things: keys, placeholders, plurals and formats; and no word is there for nothing."""

from __future__ import annotations

import ast
import itertools
import re
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import analysis
from analysis.language import LANGUAGES, NOTHING, Words
from analysis.settings import Settings
from analysis.shipped import NOTEBOOKS
from analysis.tables.schema import TABLES

PACKAGE = Path(analysis.__file__).parent
FILES = sorted(path.name for path in (PACKAGE / "language" / "en").glob("*.ftl"))
SOURCES = {path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")}
TEMPLATES = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.j2")]
NOTEBOOK_CELLS = [
    cell.source
    for path in NOTEBOOKS.glob("*.ipynb")
    for cell in nbformat.read(path, as_version=4).cells
    if cell.cell_type == "code"
]
NBSP = "\u00a0"


class _Placeholders(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.names.add(node.id.name)


@cache
def messages(lang: str, file: str) -> dict[str, ftl.Message]:
    resource = FluentParser().parse((PACKAGE / "language" / lang / file).read_text(encoding="utf-8"))
    assert [entry for entry in resource.body if isinstance(entry, ftl.Junk)] == []
    found = [entry for entry in resource.body if isinstance(entry, ftl.Message)]
    assert len({message.id.name for message in found}) == len(found), f"a key occurs twice in {lang}/{file}"
    return {message.id.name: message for message in found}


def placeholders(message: ftl.Message) -> set[str]:
    visitor = _Placeholders()
    visitor.visit(message)
    return visitor.names


@cache
def all_keys() -> dict[str, set[str]]:
    """Every key with its placeholders."""
    return {key: placeholders(message) for file in FILES for key, message in messages("en", file).items()}


# ------------------------------------------------------------------ the two languages


def test_both_languages_have_the_same_files() -> None:
    assert sorted(path.name for path in (PACKAGE / "language" / "de").glob("*.ftl")) == FILES


@pytest.mark.parametrize("file", FILES)
def test_both_languages_have_the_same_keys_and_placeholders(file: str) -> None:
    german, english = messages("de", file), messages("en", file)
    assert list(german) == list(english)
    differing = [key for key in english if placeholders(german[key]) != placeholders(english[key])]
    assert differing == []


def test_signs() -> None:
    """A true minus, and none before what is rounded to nought."""
    words = Words("en", "EUR")
    assert [words.number(-0.3), words.number(-3), words.percent(-0.0001), words.money(-0.001)] == [
        "0",
        "−3",
        "0.0%",
        "€0.00",
    ]
    assert [words.signed(value) for value in (16.5, -3.0, 0.2, None)] == ["+16", "−3", "0", "–"]


def test_a_german_compound_ties_number_and_sign() -> None:
    """95 %, but 95-%-Intervall."""
    german, english = (Words(lang) for lang in ("de", "en"))
    told = german("pareto-interval", level=german.percent(0.95, 0), low="1", high="2")
    assert told == "95-%-Intervall 1 bis 2"
    assert german.percent(0.95, 0) == f"95{NBSP}%"
    assert english("pareto-interval", level="95%", low="1", high="2").startswith("95% interval")


def test_no_key_is_in_two_files() -> None:
    keys = [key for file in FILES for key in messages("en", file)]
    assert sorted(set(keys)) == sorted(keys)


# ------------------------------------------------------------------ the words and the program


def _is_words(function: ast.expr) -> bool:
    """Whether what is called is a `Words`: words(…), self.words(…), Words(lang)(…), words.has(…)."""
    if isinstance(function, ast.Attribute) and function.attr == "has":
        function = function.value
    if isinstance(function, ast.Call):
        return isinstance(function.func, ast.Name) and function.func.id == "Words"
    return getattr(function, "id", getattr(function, "attr", "")) == "words"


@cache
def calls() -> list[tuple[str, ast.Call]]:
    return [
        (name, node)
        for name, text in SOURCES.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and _is_words(node.func) and node.args
    ]


@cache
def parts() -> tuple[set[str], tuple[str, ...]]:
    """Texts in program and notebooks that may become part of a key, those quoted in SQL among them; and what f-strings
    begin with that name such a text."""
    found = set(Settings.model_fields) | set(TABLES)
    starts = set()
    for text in [*SOURCES.values(), *NOTEBOOK_CELLS]:
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value.strip(), *re.findall(r"'([\w-]+)'", node.value)}
            elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                starts.add(str(node.values[0].value))
    return found, tuple(start for start in starts if re.fullmatch(r"[a-z]+_", start))


def _is_part(text: str) -> bool:
    whole, starts = parts()
    return text in whole or (text.startswith(starts) and text not in starts and text.isidentifier())


@cache
def built() -> set[tuple[str | None, ...]]:
    """Keys that f-strings build: fixed pieces, and None for each that some text of the program fills."""
    return {
        tuple(str(piece.value) if isinstance(piece, ast.Constant) else None for piece in node.values)
        for _, call in calls()
        for node in ast.walk(call.args[0])
        if isinstance(node, ast.JoinedStr)
    }


def _fits(key: str, pieces: tuple[str | None, ...]) -> bool:
    if not pieces:
        return not key
    first, *rest = pieces
    if first is not None:
        return key.startswith(first) and _fits(key[len(first) :], tuple(rest))
    return any(_is_part(key[:n]) and _fits(key[n:], tuple(rest)) for n in range(1, len(key) + 1))


def _in_templates() -> set[str]:
    return {key for text in TEMPLATES for key in re.findall(r'words\("([\w-]+)"[),]', text)}


@cache
def _of_systems() -> set[str]:
    """Findings that the files of the systems name."""
    texts = [path.read_text(encoding="utf-8") for path in (PACKAGE / "tables" / "systems").glob("*.toml")]
    return {f"finding-{key}" for text in texts for key in re.findall(r'^key = "([\w-]+)"', text, re.MULTILINE)}


def test_every_word_asked_for_exists() -> None:
    asked = [
        node.value
        for _, call in calls()
        for node in (
            [call.args[0].body, call.args[0].orelse] if isinstance(call.args[0], ast.IfExp) else [call.args[0]]
        )
        if isinstance(node, ast.Constant)
    ]
    assert len(asked) > 100
    assert sorted({*asked, *_in_templates()} - set(all_keys())) == []


def test_every_word_built_from_parts_has_some_key() -> None:
    assert len(built()) > 5
    assert [pieces for pieces in built() if not any(_fits(key, pieces) for key in all_keys())] == []


def test_no_word_is_there_for_nothing() -> None:
    asked = parts()[0] | _in_templates() | _of_systems()
    starts = [start for text in TEMPLATES for start in re.findall(r'words\("([\w-]+)" ~', text)]
    idle = [
        key
        for key in all_keys()
        if key not in asked
        # Names, definitions and denominators of quantities have a test of their own.
        and not key.startswith("quantity-")
        and not any(key.startswith(start) for start in starts)
        and not any(_fits(key, pieces) for pieces in built())
    ]
    assert idle == []


def test_words_are_given_what_they_have_room_for() -> None:
    keys = all_keys()
    lacking = []
    for name, call in calls():
        key = call.args[0].value if isinstance(call.args[0], ast.Constant) else None
        named = {keyword.arg for keyword in call.keywords}
        if isinstance(call.func, ast.Attribute) and call.func.attr == "has":
            continue
        if key in keys and None not in named and not keys[key] <= named:
            lacking.append((name, key, keys[key] - named))
    assert lacking == []


def test_every_finding_has_its_sentence() -> None:
    found = {
        node.args[0].value
        for text in SOURCES.values()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding" and node.args
        if isinstance(node.args[0], ast.Constant)
    }
    assert len(found) > 30
    assert sorted(key for key in found if f"finding-{key}" not in all_keys()) == []
    # A reason to set rows aside has a line in the tie-out and a sentence among the findings.
    reasons = [key.removeprefix("reason-") for key in all_keys() if key.startswith("reason-")]
    assert len(reasons) >= 16
    assert [reason for reason in reasons if f"finding-{reason}" not in all_keys()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_table_and_column_has_a_name(lang: str) -> None:
    words = Words(lang)
    for table in TABLES.values():
        assert words(f"table-{table.name}")
        assert all(words(f"column-{column.name}") for column in table.columns)


# ------------------------------------------------------------------ plurals


class _Counts(Visitor):
    """The placeholders by which a message tells one from many."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        # Not those that tell words apart, such as the kind of a load.
        plural = any(
            isinstance(one.key, ftl.NumberLiteral) or one.key.name in ("zero", "one", "two", "few", "many")
            for one in node.variants
        )
        if plural and isinstance(node.selector, ftl.VariableReference):
            self.names.add(node.selector.id.name)
        self.generic_visit(node)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_and_many_are_worded_apart(lang: str) -> None:
    words = Words(lang)
    counted = 0
    for file in FILES:
        for key, message in messages(lang, file).items():
            counts = _Counts()
            counts.visit(message)
            for name in counts.names:
                values = dict.fromkeys(placeholders(message), "…")
                one, two = (words(key, **{**values, name: number}) for number in (1, 2))
                assert one != two.replace("2", "1"), key
                counted += 1
    assert counted > 15


def test_counts_are_worded() -> None:
    assert Words("en")("finding-totals-line", rows=1, amount="€1.00") == "one totals line set aside, €1.00"
    assert Words("en")("finding-totals-line", rows=0, amount="–") == "0 totals lines set aside, –"
    assert Words("de")("finding-totals-line", rows=1, amount="1 €") == "eine Summenzeile ausgesondert, 1 €"
    assert Words("de")("finding-totals-line", rows=3, amount="1 €") == "3 Summenzeilen ausgesondert, 1 €"


def test_a_missing_key_or_placeholder_is_an_error() -> None:
    with pytest.raises(KeyError, match="no words for 'nonsense' in 'de'"):
        Words("de")("nonsense")
    with pytest.raises(KeyError, match="finding-totals-line"):
        Words("en")("finding-totals-line", rows=1)
    with pytest.raises(ValueError, match="unknown language 'fr'"):
        Words("fr")


# ------------------------------------------------------------------ what is too long for a sentence


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("length", [2000, 2001, 2501, 100_000])
def test_a_long_text_is_cut_and_breaks_nothing(lang: str, length: int) -> None:
    text = Words(lang)("finding-not-a-pair", text="x" * length)
    assert len(text) < 2100
    assert ("…" in text) == (length > 2000)


@pytest.mark.parametrize(("lang", "more"), [("de", " … und 1.{} weitere"), ("en", " … and 1,{} more")])
def test_a_long_list_says_how_many_more_there_are(lang: str, more: str) -> None:
    words = Words(lang)
    items = [f"column {number:04d}" for number in range(1150)]
    text = words.join(items)
    told = text.count("column")
    assert text.startswith("column 0000, column 0001, ")
    assert text.endswith(more.format(f"{150 - told:03d}"))
    assert len(text) < 2000
    assert text in words("finding-not-a-pair", text=text)


def test_every_item_of_a_list_that_fits_is_told() -> None:
    items = ["y" * 98] * 20
    assert Words("en").join(items).count("y" * 98) == 20
    assert Words("en").join(["z" * 5000]) == "z" * 198 + " …"
    assert Words("en").join([]) == ""


# ------------------------------------------------------------------ formats

de, en = Words("de", "EUR"), Words("en", "USD")


@pytest.mark.parametrize(
    ("german", "english", "expected"),
    [
        (de.money(1234.56), en.money(1234.56), (f"1.234,56{NBSP}€", "$1,234.56")),
        (de.money(Decimal("-1234.5")), en.money(Decimal("-1234.5")), (f"−1.234,50{NBSP}€", "−$1,234.50")),
        (de.money(1234.56, 0), en.money(1234.56, 0), (f"1.235{NBSP}€", "$1,235")),
        (de.money(0), en.money(0), (f"0,00{NBSP}€", "$0.00")),
        (Words("de").money(1234.56), Words("en").money(1234.56), ("1.234,56", "1,234.56")),
        (Words("de", "CHF").money(1), Words("en", "CHF").money(1), (f"1,00{NBSP}CHF", "CHF1.00")),
        (de.number(1234567), en.number(1234567), ("1.234.567", "1,234,567")),
        (de.number(0.5, 2), en.number(0.5, 2), ("0,50", "0.50")),
        (de.number(-1234.5, 1), en.number(-1234.5, 1), ("−1.234,5", "−1,234.5")),
        (de.integer(12.0), en.integer(12.0), ("12", "12")),
        (de.percent(0.123), en.percent(0.123), (f"12,3{NBSP}%", "12.3%")),
        (de.percent(1.2, 0), en.percent(1.2, 0), (f"120{NBSP}%", "120%")),
        (de.date(date(2020, 3, 1)), en.date(date(2020, 3, 1)), ("01.03.2020", "1 Mar 2020")),
        (de.date(datetime(2020, 12, 31, 23, 59)), en.date(pd.Timestamp("2020-12-31")), ("31.12.2020", "31 Dec 2020")),
        (de.join(["a", "b", "c"]), en.join(["a", "b", "c"]), ("a, b und c", "a, b, and c")),
    ],
)  # fmt: skip
def test_formats(german: str, english: str, expected: tuple[str, str]) -> None:
    assert (german, english) == expected


@pytest.mark.parametrize(
    ("value", "digits", "german", "english"),
    [
        (0.123, 1, f"+12,3{NBSP}%", "+12.3%"),
        (-0.123, 1, f"−12,3{NBSP}%", "−12.3%"),
        (12.0, 0, f"+1.200{NBSP}%", "+1,200%"),
        # What rounds to nought has no direction.
        (0.0, 1, f"0,0{NBSP}%", "0.0%"),
        (-0.0, 1, f"0,0{NBSP}%", "0.0%"),
        (-0.0004, 1, f"0,0{NBSP}%", "0.0%"),
        (0.0006, 1, f"+0,1{NBSP}%", "+0.1%"),
        (-0.1, 0, f"−10{NBSP}%", "−10%"),
    ],
)
def test_changes_carry_their_sign(value: float, digits: int, german: str, english: str) -> None:
    assert (de.signed_percent(value, digits), en.signed_percent(value, digits)) == (german, english)


@pytest.mark.parametrize("value", [None, float("nan"), float("inf"), float("-inf")])
def test_a_change_that_is_undefined_is_a_dash(value: Any) -> None:
    assert de.signed_percent(value) == en.signed_percent(value) == NOTHING


@pytest.mark.parametrize("words", [de, en, Words("de")])
@pytest.mark.parametrize("value", [None, float("nan"), float("inf"), float("-inf"), Decimal("NaN"), pd.NaT])
def test_what_is_undefined_is_a_dash(words: Words, value: Any) -> None:
    assert [words.number(value), words.integer(value), words.percent(value), words.money(value)] == [NOTHING] * 4
    assert words.date(value) == NOTHING


def test_large_amounts_keep_their_cents() -> None:
    assert en.money(Decimal("270000000000000.04")) == "$270,000,000,000,000.04"


def test_halves_are_rounded_as_the_data_say() -> None:
    # Banker's rounding, in both languages alike.
    for value, text in itertools.product([Decimal("0.125")], ["0.12"]):
        assert en.number(value, 2) == text
        assert de.number(value, 2) == text.replace(".", ",")


# ------------------------------------------------------------------ words of the data


def test_a_term_has_its_twin_or_stays() -> None:
    words = Words("en", dictionary={"Holz": "Wood", "Öl, roh": "Crude oil", "Lager": "Warehouse"})
    assert words.term("Holz") == "Wood"
    assert words.term("Öl, roh") == "Crude oil"
    assert words.term("Lager, Holz, Glas") == "Warehouse, Wood, Glas"
    assert words.term("<b>Holz</b>") == "<b>Holz</b>"
    assert Words("en").term("Holz") == "Holz"
