"""The claims ledger: what articles on customer management claim, and what a company's own data say to it.

Each claim is a hypothesis. A room that can test one returns a `Claim` with the verdict and the figures behind it; the
sentences are ``claim-<key>`` and ``claim-<key>-<reason>`` in the language room. To add a claim, name it in `CLAIMS`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Verdict = Literal["supported", "contradicted", "not_testable"]
# How a figure of the evidence is worded; see `analysis.presentation.worded`.
Kind = Literal[
    "percent", "percent0", "signed_percent", "number", "number1", "number2", "count", "money", "about", "about_number",
    "signed_money", "date",
]  # fmt: skip

# The claims, and the articles that make them.
_RELATIONS = "Kundenmanagement – Kundenbeziehungen"
_CRM = "CRM Customer Relationship Management – wichtige Merkmale"
_CUSTOMER = "Was macht meinen Kunden aus"
_VALUE = "Kundenwertmanagement"
_CHANGE = "Warum eine organisatorische Veränderung so wichtig ist"
# By the key of their words; results keep the title under which an article appeared.
ARTICLES = {"relations": _RELATIONS, "crm": _CRM, "customer": _CUSTOMER, "value": _VALUE, "change": _CHANGE}
CLAIMS: dict[str, tuple[str, ...]] = {
    "revenue_80_20": (_CRM,),
    "contribution_80_20": (_VALUE,),
    "dispensable": (_VALUE,),
    "unforeseeable": (_VALUE,),
    "keeping_cheaper": (_RELATIONS, _CRM),
    "winning_pays": (_CRM,),
    "longer_more_profitable": (_CRM,),
    "contacts_lost": (_RELATIONS,),
    "satisfaction_repurchase": (_CRM,),
    "faster_than_planned": (_RELATIONS,),
    "deciders": (_CUSTOMER,),
    "surprise": (_RELATIONS,),
    "prospects": (_CRM,),
    "reorganisation": (_CHANGE,),
    "visits_above_average": (_CHANGE,),
    "returns_service": (_VALUE,),
    "word_of_mouth": (_VALUE,),
    "lifetime": (_VALUE, _RELATIONS),
    "value_drivers": (_VALUE,),
    "future_value": (_CRM,),
    "care_by_value": (_CRM,),
    "touch_points": (_CRM,),
    "one_voice": (_CRM,),
    "segments_last": (_CRM, _RELATIONS),
    "company": (_CUSTOMER,),
    "buying_centre": (_CUSTOMER,),
    "fascination": (_CUSTOMER,),
    "need_to_potential": (_CUSTOMER,),
    "finances": (_CUSTOMER,),
    "details": (_CUSTOMER,),
    "five_principles": (_CUSTOMER,),
    "perception_gap": (_CUSTOMER,),
    "penetration": (_CUSTOMER, _CHANGE),
    "better_than_competition": (_RELATIONS,),
    "services_by_segment": (_RELATIONS,),
    "kpi_system": (_RELATIONS,),
    "satisfaction_target": (_CHANGE,),
    "potential_target": (_CHANGE,),
    "one_owner": (_CHANGE,),
    "flywheel": (_CHANGE,),
    "upselling": (_VALUE,),
    "side_by_side": (_CHANGE, _RELATIONS),
}


@dataclass(frozen=True)
class Claim:
    """A claim with its verdict.

    Attributes
    ----------
    key : one of `CLAIMS`
    verdict : supported or contradicted by these data, or not testable with them
    reason : names the sentence of the evidence, such as the verdict itself, undecided or no-costs
    evidence : the figures of that sentence by name, each with its kind
    """

    key: str
    verdict: Verdict
    reason: str
    evidence: Mapping[str, tuple[Kind, float]]

    def __post_init__(self) -> None:
        if self.key not in CLAIMS:
            raise ValueError(f"{self.key} is not in the ledger; there are {', '.join(CLAIMS)}")

    @property
    def sources(self) -> tuple[str, ...]:
        """Titles of the articles that make the claim."""
        return CLAIMS[self.key]

    @property
    def results(self) -> dict[str, Any]:
        """An entry of ``claims`` in ``results.json``."""
        return {
            "claim": self.key,
            "verdict": self.verdict,
            "reason": self.reason,
            "evidence": {name: round(float(value), 10) for name, (_, value) in self.evidence.items()},
            "sources": list(self.sources),
        }


def by_interval(low: float, high: float, least: float, most: float) -> Verdict:
    """Verdict on the claim that a figure lies between `least` and `most`, from its interval.

    Supported if the whole interval lies in between, contradicted if the whole of it lies outside; otherwise these data
    leave both open.
    """
    if least <= low and high <= most:
        return "supported"
    return "contradicted" if high < least or low > most else "not_testable"
