"""Findings about the input, and the exceptions that carry them.

A finding holds a key and values, never a sentence: the language room words it, so that the
command line, the reports and the machine-readable output all say the same thing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Severity = Literal["error", "set_aside", "warning", "note"]


@dataclass(frozen=True)
class Example:
    """One place in the input where a finding shows: file line (1-based), column header, text as read."""

    line: int
    column: str
    value: str


@dataclass(frozen=True)
class Finding:
    """Something the audit has to say about the input.

    Parameters
    ----------
    key : message key in the language room (``finding-<key>``)
    severity : ``error`` (no report is possible), ``set_aside`` (rows left out), ``warning`` or ``note``
    file, column : where, as the user knows it (file name, header as written)
    rows : how many rows it concerns
    amount : the money these rows carry, in the data's currency, as decimal text; empty if unreadable
    values : further placeholders of the message
    examples : the first places it was met
    """

    key: str
    severity: Severity
    file: str = ""
    column: str = ""
    rows: int = 0
    amount: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()


class AnalysisError(Exception):
    """Base of all errors that a user can cause and mend; shown without a traceback."""

    exit_code = 1

    def __init__(self, findings: Finding | list[Finding]) -> None:
        self.findings = [findings] if isinstance(findings, Finding) else list(findings)
        super().__init__("; ".join(f"{f.key} {f.file} {f.column} {dict(f.values)}" for f in self.findings))


class UsageError(AnalysisError):
    """The command was called wrongly: unknown parameter, value out of range, unknown notebook."""

    exit_code = 2


class InputError(AnalysisError):
    """The input cannot carry any figure: unreadable, no usable columns, ambiguous formats or currencies."""

    exit_code = 3
