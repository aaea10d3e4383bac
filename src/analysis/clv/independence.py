"""Gamma-Gamma's assumption put to the test: what a purchase is worth does not depend on how often a customer buys."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.models import spend_known
from analysis.clv.value import Valuation
from analysis.refusal import or_refused

# A doubling of purchases that changes spend by less than this moves values by less than the interval of most bases.
MATTERS = 0.10


@dataclass(frozen=True)
class Independence:
    """Spend against frequency among those who bought again.

    Attributes
    ----------
    correlation : of repeat purchases and mean spend (Pearson), as the literature prints it
    doubling : relative change in mean spend with twice as many repeat purchases
    low, high : its bounds at `level`; not finite where the data show nothing of it
    """

    correlation: float
    doubling: float
    low: float
    high: float
    level: float

    @property
    def verdict(self) -> str:
        """What the bounds leave possible.

        ``holds``: nought, and no dependence of 10 % or more; ``open``: nought, and such a dependence too; ``small``: a
        dependence, of less than 10 %; ``broken``: a dependence, perhaps a larger one; ``unknown``: there are no bounds.
        """
        if not np.isfinite([self.low, self.high]).all():
            return "unknown"
        little = self.low > -MATTERS and self.high < MATTERS
        if self.low <= 0 <= self.high:
            return "holds" if little else "open"
        return "small" if little else "broken"


@or_refused
def independence(value: Valuation) -> Independence:
    """Test the assumption on the customers of `value`."""
    return spend_on_frequency(value.customers, value.total.level)


def spend_on_frequency(customers: pd.DataFrame, level: float) -> Independence:
    """Regress mean spend, relative to its mean, on log2 of repeat purchases; customers with x > 0 and spend > 0.

    Means of few purchases scatter more than means of many: the standard errors are robust to that (HC3, statsmodels).
    A slope is used, not a rank correlation, for under the assumption it is the mean that does not depend on x; medians
    of skewed amounts do.
    """
    from statsmodels.regression.linear_model import OLS

    known = customers[spend_known(customers)]
    doublings = np.log2(known["x"].to_numpy(dtype=float))
    spend = known["mean_spend"].to_numpy()
    # A customer who alone differs from all others in frequency decides the slope, and nothing tells its error.
    differing = len(known) - known["x"].value_counts().max()
    if differing < 2 or np.ptp(spend) == 0:
        return Independence(float("nan"), float("nan"), float("nan"), float("nan"), level)
    fitted = OLS(spend / spend.mean(), np.column_stack([np.ones(len(known)), doublings])).fit(cov_type="HC3")
    low, high = fitted.conf_int(1 - level)[1].tolist()
    return Independence(float(np.corrcoef(known["x"], spend)[0, 1]), float(fitted.params[1]), low, high, level)
