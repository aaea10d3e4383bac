"""Documents that name the one they cancel: where both stand there with positive amounts, neither is revenue."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb

from analysis.tables.raw import Cells


def names_cancelled(cells: Mapping[str, Cells]) -> bool:
    """Whether documents name others that they cancel, or that cancel them."""
    return {"reversed_document", "document_id"} <= cells.keys()


def mark_cancelled_pairs(con: duckdb.DuckDBPyConnection, held: str) -> None:
    """Mark both documents of each pair as cancelled, whichever of the two names the other.

    A cancellation with a negative amount needs no mark, and one of another amount is none of the whole document.
    """
    con.execute(
        f"""UPDATE {held} SET cancelled_kind = 'cancelled' WHERE cancelled_kind IS NULL AND document_id IN (
            WITH documents AS (SELECT document_id, any_value(reversed_document) AS other, sum(net_amount) AS amount
                               FROM {held} WHERE document_id IS NOT NULL GROUP BY 1),
                 pairs AS (SELECT a.document_id AS one, b.document_id AS other FROM documents a
                           JOIN documents b ON a.other = b.document_id AND a.document_id <> b.document_id
                           WHERE a.amount > 0 AND a.amount = b.amount)
            SELECT one FROM pairs UNION SELECT other FROM pairs)"""
    )
