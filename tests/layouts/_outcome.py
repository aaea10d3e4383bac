"""What the reader makes of a file: a total and customers, a refusal, or a failure."""

from __future__ import annotations

import tempfile
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.layouts._writing import Layout

if TYPE_CHECKING:
    from analysis.errors import InputError


@dataclass(frozen=True)
class Outcome:
    """`kind` is read, refused or failed; `detail` the sentences of the refusal or the traceback."""

    kind: str
    amount: Decimal = Decimal(0)
    customers: int = 0
    detail: str = ""
    first: date | None = None
    last: date | None = None


def read(path: Path, **settings: Any) -> Outcome:
    """Prepare `path` as `check` does, in this process."""
    from analysis.errors import InputError
    from analysis.settings import make_settings
    from analysis.tables.preparation import prepare
    from analysis.tables.sources import find_source

    with tempfile.TemporaryDirectory() as work:
        try:
            source = find_source(str(path))
            audit = prepare(source, make_settings(settings, dict(source.defaults)), Path(work) / "out").audit
        except InputError as error:
            return _refused(error)
        except KeyboardInterrupt:
            raise
        except BaseException:
            # Panics of readers written in Rust are no Exception.
            return Outcome("failed", detail=traceback.format_exc())
        return Outcome("read", audit.tie.amount_used, audit.customers, first=audit.first_date, last=audit.last_date)


def _refused(error: InputError) -> Outcome:
    """The sentences of a refusal, in the first of the languages."""
    from analysis.language import Words
    from analysis.tables.show.findings import finding_text

    words = Words("en")
    try:
        return Outcome("refused", detail="\n".join(finding_text(finding, words) for finding in error.findings))
    except Exception:
        # Words that fail take the program with them.
        return Outcome("failed", detail=traceback.format_exc())


def write(layout: Layout, folder: Path) -> Path:
    """The file or folder of a layout, under `folder`."""
    path = folder / layout.name
    if isinstance(layout.content, Mapping):
        path.mkdir()
        for name, content in layout.content.items():
            (path / name).write_bytes(content)
    else:
        path.write_bytes(layout.content)
    return path


def judge(layout: Layout, outcome: Outcome) -> str:
    """`right`, `refused` (with the way out) or `wrong`: another total, a failure, a refusal that leads nowhere."""
    if outcome.kind == "refused":
        return "refused" if names_a_way_out(outcome.detail) else "wrong"
    if outcome.kind == "failed":
        return "wrong"
    fits = any(
        abs(outcome.amount - reading.amount) < Decimal("0.005") and outcome.customers == reading.customers
        for reading in layout.readings
    )
    return "right" if fits else "wrong"


def names_a_way_out(sentences: str) -> bool:
    """Whether a refusal says what to set, use or save; each sentence of the program that does has one of these."""
    return any(sign in sentences for sign in ("--set", "Use ", "save it", "Export ", "give one of ", "allowed"))
