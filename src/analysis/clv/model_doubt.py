"""Doubt about the model: what the forecast missed at past origins beyond the chance and the parameters it allows for.

An interval from a fitted model holds what may come if the model is right. On real bases it is not: customers change
together, by seasons, prices, campaigns. With e the logarithm of actual over expected purchases of all customers at an
origin, and v the variance that the model itself gives to it, the mean of e² − v estimates the variance that the model
knows nothing of. It is added to the logarithm of the total, as one factor common to all customers.

Few origins tell little of it: under three they are mixed with what was found on other bases. From three on they speak for
themselves: a prior that never goes would make intervals of a base on which a model is true far too wide
(studies/coverage_of_procedure.md), and did not hold more often on real ones (studies/championship.md). With so few errors
behind the variance, the factor's logarithm is Student's t.

Origins of a base look equally far ahead, so that their errors compare. The horizon that is valued may be longer; the
variance is taken to be the same there. That is an assumption: twice as far ahead, e² − v doubled on one public base and
fell to a third on another (studies/championship.md). Source of the idea: Chatfield (1995), Model uncertainty, data
mining and statistical inference, Journal of the Royal Statistical Society A 158(3).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

# Variance of the logarithm of a total that models miss on other bases: the mean over the public bases of
# studies/championship.md, each base counting once.
PRIOR = 0.009
# So many origins of one's own need no prior.
_ENOUGH = 3
# Factors that each draw of a sum meets.
_CROSSED = 199


@dataclass(frozen=True)
class Missed:
    """One past origin.

    Attributes
    ----------
    error : logarithm of actual over expected purchases of all customers
    variance : of it, as the model itself expected
    """

    error: float
    variance: float


@dataclass(frozen=True)
class ModelDoubt:
    """What is added to intervals of totals.

    Attributes
    ----------
    variance : of the logarithm of a total, beyond parameters and chance
    origins : past origins that it was learnt from; with none it is that of other bases
    """

    variance: float
    origins: int

    @property
    def own(self) -> float:
        """Share of the variance that this base's own origins decide; the rest is of other bases."""
        return min(self.origins / _ENOUGH, 1.0)

    def spread(self, count: int) -> np.ndarray:
        """`count` equally likely factors, ascending: 1 where there is no doubt."""
        from scipy.stats import t

        even = (np.arange(count) + 0.5) / count
        return np.exp(math.sqrt(self.variance) * t.ppf(even, max(self.origins, _ENOUGH)))

    def factors(self, draws: int, rng: np.random.Generator) -> np.ndarray:
        """A factor for each of `draws` futures, in no order."""
        return rng.permutation(self.spread(draws))

    def widened(self, draws: np.ndarray) -> np.ndarray:
        """Draws of a sum, each under many factors: what few draws say of the tails does not hang on which meets which."""
        return np.outer(draws, self.spread(_CROSSED)).ravel() if self.variance else draws


def model_doubt(missed: Sequence[Missed], prior: float = PRIOR) -> ModelDoubt:
    """The variance learnt from past origins; `prior` is that of other bases."""
    found = ModelDoubt(prior, len(missed))
    if not missed:
        return found
    excess = max(0.0, float(np.mean([one.error**2 - one.variance for one in missed])))
    return ModelDoubt(found.own * excess + (1 - found.own) * prior, len(missed))


# If the model is right there is nothing to add.
NO_DOUBT = ModelDoubt(0.0, 0)
