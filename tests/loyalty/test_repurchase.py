"""Buying again: an odds ratio recovered, and deliveries counted by hand."""

from __future__ import annotations

import ibis
import numpy as np
import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.language import Words
from analysis.loyalty import ledger
from analysis.loyalty.repurchase import Odds, delivered, odds
from analysis.loyalty.show import keeping
from analysis.periods import Period
from analysis.presentation.worded import worded
from analysis.refusal import Refused

WINDOW = Period(pd.Timestamp("2024-01-01").date(), pd.Timestamp("2024-12-31").date())


def test_an_odds_ratio_is_recovered() -> None:
    rng = np.random.default_rng(9)
    before = pd.DataFrame({"x": rng.poisson(3, 4000), "T": 400, "t_x": rng.integers(0, 400, 4000)})
    factor = pd.Series(rng.random(4000) < 0.4).astype(float)
    logit = 1 - 0.5 * np.log1p(before["T"] - before["t_x"]) + 0.4 * np.log1p(before["x"]) + np.log(2) * factor
    bought = pd.Series(rng.random(4000) < 1 / (1 + np.exp(-logit)))
    found = odds(before, bought, factor, 0.95)
    assert found.low < 2 < found.high
    assert found.low > 1.5
    with pytest.raises(Refused, match="few-to-compare"):
        odds(before.head(60), bought.head(60), factor.head(60), 0.95)


def test_the_first_delivery_counts_once_a_customer() -> None:
    rows = []
    for n in range(90):
        late = n < 45
        rows.append((f"{n}", "2024-01-10", "2024-01-15", "2024-01-20" if late else "2024-01-12"))
        if n % 3 == 0:
            rows.append((f"{n}", "2024-05-10", "2024-05-15", "2024-05-15"))
    # Too late in the window to be observed for 180 days.
    rows.append(("z", "2024-09-01", "2024-09-05", "2024-09-09"))
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "promised_on", "delivered_on"])
    for name in ("date", "promised_on", "delivered_on"):
        frame[name] = pd.to_datetime(frame[name]).dt.date
    found = delivered(ibis.memtable(frame.assign(net_amount=10.0)), WINDOW)
    assert found.frame["customers"].to_dict() == {"early": 45, "on_time": 0, "late": 45}
    assert found.frame["again"].to_dict() == {"early": 15, "on_time": 0, "late": 15}
    assert delivered(ibis.memtable(frame.drop(columns="promised_on").assign(net_amount=1.0)), WINDOW) == Refused(
        "no-deliveries"
    )


def test_an_interval_beside_one_does_not_read_as_one() -> None:
    """1 (1 to 3) would be said of 1.4 (0.6 to 2.6) and of 1.4 (1.1 to 2.6)."""
    claim = ledger.odds_claim("contacts_lost", Odds(1.4, 0.6, 2.6, 300, 100, 0.95))
    assert {worded(claim.evidence, Words("en"))[name] for name in ("ratio", "low", "high")} == {"1.40", "0.60", "2.60"}


def test_the_claim_says_the_ratio_as_the_page_does(demo: CustomerBase) -> None:
    found, words = demo.loyalty.keeping, Words("en", currency="EUR")
    assert not isinstance(found, Refused)
    told = worded(ledger.keeping_claim(found).evidence, words)["ratio"]
    assert f"{told} times as much" in keeping.ratio(found, words).plain


def test_claims_follow_from_intervals(demo: CustomerBase) -> None:
    verdicts = {claim.key: claim.reason for claim in demo.loyalty.claims()}
    assert verdicts["keeping_cheaper"] == "supported"
    assert verdicts["longer_more_profitable"] == "undecided"
    assert verdicts["satisfaction_repurchase"] == "supported"
    assert verdicts["surprise"] == verdicts["prospects"] == verdicts["deciders"] == "missing"
    none = Refused("no-activities")
    assert ledger.odds_claim("contacts_lost", none).verdict == "not_testable"
    assert ledger.keeping_claim(none).reason == ledger.winning_claim(none, none, none).reason == "no-costs"
    assert ledger.longer_claim(none).reason == "few"
