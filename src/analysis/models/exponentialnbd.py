"""Exponential/NBD: the limit of Pareto/NBD where every customer drops out at the same rate μ.

Where the likelihood of Pareto/NBD rises as β grows and s/β keeps its value, it tells customers' drop-out rates apart
from nobody's: all leave at the rate μ = s/β, the time until drop-out is exponential. That is an answer with one
parameter less, not a fit without drop-out, which is μ = 0. (Schmittlein, Morrison & Colombo 1987 start from such
exponential times before they let μ vary.)
"""

from __future__ import annotations

from typing import Any, ClassVar

from analysis.models.lifetime import ExponentialLifetime, Lifetime
from analysis.models.paretonbd import ParetoNBD


class ExponentialNBD(ParetoNBD):
    """Exponential/NBD: r (shape) and alpha (time) of the purchase rates, mu (per time) the drop-out rate of all."""

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "mu")
    times: ClassVar[tuple[str, ...]] = ("alpha",)
    rates: ClassVar[tuple[str, ...]] = ("mu",)
    lifetime: ClassVar[type[Lifetime[Any]]] = ExponentialLifetime
