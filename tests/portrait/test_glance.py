"""The portrait at a glance: what the figures of one customer are called."""

from __future__ import annotations

import re

import pytest

from analysis.base import CustomerBase
from analysis.clv.uncertainty import CUSTOMER_LEVEL
from analysis.language import LANGUAGES, Words
from analysis.portrait.show.glance import figures


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_bounds_of_one_customer_are_of_the_level_that_they_were_made_for(demo: CustomerBase, lang: str) -> None:
    """They stand in ``customers.csv`` and on the page of values, as 80 %; those of the base are 95 %."""
    words = Words(lang, currency="EUR")
    known = demo.portrait("092080").facts
    value = demo.value.frame.loc["092080"]
    shown = figures(known, words).plain
    assert words.money(value["low"], 0) in shown
    assert re.findall(r"(\d+)\W?%\W[Ii]nterval", shown) == [words.number(100 * CUSTOMER_LEVEL)]
