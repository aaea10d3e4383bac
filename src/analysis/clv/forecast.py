"""From histories to one model of purchases: all are judged at past origins, one is chosen and fitted to all that is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import numpy as np
import pandas as pd

from analysis.clv.adequacy import adequacy
from analysis.clv.attributes import attributes
from analysis.clv.choice import Choice, choose
from analysis.clv.covariates import Covariates, Use, in_use
from analysis.clv.model_doubt import NO_DOUBT, PRIOR, Missed, ModelDoubt, model_doubt
from analysis.clv.models import MODELS, UNIT_DAYS, bic_of_days, by_history, fit, fit_spend, known_of, name_of, refusal
from analysis.clv.observation import Observation, observe
from analysis.clv.origins import Trial, predicted, trial
from analysis.clv.season import Season, in_season, in_season_at
from analysis.clv.uncertainty import Interval, drawn_totals, draws_for, interval_of
from analysis.clv.validation import Holdout, Judgement
from analysis.doubt import Doubt
from analysis.models.clocked import Clocked
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.model import Model
from analysis.models.purchases import PurchaseModel
from analysis.models.spend import Spend
from analysis.periods import Period
from analysis.refusal import Refused, or_refused
from analysis.settings import Settings
from analysis.statistics.cases import cases_of, number, total

if TYPE_CHECKING:
    import ibis.expr.types as ir

# Customers of whom futures are drawn for a total; of more, evenly many in order of their history stand for all.
_MOST_DRAWN = 20_000


@dataclass(frozen=True)
class PastTotal:
    """Purchases of all customers in the holdout of an origin, as the procedure would have foretold them there.

    Attributes
    ----------
    trial : the origin; its customers have their level where the model knows an attribute
    family : of the model in use; where it could not be trusted there, of the first in its place that could
    model : of that family, fitted to what was known there; on the clock of the season where the model in use runs on it
        and two full years were known; with the attribute that the model in use knows where it could be fitted
    judged : how it fared customer by customer
    total : what it expected, between bounds that use of other origins only earlier ones
    missed : what it missed
    doubt : about the model, in these bounds
    """

    trial: Trial
    family: str
    model: PurchaseModel
    judged: Judgement
    total: Interval
    missed: Missed
    doubt: ModelDoubt

    @property
    def actual(self) -> float:
        return self.trial.held.purchases

    @property
    def held(self) -> bool:
        """Whether the purchases that came lie within the interval."""
        return bool(self.total.low <= self.actual <= self.total.high)


@dataclass(frozen=True)
class Forecast:
    """Models at past origins with their judgement, and the one in use.

    Attributes
    ----------
    observed : what they were fitted to and judged on; its customers have their level where the model knows an attribute
    trials : all models at each past origin, the oldest first
    spend : model of spend fitted to what was known at the last origin; None where it cannot be trusted
    choice : the family in use and why
    model : its model fitted to the whole window, in weeks; on the clock of the season, or with an attribute of customers,
        where that has won at past origins
    season : the season, or why there is none
    covariates : what attributes of customers say, and whether the model knows one; or why nothing can be said
    past : the total at each origin at which one could be judged
    model_doubt : what intervals of totals carry beyond parameters and chance
    """

    observed: Observation
    trials: tuple[Trial, ...]
    spend: Spend | None
    choice: Choice
    model: PurchaseModel
    season: Season | Refused
    covariates: Covariates | Refused
    past: tuple[PastTotal, ...]
    model_doubt: ModelDoubt

    @property
    def name(self) -> str:
        """What the model in use is called by itself: a family may have become its limit."""
        return name_of(self.model)

    @property
    def last(self) -> Trial:
        """The last origin: pages show this one in detail."""
        return self.trials[-1]

    @property
    def models(self) -> Mapping[str, PurchaseModel]:
        """By family, fitted to what was known at the last origin."""
        return self.last.models

    @property
    def refusals(self) -> Mapping[str, Refused]:
        """Of those at the last origin that cannot be trusted."""
        return self.last.refusals

    @property
    def held(self) -> Holdout:
        """Of the last origin."""
        return self.last.held

    @property
    def judgements(self) -> Mapping[str, Judgement]:
        """At the last origin."""
        return self.last.judgements

    @property
    def last_total(self) -> PastTotal | None:
        """The total of the last holdout; None where nothing could be judged there."""
        last = self.past[-1] if self.past else None
        return last if last and last.trial.origin.holdout == self.observed.holdout else None

    @property
    def judged(self) -> Judgement | None:
        """How the model in use, or the one in its place, fared in the last holdout; None where nothing was judged."""
        return self.last_total.judged if self.last_total else None

    @property
    def held_total(self) -> Interval | None:
        """Purchases of the last holdout in total as they were expected; None where nothing was judged."""
        return self.last_total.total if self.last_total else None

    @property
    def total_was_held(self) -> bool:
        """Whether the purchases of the last holdout in total lie within the interval that was given for them."""
        return self.last_total is not None and self.last_total.held

    @property
    def trusted(self) -> Mapping[str, Model]:
        """Models at the last origin that can be trusted, that of spend (``gamma_gamma``) among them."""
        models: dict[str, Model] = {n: model for n, model in self.models.items() if n not in self.refusals}
        return models | ({"gamma_gamma": self.spend} if self.spend else {})

    @property
    def missed(self) -> tuple[Missed, ...]:
        """What was missed at each past origin."""
        return tuple(one.missed for one in self.past)

    @property
    def doubt(self) -> Doubt | None:
        """Why what rests on the forecast is not to be fully trusted; None where the last holdout gave no reason.

        The direction is that of the error in the holdout: ``high`` expected too much, ``low`` too little.
        """
        if self.judged is None:
            return Doubt("forecast-untested")
        if not self.total_was_held:
            bias = self.judged.bias
            return Doubt("forecast-high" if bias > 0 else "forecast-low", {"share": abs(bias)})
        return None

    def ahead(self, days: float, level: float, seed: int, doubt: bool = True) -> Interval:
        """Purchases of all customers in the next `days`; without `doubt` about the model, if it were known to be right."""
        of_model = self.model_doubt if doubt else NO_DOUBT
        rng = np.random.default_rng(seed)
        return _total(self.model, self.observed.customers, days / UNIT_DAYS, of_model, level, rng)[0]


@or_refused
def forecast_or_refused(
    transactions: ir.Table,
    customers: pd.DataFrame,
    window: Period,
    settings: Settings,
    master: pd.DataFrame | None = None,
) -> Forecast:
    """The forecast of `customers` (`analysis.customers` of the window), or the reason why there is none.

    `master`, the table of customers, says what is known of them beforehand.
    """
    enough = adequacy(customers, window, settings.horizon_months).or_refused
    if isinstance(enough, Refused):
        raise enough
    known = attributes(customers, transactions, window, master)
    return forecast(replace(observe(transactions, customers, window, settings), attributes=known), settings)


def forecast(observed: Observation, settings: Settings, prior: float = PRIOR) -> Forecast:
    """Judge all models at past origins and fit the best to the whole window.

    Parameters
    ----------
    prior : doubt about models on other bases, see `analysis.clv.model_doubt.PRIOR`

    Raises
    ------
    Refused : no model can be trusted on the whole window
    """
    trials = tuple(trial(origin) for origin in observed.origins)
    whole = {family: fit(family, observed.customers) for family in MODELS}
    usable = {family: model for family, model in whole.items() if refusal(model) is None}
    choice = choose(trials, {family: bic_of_days(model, observed.customers) for family, model in usable.items()})
    if choice is None:
        reason = refusal(whole["nbd"])
        assert reason is not None
        raise reason
    season, model = in_season(observed, whole[choice.model])
    # Of regular purchases no such version is derived: who buys more is asked of those that come at random.
    random = "mbg_nbd" if isinstance(model, MBGCNBDK) else choice.model
    withheld: Literal["season", "regular"] | None = (
        "season" if isinstance(model, Clocked) else "regular" if random != choice.model else None
    )
    known, use = in_use(observed.attributes, observed.customers, trials, whole[random], random, withheld)
    if use:
        model, observed = use.whole.model, replace(observed, customers=use.whole.customers)
    past = _past(trials, choice, isinstance(season, Season) and season.used, use, settings, prior)
    doubt = model_doubt([one.missed for one in past], prior)
    return Forecast(observed, trials, _spend(observed.before), choice, model, season, known, past, doubt)


def _past(
    trials: tuple[Trial, ...], choice: Choice, seasonal: bool, use: Use | None, settings: Settings, prior: float
) -> tuple[PastTotal, ...]:
    """The totals at past origins, each with the doubt that the origins before it gave.

    `seasonal`: by the clock; `use`: by the attribute that the model in use knows.
    """
    found: list[PastTotal] = []
    for one, knowing in zip(trials, use.past if use else [None] * len(trials), strict=True):
        family = _in_use(one, choice)
        if family is None:
            continue
        doubt = model_doubt([before.missed for before in found], prior)
        rng = np.random.default_rng(settings.seed)
        model, judgement = one.models[family], one.judgements[family]
        if seasonal and (on_clock := in_season_at(one.origin, model)) is not model:
            model, judgement = on_clock, replace(judgement, predicted=predicted(on_clock, one.origin))
        if knowing and family == choice.model:
            one = replace(one, origin=replace(one.origin, before=knowing.customers))
            model, judgement = knowing.model, replace(judgement, predicted=predicted(knowing.model, one.origin))
        foretold, variance = _total(model, one.origin.before, one.weeks, doubt, settings.level, rng)
        error = float(np.log(one.held.purchases / foretold.estimate))
        found.append(PastTotal(one, family, model, judgement, foretold, Missed(error, variance), doubt))
    return tuple(found)


def _in_use(one: Trial, choice: Choice) -> str | None:
    """The chosen family, or where it was refused the best of those that were not, equals of the chosen first."""
    order = [choice.model, *choice.equals, *sorted(one.judged, key=lambda family: one.judged[family].rmse)]
    return next((family for family in order if family in one.judged), None)


def _total(
    model: PurchaseModel,
    customers: pd.DataFrame,
    weeks: float,
    doubt: ModelDoubt,
    level: float,
    rng: np.random.Generator,
) -> tuple[Interval, float]:
    """Purchases of `customers` in the next `weeks`, and the variance that the model itself gives to their logarithm."""
    # Drawn in order of what is known of them, so that names and their order change nothing.
    customers = customers.sort_values(by_history(customers), ignore_index=True)
    history, cases = known_of(customers), cases_of(customers)
    estimate = total(model.expected_purchases(weeks, *history), cases)
    count = number(history[0], cases)
    every = -(-count // _MOST_DRAWN)
    places = np.arange(every // 2, count, every)
    drawn = places if cases is None else np.searchsorted(np.cumsum(cases), places, side="right")
    x, t_x, T, of_level = (values[drawn] for values in history)
    draws = drawn_totals(model, x, t_x, T, weeks, draws_for(level, count), rng, every, of_level)
    if every > 1:
        draws *= estimate / (every * float(np.sum(model.expected_purchases(weeks, x, t_x, T, of_level))))
    variance = float(draws.var() / draws.mean() ** 2)
    return interval_of(estimate, doubt.widened(draws), level), variance


def _spend(customers: pd.DataFrame) -> Spend | None:
    try:
        spend = fit_spend(customers)
        spend.require_trustworthy()
    except Refused:
        return None
    return spend
