"""Drop-out at the same chance for all: the limits of BG/NBD, MBG/NBD and MBG/CNBD-k where customers do not differ in it.

Where the likelihood of those models rises as b grows and a/b keeps its value, it tells customers' chances to drop out
apart from nobody's: everyone drops out after a purchase with the same probability θ. That is an answer with one
parameter less, not a fit without drop-out, which is θ = 0. The names leave out the beta: geometric in place of
beta-geometric.
"""

from __future__ import annotations

from typing import ClassVar

from analysis.models.bgnbd import BGNBD
from analysis.models.chances import Chance, SameChance
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD


class _SameForAll:
    """r, alpha of the rates, theta: the probability that a purchase is the last one, the same for every customer."""

    names: ClassVar[tuple[str, ...]] = ("r", "alpha", "theta")
    probabilities: ClassVar[tuple[str, ...]] = ("theta",)
    chance: ClassVar[type[Chance]] = SameChance


class GNBD(_SameForAll, BGNBD):
    """G/NBD, the limit of BG/NBD: r, alpha of the purchase rates, theta of dropping out after a repeat purchase."""


class MGNBD(_SameForAll, MBGNBD):
    """MG/NBD, the limit of MBG/NBD: r, alpha of the purchase rates, theta of dropping out after any purchase."""


class MGCNBDK(_SameForAll, MBGCNBDK):
    """MG/CNBD-k, the limit of MBG/CNBD-k: r, alpha of the arrival rates, theta, and k."""
