"""What the plan of visits would bring if the assumptions were wrong."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from analysis.models.response import Elastic, Judged, judged
from analysis.refusal import Refused, or_refused
from analysis.statistics.allocation import allocate
from analysis.steering.allocation import Allocation
from analysis.steering.responses import Response

WEAKER, STRONGER = 0.5, 1.5


@dataclass(frozen=True)
class WhatIf:
    """One assumption changed.

    Attributes
    ----------
    key : which one
    gain : of the plan as it stands, against today's visits, money a year: made under the old assumption, true is the new;
        NaN where there are too few visits for it
    best : of the plan that would be made under the new one
    same : share of that plan's visits which the plan has as well
    """

    key: str
    gain: float
    best: float
    same: float


@or_refused
def what_if(found: Allocation) -> tuple[WhatIf, ...]:
    """The plan as it stands, and each assumption changed by itself."""
    return tuple(_changed(found, *case) for case in _cases(found))


# Assumptions on how customers respond, which nobody has measured; capacity and cost are known.
UNMEASURED = ("weaker", "stronger", "concave", "visited_only")


def gain_range(cases: Sequence[WhatIf] | Refused) -> tuple[float, float]:
    """The least and the greatest anticipated gain of the plan over `UNMEASURED`; NaN where refused."""
    if isinstance(cases, Refused):
        return math.nan, math.nan
    gains = [case.gain for case in cases if case.key in UNMEASURED]
    return min(gains), max(gains)


def _cases(found: Allocation) -> Iterator[tuple[str, Response, int]]:
    response, capacity = found.response, found.capacity
    yield "as_assumed", response, capacity
    yield "weaker", response.with_curve(_times(response.curve, WEAKER)), capacity
    yield "stronger", response.with_curve(_times(response.curve, STRONGER)), capacity
    if isinstance(response.curve, Judged) and response.curve.power != 1:
        # Today and the ends as judged, but each visit brings less than the one before.
        yield "concave", response.with_curve(replace(response.curve, power=1.0)), capacity
    yield "visited_only", replace(response, unvisited=False), capacity
    yield "dearer", replace(response, cost=1.25 * response.cost), capacity
    yield "fewer", response, max(1, round(0.75 * capacity))
    yield "more", response, round(1.25 * capacity)


def _times(curve: Judged | Elastic, times: float) -> Judged | Elastic:
    """The curve with everything that visits change, up and down, so many times as large; never below nothing."""
    if isinstance(curve, Elastic):
        return Elastic(min(curve.elasticity * times, 1.0))
    none, more, most = (1 + (answer - 1) * times for answer in (curve.none, float(curve.at(1.5)), curve.most))
    return judged(max(none, 0.0), more, most)


def _changed(found: Allocation, key: str, response: Response, capacity: int) -> WhatIf:
    net = response.net()
    each = np.arange(len(net))
    today, plan = found.current.visits.to_numpy(), found.optimal.visits.to_numpy()
    best = allocate(net, capacity)
    before = float(net[each, today].sum())
    shared = int(np.minimum(best.units, plan).sum())
    gain = float(net[each, plan].sum()) - before if plan.sum() <= capacity else math.nan
    return WhatIf(key, gain, best.value - before, shared / max(int(best.units.sum()), 1))
