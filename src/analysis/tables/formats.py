"""What type a file is of, told by its content: a name says what somebody once meant, and is often wrong.

ERP systems write tab-separated text and web pages as ``.xls``, shops write CSV as ``.txt``.
"""

from __future__ import annotations

import gzip
import re
import zipfile
import zlib
from pathlib import Path

from analysis.errors import Finding, InputError
from analysis.tables.schema import printable

# What is read, in the words that a message gives.
KINDS = {
    "text": "CSV, TSV, TXT",
    "parquet": "Parquet",
    "workbook": "XLSX, XLSB, XLS, ODS",
    "json": "JSON, JSONL",
    "sqlite": "SQLite",
    "duckdb": "DuckDB",
    "archive": "ZIP",
}
# Endings that are no part of a source's name.
_ENDINGS = [
    "csv",
    "tsv",
    "tab",
    "txt",
    "dat",
    "asc",
    "prn",
    "lst",
    "gz",
    "parquet",
    "pq",
    "xlsx",
    "xlsm",
    "xlsb",
    "xls",
    "ods",
    "json",
    "jsonl",
    "ndjson",
    "zip",
    "sqlite",
    "sqlite3",
    "db",
    "db3",
    "duckdb",
]
_HEAD = 1 << 16


def kind_of(path: Path) -> str:
    """One of `KINDS`, or nothing; of a file packed with gzip what it holds.

    Raises
    ------
    InputError : the content is known and cannot be read, with what to do instead
    """
    head = _head(path)
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _zipped(path)
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        # Excel wraps an encrypted .xlsx into the container of the old format.
        if "EncryptedPackage".encode("utf-16-le") in _whole_head(path):
            raise _refused(path, "source-encrypted")
        return "workbook"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"SQLite format 3\x00"):
        return "sqlite"
    if head[8:12] == b"DUCK":
        return "duckdb"
    return _textual(path, head)


def stem_of(name: str) -> str:
    """The name without the endings that tell a type: ``Umsatz 2024.1.csv.gz`` -> ``Umsatz 2024.1``."""
    while "." in name.strip("."):
        front, _, ending = name.rpartition(".")
        if ending.lower() not in _ENDINGS or not front:
            break
        name = front
    return name


def has_known_ending(name: str) -> bool:
    """Whether the name ends like a table's; beside the tables of a folder lie pictures, notes and programs."""
    return name.rpartition(".")[2].lower() in _ENDINGS


def is_packed(path: Path) -> bool:
    """Whether the content is gzip's, whatever the name says."""
    with path.open("rb") as stream:
        return stream.read(2) == b"\x1f\x8b"


def _head(path: Path) -> bytes:
    if not is_packed(path):
        with path.open("rb") as stream:
            return stream.read(_HEAD)
    try:
        with gzip.open(path, "rb") as packed:
            return packed.read(_HEAD)
    except (OSError, EOFError, zlib.error) as error:
        raise _unreadable(path, error) from None


def _whole_head(path: Path) -> bytes:
    # The directory of this container may stand anywhere; where an encrypted file is small, it is near the end.
    size = path.stat().st_size
    with path.open("rb") as stream:
        start = stream.read(1 << 20)
        stream.seek(max(0, size - (1 << 20)))
        return start + stream.read()


def _zipped(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and b"opendocument.spreadsheet" in archive.open("mimetype").read(100):
                return "workbook"
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError, zlib.error, EOFError) as error:
        raise _unreadable(path, error) from None
    if any(name.startswith("xl/") for name in names):
        return "workbook"
    if "[Content_Types].xml" in names or "mimetype" in names:
        return ""  # a document, a presentation, a book
    return "archive"


def _textual(path: Path, head: bytes) -> str:
    # A stray NUL in a cell is text yet.
    if len(re.findall(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]", head)) > len(head) / 50 and not looks_wide(head):
        return ""
    if head.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")):
        return ""
    plain = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")
    if re.match(rb"(?i)<(!doctype html|html|table|head|meta|style)", plain):
        raise _refused(path, "source-web-page")
    if re.match(rb"(?i)<\?xml|<workbook", plain):
        raise _refused(path, "source-xml")
    # Braces with nothing in them are JSON where nothing but more of it follows; some ledgers write them above their list.
    return "json" if re.match(rb'\{\s*"|\{\s*\}\s*(\Z|[\{,])|\[\s*(\{|\])', plain) else "text"


def looks_wide(head: bytes) -> str:
    """The encoding of two bytes a sign that `head` is in, or nothing."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Without a mark, text of Western languages in UTF-16 shows as every other byte being zero.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > len(head) / 4:
        return "utf-16-be" if even > odd else "utf-16-le"
    return ""


def _refused(path: Path, key: str) -> InputError:
    return InputError(Finding(key, "error", file=printable(path.name)))


def _unreadable(path: Path, error: BaseException) -> InputError:
    problem = str(error).replace(str(path), path.name) or type(error).__name__
    return InputError(Finding("unreadable", "error", file=printable(path.name), values={"problem": problem}))
