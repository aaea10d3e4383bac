"""The referee: the same customers estimated by `lifetimes`, the library everyone knows from tutorials."""

from __future__ import annotations

import io
import warnings
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from analysis.clv.models import MODELS, UNIT_DAYS, in_weeks, refusal, spend_known
from analysis.clv.value import Valuation
from analysis.models.gammagamma import GammaGamma
from analysis.models.model import Model
from analysis.periods import months_to_days
from analysis.refusal import Refused, or_refused

# lifetimes takes minutes for more; an even sample is compared instead.
MOST_CUSTOMERS = 5_000
# Relative; both maximise the same likelihood, so that they part where one of them stops short of the maximum.
_APART = 0.01
_PEERS = {"bg_nbd": "BetaGeoFitter", "mbg_nbd": "ModifiedBetaGeoFitter", "pareto_nbd": "ParetoNBDFitter"}


@dataclass(frozen=True)
class Comparison:
    """Both side by side.

    Attributes
    ----------
    frame : model, figure (a parameter, or ``purchases`` expected in the horizon in total), ours, theirs, difference
        (relative; NaN where lifetimes fails). Models that cannot be trusted on these customers are left out
    customers : how many of the base were compared
    """

    frame: pd.DataFrame
    customers: int

    @property
    def largest(self) -> pd.Series | None:
        """The row of the largest difference; None where lifetimes gave no answer."""
        answered = self.frame.dropna(subset=["difference"])
        return None if answered.empty else answered.sort_values("difference", kind="stable").iloc[-1]

    @property
    def agree(self) -> bool:
        """Whether no figure differs by one per cent or more."""
        return self.largest is not None and bool(self.largest["difference"] < _APART)

    @property
    def unanswered(self) -> int:
        """Figures to which lifetimes gave no answer."""
        return int(self.frame["difference"].isna().sum())

    def covers(self, model: str) -> bool:
        return model in set(self.frame["model"])


@or_refused
def referee(value: Valuation) -> Comparison:
    """Compare on the customers of `value` and over its horizon."""
    return compare(value.customers, value.horizon_months)


def compare(customers: pd.DataFrame, horizon_months: int) -> Comparison:
    """Parameters and forecasts of both, on the same customers (at most 5,000 of them, evenly taken).

    Raises
    ------
    Refused : ``no-referee``: lifetimes cannot be loaded
    """
    lifetimes = _lifetimes()
    sample = customers.sort_index().iloc[:: -(-len(customers) // MOST_CUSTOMERS)]
    weeks = months_to_days(horizon_months) / UNIT_DAYS
    rows = [row for name in _PEERS for row in _purchases(lifetimes, name, sample, weeks)] + _spend(lifetimes, sample)
    frame = pd.DataFrame(rows, columns=["model", "figure", "ours", "theirs"])
    return Comparison(frame.assign(difference=(frame["ours"] / frame["theirs"] - 1).abs()), len(sample))


def _lifetimes() -> Any:
    """The library; it is archived, and what its import raises beside newer libraries nobody can foresee."""
    try:
        import lifetimes
    except Exception as error:
        raise Refused("no-referee") from error
    return lifetimes


def _purchases(lifetimes: Any, name: str, customers: pd.DataFrame, weeks: float) -> list[tuple[str, str, float, float]]:
    history = in_weeks(customers)
    ours = MODELS[name].fit(*history)
    if refusal(ours):
        return []
    ours_ahead = float(ours.expected_purchases(weeks, *history).sum())
    theirs, theirs_ahead = getattr(lifetimes, _PEERS[name])(), float("nan")
    # Without a start of its own its Pareto/NBD begins at random, and ends a little elsewhere each time.
    if _fitted(theirs, *history, initial_params=np.ones(4) if name == "pareto_nbd" else None):
        theirs_ahead = float(np.sum(theirs.conditional_expected_number_of_purchases_up_to_time(weeks, *history)))
    return [*_parameters(name, ours, theirs), (name, "purchases", ours_ahead, theirs_ahead)]


def _spend(lifetimes: Any, customers: pd.DataFrame) -> list[tuple[str, str, float, float]]:
    known = customers[spend_known(customers)]
    theirs = lifetimes.GammaGammaFitter()
    _fitted(theirs, known["x"], known["mean_spend"])
    # On means, as lifetimes does it.
    ours = GammaGamma.fit(known["x"].to_numpy(), known["mean_spend"].to_numpy())
    return _parameters("gamma_gamma", ours, theirs)


def _parameters(name: str, ours: Model, theirs: Any) -> list[tuple[str, str, float, float]]:
    found = getattr(theirs, "params_", {})
    return [(name, figure, value, float(found.get(figure, np.nan))) for figure, value in ours.parameters.items()]


def _fitted(theirs: Any, *data: Any, **options: Any) -> bool:
    """Fit with lifetimes, which warns, prints what its optimiser says, and raises whatever its functions raise."""
    with warnings.catch_warnings(), redirect_stdout(io.StringIO()), suppress(Exception):
        warnings.simplefilter("ignore")
        theirs.fit(*data, **options)
        return True
    return False
