"""``actions.csv`` of an earlier report, read back: who was to be acted upon, and who was drawn to be left alone."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb
import pandas as pd

from analysis.errors import Example, Finding, InputError
from analysis.tables.inert import inert
from analysis.tables.prepared import Prepared
from analysis.tables.raw import sql_path
from analysis.tables.schema import printable

ARMS = ("act", "hold_back", "duty")
# Where a run keeps the list for its notebooks, beside the prepared tables.
PREVIOUS = "previous_actions"
_NEEDED = ("customer_id", "kind", "segment", "arm", "reference_date")
_SHOWN = 3


@dataclass
class _Wrong:
    """Places where one thing is wrong."""

    column: str
    places: list[Example] = field(default_factory=list)
    rows: int = 0

    def note(self, line: int, value: str) -> None:
        self.rows += 1
        if len(self.places) < _SHOWN:
            self.places.append(Example(line, self.column, printable(value)))

    def finding(self, key: str, file: str, **values: str) -> Finding:
        return Finding(key, "error", file, self.column, self.rows, values=values, examples=tuple(self.places))


def read_actions(path: Path, prepared: Prepared) -> pd.DataFrame:
    """The customers of the list, index customer_id: arm, segment, kinds (parted by semicolons), reference_date.

    Raises
    ------
    InputError : no such file, no list of actions, values it cannot hold, and customers that the tables do not know;
        all that is wrong with its rows at once
    """
    name = path.name
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise InputError(Finding("actions-unreadable", "error", printable(name))) from None
    rows = csv.reader(text.splitlines(keepends=True), delimiter=_delimiter(text))
    try:
        header = next(rows, [])
        missing = [column for column in _NEEDED if column not in header]
        if missing:
            raise InputError(Finding("actions-columns", "error", name, values={"missing": ", ".join(missing)}))
        places = [header.index(column) for column in _NEEDED]
        told = [(rows.line_num, *(_cell(row, place) for place in places)) for row in rows if row]
    except csv.Error:
        raise InputError(Finding("actions-unreadable", "error", name)) from None
    frame = pd.DataFrame(told, columns=["line", *_NEEDED])
    if frame.empty:
        raise InputError(Finding("actions-empty", "error", name))
    frame["known"] = _as_known(frame["customer_id"], prepared)
    wrong = list(_wrong(frame, name))
    if wrong:
        raise InputError(wrong)
    groups = frame.sort_values("known", kind="stable").groupby(frame["known"].rename("customer_id"))
    return pd.DataFrame(
        {
            "arm": groups["arm"].first(),
            "segment": groups["segment"].first(),
            "kinds": groups["kind"].agg(lambda kinds: ";".join(sorted(set(kinds)))),
            "reference_date": frame["reference_date"].iloc[0],
        }
    )


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def _cell(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""


def _as_known(ids: pd.Series, prepared: Prepared) -> pd.Series:
    """Numbers as the tables have them, where the list had to keep a spreadsheet from obeying them; None: unknown."""
    tables = [name for name in ("transactions", "customers") if prepared.has(name)]
    query = " UNION ".join(f"SELECT customer_id FROM read_parquet({sql_path(prepared.path(name))})" for name in tables)
    with duckdb.connect() as con:
        known = [row[0] for row in con.execute(query).fetchall() if row[0] is not None]
    return ids.map({inert(one): one for one in known} | {one: one for one in known})


def _wrong(frame: pd.DataFrame, name: str) -> Iterable[Finding]:
    arms, days, ids = _Wrong("arm"), _Wrong("reference_date"), _Wrong("customer_id")
    first: dict[str, tuple[str, str]] = {}
    two = _Wrong("arm")
    columns = ["line", "customer_id", "known", "segment", "arm", "reference_date"]
    for line, written, customer, segment, arm, day in frame[columns].itertuples(index=False, name=None):
        if arm not in ARMS:
            arms.note(line, arm)
        if not _is_day(day) or day != frame["reference_date"].iloc[0]:
            days.note(line, day)
        if not isinstance(customer, str):
            ids.note(line, written)
        elif first.setdefault(customer, (arm, segment)) != (arm, segment):
            two.note(line, arm)
    if arms.rows:
        yield arms.finding("actions-arm", name, allowed=", ".join(ARMS))
    if days.rows:
        yield days.finding("actions-day", name)
    if two.rows:
        yield two.finding("actions-two-arms", name)
    if ids.rows:
        yield ids.finding("actions-other-company" if ids.rows == len(frame) else "actions-unknown-customers", name)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
