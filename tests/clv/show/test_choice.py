"""Why the model in use is in use."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis.clv.choice import Choice
from analysis.clv.show import choice
from analysis.language import LANGUAGES


@pytest.mark.parametrize("reason", ["clear", "likelier", "only", "fallback", "later", "untested"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_has_its_sentence(lang: str, reason: str, cdnow: Any, shown: Any) -> None:
    found = replace(cdnow.forecast, choice=Choice("mbg_nbd", reason, ("pareto_nbd", "bg_nbd")))
    said = shown(choice.in_use, found, lang=lang)
    assert "MBG/NBD" in said.plain
    assert ("Pareto/NBD" in said.plain) == (reason in ("likelier", "fallback"))
    assert ("warn" in said.html) == (reason in ("fallback", "later", "untested"))
