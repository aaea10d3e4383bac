"""Purchases, spend and value to come, estimated with BG/NBD and Gamma-Gamma as `lifetimes` fits them.

Sources: Fader, Hardie & Lee (2005), "Counting your customers" the easy way, Marketing Science 24(2); Fader & Hardie
(2013), The Gamma-Gamma model of monetary value.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.clv.adequacy import Adequacy
from analysis.clv.refusal import NotEstimable, at_boundary
from analysis.periods import DAYS_PER_WEEK, daily_discount, months_to_days
from analysis.settings import Settings

# Parameters are reported a week, as in the literature; histories are in days.
UNIT_DAYS = DAYS_PER_WEEK
# Outside of this span a parameter has run to its boundary: the data do not identify it.
_LOW, _HIGH = 1e-2, 1e4


@dataclass(frozen=True)
class Margin:
    """What of a purchase remains: the share that is not returned, and the margin on that.

    Attributes
    ----------
    rate : margin as a share of revenue after returns
    kind : known from the cost of goods, assumed, or none; then the rate is 1 and values are revenue
    kept : revenue after returns over purchases before them
    """

    rate: float
    kind: Literal["known", "assumed", "none"]
    kept: float = 1.0


def base_margin(customers: pd.DataFrame, assumed: float | None) -> Margin:
    """The base's margin rate: known from cost of goods, else as assumed, else 1 and value is revenue.

    A known rate is Σ (net amount − cost of goods) / Σ net amount over the customers whose costs are complete.
    """
    kept = max(0.0, float(customers["net_amount"].sum() / customers["purchase_amount"].sum()))
    costed = customers[customers["margin"].notna()]
    sold = float(costed["net_amount"].sum())
    if sold > 0:
        return Margin(float(costed["margin"].sum()) / sold, "known", kept)
    if assumed is not None:
        return Margin(assumed, "assumed", kept)
    return Margin(1.0, "none", kept)


@dataclass(frozen=True)
class Estimate:
    """Estimates by customer and what is needed to read them.

    Attributes
    ----------
    frame : index customer_id; p_alive, expected_purchases (in the horizon), expected_spend (money a purchase),
        value (discounted margin over the horizon, money)
    one_time : by customer_id, who never bought again; BG/NBD calls them all alive, for it lets nobody go before that
    parameters : r, alpha, a, b of BG/NBD with time in weeks; p, q, v of Gamma-Gamma
    """

    frame: pd.DataFrame
    one_time: pd.Series
    parameters: Mapping[str, float]
    margin: Margin
    horizon_months: int
    discount_rate: float
    correlation: float

    @property
    def total_value(self) -> float:
        return float(self.frame["value"].sum())

    @property
    def results(self) -> dict[str, Any]:
        """The section ``customer_lifetime_value`` of ``results.json``."""
        return {
            "model": "bg_nbd",
            "parameters": {name: round(value, 10) for name, value in self.parameters.items()},
            "total_value": round(self.total_value, 4),
            "margin": {
                "rate": round(self.margin.rate, 10),
                "kind": self.margin.kind,
                "kept": round(self.margin.kept, 10),
            },
            "discount_rate": self.discount_rate,
            "horizon_months": self.horizon_months,
            "time_unit_days": UNIT_DAYS,
            "expected_purchases": round(float(self.frame["expected_purchases"].sum()), 6),
        }

    @property
    def exported(self) -> pd.DataFrame:
        """Columns by customer_id for ``customers.csv``; revenue is not called value."""
        name = "expected_revenue" if self.margin.kind == "none" else "value"
        return self.frame.rename(columns={"value": name})


def value_or_refusal(customers: pd.DataFrame, gate: Adequacy, settings: Settings) -> Estimate | NotEstimable:
    """The estimate, or the reason why there is none: the data are too thin or do not fit the model."""
    if gate.light == "bad":
        return NotEstimable("adequacy-bad")
    margin = base_margin(customers, settings.margin_rate)
    try:
        return estimate(customers, margin, settings.horizon_months, settings.discount_rate)
    except NotEstimable as reason:
        return reason


def estimate(customers: pd.DataFrame, margin: Margin, horizon_months: int, discount_rate: float) -> Estimate:
    """Estimate what each customer of `customers` (see `analysis.customers`) is worth from the period's end on.

    Raises
    ------
    NotEstimable : a fit does not converge, a parameter lies at its boundary, or mean spend is undefined (q ≤ 1)
    """
    purchases = _fit_purchases(customers)
    spend, spend_parameters, correlation = _expected_spend(customers)
    p_alive, discounted, total = _future_purchases(purchases, customers, horizon_months, discount_rate)
    frame = pd.DataFrame(
        {
            "p_alive": p_alive,
            "expected_purchases": total,
            "expected_spend": spend,
            "value": discounted * spend * margin.kept * margin.rate,
        },
        index=customers.index,
    )
    parameters = {**{name: float(value) for name, value in purchases.params_.items()}, **spend_parameters}
    return Estimate(frame, customers["x"] == 0, parameters, margin, horizon_months, discount_rate, correlation)


def _fit_purchases(customers: pd.DataFrame):  # type: ignore[no-untyped-def]  # lifetimes has no types
    from lifetimes import BetaGeoFitter
    from lifetimes.utils import ConvergenceError

    histories = customers.groupby(["x", "t_x", "T"]).size().rename("n").reset_index()
    fitter = BetaGeoFitter()
    try:
        with _quiet():
            fitter.fit(histories["x"], histories["t_x"] / UNIT_DAYS, histories["T"] / UNIT_DAYS, weights=histories["n"])
    except (ConvergenceError, ValueError):
        raise NotEstimable("clv-no-convergence") from None
    _refuse_boundary(fitter.params_)
    return fitter


@contextmanager
def _quiet() -> Iterator[None]:
    """lifetimes warns, and prints what the optimiser says; what matters of it becomes a refusal."""
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()):
        warnings.simplefilter("ignore")
        yield


def _refuse_boundary(parameters: Mapping[str, float]) -> None:
    outside = [name for name, value in parameters.items() if not _LOW < value < _HIGH]
    if outside:
        raise at_boundary(outside)


def _expected_spend(customers: pd.DataFrame) -> tuple[np.ndarray, dict[str, float], float]:
    from lifetimes import GammaGammaFitter
    from lifetimes.utils import ConvergenceError

    usable = customers[(customers["x"] > 0) & (customers["mean_spend"] > 0)]
    fitter = GammaGammaFitter()
    try:
        with _quiet():
            fitter.fit(usable["x"], usable["mean_spend"])
    except (ConvergenceError, ValueError):
        raise NotEstimable("clv-no-convergence") from None
    parameters = {name: float(fitter.params_[name]) for name in ("p", "q", "v")}
    if parameters["q"] <= 1:
        raise NotEstimable("clv-spend-undefined", q=parameters["q"])
    _refuse_boundary(parameters)
    p, q, v = parameters["p"], parameters["q"], parameters["v"]
    x = customers["x"].to_numpy(dtype=float)
    spend = customers["mean_spend"].fillna(0).to_numpy()
    # Posterior mean (Fader & Hardie 2013, eq. 5): the base's mean for those who never repeated.
    expected = p * (v + x * spend) / (p * x + q - 1)
    correlation = float(usable["x"].corr(usable["mean_spend"]))
    return expected, parameters, correlation


def _future_purchases(  # type: ignore[no-untyped-def]
    fitter, customers: pd.DataFrame, horizon_months: int, discount_rate: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """P(alive), expected discounted purchases and expected purchases within the horizon.

    Discounting is continuous; the purchases expected within a month count at its middle.
    """
    x = customers["x"].to_numpy()
    t_x = customers["t_x"].to_numpy() / UNIT_DAYS
    T = customers["T"].to_numpy() / UNIT_DAYS
    ends = months_to_days(1) * np.arange(1, horizon_months + 1)
    with _quiet():
        p_alive = np.asarray(fitter.conditional_probability_alive(x, t_x, T), dtype=float)
        upto = np.array(
            [fitter.conditional_expected_number_of_purchases_up_to_time(end / UNIT_DAYS, x, t_x, T) for end in ends]
        )
    monthly = np.diff(upto, axis=0, prepend=0.0)
    factors = np.exp(-daily_discount(discount_rate) * (ends - months_to_days(0.5)))
    return p_alive, factors @ monthly, upto[-1]
