"""What the first 90 days foretell: nothing, much, or not testable."""

from __future__ import annotations

from datetime import date, timedelta

import ibis
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from analysis.pareto.foresight import FIRST_DAYS, Foresight, TooFew, _auc, foresight
from analysis.periods import Period

FOUR_YEARS = Period(date(2021, 1, 1), date(2024, 12, 31))


def company(told: bool, customers: int = 400, seed: int = 1) -> ibis.Table:
    """Each new customer buys once early and ten times in the year after; early and later size go together if `told`."""
    rng = np.random.default_rng(seed)
    early = rng.lognormal(4, 1, customers)
    later = early if told else rng.permutation(early)
    first = rng.integers(100, 900, customers)
    rows = [(f"c{i:04}", first[i], early[i]) for i in range(customers)]
    rows += [(f"c{i:04}", first[i] + 95 + 30 * k, later[i]) for i in range(customers) for k in range(10)]
    frame = pd.DataFrame(rows, columns=["customer_id", "day", "net_amount"])
    dates = [FOUR_YEARS.start + timedelta(int(day)) for day in frame["day"]]
    table = pa.table(
        {
            "customer_id": frame["customer_id"].to_numpy(dtype=object),
            "date": pa.array(dates, pa.date32()),
            "net_amount": frame["net_amount"].to_numpy(),
        }
    )
    return ibis.duckdb.connect().create_table("transactions", table)


def test_what_is_told_by_the_first_days_is_found():
    found = foresight(company(told=True), FOUR_YEARS, 0.95)
    assert isinstance(found, Foresight)
    assert found.auc > 0.95
    assert found.hits > 0.9
    assert (found.taught, found.tested, found.outcome_days) == (200, 200, 365)
    assert found.confusion.to_numpy().sum() == 200


def test_what_is_not_told_is_not_found():
    found = foresight(company(told=False), FOUR_YEARS, 0.95)
    assert found.low < 0.5 < found.high
    assert found.base == pytest.approx(0.2)


def test_too_few_new_customers_and_too_short_a_window_are_not_testable():
    assert foresight(company(told=True, customers=60), FOUR_YEARS, 0.95) == TooFew(60, 100)
    short = Period(date(2021, 1, 1), date(2021, 9, 30))
    assert isinstance(foresight(company(told=True), short, 0.95), TooFew)


def test_customers_of_the_first_90_days_are_left_out():
    late_start = Period(FOUR_YEARS.start + timedelta(400), FOUR_YEARS.end)
    found = foresight(company(told=True), late_start, 0.95)
    assert isinstance(found, Foresight)
    assert found.taught + found.tested < 400
    assert FIRST_DAYS == 90


def test_auc_against_counting_pairs():
    rng = np.random.default_rng(2)
    forecast, became = rng.integers(0, 20, 200).astype(float), pd.Series(rng.random(200) < 0.3)
    yes, no = forecast[became.to_numpy()], forecast[~became.to_numpy()]
    pairs = (yes[:, None] > no).mean() + 0.5 * (yes[:, None] == no).mean()
    auc, error = _auc(forecast, became)
    assert auc == pytest.approx(pairs)
    boots = []
    for _ in range(600):
        drawn = rng.integers(0, 200, 200)
        boots.append(_auc(forecast[drawn], became.iloc[drawn].reset_index(drop=True))[0])
    assert error == pytest.approx(np.std(boots), rel=0.12)
