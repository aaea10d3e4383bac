"""Findings of reading, as sentences for people and as data for machines; also those of settings and calls."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from analysis.errors import Finding
from analysis.language import Words
from analysis.presentation.shown import Shown, bullets
from analysis.tables.prepared import Audit


def findings(audit: Audit, words: Words) -> Shown:
    """All findings in sentences, the gravest first."""
    return bullets([finding_text(finding, words) for finding in audit.by_gravity] or [words("findings-none")])


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
    """Numbers as the language writes them; one that is not whole is a share."""
    if isinstance(value, float):
        return words.percent(value)
    return words.number(value) if isinstance(value, int) else value


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
