"""Dynamics 365 Business Central and its forerunner NAV."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, de, text, workbook


def layouts() -> Iterator[Layout]:
    yield posted_lines()
    yield ledger_entries()


def posted_lines() -> Layout:
    """Lines of posted sales invoices; a line of type blank is a comment."""
    documents = book("bc", sales=16, discounts=("0", "0", "5", "10"))
    rows = [["Document No.", "Sell-to Customer No.", "Type", "No.", "Description", "Shipment Date", "Posting Date", "Quantity", "Unit of Measure Code", "Unit Price", "Line Discount %", "Line Amount Excl. VAT", "Amount", "Amount Including VAT"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([f"PS-INV{d.number}", str(d.customer.number), "Item", line.product.number, line.product.name, d.day, d.day, line.quantity, "PCS", line.price, line.discount, line.net, line.net, line.gross])  # fmt: skip
        rows.append([f"PS-INV{d.number}", str(d.customer.number), " ", "", "Thank you for your order", d.day, d.day, 0, "", Decimal(0), Decimal(0), Decimal(0), Decimal(0), Decimal(0)])  # fmt: skip
    source = "Microsoft Learn: Business Central, posted sales invoices, Open in Excel (table Sales Invoice Line)"
    return Layout("Posted Sales Invoice Lines.xlsx", source, workbook({"Posted Sales Invoice Lines": rows}), (truth(documents),))  # fmt: skip


def ledger_entries() -> Layout:
    """Customer ledger entries: the amount is with VAT and holds payments, the column of sales does not."""
    documents = book("nav", sales=18, credit=2, payment=8)
    words = {"sale": "Rechnung", "credit": "Gutschrift", "payment": "Zahlung"}
    rows = [["Buchungsdatum", "Belegart", "Belegnr.", "Debitorennr.", "Debitorenname", "Beschreibung", "Währungscode", "Betrag (MW)", "Restbetrag (MW)", "Verkauf (MW)", "Fälligkeitsdatum", "Offen"]]  # fmt: skip
    for d in documents:
        gross = d.gross if d.kind == "sale" else -d.gross
        net = {"sale": d.net, "credit": -d.net, "payment": Decimal(0)}[d.kind]
        rows.append([f"{d.day:%d.%m.%Y}", words[d.kind], f"VK{d.number}", d.customer.number, d.customer.name, f"{words[d.kind]} {d.number}", "", de(gross), de(Decimal(0)), de(net), f"{d.day:%d.%m.%Y}", "Nein"])  # fmt: skip
    source = "Microsoft Learn: Dynamics NAV, Debitorenposten (table Cust. Ledger Entry, field Sales (LCY))"
    return Layout("Debitorenposten.csv", source, text(rows, ";", "cp1252"), (truth(documents),))
