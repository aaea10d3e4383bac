"""What was understood of a part, as plain data: for ``check``, its ``--json``, and the profile."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb

from analysis.tables.apply import StagedPart
from analysis.tables.audit import amount_text
from analysis.tables.decision import Vat
from analysis.tables.raw import Cells
from analysis.tables.sample import take_sample
from analysis.tables.schema import printable
from analysis.tables.verdicts import counts_as


def understood(con: duckdb.DuckDBPyConnection, part: StagedPart, number: int | None, currency: str) -> dict[str, Any]:
    """Headers with what they were taken for and why, unused ones with a guess, and the kinds of rows with their money.

    Parameters
    ----------
    number : place among the parts of transactions; None for another table
    """
    decision = part.decision
    sample = take_sample(con, decision.raw)

    def examples(cells: Cells) -> list[str]:
        return next((list(one.examples) for one in sample.columns if one.cells is cells), [])

    columns = [
        {"header": cells.header, "column": column, "why": decision.why[column], "examples": examples(cells)}
        for column, cells in decision.cells.items()
    ]
    unused = [{"header": one.header, "guess": one.guess, "examples": list(one.examples)} for one in decision.unused]
    told: dict[str, Any] = {
        "system": decision.system.name if decision.system else None,
        "columns": columns,
        "unused": unused,
    }
    if number is not None:
        amount = decision.amount
        told["amount"] = {
            "method": amount.method, "discount": amount.discount, "factor": amount.factor,
            "per": "document" if amount.per_document else "line",
            "vat": {"state": amount.vat.state, "why": amount.vat.why, "values": dict(amount.vat.values)},
        }  # fmt: skip
        told["kinds"] = [kind for i in range(len(part.kinds)) for kind in _kinds(con, part, number, i, currency)]
    return told


def _kinds(
    con: duckdb.DuckDBPyConnection, part: StagedPart, number: int, i: int, currency: str
) -> list[dict[str, Any]]:
    """Rows of each word of one kind column, and their money in the currency of the report."""
    column = part.kinds[i]
    rows = con.execute(
        f"""SELECT word, kind, count(*), coalesce(sum(net_amount) FILTER (coalesce(currency, $currency) = $currency), 0) FROM
                (SELECT word_{i} AS word, kind_{i} AS kind, net_amount, currency FROM typed_{number})
            WHERE word IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1""",
        {"currency": currency},
    ).fetchall()
    return [
        {
            "header": column.cells.header, "role": column.role, "word": printable(word), "kind": kind,
            "counts": counts_as(kind or "sale"), "rows": int(n), "amount": amount_text(money),
        }
        for word, kind, n, money in rows
    ]  # fmt: skip


def settings_lines(parts: list[StagedPart]) -> list[str]:
    """Settings that would decide otherwise, ready to paste, with the present decision filled in."""
    lines = []
    for part in parts:
        decision = part.decision
        shown = [f"{name}={cells.header}" for name, cells in decision.cells.items() if ";" not in cells.header]
        lines.append(f'--set "columns={";".join(shown)}"')
        for column in part.kinds:
            words = [word for word, kind in column.kinds.items() if counts_as(kind) == "sale"][:12]
            lines.append(f'--set "sales_when={column.cells.header}={",".join(words)}"')
        if decision.table.name == "transactions":
            amount = decision.amount
            other = {"excluded": "included", "included": "excluded"}.get(amount.vat.state, "excluded")
            lines.append(f"--set vat={other}")
            if "document_id" in decision.cells:
                lines.append(f"--set amount_per={'line' if amount.per_document else 'document'}")
    return [printable(line) for line in dict.fromkeys(lines)]


def common_vat(parts: list[StagedPart]) -> Vat:
    """What holds for the amounts of all parts; unknown where they differ."""
    told = [part.decision.amount.vat for part in parts]
    return told[0] if told and all(one.state == told[0].state for one in told) else Vat("unknown", "parts-differ")


def coarsest(parts: list[StagedPart]) -> str:
    """How finely the dates are known: day, week, month, quarter, or none: a year says nothing of when somebody buys."""
    grains = ["none" if part.grain == "year" else part.grain for part in parts]
    return max(grains, key=("day", "week", "month", "quarter", "none").index, default="day")


def without_examples(told: Mapping[str, Any]) -> dict[str, Any]:
    """The same without words of the data beside those that name kinds of rows."""
    return {
        name: [{**one, "examples": []} for one in value] if name in ("columns", "unused") else value
        for name, value in told.items()
    }
