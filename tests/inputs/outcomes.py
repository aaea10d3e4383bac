"""Try every case of ``expected.tsv`` and print what came out: right, refused well, wrong.

From the project's folder: ``python tests/inputs/outcomes.py``. The exit code is 1 if any case is wrong.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal

from analysis.errors import AnalysisError
from analysis.settings import make_settings
from analysis.tables.preparation import prepare
from analysis.tables.sources import find_source

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """A case with the outcomes that are right: a net total and a number of customers, or ``3`` for a refusal."""

    name: str
    outcomes: tuple[str, ...]
    kind: str


def cases() -> list[Case]:
    lines = (FOLDER / "expected.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Case(name, tuple(outcomes.split("|")), kind) for name, outcomes, kind in rows]


def try_case(case: Case) -> tuple[Literal["right", "refused", "wrong"], str]:
    """What became of a case, and what was got."""
    try:
        source = find_source(str(FOLDER / "cases" / case.name))
        with tempfile.TemporaryDirectory() as folder:
            audit = prepare(source, make_settings({}, dict(source.defaults)), Path(folder)).audit
    except AnalysisError as error:
        got = f"{error.exit_code} {error}"
        return ("refused" if str(error.exit_code) in case.outcomes else "wrong"), got
    got = f"{audit.tie.amount_used:.2f} {audit.customers}"
    for outcome in case.outcomes:
        total, _, customers = outcome.partition(" ")
        if customers and Decimal(total) == audit.tie.amount_used and customers in ("-", str(audit.customers)):
            return "right", got
    return "wrong", got


def main() -> int:
    came = {case.name: try_case(case) for case in cases()}
    for name, (outcome, got) in came.items():
        if outcome == "wrong":
            sys.stdout.write(f"{name}: {got}\n")
    counts = {outcome: sum(one == outcome for one, _ in came.values()) for outcome in ("right", "refused", "wrong")}
    sys.stdout.write(
        f"{counts['right']} right, {counts['refused']} refused well, {counts['wrong']} wrong of {len(came)}\n"
    )
    return 1 if counts["wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
