"""The proof that a stored run reproduces, and that it fails where something was changed."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from analysis.language import Words

BASIS = "0_data_basis"
en = Words("en")
Command = Callable[..., Any]


def copy_of(run: Path, notebooks: int, folder: Path) -> Path:
    """The run with only its first notebooks left to replay."""
    copied = Path(shutil.copytree(run, folder / "run"))
    manifest = json.loads((copied / "manifest.json").read_text(encoding="utf-8"))
    manifest["notebooks"] = manifest["notebooks"][:notebooks]
    (copied / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return copied


@pytest.fixture
def stored(small_run: Path, small: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A run and its source, to be changed; only one notebook is replayed."""
    return copy_of(small_run, 1, tmp_path), Path(shutil.copy(small, tmp_path))


def test_a_run_reproduces(command: Command, small_run: Path, tmp_path: Path) -> None:
    done = command("verify", copy_of(small_run, 4, tmp_path))
    assert done.returncode == 0, done.stdout
    assert en("verify-inputs", count=1) in done.stdout
    assert en("verify-same", count=4) in done.stdout


def test_a_changed_input_is_named(command: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    with source.open("a", encoding="utf-8") as sink:
        sink.write("0001,2024-12-30,1.00,R99999,0.60,Firma 1\n")
    done = command("verify", run, "--source", source)
    assert done.returncode == 1
    assert done.stdout == en("verify-input-changed", file="small.csv") + "\n"


@pytest.mark.parametrize("name", ["results.json", "customers.csv", "en/2_pareto_analysis.html"])
def test_a_changed_output_is_named(name: str, command: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    (run / name).write_text("other", encoding="utf-8")
    done = command("verify", run, "--source", source)
    assert done.returncode == 1
    assert done.stdout == en("verify-output-changed", file=name) + "\n"


def test_a_removed_output_is_named(command: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    (run / "de" / f"{BASIS}.ipynb").unlink()
    done = command("verify", run, "--source", source)
    assert done.returncode == 1
    assert done.stdout == en("verify-output-changed", file=f"de/{BASIS}.ipynb") + "\n"


def test_a_figure_that_does_not_come_out_again_is_found(command: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    notebook = run / "en" / f"{BASIS}.ipynb"
    manifest = json.loads((run / "manifest.json").read_text(encoding="utf-8"))
    rows = f"{manifest['rows']['used']:,}"
    text = notebook.read_text(encoding="utf-8")
    assert rows in text
    notebook.write_text(text.replace(rows, "9,999"), encoding="utf-8")
    # Whoever forges a figure can forge its checksum; the replay computes the figure.
    manifest["outputs"][f"en/{BASIS}.ipynb"] = sha256(notebook.read_bytes()).hexdigest()
    (run / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    done = command("verify", run, "--source", source)
    assert done.returncode == 1
    assert "9,999" in done.stdout
    assert en("verify-different") in done.stdout


def test_a_run_without_a_page_proves_nothing(command: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    copied = copy_of(run, 0, run.parent / "again")
    done = command("verify", copied, "--source", source)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [en("verify-inputs", count=1), en("verify-nothing")]


@pytest.mark.parametrize("manifest", [None, "", "[]", '{"name": "an app of the web"}', "\x00"])
def test_a_folder_without_a_run_is_refused(manifest: str | None, kundenwert: Command, tmp_path: Path) -> None:
    if manifest is not None:
        (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    result = kundenwert("verify", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == f"Error: {en('finding-not-a-run', folder=tmp_path.name)}\n"


def test_a_source_that_is_gone_is_named(kundenwert: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    result = kundenwert("verify", run, "--source", source.with_name("gone.csv"))
    assert result.exit_code == 2
    assert "gone.csv" in result.stderr
    assert en("finding-source-moved") in result.stderr
