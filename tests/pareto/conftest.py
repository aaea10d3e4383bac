"""Small companies as tables of a database, and the demo company with its ladder."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pytest

from analysis.pareto.ladder import Ladder, ladder
from analysis.workspace import Workspace

MONEY = pa.decimal128(18, 4)
TYPES = {
    "customer_id": pa.string(), "date": pa.date32(), "period": pa.date32(), "type": pa.string(),
    "cost_type": pa.string(), "document_id": pa.string(), "category": pa.string(), "is_return": pa.bool_(),
    **dict.fromkeys(("net_amount", "list_amount", "cost_of_goods", "cost", "amount"), MONEY),
}  # fmt: skip
Rows = Sequence[Mapping[str, Any]]
Database = Callable[..., dict[str, ir.Table]]


def _value(name: str, value: Any) -> Any:
    if value is None or TYPES[name] != MONEY:
        return date.fromisoformat(value) if isinstance(value, str) and TYPES[name] == pa.date32() else value
    return Decimal(str(value))


@pytest.fixture
def database() -> Database:
    """Tables of rows, in one database: database(transactions=[...], costs=[...])."""

    def make(**tables: Rows) -> dict[str, ir.Table]:
        connection = ibis.duckdb.connect()
        made = {}
        for name, rows in tables.items():
            columns = {column: TYPES[column] for column in rows[0]}
            data = {column: [_value(column, row[column]) for row in rows] for column in columns}
            made[name] = connection.create_table(name, pa.table(data, schema=pa.schema(list(columns.items()))))
        return made

    return make


@pytest.fixture(scope="session")
def demo() -> Workspace:
    return Workspace("demo")


@pytest.fixture(scope="session")
def demo_ladder(demo: Workspace) -> Ladder:
    return ladder(demo.transactions, demo.customers(), demo.period, demo.table("activities"), demo.table("costs"))
