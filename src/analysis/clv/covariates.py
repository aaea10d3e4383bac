"""Who buys more, and who stays longer: what is known of customers beforehand, in their purchase rate and drop-out.

Only what is known when a customer first buys counts: industry and region, and the channel, category and size of the
first order. A customer group (segment) is often drawn from the purchases themselves and would explain them by themselves;
it is not asked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import in_weeks
from analysis.customers import first_bought, one_a_customer
from analysis.models.clocked import Clocked
from analysis.models.covariates import WithCovariates, fit_covariates, likelihood_ratio
from analysis.models.limits import settled
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD
from analysis.models.purchases import PurchaseModel
from analysis.periods import DAYS_PER_WEEK, DAYS_PER_YEAR
from analysis.refusal import Refused, or_refused

if TYPE_CHECKING:
    import ibis.expr.types as ir

MASTER, FIRST_ORDER, SIZE = ("industry", "region"), ("channel", "category"), "first_order"
SIZES = ("small", "medium", "large")
# A level of its own needs so many customers, and so many who bought again; the others share one, the rest.
_LEAST_CUSTOMERS, _LEAST_REPEATERS = 30, 10
_MOST_LEVELS = 8
REST = ""
_LEVEL = 0.95
_Z = 1.96


@dataclass(frozen=True)
class Influence:
    """What one attribute of customers says.

    Attributes
    ----------
    levels : by level, those with most customers first, `REST` for all that are small or unknown: customers, rate
        (purchases a year while active), buys (that rate over the mean of all customers), leaves (rate or odds of
        dropping out over their mean), both with _low and _high; NaN where the model knows no drop-out
    gain, freedom, chance : of the likelihood-ratio test against customers who are all alike
    adjusted : `chance` for as many tests as there were (Holm 1979)
    foretells : whether the holdout was foretold better by more than chance; None where it was not judged
    """

    levels: pd.DataFrame
    gain: float
    freedom: int
    chance: float
    adjusted: float
    foretells: bool | None

    @property
    def differs(self) -> bool:
        """Customers of different levels differ by more than chance, also if one asks about several attributes."""
        return self.adjusted < 1 - _LEVEL


@dataclass(frozen=True)
class Covariates:
    """All attributes that could be asked about.

    Attributes
    ----------
    influences : by attribute, the clearest first
    refusals : why others tell nothing
    leaving : whether the model knows drop-out
    """

    influences: Mapping[str, Influence]
    refusals: Mapping[str, Refused]
    leaving: bool

    @property
    def differing(self) -> dict[str, Influence]:
        """Attributes by which customers differ."""
        return {name: found for name, found in self.influences.items() if found.differs}

    @property
    def results(self) -> dict[str, Any]:
        """For ``results.json``."""
        return {
            name: {"gain": round(found.gain, 6), "freedom": found.freedom, "adjusted": float(f"{found.adjusted:.6g}"),
                   "foretells": found.foretells}
            for name, found in self.influences.items()
        }  # fmt: skip


@or_refused
def covariates(forecast: Forecast, transactions: ir.Table, master: pd.DataFrame | None) -> Covariates:
    """Fit the kind of model in use with each attribute, one at a time; `master` is the table of customers.

    Raises
    ------
    Refused : ``covariates-none`` where nothing is known of customers by which they differ
    """
    observed = forecast.observed
    attributes = known(observed.customers, transactions, observed.window, master)
    if attributes.empty:
        raise Refused("covariates-none")
    kind = type(forecast.model)
    if isinstance(forecast.model, Clocked):
        kind = forecast.model.plain
    elif isinstance(forecast.model, MBGCNBDK):
        kind = MBGNBD
    weeks = in_weeks(observed.customers)
    plain = settled(kind.fit(*weeks), lambda limit: limit.fit(*weeks))
    found: dict[str, tuple[WithCovariates, list[str], pd.Series]] = {}
    refusals: dict[str, Refused] = {}
    for name in map(str, attributes):
        levels = level_of(attributes[name], observed.customers["x"])
        try:
            found[name] = (*_fitted(type(plain), observed.customers, levels), levels)
        except Refused as reason:
            refusals[name] = reason
    tests = {name: likelihood_ratio(fit, plain) for name, (fit, _, _) in found.items()}
    adjusted = holm({name: chance for name, (_, _, chance) in tests.items()})
    influences = {
        name: Influence(
            _levels(*found[name]), *tests[name], adjusted[name], _foretells(forecast, type(plain), found[name][2])
        )
        for name in sorted(found, key=lambda name: (adjusted[name], tests[name][2], name))
    }
    return Covariates(influences, refusals, any(len(fit.drop_out) for fit, _, _ in found.values()))


def known(customers: pd.DataFrame, transactions: ir.Table, period: Any, master: pd.DataFrame | None) -> pd.DataFrame:
    """Attributes of each of `customers` that two customers at least differ in: text, missing where unknown."""
    columns: dict[str, pd.Series] = {}
    if master is not None:
        rows = one_a_customer(master)
        columns |= {name: rows[name].reindex(customers.index) for name in MASTER if name in rows}
    for name in FIRST_ORDER:
        if name in transactions.columns:
            columns[name] = first_bought(transactions, period, name).reindex(customers.index)
    money = customers["purchase_amount"] - customers["mean_spend"].fillna(0) * customers["x"]
    third = np.minimum(np.ceil(money.rank(method="average", pct=True) * len(SIZES)), len(SIZES)).astype(int) - 1
    columns[SIZE] = pd.Series(np.array(SIZES, dtype=object)[third], index=customers.index)
    frame = pd.DataFrame(columns, index=customers.index)
    return frame[[name for name in frame if frame[name].nunique() > 1]]


def level_of(attribute: pd.Series, x: pd.Series) -> pd.Series:
    """The level of each customer; levels with few customers or repeat buyers, and what is unknown, are `REST`."""
    size = attribute.groupby(attribute).size()
    repeaters = (x > 0).groupby(attribute).sum()
    large = size[(size >= _LEAST_CUSTOMERS) & (repeaters >= _LEAST_REPEATERS)]
    kept = large.sort_index().sort_values(ascending=False, kind="stable").index[: _MOST_LEVELS - 1]
    return attribute.where(attribute.isin(kept), REST)


def holm(chances: Mapping[str, float]) -> dict[str, float]:
    """p-values for as many tests as there are (Holm 1979, A simple sequentially rejective multiple test procedure)."""
    least, adjusted = 0.0, {}
    for rank, name in enumerate(sorted(chances, key=lambda name: chances[name])):
        least = max(least, min(1.0, (len(chances) - rank) * chances[name]))
        adjusted[name] = least
    return adjusted


def _fitted(kind: type[PurchaseModel], customers: pd.DataFrame, levels: pd.Series) -> tuple[WithCovariates, list[str]]:
    """The model with the levels, and these in order of size; the first is the base."""
    order = levels.value_counts().sort_index().sort_values(ascending=False, kind="stable").index.tolist()
    if len(order) < 2:
        raise Refused("covariate-one-level")
    fitted = fit_covariates(kind, *in_weeks(customers), _coded(levels, order), order[1:])
    fitted.require_trustworthy()
    return fitted, order


def _coded(levels: pd.Series, order: list[str]) -> np.ndarray:
    return (levels.to_numpy()[:, None] == np.array(order[1:], dtype=object)[None, :]).astype(float)


def _levels(fitted: WithCovariates, order: list[str], levels: pd.Series) -> pd.DataFrame:
    customers = levels.value_counts().reindex(order)
    share = (customers / customers.sum()).to_numpy()
    frame = pd.DataFrame({"customers": customers.to_numpy()}, index=pd.Index(order, name="level"))
    parameters = fitted.base.parameters
    mean = parameters["r"] / parameters["alpha"] * DAYS_PER_YEAR / DAYS_PER_WEEK
    frame["rate"] = mean * np.exp(np.append(0.0, fitted.rate))
    # Against the mean customer, so that no level has to be the one that others are compared with.
    contrast = (np.eye(len(order)) - share)[:, 1:]
    n = len(parameters)
    for name, effects, start in (("buys", fitted.rate, n), ("leaves", fitted.drop_out, n + len(fitted.rate))):
        if not len(effects):
            frame[[name, f"{name}_low", f"{name}_high"]] = np.nan
            continue
        of = slice(start, start + len(effects))
        covariance = fitted.estimation.log_covariance[of, of]
        error = np.sqrt(np.einsum("ij,jk,ik->i", contrast, covariance, contrast))
        for suffix, z in (("", 0.0), ("_low", -_Z), ("_high", _Z)):
            frame[name + suffix] = np.exp(contrast @ effects + z * error)
    return frame


def _foretells(forecast: Forecast, kind: type[PurchaseModel], levels: pd.Series) -> bool | None:
    """Whether the levels cut the squared error a customer in the holdout by more than twice its standard error."""
    before, held = forecast.observed.before, forecast.held
    if not held.purchases:
        return None
    weeks, ahead = in_weeks(before), held.days / DAYS_PER_WEEK
    there = levels.reindex(before.index)
    try:
        fitted, order = _fitted(kind, before, level_of(there.where(there != REST), before["x"]))
        plain = kind.fit(*weeks).expected_purchases(ahead, *weeks)
    except Refused:
        return None
    coded = _coded(level_of(there.where(there != REST), before["x"]), order)
    informed = fitted.expected_purchases(ahead, *weeks, coded)
    gained = np.square(plain - held.actual) - np.square(informed - held.actual)
    return bool(gained.mean() > 2 * gained.std() / np.sqrt(len(gained)))
