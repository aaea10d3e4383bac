"""Who buys at all: CDNOW's buyers counted, and the area under the curve by pairs."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from analysis.clv.buyers import auc, buyers
from analysis.clv.show import buyers as show_buyers
from analysis.language import Words


def test_the_area_is_the_share_of_pairs_in_order() -> None:
    score, bought = np.array([0.9, 0.5, 0.5, 0.1, 0.7]), np.array([True, True, False, False, False])
    pairs = [(a > b) + (a == b) / 2 for a in score[bought] for b in score[~bought]]
    assert auc(score, bought) == pytest.approx(np.mean(pairs))
    assert np.isnan(auc(score, np.ones(5, dtype=bool)))


def test_cdnows_buyers_are_counted(cdnow: Any, shown: Any) -> None:
    found = buyers(cdnow.forecast)
    assert (found.customers, found.actual) == (2357, 684)  # 684 of 2,357 buy again
    assert found.classes["customers"].sum() == 2357
    assert (found.classes["customers"] * found.classes["actual"]).sum() == pytest.approx(684)
    assert (found.classes["customers"] * found.classes["expected"]).sum() == pytest.approx(found.expected)
    assert 0.75 < found.auc < 0.80
    said = shown(show_buyers.total, found).plain
    assert "684" in said
    assert Words("en").number(100 * found.auc) in said
    assert found.past["auc"].tolist() == [found.auc]
    line = shown(show_buyers.origins, found).plain.splitlines()[1]
    assert line == f"1 Oct 1997 to 30 Jun 1998 | 2,357 | {found.expected:.0f} | 684 | {found.auc:.2f}"
    chart = shown(show_buyers.calibration, found)
    assert "largest deviation" in chart.alt
