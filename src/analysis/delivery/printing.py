"""The pages as PDF, printed by a browser of this machine: all of them, or none."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from analysis.errors import AnalysisError, Finding, UsageError
from analysis.reporting.manifest import read_manifest
from analysis.reporting.output import write_bytes

# Names a browser where it is not found by itself.
VARIABLE = "KUNDENWERT_BROWSER"
_NAMES = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
)  # fmt: skip
# Where browsers lie that are on no path, below the folders of programs.
_PLACES = (
    "Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe",
    "Google Chrome.app/Contents/MacOS/Google Chrome", "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Chromium.app/Contents/MacOS/Chromium",
)  # fmt: skip
_FOLDERS = ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
_FLAGS = (
    "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-dev-shm-usage", "--disable-extensions", "--no-pdf-header-footer",
)  # fmt: skip
# Seconds that a page may take.
_PATIENCE = 120


def browser() -> str:
    """A browser that prints.

    Raises
    ------
    UsageError : there is none
    """
    given = os.environ.get(VARIABLE)
    found = shutil.which(given) if given else next(filter(None, map(shutil.which, _NAMES)), None) or _installed()
    if not found:
        raise UsageError(Finding("pdf-no-browser", "error"))
    return found


def _installed() -> str | None:
    folders = [Path(os.environ[name]) for name in _FOLDERS if name in os.environ] + [Path("/Applications")]
    return next((str(path) for folder in folders for place in _PLACES if (path := folder / place).is_file()), None)


def write_pdfs(run_dir: Path) -> list[str]:
    """Print start page and pages of a run in each of its languages beside its folder; gives the names of the files.

    Raises
    ------
    UsageError : there is no browser
    AnalysisError : it did not print a page; then no file is written
    """
    program, manifest = browser(), read_manifest(run_dir)
    if manifest is None:
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        printed = {
            f"{run_dir.name}.{name}.pdf": _print(program, run_dir / page, page, work) for name, page in _pages(manifest)
        }
    for name, pdf in printed.items():
        write_bytes(run_dir.with_name(name), pdf)
    return list(printed)


def _pages(manifest: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What a file is called, and where its page is in the run."""
    main = manifest["languages"][0]
    for lang in manifest["languages"]:
        yield f"{lang}.index", "index.html" if lang == main else f"{lang}/index.html"
    for entry in manifest["notebooks"]:
        yield f"{entry['lang']}.{entry['notebook']}", entry["href"]


def _print(program: str, page: Path, name: str, work: Path) -> bytes:
    paper = work / "page.pdf"
    paper.unlink(missing_ok=True)
    # As root, as in a container, it does not start within its sandbox; our pages run no script.
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*_FLAGS, *(["--no-sandbox"] if root else []), f"--user-data-dir={work / 'profile'}"]
    command = [program, *flags, f"--print-to-pdf={paper}", page.resolve().as_uri()]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False)
        problem = "" if done.returncode == 0 else f"exit {done.returncode}"
    except subprocess.TimeoutExpired:
        problem = f"> {_PATIENCE} s"
    except OSError as error:
        problem = error.strerror or str(error)
    pdf = paper.read_bytes() if paper.is_file() else b""
    if problem or not pdf.startswith(b"%PDF"):
        values = {"browser": Path(program).name, "page": name, "problem": problem or "no PDF"}
        raise AnalysisError(Finding("pdf-failed", "error", values=values))
    return pdf
