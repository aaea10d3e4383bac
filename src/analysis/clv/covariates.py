"""Who buys more, and who stays longer: what is known of customers beforehand, in their purchase rate and drop-out.

The forecast knows an attribute where customers differ in it by more than chance, however many attributes were asked about,
and where knowing it left a smaller squared error a customer over all past origins, two at least. To ask for twice the standard
error of the difference, as among models, would let nearly every true difference go unused (studies/attributes.md). Of
several the clearest one is used.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.clv.informed import Informed, informed
from analysis.clv.models import LEVEL, known_of
from analysis.clv.origins import Trial
from analysis.models.covariates import likelihood_ratio
from analysis.models.purchases import PurchaseModel
from analysis.periods import DAYS_PER_WEEK, DAYS_PER_YEAR
from analysis.refusal import Refused

_LEVEL = 0.95
_Z = 1.96
# One origin judges the chance of one time as much as the attribute.
_LEAST_ORIGINS = 2

# Whether the forecast knows an attribute, or why it knows none.
Verdict = Literal["used", "alike", "untested", "lost", "season", "regular"]


@dataclass(frozen=True)
class Foretold:
    """An attribute at past origins: squared errors a customer of the model that knows it, against the one that does not.

    Attributes
    ----------
    reduction : by which share of them they are smaller; negative where they are larger
    origins : how many
    """

    reduction: float
    origins: int

    @property
    def better(self) -> bool:
        return self.reduction > 0


@dataclass(frozen=True)
class Influence:
    """What one attribute of customers says.

    Attributes
    ----------
    levels : by level, those with most customers first, `REST` for all that are small or unknown: customers, rate
        (purchases a year while active), buys (that rate over the mean of all customers), leaves (rate or odds of
        dropping out over their mean), both with _low and _high; NaN where the model knows no drop-out
    gain, freedom, chance : of the likelihood-ratio test against customers who are all alike
    adjusted : `chance` for as many tests as there were (Holm 1979)
    foretold : at past origins; None where that was not judged, as of attributes by which customers do not differ
    """

    levels: pd.DataFrame
    gain: float
    freedom: int
    chance: float
    adjusted: float
    foretold: Foretold | None

    @property
    def differs(self) -> bool:
        """Customers of different levels differ by more than chance, also if one asks about several attributes."""
        return self.adjusted < 1 - _LEVEL

    @property
    def won(self) -> bool:
        """Whether it foretold better than not knowing it."""
        return self.foretold is not None and self.foretold.better


@dataclass(frozen=True)
class Covariates:
    """All attributes that could be asked about.

    Attributes
    ----------
    influences : by attribute, the clearest first
    refusals : why others tell nothing
    leaving : whether the model knows drop-out
    verdict : ``used``, or why the forecast knows no attribute: ``alike`` (customers differ in none), ``untested`` (fewer
        than two past origins could judge), ``lost`` (none foretold better), ``season`` (it runs on the clock of the season) or ``regular``
        (purchases are regular, and of that model no such version is derived)
    """

    influences: Mapping[str, Influence]
    refusals: Mapping[str, Refused]
    leaving: bool
    verdict: Verdict

    @property
    def differing(self) -> dict[str, Influence]:
        """Attributes by which customers differ."""
        return {name: found for name, found in self.influences.items() if found.differs}

    @property
    def best(self) -> str | None:
        """The clearest attribute that foretold better; the forecast knows it unless the verdict says why not."""
        return next((name for name, found in self.differing.items() if found.won), None)

    @property
    def used(self) -> str | None:
        """The attribute that the forecast knows."""
        return self.best if self.verdict == "used" else None

    @property
    def results(self) -> dict[str, Any]:
        """For ``results.json``."""
        return {
            name: {"gain": round(found.gain, 6), "freedom": found.freedom, "adjusted": float(f"{found.adjusted:.6g}"),
                   "foretells": found.foretold and found.foretold.better, "used": name == self.used}
            for name, found in self.influences.items()
        }  # fmt: skip


@dataclass(frozen=True)
class Use:
    """The attribute that the forecast knows, fitted to the whole window and at each past origin where it could be."""

    whole: Informed
    past: tuple[Informed | None, ...]


def in_use(
    known: pd.DataFrame,
    customers: pd.DataFrame,
    trials: Sequence[Trial],
    plain: PurchaseModel,
    family: str,
    withheld: Literal["season", "regular"] | None,
) -> tuple[Covariates | Refused, Use | None]:
    """Fit the model with each attribute, one at a time, judge those that tell customers apart, and pick one to use.

    Parameters
    ----------
    known : `analysis.clv.attributes`
    customers : those of the whole window
    plain, family : the model that knows nothing of them, fitted to these; and its family at the `trials`
    withheld : why none is used, whatever it says
    """
    asked = [str(name) for name in known if known[name].nunique() > 1]
    if not asked:
        return Refused("covariates-none"), None
    fits: dict[str, Informed] = {}
    refusals: dict[str, Refused] = {}
    for name in asked:
        try:
            fits[name] = informed(type(plain), customers, known[name])
        except Refused as reason:
            refusals[name] = reason
    tests = {name: likelihood_ratio(fit.found, plain) for name, fit in fits.items()}
    adjusted = holm({name: chance for name, (_, _, chance) in tests.items()})
    influences: dict[str, Influence] = {}
    past: dict[str, tuple[Informed | None, ...]] = {}
    for name in sorted(fits, key=lambda name: (adjusted[name], tests[name][2], name)):
        found = Influence(_levels(fits[name]), *tests[name], adjusted[name], None)
        if found.differs:
            past[name] = tuple(_at(one, family, known[name]) for one in trials)
            found = replace(found, foretold=_foretold(trials, family, past[name]))
        influences[name] = found
    told = Covariates(influences, refusals, any(len(fit.found.drop_out) for fit in fits.values()), "used")
    verdict: Verdict = "used"
    if not told.differing:
        verdict = "alike"
    elif all(one.foretold is None for one in told.differing.values()):
        verdict = "untested"
    elif told.best is None:
        verdict = "lost"
    elif withheld:
        verdict = withheld
    told = replace(told, verdict=verdict)
    return told, Use(fits[told.used], past[told.used]) if told.used else None


def holm(chances: Mapping[str, float]) -> dict[str, float]:
    """p-values for as many tests as there are (Holm 1979, A simple sequentially rejective multiple test procedure)."""
    least, adjusted = 0.0, {}
    for rank, name in enumerate(sorted(chances, key=lambda name: chances[name])):
        least = max(least, min(1.0, (len(chances) - rank) * chances[name]))
        adjusted[name] = least
    return adjusted


def _at(one: Trial, family: str, attribute: pd.Series) -> Informed | None:
    """The same at a past origin; None where it, or the model that knows nothing, could not be fitted or judged."""
    if family not in one.judged:
        return None
    try:
        return informed(type(one.models[family]), one.origin.before, attribute)
    except Refused:
        return None


def _foretold(trials: Sequence[Trial], family: str, past: Sequence[Informed | None]) -> Foretold | None:
    pairs = [(one.judged[family], fit, one.weeks) for one, fit in zip(trials, past, strict=True) if fit]
    if len(pairs) < _LEAST_ORIGINS:
        return None
    without = sum(float(np.square(judged.predicted - judged.actual).sum()) for judged, _, _ in pairs)
    knowing = sum(
        float(np.square(fit.model.expected_purchases(weeks, *known_of(fit.customers)) - judged.actual).sum())
        for judged, fit, weeks in pairs
    )
    return Foretold(1 - knowing / without, len(pairs))


def _levels(fit: Informed) -> pd.DataFrame:
    found, share = fit.found, fit.shares
    customers = np.bincount(fit.customers[LEVEL], minlength=len(share))
    frame = pd.DataFrame({"customers": customers}, index=pd.Index(fit.names, name="level"))
    parameters = found.base.parameters
    mean = parameters["r"] / parameters["alpha"] * DAYS_PER_YEAR / DAYS_PER_WEEK
    frame["rate"] = mean * np.exp(np.append(0.0, found.rate))
    # Against the mean customer, so that no level has to be the one that others are compared with.
    contrast = (np.eye(len(share)) - share)[:, 1:]
    n = len(parameters)
    for name, effects, start in (("buys", found.rate, n), ("leaves", found.drop_out, n + len(found.rate))):
        if not len(effects):
            frame[[name, f"{name}_low", f"{name}_high"]] = np.nan
            continue
        of = slice(start, start + len(effects))
        covariance = found.estimation.log_covariance[of, of]
        error = np.sqrt(np.einsum("ij,jk,ik->i", contrast, covariance, contrast))
        for suffix, z in (("", 0.0), ("_low", -_Z), ("_high", _Z)):
            frame[name + suffix] = np.exp(contrast @ effects + z * error)
    return frame
