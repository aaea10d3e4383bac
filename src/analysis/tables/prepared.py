"""Prepared tables in a folder: one Parquet file a table beside ``audit.json`` and ``settings.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import pandas as pd

from analysis.errors import Example, Finding
from analysis.periods import Period
from analysis.settings import Settings
from analysis.tables.audit import Tie
from analysis.tables.decision import Vat
from analysis.tables.words import twins

WORDS_FILE = "words.json"

_GRAVITY = ("error", "set_aside", "warning", "note")
# From this share of the rows on, those set aside are worth a warning.
_MUCH = 0.05


@dataclass(frozen=True)
class FileRead:
    """One part as it was read: where from, how, and how much."""

    table: str
    file: str
    sha256: str
    rows: int
    dialect: Mapping[str, str]
    columns: Mapping[str, str]
    unused: tuple[str, ...]
    # Headers, kinds of rows and amounts as they were understood; see `analysis.tables.understood`.
    understood: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Audit:
    """What was read and what became of it."""

    source: str
    files: tuple[FileRead, ...]
    passed_over: tuple[str, ...]
    findings: tuple[Finding, ...]
    tie: Tie
    period: Period
    currency: str
    customers: int
    first_date: date
    last_date: date
    # With or without value added tax, and why; see `analysis.tables.decision.Vat`.
    vat: Vat = field(default_factory=Vat)
    # How finely dates are known: day, week, month, quarter; none where sums per customer carry no date at all.
    grain: str = "day"
    # Settings that would decide otherwise, ready to paste.
    lines: tuple[str, ...] = ()

    @property
    def share_set_aside(self) -> float:
        """Rows set aside over rows read."""
        return self.tie.rows_set_aside / self.tie.rows_read

    @property
    def much_set_aside(self) -> bool:
        return self.share_set_aside > _MUCH

    @property
    def by_gravity(self) -> list[Finding]:
        """The findings, the gravest first."""
        return sorted(self.findings, key=lambda finding: _GRAVITY.index(finding.severity))

    @property
    def outcome(self) -> Literal["aside", "all", "clean"]:
        """Rows were set ``aside``; ``all`` are in use, with findings; or all, and the data are ``clean``."""
        if self.tie.rows_set_aside:
            return "aside"
        return "all" if self.findings else "clean"


@dataclass(frozen=True)
class Prepared:
    """Prepared tables in a folder."""

    folder: Path

    @cached_property
    def audit(self) -> Audit:
        return _audit_from_json(json.loads((self.folder / "audit.json").read_text(encoding="utf-8")))

    @cached_property
    def settings(self) -> Settings:
        return Settings(**json.loads((self.folder / "settings.json").read_text(encoding="utf-8")))

    def has(self, table: str) -> bool:
        return self.path(table).is_file()

    def path(self, table: str) -> Path:
        return self.folder / f"{table}.parquet"

    def dictionary(self, lang: str) -> dict[str, str]:
        """Words of the data with their twins in `lang`; empty where the source brought none (see `tables.words`)."""
        path = self.folder / WORDS_FILE
        return twins(json.loads(path.read_text(encoding="utf-8")), lang) if path.is_file() else {}

    def frame(self, table: str) -> pd.DataFrame | None:
        """A small table as a frame; None where the source has none. Transactions are opened by the customers room."""
        return pd.read_parquet(self.path(table)) if self.has(table) else None


def write_prepared(folder: Path, audit: Audit, settings: Settings) -> Prepared:
    """Complete a folder of Parquet files; ``audit.json`` comes last and says that it is whole."""
    (folder / "settings.json").write_text(settings.model_dump_json(), encoding="utf-8")
    (folder / "audit.json").write_text(json.dumps(asdict(audit), default=str, ensure_ascii=False), encoding="utf-8")
    return Prepared(folder)


def _audit_from_json(data: dict[str, Any]) -> Audit:
    tie = data["tie"]
    reasons = tuple((reason, rows, Decimal(amount)) for reason, rows, amount in tie["reasons"])
    return Audit(
        source=data["source"],
        files=tuple(FileRead(**{**file, "unused": tuple(file["unused"])}) for file in data["files"]),
        passed_over=tuple(data["passed_over"]),
        findings=tuple(
            Finding(**{**item, "examples": tuple(Example(**example) for example in item["examples"])})
            for item in data["findings"]
        ),
        tie=Tie(tie["rows_read"], tie["rows_used"], Decimal(tie["amount_read"]), Decimal(tie["amount_used"]), reasons),
        period=Period(date.fromisoformat(data["period"]["start"]), date.fromisoformat(data["period"]["end"])),
        currency=data["currency"],
        customers=data["customers"],
        first_date=date.fromisoformat(data["first_date"]),
        last_date=date.fromisoformat(data["last_date"]),
        vat=Vat(**data["vat"]),
        grain=data["grain"],
        lines=tuple(data["lines"]),
    )
