"""What the data say to the claims about keeping, winning, contact and satisfaction."""

from __future__ import annotations

import math

from analysis.claims import Claim, Kind
from analysis.clv.newcomer import Newcomer
from analysis.loyalty.acquisition import Acquisition
from analysis.loyalty.keeping import Keeping
from analysis.loyalty.repurchase import Delivered, Odds
from analysis.loyalty.tenure import Growing
from analysis.refusal import Refused
from analysis.statistics.shares import normal_reach


def keeping_claim(found: Keeping | Refused) -> Claim:
    """Keeping a customer costs less than winning one: both are sums of the same year, so that nothing is left to chance."""
    if isinstance(found, Refused) or math.isnan(found.ratio):
        return Claim("keeping_cheaper", "not_testable", "no-costs", {})
    evidence: dict[str, tuple[Kind, float]] = {
        "won": ("money", found.won_cost),
        "kept": ("money", found.kept_cost),
        "ratio": ("number1", found.ratio),
    }
    verdict = "supported" if found.ratio > 1 else "contradicted"
    return Claim("keeping_cheaper", verdict, verdict, evidence)  # type: ignore[arg-type]


def longer_claim(found: Growing | Refused) -> Claim:
    """The longer a relation lasts, the more profitable it becomes."""
    if isinstance(found, Refused):
        return Claim("longer_more_profitable", "not_testable", "few", {})
    if found.measure == "revenue":
        return Claim("longer_more_profitable", "not_testable", "no-costs", {})
    stayed = found.stayed
    evidence: dict[str, tuple[Kind, float]] = {
        "gain": ("money", stayed.estimate),
        "low": ("money", stayed.low),
        "high": ("money", stayed.high),
        "customers": ("number", stayed.n),
        "everyone": ("money", found.everyone.estimate),
    }
    ruling = "not_testable" if found.verdict == "undecided" else found.verdict
    return Claim("longer_more_profitable", ruling, found.verdict, evidence)


def winning_claim(won: Acquisition | Refused, newcomer: Newcomer | Refused, kept: Keeping | Refused) -> Claim:
    """Winning a customer costs less than the newcomer brings, and more than caring for an old one."""
    if isinstance(won, Refused) or isinstance(newcomer, Refused) or isinstance(kept, Refused):
        return Claim("winning_pays", "not_testable", "no-costs", {})
    cost, value = won.costs["recorded"], newcomer.value
    if math.isnan(cost) or newcomer.measure == "revenue" or math.isnan(kept.kept_cost):
        return Claim("winning_pays", "not_testable", "no-costs", {})
    evidence: dict[str, tuple[Kind, float]] = {
        "cost": ("money", cost),
        "value": ("money", value.estimate),
        "low": ("money", value.low),
        "high": ("money", value.high),
        "kept": ("money", kept.kept_cost),
    }
    if cost > value.high or cost <= kept.kept_cost:
        return Claim("winning_pays", "contradicted", "contradicted", evidence)
    supported = cost < value.low
    return Claim(
        "winning_pays",
        "supported" if supported else "not_testable",
        "supported" if supported else "undecided",
        evidence,
    )


def odds_claim(key: str, found: Odds | Refused) -> Claim:
    """Buying again goes with the factor: contact in time, or satisfaction."""
    if isinstance(found, Refused):
        return Claim(key, "not_testable", "missing", {})
    evidence: dict[str, tuple[Kind, float]] = {
        # An interval from 0.98 on and one from 1.02 on must not read alike.
        "ratio": ("number2", found.ratio),
        "low": ("number2", found.low),
        "high": ("number2", found.high),
        "customers": ("number", found.customers),
    }
    if found.low > 1:
        return Claim(key, "supported", "supported", evidence)
    if found.high < 1:
        return Claim(key, "contradicted", "contradicted", evidence)
    return Claim(key, "not_testable", "undecided", evidence)


def early_claim(found: Delivered | Refused, level: float) -> Claim:
    """Who is served faster than planned buys again more often than who is served on time."""
    key = "faster_than_planned"
    if isinstance(found, Refused):
        return Claim(key, "not_testable", "missing", {})
    early, punctual = found.share("early"), found.share("on_time")
    counts = [float(found.frame["customers"][name]) for name in ("early", "on_time")]
    if min(counts) < 1:
        return Claim(key, "not_testable", "missing", {})
    spread = math.sqrt(sum(p * (1 - p) / n for p, n in zip((early, punctual), counts, strict=True)))
    gap, half = early - punctual, normal_reach(level) * spread
    evidence: dict[str, tuple[Kind, float]] = {
        "early": ("percent", early),
        "punctual": ("percent", punctual),
        "late": ("percent", found.share("late")),
        "customers": ("number", sum(counts)),
    }
    if gap - half > 0:
        return Claim(key, "supported", "supported", evidence)
    if gap + half < 0:
        return Claim(key, "contradicted", "contradicted", evidence)
    return Claim(key, "not_testable", "undecided", evidence)


def untestable() -> tuple[Claim, ...]:
    """Claims that no data of this kind can test, each with what would have to be recorded."""
    return tuple(Claim(key, "not_testable", "missing", {}) for key in ("deciders", "surprise", "prospects"))
