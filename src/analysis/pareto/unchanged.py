"""Customers who do not change: purchases to come, drawn from models fitted to their history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from numpy.typing import NDArray

if TYPE_CHECKING:
    from analysis.clv import GammaGamma
    from analysis.models.purchases import PurchaseModel

# More customers than these make the parameters no more certain than a null model needs.
_FITTED = 20_000
# The first three let customers leave; NBD, tried last, lets nobody leave.
_IN_TURN = ("pareto_nbd", "mbg_nbd", "bg_nbd", "nbd")


@dataclass(frozen=True)
class Unchanged:
    """The models of purchases and spend.

    Attributes
    ----------
    name : of the purchase model, as in `analysis.clv.models`
    model : the first of the models that can be trusted on this history
    spend : spend a purchase; None where it cannot be trusted, then each customer always spends the own mean
    """

    name: str
    model: PurchaseModel
    spend: GammaGamma | None

    def purchases(
        self, history: pd.DataFrame, days: int, draws: int, rng: np.random.Generator
    ) -> Iterator[NDArray[np.float64]]:
        """Money of each customer's purchases in the `days` after the history, drawn `draws` times.

        Parameters
        ----------
        history : columns x, t_x, T and purchase_amount of `analysis.customers`
        """
        x, t_x, T, amount = (history[name].to_numpy(dtype=float) for name in ("x", "t_x", "T", "purchase_amount"))
        bought = x + 1
        for drawn in self.model.simulate_future(float(days), x, t_x, T, rng, draws):
            number = drawn.per_customer().astype(float)
            money = np.zeros(len(x))
            some = np.flatnonzero(number)
            if self.spend is None:
                money[some] = number[some] * amount[some] / bought[some]
            else:
                p, q, v = self.spend.parameters.values()
                # The customer's own rate given the purchases seen, then the sum of the purchases to come.
                rate = rng.standard_gamma(q + p * bought[some]) / (v + amount[some])
                money[some] = rng.standard_gamma(p * number[some]) / rate
            yield money


def fit_unchanged(history: pd.DataFrame, seed: int) -> Unchanged | None:
    """Fit the purchase models in turn and take the first that can be trusted; None if none can.

    Parameters
    ----------
    history : columns x, t_x, T and purchase_amount of `analysis.customers`
    seed : for the sample of customers that parameters are estimated from where there are very many
    """
    from analysis.clv.models import MODELS, refusal
    from analysis.statistics.inputs import InvalidInput

    if len(history) > _FITTED:
        history = history.sample(_FITTED, random_state=seed)
    for name in _IN_TURN:
        try:
            model = MODELS[name].fit(history["x"], history["t_x"], history["T"])
        except InvalidInput:
            continue
        if refusal(model) is None:
            return Unchanged(name, model, _spend(history))
    return None


def _spend(history: pd.DataFrame) -> GammaGamma | None:
    """All purchases of each customer tell of spend here, the first one too: nothing else is conditioned on it."""
    from analysis.clv import GammaGamma
    from analysis.refusal import Refused
    from analysis.statistics.inputs import InvalidInput

    paid = history[history["purchase_amount"] > 0]
    try:
        spend = GammaGamma.fit(paid["x"] + 1, paid["purchase_amount"] / (paid["x"] + 1))
        spend.require_trustworthy()
    except (Refused, InvalidInput):
        return None
    return spend
