"""Models judged at past days (rolling origins): fitted to what was known there, compared with what came.

Tashman (2000), Out-of-sample tests of forecasting accuracy: an analysis and review, International Journal of Forecasting
16(4): one origin judges the chance of one time as much as the model.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analysis.clv.adequacy import adequacy
from analysis.clv.models import MODELS, UNIT_DAYS, fit, known_of, refusal
from analysis.clv.observation import Origin
from analysis.clv.rules import hiatus, hiatus_rule, same_rate
from analysis.clv.validation import Holdout, Judgement, holdout, judge
from analysis.models.purchases import PurchaseModel
from analysis.periods import DAYS_PER_MONTH
from analysis.refusal import Refused

# Fewer purchases than this in the holdout judge nobody.
LEAST_HOLDOUT = 50


@dataclass(frozen=True)
class Trial:
    """All models at one origin.

    Attributes
    ----------
    origin : the day, and what was known before it
    held : histories before it, and purchases after it
    models : by family, fitted to what was known, also those that cannot be trusted; in weeks
    refusals : of those, why
    judgements : of the models that can be trusted, and of the rules ``same_rate`` and ``hiatus``; empty where there is
        too little data to judge
    gap : silence in days after which the hiatus rule gives a customer up
    """

    origin: Origin
    held: Holdout
    models: Mapping[str, PurchaseModel]
    refusals: Mapping[str, Refused]
    judgements: Mapping[str, Judgement]
    gap: float

    @property
    def judged(self) -> Mapping[str, Judgement]:
        """Of the models only."""
        return {name: one for name, one in self.judgements.items() if name in MODELS}

    @property
    def weeks(self) -> float:
        """Length of the holdout."""
        return self.held.days / UNIT_DAYS


def trial(origin: Origin) -> Trial:
    """Fit all models to what was known at `origin` and judge them by what came."""
    before = origin.before
    models = {family: fit(family, before) for family in MODELS} if len(before) else {}
    refusals = {family: reason for family, model in models.items() if (reason := refusal(model))}
    held = holdout(before, origin.after, origin.holdout)
    gap = hiatus(held.x, held.t_x, held.cases)
    gate = adequacy(before, origin.calibration, origin.holdout.days / DAYS_PER_MONTH)
    judgements: dict[str, Judgement] = {}
    if held.purchases >= LEAST_HOLDOUT and gate.light != "bad":
        predictions = {
            **{family: predicted(model, origin) for family, model in models.items() if family not in refusals},
            "same_rate": same_rate(held.days, held.x, held.T),
            "hiatus": hiatus_rule(held.days, held.x, held.t_x, held.T, gap),
        }
        judgements = judge(predictions, held)
    return Trial(origin, held, models, refusals, judgements, gap)


def predicted(model: PurchaseModel, origin: Origin) -> np.ndarray:
    """Purchases that `model` expects of each customer in the holdout."""
    return np.asarray(model.expected_purchases(origin.holdout.days / UNIT_DAYS, *known_of(origin.before)))
