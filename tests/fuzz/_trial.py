"""One input given to the reader, and the class of what came out."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from tests.fuzz._files import Case
from tests.layouts._outcome import Outcome, read

KINDS = ("right", "refused", "silent difference", "traceback", "hang")


def write(case: Case, folder: Path) -> Path:
    path = folder / case.name
    if isinstance(case.content, Mapping):
        path.mkdir()
        for name, content in case.content.items():
            (path / name).write_bytes(content)
    else:
        path.write_bytes(case.content)
    return path


def attempt(case: Case) -> tuple[str, str]:
    """The class of the outcome, and what to say of it."""
    with tempfile.TemporaryDirectory() as folder:
        outcome = read(write(case, Path(folder)))
    if outcome.kind == "refused":
        return "refused", outcome.detail
    if outcome.kind == "failed":
        return "traceback", outcome.detail
    return ("right", "") if agrees(case, outcome) else ("silent difference", difference(case, outcome))


def agrees(case: Case, outcome: Outcome) -> bool:
    money = any(abs(outcome.amount - total) < Decimal("0.005") for total in case.totals)
    days = case.first is None or (outcome.first, outcome.last) == (case.first, case.last)
    return money and days and outcome.customers == case.customers


def difference(case: Case, outcome: Outcome) -> str:
    wanted = " or ".join(f"{total:.2f}" for total in case.totals) or "a refusal"
    return (
        f"read {outcome.amount:.2f}, {outcome.customers} customers, {outcome.first} to {outcome.last}; "
        f"true {wanted}, {case.customers} customers, {case.first} to {case.last}"
    )
