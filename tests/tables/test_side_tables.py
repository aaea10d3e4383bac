"""The seven optional tables: what they lose is said, and how they fit the buyers."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from analysis.errors import InputError
from analysis.language import Words
from analysis.tables.schema import TABLES
from analysis.tables.show.findings import finding_text

ORDERS = "Kundennr;Datum;Umsatz\n0001;13.01.2024;10,50\n0002;14.01.2024;20,50\n"


def told(result: Any) -> list[tuple[Any, ...]]:
    """Key, file, column, rows and where: line and value of each example."""
    return [(f.key, f.file, f.column, f.rows, [(e.line, e.value) for e in f.examples]) for f in result.audit.findings]


def test_customers_are_read_with_all_their_columns(prepared: Callable[..., Any]) -> None:
    result = prepared(
        {
            "orders.csv": ORDERS,
            "kunden.csv": "KUNNR;NAME1;Rechtsform;KONZS;BRSCH;Bundesland;Kunde seit;Akquisitionskosten;Empfohlen von;"
            "Betreuer;KDGRP;Verkaufsteam;Geschäftsbereiche;Liquidität;Verloren am;Verlustgrund\n"
            "0001;Müller;GmbH;0009;Handel;Hessen;01.02.2020;1.250,50;0002;AD1;A;Nord;Bau, Handel;gut;01.03.2024;Technik\n"
            "0002;;;;;;;;;;;;;;;\n",
        }
    )
    frame = result.frame("customers").set_index("customer_id").astype(object)
    assert list(frame.columns) == [column.name for column in TABLES["customers"].columns[1:]]
    assert frame.loc["0001", "acquisition_cost"] == Decimal("1250.5")
    assert str(frame.loc["0001", "acquired_on"]) == "2020-02-01"
    assert frame.loc["0002"].isna().all()
    assert told(result) == []


def test_a_customer_is_taken_once(prepared: Callable[..., Any]) -> None:
    result = prepared({"orders.csv": ORDERS, "customers.csv": "Kundennr;Firma\n0001;A\n0002;B\n0001;C\n"})
    assert list(result.frame("customers")["name"]) == ["A", "B"]
    assert told(result) == [("repeated-customer", "customers.csv", "Kundennr", 1, [(4, "0001")])]


def test_contracts_that_end_before_they_start_are_set_aside(prepared: Callable[..., Any]) -> None:
    contracts = "Kundennr;Beginn;Ende\n0001;01.02.2023;31.01.2024\n0002;01.02.2024;31.01.2024\n0002;01.02.2024;\n"
    result = prepared({"orders.csv": ORDERS, "contracts.csv": contracts})
    assert result.frame("contracts")["customer_id"].tolist() == ["0001", "0002"]
    assert told(result) == [("contract-ends-first", "contracts.csv", "Ende", 1, [(3, "2024-01-31")])]
    for lang in ("de", "en"):
        assert "contracts.csv, Ende" in finding_text(result.audit.findings[0], Words(lang))


@pytest.mark.parametrize("cut", ["orders.csv", "customers.csv"])
def test_zeros_that_a_spreadsheet_cut_are_noticed(cut: str, prepared: Callable[..., Any]) -> None:
    files = {"orders.csv": ORDERS, "customers.csv": "Kundennr;Firma\n0001;A\n0002;B\n77;C\n"}
    result = prepared({**files, cut: files[cut].replace("\n000", "\n")})
    assert [(f.key, f.rows, f.values["table"]) for f in result.audit.findings] == [
        ("leading-zeros", 2, "customers"),
        ("never-bought", 1, "customers"),
    ]
    assert [f.values["example"] for f in result.audit.findings][1] == "77"


@pytest.mark.parametrize("name", [name for name in TABLES if name != "transactions"])
def test_customers_that_never_bought_are_named(name: str, prepared: Callable[..., Any]) -> None:
    days = dict.fromkeys(("date", "period", "start"), "2024-01-31")
    values = {"customer_id": "9999", "role": "user", **days}
    columns = TABLES[name].required if name != "customers" else ("customer_id", "name")
    row = ";".join(values.get(column, "1") for column in columns)
    result = prepared({"orders.csv": ORDERS, f"{name}.csv": f"{';'.join(columns)}\n{row}\n"})
    assert [(f.key, dict(f.values)) for f in result.audit.findings] == [
        ("never-bought", {"table": name, "example": "9999"})
    ]


def test_answers_out_of_scale_stay_empty(prepared: Callable[..., Any]) -> None:
    result = prepared(
        {
            "orders.csv": ORDERS,
            "ratings.csv": "Kundennr;Datum;Merkmal;Bewertung;Funktional;Weiterempfehlung;Sicht\n"
            "0001;31.01.2024;Preis;4,5;6;11;Kunde\n0001;31.01.2024;Service;3,5;2,5;10;OWN\n"
            "0001;31.01.2024;Breite;2;5;neun;niemand\n",
        }
    )
    assert told(result) == [
        ("unreadable-values", "ratings.csv", "Funktional", 2, [(2, "6"), (3, "2,5")]),
        ("unreadable-values", "ratings.csv", "Weiterempfehlung", 2, [(2, "11"), (4, "neun")]),
        ("unreadable-values", "ratings.csv", "Sicht", 1, [(4, "niemand")]),
    ]
    text = finding_text(result.audit.findings[0], Words("de"))
    assert text.startswith("ratings.csv, Funktional: 2 Werte sind nicht verwendbar und bleiben leer; erlaubt: 1 … 5")
    frame = result.frame("ratings")
    assert frame["functional"].isna().tolist() == [True, True, False]
    assert frame["perspective"].tolist()[:2] == ["customer", "own"]


def test_rows_without_what_they_need_are_set_aside(prepared: Callable[..., Any]) -> None:
    result = prepared(
        {
            "orders.csv": ORDERS,
            "activities.csv": "Kundennr;Datum;Art;Minuten\n0001;31.01.2024;Besuch;90\n;31.01.2024;Anruf;5\n"
            "0001;bald;Anruf;5\n0001;31.01.2024;;5\n0001;28.02.2024;Anruf;-5\n",
        }
    )
    assert told(result) == [
        ("unreadable-values", "activities.csv", "Datum", 1, [(4, "bald")]),
        ("unreadable-values", "activities.csv", "Minuten", 1, [(6, "-5")]),
        ("incomplete-rows", "activities.csv", "", 3, [(3, ""), (4, ""), (5, "")]),
    ]
    assert result.frame("activities")["type"].tolist() == ["Besuch", "Anruf"]


def test_roles_are_understood_in_german_and_as_crm_systems_write_them(prepared: Callable[..., Any]) -> None:
    roles = ["Entscheider", "decision_maker", "Einkäufer", "USER", "Chefin"]
    rows = "".join(f"{number};0001;{role}\n" for number, role in enumerate(roles))
    result = prepared({"orders.csv": ORDERS, "kontakte.csv": "Ansprechpartner;Kundennr;Rolle\n" + rows})
    assert result.frame("contacts")["role"].tolist() == ["decider", "decider", "buyer", "user"]
    assert [line[:4] for line in told(result)] == [
        ("unreadable-values", "kontakte.csv", "Rolle", 1),
        ("incomplete-rows", "kontakte.csv", "", 1),
    ]


@pytest.mark.parametrize("name", [name for name in TABLES if name != "transactions"])
def test_a_table_without_a_needed_column_is_refused(name: str, prepared: Callable[..., Any]) -> None:
    first = TABLES[name].required[0]
    others = [column.name for column in TABLES[name].columns if column.name != first]
    with pytest.raises(InputError) as caught:
        prepared({"orders.csv": ORDERS, f"{name}.csv": f"{';'.join(others)}\n{';' * (len(others) - 1)}\n"})
    assert [(f.key, f.file, f.values["name"]) for f in caught.value.findings] == [
        ("missing-column", f"{name}.csv", first)
    ]


def test_a_table_may_come_in_several_files(prepared: Callable[..., Any]) -> None:
    costs = "Kundennr;Monat;Kostenart;Betrag\n{};01.01.2024;Fracht;{}\n"
    files = {
        "orders.csv": ORDERS,
        "kosten_1.csv": costs.format("0001", "1,50"),
        "kosten_2.csv": costs.format("0002", "2,5"),
    }
    assert list(prepared(files).frame("costs")["amount"]) == [Decimal("1.5"), Decimal("2.5")]


def test_invoice_lines_make_or_complete_the_customers(prepared: Callable[..., Any]) -> None:
    orders = "Kundennr;Datum;Umsatz;Firma;Region\n1;13.01.2024;10,50;Alt;Ulm\n1;14.02.2024;1,50;Neu;\n2;15.01.2024;2,50;;Bonn\n"
    made = prepared(orders).frame("customers").astype(object)
    assert made.to_numpy().tolist()[0] == ["1", "Neu", "Ulm"]
    completed = prepared({"orders.csv": orders, "customers.csv": "Kundennr;Firma\n1;Stamm\n3;C\n"}).frame("customers")
    rows = completed.astype(object).where(completed.notna(), None).to_numpy().tolist()
    assert rows == [["1", "Stamm", "Ulm"], ["3", "C", None]]


def test_a_missing_table_is_none(prepared: Callable[..., Any]) -> None:
    result = prepared(ORDERS)
    assert not result.has("ratings")
    assert result.frame("ratings") is None


def test_contacts_after_the_window_are_told(prepared: Callable[..., Any]) -> None:
    contacts = "Kundennr;Kontaktnr;Rolle;Letzter Kontakt\n0001;P1;Nutzer;05.05.2031\n0002;P2;Nutzer;13.01.2024\n"
    result = prepared({"orders.csv": ORDERS, "contacts.csv": contacts})
    assert [(f.key, f.rows, f.values) for f in result.audit.findings] == [
        ("contact-ahead", 1, {"example": "2031-05-05"})
    ]


# ------------------------------------------------------------------ the columns for the pages to come


def test_flags_of_contacts_are_read_and_only_the_unreadable_are_told(prepared: Callable[..., Any]) -> None:
    rows = "".join(f"{n};0001;user;{external};{n % 2}\n" for n, external in enumerate(["J", "nein", "", "vielleicht"]))
    result = prepared({"orders.csv": ORDERS, "contacts.csv": "Kontaktnr;Kundennr;Rolle;Extern;Informell\n" + rows})
    frame = result.frame("contacts").astype(object)
    assert frame["external"].isna().tolist() == [False, False, True, True]
    assert frame["external"].tolist()[:2] == [True, False]
    assert frame["informal"].tolist() == [False, True, False, True]
    assert told(result) == [("unreadable-values", "contacts.csv", "Extern", 1, [(5, "vielleicht")])]


def test_contracts_are_read_with_and_without_an_end(prepared: Callable[..., Any]) -> None:
    contracts = (
        "Kundennr;Vertragsbeginn;Vertragsende;Betrag;Zahlungsweise\n0001;01.01.2023;31.12.2023;1.200,50;jährlich\n"
        "0002;15.02.2024;;99;Monatlich\n0002;;31.12.2024;1;quartal\n0002;16.02.2024;bald;1;nie\n"
    )
    result = prepared({"orders.csv": ORDERS, "Verträge 2024.csv": contracts})
    frame = result.frame("contracts").astype(object)
    assert list(frame.columns) == ["customer_id", "start", "end", "amount", "period"]
    assert [str(day) for day in frame["start"]] == ["2023-01-01", "2024-02-15", "2024-02-16"]
    assert frame["end"].isna().tolist() == [False, True, True]
    assert frame["amount"].tolist()[:2] == [Decimal("1200.5"), Decimal(99)]
    assert frame["period"].tolist()[:2] == ["year", "month"]
    assert [line[:4] for line in told(result)] == [
        ("unreadable-values", "Verträge 2024.csv", "Vertragsende", 1),
        ("unreadable-values", "Verträge 2024.csv", "Zahlungsweise", 1),
        ("incomplete-rows", "Verträge 2024.csv", "", 1),
    ]


@pytest.mark.parametrize(
    ("table", "header", "column", "met"),
    [
        ("ratings", "Sicht", "perspective", {"Wettbewerber": "competitor", "Eigene": "own", "CUSTOMER": "customer"}),
        ("ratings", "Nutzenart", "benefit", {"Ökonomisch": "economic", "funktionell": "functional",
                                             "psychologisch": "psychological", "ecological": "ecological"}),
        ("customers", "Abwanderungsgrund", "loss_reason", {"Markt": "market_shift", "Wettbewerb": "competitor_product",
                                                           "Technologie": "technology", "Kontaktverlust": "lost_contact",
                                                           "Unzufriedenheit": "dissatisfaction", "Sonstiges": "other"}),
    ],
)  # fmt: skip
def test_words_for_allowed_values_are_understood(
    table: str, header: str, column: str, met: dict[str, str], prepared: Callable[..., Any]
) -> None:
    needed = {"ratings": ("Datum;Merkmal;Bewertung;", "31.01.2024;Preis;4;"), "customers": ("", "")}[table]
    rows = "".join(f"{n};{needed[1]}{word}\n" for n, word in enumerate(met))
    result = prepared({"orders.csv": ORDERS, f"{table}.csv": f"Kundennr;{needed[0]}{header}\n{rows}"})
    assert result.frame(table)[column].tolist() == list(met.values())


def test_promised_and_delivered_days_travel_with_the_transactions(prepared: Callable[..., Any]) -> None:
    orders = "Kundennr;Rechnungsdatum;Umsatz;Zugesagt am;Lieferdatum\n1;13.01.2024;10;15.01.2024;16.01.2024\n2;14.01.2024;20;;nie\n"
    result = prepared(orders)
    frame = result.frame("transactions").astype(object)
    assert [str(day) for day in frame.loc[0, ["date", "promised_on", "delivered_on"]]] == [
        "2024-01-13", "2024-01-15", "2024-01-16"
    ]  # fmt: skip
    assert frame.loc[1, ["promised_on", "delivered_on"]].isna().all()
    assert [line[:4] for line in told(result) if line[0] == "unreadable-values"] == [
        ("unreadable-values", "orders.csv", "Lieferdatum", 1)
    ]
