"""How long contracts are kept: Kaplan & Meier where the end is known; elsewhere who is likely active, by cohort."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from analysis.clv.contracts import Terms, terms
from analysis.loyalty.calendar import Calendar
from analysis.loyalty.history import EARLIER, History
from analysis.loyalty.risk import Risk
from analysis.periods import DAYS_PER_YEAR
from analysis.refusal import Refused

_FEWEST = 20


@dataclass(frozen=True)
class Survival:
    """Share of contract customers who are still under contract.

    Attributes
    ----------
    curve : years (since the first day), share, low, high; a row a year-day at which somebody left, from nought on
    spells : customers' contracts, renewals made one
    ended : of them, those that ended before the window did
    delay : days after an end within which the next contract renews it
    """

    curve: pd.DataFrame
    spells: int
    ended: int
    delay: float
    level: float

    def kept_for(self, years: float) -> float:
        """Share kept for so long; NaN where nobody was observed for it."""
        seen = self.curve[self.curve["years"] <= years]
        return float(seen["share"].iloc[-1]) if years <= self.curve["years"].max() else float("nan")


def spells(found: Terms, end: date) -> pd.DataFrame:
    """Relationships as they were observed: customer_id, days, ended (flag).

    Parameters
    ----------
    end : last day of observation; a contract running on it has not ended, nor has one that may still be renewed
    """
    last = pd.Timestamp(end)
    each, until = found.rows.groupby(found.number), found.ends()
    # What has just run out was seen for as long as it ran.
    days = (until.where(until <= last, last) - each["start"].min()).dt.days + 1
    return pd.DataFrame({"customer_id": each["customer_id"].first(), "days": days, "ended": found.left(last)})


def survival(contracts: pd.DataFrame | None, end: date, level: float) -> Survival | Refused:
    """The curve of Kaplan & Meier (statsmodels), with bounds on the log-log scale.

    Refused as ``contracts-unknown`` where there are none, ``few-contracts`` below 20 or where none has ended.
    """
    if contracts is None:
        return Refused("contracts-unknown")
    known = terms(contracts, end)
    found = spells(known, end)
    if len(found) < _FEWEST or not found["ended"].any():
        return Refused("few-contracts", needed=_FEWEST)
    from statsmodels.duration.survfunc import SurvfuncRight

    days = found["days"].to_numpy(dtype=float)
    fitted = SurvfuncRight(days, found["ended"].to_numpy(dtype=float))
    share = np.concatenate([[1.0], fitted.surv_prob])
    low, high = _bounds(fitted.surv_prob, fitted.surv_prob_se, level)
    years = np.concatenate([[0.0], fitted.surv_times]) / DAYS_PER_YEAR
    curve = pd.DataFrame({"years": years, "share": share, "low": [1.0, *low], "high": [1.0, *high]})
    # The curve goes on, level, until the last contract that is observed.
    if days.max() / DAYS_PER_YEAR > years[-1]:
        curve.loc[len(curve)] = [days.max() / DAYS_PER_YEAR, *curve.iloc[-1][["share", "low", "high"]]]
    return Survival(curve, len(found), int(found["ended"].sum()), known.delay, level)


def _bounds(share: np.ndarray, error: np.ndarray, level: float) -> tuple[np.ndarray, np.ndarray]:
    """Pointwise bounds on the log-log scale, which stay between 0 and 1 (Kalbfleisch & Prentice)."""
    from analysis.statistics.shares import normal_reach

    inner = (share > 0) & (share < 1)
    safe = np.where(inner, share, 0.5)
    reach = normal_reach(level) * error / (safe * np.abs(np.log(safe)))
    low, high = safe ** np.exp(reach), safe ** np.exp(-reach)
    return np.where(inner, low, share), np.where(inner, high, share)


@dataclass(frozen=True)
class Aging:
    """Who is likely active and who was seen to be, by cohort.

    Attributes
    ----------
    frame : index cohort, `EARLIER` first; customers, likely (mean P(active)), bought (share with a purchase in the last
        twelve months)
    """

    calendar: Calendar
    frame: pd.DataFrame


def aging(found: History, risk: Risk | Refused, customers: pd.DataFrame) -> Aging | Refused:
    """Set P(active) at the end of the window beside the purchases of its last year, for cohorts older than that."""
    if isinstance(risk, Refused):
        return risk
    lives, calendar = found.lives, found.calendar
    old = (lives["cohort"] == EARLIER) | (lives["first"] < len(calendar) - calendar.a_year)
    if not old.any():
        return Refused("few-long-enough", needed=1)
    bought = customers["last"].reindex(lives.index) >= pd.Timestamp(calendar.window.last_year.start)
    frame = pd.DataFrame({"likely": risk.frame["p_alive"], "bought": bought.astype(float)})[old]
    groups = frame.groupby(lives["cohort"][old])
    table = groups.mean()
    table.insert(0, "customers", groups.size())
    return Aging(calendar, table)
