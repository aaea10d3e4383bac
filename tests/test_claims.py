"""The ledger of claims: every claim has its sentence in both languages, and verdicts follow from intervals."""

from __future__ import annotations

import json

import pytest

from analysis.claims import CLAIMS, Claim, by_interval
from analysis.claims.show import ledger
from analysis.language import LANGUAGES, Words

SHARE = {"share": ("percent", 0.7), "low": ("percent", 0.68), "high": ("percent", 0.72)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("key", list(CLAIMS))
def test_every_claim_is_worded_and_sourced(lang, key):
    assert Words(lang)(f"claim-{key}")
    assert CLAIMS[key]


def test_a_claim_that_is_not_in_the_ledger_is_refused():
    with pytest.raises(ValueError, match="not in the ledger"):
        Claim("nonsense", "supported", "supported", {})


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.76, 0.84, "supported"), (0.75, 0.85, "supported"), (0.5, 0.7, "contradicted"), (0.9, 0.95, "contradicted"),
        (0.7, 0.8, "not_testable"), (0.7, 0.9, "not_testable"),
    ],
)  # fmt: skip
def test_verdicts_follow_from_intervals(low, high, expected):
    assert by_interval(low, high, 0.75, 0.85) == expected


def test_a_claim_for_people_and_for_machines():
    claim = Claim("revenue_80_20", "contradicted", "contradicted", SHARE)
    assert json.loads(json.dumps(claim.results))["evidence"] == {"share": 0.7, "low": 0.68, "high": 0.72}
    shown = ledger([claim], Words("de", "EUR"))
    assert "widerlegt" in shown.plain
    assert "70,0\u00a0% (68,0\u00a0% bis 72,0\u00a0%)" in shown.plain


def test_tested_without_an_answer_is_undecided_and_not_untestable():
    open_claim = Claim("revenue_80_20", "not_testable", "undecided", SHARE)
    few = Claim("revenue_80_20", "not_testable", "open", {"customers": ("number", 5)})
    shown = ledger([open_claim, few], Words("en", "EUR")).plain.splitlines()
    assert "undecided" in shown[1]
    assert "not testable" in shown[2]
    assert open_claim.results["verdict"] == "not_testable"
