"""Delimited text: encoding, delimiter and header are found, then DuckDB reads the file.

DuckDB's own dialect detection is not used, because it knows types but not the words of a header, and the header is
what tells a title line, a preamble or a wrong delimiter from the real thing.

A file in which every line is one record is read by DuckDB as it stands. Any other (line breaks inside quotes, blank
lines, stray quotation marks, too many fields, mixed line ends) is first parsed record by record and written anew:
there, DuckDB's reader can lose rows without a word, for instance all that follow a quotation mark never closed.
"""

from __future__ import annotations

import csv
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import duckdb

from analysis.errors import Example, Finding, InputError
from analysis.tables.encoding import Text, as_utf8, inspect, open_text
from analysis.tables.fixed_width import Layout, find_layout, is_rule, write_cells
from analysis.tables.formats import is_packed
from analysis.tables.header_rows import whole_header
from analysis.tables.machine import is_of_the_machine
from analysis.tables.parts import Part
from analysis.tables.raw import (
    HEADER_WITHIN,
    Cells,
    Raw,
    another_table_above,
    count,
    counted,
    counts_columns,
    file_sha256,
    find_header,
    numbered,
    quoted,
    sql_path,
    two_tables,
    unknown_header,
)
from analysis.tables.schema import TABLES, printable

# Within so many bytes from its end the last two lines of a file are looked for.
_END = 1 << 16
DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}


def read_delimited(con: duckdb.DuckDBPyConnection, part: Part, name: str, work: Path, given: dict[str, str]) -> Raw:
    """Read a text file into relation `name`; see `analysis.tables.reading.read`."""
    text = inspect(part)
    file = as_utf8(part.path, text, work / f"{name}.csv")
    with open_text(file) as stream:
        head = list(islice(stream, HEADER_WITHIN))
    if not any(line.strip() for line in head):
        raise InputError(Finding("empty-file", "error", file=part.label))
    _refuse_datev(part, head)
    found = _find_header_line(part, head, given)
    if isinstance(found, Layout):
        return _read_fixed_width(con, part, name, file, work, text, found)
    delimiter, header_line, headers = found
    lines: array[int] | None = None
    findings = _broken_off(part, file, delimiter, len(headers), text.lines)
    plain = text.one_line_end and not (delimiter == "|" and any(map(is_rule, head)))
    if not (plain and _read_lines(con, name, file, delimiter, len(headers), header_line, text.lines)):
        clean = work / f"{name}_records.csv"
        lines, long = _write_records(part, file, clean, delimiter, len(headers), header_line)
        _read_csv(con, name, clean, ",", len(headers), "parallel=false")
        findings += _left_out("too-many-fields", part, long, {"fields": len(headers)})
    cells = tuple(Cells(printable(header), text=f"c{i}") for i, header in enumerate(headers))
    dialect = {"encoding": text.name, "delimiter": DELIMITERS[delimiter]}
    return counted(con, Raw(part, name, cells, 0, file_sha256(part.path), dialect, header_line, lines, findings))


def _read_fixed_width(
    con: duckdb.DuckDBPyConnection, part: Part, name: str, file: Path, work: Path, text: Text, layout: Layout
) -> Raw:
    clean = work / f"{name}_records.csv"
    lines, misfits = write_cells(file, clean, layout)
    _read_csv(con, name, clean, ",", len(layout.headers), "parallel=false")
    cells = tuple(Cells(printable(header), text=f"c{i}") for i, header in enumerate(layout.headers))
    dialect = {"encoding": text.name, "delimiter": "places"}
    findings = _left_out("off-the-columns", part, misfits, {})
    return counted(con, Raw(part, name, cells, 0, file_sha256(part.path), dialect, layout.line, lines, findings))


def _broken_off(part: Part, file: Path, delimiter: str, width: int, lines: int) -> tuple[Finding, ...]:
    """Whether the file ends in the middle of a line, as a copy does that was interrupted.

    Raises
    ------
    InputError : zero bytes stand where the rest of it should be
    """
    if is_packed(file):
        return ()  # a packed file tells by itself that it is not whole
    with file.open("rb") as stream:
        stream.seek(max(0, file.stat().st_size - _END))
        end = stream.read()
    kept = end.rstrip(b"\0\x1a")
    if not kept or kept.endswith((b"\n", b"\r")):
        return ()
    before, last = (
        len(_record([line], delimiter)[0]) for line in ["", *kept.decode(errors="replace").splitlines()][-2:]
    )
    values = {"line": lines, "fields": last, "width": width}
    if end.endswith(b"\0"):
        raise InputError(Finding("broken-off", "error", file=part.label, values=values))
    # Without zeros it may also be a line that was added by hand.
    return (Finding("broken-off-perhaps", "warning", part.label, values=values),) if last < width == before else ()


# ------------------------------------------------------------------ header


def _refuse_datev(part: Part, head: list[str]) -> None:
    """A DATEV export names itself on its first line; its batches hold bookings or addresses, not sales."""
    first, _ = _record(head[:1], ";")
    if len(first) > 3 and first[0] in ("EXTF", "DTVF"):
        key = {"21": "datev-bookings", "16": "datev-accounts"}.get(first[2], "datev-other")
        raise InputError(Finding(key, "error", file=part.label, values={"category": printable(first[3])}))


def _find_header_line(part: Part, head: list[str], given: dict[str, str]) -> tuple[str, int, list[str]] | Layout:
    """The delimiter, the line on which the header ends, and its cells: where most canonical columns are named.

    A text without delimiters may have its columns at fixed places.
    """
    table = TABLES[part.table]
    best: tuple[int, str, int, list[str]] = (0, ";", 0, [])
    other = -1
    for delimiter in DELIMITERS:
        # A header may span lines, and a preamble may hold stray quotation marks: a record may start at any line.
        records = [_record(head[start:], delimiter) for start in range(len(head))]
        hits, index = find_header([fields if len(fields) > 1 else [] for fields, _ in records], table, given)
        if hits > best[0]:
            # The row that follows begins where this one ends: so a name above or below it is found.
            spanned = index + records[index][1]
            below = [records[line][0] for line in _beginnings(records, spanned)]
            above = [records[index - 1][0]] if index and records[index - 1][1] == 1 else []
            rows = [*above, records[index][0], *below]
            last, fields = whole_header(rows, len(above), table, given)
            best = (hits, delimiter, spanned + max(0, last - len(above)), fields)
            other = another_table_above([fields for fields, _ in records], index, table, given)
    hits, delimiter, line, fields = best
    if hits >= 2:
        if other >= 0:
            raise two_tables(part, other + 1, line)
        return delimiter, line, fields
    if layout := find_layout(head, table, given):
        return layout
    if counts_columns(table, given):
        return _without_header(head)
    raise unknown_header(part, table, next(line for line in head if line.strip()).rstrip("\r\n"))


def _beginnings(records: list[tuple[list[str], int]], line: int) -> list[int]:
    """The next two lines from `line` on, where each is a record of its own."""
    return [at for at in (line, line + 1) if at < len(records) and records[at][1] == 1]


def _without_header(head: list[str]) -> tuple[str, int, list[str]]:
    """The delimiter by which most lines have equally many fields, and numbers for these."""
    best = (0, ";", 1)
    for delimiter in DELIMITERS:
        widths = Counter(len(_record([line], delimiter)[0]) for line in head if line.strip())
        width, lines = widths.most_common(1)[0]
        if width > 1:
            best = max(best, (lines, delimiter, width))
    return best[1], 0, numbered(best[2])


def _record(lines: list[str], delimiter: str) -> tuple[list[str], int]:
    """The fields of the first record, and the number of lines it spans."""
    reader = csv.reader(lines, delimiter=delimiter)
    try:
        return [cell.strip() for cell in next(reader, [])], reader.line_num
    except csv.Error:
        return [], 1


# ------------------------------------------------------------------ records


def _read_lines(
    con: duckdb.DuckDBPyConnection, name: str, file: Path, delimiter: str, width: int, header_line: int, lines: int
) -> bool:
    """Let DuckDB read the file; True if every line after the header became a row."""
    options = f"skip={header_line}, null_padding=true, parallel=true"
    try:
        _read_csv(con, name, file, delimiter, width, options)
    except duckdb.Error as error:
        if is_of_the_machine(error):
            raise
        return False
    if count(con, name) == lines - header_line:
        return True
    con.execute(f"DROP TABLE {name}")
    return False


def _read_csv(con: duckdb.DuckDBPyConnection, name: str, file: Path, delimiter: str, width: int, options: str) -> None:
    columns = ", ".join(f"'c{i}': 'VARCHAR'" for i in range(width))
    con.execute(
        f"CREATE TABLE {name} AS SELECT * FROM read_csv({sql_path(file)}, delim={quoted(delimiter)}, quote='\"', "
        f"escape='\"', header=false, auto_detect=false, compression='{'gzip' if is_packed(file) else 'none'}', "
        f"columns={{{columns}}}, {options})"
    )


def _write_records(
    part: Part, file: Path, clean: Path, delimiter: str, width: int, header_line: int
) -> tuple[array[int], list[tuple[int, str]]]:
    """Write the records that `file` holds after its header with `width` fields each; the longer ones stay out.

    Returns
    -------
    The line on which each record written begins, and line and text of those left out.
    """
    lines = array("q")
    long = []
    with open_text(file) as stream, clean.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.writer(sink, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for _ in range(header_line):
            stream.readline()
        for line, fields in _records(part, stream, delimiter, header_line):
            if delimiter == "|" and is_rule("|".join(fields)):
                continue  # lists of SAP draw lines
            while len(fields) > width and not fields[-1].strip():
                fields.pop()
            if len(fields) > width:
                long.append((line, delimiter.join(fields)))
            else:
                writer.writerow(fields + [""] * (width - len(fields)))
                lines.append(line)
    return lines, long


def _records(part: Part, stream: Iterable[str], delimiter: str, before: int) -> Iterator[tuple[int, list[str]]]:
    """Each record with the line it begins on, `before` lines having been read."""
    spanned: list[str] = []

    def taken() -> Iterator[str]:
        for text in stream:
            spanned.append(text)
            yield text

    line = before + 1
    try:
        for fields in csv.reader(taken(), delimiter=delimiter):
            if len(spanned) > 1:
                # A stray quotation mark within a line harms one text; across lines it would swallow records.
                list(csv.reader(spanned, delimiter=delimiter, strict=True))
            yield line, fields
            line += len(spanned)
            spanned.clear()
    except csv.Error as error:
        values = {"line": line, "problem": str(error)}
        raise InputError(Finding("broken-record", "error", file=part.label, values=values)) from None


def _left_out(key: str, part: Part, left_out: list[tuple[int, str]], values: dict[str, int]) -> tuple[Finding, ...]:
    if not left_out:
        return ()
    examples = tuple(Example(line, "", printable(text)[:120]) for line, text in left_out[:5])
    return (Finding(key, "set_aside", part.label, "", len(left_out), "", values, examples),)
