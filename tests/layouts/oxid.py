"""OXID eShop: table oxorder. OXSTORNO marks the cancelled order, OXTRANSSTATUS the payment that failed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, text


def layouts() -> Iterator[Layout]:
    documents = book("oxid", sales=18, cancelled=2, failed=1, priced_gross=True)
    rows = [["OXID", "OXSHOPID", "OXUSERID", "OXORDERDATE", "OXORDERNR", "OXBILLCOMPANY", "OXBILLEMAIL", "OXTOTALNETSUM", "OXTOTALBRUTSUM", "OXTOTALORDERSUM", "OXARTVAT1", "OXARTVATPRICE1", "OXDELCOST", "OXDISCOUNT", "OXCURRENCY", "OXCURRATE", "OXFOLDER", "OXTRANSSTATUS", "OXSTORNO"]]  # fmt: skip
    for d in documents:
        rows.append([f"{d.number:032x}", 1, f"u{d.customer.number:031x}", f"{d.day} 20:01:44", d.number, d.customer.name, d.customer.email, d.net, d.gross, d.gross + Decimal("3.90"), 19, d.tax, "3.9", 0, "EUR", 1, "ORDERFOLDER_FINISHED", "ERROR" if d.kind == "failed" else "OK", int(d.kind == "cancelled")])  # fmt: skip
    source = "OXID eShop documentation: database schema, table oxorder"
    yield Layout("oxorder.csv", source, text(rows, ",", end="\n"), (truth(documents),))
