"""CDNOW as the published fits saw it, the demo company, and small bases: from transactions to values."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import ibis
import nbformat
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from analysis.base import CustomerBase
from analysis.clv.economics import Economics, Margin, economics
from analysis.clv.forecast import forecast_or_refused
from analysis.clv.observation import Observation, observe
from analysis.clv.page import LifetimeValue
from analysis.clv.value import value_or_refused
from analysis.contribution.ladder import ladder
from analysis.customers import customer_frame
from analysis.kept import Memory
from analysis.language import LANGUAGES, Words
from analysis.periods import Period
from analysis.presentation.charts import Chart
from analysis.presentation.views import Show
from analysis.settings import Settings
from analysis.shipped import NOTEBOOKS

START = date(2023, 1, 1)


# ------------------------------------------------------------------ from transactions to values


@dataclass(frozen=True)
class Case:
    """A base with what the notebook computes of it; forecast and value may be refusals."""

    table: Any
    window: Period
    settings: Settings
    customers: pd.DataFrame
    forecast: Any
    value: Any
    page: LifetimeValue


def case(table: Any, window: Period, settings: Settings, tables: dict[str, Any], master: Any = None) -> Case:
    customers = customer_frame(table, window)
    forecast = forecast_or_refused(table, customers, window, settings)
    value = valued(forecast, table, customers, window, settings, tables, master)
    return Case(
        table,
        window,
        settings,
        customers,
        forecast,
        value,
        page_of(table, customers, window, settings, forecast, value),
    )


def page_of(
    table: Any, customers: pd.DataFrame, window: Period, settings: Settings, forecast: Any, value: Any
) -> LifetimeValue:
    """The page of a base of which no more is known than this."""
    base: Any = SimpleNamespace(
        transactions=table, customers=customers, period=window, settings=settings, forecast=forecast, value=value,
        memory=Memory(settings), frame=lambda name: None, side=lambda name: None, lay_down=lambda page, columns: None,
        without_dates=None,
    )  # fmt: skip
    return LifetimeValue(base)


def valued(
    forecast: Any, table: Any, customers: pd.DataFrame, window: Period, settings: Settings,
    tables: dict[str, Any], master: Any = None,
) -> Any:  # fmt: skip
    """The value under the ladder of the same tables, which are frames or tables of a database."""
    sides = {name: as_table(tables.get(name)) for name in ("activities", "costs")}
    steps = ladder(table, customers, window, sides["activities"], sides["costs"], settings.margin_rate)
    return value_or_refused(forecast, steps, {"transactions": table, **sides}, master, settings)


def as_table(given: Any) -> Any:
    # By way of Arrow, which knows decimals with holes.
    return ibis.memtable(pa.Table.from_pandas(given)) if isinstance(given, pd.DataFrame) else given


@pytest.fixture(scope="session")
def revalued() -> Callable[..., Any]:
    """The value of a case under other settings and with costs: revalued(case, tables, margin_rate=…)."""

    def made(of: Case, tables: dict[str, Any] | None = None, **settings: Any) -> Any:
        changed = of.settings.model_copy(update=settings)
        return valued(of.forecast, of.table, of.customers, of.window, changed, tables or {})

    return made


@pytest.fixture(scope="session")
def cdnow() -> Case:
    """CDNOW with the published split and an assumed margin of 30 %."""
    return known(CustomerBase("cdnow", validation_start=date(1997, 10, 1), margin_rate=0.3))


@pytest.fixture(scope="session")
def doubted(cdnow: Case) -> Case:
    """CDNOW if the interval for its holdout had missed what came: 16 % were expected too few."""
    (past,) = cdnow.forecast.past
    missed = replace(cdnow.forecast, past=(replace(past, total=replace(past.total, high=1800.0)),))
    value = valued(missed, cdnow.table, cdnow.customers, cdnow.window, cdnow.settings, {})
    page = page_of(cdnow.table, cdnow.customers, cdnow.window, cdnow.settings, missed, value)
    return replace(cdnow, forecast=missed, value=value, page=page)


@pytest.fixture(scope="session")
def demo() -> Case:
    """The demo company with its tables."""
    return known(CustomerBase("demo"))


def known(base: CustomerBase) -> Case:
    return Case(
        base.transactions, base.period, base.settings, base.customers, base.forecast, base.value, base.lifetime_value
    )


@pytest.fixture(scope="session")
def shown() -> Callable[..., Any]:
    """What a cell shows: shown(display, result, …, lang="en")."""

    def made(display: Callable[..., Any], *results: Any, lang: str = "en") -> Any:
        return Show([Words(lang, "EUR")])(display, *results).shown[lang]

    return made


@pytest.fixture(scope="session")
def cells() -> Callable[..., dict[str, dict[str, Any]]]:
    """What the cells of the notebook show of a page, by their last line and language, but for those with `without`."""

    def made(page: LifetimeValue, langs: Sequence[str] = LANGUAGES, without: str = "") -> dict[str, dict[str, Any]]:
        notebook = nbformat.read(NOTEBOOKS / "3_customer_lifetime_value.ipynb", 4)
        _parameters, _opening, *sources, _handed = (c.source for c in notebook.cells if c.cell_type == "code")
        names = pd.Series(dtype="str", name="name")
        base = SimpleNamespace(period=page.base.period, settings=page.settings, names=names)
        given: dict[str, Any] = {"page": page, "base": base, "show": Show([Words(lang, "EUR") for lang in langs])}
        shown = {}
        for source in sources:
            # What the amounts are is told by the audit, which these pages have none of.
            if (without and without in source) or "base.audit" in source:
                continue
            *body, last = ast.parse(source).body
            assert isinstance(last, ast.Expr)
            # Our own notebook, as Jupyter would run it.
            exec(compile(ast.Module(body, []), "cell", "exec"), given)
            view = eval(compile(ast.Expression(last.value), "cell", "eval"), given)
            shown[ast.unparse(last)] = dict(view.shown)
        return shown

    return made


@pytest.fixture(scope="session")
def text() -> Callable[[Any], str]:
    """What is said, of a chart by its title and the names of its axes."""
    return lambda one: one.alt if isinstance(one, Chart) else one.plain


@pytest.fixture(scope="session")
def drawn() -> Callable[[Any], str]:
    """All texts in a chart."""
    return lambda one: " ".join(re.findall(r">([^<]+)</text>", one.svg)) if isinstance(one, Chart) else ""


Bought = Iterable[tuple[str, int, float]]


def rows_of(bought: Bought) -> pd.DataFrame:
    frame = pd.DataFrame(list(bought), columns=["customer_id", "day", "net_amount"])
    frame["date"] = [START + timedelta(days=int(day)) for day in frame.pop("day")]
    return frame.assign(net_amount=frame["net_amount"].astype(float))


@pytest.fixture(scope="session")
def based_on() -> Callable[..., Case]:
    """Everything about purchases and returns given as (customer, day from 2023-01-01, amount)."""

    def made(bought: Bought, tables: dict[str, Any] | None = None, **settings: Any) -> Case:
        rows = rows_of(bought)
        window = Period(rows["date"].min(), rows["date"].max())
        return case(ibis.memtable(rows), window, Settings(**settings), tables or {})

    return made


@pytest.fixture(scope="session")
def observed() -> Callable[..., Observation]:
    """An observation of such rows; `more` holds further columns of theirs."""

    def made(bought: Bought, more: dict[str, list[Any]] | None = None, **settings: Any) -> Observation:
        rows = rows_of(bought).assign(**(more or {}))
        window = Period(rows["date"].min(), rows["date"].max())
        table = ibis.memtable(rows)
        return observe(table, customer_frame(table, window), window, Settings(**settings))

    return made


@pytest.fixture(scope="session")
def priced() -> Callable[..., Economics]:
    """Margin and cost to serve of such rows, with other tables and an assumed margin rate."""

    def made(
        bought: Bought, tables: dict[str, Any] | None = None, rate: float | None = None,
        more: dict[str, list[Any]] | None = None,
    ) -> Economics:  # fmt: skip
        rows = rows_of(bought).assign(**(more or {}))
        window = Period(rows["date"].min(), rows["date"].max())
        table, given = as_table(rows.astype({"cost_of_goods": float}) if more else rows), tables or {}
        sides = {name: as_table(given.get(name)) for name in ("activities", "costs")}
        customers = customer_frame(table, window)
        steps = ladder(table, customers, window, sides["activities"], sides["costs"], rate)
        seen = observe(table, customers, window, Settings())
        return economics(seen, steps, {"transactions": table, **sides}, given.get("customers"))

    return made


@pytest.fixture(scope="session")
def lives() -> Callable[..., list[tuple[str, int, float]]]:
    """Such rows of customers that differ in rate, spend and loyalty."""

    def made(customers: int, seed: int, days: int = 700, gap: float = 40.0) -> list[tuple[str, int, float]]:
        draw = np.random.default_rng(seed)
        rows = []
        for number in range(customers):
            each, money, leave = draw.gamma(2, gap / 2) + 1, draw.gamma(3, 1 / 60), draw.beta(1, 6)
            day = float(draw.integers(0, days // 2))
            while day < days:
                rows.append((f"c{number:04d}", int(day), max(0.01, round(float(draw.gamma(4, 1 / money)), 2))))
                if draw.random() < leave:
                    break
                day += max(1.0, draw.exponential(each))
        return rows

    return made


@pytest.fixture(scope="session")
def same_money() -> Callable[..., Economics]:
    """The same margin and cost for every customer."""

    def made(customers: int, share: float = 1.0, cost: float = 0.0, kind: Any = "assumed") -> Economics:
        each = np.full(customers, share), np.full(customers, cost)
        earned = np.full(customers, np.nan)
        return Economics(Margin(share, kind), *each, earned, share, cost, cost > 0, cost, float("nan"), 0)

    return made
