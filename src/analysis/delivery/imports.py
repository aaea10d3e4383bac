"""Lists for the import of Salesforce, HubSpot and Dynamics 365, named as these systems name columns.

The customer's number and the figures go into fields that the CRM's administrator adds once (``docs/crm.md`` lists them):
none of the three has standard fields for them. Salesforce calls such a field ``…__c`` and needs an external id to find
accounts by; HubSpot's internal names are lower case; the wizard of Dynamics finds columns by their display names.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from analysis.delivery.rows import customers_of
from analysis.reporting.output import write_text
from analysis.tables.inert import inert

_FIGURES = ("abc", "portfolio_segment", "value", "p_alive", "value_at_risk", "risk_reasons", "reference_date", "run_id")
_NAMES: Mapping[str, str] = {
    "abc": "Class", "portfolio_segment": "Segment", "value": "Future Value", "p_alive": "Probability Active",
    "value_at_risk": "Value At Risk", "risk_reasons": "Alerts", "reference_date": "Reference Date", "run_id": "Run",
}  # fmt: skip


def _salesforce(name: str) -> str:
    return f"Kundenwert_{name.replace(' ', '_')}__c"


def _hubspot(name: str) -> str:
    return f"kundenwert_{name.replace(' ', '_').lower()}"


def _dynamics(name: str) -> str:
    return f"Kundenwert {name}"


# By system: the column that finds the account, and how the others are called.
SYSTEMS = {
    "salesforce": ("Kundenwert_Customer_Number__c", _salesforce),
    "hubspot": ("kundenwert_customer_number", _hubspot),
    "dynamics": ("Account Number", _dynamics),
}


def write_import(run_dir: Path, system: str, path: Path) -> None:
    """Write the customers of a run for the import of `system`: UTF-8, commas, points, dates as YYYY-MM-DD."""
    key, named = SYSTEMS[system]
    customers = customers_of(run_dir)
    frame = customers[["customer_id", *_FIGURES]].rename(
        columns={"customer_id": key, **{column: named(_NAMES[column]) for column in _FIGURES}}
    )
    for column in frame.select_dtypes(include=["object", "string"]):
        frame[column] = frame[column].map(inert, na_action="ignore")
    floats = frame.select_dtypes("float").columns
    frame[floats] = frame[floats].round(4) + 0.0
    text = frame.to_csv(index=False, lineterminator="\n", date_format="%Y-%m-%d")
    write_text(path, text)
