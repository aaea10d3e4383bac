"""From histories to one model of purchases: all are fitted and judged, one is chosen and fitted to all that is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.clv.adequacy import adequacy
from analysis.clv.choice import Choice, choose
from analysis.clv.models import BASELINE, MODELS, UNIT_DAYS, fit, fit_spend, in_weeks, refusal
from analysis.clv.observation import Observation, observe
from analysis.clv.rules import hiatus, hiatus_rule, same_rate
from analysis.clv.uncertainty import Interval, purchases_interval
from analysis.clv.validation import Holdout, Judgement, holdout, judge
from analysis.doubt import Doubt
from analysis.models.gammagamma import GammaGamma
from analysis.models.model import Model
from analysis.models.purchases import PurchaseModel
from analysis.periods import DAYS_PER_MONTH, Period
from analysis.refusal import Refused, or_refused
from analysis.settings import Settings
from analysis.statistics.inputs import InvalidInput

if TYPE_CHECKING:
    import ibis.expr.types as ir

# Fewer purchases than this in the holdout judge nobody.
LEAST_HOLDOUT = 50


@dataclass(frozen=True)
class Forecast:
    """Models of the calibration period with their judgement, and the one in use.

    Attributes
    ----------
    observed : what they were fitted to and judged on
    models : fitted to the calibration period, also those that cannot be trusted; in weeks
    refusals : of those, why
    spend : Gamma-Gamma fitted to the calibration period; None where it cannot be trusted
    held : histories of the calibration period and purchases in the holdout
    judgements : of the models that can be trusted, and of the rules ``same_rate`` and ``hiatus``; empty where there is
        too little data to judge
    gap : silence in days after which the hiatus rule gives a customer up
    judged : how the model in use fared in the holdout, and the baseline even where it cannot be trusted before it: which
        way it errs is wanted; None where nothing was judged
    held_total : purchases of the holdout in total as the model in use expected them; None where it was not judged, or
        cannot be trusted before the holdout
    choice : the model in use and why
    model : that model fitted to the whole window, in weeks
    """

    observed: Observation
    models: Mapping[str, PurchaseModel]
    refusals: Mapping[str, Refused]
    spend: GammaGamma | None
    held: Holdout
    judgements: Mapping[str, Judgement]
    gap: float
    judged: Judgement | None
    held_total: Interval | None
    choice: Choice
    model: PurchaseModel

    @property
    def total_was_held(self) -> bool:
        """Whether the purchases of the holdout in total lie within the interval that was given for them."""
        total = self.held_total
        return total is not None and bool(total.low <= self.held.actual.sum() <= total.high)

    @property
    def trusted(self) -> Mapping[str, Model]:
        """Models of the calibration period that can be trusted, Gamma-Gamma (``gamma_gamma``) among them."""
        models: dict[str, Model] = {n: model for n, model in self.models.items() if n not in self.refusals}
        return models | ({"gamma_gamma": self.spend} if self.spend else {})

    @property
    def doubt(self) -> Doubt | None:
        """Why what rests on the forecast is not to be fully trusted; None where the holdout gave no reason.

        The direction is that of the error in the holdout: ``high`` expected too much, ``low`` too little.
        """
        if self.judged is None:
            return Doubt("forecast-untested")
        bias = self.judged.bias
        error = {"share": abs(bias)}
        if self.choice.reason == "untrusted":
            return Doubt("baseline-high" if bias > 0 else "baseline-low", error)
        if not self.total_was_held:
            return Doubt("forecast-high" if bias > 0 else "forecast-low", error)
        return None


@or_refused
def forecast_or_refused(
    transactions: ir.Table, customers: pd.DataFrame, window: Period, settings: Settings
) -> Forecast:
    """The forecast of `customers` (`analysis.customers` of the window), or the reason why there is none."""
    enough = adequacy(customers, window, settings.horizon_months).or_refused
    if isinstance(enough, Refused):
        raise enough
    return forecast(observe(transactions, customers, window, settings), settings)


def forecast(observed: Observation, settings: Settings) -> Forecast:
    """Fit all models to the calibration period, judge them on the holdout, fit the best to the whole window.

    Raises
    ------
    Refused : no model can be trusted on the whole window
    """
    before = observed.before
    models = {name: fit(name, before) for name in MODELS} if len(before) else {}
    refusals = {name: reason for name, model in models.items() if (reason := refusal(model))}
    held = holdout(before, observed.after, observed.holdout)
    gap = hiatus(held.x, held.t_x)
    judgements: dict[str, Judgement] = {}
    gate = adequacy(before, observed.calibration, observed.holdout.days / DAYS_PER_MONTH)
    if held.actual.sum() >= LEAST_HOLDOUT and gate.light != "bad":
        judgements = judge(_predictions(models, refusals, held, gap), held)
    of_models = {name: judgement for name, judgement in judgements.items() if name in MODELS}
    whole = {name: fit(name, observed.customers) for name in of_models or [BASELINE]}
    usable = {name: refusal(model) is None for name, model in whole.items()}
    choice = choose(of_models, {name: models[name].bic for name in of_models}, usable)
    choice = choice or Choice(BASELINE, "untrusted" if judgements else "baseline")
    model = whole.get(choice.model) or fit(choice.model, observed.customers)
    model.require_trustworthy()
    judged = judgements.get(choice.model)
    if judged is None and judgements:
        judged = _baseline(models[BASELINE], held)
    held_total = None
    if choice.model in judgements:
        weeks, (x, t_x, T) = held.days / UNIT_DAYS, in_weeks(before.sort_values(["x", "t_x", "T"]))
        rng = np.random.default_rng(settings.seed)
        held_total = purchases_interval(models[choice.model], x, t_x, T, weeks, settings.level, rng)
    return Forecast(
        observed, models, refusals, _spend(before), held, judgements, gap, judged, held_total, choice, model
    )


def _spend(customers: pd.DataFrame) -> GammaGamma | None:
    try:
        spend = fit_spend(customers)
        spend.require_trustworthy()
    except Refused:
        return None
    return spend


def _predictions(
    models: Mapping[str, PurchaseModel], refusals: Mapping[str, Refused], held: Holdout, gap: float
) -> dict[str, np.ndarray]:
    """Purchases expected in the holdout by each model that can be trusted, and by the two rules."""
    return {
        **{name: _predicted(model, held) for name, model in models.items() if name not in refusals},
        "same_rate": same_rate(held.days, held.x, held.T),
        "hiatus": hiatus_rule(held.days, held.x, held.t_x, held.T, gap),
    }


def _baseline(model: PurchaseModel, held: Holdout) -> Judgement | None:
    """How the baseline fares although it cannot be trusted, so that it refuses to answer under its own standard errors."""
    try:
        expected = _predicted(type(model).from_parameters(**model.parameters), held)
    except InvalidInput:
        return None
    return judge({BASELINE: expected}, held)[BASELINE] if np.isfinite(expected).all() else None


def _predicted(model: PurchaseModel, held: Holdout) -> np.ndarray:
    weeks, x, t_x, T = held.days / UNIT_DAYS, held.x, held.t_x / UNIT_DAYS, held.T / UNIT_DAYS
    return np.asarray(model.expected_purchases(weeks, x, t_x, T))
