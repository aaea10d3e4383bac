"""Who buys at all: the probability of a purchase within the holdout, held against who bought.

Expected purchases rank customers; this one is a probability and can be checked as such: of the customers given 30 %, three
in ten should buy.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from analysis.clv.forecast import Forecast
from analysis.clv.models import known_of
from analysis.clv.origins import LEAST_HOLDOUT
from analysis.refusal import Refused, or_refused
from analysis.statistics.ranks import auc

# Classes of the probability.
EDGES = np.linspace(0, 1, 11)


@dataclass(frozen=True)
class Buyers:
    """Probabilities of a purchase at past origins, all of them together.

    Attributes
    ----------
    classes : one row a class of probability that has customers: low, high (its bounds), customers, expected and actual
        (share who buy)
    expected, actual : customers who buy
    auc : chance that of one who bought and one who did not the former had the higher probability (ties count half); NaN
        where all or none bought
    past : one row a past origin: start and end of the holdout, customers, expected and actual (who buy), auc
    """

    classes: pd.DataFrame
    expected: float
    actual: int
    auc: float
    past: pd.DataFrame

    @property
    def customers(self) -> int:
        """Over all origins."""
        return int(self.past["customers"].sum())

    @property
    def origins(self) -> int:
        """How many."""
        return len(self.past)


@or_refused
def buyers(forecast: Forecast) -> Buyers:
    """Judge the chance to buy of the model in use at past origins.

    Raises
    ------
    Refused : ``forecast-untested``: no origin could be judged
    """
    if not forecast.past:
        raise Refused("forecast-untested", least=LEAST_HOLDOUT)
    chances = [one.model.chance_to_buy(one.trial.weeks, *known_of(one.trial.origin.before)) for one in forecast.past]
    came = [one.trial.held.actual > 0 for one in forecast.past]
    rows = [
        (one.trial.origin.holdout.start, one.trial.origin.holdout.end, len(each), each.sum(), who.sum(), auc(each, who))
        for one, each, who in zip(forecast.past, chances, came, strict=True)
    ]
    past = pd.DataFrame(rows, columns=["start", "end", "customers", "expected", "actual", "auc"])
    chance, bought = np.concatenate(chances), np.concatenate(came)
    number = np.clip(np.searchsorted(EDGES, chance, side="right") - 1, 0, len(EDGES) - 2)
    frame = pd.DataFrame({"class": number, "expected": chance, "actual": bought.astype(float)})
    grouped = frame.groupby("class")
    classes = grouped.mean().assign(customers=grouped.size()).reset_index()
    classes = classes.assign(low=EDGES[classes["class"]], high=EDGES[classes["class"] + 1]).drop(columns="class")
    return Buyers(classes, float(chance.sum()), int(bought.sum()), auc(chance, bought), past)
