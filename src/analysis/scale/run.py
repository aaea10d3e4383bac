"""A large base from its rows to values of its customers: what the command ``scale`` does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from analysis.clv.adequacy import adequacy
from analysis.clv.forecast import Forecast, forecast
from analysis.clv.models import fit_spend
from analysis.clv.observation import Observation, cuts
from analysis.errors import Finding, InputError
from analysis.models.spend import Spend
from analysis.periods import Period, months_to_days
from analysis.refusal import Refused
from analysis.reporting.output import put_in_place, staging, write_json
from analysis.scale.amounts import Amounts, amounts, class_of
from analysis.scale.cells import money_cells, observed
from analysis.scale.customers import Laid, lay_down
from analysis.scale.economics import Earned, earned
from analysis.scale.engine import Engine, opened
from analysis.scale.results import lifetime_value, measure_of, pareto_analysis
from analysis.scale.source import Tables, fingerprint, read_tables, window_of
from analysis.scale.valuing import Valued, parts, valued
from analysis.settings import Settings

RESULTS, CUSTOMERS = "results.json", "customers"


@dataclass(frozen=True)
class Order:
    """What is asked for.

    Attributes
    ----------
    source : see `analysis.scale.source.read_tables`
    engine, address : see `analysis.scale.engine.opened`
    parameters : settings that differ from their defaults
    name : of the folder in `out`
    """

    source: str
    engine: str
    address: str | None
    parameters: Mapping[str, Any]
    name: str
    out: Path


def scale(order: Order, say: Callable[[str], None] = lambda _: None) -> Path:
    """Compute and write ``results.json`` and the customers; the folder that now holds them.

    Nothing is put in place unless all of it is there.

    Parameters
    ----------
    say : told the name of each step when it begins

    Raises
    ------
    AnalysisError : see `opened`, `read_tables` and `window_of`; also where the input changed meanwhile
    """
    out = order.out.resolve()
    with staging(out) as made, opened(order.engine, _empty(made / "work"), order.address) as engine:
        result = _empty(made / "result")
        say("rows")
        tables = read_tables(engine, order.source, order.parameters)
        window = window_of(tables)
        before = fingerprint(tables)
        changed = InputError(Finding("source-changed", "error", values={"source": order.source}))
        try:
            results = _computed(engine, tables, window, result, say)
        except Exception as error:
            # Of files that are no longer what they were any error may come.
            if tables.files and fingerprint(tables) != before:
                raise changed from error
            raise
        if fingerprint(tables) != before:
            raise changed
        results["scale"] |= {"engine": order.engine}
        write_json(result / RESULTS, results)
        target = out / order.name / window.end.isoformat()
        put_in_place(result, target, out)
    return target


def _empty(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _computed(
    engine: Engine, tables: Tables, window: Period, result: Path, say: Callable[[str], None]
) -> dict[str, Any]:
    settings = tables.settings
    last = settings.validation_start or window.last_third(months_to_days(settings.horizon_months))
    origins = cuts(window, last)
    say("customers")
    laid = lay_down(engine, tables, window, origins)
    found = earned(laid.customers, laid.carrying, settings.margin_rate)
    distributions = _distributions(found)
    revenue = distributions["revenue"]
    say("fits")
    seen = observed(laid, window, origins)
    foretold = _forecast(seen, laid, window, settings)
    spend = _spend(laid, foretold)
    say("values")
    value = _valued(engine, found, foretold, spend, settings, revenue.customers)
    table = value.customers if isinstance(value, Valued) else found.customers
    classes = class_of(table, revenue, settings.abc_a, settings.abc_b)
    told = value if isinstance(value, Valued) else None
    written = engine.write(parts(told, found, classes, table, measure_of(found)), result / CUSTOMERS)
    by_class = written.group_by("abc").agg(customers=written.count(), net_amount=written.net_amount.sum())
    return {
        "scale": {
            "customers": revenue.customers,
            "histories": len(seen.customers),
            "sampled": told.sampled if told else None,
            "abc": {row.pop("abc"): row for row in by_class.order_by("abc").to_pyarrow().to_pylist()},
        },
        "pareto_analysis": pareto_analysis(distributions, found, window, settings),
        "customer_lifetime_value": lifetime_value(foretold, spend, value, found, settings),
    }


def _distributions(found: Earned) -> Mapping[str, Amounts]:
    table = found.customers
    made = {"revenue": amounts(table, "net_amount"), "purchases": amounts(table, "purchase_amount")}
    if found.ladder.known:
        made["contribution"] = amounts(table.filter(table.known), "contribution")
    return made


def _forecast(seen: Observation, laid: Laid, window: Period, settings: Settings) -> Forecast | Refused:
    enough = adequacy(seen.customers, window, settings.horizon_months).or_refused
    if isinstance(enough, Refused):
        return enough
    try:
        made = forecast(seen, settings)
    except Refused as reason:
        return reason
    try:
        spend = fit_spend(money_cells(laid.customers, "_last"))
        spend.require_trustworthy()
    except Refused:
        return made
    return replace(made, spend=spend)


def _spend(laid: Laid, foretold: Forecast | Refused) -> Spend | Refused:
    if isinstance(foretold, Refused):
        return foretold
    try:
        return fit_spend(money_cells(laid.customers))
    except Refused as reason:
        return reason


def _valued(
    engine: Engine, found: Earned, foretold: Forecast | Refused, spend: Spend | Refused, settings: Settings, count: int
) -> Valued | Refused:
    if isinstance(foretold, Refused):
        return foretold
    if isinstance(spend, Refused):
        return spend
    try:
        return valued(engine, found, foretold, spend, settings, count)
    except Refused as reason:
        return reason
