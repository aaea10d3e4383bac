"""What goes with buying again: a logit of the purchases of the last year on what was known before it.

Associations, not effects: whoever is visited may be visited because more was expected. Recency and number of purchases,
which tell most, are held constant; the factor lies before the purchases it is to explain.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.contribution.causes import COMPLAINTS
from analysis.customers import is_return, within
from analysis.description.satisfaction import on_scale
from analysis.periods import Period, a_year_before
from analysis.refusal import Refused, or_refused
from analysis.statistics.shares import normal_reach

if TYPE_CHECKING:
    import ibis.expr.types as ir

# As many who did and who did not buy again, for a logit with three terms.
_FEWEST = 40
AGAIN_DAYS = 180


@dataclass(frozen=True)
class Odds:
    """How the odds of buying again go with a factor.

    Attributes
    ----------
    ratio, low, high : odds ratio of one unit of the factor, other things equal
    customers : those known before
    again : of them, who bought
    level : of the interval
    """

    ratio: float
    low: float
    high: float
    customers: int
    again: int
    level: float


@or_refused
def contact_odds(
    before: pd.DataFrame, bought: pd.Series, activities: pd.DataFrame | None, end: pd.Timestamp, days: int, level: float
) -> Odds:
    """The odds of those contacted within `days` before `end` against the others.

    Parameters
    ----------
    before : rows of `analysis.customers` up to `end`
    bought : whether each of them bought after it

    Refused as ``no-activities``, or as `odds` does.
    """
    if activities is None:
        raise Refused("no-activities")
    ours = activities[~activities["type"].fillna("").str.contains(COMPLAINTS, case=False)]
    recent = ours[(ours["date"] <= end) & (ours["date"] > end - pd.Timedelta(days=days))]
    return odds(before, bought, pd.Series(before.index.isin(recent["customer_id"]), before.index).astype(float), level)


@or_refused
def satisfaction_odds(
    before: pd.DataFrame, bought: pd.Series, ratings: pd.DataFrame | None, end: pd.Timestamp, level: float
) -> Odds:
    """The odds by a point of the mean rating that each customer had given up to `end`.

    Refused as ``no-ratings-before``, or as `odds` does.
    """
    if ratings is None:
        raise Refused("no-ratings-before")
    rows, _ = on_scale(ratings)
    rows = rows[~rows["perspective"].isin(["own", "competitor"]) & (rows["date"] <= end)]
    score = rows.groupby("customer_id")["value"].mean().reindex(before.index)
    if score.notna().sum() == 0:
        raise Refused("no-ratings-before")
    return odds(before[score.notna()], bought[score.notna()], score.dropna(), level)


def odds(before: pd.DataFrame, bought: pd.Series, factor: pd.Series, level: float) -> Odds:
    """The logit.

    Raises
    ------
    Refused : ``few-to-compare``: too few who bought or did not, or a factor that is the same for all
    """
    from statsmodels.discrete.discrete_model import Logit
    from statsmodels.tools.sm_exceptions import ConvergenceWarning, PerfectSeparationWarning

    again = bought.to_numpy(dtype=float)
    if min(again.sum(), (1 - again).sum()) < _FEWEST or factor.std() == 0:
        raise Refused("few-to-compare", needed=_FEWEST)
    since = np.log1p((before["T"] - before["t_x"]).to_numpy(dtype=float))
    often = np.log1p(before["x"].to_numpy(dtype=float))
    terms = np.column_stack([np.ones(len(again)), factor.to_numpy(dtype=float), since, often])
    with warnings.catch_warnings():
        warnings.simplefilter("error", ConvergenceWarning)
        warnings.simplefilter("error", PerfectSeparationWarning)
        try:
            fitted = Logit(again, terms).fit(disp=0)
        except (ConvergenceWarning, PerfectSeparationWarning, np.linalg.LinAlgError):
            raise Refused("few-to-compare", needed=_FEWEST) from None
    slope, error = float(fitted.params[1]), float(fitted.bse[1])
    reach = normal_reach(level) * error
    bounds = (math.exp(slope - reach), math.exp(slope + reach))
    return Odds(math.exp(slope), *bounds, len(again), int(again.sum()), level)


def origin(period: Period) -> pd.Timestamp:
    """The day before the last year."""
    return pd.Timestamp(a_year_before(period.end))


@dataclass(frozen=True)
class Delivered:
    """Customers by their first delivery with both dates.

    Attributes
    ----------
    frame : index early, on_time, late; customers, again (of them, who bought again within 180 days)
    """

    frame: pd.DataFrame

    def share(self, name: str) -> float:
        again, customers = (int(self.frame[column][name]) for column in ("again", "customers"))
        return again / customers if customers else math.nan


def delivered(transactions: ir.Table, period: Period) -> Delivered | Refused:
    """Who bought again after an early, a punctual and a late first delivery, of those observed for 180 days after it.

    Refused as ``no-deliveries`` where promised and delivered dates are not recorded, ``few-to-compare`` where too few are.
    """
    import ibis

    if not {"promised_on", "delivered_on"} <= set(transactions.columns):
        return Refused("no-deliveries")
    rows = within(transactions, period)
    rows = rows.filter(~is_return(rows))
    rows = rows.select("customer_id", "date", delay=rows.delivered_on.delta(rows.promised_on, unit="day").cast("int64"))
    days = rows.group_by("customer_id", "date").agg(delay=rows.delay.max())
    following = days.date.lead().over(ibis.window(group_by="customer_id", order_by="date"))
    days = days.mutate(wait=following.delta(days.date, unit="day"))
    days = days.filter(days.delay.notnull())
    seen = days.filter(days.date.delta(ibis.literal(period.end), unit="day") <= -AGAIN_DAYS)
    number = ibis.row_number().over(ibis.window(group_by="customer_id", order_by=seen.date))
    firsts = seen.mutate(number=number).filter(lambda t: t.number == 0)
    kind = ibis.cases((firsts.delay < 0, "early"), (firsts.delay == 0, "on_time"), else_="late")
    again = (firsts.wait <= AGAIN_DAYS).fill_null(False).ifelse(1, 0)
    counts = firsts.group_by(kind=kind).agg(customers=firsts.count(), again=again.sum())
    frame = counts.to_pyarrow().to_pandas().set_index("kind").reindex(["early", "on_time", "late"], fill_value=0)
    if (
        min(int(frame.loc["late", "customers"]), int(frame["customers"].sum() - frame.loc["late", "customers"]))
        < _FEWEST
    ):
        return Refused("few-to-compare", needed=_FEWEST)
    return Delivered(frame)
