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
from analysis.customers import customer_frame
from analysis.models.nbd import NBD
from analysis.refusal import Refused, or_refused
from analysis.statistics.shares import count_of

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
    held : share of the purchases that the tenth of the customers holds whom each score puts first; and ``perfect``
    """

    customers: int
    buyers: int
    days: int
    auc: Mapping[str, float]
    right: Mapping[str, float]
    hiatus: float
    held: Mapping[str, float]

    @property
    def score(self) -> str:
        """The score that ranks: fixed beforehand, and not by how it fared here."""
        return next(name for name in ("expected_purchases", "recency") if name in self.auc)

    @property
    def lift(self) -> float:
        """How many times as many purchases the tenth put first holds as one drawn by lot."""
        return self.held[self.score] / _TENTH

    @property
    def beats_hiatus(self) -> bool:
        """Whether the score ranks better than the time since the last purchase, from which the rule is made."""
        return self.auc[self.score] > self.auc["recency"]


def auc(score: np.ndarray, positive: np.ndarray) -> float:
    """Area under the ROC curve; ties count half (Mann & Whitney)."""
    from scipy.stats import rankdata

    n = int(positive.sum())
    ranks = rankdata(score)
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * (len(score) - n)))


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
    scores: Mapping[str, np.ndarray], silent: np.ndarray, actual: np.ndarray, hiatus: float, days: int
) -> Tested:
    """Judge `scores` and the rules by the `actual` purchases of `days` days; `silent` are days since the last one before.

    Raises
    ------
    Refused : ``few-to-judge``: hardly anyone bought, or hardly anyone did not
    """
    bought = actual > 0
    if min(int(bought.sum()), int((~bought).sum())) < _FEWEST:
        raise Refused("few-to-judge", needed=_FEWEST)
    rules = {"hiatus": silent <= hiatus, "nobody": np.zeros(len(actual), dtype=bool)}
    if "p_alive" in scores:
        rules["p_alive"] = scores["p_alive"] > 0.5
    return Tested(
        len(actual),
        int(bought.sum()),
        days,
        {name: auc(score, bought) for name, score in scores.items()},
        {name: float((rules[name] == bought).mean()) for name in RULES if name in rules},
        hiatus,
        {**{name: top_held(score, actual) for name, score in scores.items()}, "perfect": top_held(actual, actual)},
    )


@or_refused
def tested(forecast: Forecast, transactions: ir.Table) -> Tested:
    """Judge on the holdout of `forecast`: scores of its model as fitted before, and the rules."""
    held = forecast.held
    if not len(held.actual):
        raise Refused("few-to-judge", needed=_FEWEST)
    silent = (held.T - held.t_x).astype(float)
    scores = {"recency": -silent, "frequency": held.x.astype(float)}
    model = forecast.models.get(forecast.choice.model)
    if model is not None and forecast.choice.model not in forecast.refusals:
        weeks = held.days / UNIT_DAYS
        history = held.x, held.t_x / UNIT_DAYS, held.T / UNIT_DAYS
        scores["expected_purchases"] = np.asarray(model.expected_purchases(weeks, *history))
        scores["p_buys"] = model.chance_to_buy(weeks, *history)
        if not isinstance(model, NBD):
            scores["p_alive"] = model.p_alive(*history)
    ordered = {name: scores[name] for name in SCORES if name in scores}
    return judged(ordered, silent, held.actual, chosen_hiatus(transactions, forecast), held.days)


def chosen_hiatus(transactions: ir.Table, forecast: Forecast) -> float:
    """The silence chosen before the holdout: on the last part of the calibration period, as long as the holdout.

    Where the calibration period is shorter than twice that, it is halved.
    """
    calibration, days = forecast.observed.calibration, forecast.held.days
    length = min(days, calibration.days // 2)
    before, after = calibration.split(calibration.end - timedelta(length - 1))
    known, later = customer_frame(transactions, before), customer_frame(transactions, after)
    if known.empty:
        return float(days)
    silent = (known["T"] - known["t_x"]).to_numpy(dtype=float)
    return best_hiatus(silent, known.index.isin(later.index))
