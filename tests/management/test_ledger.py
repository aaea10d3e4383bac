"""Every claim of the articles has an entry with a sentence in both languages; verdicts follow from the figures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.claims import CLAIMS, Claim
from analysis.claims.show import ledger as shown_ledger
from analysis.clv.validation import Judgement
from analysis.language import LANGUAGES, Words
from analysis.management import ledger
from analysis.management.show.glossary import terms
from analysis.pareto.burden import Burden
from analysis.quantities import QUANTITIES
from analysis.refusal import Refused
from analysis.steering.owners import Owners
from analysis.steering.tiers import Tiers


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", CLAIMS)
def test_what_cannot_be_tested_says_what_to_record(lang: str, key: str) -> None:
    words = Words(lang)
    reasons = ("missing", "no-costs", "one-company", "none", "few")
    assert any(words.has(f"claim-{key}-{reason}") for reason in reasons)
    assert words(f"claim-{key}")


@pytest.mark.slow
def test_the_demo_company_has_an_entry_for_every_claim(demo: CustomerBase) -> None:
    found = demo.management.claims()
    assert [claim.key for claim in found] == list(CLAIMS)
    # The verdicts of the pages that test them are those of the ledger.
    pages = [claim for page in (demo.pareto, demo.loyalty, demo.steering) for claim in page.claims()]
    assert {claim.key: claim for claim in found} | {claim.key: claim for claim in pages} == {c.key: c for c in found}
    for lang in LANGUAGES:
        rows = shown_ledger(found, demo.words_in(lang)).plain.splitlines()
        assert len([row for row in rows if row.count(" | ") == 3]) == len(CLAIMS) + 1


def test_a_bare_base_says_of_every_claim_why_it_cannot_be_tested(thin: Path) -> None:
    found = CustomerBase(str(thin)).management.claims()
    assert len(found) == len(CLAIMS)
    for lang in LANGUAGES:
        assert shown_ledger(found, Words(lang)).plain
    assert {claim.key for claim in found if claim.verdict == "supported"} <= {"revenue_80_20", "contribution_80_20"}


def test_a_claim_of_nobody_is_not_testable_and_of_somebody_stays() -> None:
    said = Claim("upselling", "supported", "supported", {})
    found = {claim.key: claim for claim in ledger.complete([said])}
    assert found["upselling"] is said
    assert found["flywheel"] == ledger.missing("flywheel")


@pytest.mark.parametrize(
    ("light", "heavy", "half", "expected"),
    [(0.3, -0.1, 0.05, "supported"), (0.1, 0.3, 0.05, "contradicted"), (0.3, 0.25, 0.1, "undecided")],
)
def test_both_ends_of_the_curve_decide_on_returns(light: float, heavy: float, half: float, expected: str) -> None:
    curve = pd.DataFrame({"load": [0.0, 0.4], "rate": [light, heavy]})
    curve = curve.assign(low=curve["rate"] - half, high=curve["rate"] + half)
    found = ledger.returns_service(Burden("returns", curve, pd.DataFrame(), 0.95), Refused("few-loaded"))
    assert found.reason == expected
    assert ledger.returns_service(Refused("few-loaded"), Refused("few-loaded")) == ledger.missing("returns_service")


def test_the_forecast_is_held_against_purchases_so_far(demo: CustomerBase) -> None:
    from dataclasses import replace

    known = demo.management.review
    assert not isinstance(known, Refused)
    rng = np.random.default_rng(4)
    actual = rng.poisson(2, 400).astype(float)
    blind = rng.permutation(actual)
    cases = {"supported": (actual, blind), "contradicted": (blind, actual), "missing": (actual, actual)}
    for expected, (told, before) in cases.items():
        judged = Judgement(told, actual, before)
        found = ledger.future_value(replace(known, judged=judged))
        assert found.reason == expected
        if found.evidence:
            # The review on the same page states the same share: ties at the cut count alike.
            assert found.evidence["told"] == ("percent0", replace(known, judged=judged).top_found)


def test_owners_and_price_tiers() -> None:
    codes = pd.Series(["O1", None], index=["a", "b"])
    none = pd.Series(dtype=object)
    assert ledger.one_owner(Owners(codes, none, none, pd.DataFrame())).evidence["none"] == ("count", 1)
    assert ledger.one_owner(Owners(codes.dropna(), none, none, pd.DataFrame())).verdict == "supported"
    frame = pd.DataFrame(
        {"tier_before": [1] * 80 + [2] * 20, "tier_after": [2] * 80 + [1] * 20, "before": 1.0, "after": 1.0}
    )
    assert ledger.upselling(Tiers(frame, pd.DataFrame(), 0.95)).verdict == "supported"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_glossary_holds_the_register(lang: str) -> None:
    assert len(terms(Words(lang)).plain.splitlines()) == len(QUANTITIES) + 1
