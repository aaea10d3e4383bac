"""Portraits of the demo company: one command against papermill and nbconvert, once for each customer."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from measure import Row, command
from report import find_fonts

NOTEBOOK = Path(__file__).parents[1] / "notebooks" / "customer_portrait.ipynb"
PORTRAITS = 100
# The peer takes as long for each customer: these stand for all. Its first one fills the cache that the others use.
OF_PEER = 6


def rows(small: bool) -> list[Row]:
    """Seconds a portrait, and the mean size of a page against the demanded half megabyte."""
    portraits, of_peer = (3, 1) if small else (PORTRAITS, OF_PEER)
    with tempfile.TemporaryDirectory() as folder:
        find_fonts(folder)
        made = Path(folder) / "made"
        words = [sys.executable, "-m", "analysis", "portrait", "demo", "--top", str(portraits), "--out", str(made)]
        ours = command(words, {}).wall / portraits
        sizes = [path.stat().st_size for path in made.rglob("portrait_*.html")]
        (manifest,) = made.glob("*/*/manifest.json")
        titles = [entry["title"] for entry in json.loads(manifest.read_text(encoding="utf-8"))["notebooks"]]
        customers = [title.rpartition("(")[2].rstrip(")") for title in titles[:of_peer]]
        peer = sum(_peer(customer, Path(folder)) for customer in customers) / of_peer
    return [
        Row(f"portrait: s each of {portraits} (peer: papermill, jupyter nbconvert)", ours, peer, 1 / 3),
        Row("portrait: KB a page (peer: half a megabyte)", sum(sizes) / len(sizes) / 1000, 500, 1.0, digits=0),
    ]


def _peer(customer: str, folder: Path) -> float:
    executed = str(folder / "executed.ipynb")
    run = ["papermill", str(NOTEBOOK), executed, "-r", "customer", customer]
    export = ["jupyter", "nbconvert", "--to", "html", executed]
    return sum(command([sys.executable, "-m", *words], {"XDG_CACHE_HOME": str(folder)}).wall for words in (run, export))
