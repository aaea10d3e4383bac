"""Customers who are many or none: guest and collective accounts, tests, the house itself; told by number and name."""

from __future__ import annotations

from functools import cache

import duckdb

from analysis.settings import Settings
from analysis.tables.schema import normalise
from analysis.tables.systems import common
from analysis.tables.vocabulary import kind_of_customer

# Kind of customer -> reason of its rows to be set aside.
REASONS = {"collective": "collective-customer", "test": "test-customer", "internal": "internal-customer"}


def mark_collective(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Make the relation ``collective`` of (customer_id, reason) from the rows of ``judged`` that are in use."""
    con.execute("CREATE TABLE collective (customer_id VARCHAR, reason VARCHAR)")
    con.execute(
        "CREATE TABLE named AS SELECT customer_id, name, count(*) AS n FROM judged WHERE reason IS NULL GROUP BY 1, 2"
    )
    rows = con.execute(
        """SELECT DISTINCT customer_id, coalesce(name, '') FROM named
           WHERE regexp_matches(lower(coalesce(name, '') || ' ' || customer_id), $stems)""",
        {"stems": _stems()},
    ).fetchall()
    told = {customer: REASONS[kind] for customer, name in rows if (kind := _kind(customer, name))}
    for (customer,) in con.execute(
        # Nought is no number of a customer where it stands for several names, or for far more rows than anybody else's.
        """SELECT customer_id FROM named GROUP BY 1 HAVING regexp_full_match(customer_id, '0+')
           AND (count(DISTINCT name) > 1 OR sum(n) > 3 * (SELECT coalesce(max(n), 0) FROM
                (SELECT sum(n) AS n FROM named WHERE NOT regexp_full_match(customer_id, '0+') GROUP BY customer_id)))"""
    ).fetchall():
        told.setdefault(customer, REASONS["collective"])
    if settings.collective_customers == "keep":
        told = {customer: reason for customer, reason in told.items() if reason != REASONS["collective"]}
    if told:
        con.executemany("INSERT INTO collective VALUES (?, ?)", sorted(told.items()))


def _kind(customer: str, name: str) -> str:
    return kind_of_customer(name) or kind_of_customer(customer)


@cache
def _stems() -> str:
    """A pattern that finds all names worth a closer look: the beginnings of the words known."""
    beginnings = {word.split()[0][:4] for word in (*common().kinds["customer"], "cash", "gäst", "walk", "test")}
    return rf"(^|[^\w])({'|'.join(sorted(normalise(b) or b for b in beginnings))}|gäst)"
