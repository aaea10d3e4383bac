"""Touch points by hand."""

from __future__ import annotations

import pandas as pd

from analysis.loyalty.touch import touch
from analysis.periods import Period
from analysis.refusal import Refused
from analysis.tables.typed import as_typed

YEAR = Period(pd.Timestamp("2024-01-01").date(), pd.Timestamp("2024-12-31").date())


def test_crossing_functions_are_counted_once_a_customer() -> None:
    rows = [
        ("a", "2024-01-01", "sales"), ("a", "2024-01-10", "service"), ("a", "2024-01-20", "sales"),
        ("b", "2024-01-01", "sales"), ("b", "2024-01-16", "service"), ("c", "2024-03-01", "sales"),
        ("x", "2024-03-01", "sales"), ("c", "2023-03-01", "service"),
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=["customer_id", "date", "function"])
    table = as_typed("activities", frame.assign(date=pd.to_datetime(frame["date"]), type="visit"))
    names = pd.Series(["One", "one ", "Two"], index=["a", "b", "c"])
    found = touch(table, YEAR, pd.Index(["a", "b", "c"]), names)
    assert found.frame.loc["sales"].to_dict() == {"contacts": 5, "customers": 3, "matched": 0.8}
    assert (found.one, found.several, found.crossed, found.same_name) == (1, 2, 1, 2)
    assert touch(table.assign(function=None), YEAR, names.index, names) == Refused("no-touch-points")
    assert touch(None, YEAR, names.index, names) == Refused("no-touch-points")
