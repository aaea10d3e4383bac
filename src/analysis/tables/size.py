"""Whether a base is large enough to be analysed at all; what single questions need beyond it, they say themselves."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.tables.prepared import Audit

# The top fifth of fewer is a single customer: what is said of a group would be said of him.
LEAST_CUSTOMERS = 10
# Less than two months hold no month to compare with, and hardly anybody who came again.
LEAST_DAYS = 60


@dataclass(frozen=True)
class Size:
    """What a base holds beside what is needed.

    Attributes
    ----------
    customers : of all rows in use
    days : of the window; None where the data carry no dates
    """

    customers: int
    days: int | None

    @property
    def few(self) -> bool:
        return self.customers < LEAST_CUSTOMERS

    @property
    def short(self) -> bool:
        return self.days is not None and self.days < LEAST_DAYS

    @property
    def too_small(self) -> bool:
        """Whether all there is to say is what is missing."""
        return self.few or self.short


def size_of(audit: Audit) -> Size:
    """The size of what was read."""
    return Size(audit.customers, None if audit.grain == "none" else audit.period.days)
