"""What the portrait prints beside what."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from analysis.language import LANGUAGES, Words
from analysis.portrait.show.finances import finances

OWN = {
    "margin_rate": 0.3, "served_rate": 0.05, "net_amount": 1000.0, "peer_margin_rate": 0.25, "peer_served_rate": 0.04,
    "open": 700.0, "terms": 30.0, "days_late": 4.0, "credit_limit": 2500.0,
}  # fmt: skip


def lines(lang: str, **changed: float) -> list[list[str]]:
    known: Any = SimpleNamespace(base=pd.Series(OWN | changed))
    return [line.split(" | ") for line in finances(known, Words(lang, "EUR")).plain.splitlines()]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_own_credit_limit_does_not_stand_under_customers_of_its_size(lang: str) -> None:
    words = Words(lang, "EUR")
    [row] = [line for line in lines(lang) if words("finance-open") == line[0]]
    assert words.money(700, 0) in row[1]
    assert words.money(2500, 0) in row[1]
    assert row[2] == "–"
    # The last column holds what is usual for others, and nothing of the customer's own.
    assert {line[2] for line in lines(lang)[1:]} == {words.percent(0.25), words.percent(0.04), "–"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_without_a_limit_none_is_named(lang: str) -> None:
    words = Words(lang, "EUR")
    [row] = [line for line in lines(lang, credit_limit=float("nan")) if words("finance-open") == line[0]]
    assert row[1:] == [words.money(700, 0), "–"]
