"""The data basis for people: what was read, how it ties out, what was found."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandas as pd

from analysis.errors import Finding
from analysis.language import Words
from analysis.presentation import Shown, bullets, figures, note, say, table, verdict
from analysis.tables.prepared import Audit, FileRead


def finding_text(finding: Finding, words: Words) -> str:
    """A finding as one sentence: where, what, how much, examples with line and value, and what to do."""
    money = words.money(Decimal(finding.amount)) if finding.amount else ""
    values = {name: _plain(value, words) for name, value in finding.values.items()}
    text = words(f"finding-{finding.key}", rows=finding.rows, amount=money or words("finding-amount-unknown"), **values)
    place = ", ".join(part for part in (finding.file, finding.column) if part)
    examples = "; ".join(
        words("finding-example", line=str(e.line), value=f"„{e.value}“" if words.lang == "de" else f"“{e.value}”")
        if e.value
        else words("finding-line", line=str(e.line))
        for e in finding.examples
    )
    if examples and finding.rows > len(finding.examples):
        examples += " …"
    return " ".join(filter(None, [f"{place}:" if place else "", text, f"({examples})" if examples else ""]))


def _plain(value: Any, words: Words) -> Any:
    return words.number(value) if isinstance(value, int) else value


def key_figures(audit: Audit, words: Words) -> Shown:
    """Rows, money, customers and window in tiles."""
    tie = audit.tie
    return figures(
        [
            (
                words("basis-rows"),
                words.number(tie.rows_used),
                words("basis-rows-note", rows=words.number(tie.rows_read)),
            ),
            (words("basis-money"), words.money(tie.amount_used, 0), words("basis-money-note")),
            (words("basis-customers"), words.number(audit.customers), words("basis-customers-note")),
            (
                words("basis-window"),
                f"{words.date(audit.first_date)} – {words.date(audit.last_date)}",
                words("basis-window-note", days=words.number(audit.period.days)),
            ),
        ]
    )


def answer(audit: Audit, words: Words) -> Shown:
    """What the page comes to, and what to do next."""
    whole = "basis-answer-all" if audit.findings else "basis-answer-clean"
    key = "basis-answer-aside" if audit.tie.rows_set_aside else whole
    return say(words(key, amount=words.money(audit.tie.amount_set_aside), used=words.number(audit.tie.rows_used)))


def tie_verdict(audit: Audit, words: Words) -> Shown:
    """How much of the money read is in use."""
    tie = audit.tie
    aside = tie.rows_set_aside / tie.rows_read
    values = {
        "rows": words.number(tie.rows_set_aside),
        "share": words.percent(aside),
        "amount": words.money(tie.amount_set_aside),
    }
    if not tie.rows_set_aside:
        return verdict(words("tie-all"), "good")
    return verdict(words("tie-some", **values), "warn" if aside > 0.05 else "good")


def tie_table(audit: Audit, words: Words) -> Shown:
    """Money used + money set aside by reason = money read, to the cent."""
    tie = audit.tie
    rows = [{"item": words("tie-used"), "rows": tie.rows_used, "amount": tie.amount_used}]
    rows += [{"item": words(f"reason-{reason}"), "rows": n, "amount": amount} for reason, n, amount in tie.reasons]
    rows += [{"item": words("tie-read"), "rows": tie.rows_read, "amount": tie.amount_read}]
    columns: Any = {"item": "text", "rows": "integer", "amount": "money"}
    return table(pd.DataFrame(rows), words, columns, total=True)


def files_table(audit: Audit, words: Words) -> Shown:
    """Each file with the table it fills, its rows and the dialect found."""
    rows = [
        {
            "file": file.file,
            "table": words(f"table-{file.table}"),
            "rows": file.rows,
            "dialect": dialect_text(file, words),
        }
        for file in audit.files
    ]
    columns: Any = {"file": "text", "table": "text", "rows": "integer", "dialect": "text"}
    return table(pd.DataFrame(rows), words, columns)


def dialect_text(file: FileRead, words: Words) -> str:
    """Encoding, delimiter, decimal sign and date order that were found in a file."""
    return ", ".join(
        words(f"dialect-{key}-{value}") for key, joined in file.dialect.items() for value in joined.split(", ")
    )


def columns_table(audit: Audit, words: Words) -> Shown:
    """Which header was taken for what, file by file."""
    rows = [
        {"file": file.file, "header": header, "column": _column_text(column, words)}
        for file in audit.files
        for column, header in file.columns.items()
    ]
    columns: Any = {"file": "text", "header": "text", "column": "text"}
    return table(pd.DataFrame(rows), words, columns)


def unused_note(audit: Audit, words: Words) -> Shown:
    """Columns and files that nothing was done with."""
    unused = [f"{file.file}: {', '.join(file.unused)}" for file in audit.files if file.unused]
    items = [*unused, *audit.passed_over]
    return note(words("unused-some", items="; ".join(items)) if items else words("unused-none"))


def findings_list(audit: Audit, words: Words) -> Shown:
    """All findings in sentences, the gravest first."""
    order = {"error": 0, "set_aside": 1, "warning": 2, "note": 3}
    ranked = sorted(audit.findings, key=lambda finding: order[finding.severity])
    return bullets([finding_text(finding, words) for finding in ranked] or [words("findings-none")])


def finding_json(finding: Finding, words: Words) -> dict[str, Any]:
    """A finding for machines: its key and parts beside the sentence for people."""
    return {
        "key": finding.key,
        "severity": finding.severity,
        "file": finding.file,
        "column": finding.column,
        "rows": finding.rows,
        "amount": finding.amount or None,
        "values": dict(finding.values),
        "examples": [{"line": e.line, "column": e.column, "value": e.value} for e in finding.examples],
        "text": finding_text(finding, words),
    }


def vat_text(audit: Audit, words: Words) -> str:
    """Whether amounts are with or without value added tax, and why we think so."""
    values = {name: _plain(value, words) for name, value in audit.vat.values.items()}
    return words(f"vat-{audit.vat.state}", why=words(f"vat-why-{audit.vat.why}", **values))


def vat_note(audit: Audit, words: Words) -> Shown:
    """The same as a note below a page's figures."""
    return note(vat_text(audit, words))


def understood_lines(audit: Audit, words: Words) -> list[str]:
    """What was understood, file by file: headers, unused ones with a guess, and the kinds of rows with their money."""
    lines = []
    for file in audit.files:
        told = file.understood
        if told.get("system"):
            lines.append(f"{file.file}: {words('understood-system', system=told['system'])}")
        for one in told.get("columns", ()):
            values = {"header": one["header"], "column": _column_text(one["column"], words), "why": words(f"why-{one['why']}")}
            lines.append(words("understood-column", **values, examples=_examples(one)))
        for one in told.get("unused", ()):
            lines.append(words("understood-unused", header=one["header"], guess=words(one["guess"]), examples=_examples(one)))
        for one in told.get("kinds", ()):
            values = {"header": one["header"], "word": one["word"], "counts": words(f"counts-{one['counts']}")}
            amount = words.money(Decimal(one["amount"]))
            lines.append(words("understood-kind", **values, rows=words.number(one["rows"]), amount=amount))
    return lines


def _column_text(column: str, words: Words) -> str:
    return words(f"column-{column}" if words.has(f"column-{column}") else f"helper-{column}")


def _examples(one: dict[str, Any]) -> str:
    return ", ".join(one["examples"]) or "–"
