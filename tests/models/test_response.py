"""Curves of response: through what was judged, and through today."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import brentq

from analysis.models.response import Elastic, judged
from analysis.refusal import Refused


@pytest.mark.parametrize(
    ("none", "more", "most"), [(0.8, 1.08, 1.2), (0.0, 1.3, 1.5), (0.5, 1.01, 3.0), (0.9, 1.29, 1.3)]
)
def test_a_judged_curve_goes_through_its_answers(none: float, more: float, most: float) -> None:
    curve = judged(none, more, most)
    assert curve.at([0, 1, 1.5]) == pytest.approx([none, 1, more])
    assert curve.at(1e6 ** (3 / curve.power) if curve.power < 1 else 1e9) == pytest.approx(most, rel=1e-3)
    assert (np.diff(curve.at(np.linspace(0, 5, 50))) > 0).all()


def test_its_power_is_that_of_a_numerical_solution() -> None:
    none, more, most = 0.7, 1.15, 1.4

    def missed(power: float) -> float:
        k = (most - 1) / (1 - none)
        return none + (most - none) * 1.5**power / (k + 1.5**power) - more

    assert judged(none, more, most).power == pytest.approx(brentq(missed, 0.01, 20))


def test_a_table_stands_on_todays_visits() -> None:
    curve = judged(0.8, 1.1, 1.3)
    table = curve.table([1000.0, 500.0, 200.0, -50.0], [2, 4, 0, 1], 8)
    assert table.shape == (4, 9)
    assert [table[0, 2], table[1, 4], table[2, 0], table[3, 1]] == pytest.approx([1000, 500, 200, -50])
    assert table[1, 6] == pytest.approx(550)
    # Nobody visits the third: two visits (the median) add to it what they add to a visited customer from none on.
    assert table[2, 2] == pytest.approx(200 * (1 + 0.2))
    assert table[3].argmax() == 0


def test_an_elastic_table_stands_on_todays_visits() -> None:
    table = Elastic(0.5).table([100.0, 100.0], [3, 0], 8)
    assert [table[0, 3], table[1, 0]] == pytest.approx([100, 100])
    assert [table[0, 8], table[1, 3]] == pytest.approx([150, 200])


@pytest.mark.parametrize("answers", [(1.0, 1.1, 1.2), (0.8, 1.0, 1.2), (0.8, 1.2, 1.2), (-0.1, 1.1, 1.2)])
def test_answers_that_contradict_each_other_are_refused(answers: tuple[float, float, float]) -> None:
    with pytest.raises(Refused) as refused:
        judged(*answers)
    assert refused.value.key == "judgement-order"
