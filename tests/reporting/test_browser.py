"""What only a browser can tell: nothing is blocked or broken, and the pages fit a phone, a projector and paper."""

from __future__ import annotations

import json
import os
import re
import shutil
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-component-update",
    "--disable-background-networking", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--allow-file-access-from-files", "--virtual-time-budget=20000",
)  # fmt: skip
PHONE, PROJECTOR = 375, 1280

Browse = Callable[..., subprocess.CompletedProcess[str]]


def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found and not os.environ.get("CI"):
        pytest.skip("no chromium here; with CI set this would fail")
    assert found, "no chromium"
    return found


@pytest.fixture
def browse(tmp_path: Path) -> Browse:
    program = chromium()

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        command = [program, *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=120, check=True, cwd=tmp_path)

    return run


@pytest.fixture(scope="session")
def pages(demo_run: Path) -> list[Path]:
    return [demo_run.parents[1] / "index.html", *sorted(demo_run.rglob("*.html"))]


def measured(pages: list[Path], width: int, browse: Browse, folder: Path) -> dict[str, dict[str, int]]:
    """Inner width and height, and the width of the content, of each page in a window of `width`.

    Our pages run no script; a page of the test measures them in frames, which have the same origin as files do here.
    """
    frames = "\n".join(
        f'<iframe id="{number}" width="{width}" height="800" style="border:0" src="file://{quote(str(page))}"></iframe>'
        for number, page in enumerate(pages)
    )
    script = """
    addEventListener("load", () => {
      const sizes = {};
      for (const frame of document.querySelectorAll("iframe")) {
        const root = frame.contentDocument.documentElement;
        const scripts = frame.contentDocument.scripts.length;
        sizes[frame.id] = {inner: root.clientWidth, content: root.scrollWidth, height: root.scrollHeight, scripts};
      }
      document.body.textContent = JSON.stringify(sizes);
    });
    """
    helper = folder / "frames.html"
    helper.write_text(f"<!DOCTYPE html><body>{frames}<script>{script}</script>", encoding="utf-8")
    dumped = browse("--dump-dom", f"file://{helper}").stdout
    sizes = json.loads(unescape(re.search(r"\{.*\}", dumped, re.DOTALL)[0]))
    return {str(page): sizes[str(number)] for number, page in enumerate(pages)}


@pytest.mark.parametrize("width", [PHONE, PROJECTOR])
def test_no_page_is_wider_than_the_window(width: int, pages: list[Path], browse: Browse, tmp_path: Path) -> None:
    sizes = measured(pages, width, browse, tmp_path)
    assert len(sizes) == len(pages) >= 10
    for page, size in sizes.items():
        assert size["inner"] == width
        assert size["content"] <= width, page
        assert size["height"] > 300, page
        assert size["scripts"] == 0


def test_the_measure_sees_a_page_that_is_too_wide(browse: Browse, tmp_path: Path) -> None:
    wide = tmp_path / "wide.html"
    wide.write_text("<!DOCTYPE html><div style='width:500px'>wide</div>", encoding="utf-8")
    assert measured([wide], PHONE, browse, tmp_path)[str(wide)]["content"] > PHONE


def test_nothing_is_blocked_and_nothing_fails(pages: list[Path], browse: Browse) -> None:
    for page in pages:
        done = browse("--enable-logging=stderr", "--dump-dom", f"file://{quote(str(page))}")
        assert "</html>" in done.stdout
        assert [line for line in done.stderr.splitlines() if "CONSOLE" in line] == []


def test_the_log_would_show_what_is_blocked(browse: Browse, tmp_path: Path) -> None:
    page = tmp_path / "blocked.html"
    policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">"
    page.write_text(f"<!DOCTYPE html><head>{policy}</head><img src='https://example.invalid/x.png'>", encoding="utf-8")
    done = browse("--enable-logging=stderr", "--dump-dom", f"file://{page}")
    assert [line for line in done.stderr.splitlines() if "CONSOLE" in line and "Content Security Policy" in line]


def colours(png: bytes) -> int:
    """How many different pixels a picture of 8 bits a channel has, at most a few thousand."""
    assert png.startswith(b"\x89PNG")
    position, data, channels, width = 8, b"", 3, 0
    while position < len(png):
        (length,) = struct.unpack(">I", png[position : position + 4])
        kind, body = png[position + 4 : position + 8], png[position + 8 : position + 8 + length]
        if kind == b"IHDR":
            width, channels = struct.unpack(">I", body[:4])[0], {2: 3, 6: 4}[body[9]]
        data += body if kind == b"IDAT" else b""
        position += 12 + length
    pixels = zlib.decompress(data)
    line = 1 + width * channels
    # Bytes of filtered lines, not colours themselves: a blank picture has but a handful of them.
    return len(
        {
            pixels[at : at + channels]
            for start in range(0, len(pixels), line)
            for at in range(start + 1, start + line, channels)
        }
    )


def test_a_page_is_drawn(demo_run: Path, browse: Browse, tmp_path: Path) -> None:
    picture = tmp_path / "page.png"
    page = demo_run / "de" / "2_pareto_analysis.html"
    browse(f"--screenshot={picture}", f"--window-size={PROJECTOR},2400", f"file://{quote(str(page))}")
    blank = tmp_path / "blank.png"
    browse(f"--screenshot={blank}", f"--window-size={PROJECTOR},2400", "about:blank")
    assert colours(picture.read_bytes()) > 200
    assert colours(blank.read_bytes()) < 10


AXE = Path(sys.prefix) / "axe" / "axe_playwright_python" / "axe.min.js"
# A browser scrolls by whole pixels, so that a tab in sight may begin a part of one outside.
# All that axe knows, with folds open and in the room of the window; what is written of it is what is to be mended.
RUN_AXE = """
    const page = document.querySelector("iframe").contentWindow;
    addEventListener("load", async () => {
      for (const fold of page.document.querySelectorAll("details")) fold.open = true;
      page.eval(AXE);
      const found = await page.axe.run(page.document, {rules: {"target-size": {enabled: true}}});
      const told = found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]);
      const link = page.document.querySelector(".pages [aria-current]");
      const place = link ? link.getBoundingClientRect() : {left: 0, right: 0};
      document.body.textContent = JSON.stringify(
        {told, passes: found.passes.length, seen: place.left > -1 && place.right < page.innerWidth + 1});
    });
"""


def barriers(page: Path, width: int, browse: Browse, folder: Path) -> dict[str, Any]:
    """What axe finds on a page in a window of `width`. The copy it runs on lets scripts in, which pages do not."""
    if not AXE.is_file() and not os.environ.get("CI"):
        pytest.skip("no axe here (.ci/run installs it)")
    html = re.sub(r"<meta http-equiv=.Content-Security-Policy.[^>]*>", "", page.read_text(encoding="utf-8"))
    (folder / "page.html").write_text(html, encoding="utf-8")
    script = json.dumps(AXE.read_text(encoding="utf-8")).replace("</", "<\\/")
    frame = f'<iframe title="page" width="{width}" height="844" style="border:0" src="page.html"></iframe>'
    helper = folder / "axe.html"
    helper.write_text(
        f"<!DOCTYPE html><body style='margin:0'>{frame}<script>const AXE = {script};{RUN_AXE}</script>",
        encoding="utf-8",
    )
    dumped = browse(
        "--virtual-time-budget=600000", f"--window-size={width},900", "--dump-dom", f"file://{helper}"
    ).stdout
    return json.loads(unescape(re.search(r"<body[^>]*>(\{.*\})</body>", dumped, re.DOTALL)[1]))


@pytest.mark.parametrize(("width", "lang", "first"), [(1400, "en", 0), (390, "de", 1)])
def test_no_page_keeps_anybody_out(
    width: int, lang: str, first: int, demo_run: Path, browse: Browse, tmp_path: Path
) -> None:
    # Each page once, in turns at the desk and on the phone: axe takes seconds for one.
    pages = [demo_run.parents[1] / "index.html", demo_run / "index.html", *sorted((demo_run / lang).glob("*_*.html"))]
    assert len(pages) == 9
    pages = pages[first::2]
    for page in pages:
        found = barriers(page, width, browse, tmp_path)
        assert found["told"] == [], page
        assert found["passes"] > 20, page
        # The tab of the page itself is in sight on a phone, too.
        assert found["seen"], page


def test_axe_sees_what_keeps_people_out(browse: Browse, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    small = "<a href='#a' style='font-size:6px'>a</a><a href='#b' style='font-size:6px'>b</a>"
    page.write_text(f"<!DOCTYPE html><html><body><h1>x</h1><h3>y</h3><img src='data:,'>{small}", encoding="utf-8")
    told = {key for key, _ in barriers(page, PHONE, browse, tmp_path)["told"]}
    assert {"heading-order", "image-alt", "target-size", "html-has-lang"} <= told


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_page_prints(lang: str, demo_run: Path, browse: Browse, tmp_path: Path) -> None:
    paper = tmp_path / "page.pdf"
    page = demo_run / lang / "3_customer_lifetime_value.html"
    browse(f"--print-to-pdf={paper}", "--no-pdf-header-footer", f"file://{quote(str(page))}")
    pdf = paper.read_bytes()
    assert pdf.startswith(b"%PDF")
    # It was 12 before contracts, season, attributes and money at past dates stood on this page.
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 14
