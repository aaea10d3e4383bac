"""Returns and service load against profit: a curve with its interval, not a straight line.

Fitted is the contribution a euro of purchases against the load, weighed by purchases: of all purchases made under such a
load, what was left? The curve is a natural cubic spline, its interval holds for unequal variances (HC3). Who earns more
than the curve, at the own purchases, is ahead of it; who earns less is behind it.

Petersen & Kumar (2009), Journal of Marketing 73(3): customers who return moderately can be the most valuable.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.contribution.ladder import Ladder
from analysis.refusal import Refused

LEAST_CUSTOMERS, LEAST_LOADED = 50, 30
# Knots beside 0, as quantiles of the loads above it.
_KNOTS = (0.25, 0.5, 0.75, 0.95, 1.0)
_POINTS = 60


@dataclass(frozen=True)
class Burden:
    """The curve of one load.

    Attributes
    ----------
    load : returns (returned over purchased money) or service (cost of service and complaints over purchases)
    curve : load, rate (contribution a euro of purchases), low, high
    customers : index customer_id; load, rate, purchases, and `ahead`: money earned more (-: less) than the curve says
    level : confidence of the interval
    """

    load: str
    curve: pd.DataFrame
    customers: pd.DataFrame
    level: float

    @property
    def best(self) -> float:
        """The load at which most is left of a euro, on the curve."""
        return float(self.curve["load"].iloc[int(self.curve["rate"].to_numpy().argmax())])

    @property
    def break_even(self) -> float:
        """The load at which the curve falls below nought for good; NaN if it never does, or was never above.

        Between two points of the curve it is taken for straight.
        """
        rate, load = self.curve["rate"].to_numpy(), self.curve["load"].to_numpy()
        above = np.flatnonzero(rate >= 0)
        if not len(above) or above[-1] == len(rate) - 1:
            return float("nan")
        last = above[-1]
        passed = rate[last] / (rate[last] - rate[last + 1])
        return float(load[last] + passed * (load[last + 1] - load[last]))

    def furthest(self, rows: int) -> pd.DataFrame:
        """The `rows` customers furthest ahead of the curve and as many furthest behind it, by money."""
        ordered = self.customers.sort_index().sort_values("ahead", ascending=False, kind="stable")
        return pd.concat([ordered[ordered["ahead"] > 0].head(rows), ordered[ordered["ahead"] < 0].tail(rows)])


def burden(ladder: Ladder, load: str, level: float) -> Burden | Refused:
    """Fit the curve of `load`.

    Refused as ``few-loaded`` with fewer than 50 customers or 30 of them under load: a curve would be invented.
    """
    frame = ladder.complete
    purchases = frame["list_revenue"] - frame["discounts"]
    frame, purchases = frame[purchases > 0], purchases[purchases > 0]
    burdened = frame["returned"] if load == "returns" else frame["service"]
    share = (burdened / purchases).clip(lower=0)
    if len(frame) < LEAST_CUSTOMERS or (share > 0).sum() < LEAST_LOADED:
        return Refused("few-loaded", load=load, customers=LEAST_CUSTOMERS, loaded=LEAST_LOADED)
    rate = frame[ladder.level] / purchases
    # Beyond the 95th percentile of the loaded there are too few to show a curve.
    end = float(share[share > 0].quantile(0.95))
    at = share.to_numpy()
    knots = np.unique([0.0, *np.quantile(at[at > 0], _KNOTS)])
    grid = np.linspace(0, end, _POINTS)
    fitted, curve = _fit(at, rate.to_numpy(), purchases.to_numpy(), knots, grid, level)
    customers = pd.DataFrame(
        {"load": share, "rate": rate, "purchases": purchases, "ahead": (rate - fitted) * purchases}, index=frame.index
    )
    return Burden(load, curve, customers, level)


def _fit(
    at: np.ndarray, rate: np.ndarray, weight: np.ndarray, knots: np.ndarray, grid: np.ndarray, level: float
) -> tuple[np.ndarray, pd.DataFrame]:
    from statsmodels.regression.linear_model import WLS

    # A weight is what it is relative to the mean one: the currency changes nothing.
    model = WLS(rate, _basis(at, knots), weights=weight / weight.mean()).fit(cov_type="HC3")
    interval = model.get_prediction(_basis(grid, knots)).conf_int(alpha=1 - level)
    curve = pd.DataFrame({"load": grid, "rate": model.predict(_basis(grid, knots))})
    return model.fittedvalues, curve.assign(low=interval[:, 0], high=interval[:, 1])


def _basis(at: np.ndarray, knots: np.ndarray) -> np.ndarray:
    """Natural cubic spline, straight beyond its ends (Hastie, Tibshirani & Friedman 2009, eq. 5.4-5.5)."""
    scaled, k = at / knots[-1], knots / knots[-1]

    def d(i: int) -> np.ndarray:
        return (np.maximum(scaled - k[i], 0) ** 3 - np.maximum(scaled - k[-1], 0) ** 3) / (k[-1] - k[i])

    columns = [np.ones_like(scaled), scaled, *(d(i) - d(len(k) - 2) for i in range(len(k) - 2))]
    return np.column_stack(columns)
