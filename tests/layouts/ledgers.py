"""Reports of small ledgers in English: QuickBooks Online's transactions by date, Xero's invoice detail by contact."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, workbook


def layouts() -> Iterator[Layout]:
    documents = book("qbo-list", sales=18, credit=2, people=True)
    kinds = {"sale": "Invoice", "credit": "Credit Memo"}
    rows: list[list[object]] = [["Lamps Ltd"], ["Transaction List by Date"], ["January 2023 - December 2024"], []]
    rows.append(["", "Date", "Transaction Type", "Num", "Posting", "Name", "Memo/Description", "Account", "Split", "Amount"])  # fmt: skip
    for d in documents:
        rows.append(["", f"{d.day:%m/%d/%Y}", kinds[d.kind], d.number, "Yes", d.customer.name, "", "Accounts Receivable (A/R)", "-Split-", d.sign * d.gross])  # fmt: skip
        if d.kind == "sale" and d.number % 2:
            rows.append(["", f"{d.day:%m/%d/%Y}", "Payment", "", "Yes", d.customer.name, "", "Bank", "Accounts Receivable (A/R)", d.gross])  # fmt: skip
    rows += [[], ["Thursday, January 2, 2025 09:12 AM GMT - Accrual Basis"]]
    source = "QuickBooks Online Help: Transaction List by Date report, export to Excel"
    yield Layout("Transaction List by Date.xlsx", source, workbook({"Sheet1": rows}), (truth(documents, "gross"),))

    documents = book("xero-detail", sales=18, people=True)
    rows = [["Receivable Invoice Detail"], ["Lamps Ltd"], ["For the period 1 January 2023 to 31 December 2024"], []]
    rows.append(["Invoice Date", "Source", "Invoice Number", "Reference", "Item Code", "Description", "Quantity", "Unit Price (ex)", "Tax", "Gross"])  # fmt: skip
    for name, own in groupby(sorted(documents, key=lambda d: d.customer.name), key=lambda d: d.customer.name):
        rows.append([name])
        lines = [(d, line) for d in own for line in d.lines]
        for d, line in lines:
            rows.append([d.day, "Receivable Invoice", f"INV-{d.number}", "", line.product.number, line.product.name, Decimal(line.quantity), line.price, line.tax, line.gross])  # fmt: skip
        rows.append([f"Total {name}", "", "", "", "", "", "", "", sum(line.tax for _, line in lines), sum(line.gross for _, line in lines)])  # fmt: skip
    source = "Xero Central: Receivable Invoice Detail report, export to Excel"
    open_ = "a report with groups: the customer stands on lines of its own"
    yield Layout("Receivable_Invoice_Detail.xlsx", source, workbook({"Report": rows}), (truth(documents),), open_)
