"""The switch by which a skipped test fails."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SKIPPING = """
from tests._skips import pytest_runtest_makereport
"""
TESTS = """
import pytest
def test_runs(): pass
def test_skips(): pytest.skip("no engine here")
@pytest.mark.skipif(True, reason="not on this system")
def test_is_not_even_tried(): pass
"""


@pytest.mark.parametrize(
    ("switch", "code", "outcome"), [("1", 1, "1 failed, 1 passed, 1 error"), ("", 0, "1 passed, 2 skipped")]
)
def test_skips_fail_where_the_switch_is_on(switch: str, code: int, outcome: str, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(SKIPPING, encoding="utf-8")
    (tmp_path / "test_x.py").write_text(TESTS, encoding="utf-8")
    root = Path(__file__).parents[1]
    path = os.pathsep.join([str(root), str(root / "src")])
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull, str(tmp_path)],
        env={**os.environ, "KUNDENWERT_NO_SKIP": switch, "PYTHONPATH": path}, capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == code, done.stdout
    assert outcome in done.stdout
    if code:
        assert "no engine here" in done.stdout
