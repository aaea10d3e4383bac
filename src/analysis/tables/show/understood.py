"""What was understood of the files: headers, kinds of rows, and whether amounts are with or without value added tax."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from analysis.language import Words
from analysis.presentation.shown import Shown, note
from analysis.tables.prepared import Audit


def vat_text(audit: Audit, words: Words) -> str:
    """Whether amounts are with or without value added tax, and why we think so."""
    values = {
        name: words.number(value) if isinstance(value, int) else value for name, value in audit.vat.values.items()
    }
    return words(f"vat-{audit.vat.state}", why=words(f"vat-why-{audit.vat.why}", **values))


def vat(audit: Audit, words: Words) -> Shown:
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
            values = {
                "header": one["header"],
                "column": column_text(one["column"], words),
                "why": words(f"why-{one['why']}"),
            }
            lines.append(words("understood-column", **values, examples=_examples(one)))
        lines += [
            words(
                "understood-unused",
                header=one["header"],
                guess=_guess_text(one["guess"], words),
                examples=_examples(one),
            )
            for one in told.get("unused", ())
        ]
        for one in told.get("kinds", ()):
            values = {"header": one["header"], "word": one["word"], "counts": words(f"counts-{one['counts']}")}
            amount = words.money(Decimal(one["amount"]))
            lines.append(words("understood-kind", **values, rows=words.number(one["rows"]), amount=amount))
    return lines


def _guess_text(guess: str, words: Words) -> str:
    return words(f"guess-{guess}") if words.has(f"guess-{guess}") else column_text(guess, words)


def column_text(column: str, words: Words) -> str:
    return words(f"column-{column}" if words.has(f"column-{column}") else f"helper-{column}")


def _examples(one: dict[str, Any]) -> str:
    return ", ".join(one["examples"]) or "–"
