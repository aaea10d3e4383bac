"""What each customer is worth from now on.

The models come with the first use of their names: what needs only the data's adequacy does not wait for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.models.bdw import BetaDiscreteWeibull
    from analysis.models.bgnbd import BGNBD
    from analysis.models.gammagamma import GammaGamma
    from analysis.models.mbgcnbdk import MBGCNBDK
    from analysis.models.mbgnbd import MBGNBD
    from analysis.models.nbd import NBD
    from analysis.models.paretonbd import ParetoNBD
    from analysis.models.sbg import ShiftedBetaGeometric

__all__ = [
    "BGNBD", "MBGCNBDK", "MBGNBD", "NBD", "BetaDiscreteWeibull", "GammaGamma", "ParetoNBD", "ShiftedBetaGeometric",
]  # fmt: skip

_MODULES = {"BetaDiscreteWeibull": "bdw", "ShiftedBetaGeometric": "sbg"}


def __getattr__(name: str) -> type:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"analysis.models.{_MODULES.get(name, name.lower())}"), name)
