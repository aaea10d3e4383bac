"""BG/NBD: after each repeat purchase a customer may drop out; nobody drops out before the first of them.

Source: Fader, Hardie & Lee (2005), "Counting your customers" the easy way: an alternative to the Pareto/NBD model,
Marketing Science 24(2), 275-284: likelihood eq. (6), P(X(t) = x) eq. (8), E[X(t)] eq. (9), conditional expectation
eq. (10); P(alive): Fader, Hardie & Lee (2008), Computing P(alive) using the BG/NBD model (Bruce Hardie's note 021).
"""

from __future__ import annotations

from typing import ClassVar

from analysis.models.dropout import DropOutModel


class BGNBD(DropOutModel):
    """Beta-geometric/NBD: r, alpha of the purchase rates, a, b of the chance that a repeat purchase is the last one.

    A customer who never bought again counts as active for certain (P(alive) = 1): only a repeat purchase can be the
    last one.
    """

    chance_at_start: ClassVar[bool] = False
