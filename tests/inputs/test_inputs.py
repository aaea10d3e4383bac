"""No input gives a wrong total: each case comes out right, or is refused with the way out."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

_PATH = Path(__file__).with_name("outcomes.py")
_SPEC = importlib.util.spec_from_file_location("outcomes", _PATH)
assert _SPEC is not None
assert _SPEC.loader is not None
outcomes = importlib.util.module_from_spec(_SPEC)
import sys  # noqa: E402

sys.modules["outcomes"] = outcomes
_SPEC.loader.exec_module(outcomes)


@pytest.mark.parametrize("case", outcomes.cases(), ids=lambda case: case.name)
def test_a_case_comes_out_right_or_is_refused(case: outcomes.Case) -> None:  # type: ignore[name-defined]
    outcome, got = outcomes.try_case(case)
    assert outcome != "wrong", got
