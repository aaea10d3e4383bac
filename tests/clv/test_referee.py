"""Beside lifetimes: agreement on CDNOW, silence where it fails, and an even sample of large bases."""

from __future__ import annotations

import builtins
from typing import Any

import lifetimes
import numpy as np
import pandas as pd
import pytest

from analysis.clv import referee as module
from analysis.clv.referee import Comparison, compare, referee
from analysis.refusal import Refused


@pytest.fixture(scope="module")
def both(calibration: pd.DataFrame) -> Comparison:
    return compare(calibration.assign(t_x=calibration["t_x"] * 7, T=calibration["T"] * 7), 12)


@pytest.fixture(scope="module")
def compared(both: Comparison) -> pd.DataFrame:
    return both.frame


def test_both_agree_on_cdnow(both: Comparison, compared: pd.DataFrame) -> None:
    assert both.agree
    assert both.unanswered == 0
    assert both.largest is not None
    assert both.largest["difference"] == compared["difference"].max()
    assert compared["difference"].max() < 1e-3
    assert compared["difference"].notna().all()
    assert compared.groupby("model").size().to_dict() == {"bg_nbd": 5, "mbg_nbd": 5, "pareto_nbd": 5, "gamma_gamma": 3}
    assert both.customers == 2357


def test_they_are_the_published_parameters(compared: pd.DataFrame) -> None:
    theirs = compared.set_index(["model", "figure"])["theirs"]
    published = {"r": 0.2425945, "alpha": 4.4136019, "a": 0.7929199, "b": 2.4258881}
    assert theirs["bg_nbd"].drop("purchases").to_dict() == pytest.approx(published, rel=1e-4)


def test_both_are_the_same_every_time(compared: pd.DataFrame, calibration: pd.DataFrame) -> None:
    again = compare(calibration.assign(t_x=calibration["t_x"] * 7, T=calibration["T"] * 7), 12)
    pd.testing.assert_frame_equal(again.frame, compared)


def test_differences_are_relative(compared: pd.DataFrame) -> None:
    expected = np.abs(compared["ours"] - compared["theirs"]) / compared["theirs"]
    assert compared["difference"].to_numpy() == pytest.approx(expected.to_numpy(), abs=1e-12)


def test_lifetimes_failing_is_silence_and_no_crash(calibration: pd.DataFrame, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError("as its optimisers do")

    for name in ("BetaGeoFitter", "ModifiedBetaGeoFitter", "ParetoNBDFitter", "GammaGammaFitter"):
        monkeypatch.setattr(getattr(lifetimes, name), "fit", fails)
    both = compare(calibration, 12)
    assert (both.largest, both.agree, both.unanswered) == (None, False, 18)
    found = both.frame
    assert len(found) == 18
    assert found["theirs"].isna().all()
    assert found["difference"].isna().all()
    assert found["ours"].notna().all()


def test_what_we_refuse_is_left_out() -> None:
    regular = pd.DataFrame({"x": 5, "t_x": 100, "T": 200, "mean_spend": np.linspace(5, 50, 60)})
    assert set(compare(regular, 12).frame["model"]) <= {"gamma_gamma"}


def test_large_bases_are_sampled_evenly(cdnow: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PEERS", {"bg_nbd": "BetaGeoFitter"})
    monkeypatch.setattr(module, "MOST_CUSTOMERS", 1000)
    seen = []
    ours = module.MODELS["bg_nbd"].fit
    monkeypatch.setattr(module.MODELS["bg_nbd"], "fit", lambda *h: seen.append(h[0]) or ours(*h))
    found = compare(cdnow.customers.sample(frac=1, random_state=1), 12)
    # Every third of 2,357, by the order of names and not of rows.
    assert found.customers == 786
    assert seen[0].tolist() == cdnow.customers["x"].iloc[::3].tolist()
    monkeypatch.setattr(module, "MOST_CUSTOMERS", 2357)
    assert compare(cdnow.customers, 12).customers == 2357


def test_a_refusal_is_handed_on() -> None:
    reason = Refused("no-spend")
    assert referee(reason) is reason


@pytest.mark.parametrize("error", [ImportError("no module"), AttributeError("numpy has no attribute of that name")])
def test_a_library_that_cannot_be_loaded_is_refused(
    error: Exception, cdnow: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(name: str, *arguments: Any, **options: Any) -> Any:
        if name == "lifetimes":
            raise error
        return imported(name, *arguments, **options)

    imported = builtins.__import__
    monkeypatch.setattr(builtins, "__import__", fails)
    assert referee(cdnow.value) == Refused("no-referee")
