"""The claims of the articles that no single page tests: what the data say to each, or what would have to be recorded.

Much of what the articles say is no claim about effects but advice on what to look at. It is ``shown`` where the data hold it;
whether following the advice pays, only an experiment could tell.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.claims import CLAIMS, Claim, Kind, Verdict
from analysis.clv.forecast import Forecast
from analysis.description.completeness import Known
from analysis.description.fascination import Views
from analysis.description.wallets import Wallets
from analysis.loyalty.flywheel import Flywheel
from analysis.loyalty.reasons import Advantage
from analysis.loyalty.touch import Touch
from analysis.management.bridge import Bridge
from analysis.management.kpis import Tree
from analysis.management.review import Review
from analysis.management.targets import Progress, Targets
from analysis.pareto.burden import Burden
from analysis.refusal import Refused
from analysis.statistics.shares import count_of, normal_reach
from analysis.steering.owners import Owners
from analysis.steering.served import Served
from analysis.steering.stability import Stability
from analysis.steering.tiers import Tiers

Evidence = Mapping[str, tuple[Kind, float]]
# Of findings by item one in so many is due to chance.
_CHANCE = 0.05
# Twice this many customers foretold by one rule only are needed to tell two rules apart.
_FEWEST = 10


def complete(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The ledger: one entry for each of `CLAIMS`, in its order; of those nobody brought, that they cannot be tested here."""
    said = {claim.key: claim for claim in claims}
    return tuple(said.get(key) or missing(key) for key in CLAIMS)


def missing(key: str) -> Claim:
    """Not testable with these data; the sentence says what to record."""
    return Claim(key, "not_testable", "missing", {})


def shown(key: str, evidence: Evidence) -> Claim:
    """No claim about an effect; what the data hold of it."""
    if any(isinstance(value, float) and math.isnan(value) for _, value in evidence.values()):
        return missing(key)
    return Claim(key, "not_testable", "shown", evidence)


def ruled(key: str, low: float, high: float, even: float, evidence: Evidence) -> Claim:
    """By whether the interval lies above or below what neither side would lead one to expect."""
    if math.isnan(low) or math.isnan(high):
        return missing(key)
    if low > even:
        return Claim(key, "supported", "supported", evidence)
    if high < even:
        return Claim(key, "contradicted", "contradicted", evidence)
    return Claim(key, "not_testable", "undecided", evidence)


# ------------------------------------------------------------------ tested


def returns_service(returns: Burden | Refused, service: Burden | Refused) -> Claim:
    """Customers who send much back, or take much service, leave less of a euro: both ends of the curve compared."""
    key = "returns_service"
    found = service if isinstance(returns, Refused) else returns
    if isinstance(found, Refused):
        return missing(key)
    light, heavy = found.curve.iloc[0], found.curve.iloc[-1]
    gap = float(light["rate"] - heavy["rate"])
    half = math.hypot(light["high"] - light["low"], heavy["high"] - heavy["low"]) / 2
    evidence: dict[str, tuple[Kind, float]] = {
        "load": ("percent0", float(heavy["load"])),
        "light": ("percent0", float(light["rate"])),
        "heavy": ("percent0", float(heavy["rate"])),
    }
    return ruled(key, gap - half, gap + half, 0.0, evidence)


def future_value(found: Review | Refused) -> Claim:
    """The customers of tomorrow are told better by the forecast than by what was bought before (McNemar's test)."""
    key = "future_value"
    if isinstance(found, Refused) or found.judged.actual.sum() == 0:
        return missing(key)
    judged = found.judged
    count = count_of(0.2, len(judged.actual))
    best, told, before = (_best(values, count) for values in (judged.actual, judged.predicted, judged.x))
    only_told, only_before = int((best & told & ~before).sum()), int((best & before & ~told).sum())
    if only_told + only_before < _FEWEST:
        return missing(key)
    share = only_told / (only_told + only_before)
    half = normal_reach(0.95) * math.sqrt(0.25 / (only_told + only_before))
    evidence: dict[str, tuple[Kind, float]] = {
        # Ties at a cut count by their share, as in the review on the same page.
        "told": ("percent0", judged.top_found),
        "before": ("percent0", replace(judged, predicted=judged.x).top_found),
        "customers": ("count", count),
    }
    return ruled(key, share - half, share + half, 0.5, evidence)


def _best(values: np.ndarray, count: int) -> np.ndarray:
    """Which are the `count` greatest; of equal ones the first, for want of anything that tells them apart."""
    chosen = np.zeros(len(values), dtype=bool)
    chosen[np.argsort(-values, kind="stable")[:count]] = True
    return chosen


def segments_last(found: Stability | Refused) -> Claim:
    """Segments last: no more customers change theirs than chance alone would move."""
    key = "segments_last"
    if isinstance(found, Refused) or isinstance(found.chance, Refused):
        return missing(key)
    evidence: dict[str, tuple[Kind, float]] = {
        "stayed": ("percent0", found.agreement),
        "alike": ("percent0", found.alike),
        "low": ("percent0", found.chance.low),
        "high": ("percent0", found.chance.high),
    }
    verdict: Verdict = "contradicted" if found.against_chance == "low" else "supported"
    return Claim(key, verdict, verdict, evidence)


def perception_gap(found: Views | Refused) -> Claim:
    """Customers see us otherwise than we do, in more items than chance alone would let differ."""
    key = "perception_gap"
    if isinstance(found, Refused) or found.gap.empty:
        return missing(key)
    from scipy.stats import binom

    gap = found.gap
    apart = int(((gap["low"] > 0) | (gap["high"] < 0)).sum())
    evidence: dict[str, tuple[Kind, float]] = {"apart": ("count", apart), "items": ("count", len(gap))}
    clear = float(binom.sf(apart - 1, len(gap), _CHANCE)) < _CHANCE
    return Claim(key, "supported" if clear else "not_testable", "supported" if clear else "undecided", evidence)


def flywheel(found: Flywheel | Refused, again: pd.Series) -> Claim:
    """Who buys again buys across more categories; `again`: whether each customer has bought on a second day."""
    key = "flywheel"
    if isinstance(found, Refused) or math.isnan(found.across_if_again) or math.isnan(found.across_if_not):
        return missing(key)
    one, other = found.across_if_again, found.across_if_not
    counts = int(again.sum()), int((~again).sum())
    half = normal_reach(0.95) * math.sqrt(sum(p * (1 - p) / n for p, n in zip((one, other), counts, strict=True)))
    evidence: dict[str, tuple[Kind, float]] = {"again": ("percent0", one), "once": ("percent0", other)}
    return ruled(key, one - other - half, one - other + half, 0.0, evidence)


def upselling(found: Tiers | Refused) -> Claim:
    """Customers move to dearer products more often than to cheaper ones."""
    if isinstance(found, Refused):
        return missing("upselling")
    share, low, high = found.up_of_moved
    evidence: dict[str, tuple[Kind, float]] = {
        "share": ("percent0", share),
        "low": ("percent0", low),
        "high": ("percent0", high),
    }
    return ruled("upselling", low, high, 0.5, evidence)


def one_owner(found: Owners | Refused) -> Claim:
    """Every customer has exactly one owner: counted, so that nothing is left to chance."""
    if isinstance(found, Refused):
        return missing("one_owner")
    none, two = len(found.none), len(found.two)
    evidence: dict[str, tuple[Kind, float]] = {"none": ("count", none), "two": ("count", two)}
    verdict: Verdict = "contradicted" if none or two else "supported"
    return Claim("one_owner", verdict, verdict, evidence)


# ------------------------------------------------------------------ shown


def known_areas(found: Known) -> tuple[Claim, ...]:
    """The five areas of a customer: how much of each is recorded."""
    areas = {
        "company": "company",
        "buying_centre": "buying-centre",
        "fascination": "fascination",
        "need_to_potential": "potential",
        "finances": "finances",
    }
    shares = {key: float(found.areas[area]) for key, area in areas.items()}
    return tuple(
        shown(key, {"share": ("percent0", share)}) if share > 0 else missing(key) for key, share in shares.items()
    )


def details(master: pd.DataFrame | None) -> Claim:
    """Business units and liquidity: how many customers have either recorded."""
    columns = [] if master is None else [name for name in ("business_units", "liquidity") if name in master]
    if master is None or not columns or master[columns].isna().all(axis=None):
        return missing("details")
    return shown("details", {"share": ("percent0", float(master[columns].notna().any(axis=1).mean()))})


def five_principles(scores: pd.DataFrame) -> Claim:
    """How far the data let the five principles be lived by."""
    return shown("five_principles", {"score": ("percent0", float(scores["score"].mean()))})


def penetration(found: Wallets | Refused) -> Claim:
    """How much of the recorded potential is bought here."""
    if isinstance(found, Refused):
        return missing("penetration")
    return shown("penetration", {"share": ("percent0", float(found.share))})


def lifetime(found: Forecast | Refused) -> Claim:
    """That value is benefit less cost over the duration is a definition; whether it can be foretold is shown."""
    if isinstance(found, Refused) or not found.past:
        return missing("lifetime")
    held = sum(one.held for one in found.past)
    return shown("lifetime", {"held": ("count", held), "origins": ("count", len(found.past))})


def value_drivers(found: Bridge | Refused) -> Claim:
    """What value rises by is arithmetic; which of the drivers did it is shown."""
    if isinstance(found, Refused):
        return missing("value_drivers")
    steps = found.steps
    sold = math.fsum(steps.get(name, 0.0) for name in ("volume", "mix", "price", "order_value"))
    cost = math.fsum(steps.get(name, 0.0) for name in ("goods", "served"))
    return shown(
        "value_drivers",
        {
            "sold": ("signed_money", sold),
            "referral": ("signed_money", steps.get("referral", 0.0)),
            "cost": ("signed_money", cost),
        },
    )


def care_by_value(found: Served | Refused) -> Claim:
    """Whether care follows value: customers with more of it, and with less, than their value carries."""
    if isinstance(found, Refused):
        return missing("care_by_value")
    return shown("care_by_value", {"over": ("count", len(found.over)), "under": ("count", len(found.under))})


def touch_claims(found: Touch | Refused) -> tuple[Claim, ...]:
    """Contact points in one place, one face to the customer, functions side by side."""
    keys = ("touch_points", "one_voice", "side_by_side")
    if isinstance(found, Refused):
        return tuple(missing(key) for key in keys)
    frame = found.frame
    matched = float(np.average(frame["matched"], weights=frame["contacts"]))
    reached = found.one + found.several
    crossed: dict[str, tuple[Kind, float]] = {"crossed": ("count", found.crossed), "customers": ("count", reached)}
    return (
        shown("touch_points", {"points": ("count", len(frame)), "matched": ("percent0", matched)}),
        shown("one_voice", {"names": ("count", found.same_name), **crossed}),
        shown("side_by_side", crossed) if found.by_function else missing("side_by_side"),
    )


def competition(found: Advantage | Refused) -> tuple[Claim, ...]:
    """Where we are ahead of the competition in the customers' eyes, and how that differs between segments."""
    keys = ("better_than_competition", "services_by_segment")
    if isinstance(found, Refused):
        return tuple(missing(key) for key in keys)
    frames = found.by["item"], found.by["customer_group"]
    return tuple(_compared(key, frame) for key, frame in zip(keys, frames, strict=True))


def _compared(key: str, frame: pd.DataFrame) -> Claim:
    if frame.empty:
        return missing(key)
    ahead, behind = int((frame["low"] > 0).sum()), int((frame["high"] < 0).sum())
    return shown(key, {"ahead": ("count", ahead), "behind": ("count", behind), "cells": ("count", len(frame))})


def word_of_mouth(detractors: float | None, respondents: int) -> Claim:
    """How many would advise against us; what that costs is a belief and never booked."""
    if detractors is None:
        return missing("word_of_mouth")
    return shown("word_of_mouth", {"share": ("percent0", detractors), "respondents": ("count", respondents)})


def kpi_system(found: Tree | Refused) -> Claim:
    """A system of key figures: how many nodes are arithmetic, how many links are believed."""
    if isinstance(found, Refused):
        return missing("kpi_system")
    evidence: dict[str, tuple[Kind, float]] = {
        "nodes": ("count", len(found.nodes)),
        "believed": ("count", len(found.hypotheses)),
    }
    return shown("kpi_system", evidence)


def target_claims(found: Targets | Refused) -> tuple[Claim, ...]:
    """That satisfaction and value can be raised by so much: what the first target of each kind came to.

    One group and one year prove no claim, and without customers drawn by lot nobody knows what caused the change.
    """
    claims = []
    of_kind = {
        "satisfaction_target": ("satisfaction", ("low_value", "dissatisfied")),
        "potential_target": ("value", ("potential",)),
    }
    for key, (measure, groups) in of_kind.items():
        told = [] if isinstance(found, Refused) else [
            one for one in found.found
            if isinstance(one, Progress) and one.target.measure == measure and one.target.group in groups
            and one.target.unit == "relative"
        ]  # fmt: skip
        claims.append(_progressed(key, told[0]) if told else missing(key))
    return tuple(claims)


def _progressed(key: str, one: Progress) -> Claim:
    evidence: dict[str, tuple[Kind, float]] = {
        "wanted": ("signed_percent", one.target.change),
        "gain": ("signed_percent", one.gain.estimate),
        "low": ("signed_percent", one.gain.low),
        "high": ("signed_percent", one.gain.high),
        "customers": ("count", one.customers),
    }
    return shown(key, evidence)
