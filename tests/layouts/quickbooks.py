"""QuickBooks Online: Sales by Customer Detail. A customer's name stands above his rows, his total below them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, us, workbook


def layouts() -> Iterator[Layout]:
    documents = book("quickbooks", sales=18, credit=2, people=True)
    rows: list[list[object]] = [["Kite Works Ltd"], ["Sales by Customer Detail"], ["January 2023 - December 2024"], []]
    rows.append(["", "Transaction date", "Transaction type", "Num", "Product/Service full name", "Memo/Description", "Quantity", "Sales price", "Amount", "Balance"])  # fmt: skip
    whole = Decimal(0)
    for name, group in groupby(sorted(documents, key=lambda d: d.customer.name), key=lambda d: d.customer.name):
        rows.append([name])
        balance = Decimal(0)
        for d in group:
            for line in d.lines:
                balance += d.sign * line.net
                rows.append(["", f"{d.day:%m/%d/%Y}", "Credit Memo" if d.sign < 0 else "Invoice", d.number, line.product.name, "", d.sign * line.quantity, line.price, d.sign * line.net, balance])  # fmt: skip
        rows.append([f"Total for {name}", "", "", "", "", "", "", "", f"${us(balance)}", ""])
        whole += balance
    rows += [
        ["TOTAL", "", "", "", "", "", "", "", f"${us(whole)}", ""],
        [],
        ["Accrual Basis Thursday, January 2, 2025 08:00 AM GMT"],
    ]
    source = "QuickBooks Help: Run reports, Sales by Customer Detail, export to Excel"
    refusal = "a report with groups: the customer stands on lines of its own"
    yield Layout("Sales by Customer Detail.xlsx", source, workbook({"Sales by Customer Detail": rows}), (truth(documents),), refusal)  # fmt: skip
