"""The gate: its verdict, or why nothing is estimated."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.clv.adequacy import Adequacy, Check
from analysis.clv.show import adequacy
from analysis.language import LANGUAGES, Words


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_worst_light_is_said(lang: str, shown: Any) -> None:
    good, warn = (Adequacy((Check("customers", 50, 200, light),)) for light in ("good", "warn"))
    assert [f"verdict {one.light}" in shown(adequacy.light, one, lang=lang).html for one in (good, warn)] == [
        True,
        True,
    ]
    bad = Adequacy((Check("customers", 5, 200, "bad"),))
    assert shown(adequacy.light, bad.or_refused, lang=lang).plain == Words(lang)("refused-too-little-data")


def test_each_check_says_what_would_be_enough(shown: Any) -> None:
    found = Adequacy((Check("customers", 50, 200, "warn"), Check("silence", 1.257, 3, "good", at_most=True)))
    rows = [line.split(" | ") for line in shown(adequacy.checks, found).plain.splitlines()[1:]]
    assert [row[1:] for row in rows] == [["50", "at least 200", "scant"], ["1.26", "at most 3", "enough"]]
