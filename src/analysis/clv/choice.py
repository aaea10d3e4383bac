"""Which model to use: the one that foretells purchases it has not seen best."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from analysis.clv.validation import Judgement


@dataclass(frozen=True)
class Choice:
    """The model in use and why.

    Attributes
    ----------
    model : its name
    reason : ``clear`` (the smallest error in the holdout by more than chance), ``likelier`` (the likeliest of those
        whose errors are equal but for chance), ``only`` (no other can be trusted), ``fallback`` (those ahead of it
        cannot be trusted on the whole window), ``baseline`` (too little data to judge), ``untrusted`` (there is enough,
        but no model can be trusted both before the holdout and on the whole window)
    equals : models whose error in the holdout is that of the best but for chance; for a ``fallback`` those ahead of it
    """

    model: str
    reason: str
    equals: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether the model is the one that the holdout puts first."""
        return self.reason in ("clear", "likelier", "only")


def equals(judgements: Mapping[str, Judgement]) -> tuple[str, ...]:
    """The model of the smallest squared error in the holdout, and those that chance alone may have put behind it.

    Chance: the mean difference in squared error a customer is no more than twice its standard error.
    """
    best = min(judgements, key=lambda name: judgements[name].rmse)
    return tuple(name for name in judgements if name == best or _no_worse(judgements[name], judgements[best]))


def _no_worse(one: Judgement, other: Judgement) -> bool:
    difference = np.square(one.predicted - one.actual) - np.square(other.predicted - other.actual)
    return bool(difference.mean() <= 2 * difference.std() / math.sqrt(len(difference)))


def ranking(judgements: Mapping[str, Judgement], bic: Mapping[str, float]) -> list[str]:
    """Names of the models, the one to use first: equals by BIC, then the others by their error in the holdout."""
    first = sorted(equals(judgements), key=lambda name: bic[name])
    return first + sorted(set(judgements) - set(first), key=lambda name: judgements[name].rmse)


def choose(judgements: Mapping[str, Judgement], bic: Mapping[str, float], usable: Mapping[str, bool]) -> Choice | None:
    """Choose among models judged on the holdout.

    Parameters
    ----------
    judgements : of the models that can be trusted on the calibration period
    bic : Schwarz's criterion of these
    usable : which of them can be trusted on the whole window too

    Returns
    -------
    None where there is nothing to choose from.
    """
    ranked = ranking(judgements, bic) if judgements else []
    model = next((name for name in ranked if usable[name]), None)
    if model is None:
        return None
    best = equals(judgements)
    if len(ranked) == 1:
        return Choice(model, "only", best)
    if model != ranked[0]:
        return Choice(model, "fallback", tuple(ranked[: ranked.index(model)]))
    return Choice(model, "likelier" if len(best) > 1 else "clear", best)
