"""What counts as served already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from analysis.batch import state
from analysis.reporting.tasks import Job
from analysis.settings import make_settings
from analysis.tables.sources import Source

Run = Callable[..., Path]
Customers = Callable[..., pd.DataFrame]


@pytest.fixture
def job(tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Job]:
    from analysis.tables.sources import find_source

    monkeypatch.setattr(state, "this_program", lambda: {"versions": {}, "code": "1"})
    source: Source = find_source(str(small))

    def made(**settings: Any) -> Job:
        return Job("report", source, make_settings(settings), "a", ("de",), tmp_path, 1, lambda _: [], 1)

    return made


def served(run: Run, out: Path, day: str, job: Job, customers: pd.DataFrame, **more: Any) -> Path:
    return run(out, "a", day, customers, parameters=job.settings.model_dump(mode="json"), **more)


def found(job: Job) -> Path | None:
    return state.finished(job, ("0_x",), {}, whole=False)


def test_an_older_extract_is_not_served_already(
    tmp_path: Path, job: Callable[..., Job], written_run: Run, customers: Customers
) -> None:
    june = served(written_run, tmp_path, "2024-06-30", job(), customers("1"))
    assert found(job()) == june
    served(written_run, tmp_path, "2024-08-31", job(), customers("1"), code="2")
    # June again would be made anew, and its changes say that the data end before those of August.
    assert found(job()) is None
    # Nobody is surprised by an end that was chosen.
    chosen = job(reference_date="2024-06-30")
    served(written_run, tmp_path / "chosen", "2024-06-30", chosen, customers("1"))
    served(written_run, tmp_path / "chosen", "2024-08-31", job(), customers("1"), code="2")
    assert state.finished(replace(chosen, out=tmp_path / "chosen"), ("0_x",), {}, whole=False)


def test_a_list_that_has_changed_is_measured_anew(
    tmp_path: Path, job: Callable[..., Job], written_run: Run, customers: Customers
) -> None:
    path = tmp_path / "actions.csv"
    path.write_text("one", encoding="utf-8")
    measuring = job(actions=str(path))
    digest = sha256(b"one").hexdigest()
    run = served(written_run, tmp_path, "2024-06-30", measuring, customers("1"), read_back={"actions": digest})
    assert found(measuring) == run
    path.write_text("another", encoding="utf-8")
    assert found(measuring) is None
