"""P(active) by class of customers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analysis.clv.activity import MONTHS, PURCHASES, activity
from analysis.refusal import Refused


def test_the_matrix_is_the_mean_of_who_is_in_each_class(cdnow: Any) -> None:
    matrix, p_alive = cdnow.page.activity.matrix, cdnow.value.frame["p_alive"]
    assert (list(matrix.index), list(matrix.columns)) == (list(PURCHASES), list(MONTHS))
    bought = cdnow.customers["x"] + 1
    months = (cdnow.customers["T"] - cdnow.customers["t_x"]) / 30.4375
    inside = bought.between(4, 5) & (months > 3) & (months <= 6)
    assert inside.sum() > 5
    assert matrix.loc[5, 6] == pytest.approx(p_alive[inside].mean())
    once = (bought == 1) & (months > 12) & (months <= 24)
    assert matrix.loc[1, 24] == pytest.approx(p_alive[once].mean())
    assert np.isnan(matrix.loc[1, 1])  # nobody first bought in the last month


def test_without_drop_out_or_purchases_there_is_none(cdnow: Any) -> None:
    assert activity(cdnow.forecast, replace(cdnow.page.purchases, all_active=True)) == Refused("no-dropout")
    assert activity(cdnow.forecast, Refused("flat", factor=9.0)) == Refused("flat", factor=9.0)
