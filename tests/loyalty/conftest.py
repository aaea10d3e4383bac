"""Histories of small companies, from rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from analysis.contribution.ladder import ladder
from analysis.customers import customer_frame
from analysis.loyalty.calendar import calendar
from analysis.loyalty.history import History, history
from analysis.periods import Period

WINDOW = Period(date(2021, 1, 1), date(2024, 12, 31))


@pytest.fixture
def bought() -> Callable[..., dict[str, Any]]:
    """A row of transactions: bought(customer, day, amount, cost of goods)."""

    def made(customer: str, day: str, amount: float = 100.0, cost: float | None = None) -> dict[str, Any]:
        return {"customer_id": customer, "date": day, "net_amount": amount, "cost_of_goods": cost}

    return made


@pytest.fixture
def told(database: Any) -> Callable[..., History]:
    """The history of rows made by `bought`: told(rows, costs=…, window=…, margin_rate=…)."""

    def made(rows: Any, costs: Any = None, window: Period = WINDOW, margin_rate: float | None = None) -> History:
        tables = database(transactions=rows, **({"costs": costs} if costs else {}))
        table, side = tables["transactions"], tables.get("costs")
        steps = ladder(table, customer_frame(table, window), window, None, side, margin_rate)
        return history(table, calendar(window), steps, {"costs": side})

    return made
