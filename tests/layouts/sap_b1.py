"""SAP Business One: table OINV from the Query Manager; cancellation documents (C) carry positive totals, too."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import Reading, book, truth
from tests.layouts._writing import Layout, workbook


def layouts() -> Iterator[Layout]:
    documents = book("sap-b1", sales=18, cancelled=2)
    rows: list[list[object]] = [["#", "DocEntry", "DocNum", "CANCELED", "DocStatus", "DocDate", "DocDueDate", "CardCode", "CardName", "DocCur", "VatSum", "DiscSum", "DocTotal", "PaidToDate"]]  # fmt: skip
    for d in documents:
        who = [d.day, d.day, f"C{d.customer.number}", d.customer.name, "EUR", d.tax, 0, d.gross, d.gross]
        rows.append([len(rows), d.number, 700000 + d.number, "Y" if d.kind == "cancelled" else "N", "C", *who])
        if d.kind == "cancelled":
            rows.append([len(rows), d.number + 900, 700900 + d.number, "C", "C", *who])
    source = "SAP Business One SDK Help: table OINV (CANCELED: Y, N, C), Query Manager, export to Excel"
    sold = truth(documents)
    everyone = Reading("with both", sold.amount, len({d.customer.number for d in documents}))
    yield Layout("OINV.xlsx", source, workbook({"Sheet1": rows}), (sold, everyone))
