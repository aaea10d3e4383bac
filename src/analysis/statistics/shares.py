"""Shares of customers: how many a share is, and what a share of a sample says of the whole."""

from __future__ import annotations

import math
from statistics import NormalDist


def count_of(share: float, customers: int) -> int:
    """How many customers `share` is: the smallest whole number that is at least this share of them."""
    # Rounding first: 0.2 * 15 is 3.0000000000000004 in floating point, and ceil would take a fourth customer.
    return math.ceil(round(share * customers, 9))


def normal_reach(level: float) -> float:
    """How many standard errors to either side of an estimate hold it with probability `level`, if it is normal."""
    return NormalDist().inv_cdf((1 + level) / 2)


def wilson(count: int, n: int, level: float = 0.95) -> tuple[float, float]:
    """Interval of the share `count` / `n` (Wilson 1927); NaN where n is 0."""
    if not n:
        return math.nan, math.nan
    z = normal_reach(level)
    share, spread = count / n, z * z / n
    middle = (share + spread / 2) / (1 + spread)
    reach = math.sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread)
    return max(middle - reach, 0.0), min(middle + reach, 1.0)


def half_width_of_difference(p: float, q: float, n: float, level: float = 0.95) -> float:
    """Half the interval of p − q, two shares of the same n answers: z √((p + q − (p − q)²) / n); NaN where n is 0."""
    return normal_reach(level) * math.sqrt(max(0.0, p + q - (p - q) ** 2) / n) if n else math.nan
