"""``batch.json`` and the page over all clients, in both languages; told anew by every batch, read by none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from analysis.batch.budget import Division
from analysis.batch.serving import Served
from analysis.language import LANGUAGES, NOTHING, Words
from analysis.reporting.export import render
from analysis.reporting.manifest import read_manifest
from analysis.reporting.output import write_json, write_text
from analysis.reporting.told import change_sentences, drift_sentences
from analysis.tables.show.findings import finding_json, finding_text

_TONES = {"done": "good", "unchanged": "good", "failed": "bad"}


def write_summary(out: Path, served: Sequence[Served], division: Division, code: int) -> None:
    """Write ``batch.json``, ``batch.de.html`` and ``batch.en.html`` into `out`."""
    told = {
        "clients": [_json(one, out) for one in served],
        "counts": dict(Counter(one.status for one in served)),
        "drifted": [one.name for one in served if one.drifted],
        "memory": {"budget": division.budget, "lanes": division.lanes, "share": division.share},
        "exit_code": code,
    }
    write_json(out / "batch.json", told)
    for lang in LANGUAGES:
        write_text(out / f"batch.{lang}.html", page(out, served, Words(lang)))


def page(out: Path, served: Sequence[Served], words: Words) -> str:
    """The page in the language of `words`: who was not served first, then whose data have drifted, then the others."""
    counts = Counter(one.status for one in served)
    ordered = sorted(served, key=lambda one: (one.status != "failed", not one.drifted))
    other = next(lang for lang in LANGUAGES if lang != words.lang)
    return render(
        "batch.html.j2",
        words,
        failed=counts["failed"],
        done=counts["done"],
        unchanged=counts["unchanged"],
        clients=[_row(one, out, words) for one in ordered],
        other={"lang": other, "name": Words(other)("language-name"), "href": f"batch.{other}.html"},
    )


def _json(one: Served, out: Path) -> dict[str, Any]:
    return {
        "name": one.name,
        "status": one.status,
        "reference_date": one.reference_date or None,
        "folder": _address(one, out, "") or None,
        "findings": [
            {
                **finding_json(finding, Words("en")),
                "text": {lang: finding_text(finding, Words(lang)) for lang in LANGUAGES},
            }
            for finding in one.findings
        ],
        "failed_pages": list(one.pages),
        "written": list(one.written),
        "removed": list(one.removed),
        "drifted": one.drifted,
        "changes": _brief(one.changes),
    }


def _brief(changes: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """The changes without the customers, who are named in the folder of the run alone."""
    if changes is None:
        return None
    alerts = changes["alerts"]
    return {**changes, "alerts": alerts and {kind: len(some) for kind, some in alerts.items()}}


def _address(one: Served, out: Path, page: str) -> str:
    if one.folder is None:
        return ""
    return quote(Path(os.path.relpath(one.folder, out), page).as_posix())


def _row(one: Served, out: Path, words: Words) -> dict[str, Any]:
    manifest = read_manifest(one.folder) if one.folder else None
    own = Words(words.lang, manifest["currency"] if manifest else "")
    problems = [finding_text(finding, own) for finding in one.findings]
    problems += [own("cli-failed", page=page) for page in one.pages]
    return {
        "name": one.name,
        "href": _address(one, out, "index.html"),
        "date": words.date(date.fromisoformat(one.reference_date)) if one.reference_date else NOTHING,
        "status": words(f"batch-status-{one.status}"),
        "tone": _TONES[one.status],
        "problems": problems,
        "drift": drift_sentences(one.changes, own) if one.changes else [],
        "changes": change_sentences(one.changes, own) if one.changes else [],
    }
