"""Which model to use: of those that past origins do not show to be worse, the one likeliest on all that is known."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.clv.origins import Trial
from analysis.statistics.cases import deviation, mean, number


@dataclass(frozen=True)
class Choice:
    """The family of the model in use and why.

    Attributes
    ----------
    model : the family, of `analysis.clv.models.MODELS`
    reason : ``clear`` (the smallest error at the past origins by more than chance), ``likelier`` (the likeliest of those
        whose errors are equal but for chance), ``only`` (no other can be trusted on the whole window), ``later`` (it could
        be trusted at no past origin, but is the likeliest on the whole window), ``fallback`` (those ahead of it cannot be
        trusted on the whole window), ``untested`` (too little data to judge: the likeliest on the whole window)
    equals : families whose error at the past origins is that of the best but for chance, or could not be told; for a
        ``fallback`` those ahead of it
    """

    model: str
    reason: str
    equals: tuple[str, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether the past origins speak for the model."""
        return self.reason in ("clear", "likelier", "only")


def choose(trials: Sequence[Trial], bic: Mapping[str, float]) -> Choice | None:
    """Choose among families by past origins and the whole window.

    Parameters
    ----------
    trials : at past origins
    bic : of the families that can be trusted on the whole window, fitted to it (`analysis.clv.models.bic_of_days`)

    Returns
    -------
    None where there is nothing to choose from.

    Notes
    -----
    Among equals BIC on the whole window decides, which also has a word for those that an origin refused. No rule that
    was tried beats it on public bases by more than chance (studies/championship.md).
    """
    if not bic:
        return None
    likeliest = sorted(bic, key=lambda family: bic[family])
    judged = [trial for trial in trials if trial.judged]
    if not judged:
        return Choice(likeliest[0], "untested", tuple(likeliest))
    same = equals(judged, [*dict.fromkeys([*(name for trial in judged for name in trial.judged), *bic])])
    candidates = [family for family in likeliest if family in same]
    if not candidates:
        rest = [family for family in likeliest if any(family in trial.judged for trial in judged)] or likeliest
        return Choice(rest[0], "fallback", same)
    model = candidates[0]
    if not any(model in trial.judged for trial in judged):
        return Choice(model, "later", same)
    if len(bic) == 1:
        return Choice(model, "only", same)
    return Choice(model, "likelier" if len(same) > 1 else "clear", same)


def equals(trials: Sequence[Trial], families: Sequence[str]) -> tuple[str, ...]:
    """The family of the smallest squared error at `trials`, and those that chance alone may have put behind it.

    Chance: over all customers of the trials that judged both, the mean difference in squared error is no more than
    twice its standard error. The smallest error is sought among the families judged most often. A family that no trial
    judged has not been shown to be worse.
    """
    often = {family: sum(family in trial.judged for trial in trials) for family in families}
    regular = [family for family in families if often[family] == max(often.values())]
    best = min(regular, key=lambda family: mean(*_squared(trials, family, family)))
    return tuple(family for family in families if family == best or _no_worse(trials, family, best))


def _no_worse(trials: Sequence[Trial], one: str, other: str) -> bool:
    (errors, cases), (others, _) = _squared(trials, one, other), _squared(trials, other, one)
    difference = errors - others
    if not len(difference):
        return True
    return mean(difference, cases) <= 2 * deviation(difference, cases) / math.sqrt(number(difference, cases))


def _squared(trials: Sequence[Trial], family: str, other: str) -> tuple[np.ndarray, np.ndarray | None]:
    """Squared errors of `family` at the trials that judged `other`, too, and how many customers have each."""
    both = [trial.judged[family] for trial in trials if family in trial.judged and other in trial.judged]
    if not both:
        return np.empty(0), None
    errors = np.concatenate([np.square(one.predicted - one.actual) for one in both])
    cases = [one.cases for one in both if one.cases is not None]
    return errors, np.concatenate(cases) if cases else None
