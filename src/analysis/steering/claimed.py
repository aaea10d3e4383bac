"""What one company's data cannot say of the articles' claims on organisation."""

from __future__ import annotations

from analysis.claims import Claim, Kind
from analysis.refusal import Refused
from analysis.steering.allocation import Allocation


def reorganisation() -> tuple[Claim, ...]:
    """That teams by segment raise sales and profit: no company is its own comparison.

    Over many companies it depends: a structure by customers raises satisfaction and the cost of coordination, and pays only
    in some competitive environments (Lee, Sridhar, Henderson & Palmatier 2015, Marketing Science 34(2)).
    """
    return (Claim("reorganisation", "not_testable", "one-company", {}),)


def visits_above_average(found: Allocation | Refused) -> Claim:
    """That field sales should visit customers of above-average value only: what it would bring is judged or an association.

    So it is not tested, whatever it comes to: that takes customers drawn by lot who are visited by the rule.
    """
    if isinstance(found, Refused):
        return Claim("visits_above_average", "not_testable", "missing", {})
    evidence: dict[str, tuple[Kind, float]] = {
        "rule": ("money", found.rules["mean"].net - found.current.net),
        "best": ("money", found.anticipated_gain),
    }
    return Claim("visits_above_average", "not_testable", found.response.basis, evidence)
