"""Reports of the demo company: against papermill and nbconvert for each notebook, and two languages against one."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from measure import Row, command

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
REPEATS = 3


def rows(small: bool) -> list[Row]:
    """Seconds for all reports, from nothing but a cache of fonts."""
    notebooks = sorted(NOTEBOOKS.glob("[0-9]_*.ipynb"))[: 1 if small else None]
    with tempfile.TemporaryDirectory() as folder:
        find_fonts(folder)
        repeats = range(1 if small else REPEATS)
        ours = min(_ours(notebooks, Path(folder), "en") for _ in repeats)
        both = min(_ours(notebooks, Path(folder), "en", "de") for _ in repeats)
        peer = _peer(notebooks, Path(folder))
    return [
        Row(f"report: {len(notebooks)} notebooks, s (peer: papermill, jupyter nbconvert)", ours, peer, 1 / 3),
        Row("report in two languages, s (peer: in one)", both, ours, 1.25),
    ]


def find_fonts(folder: str) -> None:
    """Let matplotlib find its fonts once for all: it takes seconds, and neither side has a part in it."""
    os.environ["MPLCONFIGDIR"] = folder
    command([sys.executable, "-c", "import matplotlib.font_manager"], {})


def _ours(notebooks: list[Path], folder: Path, *languages: str) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as clean:
        chosen = [word for path in notebooks for word in ("--notebook", path.stem)]
        told = [word for lang in languages for word in ("--lang", lang)]
        words = [sys.executable, "-m", "analysis", "report", "demo", *told, "--out", clean, *chosen]
        return command(words, {"XDG_CACHE_HOME": clean})


def _peer(notebooks: list[Path], folder: Path) -> float:
    with tempfile.TemporaryDirectory(dir=folder) as clean:
        seconds = 0.0
        for path in notebooks:
            executed = str(Path(clean) / path.name)
            for words in (
                ["papermill", str(path), executed, "-p", "source", "demo", "-p", "lang", "en"],
                ["jupyter", "nbconvert", "--to", "html", executed],
            ):
                seconds += command([sys.executable, "-m", *words], {"XDG_CACHE_HOME": clean})
        return seconds
