"""What more or fewer visits would bring: as judged by those who know the customers, or else as these data go together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd

from analysis.clv.value import Valuation
from analysis.models.response import Elastic, Judged, judged
from analysis.periods import DAYS_PER_YEAR, months_to_days
from analysis.refusal import Refused
from analysis.settings import Settings
from analysis.statistics.inputs import FloatArray
from analysis.steering.association import Association
from analysis.steering.visits import Visits

Basis = Literal["judgement", "association"]
# A visit a week is as many as a customer is ever given, unless it is visited more often today.
_MOST_VISITS = 52


@dataclass(frozen=True)
class Response:
    """What each customer brings by the number of visits.

    Attributes
    ----------
    basis : judged, or an association in these data
    curve : the response
    frame : index customer_id; brings (expected contribution of the next twelve months with today's visits, before the
        cost of serving, money), value (to come, money), visits (today's, a year)
    cost : money a visit
    association : where the curve rests on it
    unvisited : whether customers not visited today respond to visits as well
    """

    basis: Basis
    curve: Judged | Elastic
    frame: pd.DataFrame
    cost: float
    association: Association | None = None
    unvisited: bool = True

    def net(self) -> FloatArray:
        """Contribution less the cost of visits, with 0, 1, … visits; a row a customer."""
        today, visits = self.frame["brings"].to_numpy(), self.frame["visits"].to_numpy()
        most_visits = max(int(visits.max()), _MOST_VISITS)
        brings = self.curve.table(today, visits, most_visits)
        if not self.unvisited:
            brings = np.where(visits[:, None] > 0, brings, today[:, None])
        return brings - self.cost * np.arange(most_visits + 1)

    def with_curve(self, curve: Judged | Elastic) -> Response:
        return replace(self, curve=curve)


def response(
    visits: Visits | Refused, value: Valuation | Refused, found: Association | Refused, settings: Settings
) -> Response | Refused:
    """The response, by judgement where the settings hold one (visits_none, visits_half_more, visits_unlimited).

    Refused as ``no-contribution`` where value is revenue, ``judgement-incomplete``, ``judgement-order``, or as `found` is.
    """
    for refused in (visits, value):
        if isinstance(refused, Refused):
            return refused
    assert isinstance(visits, Visits)
    assert isinstance(value, Valuation)
    if value.measure == "revenue":
        return Refused("no-contribution")
    frame = pd.DataFrame({"brings": yearly_contribution(value), "value": value.frame["value"], "visits": visits.each})
    answers = settings.visits_none, settings.visits_half_more, settings.visits_unlimited
    given = [answer for answer in answers if answer is not None]
    if len(given) == len(answers):
        try:
            return Response("judgement", judged(*given), frame, visits.cost)
        except Refused as reason:
            return reason
    if given:
        return Refused("judgement-incomplete")
    if isinstance(found, Refused):
        return found
    return Response("association", Elastic(found.elasticity), frame, visits.cost, found)


def yearly_contribution(value: Valuation) -> pd.Series:
    """Expected contribution of each customer a year before the cost of serving it, money."""
    to_a_year = DAYS_PER_YEAR / months_to_days(value.horizon_months)
    frame = value.frame
    return (frame["expected_purchases"] * frame["expected_spend"] * value.economics.share * to_a_year).rename("brings")
