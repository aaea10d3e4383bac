"""Kano's method: the table of all 25 pairs, coefficients of published form, intervals against statsmodels."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from statsmodels.stats.proportion import proportion_confint

from analysis.description.kano import category, kano, latest_answers
from analysis.tables.typed import as_typed

# Rows functional, columns dysfunctional, like … dislike: as printed in the literature (Berger et al. 1993).
PRINTED = """
Q A A A O
R I I I M
R I I I M
R I I I M
R R R R Q
"""
PAIR = {"M": (2, 5), "O": (1, 5), "A": (1, 3), "I": (3, 3), "R": (5, 1), "Q": (1, 1)}


def answers(item: str = "x", first: int = 0, **counts: int) -> pd.DataFrame:
    pairs = [PAIR[name] for name, count in counts.items() for _ in range(count)]
    return as_typed(
        "ratings",
        pd.DataFrame(
            {
                "customer_id": "1",
                "date": "2024-01-01",
                "item": item,
                "value": 3,
                "respondent_id": [str(first + n) for n in range(len(pairs))],
                "functional": [pair[0] for pair in pairs],
                "dysfunctional": [pair[1] for pair in pairs],
            }
        ),
    )


def test_the_table_of_all_pairs() -> None:
    printed = [line.split() for line in PRINTED.strip().splitlines()]
    assert [[category(f, d) for d in range(1, 6)] for f in range(1, 6)] == printed


@pytest.mark.parametrize("pair", [(0, 1), (1, 6), (6, 1), (1, 0), (float("nan"), 1)])
def test_answers_off_the_scale_are_refused(pair: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="answers are 1 to 5"):
        category(*pair)


def test_coefficients_by_hand() -> None:
    row = kano(answers(A=16, O=8, M=4, I=12)).loc["x"]
    assert row["satisfaction"] == pytest.approx(0.6)
    assert row["dissatisfaction"] == pytest.approx(-0.3)
    assert (row["category"], row["n"]) == ("A", 40)
    low, high = proportion_confint(24, 40, method="wilson")
    assert (row["satisfaction_low"], row["satisfaction_high"]) == pytest.approx((low, high), abs=1e-12)
    low, high = proportion_confint(12, 40, method="wilson")
    assert (-row["dissatisfaction_high"], -row["dissatisfaction_low"]) == pytest.approx((low, high), abs=1e-12)


def test_reversed_and_questionable_answers_count_for_no_coefficient() -> None:
    row = kano(answers(A=16, O=8, M=4, I=12, R=3, Q=2)).loc["x"]
    assert row["satisfaction"] == pytest.approx(0.6)
    assert row["n"] == 45


@pytest.mark.parametrize(
    ("counts", "expected"),
    [({"M": 5, "O": 5}, "M"), ({"O": 5, "A": 5}, "O"), ({"A": 5, "I": 5}, "A"), ({"I": 5, "A": 5, "M": 5}, "M")],
)
def test_ties_go_to_what_hurts_most(counts: dict[str, int], expected: str) -> None:
    row = kano(answers(**counts)).loc["x"]
    assert row["category"] == expected
    assert not row["clear"]


def test_a_lead_is_clear_when_its_interval_excludes_nought() -> None:
    assert kano(answers(A=30, O=5)).loc["x", "clear"]
    assert not kano(answers(A=12, O=10)).loc["x", "clear"]


def test_few_answers_have_no_category() -> None:
    assert kano(answers(A=4)).loc["x", "category"] == ""
    assert kano(answers(A=5)).loc["x", "category"] == "A"


def test_without_pairs_there_is_nothing_to_evaluate() -> None:
    assert kano(answers(A=3).assign(dysfunctional=np.nan)) is None
    assert kano(answers(A=3).assign(perspective="own")) is None
    assert kano(answers(A=3).assign(perspective="competitor")) is None


def test_only_the_last_answer_of_a_respondent_counts_and_order_does_not() -> None:
    early, late = answers(M=6), answers(A=6).assign(date=pd.Timestamp("2024-06-01"))
    both = pd.concat([late, early], ignore_index=True)
    assert len(latest_answers(both)) == 6
    assert kano(both).loc["x", "category"] == "A"
    pd.testing.assert_frame_equal(kano(both), kano(both.sample(frac=1, random_state=1)))


def test_unnamed_respondents_count_each() -> None:
    assert kano(answers(A=6).assign(respondent_id=None)).loc["x", "n"] == 6
