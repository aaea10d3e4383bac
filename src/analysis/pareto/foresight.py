"""Can the later class of a customer be told in advance? Tested out of time, at the first purchase and after 90 days.

Of the new customers of the window, the older half teaches and the newer half is predicted. Asked is whether the customer
will be among the top 20 % by net revenue of the year that follows the first 90 days, within the own half. "In advance"
is what is known on the day of the first purchase: its amount and its number of rows. Beside it stands what orders, spend
and returns of the first 90 days tell. Each forecast is a regression, and stands beside the simple rule that it has to
beat: to sort by the amount alone.

Customers are new unless they are known to be older than the window (acquired_on); where nothing is known, those of the
window's first 90 days are left out, for they may have bought before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.clv.truncation import acquired_on
from analysis.customers import is_return, within
from analysis.periods import Period
from analysis.statistics.ranks import auc, auc_error
from analysis.statistics.shares import count_of, normal_reach

if TYPE_CHECKING:
    import ibis.expr.types as ir

FIRST_DAYS = 90
# In each half; with fewer the answer is anybody's.
LEAST_CUSTOMERS = 50
_LONGEST_OUTCOME, _SHORTEST_OUTCOME = 365, 90


@dataclass(frozen=True)
class TooFew:
    """Why the question cannot be tested: new customers with a whole outcome there are, and how many it takes."""

    customers: int
    needed: int


@dataclass(frozen=True)
class Skill:
    """How well a forecast told the later top.

    Attributes
    ----------
    auc, low, high : probability that of one later top customer and one other the former had the higher forecast (.5 is
        guessing), with its interval
    hits : share of the customers forecast as top who became top; guessing would hit the share of the top
    """

    auc: float
    low: float
    high: float
    hits: float


@dataclass(frozen=True)
class Foresight:
    """How well the later top was told.

    Attributes
    ----------
    taught, tested : number of customers in the older and the newer half
    outcome_days : length of the time that follows the first 90 days
    base : share of the top among those tested
    first, first_amount : what was known at the first purchase, by regression and by its amount alone
    after, after_spend : what was known after 90 days, by regression and by the spend alone
    """

    taught: int
    tested: int
    outcome_days: int
    base: float
    first: Skill
    first_amount: Skill
    after: Skill
    after_spend: Skill


def foresight(
    transactions: ir.Table, period: Period, level: float, master: pd.DataFrame | None = None, top: float = 0.2
) -> Foresight | TooFew:
    """Teach and test the forecasts on the new customers of `period`; `master` is the table of customers."""
    outcome = min(_LONGEST_OUTCOME, (period.days - FIRST_DAYS) // 2 - FIRST_DAYS)
    if outcome < _SHORTEST_OUTCOME:
        return TooFew(0, 2 * LEAST_CUSTOMERS)
    frame = _new_only(_histories(transactions, period, outcome), master, period)
    older, newer = frame.iloc[: len(frame) // 2], frame.iloc[len(frame) // 2 :]
    if len(older) < LEAST_CUSTOMERS or not all((half["later"] > 0).mean() >= top for half in (older, newer)):
        return TooFew(len(frame), 2 * LEAST_CUSTOMERS)
    learnt, became = _is_top(older["later"], top), _is_top(newer["later"], top)
    yes = became.to_numpy()

    def skill(forecast: np.ndarray) -> Skill:
        found, reach = auc(forecast, yes), normal_reach(level) * auc_error(forecast, yes)
        said = _is_top(pd.Series(forecast, newer.index), top)
        return Skill(found, max(found - reach, 0.0), min(found + reach, 1.0), float((became & said).sum() / said.sum()))

    first, after = (
        skill(_forecast(known(older), learnt, known(newer))) for known in (_known_at_first, _known_after_days)
    )
    by_amount, by_spend = (skill(newer[name].to_numpy()) for name in ("first_spent", "spent"))
    return Foresight(len(older), len(newer), outcome, float(became.mean()), first, by_amount, after, by_spend)


def _histories(transactions: ir.Table, period: Period, outcome: int) -> pd.DataFrame:
    """Who first bought early enough for a whole outcome, in order of that day: what is known of each, and what came.

    Index customer_id; first (day), first_spent and first_rows (on that day), orders, spent and returned (in 90 days),
    later (revenue of the outcome).
    """
    import ibis

    inside = within(transactions, period)
    inside = inside.mutate(back=is_return(inside))
    inside = inside.select("customer_id", "date", "net_amount", "back")
    first = inside.group_by("customer_id").agg(first=inside.date.min(where=~inside.back))
    first = first.filter(first["first"] <= ibis.literal(period.end - timedelta(FIRST_DAYS + outcome - 1)))
    joined = inside.join(first, "customer_id")
    age = joined.date.delta(joined["first"], unit="day")
    at_first = (age == 0) & ~joined.back
    early = (age >= 0) & (age < FIRST_DAYS)
    later = (age >= FIRST_DAYS) & (age < FIRST_DAYS + outcome)
    grouped = joined.group_by("customer_id", "first").agg(
        first_spent=joined.net_amount.sum(where=at_first).cast("float64"),
        first_rows=joined.count(where=at_first),
        orders=joined.date.nunique(where=early & ~joined.back),
        spent=joined.net_amount.sum(where=early & ~joined.back).cast("float64"),
        returned=joined.back.sum(where=early),
        later=joined.net_amount.sum(where=later).fill_null(0).cast("float64"),
    )
    found = grouped.order_by("first", "customer_id").to_pyarrow().to_pandas(date_as_object=False)
    return found.set_index("customer_id").fillna({"returned": 0})


def _new_only(frame: pd.DataFrame, master: pd.DataFrame | None, period: Period) -> pd.DataFrame:
    """The rows of customers who were not there before the window."""
    since, start = acquired_on(master, frame.index), pd.Timestamp(period.start)
    perhaps_older = since.isna() & (frame["first"] < start + pd.Timedelta(days=FIRST_DAYS))
    return frame[~(since < start) & ~perhaps_older]


def _is_top(values: pd.Series, share: float) -> pd.Series:
    return values.rank(ascending=False, method="first") <= count_of(share, len(values))


def _forecast(known: pd.DataFrame, became: pd.Series, asked: pd.DataFrame) -> np.ndarray:
    """Logistic regression on what is known."""
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_linear_model import GLM

    # What is the same with all who teach teaches nothing.
    known = known.loc[:, known.nunique() > 1]
    centre, scale = known.mean(), known.std()
    # Nobody is top for certain: a hundredth of doubt keeps the coefficients finite where the classes separate.
    answer = 0.01 + 0.98 * became.to_numpy(dtype=float)
    design = np.column_stack([np.ones(len(known)), (known - centre) / scale])
    fitted = GLM(answer, design, family=Binomial()).fit()
    return np.asarray(fitted.predict(np.column_stack([np.ones(len(asked)), (asked[known.columns] - centre) / scale])))


def _known_at_first(frame: pd.DataFrame) -> pd.DataFrame:
    amount = np.log1p(frame["first_spent"].clip(lower=0))
    return pd.DataFrame({"first_spent": amount, "first_rows": np.log(frame["first_rows"])})


def _known_after_days(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "orders": np.log(frame["orders"]),
            "spent": np.log1p(frame["spent"].clip(lower=0)),
            "returned": (frame["returned"] > 0).astype(float),
        }
    )
