"""Can the later class of a customer be told from the first 90 days? Tested out of time.

Of the new customers of the window, the older half teaches and the newer half is predicted. Known of each are the first 90
days: orders, revenue and returns. Asked is whether the customer will be among the top 20 % by net revenue of the year
that follows, within the own half. Customers of the window's first 90 days are left out: they may have bought before.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.customers import is_return, within
from analysis.periods import Period
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
class Foresight:
    """How well the later top was told in advance.

    Attributes
    ----------
    taught, tested : number of customers in the older and the newer half
    outcome_days : length of the time that follows the first 90 days
    auc, low, high : probability that of one later top customer and one other the former had the higher forecast (.5 is
        guessing), with its interval
    hits : share of the customers forecast as top who became top; guessing would hit `base`
    base : share of the top among those tested
    confusion : forecast (rows) by later class (columns): top, rest
    """

    taught: int
    tested: int
    outcome_days: int
    auc: float
    low: float
    high: float
    hits: float
    base: float
    confusion: pd.DataFrame


def foresight(transactions: ir.Table, period: Period, level: float, top: float = 0.2) -> Foresight | TooFew:
    """Teach and test the forecast on the new customers of `period`."""
    outcome = min(_LONGEST_OUTCOME, (period.days - FIRST_DAYS) // 2 - FIRST_DAYS)
    if outcome < _SHORTEST_OUTCOME:
        return TooFew(0, 2 * LEAST_CUSTOMERS)
    frame = _new_customers(transactions, period, outcome)
    older, newer = frame.iloc[: len(frame) // 2], frame.iloc[len(frame) // 2 :]
    if len(older) < LEAST_CUSTOMERS or not all((half["later"] > 0).mean() >= top for half in (older, newer)):
        return TooFew(len(frame), 2 * LEAST_CUSTOMERS)
    forecast = _forecast(older, _is_top(older["later"], top), newer)
    became = _is_top(newer["later"], top)
    auc, error = _auc(forecast, became)
    reach = normal_reach(level) * error
    said = _is_top(pd.Series(forecast, newer.index), top)
    confusion = pd.DataFrame(
        [[int((s & b).sum()) for b in (became, ~became)] for s in (said, ~said)],
        index=["top", "rest"],
        columns=["top", "rest"],
    )
    hits = float((became & said).sum() / said.sum())
    return Foresight(
        len(older), len(newer), outcome, auc, max(auc - reach, 0.0), min(auc + reach, 1.0), hits,
        float(became.mean()), confusion,
    )  # fmt: skip


def _new_customers(transactions: ir.Table, period: Period, outcome: int) -> pd.DataFrame:
    """The new customers in order of their first purchase: orders, spent and returned in 90 days, and `later` revenue."""
    import ibis

    inside = within(transactions, period)
    inside = inside.mutate(back=is_return(inside))
    inside = inside.select("customer_id", "date", "net_amount", "back")
    first = inside.group_by("customer_id").agg(first=inside.date.min(where=~inside.back))
    earliest, latest = period.start + timedelta(FIRST_DAYS), period.end - timedelta(FIRST_DAYS + outcome - 1)
    first = first.filter(first["first"].between(ibis.literal(earliest), ibis.literal(latest)))
    joined = inside.join(first, "customer_id")
    age = joined.date.delta(joined["first"], unit="day")
    early = (age >= 0) & (age < FIRST_DAYS)
    later = (age >= FIRST_DAYS) & (age < FIRST_DAYS + outcome)
    grouped = joined.group_by("customer_id", "first").agg(
        orders=joined.date.nunique(where=early & ~joined.back),
        spent=joined.net_amount.sum(where=early & ~joined.back).cast("float64"),
        returned=joined.back.sum(where=early),
        later=joined.net_amount.sum(where=later).fill_null(0).cast("float64"),
    )
    return grouped.order_by("first", "customer_id").to_pyarrow().to_pandas().fillna(0.0).set_index("customer_id")


def _is_top(values: pd.Series, share: float) -> pd.Series:
    return values.rank(ascending=False, method="first") <= count_of(share, len(values))


def _forecast(older: pd.DataFrame, became: pd.Series, newer: pd.DataFrame) -> np.ndarray:
    """Logistic regression on the logarithms of what is known."""
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_linear_model import GLM

    known, asked = _features(older), _features(newer)
    # What is the same with all who teach teaches nothing.
    known = known.loc[:, known.nunique() > 1]
    centre, scale = known.mean(), known.std()
    # Nobody is top for certain: a hundredth of doubt keeps the coefficients finite where the classes separate.
    answer = 0.01 + 0.98 * became.to_numpy(dtype=float)
    design = np.column_stack([np.ones(len(known)), (known - centre) / scale])
    fitted = GLM(answer, design, family=Binomial()).fit()
    return np.asarray(fitted.predict(np.column_stack([np.ones(len(asked)), (asked[known.columns] - centre) / scale])))


def _features(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "orders": np.log(frame["orders"]),
            "spent": np.log1p(frame["spent"].clip(lower=0)),
            "returned": (frame["returned"] > 0).astype(float),
        }
    )


def _auc(forecast: np.ndarray, became: pd.Series) -> tuple[float, float]:
    """Area under the ROC curve and its standard error (DeLong, DeLong & Clarke-Pearson 1988)."""
    ranks = pd.Series(forecast).rank()
    yes = became.to_numpy()
    m, n = int(yes.sum()), int((~yes).sum())
    among_yes, among_no = pd.Series(forecast[yes]).rank(), pd.Series(forecast[~yes]).rank()
    of_yes = (ranks[yes].to_numpy() - among_yes.to_numpy()) / n
    of_no = 1 - (ranks[~yes].to_numpy() - among_no.to_numpy()) / m
    return float(of_yes.mean()), math.sqrt(of_yes.var(ddof=1) / m + of_no.var(ddof=1) / n)
