"""The examples for schedulers do what they say: with an empty environment, by the scheduler's own check, with options that exist."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from analysis.batch.clients import read_clients

DOCS = Path(__file__).parents[2] / "docs"
EXAMPLES = DOCS / "examples"


def home(folder: Path) -> Path:
    """A user's home as the examples have it: the program in an environment of its own, and one client whose file is missing."""
    clients = folder / "clients"
    (clients / ".venv" / "bin").mkdir(parents=True)
    python = clients / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    (clients / "clients.toml").write_text('[[client]]\nname = "a"\nsource = "missing.csv"\n', encoding="utf-8")
    return folder


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """As cron does: no variable but those it sets itself."""
    environment = {"HOME": str(folder), "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin", "LOGNAME": "user"}
    return subprocess.run(
        ["/bin/sh", "-c", command],
        env=environment,
        cwd="/",
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def told(done: subprocess.CompletedProcess[str], folder: Path) -> None:
    assert done.returncode == 1
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("a: there is no file")
    assert (folder / "clients" / "reports" / "batch.json").is_file()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="cron is not for Windows")
def test_cron(tmp_path: Path) -> None:
    *_, line = (EXAMPLES / "crontab").read_text(encoding="utf-8").splitlines()
    found = re.fullmatch(r"(?:\S+ ){5}(.*)", line)
    assert found
    # In a crontab a per cent sign ends the command.
    assert "%" not in found[1]
    told(run(found[1], home(tmp_path)), tmp_path)


def unit(name: str) -> dict[str, str]:
    lines = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="systemd is not for Windows")
def test_systemd(tmp_path: Path) -> None:
    service = unit("kundenwert.service")
    command = f"cd {service['WorkingDirectory'].replace('%h', '$HOME')} && {service['ExecStart']}"
    told(run(command, home(tmp_path)), tmp_path)
    program = shutil.which("systemd-analyze")
    if program:
        units = [str(EXAMPLES / name) for name in ("kundenwert.service", "kundenwert.timer")]
        done = subprocess.run(
            [program, "verify", *units], capture_output=True, encoding="utf-8", timeout=60, check=False
        )
        assert (done.returncode, [line for line in done.stderr.splitlines() if "kundenwert" in line]) == (0, [])


def test_a_ci_service() -> None:
    job: dict[str, Any] = yaml.safe_load((EXAMPLES / "ci.yml").read_text(encoding="utf-8"))["jobs"]["reports"]
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert "python -m analysis batch clients.toml --fail-on drift" in commands
    # A failure must not lose the reports of the others.
    assert [step["if"] for step in job["steps"] if "upload" in step.get("uses", "")] == ["always()"]


def test_the_file_in_the_documentation_is_read(tmp_path: Path) -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", (DOCS / "batch.md").read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "mueller").mkdir()
    (tmp_path / "mueller" / "settings.toml").write_text("", encoding="utf-8")
    (tmp_path / "clients.toml").write_text(example, encoding="utf-8")
    assert [order.name for order in read_clients(tmp_path / "clients.toml").orders] == ["mueller", "schmidt"]
