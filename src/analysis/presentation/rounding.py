"""How exactly a figure may be written that is known within an interval."""

from __future__ import annotations

import math


def step_of(low: float, high: float) -> float:
    """To what the figures of an interval are rounded: the largest power of ten in a twentieth of its length, at least 1.

    Finer, the last digits say nothing; coarser, a change on the year no longer fits the two figures beside it.
    """
    part = (high - low) / 20
    if not part > 1 or not math.isfinite(part):
        return 1.0
    return 10.0 ** math.floor(math.log10(part * (1 + 1e-9)))


def rounded(value: float, low: float, high: float) -> float:
    """`value` as exactly as the interval from `low` to `high` allows."""
    step = step_of(low, high)
    return round(value / step) * step
