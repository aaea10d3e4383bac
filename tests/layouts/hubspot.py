"""HubSpot: deals, of which only the stage says whether they were won."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text


def layouts() -> Iterator[Layout]:
    documents = book("hubspot", sales=18, lost=3, contract=2, people=True)
    stages = {"sale": "Closed won", "lost": "Closed lost", "contract": "Contract sent"}
    rows = [["Record ID", "Deal Name", "Deal Stage", "Close Date", "Deal owner", "Amount", "Amount in company currency", "Currency", "Pipeline", "Create Date", "Associated Company", "Associated Company IDs"]]  # fmt: skip
    for d in documents:
        rows.append([9_000_000 + d.number, f"Deal {d.number}", stages[d.kind], f"{d.day} 16:30", "Juno Marsh", point(d.net), point(d.net), "EUR", "Sales Pipeline", f"{d.day} 08:00", d.customer.name, 5_500_000 + d.customer.number])  # fmt: skip
    source = "HubSpot Knowledge Base: Export records, deals; default deal stages"
    yield Layout(
        "hubspot-crm-exports-all-deals.csv", source, text(rows, ",", quote_all=True, end="\n"), (truth(documents),)
    )
