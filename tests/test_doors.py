"""The ways in that people try first: what the README says is run as it stands there, and so are wheel, conda and binder."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from analysis.cli import main
from tests.conftest import transactions, write_csv

ROOT = Path(__file__).resolve().parents[1]
READMES = [ROOT / "README.md", ROOT / "README.de.md"]
each_readme = pytest.mark.parametrize("readme", READMES, ids=lambda path: path.stem)


def blocks(readme: Path) -> list[tuple[str, str]]:
    """Language and text of each code block."""
    return re.findall(r"^```(\w*)\n(.*?)^```$", readme.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def commands(readme: Path) -> Iterator[str]:
    for kind, text in blocks(readme):
        if not kind:
            yield from (line.partition("  #")[0].strip() for line in text.splitlines() if line.strip())


def program(line: str) -> list[str]:
    """The call of a line with this environment's programs."""
    name, *rest = shlex.split(line)
    return [sys.executable, *rest] if name == "python" else [sys.executable, "-m", name, *rest]


@each_readme
def test_every_command_named_exists(readme: Path) -> None:
    text = readme.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:python -m analysis|(?<!--to )kundenwert) ([a-z]+)\b", text))
    table = set(re.findall(r"^\| `([a-z]+)\b", text, re.MULTILINE))
    assert {"report", "check", "workshop", "explain"} <= named
    assert (named | table) - {"report", *main.commands} == set()
    assert set(main.commands) - table == set()
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", text)) <= targets


@each_readme
def test_pictures_are_there_described_and_light(readme: Path) -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", readme.read_text(encoding="utf-8"))
    assert len(pictures) >= 4
    for description, address in pictures:
        assert description
        # Blank ones are smaller.
        assert 5_000 < (ROOT / address).stat().st_size < 150_000, address


# What the German README calls otherwise.
CALLED = {
    "umsaetze.csv": "sales.csv",
    "profil.toml": "profile.toml",
    "kurs": "course",
    "kunde": "client",
    "Gini-Koeffizient": "gini",
}


def test_both_readmes_say_the_same_commands() -> None:
    english, german = (list(map(shlex.split, commands(readme))) for readme in READMES)
    assert len(english) == len(german) >= 15

    def same(words: list[str]) -> list[str]:
        called = ["/".join(CALLED.get(part, part) for part in word.split("/")) for word in words]
        return [word for word in called if word not in ("--lang", "lang", "-p", "de", "en")]

    assert [same(one) for one in english] == [same(one) for one in german]
    assert [kind for kind, _ in blocks(READMES[0])] == [kind for kind, _ in blocks(READMES[1])]


@pytest.mark.slow
def test_every_command_of_a_code_block_runs(tmp_path: Path) -> None:
    rows = [{**row, "customer_id": str(1040 + int(row["customer_id"]))} for row in transactions(60)]
    write_csv(tmp_path / "sales.csv", rows)
    shutil.copytree(ROOT / "notebooks", tmp_path / "notebooks")
    ran = 0
    for line in commands(READMES[0]):
        done = None
        if line.startswith("make "):
            done = subprocess.run(
                ["make", "-n", *line.split()[1:]], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
            )
        elif line.startswith(("python -m venv", ".venv")):
            # For Windows; what it installs from is there, and its last line is a call of the program.
            assert all((ROOT / word).exists() for word in line.split() if word.endswith(".lock"))
        elif line.startswith("python -m jupyterlab"):
            # Opened in a browser by the tests of the course.
            assert (tmp_path / line.split()[-1]).is_file()
        else:
            done = subprocess.run(program(line), cwd=tmp_path, capture_output=True, encoding="utf-8", check=False)
        if done:
            assert done.returncode == 0, (line, done.stdout[-2000:], done.stderr[-2000:])
            ran += 1
    assert ran >= 10


@pytest.mark.slow
@each_readme
def test_every_block_of_python_runs(readme: Path, tmp_path: Path) -> None:
    rows = [{**row, "customer_id": str(1040 + int(row["customer_id"]))} for row in transactions(60)]
    for name in ("sales.csv", "umsaetze.csv"):
        write_csv(tmp_path / name, rows)
    scripts = [text for kind, text in blocks(readme) if kind == "python"]
    assert len(scripts) == 2
    for text in scripts:
        script = tmp_path / "block.py"
        script.write_text(HISTORIES + text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, script], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, (text, done.stderr[-2000:])


def test_every_document_with_code_has_a_test_that_takes_it_as_it_stands() -> None:
    held = {"batch.md": "tests/batch/test_examples.py", "targets.md": "tests/management/test_targets.py"}
    documents = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "studies").glob("*.md"), ROOT / "data" / "README.md"]
    assert {path.name for path in documents if blocks(path)} == set(held)
    for name, test in held.items():
        assert f'"{name}"' in (ROOT / test).read_text(encoding="utf-8")


# The arrays that a block takes as given.
HISTORIES = """
import numpy as np
from analysis.clv import BGNBD
draw = np.random.default_rng(3)
drawn = BGNBD.from_parameters(r=0.24, alpha=4.4, a=0.79, b=2.43).simulate(np.full(2000, 39.0), draw)
x, t_x, T = drawn.x, drawn.t_x, np.full(2000, 39.0)
mean_spend = draw.gamma(6.0, 1 / draw.gamma(3.7, 1 / 15.0, 2000))
"""


@pytest.mark.slow
def test_a_wheel_needs_no_checkout(tmp_path: Path) -> None:
    made, site, empty = (tmp_path / name for name in ("made", "site", "empty"))
    empty.mkdir()
    build = [sys.executable, "-m", "pip", "wheel", ".", "--no-deps", "--no-build-isolation", "-q", "-w", str(made)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    environment = {**os.environ, "PYTHONPATH": str(site)}
    for words in (
        ["report", "demo", "--notebook", "0_data_basis"],
        ["workshop", "course", "--lang", "de"],
        ["explain", "gini"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "analysis", *words], cwd=empty, env=environment, capture_output=True, encoding="utf-8",
            check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
    where = [sys.executable, "-c", "import analysis; print(analysis.__file__)"]
    found = subprocess.run(where, cwd=empty, env=environment, capture_output=True, encoding="utf-8", check=True).stdout
    assert found.startswith(str(site))
    assert (empty / "course" / "3_pareto.ipynb").is_file()


@pytest.mark.slow
def test_what_conda_hands_to_pip_installs_into_a_fresh_environment(tmp_path: Path) -> None:
    *_, pip = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"]
    fresh = tmp_path / "fresh"
    uv = [sys.executable, "-m", "uv"]
    subprocess.run([*uv, "venv", "-q", "--python", sys.executable, str(fresh)], check=True)
    python = fresh / "bin" / "python"
    wanted = [word for line in pip["pip"] for word in (line.split() if line.startswith("-e") else [line])]
    install = [*uv, "pip", "install", "-q", "--python", str(python), *wanted]
    done = subprocess.run(install, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found = subprocess.run(
        [python, "-m", "analysis", "explain", "gini"], capture_output=True, encoding="utf-8", check=True
    )
    assert "Gini coefficient" in found.stdout


def test_binder_pins_python_and_makes_a_workshop() -> None:
    folder = ROOT / ".binder"
    assert re.fullmatch(r"python-3\.1[1-9]\n", (folder / "runtime.txt").read_text(encoding="utf-8"))
    script = folder / "postBuild"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", str(script)], check=True)
    text = script.read_text(encoding="utf-8")
    assert "--require-hashes -r requirements.lock" in text
    assert re.findall(r"python -m analysis (\w+)", text) == ["workshop"]
