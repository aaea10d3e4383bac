"""Intervals of shares and means, 95 % unless said otherwise."""

from __future__ import annotations

import math

import numpy as np

Z95 = 1.959963984540054


def wilson(successes: float, n: float, z: float = Z95) -> tuple[float, float]:
    """Interval of a share (Wilson 1927); nan where n is 0."""
    if not n:
        return math.nan, math.nan
    share = successes / n
    middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return middle - half, middle + half


def half_width_of_difference(p: float, q: float, n: float, z: float = Z95) -> float:
    """Half the interval of p − q, two shares of the same n answers: z √((p + q − (p − q)²) / n)."""
    return z * math.sqrt(max(0.0, p + q - (p - q) ** 2) / n) if n else math.nan


def mean_interval(values: np.ndarray) -> tuple[float, float, float]:
    """Mean and interval by Student's t; without an interval (nan) for fewer than two values."""
    n = len(values)
    mean = float(np.mean(values)) if n else math.nan
    if n < 2:
        return mean, math.nan, math.nan
    from scipy.special import stdtrit

    half = float(stdtrit(n - 1, 0.975) * np.std(values, ddof=1) / math.sqrt(n))
    return mean, mean - half, mean + half
