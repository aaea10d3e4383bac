"""Pseudonyms in place of what identifies customers and people: put in once, before anything is computed.

A pseudonym is the beginning of SHA-256 over a secret, the kind of thing named, and its name. Who lacks the secret can
neither read it nor try out the customer numbers he knows; who has it gets the same pseudonyms in every run. What
remains (revenue, industry, region) can still give a well-known customer away: pseudonymous is not anonymous.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import duckdb

from analysis.errors import Finding, UsageError
from analysis.settings import WITHHELD, Settings
from analysis.tables.raw import quoted, sql_path
from analysis.tables.schema import TABLES

# The kind of thing that each column names; the same thing has the same pseudonym in every table.
KINDS: Mapping[str, str] = {
    "customer_id": "customer", "parent": "customer", "referrer_id": "customer",
    "contact_id": "person", "reports_to": "person", "respondent_id": "person", "owner": "person",
    "document_id": "document",
}  # fmt: skip
# 56 bits: among a million customers, two share a pseudonym in one of 140,000 runs with different secrets.
_DIGITS = 14
_CONSONANTS, _VOWELS = "bdfgklmnprstvwxz", "aeio"
_SALT_FILE = "pseudonyms-secret"
_SECRET_BYTES = 32


def secret_of(settings: Settings) -> str:
    """The secret that was given, otherwise this machine's own, made at its first use and readable by its user alone.

    Raises
    ------
    UsageError : the settings come from a result, which does not hold the secret
    """
    given = settings.anonymise_salt.get_secret_value()
    if given == WITHHELD:
        raise UsageError(Finding("secret-withheld", "error"))
    if given:
        return given
    return _own_secret(_secret_path())


def secret_if_there() -> str:
    """This machine's own secret; empty where it has never needed one."""
    path = _secret_path()
    return _own_secret(path) if path.exists() else ""


def _secret_path() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("kundenwert")) / _SALT_FILE


def _own_secret(path: Path) -> str:
    """The secret in `path`, written there if there is none.

    Raises
    ------
    UsageError : what is there is shorter than what this program writes, which would make pseudonyms easy to guess
    """
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        # Written whole under another name, then linked: whoever comes at the same moment sees all of it or nothing, and
        # of several who link, the first one's stays.
        handle, whole = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="ascii") as sink:
                sink.write(secrets.token_hex(_SECRET_BYTES))
                sink.flush()
                os.fsync(sink.fileno())
            with suppress(FileExistsError):
                os.link(whole, path)
        finally:
            Path(whole).unlink()
    secret = path.read_text(encoding="ascii", errors="replace").strip()
    if len(secret) < 2 * _SECRET_BYTES:
        raise UsageError(Finding("secret-damaged", "error", values={"file": str(path)}))
    return secret


def pseudonym(kind: str, name: str, secret: str) -> str:
    """The pseudonym of one name."""
    digest = hashlib.sha256("\x1f".join([secret, kind, name]).encode()).hexdigest()
    return kind[0].upper() + digest[:_DIGITS]


def pseudonymise(con: duckdb.DuckDBPyConnection, folder: Path, secret: str) -> None:
    """Replace what identifies in all prepared tables in `folder`; customers with a name are given one that can be said."""
    for name, table in TABLES.items():
        path = folder / f"{name}.parquet"
        if not path.exists():
            continue
        there = {row[0] for row in con.execute(f"DESCRIBE SELECT * FROM read_parquet({sql_path(path)})").fetchall()}
        replaced = [
            f"{_sql(column.name, secret)} AS {column.name}"
            for column in table.columns
            if column.name in there & KINDS.keys()
        ]
        if "name" in there:
            replaced.append(f"CASE WHEN name IS NOT NULL THEN {_spoken(secret)} END AS name")
        # Customers stood in the order of their numbers.
        order = "ORDER BY customer_id" if name == "customers" else ""
        made = folder / f"{name}.pseudonymous"
        query = f"SELECT * REPLACE ({', '.join(replaced)}) FROM read_parquet({sql_path(path)}) {order}"
        con.execute(f"COPY ({query}) TO {quoted(str(made))} (FORMAT parquet, COMPRESSION zstd)")
        made.replace(path)


def _hash(column: str, kind: str, secret: str) -> str:
    return f"sha256({quoted(secret)} || chr(31) || {quoted(kind)} || chr(31) || {column})"


def _sql(column: str, secret: str) -> str:
    kind = KINDS[column]
    return f"{quoted(kind[0].upper())} || substr({_hash(column, kind, secret)}, 1, {_DIGITS})"


def _spoken(secret: str) -> str:
    """Four syllables drawn from the hash of the customer's number: two may share a name, none a number."""
    digits = _hash("customer_id", "name", secret)
    syllables = [
        f"{quoted(_CONSONANTS)}[1 + ('0x' || {digits}[{at}])::INTEGER] || {quoted(_VOWELS)}[1 + ('0x' || {digits}[{at + 1}])::INTEGER % 4]"
        for at in (1, 3, 5, 7)
    ]
    spoken = " || ".join(syllables)
    return f"upper(({spoken})[1]) || ({spoken})[2:]"


def withheld(finding: Finding) -> Finding:
    """The finding without words of the data; where they stand is still told."""
    examples = tuple(replace(example, value="") for example in finding.examples)
    values = {name: "***" if name in ("example", "value") else value for name, value in finding.values.items()}
    return replace(finding, examples=examples, values=values)
