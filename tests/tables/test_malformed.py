"""A folder of malformed files with what must be said about each; and those that no folder can hold."""

from __future__ import annotations

import gzip
import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import AnalysisError, Finding, InputError
from analysis.language import LANGUAGES, Words
from analysis.tables.show.findings import finding_text

FOLDER = Path(__file__).parent / "malformed"
EXPECTED: dict[str, dict[str, Any]] = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
HEADER = "Kundennr;Rechnungsdatum;Nettobetrag;Belegnr;Artikel\n"
ROWS = "0001;13.01.2024;1.234,56;R1;Rohr\n0002;14.02.2024;12,50;R2;Muffe\n"


def findings_of(prepare: Callable[[], Any]) -> tuple[list[Finding], int, str]:
    """What is found, the rows in use and their currency; none where the input is refused."""
    try:
        audit = prepare().audit
    except AnalysisError as error:
        return error.findings, 0, ""
    assert audit.tie.rows_read == audit.tie.rows_used + audit.tie.rows_set_aside
    return list(audit.findings), audit.tie.rows_used, audit.currency


def check_finding(finding: Finding, expected: Mapping[str, Any], file: str, words: Words) -> None:
    assert finding.severity == expected.get("severity", "error")
    assert finding.column == expected.get("column", finding.column)
    if "line" in expected:
        assert finding.file == file
        example = finding.examples[0]
        assert (example.line, example.value) == (expected["line"], expected.get("value", ""))
        assert example.column == expected.get("column", "")
    assert expected.get("text", "") in finding_text(finding, words)
    assert finding_text(finding, Words("de")) != finding_text(finding, Words("en"))


def test_the_folder_and_the_table_name_the_same_files() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.csv")) == sorted(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_each_file_is_met_with_its_message(name: str, prepared: Callable[..., Any]) -> None:
    expected, path = EXPECTED[name], FOLDER / f"{name}.csv"
    findings, used, currency = findings_of(lambda: prepared(path))
    assert used == expected.get("used", 0)
    if "key" in expected:
        check_finding(next(f for f in findings if f.key == expected["key"]), expected, path.name, Words("en", currency))
    else:
        assert [f for f in findings if f.severity in ("error", "set_aside", "warning")] == []
    if "settled" in expected:
        settled, *_ = findings_of(lambda: prepared(path, **expected["settled"]))
        assert [f.key for f in settled if f.severity != "note"][-1:] == [
            expected[k] for k in ("then",) if k in expected
        ]


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] * (number % 6 > 0)) for number, name in enumerate(EXPECTED)]
)
def test_each_file_ends_the_command_in_its_way(name: str, kundenwert: Callable[..., Any]) -> None:
    expected, path = EXPECTED[name], FOLDER / f"{name}.csv"
    result = kundenwert("check", path)
    assert result.exit_code == expected.get("exit", 0)
    assert "Traceback" not in result.output
    assert expected.get("text", "") in result.output
    assert not any(sign in result.output for sign in "\x00\x1b\u202e")
    as_json = json.loads(kundenwert("check", path, "--json").stdout)
    assert expected.get("key") in [None, *(finding["key"] for finding in as_json["findings"])]


# ------------------------------------------------------------------ bytes that git would change, or show as noise

_PACKED = gzip.compress((HEADER + ROWS * 500).encode())
_SPOILT = _PACKED[:40] + b"\xff\xff\xff\xff" + _PACKED[44:]
_TEXT = (HEADER + ROWS).encode()

REFUSED = {
    "empty.csv": (b"", "empty-file", "is empty"),
    "blank.csv": (b"\r\n \r\n\r\n", "empty-file", "is empty"),
    "noise.csv": (bytes(range(256)) * 40, "source-unknown-type", "this type of file is not read"),
    "zeros.csv": (b"\x00" * 5000, "unknown-header", "no line with column headers"),
    "half a sign.csv": ((HEADER + ROWS).encode("utf-16")[:-1], "unknown-encoding", "save it as CSV UTF-8"),
    "cut.csv.gz": (_PACKED[: len(_PACKED) // 2], "unreadable", "cannot be read: Compressed file ended"),
    "spoilt.csv.gz": (_SPOILT, "unreadable", "cannot be read: "),
    "empty.csv.gz": (b"", "empty-file", "is empty"),
    "empty.parquet": (b"", "empty-file", "is empty"),
    "spoilt.parquet": (b"PAR1" + b"\x00" * 100 + b"PAR1", "unreadable", "cannot be read: "),
    "empty.xlsx": (b"", "empty-file", "is empty"),
    "spoilt.xlsx": (b"PK\x03\x04" + b"\x00" * 100, "unreadable", "cannot be read: "),
    "spoilt.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 2000, "unreadable", "cannot be read: "),
    "letter.pdf": (b"%PDF-1.7\n" + _TEXT, "source-unknown-type", "give one of: CSV, TSV, TXT; Parquet"),
    "page.xls": (b"<html><table><tr><td>Kundennr</td></tr></table>", "source-web-page", "save it as XLSX or CSV"),
    "table.xls": (b"<?xml version='1.0'?><Workbook/>", "source-xml", "save it as XLSX or CSV"),
    "quote.csv": (_TEXT + b'0003;15.03.2024;1,00;R3;"Rohr\n' + ROWS.encode() * 5000, "broken-record", "line 4"),
    "long.csv": (_TEXT + b'0003;15.03.2024;1,00;R3;"' + b"x\n" * 200_000 + b'"', "broken-record", "line 4"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_bytes_that_are_no_table_are_refused(
    name: str, write: Callable[..., Path], prepared: Callable[..., Any], kundenwert: Callable[..., Any]
) -> None:
    content, key, text = REFUSED[name]
    path = write(content, name)
    with pytest.raises(InputError) as caught:
        prepared(path)
    [finding] = caught.value.findings
    assert (finding.key, finding.severity, finding.file) == (key, "error", path.name)
    assert text in finding_text(finding, Words("en"))
    # Where a file lies may name a person.
    assert str(path.parent) not in str(caught.value)
    for lang in LANGUAGES:
        result = kundenwert("check", path, "--lang", lang)
        assert result.exit_code == 3
        assert "\x00" not in result.output


READ = {
    "nul.csv": HEADER.encode() + b"0001;13.01.2024;1.234,56;R1;Ro\x00hr\n0002;14.02.2024;12,50;R2;Muffe\n",
    "mixed ends.csv": HEADER.replace("\n", "\r\n").encode() + ROWS.encode(),
    "excel.csv": (HEADER + '0001;13.01.2024;1.234,56;R1;"a\fb"\f0002;14.02.2024;12,50;R2;Muffe\f')
    .replace("\n", "\r\n").replace('a\fb', "a\nb").replace("\f", "\r\n").encode(),
    "apple.csv": _TEXT.replace(b"\n", b"\r"),
    "separator.csv": b"sep=;\r\n" + _TEXT.replace(b"\n", b"\r\n"),
    "ending in delimiters.csv": _TEXT.replace(b"\n", b";;\n"),
    "rows ending in delimiters.csv": HEADER.encode() + ROWS.replace("\n", ";;\n\n").encode(),
    "UPPER.CSV.GZ": gzip.compress(_TEXT),
    "Umsatz [2024] *?'\".csv": _TEXT,
    "long line first.csv": b"x" * 200_000 + b"\n" + _TEXT,
    "long text.csv": _TEXT.replace(b"Muffe", b"M" * 200_000),
    "windows.csv": _TEXT.replace(b"Muffe", "Müffe „5 €“".encode("cp1252")),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_oddly_written_files_are_read_whole(name: str, prepared: Callable[..., Any]) -> None:
    result = prepared(READ[name], name)
    assert (result.audit.tie.rows_read, result.audit.tie.rows_used) == (2, 2)
    assert str(result.audit.tie.amount_used) == "1247.0600"
    assert list(result.frame("transactions")["customer_id"]) == ["0001", "0002"]
    assert result.audit.findings == ()


# What means something to a reader of delimited text, more often than chance would have it.
_SIGNS = st.sampled_from(
    [b'"', b";", b"\n", b"\r", b"\r\n", b'""', b"\x00", b"\xe4", b"\xc3\xa4", b"\xff", b"-", b"9", b" "]
)


@pytest.mark.slow
@settings(max_examples=12, deadline=None)
@given(spoilt=st.lists(st.tuples(st.integers(0, 200), st.lists(_SIGNS, max_size=4).map(b"".join)), max_size=4))
def test_nothing_in_a_file_breaks_the_program(prepared: Callable[..., Any], spoilt: list[tuple[int, bytes]]) -> None:
    content = (HEADER + ROWS + "0003;15.03.2024;x;R3;Öse\n").encode()
    for at, signs in spoilt:
        content = content[:at] + signs + content[at:]
    for finding in findings_of(lambda: prepared(content))[0]:
        finding_text(finding, Words("de"))


# ------------------------------------------------------------------ folders, workbooks and sources


@pytest.mark.parametrize(
    "files", [{}, {"kunden.csv": "Kundennr;Name\n1;A\n"}, {"notes.txt": "x"}], ids=["empty", "", "notes"]
)
def test_a_folder_without_transactions_is_refused(
    files: dict[str, str], prepared: Callable[..., Any], write: Callable[..., Path], kundenwert: Callable[..., Any]
) -> None:
    with pytest.raises(InputError) as caught:
        prepared(files)
    [finding] = caught.value.findings
    assert finding.key == "no-transactions"
    assert finding.values["found"] == (", ".join(files) or "–")
    assert kundenwert("check", write(files)).exit_code == 3


@pytest.mark.parametrize("given", ["nowhere.csv", "~nobody/x.csv", "x" * 300, "a\x00b", ""])
def test_a_source_that_is_not_there_is_wrong_usage(given: str, kundenwert: Callable[..., Any]) -> None:
    result = kundenwert("check", given or "./missing")
    assert result.exit_code == 2
    assert "there is no file, folder or built-in source" in result.output


def test_all_that_is_wrong_is_said_at_once(prepared: Callable[..., Any]) -> None:
    files = {
        "orders_1.csv": "Kundennr;Datum;Umsatz;Wareneinsatz\n1;01/02/2024;1.234;5.678\n",
        "orders_2.csv": "Kundennr;Umsatz\n1;12,50\n",
        "customers.csv": b"",
    }
    with pytest.raises(InputError) as caught:
        prepared(files)
    assert [(f.key, f.file, f.column) for f in caught.value.findings] == [
        ("empty-file", "customers.csv", ""),
        ("ambiguous-numbers", "orders_1.csv", "Umsatz"),
        ("ambiguous-numbers", "orders_1.csv", "Wareneinsatz"),
        ("ambiguous-dates", "orders_1.csv", "Datum"),
        ("missing-column", "orders_2.csv", ""),
    ]


def test_what_is_passed_over_is_named(prepared: Callable[..., Any], write: Callable[..., Path]) -> None:
    folder = write({"orders.csv": HEADER + ROWS, "readme.md": "x", ".hidden": "x", "~$orders.xlsx": "x"})
    (folder / "2023").mkdir()
    with pd.ExcelWriter(folder / "kunden.xlsx", engine="openpyxl") as book:
        for sheet in ("Stamm", "Alt"):
            pd.DataFrame({"Kundennr": ["0001"], "Firma": [sheet]}).to_excel(book, sheet_name=sheet, index=False)
    result = prepared(folder)
    assert result.audit.passed_over == ("2023/", "kunden.xlsx [Alt]", "readme.md")
    assert list(result.frame("customers")["name"]) == ["Stamm"]
    [finding] = result.audit.findings
    assert finding_text(finding, Words("en")) == "3 files or sheets were not read: 2023/, kunden.xlsx [Alt], readme.md"


def test_a_workbook_holds_one_sheet_a_table(prepared: Callable[..., Any], write: Callable[..., Path]) -> None:
    path = write(b"", "base.xlsx")
    day = pd.Timestamp("2024-01-31")
    with pd.ExcelWriter(path, engine="openpyxl") as book:
        for sheet, columns in {
            "Umsätze 2023": {"Kundennr": ["1"], "Datum": [day], "Umsatz": [1.5]},
            "Umsätze 2024": {"Kundennr": ["2"], "Datum": [day], "Umsatz": [2.5]},
            "Kunden": {"Kundennr": ["1"], "Firma": ["A"]},
            "Diagramm": {"x": [1]},
        }.items():
            pd.DataFrame(columns).to_excel(book, sheet_name=sheet, index=False)
    audit = prepared(path).audit
    assert [file.file for file in audit.files] == [
        "base.xlsx [Umsätze 2023]", "base.xlsx [Umsätze 2024]", "base.xlsx [Kunden]"
    ]  # fmt: skip
    assert str(audit.tie.amount_used) == "4.0000"
    assert [(f.key, f.values["names"]) for f in audit.findings if f.key == "passed-over"] == [
        ("passed-over", "Diagramm")
    ]


def test_the_currency_wished_for_must_occur(prepared: Callable[..., Any]) -> None:
    with pytest.raises(InputError) as caught:
        prepared(FOLDER / "currency_in_header.csv", currency="EUR")
    assert [(f.key, f.values["found"]) for f in caught.value.findings] == [("currency-not-in-data", "CHF")]
    assert prepared(FOLDER / "amount_zero.csv", currency="SEK").audit.currency == "SEK"


def test_names_and_headers_are_shown_without_what_turns_or_moves_the_text(
    prepared: Callable[..., Any], kundenwert: Callable[..., Any], write: Callable[..., Path]
) -> None:
    content = 'Kundennr;Datum;Umsatz;"\u202e\x1b[31m\n<b>"\n1;13.01.2024;x;=1+1\n2;14.01.2024;1,50;\n'
    path = write(content, "\u202eorders\x07.csv")
    audit = prepared(path).audit
    assert audit.files[0].unused == ("��[31m <b>",)
    assert audit.findings[0].file == "�orders�.csv"
    assert not any(sign in kundenwert("check", path).output for sign in "\u202e\x1b\x07")


LAST = "0003;15.03.2024;99"


@pytest.mark.parametrize(
    ("end", "key"),
    [
        (LAST.encode() + bytes(60), "broken-off"),
        (LAST.encode(), "broken-off-perhaps"),
        (LAST.encode() + b";R3;Rohr", ""),
        (LAST.encode() + b"\n", ""),
        (LAST.encode() + b";R3;Rohr\n" + bytes(512), ""),
        (LAST.encode() + b";R3;Rohr\r\n\x1a", ""),
    ],
    ids=["zeros", "cut", "no line end", "short line", "padding", "end of a file in DOS"],
)
def test_a_file_that_ends_in_the_middle_of_a_line(end: bytes, key: str, prepared: Callable[..., Any]) -> None:
    found, _, _ = findings_of(lambda: prepared((HEADER + ROWS * 100).encode() + end))
    told = [finding for finding in found if finding.key.startswith("broken-off")]
    assert [finding.key for finding in told] == [key] * bool(key)
    for finding in told:
        assert finding.values == {"line": 202, "fields": 3, "width": 5}
        assert finding.severity == ("error" if key == "broken-off" else "warning")
