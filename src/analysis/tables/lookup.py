"""Finding a customer by the number that a user gives."""

from __future__ import annotations

import duckdb

from analysis.errors import Finding, UsageError
from analysis.settings import Settings
from analysis.tables.prepared import Prepared
from analysis.tables.pseudonyms import pseudonym, secret_of
from analysis.tables.raw import sql_path
from analysis.tables.schema import printable


def find_customer(wanted: str, prepared: Prepared, settings: Settings) -> str:
    """The customer's number as the prepared tables have it: with pseudonyms, the true number finds its pseudonym.

    Raises
    ------
    UsageError : neither the transactions nor the master data know it; up to three numbers like it are named
    """
    tables = [name for name in ("transactions", "customers") if prepared.has(name)]
    known = " UNION ".join(f"SELECT customer_id FROM read_parquet({sql_path(prepared.path(name))})" for name in tables)
    with duckdb.connect() as con:

        def is_known(name: str) -> bool:
            return bool(con.execute(f"SELECT 1 FROM ({known}) WHERE customer_id = ?", [name]).fetchall())

        if is_known(wanted):
            return wanted
        if settings.anonymise and is_known(hidden := pseudonym("customer", wanted, secret_of(settings))):
            return hidden
        # More wrong than every third sign is another number, not a mistyped one.
        nearest = con.execute(
            f"""SELECT customer_id FROM ({known})
                WHERE ltrim(customer_id, '0') = ltrim($wanted, '0')
                   OR levenshtein(customer_id, $wanted) <= greatest(1, length($wanted) // 3)
                ORDER BY ltrim(customer_id, '0') != ltrim($wanted, '0'), levenshtein(customer_id, $wanted), customer_id
                LIMIT 3""",
            {"wanted": wanted},
        ).fetchall()
    if not nearest:
        raise UsageError(Finding("unknown-customer-alone", "error", values={"name": printable(wanted)}))
    values = {"name": printable(wanted), "nearest": ", ".join(printable(row[0]) for row in nearest)}
    raise UsageError(Finding("unknown-customer", "error", values=values))
