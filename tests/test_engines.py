"""Every expression of the house on every engine that the README names: exact sums equal, sums of floats to 12 digits.

DuckDB is the reference, PostgreSQL and Sail are held against it, on rows that are small and hold what divides engines: days
of several rows, returns only, columns that are empty, amounts of four digits, names that sort by more than ASCII.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import ibis
import ibis.expr.types as ir
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from analysis import customers as base
from analysis.clv import observation
from analysis.contribution.caused import caused
from analysis.contribution.ladder import ladder
from analysis.description import rhythm as pooled
from analysis.description import sales
from analysis.loyalty import flywheel, history, markets, repurchase, rhythm
from analysis.loyalty.calendar import calendar
from analysis.management.bridge import goods_of
from analysis.pareto import foresight, migration, windows
from analysis.pareto.abc import abc_by_category
from analysis.periods import Period
from analysis.settings import Settings
from analysis.steering import tiers

PERIOD = Period(date(2022, 1, 1), date(2024, 12, 31))
MONEY, UNITS = pa.decimal128(18, 4), pa.decimal128(18, 6)
SCHEMAS = {
    "transactions": {
        "customer_id": pa.string(), "date": pa.date32(), "net_amount": MONEY, "document_id": pa.string(),
        "product": pa.string(), "category": pa.string(), "quantity": UNITS, "list_amount": MONEY, "cost_of_goods": MONEY,
        "is_return": pa.bool_(), "promised_on": pa.date32(), "delivered_on": pa.date32(),
    },
    "activities": {"customer_id": pa.string(), "date": pa.date32(), "type": pa.string(), "cost": MONEY},
    "costs": {"customer_id": pa.string(), "period": pa.date32(), "cost_type": pa.string(), "amount": MONEY},
    "customers": {"customer_id": pa.string(), "acquired_on": pa.date32()},
}  # fmt: skip
TOLERANCE = 1e-12
# The client of Spark asks pandas for what it is about to drop: Ibis 12 knows no newer one.
pytestmark = pytest.mark.filterwarnings("ignore")


def tables() -> dict[str, pa.Table]:
    """A hundred customers, with gaps in every column that may have them."""
    draw = random.Random(17)
    rows: dict[str, list[tuple[Any, ...]]] = {name: [] for name in SCHEMAS}
    for number in range(100):
        name = f"{'Ä' if number % 7 == 0 else 'z' if number % 5 == 0 else ''}{number:03d}"
        rows["customers"].append((name, PERIOD.start - timedelta(90) if number % 4 == 0 else None))
        for _ in range(draw.choice([1, 2, 8, 30])):
            day = PERIOD.start - timedelta(30) + timedelta(draw.randrange(PERIOD.days + 60))
            back = draw.random() < 0.1
            amount = Decimal(draw.randrange(1, 4_000_000)) / 10_000 * (-1 if back else 1)
            for line in range(draw.choice([1, 1, 3])):
                promised = day + timedelta(draw.randrange(5))
                rows["transactions"].append((
                    name, day, amount + line, draw.choice([f"R{len(rows['transactions']) // 2}", None]),
                    f"P{draw.randrange(8)}", draw.choice(["Brot", "Öl", None]), Decimal(draw.randrange(1, 9)) / 3 * 3,
                    draw.choice([abs(amount) + 9, None]), draw.choice([amount * 3 / 5, amount * 3 / 5, None]), back,
                    draw.choice([promised, None]), promised + timedelta(draw.randrange(-2, 3)),
                ))  # fmt: skip
            rows["activities"].append((name, day, draw.choice(["Besuch", "Anruf", None]), draw.choice([amount, None])))
            rows["costs"].append((name, day, draw.choice(["Bonus", "Fracht", "Mahnung"]), abs(amount) / 7))
        rows["transactions"].append((
            f"{name}r", PERIOD.end, Decimal(-3), None, None, None, None, None, None, True, None, None,
        ))  # fmt: skip
    made = {}
    for name, columns in SCHEMAS.items():
        arrays = zip(*rows[name], strict=True)
        values = [[_scaled(v, t) for v in column] for column, t in zip(arrays, columns.values(), strict=True)]
        made[name] = pa.table(values, schema=pa.schema(list(columns.items())))
    return made


def _scaled(value: Any, kind: pa.DataType) -> Any:
    return value.quantize(Decimal(1).scaleb(-kind.scale)) if isinstance(value, Decimal) else value


Tables = dict[str, ir.Table]


def everyone(on: Tables) -> pd.DataFrame:
    return base.customer_frame(on["transactions"], PERIOD)


def steps(on: Tables) -> Any:
    return ladder(on["transactions"], everyone(on), PERIOD, on["activities"], on["costs"], 0.3)


def told(on: Tables) -> Any:
    sides = {"activities": on["activities"], "costs": on["costs"]}
    return history.history(on["transactions"], calendar(PERIOD), steps(on), sides, on["customers"])


EXPRESSIONS: dict[str, Callable[[Tables], Any]] = {
    "customers": lambda on: base.customers(on["transactions"], PERIOD),
    "customer_frame": everyone,
    "gaps_and_amounts": lambda on: base.gaps_and_amounts(on["transactions"], PERIOD),
    "purchase_days": lambda on: base.purchase_days(on["transactions"], PERIOD),
    "first_bought": lambda on: base.first_bought(on["transactions"], PERIOD, "category"),
    "repeats_by_day": lambda on: base.repeats_by_day(on["transactions"], PERIOD, PERIOD.end),
    "observe": lambda on: observation.observe(on["transactions"], everyone(on), PERIOD, Settings()),
    "caused": lambda on: caused(on["transactions"], PERIOD, {n: on[n] for n in ("activities", "costs")}),
    "caused_without_goods": lambda on: caused(on["transactions"].drop("cost_of_goods", "list_amount"), PERIOD, {}),
    "ladder": steps,
    "abc_by_category": lambda on: abc_by_category(
        on["transactions"], PERIOD, pd.Series(np.where(everyone(on)["x"] > 3, "A", "C"), everyone(on).index)
    ),
    "windows": lambda on: windows.share_by_window(on["transactions"], PERIOD, 0.2),
    "moves": lambda on: migration.moves(on["transactions"], PERIOD, 0.8, 0.95),
    "foresight": lambda on: foresight._histories(on["transactions"], PERIOD, 365),
    "by_customer": lambda on: sales.by_customer(on["transactions"], PERIOD),
    "by_category": lambda on: sales.by_category(on["transactions"], PERIOD),
    "by_month": lambda on: sales.by_month(on["transactions"], PERIOD),
    "of_months": lambda on: sales.of_months(
        on["transactions"], pd.DataFrame({"customer_id": ["001", "002"], "month": pd.to_datetime(["2022-03-01"] * 2)})
    ),
    "discounts": lambda on: sales.discounts(on["transactions"], PERIOD),
    "days_of_one": lambda on: pooled.purchase_days(on["transactions"], PERIOD, "003").to_frame(),
    "pooled_gap": lambda on: pooled.pooled_gap(on["transactions"], PERIOD),
    "own_gaps": lambda on: rhythm.own_gaps(on["transactions"], PERIOD),
    "history": told,
    "markets": lambda on: markets.categories(told(on), on["transactions"]),
    "categories_bought": lambda on: flywheel.categories_bought(on["transactions"], PERIOD),
    "delivered": lambda on: repurchase.delivered(on["transactions"], PERIOD),
    "goods_of": lambda on: goods_of(
        on["transactions"], everyone(on).index, (PERIOD.year_before, PERIOD.last_year), steps(on)
    ),
    "tiers": lambda on: tiers.tiers(on["transactions"], PERIOD, 0.95),
}  # fmt: skip


def flat(name: str, found: Any) -> Iterator[tuple[str, Any]]:
    """What was found, as columns and single values by name; rows in order of what tells them apart."""
    if isinstance(found, ir.Table):
        found = found.to_pyarrow()
    if isinstance(found, pa.Table):
        found = found.to_pandas(date_as_object=False)
        found = found.sort_values([c for c in found.columns if found[c].dtype.kind != "f"][:2], ignore_index=True)
    if isinstance(found, pd.Series):
        found = found.to_frame("value")
    if isinstance(found, pd.DataFrame):
        yield f"{name}.index", found.index.to_numpy()
        for column in found.columns:
            yield f"{name}.{column}", found[column].to_numpy()
    elif is_dataclass(found):
        for field in fields(found):
            yield from flat(f"{name}.{field.name}", getattr(found, field.name))
    elif isinstance(found, dict):
        for key, value in found.items():
            yield from flat(f"{name}.{key}", value)
    elif isinstance(found, tuple) and found and is_dataclass(found[0]):
        for number, one in enumerate(found):
            yield from flat(f"{name}[{number}]", one)
    else:
        yield name, np.asarray(found, dtype=None if not isinstance(found, tuple) else object)


@pytest.fixture(scope="module")
def small_tables() -> dict[str, pa.Table]:
    return tables()


@pytest.fixture(scope="module")
def expected(small_tables: dict[str, pa.Table]) -> dict[str, dict[str, Any]]:
    connection = ibis.duckdb.connect()
    on = {name: connection.create_table(name, table) for name, table in small_tables.items()}
    return {name: dict(flat(name, expression(on))) for name, expression in EXPRESSIONS.items()}


@pytest.fixture(scope="module")
def on_postgresql(small_tables: dict[str, pa.Table], postgresql: Callable[[str], str]) -> Tables:
    host, port = postgresql("CREATE ROLE ours LOGIN PASSWORD 'x'; GRANT CREATE ON SCHEMA public TO ours;").split(":")
    connection = ibis.postgres.connect(host=host, port=int(port), user="ours", password="x", database="postgres")
    return {name: connection.create_table(name, table) for name, table in small_tables.items()}


@pytest.fixture(scope="module")
def on_sail(small_tables: dict[str, pa.Table], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tables]:
    from pyarrow.parquet import write_table
    from pysail.spark import SparkConnectServer
    from pyspark.sql import SparkSession

    server = SparkConnectServer()
    server.start(background=True)
    session = SparkSession.builder.remote(f"sc://127.0.0.1:{server.listening_address[1]}").getOrCreate()
    connection, folder, on = ibis.pyspark.connect(session), tmp_path_factory.mktemp("sail"), {}
    for name, table in small_tables.items():
        write_table(table, folder / f"{name}.parquet")
        on[name] = connection.read_parquet(folder / f"{name}.parquet")
    yield on
    session.stop()
    server.stop()


def compare(expected: dict[str, Any], found: dict[str, Any]) -> None:
    assert found.keys() == expected.keys()
    for name, wanted in expected.items():
        got = found[name]
        assert got.shape == wanted.shape, name
        if wanted.dtype.kind == "f":
            np.testing.assert_allclose(got.astype(float), wanted, rtol=TOLERANCE, atol=0, err_msg=name)
        else:
            assert [_plain(v) for v in got.ravel()] == [_plain(v) for v in wanted.ravel()], name


def _plain(value: Any) -> Any:
    """NULL is NULL, a whole number of any width is itself."""
    if isinstance(value, tuple | frozenset | list):
        return [_plain(one) for one in value]
    return None if value is None or pd.isna(value) else value


@pytest.mark.database
@pytest.mark.parametrize("engine", ["on_postgresql", "on_sail"])
def test_all_engines_agree(engine: str, expected: dict[str, dict[str, Any]], request: pytest.FixtureRequest) -> None:
    on = request.getfixturevalue(engine)
    failed = {}
    for name, expression in EXPRESSIONS.items():
        try:
            compare(expected[name], dict(flat(name, expression(on))))
        except Exception as error:
            failed[name] = f"{type(error).__name__}: {error}"
    assert not failed
