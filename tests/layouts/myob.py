"""MYOB AccountRight: export of item sales, tab-separated, braces on the first line, an empty line after each invoice."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text, us


def layouts() -> Iterator[Layout]:
    documents = book("myob", sales=18, quote=2, order=1, rate="10", discounts=("0", "0", "5"))
    states = {"sale": "I", "quote": "Q", "order": "O"}
    rows: list[list[object]] = [["Co./Last Name", "First Name", "Addr 1 - Line 1", "           - Line 2", "Inclusive", "Invoice No.", "Date", "Customer PO", "Ship Via", "Delivery Status", "Item Number", "Quantity", "Description", "Price", "Inc-Tax Price", "Discount", "Total", "Inc-Tax Total", "Job", "Comment", "Journal Memo", "Tax Code", "Non-GST Amount", "GST Amount", "Freight Amount", "Inc-Tax Freight Amount", "Sale Status", "Currency Code", "Exchange Rate", "Amount Paid", "Card ID", "Record ID"]]  # fmt: skip
    for d in documents:
        for line in d.lines:
            rows.append([d.customer.name, "", "1 High St", "", "", f"{d.number:08d}", f"{d.day:%d/%m/%Y}", "", "", "P", line.product.number, line.quantity, line.product.name, f"${us(line.price)}", f"${us(line.price * 11 / 10)}", f"{line.discount}%", f"${us(line.net)}", f"${us(line.gross)}", "", "", f"Sale; {d.customer.name}", "GST", "$0.00", f"${us(line.tax)}", "$0.00", "$0.00", states[d.kind], "", "", "$0.00", f"CUS{d.customer.number}", d.customer.number])  # fmt: skip
        rows.append([])
    source = "MYOB Support: Exporting data, item sales; fields of an item sale, sale status I, O, Q"
    yield Layout("ITEMSALE.TXT", source, text(rows, "\t", "cp1252", before="{}\r\n"), (truth(documents),))
