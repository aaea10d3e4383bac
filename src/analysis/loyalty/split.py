"""A change of a product, split over its factors without remainder.

    y = f₁ · f₂ · …,   y₁ − y₀ = Σ L(y₁, y₀) · ln(f₁ᵢ / f₀ᵢ),   L(a, b) = (a − b) / ln(a / b)

with the logarithmic mean L (LMDI; Ang 2005, The LMDI approach to decomposition analysis, Energy Policy 33(7)). Logarithms
need positive factors; where one is not, each factor gets its Shapley value (Shapley 1953): the mean of what changing it
contributes over all orders in which the factors can be changed. Both leave no remainder and know no order of the factors.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

Convention = Literal["log_mean", "shapley"]


@dataclass(frozen=True)
class Split:
    """What each factor contributes to the change of their product.

    Attributes
    ----------
    before, after : the product
    factors : by name (value before, value after, part of the change)
    convention : how it was split
    """

    before: float
    after: float
    factors: Mapping[str, tuple[float, float, float]]
    convention: Convention

    @property
    def change(self) -> float:
        return self.after - self.before


def log_mean(a: float, b: float) -> float:
    """The logarithmic mean of two positive numbers, which lies between the geometric and the arithmetic one."""
    ratio = (a - b) / b
    if ratio == 0:
        return a
    # Close to one another the logarithm of the quotient loses its digits, far from one another that of 1 + ratio does.
    return (a - b) / (math.log1p(ratio) if abs(ratio) < 0.5 else math.log(a / b))


def split(factors: Mapping[str, tuple[float, float]]) -> Split:
    """Split the change of the product of `factors`, each given before and after."""
    before, after = (math.prod(pair[side] for pair in factors.values()) for side in (0, 1))
    if all(value > 0 for pair in factors.values() for value in pair):
        weight = log_mean(after, before)
        parts = {name: weight * math.log(new / old) for name, (old, new) in factors.items()}
        convention: Convention = "log_mean"
    else:
        parts = {name: _shapley(name, factors) for name in factors}
        convention = "shapley"
    return Split(before, after, {name: (*factors[name], part) for name, part in parts.items()}, convention)


def _shapley(name: str, factors: Mapping[str, tuple[float, float]]) -> float:
    others = [other for other in factors if other != name]
    old, new = factors[name]
    count, total = len(factors), 0.0
    for size in range(count):
        weight = math.factorial(size) * math.factorial(count - size - 1) / math.factorial(count)
        for changed in combinations(others, size):
            total += weight * math.prod(factors[other][other in changed] for other in others)
    return total * (new - old)
