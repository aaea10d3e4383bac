"""What all models share: parameters by the literature's names, and what a fit knows about them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import ClassVar, Self

import numpy as np

from analysis.models.fitting import Diagnostics, Estimation
from analysis.statistics.inputs import FloatArray, InvalidInput

# A direction counts as that of some parameters if these make up so much of its squared length.
_MOSTLY = 0.9


@dataclass(frozen=True, eq=False)
class Model:
    """A model with its parameters, all of them positive, and those named `probabilities` below 1.

    Attributes
    ----------
    parameters : by name, in the order of `names`
    estimation : the fit that they come from; None where they were given
    """

    names: ClassVar[tuple[str, ...]]
    # Those that lie between 0 and 1: they are sought, and their uncertainty is told, by their log odds.
    probabilities: ClassVar[tuple[str, ...]] = ()

    parameters: Mapping[str, float]
    estimation: Estimation | None = None

    @classmethod
    def from_parameters(cls, **parameters: float) -> Self:
        """The model with known parameters.

        Raises
        ------
        InvalidInput : a parameter is missing, unknown, not finite or not positive; a probability is 1 or more
        """
        if set(parameters) != set(cls.names):
            raise InvalidInput("parameters", f"must be {', '.join(cls.names)}, but are {', '.join(parameters)}")
        for name, value in parameters.items():
            if not 0 < value < math.inf:
                raise InvalidInput(name, f"must be positive and finite, but is {value}")
            if name in cls.probabilities and not value < 1:
                raise InvalidInput(name, f"is a probability and must be below 1, but is {value}")
        return cls({name: float(parameters[name]) for name in cls.names})

    @classmethod
    def natural(cls, sought: FloatArray) -> FloatArray:
        """Parameters in the order of `names` (the last axis) from what is sought: odds in place of probabilities."""
        return np.where([name in cls.probabilities for name in cls.names], sought / (1 + sought), sought)

    @property
    def _sought(self) -> FloatArray:
        """The inverse of `natural`."""
        return np.array([v / (1 - v) if name in self.probabilities else v for name, v in self.parameters.items()])

    @property
    def _fit(self) -> Estimation:
        if self.estimation is None:
            raise ValueError(f"this {type(self).__name__} was made from parameters; only a fit knows their uncertainty")
        return self.estimation

    @property
    def covariance(self) -> FloatArray:
        """Covariance of the estimates, in the order of `names`, by the delta method from that of their logarithms."""
        slopes = np.array([v * (1 - v) if name in self.probabilities else v for name, v in self.parameters.items()])
        return self._fit.log_covariance * np.outer(slopes, slopes)

    @property
    def standard_errors(self) -> dict[str, float]:
        """Standard error of each parameter; NaN where the optimum is not curved downwards."""
        return dict(zip(self.names, np.sqrt(np.diag(self.covariance)).tolist(), strict=True))

    @property
    def log_likelihood(self) -> float:
        """Total log-likelihood of the customers fitted, constants included, so that models compare."""
        return self._fit.log_likelihood

    @property
    def aic(self) -> float:
        """Akaike's information criterion, 2 k - 2 LL."""
        return 2 * self._fit.free - 2 * self.log_likelihood

    @property
    def bic(self) -> float:
        """Schwarz's information criterion, k ln n - 2 LL; n is the number of customers."""
        return self._fit.free * math.log(self.diagnostics.n_customers) - 2 * self.log_likelihood

    @property
    def diagnostics(self) -> Diagnostics:
        return self._fit.diagnostics

    def flat_along(self, *names: str) -> bool:
        """The fit is flat, and mostly in the direction in which just these parameters grow together."""
        found = self.diagnostics
        if found.boundary or not found.flat or not np.isfinite(self._fit.log_covariance).all():
            return False
        flattest = np.linalg.eigh(self._fit.log_covariance)[1][:, -1]
        along = np.array([name in names for name in self.names]) / math.sqrt(len(names))
        return float(flattest @ along) ** 2 > _MOSTLY

    def require_trustworthy(self) -> None:
        """Refuse to answer from a fit that cannot be trusted; every prediction asks here first.

        Parameters that were given are taken at their word.

        Raises
        ------
        Refused : see `analysis.models.fitting.Diagnostics.require_trustworthy`
        """
        if self.estimation is not None:
            self.estimation.diagnostics.require_trustworthy()

    def drawn_values(self, rng: np.random.Generator, draws: int) -> FloatArray:
        """Parameters drawn as for `drawn`: a row a draw, in the order of `names`.

        Raises
        ------
        Refused : the fit cannot be trusted
        """
        self.require_trustworthy()
        logs = np.log(self._sought)
        drawn = rng.multivariate_normal(logs, self._fit.log_covariance, size=draws, method="cholesky")
        return self.natural(np.exp(drawn))

    def drawn(self, rng: np.random.Generator) -> Self:
        """The same model with parameters drawn from the uncertainty of the fit.

        The logarithms of the estimates (of probabilities: their log odds) are normal in large samples, with the covariance of the fit.

        Raises
        ------
        Refused : the fit cannot be trusted
        """
        values = self.drawn_values(rng, 1)[0]
        return replace(self, parameters=dict(zip(self.names, values.tolist(), strict=True)), estimation=None)
