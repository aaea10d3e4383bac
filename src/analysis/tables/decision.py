"""The second step's result: one reading of a part, with the evidence for it, and what stays open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from analysis.errors import Finding
from analysis.tables.raw import Cells, Raw
from analysis.tables.schema import Table
from analysis.tables.systems import System

Discount = Literal["none", "money", "percent", "share"]
Method = Literal["column", "gross-less-tax", "quantity-price", "list-discount", "none"]


@dataclass(frozen=True)
class Vat:
    """Whether amounts are with or without value added tax, and the evidence: a key of the language room."""

    state: Literal["excluded", "included", "unknown"] = "unknown"
    why: str = "nothing"
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Amount:
    """How the net amount of a row comes from its cells."""

    method: Method = "none"
    discount: Discount = "none"
    per_document: bool = False
    cost_per_piece: bool = False
    factor: str = "1"
    vat: Vat = field(default_factory=Vat)


@dataclass(frozen=True)
class KindColumn:
    """A column that tells what kind of row it is: its meaning, its cells, and the kinds of its words."""

    role: str
    cells: Cells
    kinds: Mapping[str, str]


@dataclass(frozen=True)
class Unused:
    """A header that nothing was done with: what it may hold, and three values."""

    header: str
    guess: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """One reading of one part."""

    raw: Raw
    table: Table
    system: System | None = None
    cells: Mapping[str, Cells] = field(default_factory=dict)
    why: Mapping[str, str] = field(default_factory=dict)
    unused: tuple[Unused, ...] = ()
    kinds: tuple[KindColumn, ...] = ()
    amount: Amount = field(default_factory=Amount)
    dates: Literal["column", "year-month", "none"] = "column"
    currency: str = ""
    findings: tuple[Finding, ...] = ()
    questions: tuple[Finding, ...] = ()

    def header(self, column: str) -> str:
        return self.cells[column].header if column in self.cells else ""
