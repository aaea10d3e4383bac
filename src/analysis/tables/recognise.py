"""The first step: which columns each header may be, from its name *and* from what stands below it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from analysis.tables.headers import Meaning, meanings
from analysis.tables.helpers import READ_TRANSACTIONS
from analysis.tables.raw import Raw
from analysis.tables.sample import Sample, SampledColumn
from analysis.tables.schema import TABLES, Column, Table
from analysis.tables.systems import System, recognise_system
from analysis.tables.vocabulary import kind_of_word

# Below this share of fitting values a name alone does not make a column.
FITS = 0.5

_YEAR = re.compile(r"(19|20)\d\d(\.0)?")
_MONTH_ALONE = re.compile(r"(0?[1-9]|1[0-2])(\.0)?|[^\W\d]{3,10}\.?")


@dataclass(frozen=True)
class Candidate:
    """One reading of one column of the input: what by its name, and how well its values fit."""

    column: str
    sampled: SampledColumn
    meaning: Meaning
    fit: float

    @property
    def rank(self) -> tuple[int, int]:
        return self.meaning.rank


@dataclass(frozen=True)
class Recognised:
    """All candidates of one part, the sample they were judged by, and the system it comes from, where one is known."""

    raw: Raw
    table: Table
    sample: Sample
    candidates: tuple[Candidate, ...]
    system: System | None

    def of(self, *columns: str) -> list[Candidate]:
        """The fitting candidates for any of these columns, the best known first."""
        return [c for c in self.candidates if c.column in columns and c.fit >= FITS]


def recognise(raw: Raw, sample: Sample, given: Mapping[str, str]) -> Recognised:
    """All candidates of a part, ordered by how well their names are known."""
    table = read_table(raw.part.table)
    sales = table is READ_TRANSACTIONS
    system = recognise_system(cells.header for cells in raw.cells) if sales else None
    found = [
        Candidate(meaning.column, sampled, meaning, _fit(table.column(meaning.column), sampled, meaning))
        for sampled in sample.columns
        for meaning in meanings(sampled.header, TABLES[raw.part.table], given, system)
        if meaning.column != "fulfilment"
    ]
    return Recognised(raw, table, sample, tuple(sorted(found, key=lambda one: one.rank)), system)


def read_table(name: str) -> Table:
    """The columns that are read for a table: for transactions those that help to understand them, too."""
    return READ_TRANSACTIONS if name == "transactions" else TABLES[name]


def _fit(column: Column, sampled: SampledColumn, meaning: Meaning) -> float:
    """Share of the filled values that can be what the name says; an empty column fits just so."""
    if meaning.why in ("declared", "position"):
        return 1.0
    if not sampled.filled:
        return FITS
    if column.name == "email":
        return sampled.emails
    if column.name == "year":
        return sampled.share(_YEAR)
    if column.name == "month":
        return max(sampled.share(_MONTH_ALONE), sampled.dates)
    if column.name in ("cancelled_on", "refunded_on", "last_contact"):
        return max(sampled.dates, FITS * (sampled.numeric > 0))
    if column.kind == "date":
        return max(sampled.dates, 0.9 * sampled.numeric if _may_be_serial(sampled) else 0.0)
    if column.name in ("is_return", "returned_quantity"):
        # Noughts and ones mark; greater numbers count pieces.
        counted = any(n is not None and abs(n) > 1 for n in sampled.numbers)
        pieces = sampled.numeric if counted else 0.0
        return pieces if column.name == "returned_quantity" else 1.0 - pieces
    if (
        column.name == "refunded_amount"
        and set(sampled.numbers) <= {None, Decimal(0), Decimal(1)}
        and any(sampled.numbers)
    ):
        return 0.0  # ones mark what came back, whatever it cost
    if column.kind in ("money", "number", "integer"):
        return sampled.numeric if not sampled.emails else 0.0
    if column.name == "document_id":
        # ``Vorgang`` heads the kinds of documents as often as their numbers.
        return 0.0 if len(sampled.counts) > 1 and _is_of_kinds(sampled) else 1.0
    if column.name == "region":
        # "State" holds states of orders as often as states of a country.
        return 0.0 if _is_status(sampled) else 1.0
    return 1.0


def _is_status(sampled: SampledColumn) -> bool:
    known = sum(n for value, n in sampled.counts.items() if kind_of_word("status", value))
    return known >= FITS * len(sampled.filled)


def _is_of_kinds(sampled: SampledColumn) -> bool:
    return all(kind_of_word("document_type", value) for value in sampled.counts)


def _may_be_serial(sampled: SampledColumn) -> bool:
    """Days as numbers: of a spreadsheet, or seconds or milliseconds since 1970."""
    numbers = [n for n in sampled.numbers if n is not None]
    return bool(numbers) and (
        all(20_000 <= n < 80_000 for n in numbers)
        or all(100_000_000 <= n < 4_000_000_000 for n in numbers)
        or all(100_000_000_000 <= n < 4_000_000_000_000 for n in numbers)
    )
