"""What the first 90 days foretell: nothing, much, or not testable."""

from __future__ import annotations

from datetime import date, timedelta

import ibis
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from analysis.pareto.foresight import FIRST_DAYS, Foresight, TooFew, foresight
from analysis.periods import Period

FOUR_YEARS = Period(date(2021, 1, 1), date(2024, 12, 31))


def company(told: bool, customers: int = 400, seed: int = 1, second: bool = False) -> ibis.Table:
    """Each new customer buys once and ten times in the year after; first and later size go together if `told`.

    With a `second` purchase after a month, that one has the later size.
    """
    rng = np.random.default_rng(seed)
    early = rng.lognormal(4, 1, customers)
    later = early if told else rng.permutation(early)
    first = rng.integers(100, 900, customers)
    rows = [(f"c{i:04}", first[i], early[i]) for i in range(customers)]
    rows += [(f"c{i:04}", first[i] + 95 + 30 * k, later[i]) for i in range(customers) for k in range(10)]
    if second:
        rows += [(f"c{i:04}", first[i] + 30, 3 * later[i]) for i in range(customers)]
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


def test_what_the_first_purchase_tells_is_found():
    found = foresight(company(told=True), FOUR_YEARS, 0.95)
    assert isinstance(found, Foresight)
    assert min(skill.auc for skill in (found.first, found.first_amount, found.after, found.after_spend)) > 0.95
    assert found.first.hits > 0.9
    assert (found.taught, found.tested, found.outcome_days) == (200, 200, 365)


def test_what_is_not_told_is_not_found():
    found = foresight(company(told=False), FOUR_YEARS, 0.95)
    for skill in (found.first, found.first_amount, found.after, found.after_spend):
        assert skill.low < 0.5 < skill.high
    assert found.base == pytest.approx(0.2)


def test_what_only_90_days_tell_is_not_known_in_advance():
    found = foresight(company(told=False, second=True), FOUR_YEARS, 0.95)
    assert found.first.low < 0.6
    assert found.first_amount.low < 0.6
    assert found.after.low > 0.6
    assert found.after_spend.low > 0.6


def test_the_simple_rules_are_the_amounts_themselves():
    """Counted by hand: pairs of a later top customer and another, by the amount of the first day and of 90 days."""
    table = company(told=False, second=True)
    found = foresight(table, FOUR_YEARS, 0.95)
    rows = table.to_pandas()
    rows["date"] = pd.to_datetime(rows["date"])
    first = rows.groupby("customer_id")["date"].min()
    age = (rows["date"] - rows["customer_id"].map(first)).dt.days
    sums = pd.DataFrame(
        {
            "first": rows[age == 0].groupby("customer_id")["net_amount"].sum(),
            "spent": rows[age < 90].groupby("customer_id")["net_amount"].sum(),
            "later": rows[age.between(90, 454)].groupby("customer_id")["net_amount"].sum(),
        }
    )
    newer = sums.loc[first.reset_index().sort_values(["date", "customer_id"])["customer_id"]].iloc[200:]
    top = newer["later"].rank(ascending=False) <= 40
    for name, skill in (("first", found.first_amount), ("spent", found.after_spend)):
        yes, no = newer[name][top].to_numpy(), newer[name][~top].to_numpy()
        assert skill.auc == pytest.approx((yes[:, None] > no).mean())


def test_customers_known_to_be_older_than_the_window_are_not_new():
    table = company(told=True)
    names = [f"c{i:04}" for i in range(400)]
    since = [date(2019, 5, 1) if i < 100 else None for i in range(400)]
    found = foresight(table, FOUR_YEARS, 0.95, pd.DataFrame({"customer_id": names, "acquired_on": since}))
    assert found.taught + found.tested == 300


def test_customers_known_to_be_new_count_from_the_first_day_of_the_window():
    late_start = Period(FOUR_YEARS.start + timedelta(100), FOUR_YEARS.end)
    names = [f"c{i:04}" for i in range(400)]
    master = pd.DataFrame({"customer_id": names, "acquired_on": late_start.start})
    without, known = (foresight(company(told=True), late_start, 0.95, given) for given in (None, master))
    assert known.taught + known.tested == 400
    assert without.taught + without.tested < 400


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
