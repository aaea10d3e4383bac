"""Pictures of the real pages for the README: the demo company is reported on, and a browser takes them.

``make pictures`` writes ``docs/pictures/<language>-<name>.webp``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from analysis.delivery.printing import browser

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "pictures"
LANGUAGES = ("de", "en")
# By name: the page of a run, the first heading of the picture as the number of its section (0: the top of the page), and
# how much of it is seen.
PICTURES = {
    "start": ("index", 0, 1000),
    "bridge": ("6_management_report", 3, 760),
    "pareto": ("2_pareto_analysis", 3, 860),
    "risk": ("4_loyalty_and_risk", 3, 900),
}
_WIDTH = 1280
_FLAGS = ("--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--hide-scrollbars")


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        asked = "-m analysis report demo --lang de --lang en"
        command = [sys.executable, *asked.split(), "--out", str(work / "out")]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (run,) = (work / "out" / "demo").iterdir()
        for lang in LANGUAGES:
            for name, (page, section, height) in PICTURES.items():
                own = run if page == "index" and lang == LANGUAGES[0] else run / lang
                picture = _taken(own / f"{page}.html", section, height, work)
                picture.save(FOLDER / f"{lang}-{name}.webp", quality=72, method=6)


def _taken(page: Path, section: int, height: int, work: Path) -> Image.Image:
    """A picture of the page from the heading of its `section` on."""
    html = page.read_text(encoding="utf-8")
    if section:
        # A browser takes its pictures from the top: what is above is left out of a copy.
        name = re.findall(r'<h2 id="([^"]+)"', html)[section - 1]
        start = f".text:has(> #{name})"
        shown = f".body > :not({start}, {start} ~ *), .top, .title, .contents {{ display: none !important }}"
        room = f"main {{ display: block !important; padding-top: 1.5rem }} {start} h2 {{ margin-top: 0 }}"
        html = html.replace("</style>", f"{shown} {room}</style>", 1)
    copy = work / "page.html"
    copy.write_text(html, encoding="utf-8")
    shot = work / "page.png"
    flags = [*_FLAGS, *(["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else [])]
    command = [browser(), *flags, f"--user-data-dir={work / 'profile'}", f"--window-size={_WIDTH},{height}"]
    subprocess.run([*command, f"--screenshot={shot}", copy.as_uri()], check=True, capture_output=True)
    return Image.open(shot).convert("RGB")


if __name__ == "__main__":
    main()
