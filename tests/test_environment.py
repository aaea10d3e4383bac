"""The lock and the conda environment belong to this pyproject.toml, and to no machine in particular."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
PYPROJECT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
ENGINES = (ROOT / "engines.lock").read_text(encoding="utf-8")
AXE = (ROOT / "axe.lock").read_text(encoding="utf-8")
ENVIRONMENT = (ROOT / "environment.yml").read_text(encoding="utf-8")

SCRIPT = runpy.run_path(str(ROOT / "tools" / "environment.py"))
DECLARED = tomllib.loads(PYPROJECT)
# Builds run without isolation, so the build backend has to be locked too.
DIRECT = [
    *DECLARED["project"]["dependencies"],
    *DECLARED["dependency-groups"]["dev"],
    *DECLARED["build-system"]["requires"],
]


def test_environment_file_is_what_the_script_makes() -> None:
    assert SCRIPT["environment"](PYPROJECT, LOCK) == ENVIRONMENT, "run: make lock"


@pytest.mark.parametrize("line", DIRECT)
def test_lock_covers_direct_dependency(line: str) -> None:
    wanted = Requirement(line)
    entries = [e for e in SCRIPT["locked"](LOCK) if canonicalize_name(e.name) == canonicalize_name(wanted.name)]
    assert entries, "run: make lock"
    for entry in entries:
        (pin,) = entry.specifier
        assert pin.operator == "=="
        assert pin.version in wanted.specifier, "run: make lock"


@pytest.mark.parametrize(
    ("text", "least"), [(LOCK, 10), (ENGINES, 10), (AXE, 1)], ids=["requirements.lock", "engines.lock", "axe.lock"]
)
def test_every_locked_package_has_a_hash(text: str, least: int) -> None:
    entries = text.replace("\\\n", " ").splitlines()
    assert len(entries) >= least
    assert [entry for entry in entries if not re.search(r"--hash=sha256:[0-9a-f]{64}(\s|$)", entry)] == []


def test_engines_are_added_to_what_is_locked_and_change_none_of_it() -> None:
    whole, engines = (
        {(canonicalize_name(entry.name), str(entry.marker)): str(entry.specifier) for entry in SCRIPT["locked"](text)}
        for text in (LOCK, ENGINES)
    )
    assert {key: pin for key, pin in engines.items() if key in whole and whole[key] != pin} == {}
    for line in DECLARED["dependency-groups"]["engines"]:
        assert canonicalize_name(Requirement(line).name) in {name for name, _ in engines}


@pytest.mark.parametrize(
    "text", [LOCK, ENGINES, AXE, ENVIRONMENT], ids=["requirements.lock", "engines.lock", "axe.lock", "environment.yml"]
)
def test_no_address_of_a_machine_or_host(text: str) -> None:
    assert re.findall(r"\S*://\S*| @ \S+|file:\S*|--(?:extra-)?index-url|--find-links", text) == []


def test_conda_environment_holds_the_frame() -> None:
    content = yaml.safe_load(ENVIRONMENT)
    assert content["name"] == DECLARED["project"]["name"]
    *conda, pip = content["dependencies"]
    assert conda == ["python>=3.11", "pip"]
    *packages, project = pip["pip"]
    assert project == "-e ."
    frame = {"jupyterlab", "pandas", "seaborn", "statsmodels", "lifetimes", "papermill", "nbval"}
    assert frame <= {Requirement(line).name for line in packages}
