"""CRM: opportunities of Dynamics 365 Sales (estimated beside actual), deals of Zoho CRM."""

from __future__ import annotations

from collections.abc import Iterator

from tests.layouts._company import book, truth
from tests.layouts._writing import Layout, point, text, workbook


def layouts() -> Iterator[Layout]:
    documents = book("d365-sales", sales=18, lost=3, open=3)
    states = {"sale": ("Won", "Won"), "lost": ("Lost", "Out-Sold"), "open": ("Open", "In Progress")}
    rows = [["(Do Not Modify) Opportunity", "(Do Not Modify) Row Checksum", "(Do Not Modify) Modified On", "Topic", "Account", "Est. Close Date", "Est. Revenue", "Actual Close Date", "Actual Revenue", "Status", "Status Reason", "Owner"]]  # fmt: skip
    for d in documents:
        done = d.kind == "sale"
        rows.append([f"9d1c-{d.number}", "x" * 8, d.day, f"Project {d.number}", d.customer.name, d.day.replace(day=1), d.net + 100, d.day if d.kind != "open" else None, d.net if done else 0 if d.kind == "lost" else None, *states[d.kind], "A. Owner"])  # fmt: skip
    source = "Microsoft Learn: Dynamics 365 Sales, Opportunity entity (actualvalue, estimatedvalue, statecode), export to Excel"
    yield Layout("All Opportunities.xlsx", source, workbook({"All Opportunities": rows}), (truth(documents),))

    documents = book("zoho-crm", sales=18, lost=3, open=3)
    stages = {"sale": "Closed Won", "lost": "Closed Lost to Competition", "open": "Negotiation/Review"}
    rows = [["Record Id", "Deal Owner.id", "Deal Owner", "Amount", "Deal Name", "Closing Date", "Account Name.id", "Account Name", "Stage", "Type", "Probability (%)", "Expected Revenue", "Next Step", "Created Time", "Modified Time", "Currency"]]  # fmt: skip
    for d in documents:
        sure = {"sale": 100, "lost": 0, "open": 90}[d.kind]
        rows.append([f"zcrm_{d.number}", "zcrm_1", "A. Owner", point(d.net), f"Project {d.number}", d.day, f"zcrm_{d.customer.number}", d.customer.name, stages[d.kind], "New Business", sure, point(d.net * sure / 100), "", f"{d.day} 10:00:00", f"{d.day} 10:00:00", "EUR"])  # fmt: skip
    source = "Zoho CRM Help: Exporting module data, fields and stages of deals"
    yield Layout("Deals_2024.csv", source, text(rows, ",", end="\n"), (truth(documents),))
