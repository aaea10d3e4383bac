"""ERP of larger houses: Business Central in German, IFS, Infor M3, Sage Intacct, Epicor, Acumatica."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text, us, workbook


def layouts() -> Iterator[Layout]:
    yield _business_central()
    yield _ifs()
    yield _infor()
    yield _intacct()
    yield _acumatica()


def _business_central() -> Layout:
    documents = book("bc-de", sales=18, cancelled=2)
    rows: list[list[object]] = [["Nr.", "Verk. an Deb.-Nr.", "Verk. an Debitorenname", "Buchungsdatum", "Fälligkeitsdatum", "Währungscode", "Betrag", "Betrag inkl. MwSt.", "Restbetrag", "Storniert", "Geschlossen", "Lagerortcode"]]  # fmt: skip
    for d in documents:
        rows.append([f"VR{d.number}", f"D{d.customer.number}", d.customer.name, d.day, d.day, "", d.net, d.gross, 0, "Ja" if d.kind == "cancelled" else "Nein", "Ja", "BLAU"])  # fmt: skip
    source = (
        "Microsoft Learn: Business Central, Gebuchte Verkaufsrechnungen, In Excel öffnen (table Sales Invoice Header)"
    )
    return Layout(
        "Gebuchte Verkaufsrechnungen.xlsx",
        source,
        workbook({"Gebuchte Verkaufsrechnungen": rows}),
        (truth(documents),),
    )


def _ifs() -> Layout:
    documents = book("ifs", sales=18, credit=2, preliminary=1, discounts=("0", "10"))
    rows = [["Company", "Site", "Identity", "Name", "Series ID", "Invoice No", "Invoice Type", "Invoice Date", "Order No", "Line No", "Sales Part No", "Sales Part Description", "Invoiced Qty", "Sales Price", "Discount (%)", "Net Amount/Curr", "VAT Amount/Curr", "Gross Amount/Curr", "Currency", "Invoice Status"]]  # fmt: skip
    for d in documents:
        kind = ("CUSTORDCRE", "CR") if d.kind == "credit" else ("CUSTORDDEB", "CD")
        for i, line in enumerate(d.lines, 1):
            rows.append(["10", "1", f"C{d.customer.number}", d.customer.name, kind[1], d.number, kind[0], f"{d.day:%Y-%m-%d}", f"*{d.number}", i, line.product.number, line.product.name, d.sign * line.quantity, point(line.price), point(line.discount), point(d.sign * line.net), point(d.sign * line.tax), point(d.sign * line.gross), "EUR", "Preliminary" if d.kind == "preliminary" else "PaidPosted"])  # fmt: skip
    source = "IFS Documentation: Customer Invoice Lines overview, export; invoice types and statuses"
    return Layout("CustomerInvoiceLines.csv", source, text(rows, ";", "utf-8-sig"), (truth(documents),))


def _infor() -> Layout:
    documents = book("infor-m3", sales=18, credit=1)
    rows = [
        [
            "CONO",
            "DIVI",
            "IVNO",
            "YEA4",
            "IVDT",
            "CUNO",
            "CUNM",
            "ORNO",
            "PONR",
            "ITNO",
            "ITDS",
            "IVQT",
            "SAPR",
            "LNAM",
            "CUCD",
        ]
    ]
    for d in documents:
        for i, line in enumerate(d.lines, 1):
            rows.append([100, "AAA", d.number, d.day.year, f"{d.day:%Y%m%d}", f"C{d.customer.number}", d.customer.name, f"0010{d.number}", i, line.product.number, line.product.name, d.sign * line.quantity, point(line.price), point(d.sign * line.net), "EUR"])  # fmt: skip
    source = "Infor M3 documentation: invoice lines ODLINE with OINVOH and OCUSMA, fields by their short names"
    return Layout("ODLINE.csv", source, text(rows, ";"), (truth(documents),), "names of fields that only the manual explains")  # fmt: skip


def _intacct() -> Layout:
    documents = book("intacct", sales=18, draft=1, reversed=1, people=True)
    states = {"sale": "Paid", "draft": "Draft", "reversed": "Reversed"}
    rows = [["Invoice number", "State", "Customer ID", "Customer name", "Invoice date", "GL posting date", "Due date", "Txn currency", "Txn subtotal", "Txn tax", "Txn total", "Txn total due", "Reference number"]]  # fmt: skip
    for d in documents:
        rows.append([f"INV-{d.number}", states[d.kind], f"C{d.customer.number}", d.customer.name, f"{d.day:%m/%d/%Y}", f"{d.day:%m/%d/%Y}", f"{d.day:%m/%d/%Y}", "USD", us(d.net), us(d.tax), us(d.gross), "0.00", ""])  # fmt: skip
    source = "Sage Intacct Help: Accounts Receivable, invoices list, export; states of an invoice"
    return Layout("AR_invoices.csv", source, text(rows, ",", quote_all=True), (truth(documents),))


def _acumatica() -> Layout:
    documents = book("acumatica", sales=18, credit=2, hold=1, rate="0")
    kinds = {"sale": "Invoice", "credit": "Credit Memo", "hold": "Invoice"}
    rows: list[list[object]] = [["Type", "Reference Nbr.", "Status", "Date", "Post Period", "Customer", "Customer Name", "Customer Order", "Currency", "Amount", "Balance", "Terms", "Due Date"]]  # fmt: skip
    for d in documents:
        rows.append([kinds[d.kind], f"AR{d.number}", {"sale": "Closed", "credit": "Closed", "hold": "On Hold"}[d.kind], d.day, f"{d.day:%m-%Y}", f"C{d.customer.number}", d.customer.name, "", "EUR", d.net, 0, "30D", d.day])  # fmt: skip
    source = "Acumatica ERP Help: Invoices and Memos (AR3010PL), export to Excel; document types and statuses"
    return Layout("Invoices and Memos.xlsx", source, workbook({"Data": rows}), (truth(documents),))
