"""SAP FI: customer line items FBL5N as a spreadsheet export (tab-separated text that calls itself .xls)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text, trailing

TYPES = {"sale": "RV", "credit": "DG", "payment": "DZ"}


def layouts() -> Iterator[Layout]:
    documents = book("sap-fi", sales=20, credit=2, payment=9, first_number=1800000001)
    # Who only pays is no buyer here: payments are of customers that have a sale.
    buyers = [d.customer for d in documents if d.kind == "sale"]
    documents = [d if d.kind != "payment" else replace(d, customer=buyers[d.number % len(buyers)]) for d in documents]
    rows = [
        [
            "",
            "Konto",
            "Belegart",
            "Belegnr",
            "Buch.dat.",
            "Belegdatum",
            "Nettofälligkeit",
            "Betr. in HW",
            "HWähr",
            "Text",
        ]
    ]
    for d in documents:
        amount = -d.gross if d.kind in ("credit", "payment") else d.gross
        rows.append([
            "", d.customer.number, TYPES[d.kind], d.number, f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}",
            f"{d.day:%d.%m.%Y}", trailing(amount), "EUR", d.customer.name,
        ])  # fmt: skip
    before = "02.01.2025\t\tDynamische Listenausgabe\t\t\t1\r\n\r\nDebitorenkonto\t*\r\nBuchungskreis\t1000\r\n\r\n"
    content = text(rows, "\t", "utf-16", before=before)
    source = "SAP Help: customer line item display FBL5N, list export to a spreadsheet"
    refusal = "amounts with VAT of receivables, payments among them"
    yield Layout("fbl5n.xls", source, content, (truth(documents, "gross"),), refusal)
