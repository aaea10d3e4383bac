"""The proof that a stored run reproduces, and that it fails where something was changed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import nbformat
import pytest

from analysis.language import Words

BASIS = "0_data_basis"
en = Words("en")
Command = Callable[..., Any]


@pytest.fixture(scope="module")
def made(report: Callable[..., Path], thin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run of one page in both languages."""
    return report(thin, "--notebook", BASIS, "--lang", "en", "--lang", "de", out=tmp_path_factory.mktemp("made"))


@pytest.fixture
def stored(made: Path, thin: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A run and its source, to be changed."""
    return Path(shutil.copytree(made, tmp_path / "run")), Path(shutil.copy(thin, tmp_path))


def manifest_of(run: Path) -> dict[str, Any]:
    return json.loads((run / "manifest.json").read_text(encoding="utf-8"))


def write_manifest(run: Path, manifest: dict[str, Any]) -> None:
    (run / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def with_new_checksums(run: Path, **changed: Any) -> None:
    """Whoever falsifies a run can falsify its manifest as well."""
    manifest = manifest_of(run) | changed
    manifest["outputs"] = {name: sha256((run / name).read_bytes()).hexdigest() for name in manifest["outputs"]}
    write_manifest(run, manifest)


@pytest.mark.slow
def test_a_run_reproduces(command: Command, made: Path) -> None:
    done = command("verify", made)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines() == [en("verify-inputs", count=1), en("verify-same", count=2)]


@pytest.mark.slow
def test_portraits_reproduce(command: Command, thin: Path, tmp_path: Path) -> None:
    assert command("portrait", thin, "--customer", "0007", "--out", tmp_path).returncode == 0
    (run,) = tmp_path.glob("thin-portraits/*")
    done = command("verify", run)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == en("verify-same", count=1)


@pytest.mark.slow
def test_a_falsified_run_is_found_out_though_its_checksums_fit_and_its_code_is_not_executed(
    command: Command, stored: tuple[Path, Path], tmp_path: Path
) -> None:
    run, source = stored
    manifest = manifest_of(run)
    rows = f"{manifest['rows']['used']:,}"
    evidence = tmp_path / "executed"
    replace(run / "results.json", '"customers": 10', '"customers": 11')
    replace(run / "en" / f"{BASIS}.html", f">{rows}<", ">9,999<")
    replace(run / "customers.csv", "\n0007,", "\n7000,")
    replace(run / "index.html", "thin.csv", "real.csv")
    notebook = run / "de" / f"{BASIS}.ipynb"
    cells = nbformat.read(notebook, as_version=4)
    next(cell for cell in cells.cells if cell.cell_type == "code").source += f"\nopen({str(evidence)!r}, 'w')"
    nbformat.write(cells, notebook)
    with_new_checksums(run, rows=manifest["rows"] | {"set_aside": 5})
    done = command("verify", run, "--source", source)
    assert done.returncode == 1
    assert not evidence.exists()
    told = done.stdout.splitlines()
    assert told[0] == en("verify-inputs", count=1)
    assert told[-1] == en("verify-different")
    for name in (
        "manifest.json",
        "results.json",
        f"en/{BASIS}.html",
        "customers.csv",
        "index.html",
        f"de/{BASIS}.ipynb",
    ):
        assert any(f": {name} (" in line for line in told), name
    assert len(told) == 8


@pytest.mark.slow
def test_a_changed_input_is_named(command: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    with source.open("a", encoding="utf-8") as sink:
        sink.write("0001,2024-12-28,1.00,R99999,0.60,Firma 1\n")
    done = command("verify", run, "--source", source)
    assert done.returncode == 1
    assert done.stdout == en("verify-input-changed", file="thin.csv") + "\n"


@pytest.mark.slow
def test_an_input_whose_hash_was_changed_is_named(command: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    manifest = manifest_of(run)
    manifest["source"]["files"][0]["sha256"] = "0" * 64
    write_manifest(run, manifest)
    done = command("verify", run, "--source", source)
    assert (done.returncode, done.stdout) == (1, en("verify-input-changed", file="thin.csv") + "\n")


@pytest.mark.parametrize("name", ["results.json", "customers.csv", f"en/{BASIS}.html", f"de/{BASIS}.ipynb"])
def test_a_changed_or_removed_output_is_named(name: str, kundenwert: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    for change in (lambda path: path.write_text("other", encoding="utf-8"), Path.unlink):
        change(run / name)
        result = kundenwert("verify", run, "--source", source)
        assert (result.exit_code, result.stdout) == (1, en("verify-output-changed", file=name) + "\n")


def test_a_file_that_was_put_in_is_named(kundenwert: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    (run / "en" / "better.html").touch()
    (run / ".DS_Store").touch()
    result = kundenwert("verify", run, "--source", source)
    assert (result.exit_code, result.stdout) == (1, en("verify-output-changed", file="en/better.html") + "\n")


def test_a_run_without_a_page_proves_nothing(kundenwert: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    manifest = manifest_of(run)
    for entry in manifest["notebooks"]:
        entry["status"] = "failed"
    write_manifest(run, manifest)
    result = kundenwert("verify", run, "--source", source)
    assert (result.exit_code, result.stdout) == (1, en("verify-nothing") + "\n")


@pytest.mark.parametrize("manifest", [None, "", "[]", '{"name": "an app of the web"}', "\x00"])
def test_a_folder_without_a_run_is_refused(manifest: str | None, kundenwert: Command, tmp_path: Path) -> None:
    if manifest is not None:
        (tmp_path / "manifest.json").write_text(manifest, encoding="utf-8")
    result = kundenwert("verify", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == f"Error: {en('finding-not-a-run', folder=tmp_path.name)}\n"


@pytest.mark.parametrize(
    "changed",
    [{"name": "../x"}, {"parameters": {"horizont": 1}}, {"notebooks": "evil"}],
)
def test_a_manifest_that_asks_for_what_there_is_not_is_refused(
    changed: dict[str, Any], kundenwert: Command, stored: tuple[Path, Path]
) -> None:
    run, source = stored
    manifest = manifest_of(run)
    if "notebooks" in changed:
        changed = {"notebooks": [{**manifest["notebooks"][0], "notebook": "../evil"}]}
    write_manifest(run, manifest | changed)
    result = kundenwert("verify", run, "--source", source)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_source_that_is_gone_is_named(kundenwert: Command, stored: tuple[Path, Path]) -> None:
    run, source = stored
    result = kundenwert("verify", run, "--source", source.with_name("gone.csv"))
    assert result.exit_code == 2
    assert "gone.csv" in result.stderr
    assert en("finding-source-moved") in result.stderr


@pytest.mark.slow
def test_a_run_reproduces_on_another_processor(command: Command, small_run: Path) -> None:
    # As numpy lists what it can do without, and OpenBLAS the processors it knows.
    older = {**os.environ, "NPY_DISABLE_CPU_FEATURES": "X86_V3 X86_V4", "OPENBLAS_CORETYPE": "Nehalem"}
    done = command("verify", small_run, env=older)
    assert done.returncode == 0, done.stdout + done.stderr
