"""Parameters as estimated, each with its meaning."""

from __future__ import annotations

from typing import Any

from analysis.clv.show import parameters
from analysis.language import Words


def test_the_parameters_are_those_of_the_models_in_use(cdnow: Any, shown: Any) -> None:
    words = Words("en")
    for display, found, model in (
        (parameters.of_purchases, cdnow.forecast, cdnow.forecast.model),
        (parameters.of_spend, cdnow.value, cdnow.value.spend_model),
    ):
        rows = [line.split(" | ") for line in shown(display, found).plain.splitlines()[1:]]
        assert [row[0] for row in rows] == list(model.parameters)
        assert [row[1].split(" ± ")[0] for row in rows] == [words.number(one, 3) for one in model.parameters.values()]
        assert all(row[2] for row in rows)
