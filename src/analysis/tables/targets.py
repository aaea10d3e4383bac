"""Targets, from ``targets.csv`` or from ``[targets]`` of a profile, checked before anything is computed.

A row of the file, or a table ``[targets.<name>]`` of the profile, holds

======== ====================================================================================================
name     what the target is called; in the profile the name of its table
measure  satisfaction; value (contribution after cost of care, or revenue where no costs are known); or, for all
         customers, a key figure of the start page by its key, such as share_active_12m
group    whom it is for, as of `start`: one of `GROUPS`
change   relative (``+5 %``) or absolute (``+0.3 points``; money and counts in their own unit)
start    day on which the group is frozen, such as 2023-12-31; empty: the end of the period before the last
======== ====================================================================================================
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from analysis.errors import Example, Finding, InputError
from analysis.quantities import QUANTITIES
from analysis.tables.schema import printable

Unit = Literal["relative", "points"]
MEASURES = ("satisfaction", "value")
GROUPS = ("all", "low_value", "potential", "important", "dissatisfied", "A", "B", "C")
COLUMNS = ("name", "measure", "group", "change", "start")
# Where a run keeps them for its notebooks, beside the prepared tables.
TARGETS = "targets"
_CHANGE = re.compile(r"([+\-−]?\d+(?:[.,]\d+)?)\s*(%|points?|punkte?)", re.IGNORECASE)


@dataclass(frozen=True)
class Target:
    """What is to be reached.

    Attributes
    ----------
    change : as a share where the unit is relative, else in the unit of the measure
    start : day on which the group is frozen; empty: the end of the period before the last
    """

    name: str
    measure: str
    group: str
    change: float
    unit: Unit
    start: str


def read_targets(path: Path) -> tuple[Target, ...]:
    """The targets of a CSV file, separated by commas or semicolons.

    Raises
    ------
    InputError : it is not there, lacks a column, or holds values it cannot; all that is wrong at once, with line and column
    """
    name = printable(path.name)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise InputError(Finding("targets-unreadable", "error", name)) from None
    first = text.partition("\n")[0]
    rows = csv.DictReader(text.splitlines(), delimiter=";" if first.count(";") > first.count(",") else ",")
    missing = [column for column in COLUMNS[:4] if column not in (rows.fieldnames or ())]
    if missing:
        raise InputError(Finding("targets-columns", "error", name, values={"missing": ", ".join(missing)}))
    return _checked([(rows.line_num, row) for row in rows], name)


def targets_of_profile(told: Mapping[str, Any], name: str) -> tuple[Target, ...]:
    """The targets of ``[targets]`` in the profile `name`.

    Raises
    ------
    InputError : as `read_targets`; the line is the place of the target in the profile, from 1
    """
    rows = [
        (place, {"name": key, **(one if isinstance(one, Mapping) else {})})
        for place, (key, one) in enumerate(told.items(), 1)
    ]
    return _checked(rows, printable(name))


def as_frame(targets: tuple[Target, ...]) -> pd.DataFrame:
    """To be kept beside the prepared tables."""
    return pd.DataFrame([asdict(one) for one in targets])


def from_frame(frame: pd.DataFrame | None) -> tuple[Target, ...]:
    """What `as_frame` was given."""
    return (
        ()
        if frame is None
        else tuple(Target(**{str(key): value for key, value in row.items()}) for row in frame.to_dict("records"))
    )


def _checked(rows: Sequence[tuple[int, Mapping[str, Any]]], file: str) -> tuple[Target, ...]:
    findings = [finding for line, row in rows for finding in _wrong(line, row, file)]
    if findings:
        raise InputError(findings)
    return tuple(_target(row) for _, row in rows)


def _cell(row: Mapping[str, Any], column: str) -> str:
    value = row.get(column)
    return "" if value is None else str(value).strip()


def _wrong(line: int, row: Mapping[str, Any], file: str) -> Iterator[Finding]:
    measure, group = _cell(row, "measure"), _cell(row, "group")
    allowed = {"measure": (*MEASURES, *QUANTITIES), "group": GROUPS}
    for column, value in (("measure", measure), ("group", group)):
        if value not in allowed[column]:
            few = ", ".join(MEASURES) if column == "measure" else ", ".join(GROUPS)
            yield _finding("targets-value", file, line, column, value, allowed=few)
    if measure not in MEASURES and measure in QUANTITIES and group in GROUPS and group != "all":
        yield _finding("targets-value", file, line, "group", group, allowed="all")
    if not _CHANGE.fullmatch(_cell(row, "change")):
        yield _finding("targets-value", file, line, "change", _cell(row, "change"), allowed="+5 % | +0.3 points")
    if not _is_day(_cell(row, "start")):
        yield _finding("targets-value", file, line, "start", _cell(row, "start"), allowed="YYYY-MM-DD")
    if not _cell(row, "name"):
        yield _finding("targets-value", file, line, "name", "", allowed="text")


def _finding(key: str, file: str, line: int, column: str, value: str, allowed: str) -> Finding:
    example = Example(line, column, printable(value))
    return Finding(key, "error", file, column, 1, values={"allowed": allowed}, examples=(example,))


def _target(row: Mapping[str, Any]) -> Target:
    found = _CHANGE.fullmatch(_cell(row, "change"))
    assert found is not None
    number = float(found[1].replace(",", ".").replace("−", "-"))
    relative = found[2] == "%"
    unit: Unit = "relative" if relative else "points"
    change = number / 100 if relative else number
    return Target(_cell(row, "name"), _cell(row, "measure"), _cell(row, "group"), change, unit, _cell(row, "start"))


def _is_day(text: str) -> bool:
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
