"""Which runs of a report go when only so many are to be kept."""

from __future__ import annotations

from pathlib import Path

from analysis.reporting.changes import is_good, runs_of
from analysis.reporting.output import beside, remove


def retain(out: Path, name: str, keep: int) -> list[str]:
    """Remove all but the `keep` newest runs of a report, by their reference dates; gives the dates of those that went.

    The newest run without a failed page stays whatever `keep` says. Times of files play no part: a clock may be wrong.
    """
    runs = runs_of(out, name)
    good = next((date for date, _, manifest in runs if is_good(manifest)), None)
    gone = [(date, folder) for date, folder, _ in runs[keep:] if date != good] if keep else []
    for _, folder in gone:
        for path in [*beside(folder), folder]:
            remove(path, out)
    return [date for date, _ in gone]
