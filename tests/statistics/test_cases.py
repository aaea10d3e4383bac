"""Rows that stand for several customers say what the customers say one by one."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import rankdata

from analysis.clv.adequacy import adequacy
from analysis.clv.choice import equals
from analysis.clv.models import bic_of_days, fit
from analysis.clv.uncertainty import drawn_totals
from analysis.clv.validation import Judgement
from analysis.models.paretonbd import ParetoNBD
from analysis.periods import Period
from analysis.statistics import cases as of


@pytest.fixture
def rows() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Values with ties, how often each counts, and the values repeated."""
    rng = np.random.default_rng(3)
    values, cases = rng.integers(0, 9, 40) / 3, rng.integers(1, 6, 40).astype(float)
    return values, cases, np.repeat(values, cases.astype(int))


def test_sums_means_and_places(rows) -> None:
    values, cases, each = rows
    assert of.number(values, cases) == of.number(each, None) == len(each)
    for measure in (of.total, of.mean, of.deviation):
        assert measure(values, cases) == pytest.approx(measure(each, None), rel=1e-13)
    for share in (0.0, 0.1, 0.5, 0.77, 0.9, 1.0):
        assert of.quantile(values, share, cases) == pytest.approx(np.quantile(each, share), rel=1e-13)
    assert np.allclose(np.repeat(of.ranks(values, cases), cases.astype(int)), rankdata(each))
    assert np.array_equal(of.ranks(each, None), rankdata(each))


def test_a_judgement(rows) -> None:
    predicted, cases, each = rows
    rng = np.random.default_rng(4)
    actual, x = rng.integers(0, 5, 40).astype(float), rng.integers(0, 12, 40)
    times = cases.astype(int)
    one = Judgement(predicted, actual, x, cases)
    other = Judgement(each, np.repeat(actual, times), np.repeat(x, times))
    for name in ("bias", "mae", "rmse", "top_found", "once_share"):
        assert getattr(one, name) == pytest.approx(getattr(other, name), rel=1e-13), name
    for name in ("by_frequency", "by_decile"):
        pd.testing.assert_frame_equal(getattr(one, name), getattr(other, name), check_exact=False, rtol=1e-13)


class _Trial:
    def __init__(self, **judged: Judgement) -> None:
        self.judged = judged


def test_a_choice(rows) -> None:
    predicted, cases, _ = rows
    actual, x, times = predicted + 1.0, np.zeros(40), cases.astype(int)
    told = {"good": actual + 0.1, "bad": actual + np.linspace(0, 2, 40)}
    cells = _Trial(**{name: Judgement(said, actual, x, cases) for name, said in told.items()})
    each = _Trial(**{
        name: Judgement(*(np.repeat(values, times) for values in (said, actual, x))) for name, said in told.items()
    })  # fmt: skip
    assert equals([cells], list(told)) == equals([each], list(told)) == ("good",)  # type: ignore[list-item]


def test_fits_and_gates() -> None:
    rng = np.random.default_rng(5)
    frame = pd.DataFrame({"x": rng.integers(0, 6, 60)})
    frame["t_x"] = np.where(frame["x"] > 0, frame["x"] * 7 + rng.integers(0, 50, 60), 0)
    frame["T"] = frame["t_x"] + rng.integers(1, 80, 60)
    frame["log_gaps"] = np.where(frame["x"] > 0, frame["x"] * np.log(np.maximum(frame["t_x"], 1) / 8), 0.0)
    each = frame.loc[np.repeat(frame.index, 5)].reset_index(drop=True)
    cells = frame.assign(cases=5)
    window = Period(pd.Timestamp("2024-01-01").date(), pd.Timestamp("2024-12-31").date())
    assert adequacy(cells, window, 12) == adequacy(each, window, 12)
    for family in ("nbd", "mbg_cnbd_k"):
        one, other = fit(family, cells), fit(family, each)
        assert one.parameters == pytest.approx(other.parameters, rel=1e-7)
        assert bic_of_days(one, cells) == pytest.approx(bic_of_days(other, each), rel=1e-9)


def test_some_customers_drawn_for_all_have_the_chance_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without it 400 customers that stand for 20 each would spread a total four and a half times as widely."""
    monkeypatch.setattr(ParetoNBD, "drawn", lambda self, rng: self)
    model = ParetoNBD.from_parameters(r=0.6, alpha=10.0, s=0.5, beta=12.0)
    x, t_x, T = np.full(400, 3), np.full(400, 20.0), np.full(400, 30.0)
    whole = [np.repeat(values, 20) for values in (x, t_x, T)]
    all_drawn = drawn_totals(model, whole[0], whole[1], whole[2], 26.0, 200, np.random.default_rng(1))
    some = drawn_totals(model, x, t_x, T, 26.0, 200, np.random.default_rng(2), every=20)
    assert some.mean() == pytest.approx(all_drawn.mean(), rel=0.005)
    assert 0.8 < some.std() / all_drawn.std() < 1.25
