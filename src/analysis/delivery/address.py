"""Where a run's customers are written to: ``postgresql://…?table=…``, ``sqlite:///file?table=…``, ``duckdb:///file?table=…``.

After three strokes a path is seen from the folder of whoever names it, after four it is absolute.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

from analysis.errors import Finding, UsageError
from analysis.tables.schema import printable

_KINDS = "postgresql://…/base?table=…, sqlite:///file?table=…, duckdb:///file?table=…"


@dataclass(frozen=True)
class Target:
    """A table to write to.

    Attributes
    ----------
    place : what people are told: never with credentials, nor with the folder of a file
    schema : empty for the one that the database searches first
    uri : for the driver alone
    secrets : what no message may repeat
    """

    kind: Literal["postgresql", "sqlite", "duckdb"]
    place: str
    schema: str
    table: str
    path: Path = Path()
    uri: str = field(default="", repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)


def parse_target(given: str, base: Path) -> Target:
    """Take the address of a table apart.

    Parameters
    ----------
    base : folder that paths are seen from

    Raises
    ------
    UsageError : it is of another kind, or names no table; the message does not repeat it
    """
    scheme = given.partition(":")[0].lower()
    if scheme in ("postgresql", "postgres"):
        from analysis.tables.readers.database import parse_address

        address = parse_address(given)
        if len(address.tables) != 1 or address.query:
            raise _wrong()
        schema, table = _named(address.tables[0])
        return Target("postgresql", f"{address.base}.{table}", schema, table, uri=address.uri, secrets=address.secrets)
    try:
        split = urlsplit(given)
        pairs = parse_qsl(split.query, keep_blank_values=True)
    except ValueError:
        raise _wrong() from None
    path = Path(unquote(split.path[1:]))
    if scheme not in ("sqlite", "duckdb") or split.netloc or [key for key, _ in pairs] != ["table"] or path == Path():
        raise _wrong()
    kind: Literal["sqlite", "duckdb"] = "sqlite" if scheme == "sqlite" else "duckdb"
    schema, table = _named(pairs[0][1])
    return Target(kind, f"{printable(path.name)}.{table}", schema, table, path=base / path)


def _named(name: str) -> tuple[str, str]:
    schema, _, table = name.rpartition(".")
    if not table or printable(name) != name:
        raise _wrong()
    return schema, table


def _wrong() -> UsageError:
    return UsageError(Finding("target-address", "error", values={"allowed": _KINDS}))
