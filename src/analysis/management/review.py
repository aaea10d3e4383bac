"""The forecast that was made a year ago, held against what has come since.

It is the forecast as it would have been made on that day: models, choice of the model and doubt know nothing of what came after.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from analysis.clv.economics import Measure, margin_of
from analysis.clv.forecast import Forecast
from analysis.clv.models import UNIT_DAYS, known_of
from analysis.clv.money import PastMoney, money_at
from analysis.clv.observation import Origin
from analysis.clv.uncertainty import Interval
from analysis.clv.validation import Judgement
from analysis.contribution.ladder import Ladder
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir

Outcome = Literal["held", "high", "low"]


@dataclass(frozen=True)
class Review:
    """What was foretold on a day, and what came.

    Attributes
    ----------
    day : on which it was made
    period : that it was made for
    customers : known on that day
    purchases : of all of them in the period, as expected
    actual : as they came
    judged : customer by customer
    money : the same in money; None where none could be foretold
    measure : whether money is value (contribution after cost to serve) or revenue
    newcomers : customers who first came in the period: no forecast knows them
    """

    day: date
    period: Period
    customers: int
    purchases: Interval
    actual: float
    judged: Judgement
    money: PastMoney | None
    measure: Measure
    newcomers: int

    @property
    def outcome(self) -> Outcome:
        """Whether the purchases that came lie in the interval, or it expected too many (``high``) or too few."""
        return _outcome(self.purchases, self.actual)

    @property
    def outcome_of_money(self) -> Outcome | None:
        return _outcome(self.money.total, self.money.actual) if self.money else None

    @property
    def top_found(self) -> float:
        """Share of the customers who bought most that were foretold to."""
        return self.judged.top_found


def _outcome(expected: Interval, actual: float) -> Outcome:
    if expected.low <= actual <= expected.high:
        return "held"
    return "high" if expected.estimate > actual else "low"


def review(
    then: Forecast | Refused,
    steps: Ladder,
    tables: Mapping[str, ir.Table | None],
    bought: pd.DataFrame,
    period: Period,
    settings: Settings,
) -> Review | Refused:
    """Hold `then` against the purchases of `period`, which begins on the day after it was made.

    Parameters
    ----------
    steps, tables : of the whole window, see `analysis.clv.economics`
    bought : `analysis.customers` of `period`
    """
    if isinstance(then, Refused):
        return then
    window = then.observed.window
    assert period.start == window.end + timedelta(days=1)
    before, model = then.observed.customers, then.model
    # What came day by day is not asked of it.
    origin = Origin(window, period, before, bought, np.zeros(0))
    weeks = period.days / UNIT_DAYS
    predicted = np.asarray(model.expected_purchases(weeks, *known_of(before)))
    came = (bought["x"] + 1).reindex(before.index).fillna(0).to_numpy(dtype=float)
    found = money_at(origin, model, then.model_doubt, steps, tables, settings)
    return Review(
        window.end,
        period,
        len(before),
        then.ahead(period.days, settings.level, settings.seed),
        float(came.sum()),
        Judgement(predicted, came, before["x"].to_numpy()),
        found,
        "revenue" if margin_of(steps).kind == "none" else "value",
        len(bought.index.difference(before.index)),
    )
