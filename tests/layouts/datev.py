"""DATEV: a batch of bookings (EXTF) and the list of open items of debtors."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, comma, de, text


def layouts() -> Iterator[Layout]:
    yield bookings()
    yield open_items()


def bookings() -> Layout:
    documents = book("datev", sales=20, credit=2, payment=6)
    head = 'EXTF;700;21;"Buchungsstapel";13;20250102101500000;;"RE";"";"";1001;12345;20230101;4;20230101;20241231;"Ausgangsrechnungen";"";1;0;0;"EUR";;"";;;"03";;;"";""'
    rows = [["Umsatz (ohne Soll/Haben-Kz)", "Soll/Haben-Kennzeichen", "WKZ Umsatz", "Kurs", "Basis-Umsatz", "WKZ Basis-Umsatz", "Konto", "Gegenkonto (ohne BU-Schlüssel)", "BU-Schlüssel", "Belegdatum", "Belegfeld 1", "Belegfeld 2", "Skonto", "Buchungstext"]]  # fmt: skip
    for d in documents:
        sign, other = ("S", 8400) if d.kind == "sale" else ("H", 8400 if d.kind == "credit" else 1200)
        rows.append([comma(d.gross), sign, "EUR", "", "", "", d.customer.number, other, "", f"{d.day:%d%m}", f"RE{d.number}", "", "", d.customer.name])  # fmt: skip
    content = text(rows, ";", "cp1252", before=head + "\r\n")
    source = "DATEV Developer Portal: DATEV format, Buchungsstapel (version 700)"
    refusal = "amounts with VAT, payments among them, days without a year"
    readings = (truth(documents, "gross"), truth(documents))
    return Layout("EXTF_Buchungsstapel.csv", source, content, readings, refusal)


def open_items() -> Layout:
    documents = book("datev-opos", sales=14, credit=2, payment=3)
    rows = [
        [
            "Konto",
            "Kontobezeichnung",
            "Rechnungs-Nr.",
            "Rechnungsdatum",
            "Fälligkeit",
            "Soll",
            "Haben",
            "Saldo",
            "S/H",
            "Mahnstufe",
        ]
    ]
    for d in documents:
        debit = d.kind == "sale"
        rows.append([d.customer.number, d.customer.name, d.number, f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", de(d.gross) if debit else "", "" if debit else de(d.gross), de(d.gross), "S" if debit else "H", "0"])  # fmt: skip
    rows.append(["", "Summe", "", "", "", de(sum(d.gross for d in documents if d.kind == "sale")), "", "", "", ""])
    source = "DATEV Hilfe-Center: OPOS-Liste Debitoren, export to a text file"
    refusal = "open items only, with VAT: what is paid no longer stands there"
    return Layout("OPOS_Debitoren.csv", source, text(rows, ";", "cp1252"), (), refusal)
