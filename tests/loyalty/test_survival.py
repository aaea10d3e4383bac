"""Contracts: spells by hand, the curve against statsmodels, and who is likely active without any."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from statsmodels.duration.survfunc import SurvfuncRight

from analysis.base import CustomerBase
from analysis.clv.contracts import relationships, terms
from analysis.loyalty.survival import spells, survival
from analysis.refusal import Refused
from analysis.tables.typed import as_typed

END = date(2024, 12, 31)


def contracts(*rows: tuple[str, str, str | None]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["customer_id", "start", "end"])
    return as_typed("contracts", frame.assign(start=pd.to_datetime(frame["start"]), end=pd.to_datetime(frame["end"])))


def test_renewals_are_one_contract_and_what_runs_has_not_ended() -> None:
    known = contracts(
        ("a", "2022-01-01", "2022-12-31"), ("a", "2023-01-01", "2023-12-31"), ("a", "2024-06-01", "2024-06-10"),
        ("b", "2024-12-30", None), ("c", "2024-01-01", "2024-12-31"), ("d", "2024-01-01", "2025-03-31"),
        ("e", "2025-01-01", None),
    )  # fmt: skip
    found = spells(terms(known, END), END)
    assert found["customer_id"].tolist() == ["a", "a", "b", "c", "d"]
    assert found["days"].tolist() == [730, 10, 2, 366, 366]
    # What ended on the last day may still be renewed.
    assert found["ended"].tolist() == [True, True, False, False, False]


def test_a_renewal_is_the_same_as_in_the_value_of_contracts() -> None:
    """Of monthly contracts one that begins twenty days after the last is a return, not a renewal, on both pages."""
    months = pd.date_range("2024-01-01", "2024-06-01", freq="MS")
    rows = [("a", str(day.date()), str((day + pd.offsets.MonthEnd(0)).date())) for day in months]
    known = contracts(*rows, ("a", "2024-07-20", "2024-08-19"))
    assert spells(terms(known, END), END)["days"].tolist() == [182, 31]
    assert len(relationships(known, END).left) == 2


def test_the_curve_is_that_of_kaplan_and_meier() -> None:
    rng = np.random.default_rng(3)
    start = pd.to_datetime("2021-01-01") + pd.to_timedelta(rng.integers(0, 1400, 200), unit="D")
    end = start + pd.to_timedelta(rng.geometric(1 / 500, 200), unit="D")
    frame = as_typed("contracts", pd.DataFrame({"customer_id": map(str, range(200)), "start": start, "end": end}))
    found = survival(frame, END, 0.95)
    last = pd.Timestamp(END)
    lasted = (np.minimum(end, last) - start).days.to_numpy() + 1.0
    gone = end < last - pd.Timedelta(days=31)
    theirs = SurvfuncRight(lasted, gone.astype(float))
    at = np.searchsorted(theirs.surv_times, 365.25, side="right") - 1
    assert found.kept_for(1.0) == pytest.approx(theirs.surv_prob[at])
    # By hand: the product of the shares who went on, at each day on which somebody left.
    share = np.prod([1 - ((lasted == day) & gone).sum() / (lasted >= day).sum() for day in range(1, 366)])
    assert found.kept_for(1.0) == pytest.approx(share)
    inner = found.curve.iloc[1:-1]
    assert ((inner["low"] <= inner["share"]) & (inner["share"] <= inner["high"])).all()


def test_few_contracts_and_none_are_refused() -> None:
    assert survival(None, END, 0.95) == Refused("contracts-unknown")
    assert survival(contracts(("a", "2022-01-01", None)), END, 0.95) == Refused("few-contracts", needed=20)


def test_without_contracts_model_and_observation_agree(demo: CustomerBase) -> None:
    frame = demo.loyalty.aging.frame
    assert np.average(np.abs(frame["likely"] - frame["bought"]), weights=frame["customers"]) < 0.05
    # The planted cohort of the first quarter of 2022 has left early.
    assert frame["likely"].idxmin() == 4
