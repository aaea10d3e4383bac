"""SAP S/4HANA: the app Manage Billing Documents, exported to a workbook."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, workbook

TYPES = {
    "sale": "Invoice (F2)",
    "credit": "Credit Memo (G2)",
    "cancelled": "Invoice (F2)",
    "proforma": "Pro Forma for Order (F5)",
}


def layouts() -> Iterator[Layout]:
    documents = book("s4", credit=2, cancelled=1, proforma=2, first_number=90100001)
    rows = [["Billing Document", "Billing Document Type", "Sold-to Party", "Billing Date", "Net Value", "Tax Amount", "Document Currency", "Billing Document Is Cancelled", "Overall Status"]]  # fmt: skip
    for d in documents:
        for cancels in [False] + [True] * (d.kind == "cancelled"):
            rows.append([
                d.number + 5000 * cancels, "Invoice Cancellation (S1)" if cancels else TYPES[d.kind],
                f"{d.customer.name} ({d.customer.number})", d.day, d.net, d.tax, "EUR",
                "Yes" if d.kind == "cancelled" and not cancels else "No", "Completed",
            ])  # fmt: skip
    source = "SAP Help: S/4HANA, Manage Billing Documents, export to spreadsheet"
    yield Layout("billing_documents.xlsx", source, workbook({"SAP Document Export": rows}), (truth(documents),))
