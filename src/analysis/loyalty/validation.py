"""How well risk is told on the user's own data: purchases after a day against what was known on it.

The bar is the hiatus rule: whoever has not bought for so long is gone. Simple rules matched models in Wübben & Wangenheim
(2008), Instant customer base analysis, Journal of Marketing 72(3). The length of its silence is chosen on an earlier
span of the same data, never on the one it is judged on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import UNIT_DAYS
from analysis.clv.origins import Trial
from analysis.customers import history_frame
from analysis.models.nbd import NBD
from analysis.refusal import Refused, or_refused
from analysis.statistics.ranks import auc, auc_error
from analysis.statistics.shares import count_of, normal_reach

if TYPE_CHECKING:
    import ibis.expr.types as ir

SCORES = ("expected_purchases", "p_buys", "p_alive", "recency", "frequency")
RULES = ("hiatus", "p_alive", "nobody")
_FEWEST = 20  # customers who bought again, and who did not: fewer judge nobody
_TENTH = 0.1


@dataclass(frozen=True)
class Tested:
    """Scores and rules judged on the last part of the window.

    Attributes
    ----------
    customers : known before it
    buyers : of them, who bought in it
    days : its length
    auc : of each score of `SCORES` that could be computed: how often it puts a customer who buys before one who does not
    right : share of the customers of whom each rule of `RULES` says rightly whether they buy
    hiatus : silence in days after which the rule gives a customer up
    score : that which ranks: the best at the earlier origins; expected purchases where there is none, and time since the
        last purchase where no model can be trusted
    bounds : of its `auc`
    origins : earlier origins at which score and hiatus were chosen
    held : share of the purchases that the tenth of the customers holds whom each score puts first; and ``perfect``
    """

    customers: int
    buyers: int
    days: int
    auc: Mapping[str, float]
    right: Mapping[str, float]
    hiatus: float
    held: Mapping[str, float]
    score: str
    bounds: tuple[float, float]
    origins: int

    @property
    def is_chance(self) -> bool:
        """Whether the order of the score is not told from one drawn by lot."""
        return self.bounds[0] <= 0.5

    @property
    def naive(self) -> tuple[str, float]:
        """Who knows nothing says the same of all: of ``everybody`` or of ``nobody`` that they buy, whichever is right
        more often; and for which share of the customers it is."""
        return max(
            ("nobody", 1 - self.buyers / self.customers), ("everybody", self.buyers / self.customers), key=_second
        )

    @property
    def lift(self) -> float:
        """How many times as many purchases the tenth put first holds as one drawn by lot."""
        return self.held[self.score] / _TENTH

    @property
    def beats_hiatus(self) -> bool:
        """Whether the score ranks better than the time since the last purchase, from which the rule is made."""
        return self.auc[self.score] > self.auc["recency"]


def _second(pair: tuple[str, float]) -> float:
    return pair[1]


def top_held(score: np.ndarray, money: np.ndarray, share: float = _TENTH) -> float:
    """Share of `money` held by the `share` of customers whom `score` puts first; ties by the mean of the tied."""
    order = np.argsort(-score, kind="stable")
    tied = pd.Series(money[order]).groupby(-score[order]).transform("mean").to_numpy()
    return float(tied[: count_of(share, len(score))].sum() / money.sum())


def best_hiatus(silent: np.ndarray, bought: np.ndarray) -> float:
    """Days of silence up to which it is rightest to count on another purchase, in whole weeks; of equal ones the fewest."""
    weeks = np.arange(0, int(silent.max() // UNIT_DAYS) + 2)
    ordered = np.argsort(silent, kind="stable")
    upto = np.searchsorted(silent[ordered], weeks * UNIT_DAYS, side="right")
    hits = np.concatenate([[0], np.cumsum(bought[ordered])])[upto]
    right = hits + (~bought).sum() - (upto - hits)
    return float(weeks[int(right.argmax())] * UNIT_DAYS)


def judged(
    scores: Mapping[str, np.ndarray],
    silent: np.ndarray,
    actual: np.ndarray,
    hiatus: float,
    days: int,
    level: float,
    score: str = "expected_purchases",
    origins: int = 0,
) -> Tested:
    """Judge `scores` and the rules by the `actual` purchases of `days` days; `silent` are days since the last one before.

    `level` is that of the bounds.

    Raises
    ------
    Refused : ``few-to-judge``: hardly anyone bought, or hardly anyone did not
    """
    bought = actual > 0
    if not _both(bought):
        raise Refused("few-to-judge", needed=_FEWEST)
    score = score if score in scores else "recency"
    ranked, reach = auc(scores[score], bought), normal_reach(level) * auc_error(scores[score], bought)
    rules = {"hiatus": silent <= hiatus, "nobody": np.zeros(len(actual), dtype=bool)}
    if "p_alive" in scores:
        rules["p_alive"] = scores["p_alive"] > 0.5
    return Tested(
        len(actual),
        int(bought.sum()),
        days,
        {name: auc(values, bought) for name, values in scores.items()},
        {name: float((rules[name] == bought).mean()) for name in RULES if name in rules},
        hiatus,
        {**{name: top_held(values, actual) for name, values in scores.items()}, "perfect": top_held(actual, actual)},
        score,
        (ranked - reach, ranked + reach),
        origins,
    )


@or_refused
def tested(forecast: Forecast, transactions: ir.Table, level: float) -> Tested:
    """Judge at the last origin of `forecast`: scores of its model as fitted before it, and the rules.

    Which score ranks, and how long the hiatus is, is chosen at the earlier origins, where there are any.
    """
    *earlier, last = forecast.trials
    family = forecast.choice.model
    past = [one for one in earlier if _both(one.held.actual > 0)]
    if not len(last.held.actual):
        raise Refused("few-to-judge", needed=_FEWEST)
    hiatus = best_hiatus(_silent(past[-1]), past[-1].held.actual > 0) if past else chosen_hiatus(transactions, forecast)
    scores = _scores(last, family)
    ranked = [{name: auc(values, one.held.actual > 0) for name, values in _scores(one, family).items()} for one in past]
    known = [name for name in SCORES if name in scores and all(name in one for one in ranked)]
    best = max(known, key=lambda name: sum(one[name] for one in ranked)) if ranked else "expected_purchases"
    return judged(scores, _silent(last), last.held.actual, hiatus, last.held.days, level, best, len(past))


def _silent(one: Trial) -> np.ndarray:
    """Days since the last purchase, at the origin."""
    return (one.held.T - one.held.t_x).astype(float)


def _scores(one: Trial, family: str) -> dict[str, np.ndarray]:
    """Scores of the customers known at the origin; those of the model only where it can be trusted there."""
    held = one.held
    scores = {"recency": -_silent(one), "frequency": held.x.astype(float)}
    model = one.models.get(family)
    if model is not None and family not in one.refusals:
        history = held.x, held.t_x / UNIT_DAYS, held.T / UNIT_DAYS
        scores["expected_purchases"] = np.asarray(model.expected_purchases(one.weeks, *history))
        scores["p_buys"] = model.chance_to_buy(one.weeks, *history)
        if not isinstance(model, NBD):
            scores["p_alive"] = model.p_alive(*history)
    return {name: scores[name] for name in SCORES if name in scores}


def _both(bought: np.ndarray) -> bool:
    """Whether enough bought, and enough did not, to judge by."""
    return min(int(bought.sum()), int((~bought).sum())) >= _FEWEST


def chosen_hiatus(transactions: ir.Table, forecast: Forecast) -> float:
    """The silence chosen before a single origin: on the last part of the calibration period, as long as the holdout.

    Where the calibration period is shorter than twice that, it is halved.
    """
    calibration, days = forecast.observed.calibration, forecast.held.days
    length = min(days, calibration.days // 2)
    before, after = calibration.split(calibration.end - timedelta(length - 1))
    known, later = history_frame(transactions, before), history_frame(transactions, after)
    if known.empty:
        return float(days)
    silent = (known["T"] - known["t_x"]).to_numpy(dtype=float)
    return best_hiatus(silent, known.index.isin(later.index))
