"""Lists with columns at fixed places, and lists of SAP with drawn lines."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from analysis.tables.fixed_width import find_layout, is_rule
from analysis.tables.schema import TABLES

ROWS = [
    ("0000100001", "Müller & Söhne GmbH", "13.01.2024", "1.234,50"),
    ("0000100002", "Bäcker", "14.02.2024", "-20,25"),
    ("0000100003", "Weiß, Inh. K. Öz", "15.03.2024", "1.000.000,00"),
    ("0000100001", "Müller & Söhne GmbH", "16.03.2024", "0,75"),
]
TOTAL = Decimal("1001215.00")
HEADER = ("Kundennr", "Name", "Datum", "Nettobetrag")


def aligned(rows: list[tuple[str, ...]]) -> str:
    return "\n".join(f"{a:<10} {b:<20} {c:<10} {d:>14}" for a, b, c, d in rows) + "\n"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850"])
def test_a_list_at_fixed_places_is_read(encoding: str, prepared: Callable[..., Any]) -> None:
    text = "Umsatzliste                 Seite 1\n\n" + aligned([HEADER]) + "-" * 60 + "\n" + aligned(ROWS)
    result = prepared(text.encode(encoding), "list.txt")
    assert result.audit.tie.amount_used == TOTAL
    frame = result.frame("customers")
    assert dict(zip(frame["customer_id"], frame["name"], strict=True))["0000100003"] == "Weiß, Inh. K. Öz"
    assert result.audit.files[0].dialect["delimiter"] == "places"


def test_a_line_that_writes_across_the_columns_is_not_cut(prepared: Callable[..., Any]) -> None:
    rows = aligned(ROWS).splitlines()
    across = f"0000100004 {'G' * 21}17.03.2024 {'5,00':>14}"
    content = aligned([HEADER]) + "\n".join(rows * 40) + "\n" + across + "\n"
    result = prepared(content, "list.txt")
    assert result.audit.tie.amount_used == TOTAL * 40
    [finding] = [f for f in result.audit.findings if f.key == "off-the-columns"]
    assert (finding.rows, finding.examples[0].line) == (1, 162)


def test_a_list_of_sap_is_read_without_its_lines(prepared: Callable[..., Any]) -> None:
    rule = "-" * 62
    lines = ["Umsätze", "", rule, *(f"|{a:<10}|{b:<20}|{c:<10}|{d:>14}|" for a, b, c, d in [HEADER, *ROWS])]
    lines.insert(4, rule.replace("-", "|", 1))
    lines.append(rule)
    audit = prepared("\n".join(lines) + "\n", "list.txt").audit
    assert (audit.tie.amount_used, audit.tie.rows_read) == (TOTAL, 4)


def test_prose_is_no_list() -> None:
    prose = ["Der Kunde  nennt Datum", "und Umsatz in einem Satz.", "Mehr steht hier nicht.", "Gar nichts."]
    assert find_layout(prose, TABLES["transactions"], {}) is None
    assert [is_rule(text) for text in ("-----", "|---|---|", "=====", "", "|", "- x -")] == [True] * 3 + [False] * 3


def test_each_page_of_a_printed_list_begins_with_the_same_lines(prepared: Callable[..., Any]) -> None:
    pages = [
        f"Lampen GmbH              UMSATZLISTE              SEITE {page}\n\n"
        + aligned([HEADER])
        + "-" * 60
        + "\n"
        + aligned(ROWS)
        for page in (1, 2, 3)
    ]
    audit = prepared("\n".join(pages), "list.txt").audit
    assert (audit.tie.rows_read, audit.tie.amount_used) == (12, 3 * TOTAL)


def test_two_rows_show_where_the_columns_are(prepared: Callable[..., Any]) -> None:
    assert prepared(aligned([HEADER, *ROWS[:2]]), "list.txt").audit.tie.amount_used == Decimal("1214.25")
