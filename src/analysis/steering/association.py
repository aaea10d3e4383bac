"""Whether customers who are visited more buy more in the year after: an association, not an effect.

Each customer is compared with itself a year earlier, so that who is large plays no part: a Poisson regression with an effect
of each customer and of each year (Wooldridge 1999, Distribution-free estimation of some nonlinear panel data models,
Journal of Econometrics 90(1)), of which with two years the shares of the later one in both remain:

    share ~ logistic(γ + β Δ ln(1 + visits of the year before))

weighted by the money of both years, with standard errors that hold for money too (sandwich).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.periods import Period
from analysis.refusal import Refused
from analysis.statistics.shares import normal_reach

# Customers whose visits changed, for a slope that is no accident of a few.
FEWEST_CHANGED = 50


@dataclass(frozen=True)
class Association:
    """Elasticity of purchases to one plus the visits of the year before, with its interval.

    Attributes
    ----------
    customers : compared with themselves
    changed : of them, those with more or fewer visits than a year earlier
    """

    elasticity: float
    low: float
    high: float
    customers: int
    changed: int


def years_back(period: Period) -> tuple[Period, Period, Period] | None:
    """The last three years of the period, the latest first; None where it does not hold them."""
    last, before = period.last_year, period.year_before
    if before is None:
        return None
    earlier = Period(period.start, before.end).year_before
    return None if earlier is None else (last, before, earlier)


def association(visits: pd.DataFrame, money: pd.DataFrame, level: float) -> Association | Refused:
    """Estimate the elasticity.

    Parameters
    ----------
    visits, money : by customer_id, columns before and after: the visits of two years, and the purchases of the years that
        followed each

    Refused as ``visits-alike`` where fewer than 50 customers were visited more or less often than the year before, and as
    ``visits-unrelated`` where the interval does not lie above 0.
    """
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_linear_model import GLM

    both = money.sum(axis=1)
    used = (money >= 0).all(axis=1) & (both > 0)
    change = np.log1p(visits["after"]) - np.log1p(visits["before"])
    changed = int((change[used] != 0).sum())
    if changed < FEWEST_CHANGED:
        return Refused("visits-alike", changed=changed, needed=FEWEST_CHANGED)
    share = (money["after"] / both.where(both > 0))[used].to_numpy()
    design = np.column_stack([np.ones(int(used.sum())), change[used].to_numpy()])
    weights = (both[used] / both[used].mean()).to_numpy()
    fitted = GLM(share, design, family=Binomial(), var_weights=weights).fit(cov_type="HC1")
    slope, reach = float(fitted.params[1]), normal_reach(level) * float(fitted.bse[1])
    if not slope - reach > 0:
        return Refused("visits-unrelated", elasticity=slope, low=slope - reach, high=slope + reach, changed=changed)
    return Association(slope, slope - reach, slope + reach, int(used.sum()), changed)
