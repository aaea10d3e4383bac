"""The proof that a run reproduces: inputs and outputs are unchanged, and nbval gets the same output from every cell."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from analysis.base import PREPARED_VARIABLE
from analysis.errors import Finding, UsageError
from analysis.language import Words
from analysis.reporting.manifest import checksums, read_manifest
from analysis.settings import make_settings
from analysis.tables.preparation import prepare
from analysis.tables.sources import find_source

_CELL_SECONDS = 600


def verify_run(run_dir: Path, source: str | None, say: Callable[[str], None]) -> bool:
    """Compare inputs and outputs of the run with those of its manifest and replay its notebooks strictly.

    Pages that failed have no outputs to compare and are left out.

    Raises
    ------
    UsageError : `run_dir` holds no run
    """
    manifest = read_manifest(run_dir)
    if manifest is None:
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    words = Words(manifest["languages"][0])
    changed = _differing(manifest["outputs"], checksums(run_dir))
    for name in changed:
        say(words("verify-output-changed", file=name))
    try:
        found = find_source(source or manifest["source"]["given"])
    except UsageError as error:
        raise UsageError([*error.findings, Finding("source-moved", "error")]) from None
    with tempfile.TemporaryDirectory() as folder:
        prepared = prepare(found, make_settings(manifest["parameters"]), Path(folder) / "prepared")
        then = {file["name"]: file["sha256"] for file in manifest["source"]["files"]}
        now = {file.file: file.sha256 for file in prepared.audit.files}
        replaced = _differing(then, now) + sorted(now.keys() - then.keys())
        for name in replaced:
            say(words("verify-input-changed", file=name))
        if changed or replaced:
            return False
        say(words("verify-inputs", count=len(now)))
        executed = [
            run_dir / entry["lang"] / f"{entry['notebook']}.ipynb"
            for entry in manifest["notebooks"]
            if entry["status"] == "done"
        ]
        if not executed:
            say(words("verify-nothing"))
            return False
        same = _replay(executed, prepared.folder, say)
    say(words("verify-same", count=len(executed)) if same else words("verify-different"))
    return same


def _differing(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return sorted(name for name, digest in then.items() if now.get(name) != digest)


def _replay(notebooks: list[Path], prepared: Path, say: Callable[[str], None]) -> bool:
    # An empty configuration: the checks of whatever project surrounds the reports are not meant for them.
    command = [
        sys.executable, "-m", "pytest", "--nbval", "--nbval-current-env", f"--nbval-cell-timeout={_CELL_SECONDS}",
        "-q", "-p", "no:cacheprovider", "-c", os.devnull,
    ]  # fmt: skip
    environment = {**os.environ, PREPARED_VARIABLE: str(prepared)}

    def replay(chosen: list[Path]) -> bool:
        words = [*command, *(str(path.resolve()) for path in chosen)]
        done = subprocess.run(
            words, env=environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace"
        )
        if done.returncode:
            say(done.stdout + done.stderr)
        return done.returncode == 0

    workers = min(len(notebooks), os.cpu_count() or 1, 4)
    with ThreadPoolExecutor(workers) as pool:
        return all(list(pool.map(replay, (notebooks[start::workers] for start in range(workers)))))
