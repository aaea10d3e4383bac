"""The proof that a run reproduces: its inputs are unchanged, and nbval gets the same output from every cell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from analysis.errors import Finding, UsageError
from analysis.language import Words
from analysis.settings import make_settings
from analysis.tables.preparation import prepare
from analysis.tables.sources import find_source
from analysis.workspace import PREPARED_VARIABLE

_CELL_SECONDS = 600


def verify_run(run_dir: Path, source: str | None, say: Callable[[str], None]) -> bool:
    """Compare the inputs of the run with those of its manifest and replay its notebooks strictly.

    Raises
    ------
    UsageError : `run_dir` holds no run
    """
    manifest_file = run_dir / "manifest.json"
    if not manifest_file.is_file():
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    manifest = json.loads(manifest_file.read_text(encoding="utf-8"))
    words = Words(manifest["languages"][0])
    found = find_source(source or manifest["source"]["given"])
    with tempfile.TemporaryDirectory() as folder:
        prepared = prepare(found, make_settings(manifest["parameters"]), Path(folder) / "prepared")
        then = {file["name"]: file["sha256"] for file in manifest["source"]["files"]}
        now = {file.file: file.sha256 for file in prepared.audit.files}
        changed = sorted(name for name in then.keys() | now.keys() if then.get(name) != now.get(name))
        for name in changed:
            say(words("verify-input-changed", file=name))
        if changed:
            return False
        say(words("verify-inputs", count=len(now)))
        executed = sorted(run_dir.glob("*/*.ipynb"))
        same = _replay(executed, prepared.folder)
    say(words("verify-same", count=len(executed)) if same else words("verify-different"))
    return same


def _replay(notebooks: list[Path], prepared: Path) -> bool:
    # An empty configuration: the checks of whatever project surrounds the reports are not meant for them.
    command = [
        sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", f"--nbval-cell-timeout={_CELL_SECONDS}",
        "-q", "-p", "no:cacheprovider", "-c", os.devnull, *(str(path.resolve()) for path in notebooks),
    ]  # fmt: skip
    environment = {**os.environ, PREPARED_VARIABLE: str(prepared)}
    return subprocess.run(command, env=environment, stdin=subprocess.DEVNULL).returncode == 0
