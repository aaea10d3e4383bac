"""The experiment of the list: what its hold-back will be able to show, and what that of an earlier list has shown."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.periods import Period
from analysis.refusal import Refused
from analysis.steering.holdback import ACT, HOLD_BACK, Effect, effect, smallest_detectable
from analysis.steering.kinds import KINDS

# What is compared: contribution less the cost of what was done, or revenue where contribution is not known of all.
Outcome = Literal["contribution", "revenue"]
# Days in which something could be seen at all.
_FEWEST_DAYS = 28
# Of fewer customers the interval of a mean would be too narrow: what customers bring is skewed.
_FEWEST_HELD = 20


@dataclass(frozen=True)
class Planned:
    """What the arms will be able to show.

    Attributes
    ----------
    acted, held, duties : customers of each arm
    share : to be held back, as set
    deviation : of the outcome within segments, over the last year; money a year and customer
    smallest : effect a customer and year that would be found with a probability of 80 %; NaN where nobody is held back
    outcome : what it is measured in
    """

    acted: int
    held: int
    duties: int
    share: float
    deviation: float
    smallest: float
    outcome: Outcome


@dataclass(frozen=True)
class Measured:
    """What an earlier list has changed.

    Attributes
    ----------
    effect : of the whole list, a customer over `period`
    by_kind : of each kind of action with enough customers held back, over those for whom it was meant; not additive; the
        intervals hold together at the level (Bonferroni)
    outcome : what it is measured in
    period : the days since the list
    """

    effect: Effect
    by_kind: Mapping[str, Effect]
    outcome: Outcome
    period: Period


def planned(customers: pd.DataFrame, outcome: pd.Series, kind: Outcome, share: float, level: float) -> Planned:
    """What the arms of `customers` (segment, arm) can show, judged by the `outcome` of the last year."""
    counts = customers["arm"].value_counts()
    acted, held = int(counts.get(ACT, 0)), int(counts.get(HOLD_BACK, 0))
    drawn = customers[customers["arm"].isin([ACT, HOLD_BACK])]
    within = outcome.reindex(drawn.index).fillna(0.0)
    spread = within - within.groupby(drawn["segment"]).transform("mean")
    free = len(drawn) - drawn["segment"].nunique()
    deviation = float(np.sqrt((spread**2).sum() / free)) if free > 0 else math.nan
    smallest = smallest_detectable(deviation, acted, held, level)
    return Planned(acted, held, int(counts.get("duty", 0)), share, deviation, smallest, kind)


def since(previous: pd.DataFrame | None, end: date) -> Period | Refused:
    """The days since the list of `previous`; refused as ``no-previous-actions`` and ``actions-too-new``."""
    if previous is None:
        return Refused("no-previous-actions")
    then = date.fromisoformat(str(previous["reference_date"].iloc[0]))
    if (end - then).days < _FEWEST_DAYS:
        return Refused("actions-too-new", day=then.isoformat(), days=_FEWEST_DAYS)
    return Period(then + timedelta(days=1), end)


def measured(
    previous: pd.DataFrame, outcome: pd.Series, kind: Outcome, period: Period, level: float
) -> Measured | Refused:
    """Compare the arms as they were drawn, whether or not anything was done; segments as they were then.

    Parameters
    ----------
    previous : rows of `analysis.tables.worklists.read_actions`
    outcome : of `period`, by customer_id; who is not in it brought nothing
    """
    brought = outcome.reindex(previous.index).fillna(0.0)
    whole = effect(brought, previous["arm"], previous["segment"], level)
    if isinstance(whole, Refused):
        return whole
    return Measured(whole, _by_kind(previous, brought, level), kind, period)


def _by_kind(previous: pd.DataFrame, brought: pd.Series, level: float) -> dict[str, Effect]:
    kinds = previous["kinds"].str.split(";").explode()
    kinds = kinds[kinds.isin(KINDS)]
    held = kinds[previous["arm"].reindex(kinds.index) == HOLD_BACK].value_counts()
    enough = sorted(held.index[held >= _FEWEST_HELD], key=list(KINDS).index)
    each = {}
    for name in enough:
        some = previous.loc[kinds.index[kinds == name]]
        found = effect(brought[some.index], some["arm"], some["segment"], 1 - (1 - level) / len(enough))
        if not isinstance(found, Refused):
            each[str(name)] = found
    return each


def experiment_results(plan: Planned | Refused, found: Measured | Refused) -> dict[str, Any]:
    """``segments_and_actions.experiment`` of ``results.json``."""
    told: dict[str, Any] = {"planned": None, "measured": None}
    if not isinstance(plan, Refused):
        told["planned"] = {
            "acted": plan.acted,
            "held": plan.held,
            "duties": plan.duties,
            "share": plan.share,
            "outcome": plan.outcome,
            "smallest_detectable": None if math.isnan(plan.smallest) else round(plan.smallest, 6),
        }
    if not isinstance(found, Refused):
        one = found.effect
        told["measured"] = {
            "estimate": round(one.estimate, 6),
            "low": round(one.low, 6),
            "high": round(one.high, 6),
            "acted": one.acted,
            "held": one.held,
            "needed": one.needed if math.isfinite(one.needed) else None,
            "outcome": found.outcome,
            "start": found.period.start.isoformat(),
            "end": found.period.end.isoformat(),
        }
    return told
