"""What one company's data cannot say of the articles' claims on organisation."""

from __future__ import annotations

from analysis.claims import Claim


def reorganisation() -> tuple[Claim, ...]:
    """That teams by segment raise sales and profit: no company is its own comparison.

    Over many companies it depends: a structure by customers raises satisfaction and the cost of coordination, and pays only
    in some competitive environments (Lee, Sridhar, Henderson & Palmatier 2015, Marketing Science 34(2)).
    """
    return (Claim("reorganisation", "not_testable", "one-company", {}),)
