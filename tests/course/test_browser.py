"""The live scenarios in JupyterLab, as somebody in the room uses them."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.course._lab import lab

pytestmark = pytest.mark.browser

RUN_ALL = "jupyterapp.commands.execute('notebook:run-all-cells') && true"
TABLE = "document.querySelector('table.scenarios')?.innerText"


def test_an_assumption_is_changed_and_saved(kundenwert: Callable[..., Any], small: Path, tmp_path: Path) -> None:
    folder = tmp_path / "workshop"
    assert kundenwert("workshop", folder, "--lang", "de", "--source", small).exit_code == 0
    with lab(folder, "scenarios.ipynb") as tab:
        tab.run(RUN_ALL)
        before = tab.until(TABLE)
        assert "Zukünftiger Wert des Kundenstamms" in before
        # The second slider is the discount rate; an arrow key moves it a step.
        tab.run("document.querySelectorAll('.noUi-handle')[1].focus()")
        for _ in range(4):
            tab.press("ArrowRight")
        after = tab.until(f"{TABLE} !== {before!r} && {TABLE}")
        assert "−" in after
        tab.run("[...document.querySelectorAll('.jupyter-button')].find(b => b.textContent === 'Speichern').click()")
        tab.until("document.body.innerText.includes('Gespeichert in settings.toml')")
        tab.picture(tmp_path / "scenarios.png")
    saved = tomllib.loads((folder / "settings.toml").read_text(encoding="utf-8"))
    assert saved["parameters"]["discount_rate"] > 0.1


# Charts in view, and of them those that are drawn.
CHARTS = "[...document.querySelectorAll('.jp-OutputArea-output img')]"
DRAWN = f"{CHARTS}.length && {CHARTS}.every(image => image.complete && image.naturalWidth > 100)"


def test_an_executed_notebook_that_nobody_trusts_shows_its_charts(small_run: Path, tmp_path: Path) -> None:
    """As somebody opens what came by mail: scripts and drawings in HTML are taken out, pictures and tables are not."""
    shutil.copy(small_run / "de" / "2_pareto_analysis.ipynb", tmp_path)
    with lab(tmp_path, "2_pareto_analysis.ipynb", "1400,6000") as tab:
        trusted = (
            "[...jupyterapp.shell.currentWidget.content.model.cells].some(cell => cell.trusted && cell.type === 'code')"
        )
        assert not tab.run(trusted)
        tab.until(DRAWN)
        tab.until("document.querySelectorAll('.jp-OutputArea-output table').length")
        tab.picture(tmp_path / "untrusted.png")
