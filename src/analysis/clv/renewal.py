"""Contracts: how many customers renew, date by date, and what those under contract are worth.

Three models of the renewals are fitted to every relationship seen, those still running censored: the shifted
beta-geometric, the beta-discrete-Weibull where the likelihood-ratio test prefers it (its chance to leave changes with
tenure), and constant retention where the data carry no more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
import pandas as pd
from scipy.stats import chi2

from analysis.clv.contracts import Relationships, rate_of_term
from analysis.clv.models import refusal
from analysis.clv.uncertainty import Interval, bounds, draws_for
from analysis.models.bdw import BetaDiscreteWeibull
from analysis.models.constant_retention import ConstantRetention
from analysis.models.contracts import ContractModel
from analysis.models.fitting import LEAST_REPEATERS
from analysis.models.sbg import ShiftedBetaGeometric
from analysis.refusal import Refused, or_refused
from analysis.settings import Settings

MODELS: Mapping[str, type[ContractModel]] = {
    "constant": ConstantRetention,
    "sbg": ShiftedBetaGeometric,
    "bdw": BetaDiscreteWeibull,
}
_LEVEL = 0.95
# The curve is drawn on for as many dates as were seen, and so many more.
_FURTHER = 3
# Tenures from here on share a row: there are few customers behind each.
_LAST_TENURE = 6


@dataclass(frozen=True)
class Renewal:
    """Renewals seen and to come.

    Attributes
    ----------
    contracts : the relationships behind it
    curve : by renewal date 0, 1, …: asked, renewed, rate (renewed of asked) and staying (product of the rates so far),
        NaN beyond what was seen; sbg, bdw, constant: staying by each model that can be trusted
    models : all fits by name; refusals : why some of them answer nothing
    model : name of the one in use
    by_tenure : by renewals so far (those with more share the last row) of the customers under contract: running,
        rate (expected at the next date), ahead (money of a customer in the horizon) and endless (without a horizon)
    total : discounted money of renewals in the horizon by all customers under contract
    measure : ``value`` where a margin is given, ``revenue`` where not
    margin : share of the fees; None where unknown
    without_fee : customers under contract whose amount is unknown; they count for nothing in the total
    """

    contracts: Relationships
    curve: pd.DataFrame
    models: Mapping[str, ContractModel]
    refusals: Mapping[str, Refused]
    model: str
    by_tenure: pd.DataFrame
    total: Interval
    measure: Literal["value", "revenue"]
    margin: float | None
    discount_rate: float
    horizon_months: int
    without_fee: int

    @property
    def running(self) -> int:
        """Customers under contract on the last day."""
        return int(self.contracts.running.sum())

    @property
    def rate(self) -> float:
        """Share of the customers under contract that is expected to renew at the next date."""
        return float(np.average(self.by_tenure["rate"], weights=self.by_tenure["running"]))

    @property
    def seen(self) -> pd.DataFrame:
        """The dates at which somebody was asked."""
        return self.curve[self.curve["asked"] > 0]

    @property
    def results(self) -> dict[str, Any]:
        """For ``results.json``."""
        return {
            "model": self.model,
            "parameters": {name: float(f"{value:.10g}") for name, value in self.used.parameters.items()},
            "term_months": self.contracts.term,
            "running": self.running,
            "renewal_rate": round(self.rate, 10),
            "contract_value" if self.measure == "value" else "contract_revenue": self.total.results,
            "horizon_months": self.horizon_months,
            "discount_rate": self.discount_rate,
        }

    @property
    def used(self) -> ContractModel:
        return self.models[self.model]


@or_refused
def renewal(contracts: Relationships, settings: Settings) -> Renewal:
    """Fit the models, choose among them, and value the customers under contract.

    Raises
    ------
    Refused : ``renewal-none-due`` where no renewal date has come; ``renewal-none-left`` where nobody has left yet;
        ``renewal-few`` (renewed, needed) where too few have renewed; ``renewal-none-running`` where all have left
    """
    asked = contracts.asked()
    if asked.empty:
        raise Refused("renewal-none-due")
    renewed = int((np.where(contracts.left, contracts.dates - 1, contracts.dates) >= 1).sum())
    if not contracts.left.any():
        raise Refused("renewal-none-left", renewed=renewed)
    if renewed < LEAST_REPEATERS:
        raise Refused("renewal-few", renewed=renewed, needed=LEAST_REPEATERS)
    if not contracts.running.any():
        raise Refused("renewal-none-running")
    models = {name: kind.fit_lifetimes(contracts.dates, contracts.left) for name, kind in MODELS.items()}
    refusals = {name: reason for name, model in models.items() if (reason := refusal(model))}
    chosen = choose(models, refusals)
    curve = _curve(asked, {name: model for name, model in models.items() if name not in refusals})
    margin = settings.margin_rate
    ahead = _Ahead.of(contracts, settings.horizon_months, settings.discount_rate, 1.0 if margin is None else margin)
    return Renewal(
        contracts,
        curve,
        models,
        refusals,
        chosen,
        _by_tenure(models[chosen], ahead),
        _total(models[chosen], ahead, settings.level, settings.seed),
        "revenue" if margin is None else "value",
        margin,
        settings.discount_rate,
        settings.horizon_months,
        int(np.isnan(contracts.fee[contracts.running]).sum()),
    )


def choose(models: Mapping[str, ContractModel], refusals: Mapping[str, Refused]) -> str:
    """The beta-discrete-Weibull where the shifted beta-geometric, its special case, is rejected; else what can be trusted."""
    gain = 2 * (models["bdw"].log_likelihood - models["sbg"].log_likelihood)
    if "bdw" not in refusals and gain > chi2.ppf(_LEVEL, 1):
        return "bdw"
    return "constant" if "sbg" in refusals else "sbg"


def _curve(asked: pd.DataFrame, models: Mapping[str, ContractModel]) -> pd.DataFrame:
    date = np.arange(2 * len(asked) + _FURTHER + 1)
    frame = pd.DataFrame(index=pd.Index(date, name="date"))
    frame["asked"], frame["renewed"] = (asked[name].reindex(date).fillna(0).astype(int) for name in asked)
    frame["rate"] = frame["renewed"] / frame["asked"].where(frame["asked"] > 0)
    frame["staying"] = frame["rate"].fillna(1.0).cumprod().where((frame["asked"] > 0) | (date == 0))
    for name, model in models.items():
        frame[name] = model.survival(date)
    return frame


@dataclass(frozen=True)
class _Ahead:
    """Customers under contract, one an entry, and the renewal dates ahead of them.

    Attributes
    ----------
    done : renewals so far
    until : terms to the next date
    dates : renewal dates in the horizon
    money : what one more term brings; 0 where it is unknown
    rate : effective discount rate of a term
    """

    done: np.ndarray
    until: np.ndarray
    dates: np.ndarray
    money: np.ndarray
    rate: float

    @classmethod
    def of(cls, contracts: Relationships, months: int, discount_rate: float, share: float) -> _Ahead:
        of = contracts.running
        until = contracts.until[of]
        dates = np.floor(np.maximum(months / contracts.term - until + 1, 0)).astype(np.int64)
        money = np.nan_to_num(contracts.fee[of]) * share
        return cls(contracts.dates[of], until, dates, money, rate_of_term(discount_rate, contracts.term))

    def worth(self, renewals: np.ndarray) -> np.ndarray:
        """Discounted money of the next `renewals` (not more than `dates`), each paid at its date."""
        number = np.minimum(renewals, self.dates)
        discounted = number if self.rate == 0 else -np.expm1(-number * np.log1p(self.rate)) / self.rate
        return self.money * discounted * (1 + self.rate) ** (1 - self.until)

    def expected(self, model: ContractModel) -> np.ndarray:
        """Expectation of `worth`."""
        terms = np.zeros(len(self.done))
        for dates in np.unique(self.dates):
            of = self.dates == dates
            terms[of] = model.discounted_renewals(int(dates), self.rate, self.done[of])
        return self.money * terms * (1 + self.rate) ** (1 - self.until)

    def endless(self, model: ContractModel) -> np.ndarray:
        """The same without a horizon: the discounted expected residual lifetime of Fader & Hardie (2010), in money."""
        if self.rate == 0:
            return np.full(len(self.done), np.nan)
        terms = model.discounted_renewals(np.inf, self.rate, self.done)
        return self.money * terms * (1 + self.rate) ** (1 - self.until)


def _by_tenure(model: ContractModel, ahead: _Ahead) -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "tenure": np.minimum(ahead.done, _LAST_TENURE),
            "rate": model.retention(ahead.done + 1),
            "ahead": ahead.expected(model),
            "endless": ahead.endless(model),
        }
    )
    means = frame.groupby("tenure").mean()
    means.insert(0, "running", frame.groupby("tenure").size())
    return means


def _total(model: ContractModel, ahead: _Ahead, level: float, seed: int) -> Interval:
    """Bounds carry the uncertainty of the parameters and how many will renew by chance."""
    rng = np.random.default_rng(seed)
    estimate = float(ahead.expected(model).sum())
    totals = np.array(
        [
            ahead.worth(model.drawn(rng).simulate_renewals(ahead.done, rng)).sum()
            for _ in range(draws_for(level, len(ahead.done)))
        ]
    )
    low, high = bounds(totals, level)
    return Interval(estimate, float(low), float(high), level)
