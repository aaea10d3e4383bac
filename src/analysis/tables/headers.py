"""What a header may mean, by its name alone: every column it may stand for, the best-known reading first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from analysis.tables.header_words import said_together
from analysis.tables.helpers import READ_TRANSACTIONS
from analysis.tables.schema import TABLES, Table, normalise
from analysis.tables.systems import System, common, recognise_system
from analysis.tables.units import split_unit

Why = Literal["declared", "system", "alias", "common", "pattern", "words", "position", "values"]

# Longer cells are texts; no header is that long.
_LONGEST = 60


@dataclass(frozen=True)
class Meaning:
    """One column that a header may stand for; the smaller the rank, the better known."""

    column: str
    rank: tuple[int, int]
    why: Why


def meanings(header: str, table: Table, given: Mapping[str, str], system: System | None = None) -> list[Meaning]:
    """All columns of `table` that the header may stand for, each once, the best first.

    Parameters
    ----------
    given : canonical column -> header that the user declared for it
    """
    forms = tuple(dict.fromkeys(form for form in (normalise(header), normalise(split_unit(header).header)) if form))
    found = [
        Meaning(column, (0, 0), "declared")
        for column, own in given.items()
        if normalise(own) in forms and _has(table, column)
    ]
    if found:
        return found
    if system:
        # The header of a known system means what its documentation says, and nothing that it resembles.
        found = [
            Meaning(column, (1, headers.index(form)), "system")
            for column, headers in system.headers.items()
            for form in forms
            if form in headers
        ]
        if found:
            return sorted({meaning.column: meaning for meaning in found}.values(), key=lambda meaning: meaning.rank)
    for form in forms:
        found += _by_name(form, table.name)
    if not found and table.name == "transactions" and (field := _field(header)):
        return meanings(field, table, given)
    if not found and table.name == "transactions":
        found = [Meaning(column, (5, place), "words") for column, place in said_together(split_unit(header).header)]
    best: dict[str, Meaning] = {}
    for meaning in sorted(found, key=lambda meaning: meaning.rank):
        best.setdefault(meaning.column, meaning)
    return list(best.values())


# Queries write the table in front of the field: ``InvcHead_InvoiceDate``, ``Customer[Name]``.
_OF_A_TABLE = re.compile(
    r"(?:'?[^\W\d][\w \-]*'?\[(?P<in>[^\]]+)\]|\[(?P<alone>[^\[\]]+)\]"
    r"|(?:[A-Z][a-z]+)*(?:Head|Header|Hed|Hdr|Dtl|Detail|Line|Item|Customer|Cust|Invoice|Order|Sales)s?[_.](?P<of>[A-Z][A-Za-z]+))"
)


def _field(header: str) -> str:
    """The field of a header that names its table, too; empty where it names none."""
    found = _OF_A_TABLE.fullmatch(header.strip())
    return next(filter(None, found.groups()), "") if found else ""


def named_columns(row: Sequence[str], table: Table, given: Mapping[str, str]) -> set[str]:
    """The columns that the cells of a row name, were it a header; months in columns count as one amount each."""
    if table.name == "transactions" and recognise_system(row):
        return {cell for cell in row if cell}
    found = set()
    for cell in row:
        if not cell or len(cell) > _LONGEST or (cell.endswith(".") and cell.count(" ") >= 2):
            continue
        if named := meanings(cell, table, given):
            found.add(named[0].column)
        elif table.name == "transactions" and (month_of_header(cell) or quarter_of_header(cell)):
            found.add(f"month {normalise(cell)}")
    if table.name == "transactions":
        # Years alone stand among data, too: only a row of them that goes on year by year is a header.
        years = [year for cell in row if len(cell) <= _LONGEST and (year := year_of_header(cell))]
        if len(years) > 1 and all(abs(b - a) == 1 for a, b in pairwise(years)):
            found |= {f"year {year}" for year in years}
    return found


@lru_cache(maxsize=50_000)
def _by_name(form: str, table: str) -> tuple[Meaning, ...]:
    if form.isdigit():
        return ()
    found = [Meaning(column, (2, place), "alias") for column, place in _aliases(table).get(form, ())]
    if table != "transactions":
        return tuple(found)
    found += [
        Meaning(column, (3, headers.index(form)), "common")
        for column, headers in common().headers.items()
        if form in headers
    ]
    if not _any_pattern().fullmatch(form):
        return tuple(found)
    for column, patterns in common().patterns.items():
        place = next((i for i, pattern in enumerate(patterns) if re.fullmatch(pattern, form)), None)
        if place is not None:
            found.append(Meaning(column, (4, place), "pattern"))
    return tuple(found)


@cache
def _any_pattern() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for patterns in common().patterns.values() for pattern in patterns))


@cache
def _aliases(table: str) -> Mapping[str, list[tuple[str, int]]]:
    known: dict[str, list[tuple[str, int]]] = {}
    for column in TABLES[table].columns:
        for place, header in enumerate((column.name, *column.aliases)):
            known.setdefault(normalise(header), []).append((column.name, place))
    if table == "transactions":
        for column in READ_TRANSACTIONS.columns:
            known.setdefault(normalise(column.name), [(column.name, 0)])
    return known


def _has(table: Table, column: str) -> bool:
    columns = READ_TRANSACTIONS.columns if table.name == "transactions" else table.columns
    return any(known.name == column for known in columns)


# ------------------------------------------------------------------ months as headers

_MONTHS = {
    1: "jan|januar|jaenner|january", 2: "feb|februar|feber|february", 3: "mrz|maerz|mar|march|maer", 4: "apr|april",
    5: "mai|may", 6: "jun|juni|june", 7: "jul|juli|july", 8: "aug|august", 9: "sep|sept|september",
    10: "okt|oktober|oct|october", 11: "nov|november", 12: "dez|dezember|dec|december",
}  # fmt: skip
MONTH_NUMBERS = {normalise(name): number for number, names in _MONTHS.items() for name in names.split("|")}
_NAME = "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True))
# With words such as "Umsatz" around it, or none.
_AROUND = "umsatz|umsaetze|nettoumsatz|nettoumsaetze|sales|netsales|revenue|turnover|netto|ist|istumsatz|actual|actuals|betrag|amount|erloes|erloese"
_MONTH_HEADER = re.compile(rf"(?:{_AROUND})*(?P<name>{_NAME})(?P<year>(?:20|19)?\d\d)?(?:{_AROUND})*")
_YEAR_FIRST = re.compile(rf"(?P<year>(?:20|19)\d\d)(?P<name>{_NAME})")
_NUMBERS = re.compile(
    r"\s*(?:(?P<m1>0?[1-9]|1[0-2])\s*[./-]\s*(?P<y1>(?:19|20)\d\d)|(?P<y2>(?:19|20)\d\d)\s*[./-]\s*M?(?P<m2>0?[1-9]|1[0-2]))\s*"
)


@lru_cache(maxsize=50_000)
def month_of_header(header: str) -> tuple[int, int] | None:
    """Year and month that a header names, the year 0 where it names none: ``Jan 24`` -> (2024, 1)."""
    if found := _NUMBERS.fullmatch(header):
        return int(found["y1"] or found["y2"]), int(found["m1"] or found["m2"])
    # A column read as a date by a spreadsheet: the first of the month.
    if found := re.fullmatch(r"((?:19|20)\d\d)-(\d\d)-01(?:[ T]00:00:00)?", header.strip()):
        return int(found[1]), int(found[2])
    form = normalise(header)
    if found := _MONTH_HEADER.fullmatch(form) or _YEAR_FIRST.fullmatch(form):
        year = int(found["year"] or 0)
        return (year + 2000 if 0 < year < 100 else year), MONTH_NUMBERS[found["name"]]
    return None


_AHEAD = f"(?:{_AROUND})*(?:im|in|jahr|year|gj|fy|geschaeftsjahr|fiscalyear|calendaryear|kalenderjahr)?"
_QUARTER = re.compile(
    rf"{_AHEAD}(?:(?:q|quartal|quarter|qtr)(?P<q1>[1-4])|(?P<q2>[1-4])(?:q|quartal|quarter|qtr))(?P<y1>(?:20|19)?\d\d)?(?:{_AROUND})*"
    rf"|{_AHEAD}(?P<y2>(?:20|19)\d\d)(?:q|quartal|quarter|qtr)(?P<q3>[1-4])(?:{_AROUND})*"
)
_YEAR = re.compile(rf"{_AHEAD}(?P<year>(?:20|19)\d\d)(?:{_AROUND})*")


@lru_cache(maxsize=50_000)
def quarter_of_header(header: str) -> tuple[int, int] | None:
    """Year and quarter that a header names, the year 0 where it names none: ``Umsatz Q1 2024`` -> (2024, 1)."""
    found = _QUARTER.fullmatch(normalise(split_unit(header).header))
    if not found:
        return None
    year = int(found["y1"] or found["y2"] or 0)
    return (year + 2000 if 0 < year < 100 else year), int(found["q1"] or found["q2"] or found["q3"])


@lru_cache(maxsize=50_000)
def year_of_header(header: str) -> int:
    """The year that a header names, alone or with a word for sales; 0 where it names none."""
    # A number in a header of a workbook may come as 2024.0.
    found = _YEAR.fullmatch(normalise(re.sub(r"(?<=\d{4})\.0$", "", split_unit(header).header)))
    return int(found["year"]) if found else 0


def is_total_header(header: str) -> bool:
    """Whether a column of months is their sum."""
    words: Iterable[str] = ("summe", "gesamt", "total", "ergebnis", "jahr", "jahressumme", "sum", "gesamtergebnis", "ytd", "gesamtsumme", "insgesamt", "grandtotal", "kumuliert")  # fmt: skip
    return (
        normalise(header) in words
        or re.fullmatch(r"(summe|gesamt|total|jahr|year|fy)?(20\d\d)(summe|gesamt|total)?", normalise(header))
        is not None
    )
