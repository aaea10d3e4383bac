"""MBG/NBD: like BG/NBD, but the first purchase may be the last one, too.

Sources: Batislam, Denizel & Filiztekin (2007), Empirical validation and comparison of models for customer base
analysis, International Journal of Research in Marketing 24(3), 201-209; Hoppe & Wagner (2007), Customer base analysis:
the case for a central variant of the Betageometric/NBD model, Marketing - Journal of Research and Management 3(2).
"""

from __future__ import annotations

from typing import ClassVar

from analysis.models.dropout import DropOutModel


class MBGNBD(DropOutModel):
    """Modified beta-geometric/NBD: r, alpha of the purchase rates, a, b of the chance that a purchase is the last."""

    chance_at_start: ClassVar[bool] = True
