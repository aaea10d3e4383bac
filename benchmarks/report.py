"""Reports of the demo company: against papermill and nbconvert for each notebook, and two languages against one."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from measure import Row, Spent, command, least

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
REPEATS = 3


def rows(small: bool) -> list[Row]:
    """Seconds for all reports, from nothing but a cache of fonts."""
    notebooks = sorted(NOTEBOOKS.glob("[0-9]_*.ipynb"))[: 1 if small else None]
    with tempfile.TemporaryDirectory() as folder:
        find_fonts(folder)
        repeats = range(1 if small else REPEATS)
        ours = least([_ours(notebooks, Path(folder), "en") for _ in repeats])
        both = least([_ours(notebooks, Path(folder), "en", "de") for _ in repeats])
        peer = _peer(notebooks, Path(folder))
    return [
        *_both(f"report: {len(notebooks)} notebooks, {{}} (peer: papermill, jupyter nbconvert)", ours, peer, 1 / 3),
        *_both("report in two languages, {} (peer: in one)", both, ours, 1.25),
    ]


def _both(what: str, ours: Spent, peer: Spent, demanded: float) -> list[Row]:
    """Wall time, and that of processors, which other work on the machine hardly moves."""
    return [
        Row(what.format("s"), ours.wall, peer.wall, demanded),
        Row(what.format("processor s"), ours.processor, peer.processor, demanded),
    ]


def find_fonts(folder: str) -> None:
    """Let matplotlib find its fonts once for all: it takes seconds, and neither side has a part in it."""
    os.environ["MPLCONFIGDIR"] = folder
    command([sys.executable, "-c", "import matplotlib.font_manager"], {})


def _ours(notebooks: list[Path], folder: Path, *languages: str) -> Spent:
    with tempfile.TemporaryDirectory(dir=folder) as clean:
        chosen = [word for path in notebooks for word in ("--notebook", path.stem)]
        told = [word for lang in languages for word in ("--lang", lang)]
        words = [sys.executable, "-m", "analysis", "report", "demo", *told, "--out", clean, *chosen]
        return command(words, {"XDG_CACHE_HOME": clean})


def _peer(notebooks: list[Path], folder: Path) -> Spent:
    with tempfile.TemporaryDirectory(dir=folder) as clean:
        spent = Spent(0.0, 0.0)
        for path in notebooks:
            executed = str(Path(clean) / path.name)
            for words in (
                ["papermill", str(path), executed, "-p", "source", "demo", "-p", "lang", "en"],
                ["jupyter", "nbconvert", "--to", "html", executed],
            ):
                spent += command([sys.executable, "-m", *words], {"XDG_CACHE_HOME": clean})
        return spent
