"""What would change if each team had only the customers of "its" segment: how many would have to be handed over.

Seed article 004 gives every segment a team that cares for it alone. Each team gets the one segment (where there are fewer teams
than segments: each segment the one team) with which fewest customers change hands, no segment without a team and no team
without a segment; no other division of these teams hands over fewer.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from analysis.refusal import Refused
from analysis.steering.portfolio import SEGMENTS


@dataclass(frozen=True)
class Handover:
    """Teams by segment.

    Attributes
    ----------
    table : index team; customers, segments (its segments, a tuple), stay, leave
    customers : with a team and a segment
    visits : of the last year to those who would be handed over; NaN where none are recorded
    """

    table: pd.DataFrame
    customers: int
    visits: float

    @property
    def handed_over(self) -> int:
        return int(self.table["leave"].sum())

    @property
    def share(self) -> float:
        """Of all customers with a team."""
        return self.handed_over / self.customers


def handover(team: pd.Series, segment: pd.Series, visits: pd.Series | None) -> Handover | Refused:
    """Give each team its segment.

    Parameters
    ----------
    team, segment : of each customer by customer_id; customers without a team or a segment are left out: who is gone is no
        team's to care for
    visits : of the last year, by customer_id

    Refused as ``no-teams`` where no customer has one and ``one-team`` where all have the same.
    """
    known = team[team.index.isin(segment.index)].dropna()
    if known.empty:
        return Refused("no-teams")
    if known.nunique() == 1:
        return Refused("one-team")
    counts = pd.crosstab(known, segment.reindex(known.index))
    counts = counts.reindex(columns=[name for name in SEGMENTS if name in counts])
    has = its_segments(counts.to_numpy())
    stay = (counts.to_numpy() * has).sum(axis=1)
    names = counts.columns.to_numpy()
    table = pd.DataFrame({"customers": counts.sum(axis=1)})
    table["segments"] = [tuple(names[row].tolist()) for row in has]
    table["stay"], table["leave"] = stay, table["customers"] - stay
    mine = pd.DataFrame(has, index=counts.index, columns=counts.columns).stack()
    moved = ~mine.reindex(pd.MultiIndex.from_arrays([known, segment.reindex(known.index)])).to_numpy(dtype=bool)
    made = float("nan") if visits is None else float(visits.reindex(known.index).fillna(0)[moved].sum())
    return Handover(table, len(known), made)


def its_segments(counts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which segments (columns) each team (rows) has, so that most customers stay and nothing is left over."""
    from scipy.optimize import linear_sum_assignment

    if counts.shape[0] < counts.shape[1]:
        return its_segments(counts.T).T
    # One team for each segment, at the least loss against the team's best; the others take their best.
    best = counts.argmax(axis=1)
    loss = counts.max(axis=1)[:, None] - counts
    teams, segments = linear_sum_assignment(loss)
    best[teams] = segments
    found = np.zeros(counts.shape, dtype=bool)
    found[np.arange(len(best)), best] = True
    return found


def handover_results(found: Handover | Refused) -> dict[str, float | None] | None:
    """``segments_and_actions.handover`` of ``results.json``; None where it is refused."""
    if isinstance(found, Refused):
        return None
    visits = None if found.visits != found.visits else int(found.visits)
    return {"teams": len(found.table), "customers": found.customers, "handed_over": found.handed_over, "visits": visits}
