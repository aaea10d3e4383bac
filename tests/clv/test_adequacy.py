"""The gate before every estimate: customers, repeaters, rhythm, silence at the end, and how far ahead is looked."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.base import CustomerBase
from analysis.clv.adequacy import Adequacy, adequacy
from analysis.periods import Period

CALIBRATION = Period(date(1997, 1, 1), date(1997, 9, 30))


@pytest.fixture(scope="module")
def cdnow() -> pd.DataFrame:
    return CustomerBase("cdnow").customers_in(CALIBRATION)


def lights(gate: Adequacy) -> dict[str, str]:
    return {check.key: check.light for check in gate.checks}


def test_a_good_base_is_green_throughout(cdnow: pd.DataFrame) -> None:
    gate = adequacy(cdnow, CALIBRATION, 8)
    assert gate.light == "good"
    assert list(lights(gate)) == ["customers", "repeaters", "horizon", "rhythms", "silence"]


@pytest.mark.parametrize(("customers", "light"), [(29, "bad"), (30, "warn"), (199, "warn"), (200, "good")])
def test_the_number_of_customers_is_graded_at_its_thresholds(cdnow: pd.DataFrame, customers: int, light: str) -> None:
    assert lights(adequacy(cdnow.head(customers), CALIBRATION, 9))["customers"] == light


def test_nobody_bought_again(cdnow: pd.DataFrame) -> None:
    gate = adequacy(cdnow[cdnow["x"] == 0], CALIBRATION, 9)
    assert gate.light == lights(gate)["repeaters"] == "bad"


def test_a_base_that_has_stopped_is_refused(cdnow: pd.DataFrame) -> None:
    later = Period(CALIBRATION.start, CALIBRATION.end + timedelta(days=1500))
    assert lights(adequacy(cdnow.assign(T=cdnow["T"] + 1500), later, 9))["silence"] == "bad"


@pytest.mark.parametrize(("months", "light"), [(8, "good"), (10, "warn"), (35, "warn"), (37, "bad")])
def test_a_look_far_beyond_the_window_is_a_guess(cdnow: pd.DataFrame, months: int, light: str) -> None:
    gate = adequacy(cdnow, CALIBRATION, months)
    assert lights(gate)["horizon"] == light
    assert gate.light == light
