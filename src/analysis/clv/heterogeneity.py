"""How customers differ, as the parameters of a model say: in how often they buy, and in how soon they leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from analysis.clv.forecast import Forecast
from analysis.clv.models import UNIT_DAYS
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.limits import SAME_FOR_ALL
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import PurchaseModel
from analysis.periods import DAYS_PER_YEAR
from analysis.refusal import Refused, or_refused

_YEAR = DAYS_PER_YEAR / UNIT_DAYS
_POINTS = 200
# The lowest value drawn is this part of the highest: below, customers differ in nothing that could be seen.
_WIDEST = 1e3


@dataclass(frozen=True)
class Curve:
    """A distribution over customers, for an axis in logarithms.

    Attributes
    ----------
    values, density : the distribution of the logarithm of a figure; its densities at `values`
    mean : over customers; may be infinite
    tenth, median, ninetieth : a tenth, half and nine tenths of the customers lie below
    """

    values: np.ndarray
    density: np.ndarray
    mean: float
    tenth: float
    median: float
    ninetieth: float


@dataclass(frozen=True)
class DropOut:
    """How soon customers leave: in years (``lifetimes``), or the chance of it after a purchase (``chances``)."""

    kind: Literal["lifetimes", "chances"]
    curve: Curve


@dataclass(frozen=True)
class SameDropOut:
    """Drop-out in which customers do not differ: the years until half have left, or the chance of it after a purchase."""

    kind: Literal["lifetimes", "chances"]
    figure: float


@or_refused
def drop_out(forecast: Forecast) -> DropOut | SameDropOut:
    """How soon customers leave, as the model in use says; it may know no drop-out."""
    if isinstance(forecast.model, NBD):
        raise Refused("no-dropout")
    if isinstance(forecast.model, ExponentialNBD):
        return SameDropOut("lifetimes", float(np.log(2)) / forecast.model.parameters["mu"] / _YEAR)
    if isinstance(forecast.model, tuple(SAME_FOR_ALL.values())):
        return SameDropOut("chances", forecast.model.parameters["theta"])
    if isinstance(forecast.model, ParetoNBD):
        return DropOut("lifetimes", lifetimes(forecast.model))
    return DropOut("chances", drop_out_chances(forecast.model))


@or_refused
def rates(forecast: Forecast) -> Curve:
    """How often customers buy while active, as the model in use says."""
    return purchase_rates(forecast.model)


def purchase_rates(model: PurchaseModel) -> Curve:
    """Purchases a year while active: gamma (r, alpha) arrivals a week, every k-th of them a purchase."""
    from scipy.stats import gamma

    k = model.k if isinstance(model, MBGCNBDK) else 1
    return _curve(gamma(model.parameters["r"], scale=_YEAR / (k * model.parameters["alpha"])))


def lifetimes(model: ParetoNBD) -> Curve:
    """Years until customers leave: exponential with drop-out rates gamma (s, beta), which is Lomax."""
    from scipy.stats import lomax

    return _curve(lomax(model.parameters["s"], scale=model.parameters["beta"] / _YEAR))


def drop_out_chances(model: PurchaseModel) -> Curve:
    """Chance of leaving for good after a purchase, beta (a, b)."""
    from scipy.stats import beta

    return _curve(beta(model.parameters["a"], model.parameters["b"]))


def _curve(distribution) -> Curve:  # type: ignore[no-untyped-def]  # scipy has no types
    low, tenth, median, ninetieth, high = distribution.ppf([0.02, 0.1, 0.5, 0.9, 0.97])
    values = np.geomspace(max(low, high / _WIDEST), high, _POINTS)
    # d log(value) = d value / value
    density = values * distribution.pdf(values)
    return Curve(values, density, float(distribution.mean()), float(tenth), float(median), float(ninetieth))
