"""From the table of contracts to how often each customer has renewed: terms, delays, overlaps, and what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv.contracts import Relationships, rate_of_term, relationships
from analysis.refusal import Refused
from analysis.tables.typed import as_typed

DAY = date(2024, 12, 31)


def table(*rows: tuple[Any, ...]) -> pd.DataFrame:
    """Rows of customer, start, end, amount, period; what is left out at the end is empty."""
    names = ("customer_id", "start", "end", "amount", "period")
    frame = pd.DataFrame([dict(zip(names, row, strict=False)) for row in rows])
    for column in ("start", "end"):
        frame[column] = pd.to_datetime(frame.get(column))
    return as_typed("contracts", frame)


def found(*rows: tuple[Any, ...], day: date = DAY) -> Relationships:
    result = relationships(table(*rows), day)
    assert isinstance(result, Relationships)
    return result


def told(result: Relationships) -> list[tuple[int, bool, bool]]:
    return list(zip(result.dates.tolist(), result.left.tolist(), result.running.tolist(), strict=True))


def test_terms_that_follow_one_another():
    result = found(
        ("a", "2021-03-01", "2022-02-28"),  # left at the first date
        ("b", "2021-03-01", "2022-02-28"), ("b", "2022-03-01", "2023-02-28"),  # left at the second
        ("c", "2022-07-01", "2023-06-30"), ("c", "2023-07-01", "2024-06-30"), ("c", "2024-07-01", "2025-06-30"),
        ("d", "2024-05-01", "2025-04-30"),  # has not been asked
        ("e", "2023-12-20", "2024-12-19"),  # may still renew: the delay has not passed
    )  # fmt: skip
    assert result.term == 12
    assert told(result) == [(1, True, False), (2, True, False), (2, False, True), (0, False, True), (0, False, False)]
    assert result.began.tolist() == [2021, 2021, 2022, 2024, 2023]
    assert result.asked().to_numpy().tolist() == [[3, 2], [2, 1]]
    # Half of the third term is over, and two thirds of the only one.
    assert result.until[2:4] == pytest.approx([0.5, 1 / 3], abs=0.01)


def test_a_contract_that_ends_tomorrow_is_not_renewed_yet():
    assert told(found(("a", "2024-01-02", "2025-01-01"), ("b", "2023-01-02", "2024-01-01"))) == [
        (0, False, True), (1, True, False),
    ]  # fmt: skip


def test_delay_amendment_overlap_and_coming_back():
    result = found(
        ("delayed", "2021-01-01", "2021-12-31"), ("delayed", "2022-01-31", "2023-01-30"),
        ("amended", "2021-01-01", "2021-06-30"), ("amended", "2021-07-01", "2021-12-31"),
        ("parallel", "2021-01-01", "2021-12-31"), ("parallel", "2021-01-01", "2021-12-31"),
        ("back", "2021-01-01", "2021-12-31"), ("back", "2023-01-01", "2023-12-31"),
        ("early", "2021-01-01", "2021-04-06"),
    )  # fmt: skip
    assert result.term == 12
    # In order of customer: amended, back (twice), delayed, early, parallel.
    assert told(result) == [
        (1, True, False), (1, True, False), (1, True, False), (2, True, False), (1, True, False), (1, True, False),
    ]  # fmt: skip


def test_open_ended_contracts_count_by_whole_terms():
    result = found(
        ("endless", "2021-02-01", "9999-12-31", 100.0, "month"),
        ("open", "2021-02-01", None, 100.0, "month"),
        ("ended", "2021-01-01", "2023-02-15", 100.0, "month"),  # in the third year
        ("yearly", "2022-01-01", "2022-12-31", 600.0, "year"), ("other", "2022-01-01", "2022-12-31", 600.0, "year"),
    )  # fmt: skip
    assert result.term == 12
    # In order of customer: ended, endless, open.
    assert told(result)[:3] == [(3, True, False), (3, False, True), (3, False, True)]
    assert result.other_terms == 1
    assert result.fee[1:3] == pytest.approx([1200.0, 1200.0])


def test_without_common_terms_the_billing_tells():
    result = found(
        ("a", "2024-01-01", "2024-03-13", 9.0, "month"), ("b", "2024-01-01", None, 9.0, "month"),
        ("c", "2024-10-01", "2024-10-14", 9.0, "month"),
    )  # fmt: skip
    assert result.term == 1
    assert told(result) == [(2, True, False), (12, False, True), (1, True, False)]
    assert result.fee[1] == 9.0


def test_rows_in_any_order_and_of_the_future():
    rows = [("a", "2021-01-01", "2021-12-31"), ("a", "2022-01-01", "2022-12-31"), ("b", "2025-01-01", "2025-12-31")]
    assert told(found(*rows)) == told(found(*rows[::-1])) == [(2, True, False)]


def test_known_at_an_earlier_day():
    rows = [("a", "2021-01-01", "2021-12-31"), ("a", "2022-01-01", "2022-12-31")]
    assert told(found(*rows, day=date(2021, 6, 30))) == [(0, False, True)]
    assert told(found(*rows, day=date(2022, 6, 30))) == [(1, False, True)]


@pytest.mark.parametrize(
    ("contracts", "key"),
    [
        (None, "no-contracts"),
        (table(("a", "2025-01-01", "2025-12-31")), "no-contracts"),
        (table(("a", "2021-01-01", "2021-08-13"), ("b", "2021-01-01", None)), "renewal-no-term"),
    ],
)
def test_refusals(contracts, key):
    result = relationships(contracts, DAY)
    assert isinstance(result, Refused)
    assert result.key == key


def test_rate_of_a_term():
    assert rate_of_term(0.1, 12) == pytest.approx(0.1)
    assert (1 + rate_of_term(0.1, 3)) ** 4 == pytest.approx(1.1)
    assert np.isclose(rate_of_term(0.0, 12), 0)
