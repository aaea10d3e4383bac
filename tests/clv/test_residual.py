"""The interval of the value without a horizon: it holds the estimate, follows the doubt, and a part stands for the whole."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from analysis.clv import residual as module
from analysis.clv.model_doubt import ModelDoubt
from analysis.clv.residual import residual
from analysis.refusal import Refused


def test_the_interval_carries_parameters_and_doubt(demo: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found = demo.page.residual
    assert not isinstance(found, Refused)
    assert found.total.low < found.total.estimate < found.total.high
    doubted = residual(replace(demo.value, model_doubt=ModelDoubt(0.04, 3)), 1)
    assert not isinstance(doubted, Refused)
    assert doubted.total.low < found.total.low
    assert doubted.total.high > found.total.high
    monkeypatch.setattr(module, "_MOST_CUSTOMERS", 400)
    of_part = residual(demo.value, 1)
    assert not isinstance(of_part, Refused)
    assert of_part.total.estimate == found.total.estimate
    assert of_part.total.low == pytest.approx(found.total.low, rel=0.03)
