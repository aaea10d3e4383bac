"""The second step: one reading of each column, or an open question with the setting that answers it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

import duckdb

from analysis.errors import Finding, Severity
from analysis.settings import Settings
from analysis.tables.amounts import decide_amount
from analysis.tables.by_values import date_by_values, holds_days
from analysis.tables.credits import open_credits
from analysis.tables.dates import PERIODS
from analysis.tables.decision import Decision, Unused
from analysis.tables.raw import Raw
from analysis.tables.recognise import FITS, Candidate, Recognised, recognise
from analysis.tables.rows import ROLES, kind_columns
from analysis.tables.sample import SampledColumn, take_sample
from analysis.tables.schema import normalise, printable
from analysis.tables.titles import unit_of_title
from analysis.tables.units import split_unit
from analysis.tables.who import decide_customer

# Decided by rules of their own.
_APART = {"customer_id", "email", "account", "contra_account", "net_amount", "gross_amount", "document_total", "converted_amount", "converted_currency", *ROLES}  # fmt: skip
_UNITS = {"1000": "thousands", "1000000": "millions", "0.01": "cents"}
_AMOUNT_LIKE = ("net_amount", "gross_amount", "unit_price", "list_amount")


def decide(con: duckdb.DuckDBPyConnection, raw: Raw, given: Mapping[str, str], settings: Settings) -> Decision:
    """Recognise and decide one part."""
    recognised = recognise(raw, take_sample(con, raw), given)
    if raw.part.table == "transactions":
        return _transactions(con, recognised, settings)
    chosen = _assign(recognised, set(), {})
    return _decision(recognised, chosen, findings=tuple(_contested(recognised, chosen)))


def _transactions(con: duckdb.DuckDBPyConnection, recognised: Recognised, settings: Settings) -> Decision:
    raw, system = recognised.raw, recognised.system
    customer, findings, questions = decide_customer(recognised)
    chosen = {"customer_id": customer} if customer else {}
    if system and system.refuse:
        questions.append(Finding(system.refuse, "error", raw.part.label, values={"category": system.name}))
    chosen = _assign(recognised, _APART, chosen)
    for column in ("debit_credit",):
        if found := recognised.of(column):
            chosen.setdefault(column, found[0])
    if customer and customer.column == "name":
        chosen.setdefault("name", customer)
    columns, amount, said, asked = decide_amount(recognised, chosen, settings)
    chosen |= columns
    if "date" not in chosen and "year" not in chosen:
        # A month, quarter or week with its year is a date, if a coarse one.
        period = next((name for name in PERIODS if name in chosen and chosen[name].sampled.dates >= FITS), "")
        if period:
            chosen["date"] = chosen.pop(period)
    if "name" not in chosen and (named := _named_beside(recognised, chosen)):
        chosen["name"] = named
    findings += [*said, *_contested(recognised, chosen)]
    asked += open_credits(recognised, chosen)
    dates = "column" if "date" in chosen else _dateless(recognised, chosen)
    if "date" not in chosen and dates == "column" and (day := date_by_values(recognised, chosen.values())):
        chosen["date"] = day
        values = {"name": "date", "header": day.sampled.header}
        findings.append(Finding("column-by-values", "warning", raw.part.label, day.sampled.header, values=values))
    kinds = kind_columns(con, recognised, [one.sampled.cells for one in chosen.values()])
    leading = next((chosen[name] for name in _AMOUNT_LIKE if name in chosen), None)
    unit = split_unit(leading.sampled.header) if leading else split_unit("")
    if unit.factor == "1" and not (recognised.system and "unit" in recognised.system.facts):
        titled, where = unit_of_title(con, raw)
        if where:
            unit = replace(unit, factor=titled.factor, currency=unit.currency or titled.currency)
            values = {"line": printable(where)[:200], "unit": _UNITS[titled.factor]}
            findings.append(Finding("unit-of-title", "warning", raw.part.label, values=values))
    return _decision(
        recognised, chosen, kinds=kinds, amount=replace(amount, factor=_factor(recognised, unit.factor)), dates=dates, currency=unit.currency,
        findings=tuple(findings), questions=(*questions, *asked),
    )  # fmt: skip


def _named_beside(recognised: Recognised, chosen: Mapping[str, Candidate]) -> Candidate | None:
    """A second column of customers that holds words beside the one with their numbers: their names."""
    used = [id(one.sampled) for one in chosen.values()]
    rivals = [one for one in recognised.of("customer_id") if id(one.sampled) not in used]
    return next((one for one in rivals if one.sampled.filled and one.sampled.numeric < FITS), None)


def _factor(recognised: Recognised, named: str) -> str:
    """By what the amounts are multiplied: what their header names, else what the system's documentation says."""
    in_cents = named == "1" and recognised.system is not None and recognised.system.facts.get("unit") == "cents"
    return "0.01" if in_cents else named


def _dateless(recognised: Recognised, chosen: Mapping[str, Candidate]) -> Literal["year-month", "none", "column"]:
    if "year" in chosen and ({"month", "quarter", "week"} & chosen.keys()):
        return "year-month"
    if "year" in chosen and not any(map(holds_days, recognised.sample.columns)):
        return "year-month"  # nothing but the year is known
    customer = chosen.get("customer_id")
    if customer and len(customer.sampled.filled) > 1 and max(customer.sampled.counts.values()) == 1:
        return "none"
    return "column"


def _assign(recognised: Recognised, apart: set[str], chosen: dict[str, Candidate]) -> dict[str, Candidate]:
    """Each column to its best candidate, and no cells to two; a name alone suffices for a column that is required."""
    chosen = dict(chosen)
    for fitting in (True, False):
        for one in recognised.candidates:
            if one.column in apart or one.column in chosen or any(one.sampled is o.sampled for o in chosen.values()):
                continue
            if (
                one.column == "date"
                and apart
                and recognised.raw.rows
                and not one.sampled.filled
                and one.meaning.why != "declared"
            ):
                continue  # a day that no row has is not the day of the rows
            if one.fit >= FITS if fitting else (one.column in recognised.table.required and one.rank[0] < 4):
                rivals = [o for o in recognised.of(one.column) if o.sampled.filled and o.rank[0] == one.rank[0]]
                better = one.sampled.filled or not rivals
                if better or one.meaning.why == "declared":
                    chosen[one.column] = one
    return chosen


def _contested(recognised: Recognised, chosen: Mapping[str, Candidate]) -> list[Finding]:
    """Required columns that more than one header claims: who reads the report must know which one won."""
    found = []
    for name in recognised.table.required:
        if name == "net_amount" and recognised.raw.part.table == "transactions":
            continue
        winner = chosen.get(name)
        rivals = [
            one for one in recognised.of(name) if winner and one.sampled is not winner.sampled and one.rank[0] <= 2
        ]
        used = [id(one.sampled) for one in chosen.values()]
        if winner and (others := [one.sampled.header for one in rivals if id(one.sampled) not in used]):
            same = normalise(winner.sampled.header) in [normalise(header) for header in others]
            severity: Severity = "warning" if same else "note"
            values = {"name": name, "others": ", ".join(others)}
            found.append(
                Finding("contested-column", severity, recognised.raw.part.label, winner.sampled.header, values=values)
            )
    return found


def _decision(recognised: Recognised, chosen: Mapping[str, Candidate], **decided: Any) -> Decision:
    cells = {name: one.sampled.cells for name, one in chosen.items()}
    why = {name: one.meaning.why for name, one in chosen.items()}
    used = {id(one) for one in cells.values()} | {id(kind.cells) for kind in decided.get("kinds", ())}
    unused = tuple(
        Unused(column.header, _guess(recognised, column), column.examples)
        for column in recognised.sample.columns
        if id(column.cells) not in used
    )
    return Decision(recognised.raw, recognised.table, recognised.system, cells, why, unused, **decided)


def _guess(recognised: Recognised, column: SampledColumn) -> str:
    """What an unused header may hold: a column it may stand for, or else a kind of value."""
    named = next((one.column for one in recognised.candidates if one.sampled is column and one.fit >= FITS), "")
    if named:
        return named
    if not column.filled:
        return "nothing"
    if column.emails >= FITS:
        return "email"
    if column.dates >= FITS:
        return "dates"
    return "numbers" if column.numeric >= FITS else "text"
