"""Pipedrive: deals, headers with the name of their object in front."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, workbook


def layouts() -> Iterator[Layout]:
    documents = book("pipedrive", sales=18, lost=3, open=3, people=True)
    states = {"sale": "Won", "lost": "Lost", "open": "Open"}
    rows = [["Deal - ID", "Deal - Title", "Deal - Value", "Deal - Currency of Value", "Deal - Organization", "Deal - Contact person", "Deal - Stage", "Deal - Status", "Deal - Deal created", "Deal - Won time", "Deal - Lost time", "Deal - Owner", "Deal - Probability"]]  # fmt: skip
    for d in documents:
        stamp = f"{d.day} 12:00:00"
        rows.append([d.number, f"Deal {d.number}", d.net, "EUR", d.customer.name, "", "Negotiations Started", states[d.kind], stamp, stamp if d.kind == "sale" else "", stamp if d.kind == "lost" else "", "Juno Marsh", ""])  # fmt: skip
    source = "Pipedrive Knowledge Base: Exporting data, deals list"
    yield Layout("deals.xlsx", source, workbook({"deals": rows}), (truth(documents),))
