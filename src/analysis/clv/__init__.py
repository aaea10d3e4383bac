"""What each customer is worth from now on.

The models come with the first use of their names: what needs only the data's adequacy does not wait for them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analysis.clv.bgnbd import BGNBD
    from analysis.clv.gammagamma import GammaGamma
    from analysis.clv.mbgcnbdk import MBGCNBDK
    from analysis.clv.mbgnbd import MBGNBD
    from analysis.clv.nbd import NBD
    from analysis.clv.paretonbd import ParetoNBD
    from analysis.clv.sbg import ShiftedBetaGeometric

__all__ = ["BGNBD", "MBGCNBDK", "MBGNBD", "NBD", "GammaGamma", "ParetoNBD", "ShiftedBetaGeometric"]

_MODULES = {"ShiftedBetaGeometric": "sbg"}


def __getattr__(name: str) -> type:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES.get(name, name.lower())}"), name)
