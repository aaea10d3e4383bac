"""Registers and lists of invoices that small programs write, after the headers in public programs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import Reading, book, cents, truth
from tests.layouts._writing import Layout, comma, de, point, text


def layouts() -> Iterator[Layout]:
    yield _gst()
    yield _by_status()
    yield _surplus()
    yield _two_rates()
    yield _technicians()
    yield _vyapar()
    yield _dolibarr()


def _gst() -> Layout:
    documents = book("gst", sales=20, rate="18", most_lines=1)
    rows = [["Sales Register"], ["Invoice No", "Invoice Date", "Customer Name", "GSTIN", "Taxable Value", "CGST", "SGST", "IGST", "Invoice Value"]]  # fmt: skip
    for d in documents:
        near = d.customer.number % 2
        half = d.tax / 2
        rows.append([f"INV-{d.number}", f"{d.day:%d-%m-%Y}", d.customer.name, f"27AAJFR{d.customer.number}", point(d.net), f"{half:.3f}" if near else "", f"{half:.3f}" if near else "", "" if near else point(d.tax), point(d.gross)])  # fmt: skip
    whole = truth(documents)
    rows.append(
        ["Total", "", "", "", point(whole.amount), "", "", "", point(sum((d.gross for d in documents), Decimal(0)))]
    )
    source = (
        "sales register with GST, header in public programs: one tax of the union and the state each, or one for both"
    )
    return Layout("sales-register.csv", source, text(rows, ",", end="\n"), (whole,))


def _by_status() -> Layout:
    documents = book("status-liste", sales=20, draft=2, cancelled=1, most_lines=2)
    states = {"sale": "Paid", "draft": "Draft", "cancelled": "Cancelled"}
    rows = [["Rechnungsnummer", "Kunde", "Status", "Datum", "Faellig", "Netto", "MwSt", "Brutto", "Bezahlt"]]
    for i, d in enumerate(documents):
        state = "Sent" if d.kind == "sale" and i % 5 == 0 else states[d.kind]
        rows.append([f"RE-{d.number}", d.customer.name, state, f"{d.day:%d.%m.%Y}", f"{d.day:%d.%m.%Y}", comma(d.net), comma(d.tax), comma(d.gross), f"{d.day:%d.%m.%Y}" if state == "Paid" else ""])  # fmt: skip
    source = "a public ERP in German whose states are English: export of invoices"
    return Layout("rechnungen.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))


def _surplus() -> Layout:
    documents = book("euer", sales=20, most_lines=2)
    whole = truth(documents)
    rows: list[list[object]] = [["Einnahmen-Überschuss-Rechnung", "2024"], [], ["Betriebseinnahmen"], ["Einnahmen 19 % netto", de(whole.amount)], ["Umsatzsteuer gesamt", de(sum((d.tax for d in documents), Decimal(0)))], [], ["Betriebsausgaben"], ["Betriebsausgaben gesamt", "0,00"], [], ["Gewinn / Verlust"], ["Gewinn (vor Steuern)", de(whole.amount)], [], ["Einzelnachweise"], ["Rechnungsnummer", "Kunde", "Zahlungsdatum", "Nettobetrag", "MwSt", "Bruttobetrag"]]  # fmt: skip
    for d in documents:
        rows.append([f"RE-{d.number}", d.customer.name, f"{d.day:%d.%m.%Y}", de(d.net), de(d.tax), de(d.gross)])
    rows += [
        [],
        [
            "Summe Rechnungen",
            len(documents),
            "",
            de(whole.amount),
            "",
            de(sum((d.gross for d in documents), Decimal(0))),
        ],
    ]
    source = "a public program of invoices: income statement for the tax office, with its single items below"
    return Layout("euer.csv", source, text(rows, ";", "utf-8-sig"), (whole,))


def _two_rates() -> Layout:
    documents = book("zwei-saetze", sales=20, most_lines=2)
    rows = [["datum", "rechnungsnummer", "kunde", "netto", "ust", "satz", "netto2", "ust2", "satz2", "brutto", "status", "zahlungsdatum", "beleg"]]  # fmt: skip
    amount = Decimal(0)
    for d in documents:
        first, *more = d.lines
        second = more[0].net if more else Decimal(0)
        reduced = cents(second * Decimal("0.07"))
        amount += first.net + second
        rows.append([f"{d.day}", f"R-{d.number}", d.customer.name, point(first.net), point(first.tax), "satz19", point(second), point(reduced), "satz7" if more else "", point(first.gross + second + reduced), "bezahlt", f"{d.day}", ""])  # fmt: skip
    source = "a public book of income: amounts of two rates of tax in columns of their own"
    return Layout(
        "einnahmen2.csv", source, text(rows, ";", end="\n"), (Reading("net", amount, truth(documents).customers),)
    )


def _technicians() -> Layout:
    documents = book("technicians", sales=20, failed=2, people=True, rate="0", most_lines=1)
    rows = [["Invoice No", "Invoice Date", "Customer", "Support Technician", "Total Amount", "Vendor Pay", "Support Tech Pay", "Payment Method", "Payment Status", "Paid At"]]  # fmt: skip
    for d in documents:
        rows.append([f"INV{d.number}", f"{d.day}", d.customer.name, "Sam Tech", point(d.net), point(d.net / 2), point(d.net / 4), "Bank", "Failed" if d.kind == "failed" else "Paid", f"{d.day} 10:00"])  # fmt: skip
    source = "a public program of a service: invoices with what vendor and technician are paid of them"
    return Layout("invoices.csv", source, text(rows, ",", end="\n"), (truth(documents),))


def _vyapar() -> Layout:
    documents = book("vyapar", sales=18, people=True, rate="18", discounts=("0", "10"))
    rows = [["Invoice No", "Invoice Date", "Customer Name", "Customer Phone", "Customer Email", "City", "State", "Pincode", "GSTIN", "Product Name", "SKU", "Quantity", "Unit Price", "MRP", "Discount", "Tax", "Line Total", "Subtotal", "Total Discount", "Total Tax", "Shipping Charge", "Total Amount", "Payment Mode"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([f"{d.number}", f"{d.day:%d/%m/%Y}", d.customer.name, "5550001", d.customer.email, d.customer.city, "KA", "560038", "", line.product.name, line.product.number, line.quantity, point(line.price), point(line.price * 2), point(line.rebate), point(line.tax), point(line.gross), point(d.total("full")), point(d.total("rebate")), point(d.tax), "0.00", point(d.gross), "UPI"])  # fmt: skip
    source = "Vyapar: import of sales, its columns in a public program; totals of line and invoice side by side"
    return Layout("vyapar_sales.csv", source, text(rows, ",", end="\n"), (truth(documents),))


def _dolibarr() -> Layout:
    documents = book("dolibarr", sales=18, credit=2, draft=1, rate="20")
    rows = [["Réf. facture", "Type", "Date facturation", "Date échéance", "Tiers", "Code client", "Montant HT", "Montant TVA", "Montant TTC", "Mode de règlement", "État"]]  # fmt: skip
    for d in documents:
        kind = "Facture avoir" if d.sign < 0 else "Facture standard"
        rows.append([f"FA{d.number}", kind, f"{d.day:%d/%m/%Y}", f"{d.day:%d/%m/%Y}", d.customer.name, f"CU{d.customer.number}", comma(d.sign * d.net), comma(d.sign * d.tax), comma(d.sign * d.gross), "Virement", "Brouillon (à valider)" if d.kind == "draft" else "Payée"])  # fmt: skip
    source = "Dolibarr, documentation: exporter les factures clients, colonnes et états"
    return Layout("export_facture.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))
