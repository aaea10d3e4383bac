"""What a large base is read from: canonical Parquet, a table of the engine, or what this machine can prepare itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.errors import Finding, InputError, UsageError
from analysis.periods import Period
from analysis.scale.engine import Engine
from analysis.settings import OF_ANALYSES, Settings, make_settings

if TYPE_CHECKING:
    import ibis.expr.types as ir

# The columns that are read, and what they are made; money as preparation writes it, exact.
_MONEY = "decimal(18, 4)"
COLUMNS: Mapping[str, Mapping[str, str]] = {
    "transactions": {
        "customer_id": "string", "date": "date", "net_amount": _MONEY, "document_id": "string", "list_amount": _MONEY,
        "cost_of_goods": _MONEY, "is_return": "boolean",
    },
    "activities": {"customer_id": "string", "date": "date", "type": "string", "cost": _MONEY},
    "costs": {"customer_id": "string", "period": "date", "cost_type": "string", "amount": _MONEY},
}  # fmt: skip
_OF_THE_WINDOW = ("window_start", "reference_date", "validation_start")
NEEDED = ("customer_id", "date", "net_amount")


@dataclass(frozen=True)
class Tables:
    """The tables of a large base on its engine.

    Attributes
    ----------
    settings : as given, and what the source has for those that are not
    files : that they are read from, where they are files
    period : the window, where preparation has chosen it
    """

    transactions: ir.Table
    activities: ir.Table | None
    costs: ir.Table | None
    settings: Settings
    files: tuple[Path, ...] = ()
    period: Period | None = None

    @property
    def sides(self) -> Mapping[str, ir.Table | None]:
        return {"activities": self.activities, "costs": self.costs}


def read_tables(engine: Engine, given: str, parameters: Mapping[str, Any]) -> Tables:
    """The tables that `given` names.

    A folder that preparation wrote; a Parquet file, or a folder of parts, with canonical columns; for Sail and Spark a
    table by its name; anything else is prepared on this machine first.

    Raises
    ------
    UsageError : nothing is there under this name; parameters that there are not
    InputError : no such columns, or what preparation finds
    """
    settings, path = make_settings(dict(parameters)), Path(given).expanduser()
    if path.is_dir() and (path / "transactions.parquet").exists():
        _all_used(parameters, () if (path / "audit.json").is_file() else _OF_THE_WINDOW)
        return _of_folder(engine, path, settings)
    if (files := _canonical(path)) is not None:
        _all_used(parameters, _OF_THE_WINDOW)
        return Tables(_typed(engine.read(path), "transactions"), None, None, settings, files)
    if engine.name != "duckdb" and not path.exists() and (table := engine.table(given)) is not None:
        _all_used(parameters, _OF_THE_WINDOW)
        return Tables(_typed(table, "transactions"), None, None, settings)
    from analysis.tables.preparation import prepare
    from analysis.tables.sources import find_source

    found = find_source(given)
    settings = make_settings(dict(parameters), dict(found.defaults))
    return _of_folder(engine, prepare(found, settings, engine.work / "prepared").folder, settings)


def _all_used(parameters: Mapping[str, Any], more: tuple[str, ...]) -> None:
    """Nobody prepares these rows: what only preparation heeds, pseudonyms among it, must not pass for done."""
    idle = sorted(set(parameters) - set(OF_ANALYSES) - set(more))
    if idle:
        raise UsageError(Finding("scale-idle", "error", values={"names": ", ".join(idle)}))


def window_of(tables: Tables) -> Period:
    """The days looked at: as set, or from the first row to the last.

    Raises
    ------
    InputError : rows without customer, day or amount; no row; a window that is empty
    """
    rows = tables.transactions
    gaps = {name: rows[name].isnull().ifelse(1, 0).sum() for name in NEEDED}
    asked = rows.agg(rows=rows.count(), first=rows.date.min(), last=rows.date.max(), **gaps)
    found = asked.to_pyarrow().to_pylist()[0]
    lacking = {name: int(found[name] or 0) for name in NEEDED}
    if any(lacking.values()):
        told = ", ".join(f"{name} {count}" for name, count in lacking.items() if count)
        raise InputError(Finding("scale-gaps", "error", rows=max(lacking.values()), values={"columns": told}))
    if not found["rows"]:
        raise InputError(Finding("nothing-left", "error"))
    if tables.period:
        return tables.period
    settings = tables.settings
    start, end = settings.window_start or found["first"], settings.reference_date or found["last"]
    if end < start:
        raise InputError(Finding("empty-window", "error", values={"first": str(found["first"]), "last": str(end)}))
    if settings.validation_start and not start < settings.validation_start <= end:
        values = {"day": str(settings.validation_start), "first": str(start), "last": str(end)}
        raise InputError(Finding("validation-outside-window", "error", values=values))
    return Period(start, end)


def fingerprint(tables: Tables) -> tuple[Any, ...]:
    """What is another once the input has changed: of files their sizes and times, of tables their sums."""
    if tables.files:
        try:
            stats = [(str(path), path.stat().st_size, path.stat().st_mtime_ns) for path in tables.files]
        except OSError:
            return ()
        return tuple(stats)
    rows = tables.transactions
    found = rows.agg(rows=rows.count(), money=rows.net_amount.sum(), first=rows.date.min(), last=rows.date.max())
    return tuple(found.to_pyarrow().to_pylist()[0].values())


def _of_folder(engine: Engine, folder: Path, settings: Settings) -> Tables:
    tables: dict[str, ir.Table | None] = dict.fromkeys(COLUMNS)
    files: tuple[Path, ...] = ()
    for name in COLUMNS:
        path = folder / f"{name}.parquet"
        if path.exists():
            tables[name] = _typed(engine.read(path), name)
            files = (*files, *_parts(path))
    assert tables["transactions"] is not None
    period = None
    if (folder / "audit.json").is_file():
        from analysis.tables.prepared import Prepared

        period = Prepared(folder).audit.period
    return Tables(tables["transactions"], tables["activities"], tables["costs"], settings, files, period)


def _typed(table: ir.Table, name: str) -> ir.Table:
    """The canonical columns of `table` in their types."""
    columns = COLUMNS[name]
    missing = [column for column in NEEDED if column not in table.columns] if name == "transactions" else []
    if missing:
        raise InputError(Finding("scale-columns", "error", values={"columns": ", ".join(missing)}))
    return table.select(**{
        column: table[column] if table[column].type() == _type(kind) else table[column].cast(kind)
        for column, kind in columns.items()
        if column in table.columns
    })  # fmt: skip


def _type(kind: str) -> Any:
    import ibis.expr.datatypes as dt

    return dt.dtype(kind)


def _canonical(path: Path) -> tuple[Path, ...] | None:
    """The files of `path`, if they are Parquet with canonical columns."""
    from pyarrow import ArrowInvalid
    from pyarrow.parquet import read_schema

    parts = _parts(path)
    try:
        names = read_schema(parts[0]).names if parts else []
    except (OSError, ArrowInvalid):
        return None
    return parts if set(NEEDED) <= set(names) else None


def _parts(path: Path) -> tuple[Path, ...]:
    if path.is_dir():
        return tuple(sorted(path.glob("*.parquet")))
    return (path,) if path.is_file() else ()
