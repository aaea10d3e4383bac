"""The note that stays in place of a run that was deleted on demand."""

from __future__ import annotations

import json
from pathlib import Path

NOTE = "removed.json"


def is_removed(run_dir: Path) -> bool:
    """Whether `forget` has deleted the run that was in `run_dir`."""
    try:
        return json.loads((run_dir / NOTE).read_text(encoding="utf-8")) == {"removed_by": "forget"}
    except (OSError, ValueError):
        return False
