"""Write environment.yml: what pyproject.toml asks for, in the versions of requirements.lock, for people who use conda.

It is derived, not a second source: conda brings Python, and pip the same packages that the lock names.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]

TEMPLATE = """\
# Written by `make lock` from pyproject.toml and requirements.lock; do not edit.
name: {name}
channels: [conda-forge]
dependencies:
  - python{python}
  - pip
  - pip:
{packages}
      - -e .
"""


def locked(lock: str) -> list[Requirement]:
    """The entries of a lock, without hashes; a package whose version depends on the Python has several."""
    lines = lock.replace("\\\n", " ").splitlines()
    return [Requirement(line.partition("--hash")[0]) for line in lines if line.strip()]


def environment(pyproject: str, lock: str) -> str:
    """The text of environment.yml."""
    project = tomllib.loads(pyproject)["project"]
    packages = []
    for wanted in map(Requirement, project["dependencies"]):
        for entry in locked(lock):
            if canonicalize_name(entry.name) == canonicalize_name(wanted.name):
                # The lock names packages only; extras come from whoever asks for them.
                entry.name, entry.extras = wanted.name, wanted.extras
                packages.append(f"      - {entry}")
    return TEMPLATE.format(name=project["name"], python=project["requires-python"], packages="\n".join(packages))


if __name__ == "__main__":
    text = environment(
        (ROOT / "pyproject.toml").read_text(encoding="utf-8"), (ROOT / "requirements.lock").read_text(encoding="utf-8")
    )
    (ROOT / "environment.yml").write_text(text, encoding="utf-8", newline="\n")
