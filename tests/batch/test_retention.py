"""Which runs go: the oldest by their dates, never the newest that is whole, whatever the clocks of files say."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.batch.retention import retain

DAYS = ("2024-09-30", "2024-10-31", "2024-11-30", "2024-12-31")


@pytest.fixture
def out(tmp_path: Path, written_run: Callable[..., Path], customers: Callable[..., pd.DataFrame]) -> Path:
    """Four months of a client, of which the last two have a page that failed."""
    for number, day in enumerate(DAYS):
        run = written_run(tmp_path, "a", day, customers("1"), status="done" if number < 2 else "failed")
        (run.parent / f"{day}.eml").write_text("x", encoding="utf-8")
        # A clock that was set back: the newest looks like the oldest.
        os.utime(run, (1e9 - number, 1e9 - number))
    written_run(tmp_path, "b", DAYS[0], customers("1"))
    return tmp_path


@pytest.mark.parametrize(
    ("keep", "stay"), [(0, DAYS), (4, DAYS), (3, DAYS[1:]), (2, DAYS[1:]), (1, (DAYS[1], DAYS[3]))]
)
def test_the_oldest_go_and_the_newest_whole_one_stays(keep: int, stay: tuple[str, ...], out: Path) -> None:
    assert sorted(retain(out, "a", keep)) == sorted(set(DAYS) - set(stay))
    assert sorted(path.name for path in (out / "a").iterdir()) == sorted([*stay, *(f"{day}.eml" for day in stay)])
    assert (out / "b" / DAYS[0]).is_dir()
