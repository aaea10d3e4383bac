"""What a customer brings against the number of visits: judged curves (decision calculus) and estimated ones.

Judged (Little 1970, Models and managers: the concept of a decision calculus, Management Science 16(8); CALLPLAN, Lodish
1971, Management Science 18(4)): with u visits as a share of today's,

    b(u) = b₀ + (b₁ − b₀) u^c / (k + u^c),   b(1) = 1

in units of what the customer brings today. Three answers of those who know the customers fix it: what is left without any
visit (b₀), what half as many again bring, b(1.5), and what as many as one likes would bring (b₁). For c > 1 it is an S.

Estimated: ((1 + x) / (1 + today's))^β with an elasticity 0 < β < 1.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from analysis.refusal import Refused
from analysis.statistics.inputs import FloatArray

MORE = 1.5


@dataclass(frozen=True)
class Judged:
    """A curve through three answers and today.

    Attributes
    ----------
    none : b₀, of today's
    most : b₁, of today's
    power : c
    k : of the curve
    """

    none: float
    most: float
    power: float
    k: float

    def reached(self, share: ArrayLike) -> FloatArray:
        """How much of the way from none to most is reached with `share` of today's visits, 0 to 1."""
        raised = np.asarray(share, dtype=np.float64) ** self.power
        return np.asarray(raised / (self.k + raised))

    def at(self, share: ArrayLike) -> FloatArray:
        """b(u): of what is brought today, with `share` of today's visits."""
        return self.none + (self.most - self.none) * self.reached(share)

    def table(self, brings: ArrayLike, visits: ArrayLike, most_visits: int) -> FloatArray:
        """What each customer brings with 0, 1, …, `most_visits` visits; shape (customers, most_visits + 1).

        Parameters
        ----------
        brings : today, of each customer
        visits : today's of each customer. Who is not visited keeps what is brought today, and a visit adds to it as
            large a share as to a customer with the median number of visits, beginning from none.
        """
        today, visited = np.asarray(brings, dtype=np.float64), np.asarray(visits, dtype=np.float64)
        usual = np.where(visited > 0, visited, np.median(visited[visited > 0]))
        reached = self.reached(np.arange(most_visits + 1) / usual[:, None])
        start = np.where(visited > 0, self.none, 1.0)
        return today[:, None] * (start[:, None] + (self.most - self.none) * reached)


def judged(none: float, more: float, most: float) -> Judged:
    """The curve with b(0) = none, b(1) = 1, b(1.5) = more and b(∞) = most.

    Raises
    ------
    Refused : ``judgement-order`` unless 0 ≤ none < 1 < more < most
    """
    if not 0 <= none < 1 < more < most:
        raise Refused("judgement-order", none=none, more=more, most=most)
    k = (most - 1) / (1 - none)
    power = math.log(k * (more - none) / (most - more)) / math.log(MORE)
    return Judged(none, most, power, k)


@dataclass(frozen=True)
class Elastic:
    """A curve of constant elasticity β in 1 + visits."""

    elasticity: float

    def table(self, brings: ArrayLike, visits: ArrayLike, most_visits: int) -> FloatArray:
        """As of `Judged`, for customers visited or not."""
        today, visited = np.asarray(brings, dtype=np.float64), np.asarray(visits, dtype=np.float64)
        times = (1 + np.arange(most_visits + 1)) / (1 + visited[:, None])
        return np.asarray(today[:, None] * times**self.elasticity)
