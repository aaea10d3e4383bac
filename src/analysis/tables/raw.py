"""Files as they are: each part becomes a table of unconverted cells in DuckDB, with the way back to the file's lines.

Nothing is interpreted here but what a reader needs: encoding, delimiter, where the header is. DuckDB reads the
delimited files; its own dialect detection is not used, because it knows types but not the words of a header,
and the header is what tells a title line, a preamble or a wrong delimiter from the real thing.
"""

from __future__ import annotations

import codecs
import csv
import gzip
import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from analysis.errors import Example, Finding, InputError
from analysis.tables.schema import TABLES, Table, normalise
from analysis.tables.sources import Part, suffix_of

DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}
_HEADER_WITHIN = 20
_CHUNK = 1 << 20


@dataclass(frozen=True)
class Cells:
    """One column as read. `text` is a string still to be interpreted; the others are what a typed file already holds."""

    header: str
    text: str | None = None
    number: str | None = None
    day: str | None = None


@dataclass(frozen=True)
class Raw:
    """A part of the input inside DuckDB: relation `name` with the columns named in `cells`, in file order by rowid."""

    part: Part
    name: str
    cells: tuple[Cells, ...]
    rows: int
    sha256: str
    dialect: dict[str, str] = field(default_factory=dict)
    header_line: int = 1
    text_file: Path | None = None
    delimiter: str = ""
    records_are_lines: bool = True
    findings: tuple[Finding, ...] = ()

    def lines(self, records: Iterable[int]) -> dict[int, int]:
        """File line (1-based) of each record number (0-based)."""
        wanted = set(records)
        if self.records_are_lines:
            return {record: record + self.header_line + 1 for record in wanted}
        found = {}
        for record, line, _ in self.records():
            if record in wanted:
                found[record] = line
                if len(found) == len(wanted):
                    break
        return found

    def records(self) -> Iterator[tuple[int | None, int, list[str]]]:
        """Record number, line and fields, by Python's reader; a record longer than the header has no number.

        Only for the rare file whose records are not its lines (line breaks inside quotes, blank lines).
        """
        assert self.text_file is not None
        with _open_text(self.text_file, "utf-8-sig") as stream:
            for _ in range(self.header_line):
                stream.readline()
            reader = csv.reader(stream, delimiter=self.delimiter)
            before = self.header_line
            number = 0
            for fields in reader:
                line, before = before + 1, self.header_line + reader.line_num
                if not fields:
                    continue
                if len(fields) > len(self.cells):
                    yield None, line, fields
                else:
                    yield number, line, fields
                    number += 1


def read(con: duckdb.DuckDBPyConnection, part: Part, name: str, work: Path, given: dict[str, str]) -> Raw:
    """Read `part` into DuckDB as relation `name`.

    Parameters
    ----------
    work : folder for converted copies; they must outlive the result
    given : canonical column -> header that the user declared for it
    """
    table = TABLES[part.table]
    kind = suffix_of(part.path)
    try:
        if kind == ".parquet":
            return _read_parquet(con, part, name)
        if kind == ".xlsx":
            return _read_sheet(con, part, name, table, given)
        if kind:
            return _read_delimited(con, part, name, table, work, given)
        return _read_cdnow(con, part, name)
    except duckdb.Error as error:
        problem = str(error).strip().splitlines()[0]
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": problem})) from None


def known_headers(table: Table, given: dict[str, str]) -> dict[str, str]:
    """Header in its normal form -> canonical column; an earlier alias does not yield to a later one."""
    known = {normalise(header): column for column, header in given.items()}
    for column in table.columns:
        for header in (column.name, *column.aliases):
            known.setdefault(normalise(header), column.name)
    return known


# ------------------------------------------------------------------ delimited text


@dataclass(frozen=True)
class _Text:
    sha256: str
    encoding: str
    lines: int


def _inspect(path: Path) -> _Text:
    """One pass over the bytes: checksum, encoding and number of lines.

    UTF-8 is told by strict decoding of the whole file, not by guessing from a sample: a single umlaut on the last
    line decides. What is not UTF-8 or UTF-16 is Windows-1252, which German Excel and ERP systems write.
    """
    digest = hashlib.sha256()
    with path.open("rb") as stored:
        while chunk := stored.read(_CHUNK):
            digest.update(chunk)
    try:
        with _open_bytes(path) as stream:
            encoding = _wide_encoding(stream.read(4096))
        candidates = [encoding] if encoding else ["utf-8-sig", "cp1252"]
        for candidate in candidates:
            lines = _count_lines(path, candidate)
            if lines is not None:
                return _Text(digest.hexdigest(), candidate, lines)
    except (OSError, EOFError) as error:
        raise InputError(Finding("unreadable", "error", file=path.name, values={"problem": str(error)})) from None
    raise InputError(Finding("unknown-encoding", "error", file=path.name))


def _wide_encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # Without a mark, text of Western languages in UTF-16 shows as every other byte being zero.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) / 4:
        return "utf-16-be" if even > odd else "utf-16-le"
    return ""


def _count_lines(path: Path, encoding: str) -> int | None:
    decoder = codecs.getincrementaldecoder(encoding)()
    lines, last = 0, "\n"
    try:
        with _open_bytes(path) as stream:
            while chunk := stream.read(_CHUNK):
                text = decoder.decode(chunk)
                lines += text.count("\n")
                last = text[-1:] or last
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    return lines + (last != "\n")


def _open_bytes(path: Path) -> Any:
    return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")


def _open_text(path: Path, encoding: str) -> Any:
    opener: Any = gzip.open if path.suffix == ".gz" else open
    return opener(path, "rt", encoding=encoding, newline="")


def _as_utf8(path: Path, encoding: str, target: Path) -> Path:
    if encoding == "utf-8-sig":
        return path
    with _open_text(path, encoding) as source, target.open("w", encoding="utf-8", newline="") as sink:
        while chunk := source.read(_CHUNK):
            sink.write(chunk)
    return target


def _read_delimited(
    con: duckdb.DuckDBPyConnection, part: Part, name: str, table: Table, work: Path, given: dict[str, str]
) -> Raw:
    text = _inspect(part.path)
    file = _as_utf8(part.path, text.encoding, work / f"{name}.csv")
    with _open_text(file, "utf-8-sig") as stream:
        head = list(islice(stream, _HEADER_WITHIN))
    if not any(line.strip() for line in head):
        raise InputError(Finding("empty-file", "error", file=part.label))
    _refuse_datev(part, head)
    delimiter, header_index, headers = _find_header(part, head, table, given)
    columns = ", ".join(f"'c{i}': 'VARCHAR'" for i in range(len(headers)))
    options = (
        f"delim={_quoted(delimiter)}, quote='\"', escape='\"', header=false, skip={header_index + 1}, "
        f"columns={{{columns}}}, auto_detect=false, null_padding=true, store_rejects=true, "
        f"rejects_table='{name}_rejects', rejects_scan='{name}_scan'"
    )
    statement = f"CREATE TABLE {name} AS SELECT * FROM read_csv({_quoted(_no_glob(file))}, {options}"
    try:
        con.execute(f"{statement}, parallel=true)")
    except duckdb.Error:
        # Line breaks inside quotes need the sequential reader; only it can tell them from short records.
        for leftover in (name, f"{name}_rejects", f"{name}_scan"):
            con.execute(f"DROP TABLE IF EXISTS {leftover}")
        con.execute(f"{statement}, parallel=false)")
    rows = _count(con, name)
    raw = Raw(
        part,
        name,
        tuple(Cells(header, text=f"c{i}") for i, header in enumerate(headers)),
        rows,
        text.sha256,
        {"encoding": text.encoding.removesuffix("-sig"), "delimiter": DELIMITERS[delimiter]},
        header_index + 1,
        file,
        delimiter,
        records_are_lines=rows + header_index + 1 == text.lines,
    )
    return replace(raw, findings=_rejected(con, raw))


def _refuse_datev(part: Part, head: list[str]) -> None:
    """A DATEV export names itself on its first line; its batches hold bookings or addresses, not sales."""
    first = next(csv.reader([head[0]], delimiter=";"), [])
    if len(first) > 3 and first[0] in ("EXTF", "DTVF"):
        key = {"21": "datev-bookings", "16": "datev-accounts"}.get(first[2], "datev-other")
        raise InputError(Finding(key, "error", file=part.label, values={"category": first[3]}))


def _find_header(part: Part, head: list[str], table: Table, given: dict[str, str]) -> tuple[str, int, list[str]]:
    """The delimiter and line whose cells name the most canonical columns."""
    known = known_headers(table, given)
    best: tuple[int, str, int, list[str]] = (0, ";", 0, [])
    for delimiter in DELIMITERS:
        for index, line in enumerate(head):
            cells = [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
            hits = len({known[plain] for cell in cells if (plain := header_key(cell)) in known})
            if hits > best[0] and len(cells) > 1:
                best = (hits, delimiter, index, cells)
    hits, delimiter, index, headers = best
    if hits < 2:
        raise InputError(_unknown_header(part, table, [line.rstrip("\r\n") for line in head if line.strip()][:1]))
    return delimiter, index, headers


def header_key(header: str) -> str:
    """Normal form of a header without the currency it may end in: ``Nettoumsatz EUR`` -> ``nettoumsatz``."""
    return normalise(split_currency(header)[0])


def split_currency(header: str) -> tuple[str, str]:
    """A header and the currency it names, if it ends in one: ``Umsatz (€)`` -> ``Umsatz``, ``EUR``."""
    plain = header.strip().rstrip(")]").rstrip()
    for sign, code in (("€", "EUR"), ("£", "GBP"), ("$", "USD"), *((c, c) for c in ("EUR", "USD", "GBP", "CHF"))):
        if plain.endswith(sign) and len(plain) > len(sign) and not plain[: -len(sign)][-1].isalnum():
            return plain[: -len(sign)].rstrip(" ([-_/in").rstrip(), code
    return header, ""


def _unknown_header(part: Part, table: Table, found: list[str]) -> Finding:
    return Finding(
        "unknown-header",
        "error",
        file=part.label,
        values={"table": table.name, "found": (found[0] if found else "")[:200], "required": ", ".join(table.required)},
    )


def _rejected(con: duckdb.DuckDBPyConnection, raw: Raw) -> tuple[Finding, ...]:
    kinds = con.execute(f"SELECT DISTINCT error_type::VARCHAR FROM {raw.name}_rejects").fetchall()
    if not kinds:
        return ()
    if any(kind != "TOO MANY COLUMNS" for (kind,) in kinds):
        line, kind = con.execute(
            f"SELECT line, error_type::VARCHAR FROM {raw.name}_rejects WHERE error_type::VARCHAR <> 'TOO MANY COLUMNS'"
            " ORDER BY line LIMIT 1"
        ).fetchall()[0]
        values = {"line": int(line), "problem": str(kind).lower()}
        raise InputError(Finding("broken-record", "error", file=raw.part.label, values=values))
    long = [(line, fields) for record, line, fields in raw.records() if record is None]
    examples = tuple(Example(line, "", raw.delimiter.join(fields)[:120]) for line, fields in long[:5])
    values = {"fields": len(raw.cells)}
    return (Finding("too-many-fields", "set_aside", raw.part.label, "", len(long), "", values, examples),)


def _no_glob(path: Path) -> str:
    """The path with DuckDB's wildcards made plain: a file may be called ``Umsatz [2023].csv``."""
    return "".join(f"[{sign}]" if sign in "*?[" else sign for sign in str(path))


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _count(con: duckdb.DuckDBPyConnection, name: str) -> int:
    return int(con.execute(f"SELECT count(*) FROM {name}").fetchall()[0][0])


# ------------------------------------------------------------------ typed files


def _read_parquet(con: duckdb.DuckDBPyConnection, part: Part, name: str) -> Raw:
    digest = hashlib.sha256(part.path.read_bytes()).hexdigest()
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet({_quoted(_no_glob(part.path))})")
    described = con.execute(f"DESCRIBE {name}").fetchall()
    for i, (header, *_) in enumerate(described):
        con.execute(f'ALTER TABLE {name} RENAME COLUMN "{header.replace(chr(34), chr(34) * 2)}" TO c{i}')
    cells = tuple(_typed(header, f"c{i}", kind) for i, (header, kind, *_) in enumerate(described))
    # Parquet has no lines; a row's number in the file stands for it.
    return Raw(part, name, cells, _count(con, name), digest, {"encoding": "parquet"}, header_line=0)


def _typed(header: str, column: str, kind: str) -> Cells:
    if kind.startswith(("DATE", "TIMESTAMP")):
        return Cells(header, day=column)
    if kind.startswith(("DECIMAL", "DOUBLE", "FLOAT", "REAL", "HUGEINT")) or kind.endswith("INT") or "INTEGER" in kind:
        return Cells(header, number=column)
    return Cells(header, text=f"CAST({column} AS VARCHAR)")


def _read_sheet(con: duckdb.DuckDBPyConnection, part: Part, name: str, table: Table, given: dict[str, str]) -> Raw:
    from python_calamine import CalamineError, CalamineWorkbook

    digest = hashlib.sha256(part.path.read_bytes()).hexdigest()
    try:
        with part.path.open("rb") as stream:
            rows = CalamineWorkbook.from_filelike(stream).get_sheet_by_name(part.sheet).to_python(skip_empty_area=False)
    except CalamineError as error:
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": str(error)})) from None
    known = known_headers(table, given)
    hits = [len({known[k] for c in row if (k := header_key(str(c))) in known}) for row in rows[:_HEADER_WITHIN]]
    if not hits:
        raise InputError(Finding("empty-file", "error", file=part.label))
    if max(hits) < 2:
        raise InputError(_unknown_header(part, table, [" ".join(str(cell) for cell in rows[0])]))
    header_index = hits.index(max(hits))
    headers = [str(cell).strip() for cell in rows[header_index]]
    frame = pd.DataFrame()
    cells = []
    for i, header in enumerate(headers):
        column = [row[i] for row in rows[header_index + 1 :]]
        frame[f"c{i}"] = pd.Series([_sheet_text(cell) for cell in column], dtype="str")
        frame[f"n{i}"] = pd.Series([_sheet_number(cell) for cell in column], dtype="float64")
        frame[f"d{i}"] = pd.Series([_sheet_day(cell) for cell in column], dtype="datetime64[s]")
        cells.append(Cells(header, f"c{i}", f"n{i}", f"d{i}"))
    con.register("sheet", frame)
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM sheet")
    con.unregister("sheet")
    return Raw(part, name, tuple(cells), len(frame), digest, {"encoding": "xlsx"}, header_index + 1)


def _sheet_text(cell: object) -> str | None:
    if isinstance(cell, bool):
        return str(cell).lower()
    return None if isinstance(cell, (int, float, date, time)) else str(cell)


def _sheet_number(cell: object) -> float | None:
    return float(cell) if isinstance(cell, (int, float)) and not isinstance(cell, bool) else None


def _sheet_day(cell: object) -> datetime | None:
    if isinstance(cell, datetime):
        return cell
    return datetime.combine(cell, time()) if isinstance(cell, date) else None


def _read_cdnow(con: duckdb.DuckDBPyConnection, part: Part, name: str) -> Raw:
    """The two files that lifetimes carries: fields padded with blanks, the sample without a header line."""
    sample = part.path.name == "CDNOW_sample.txt"
    headers = ["master_id"] * sample + ["customer_id", "date", "quantity", "net_amount"]
    frame = pd.read_csv(part.path, sep=r"\s+", header=None, skiprows=0 if sample else 1, dtype=str, encoding="ascii")
    frame.columns = pd.Index([f"c{i}" for i in range(len(headers))])
    con.register("cdnow", frame)
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM cdnow")
    con.unregister("cdnow")
    digest = hashlib.sha256(part.path.read_bytes()).hexdigest()
    cells = tuple(Cells(header, text=f"c{i}") for i, header in enumerate(headers))
    return Raw(part, name, cells, len(frame), digest, {"encoding": "ascii"}, header_line=0 if sample else 1)
