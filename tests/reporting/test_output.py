"""A run that is killed leaves the output before it as it was; what it left itself is gone after the next."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from analysis.reporting.output import put_in_place, staging, write_json, write_text

# Seconds after the start of a run, or after the line that tells its progress, within which it is ended at random.
LATEST = {"start": 1.0, "prepared": 0.3, "en/": 0.1}
NOTEBOOKS = ("--notebook", "0_data_basis", "--notebook", "2_pareto_analysis")


def contents(folder: Path, hidden: bool = False) -> dict[str, bytes]:
    """All files of `folder` that a user sees, or those not seen."""
    files = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {
        str(name): path.read_bytes()
        for name, path in files.items()
        if any(part.startswith(".") for part in name.parts) == hidden
    }


def no_process() -> int:
    """The number of a process that has ended."""
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    return ended.pid


# ------------------------------------------------------------------ killed runs


def start(source: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "analysis", "report", str(source), *NOTEBOOKS, "--jobs", "1", "--out", str(out)]
    return subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, encoding="utf-8")


def end(run: subprocess.Popen[str], by: signal.Signals) -> list[psutil.Process]:
    """End the run itself, as a scheduler would; give the processes it had started."""
    started = psutil.Process(run.pid).children(recursive=True)
    run.send_signal(by)
    assert run.wait() != 0
    assert run.stderr is not None
    run.stderr.close()
    return started


def read_until(run: subprocess.Popen[str], word: str) -> None:
    assert run.stderr is not None
    while word not in (line := run.stderr.readline()):
        assert line, f"the run ended before {word!r}"


@pytest.fixture(scope="module")
def earlier(report: Callable[..., Path], thin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder with a run in it, which had found the rubbish of runs that were killed."""
    out = tmp_path_factory.mktemp("earlier")
    folder_with(out / f".making-{no_process()}-x" / "run", "half")
    (out / f".index.html.partial-{no_process()}").write_text("half", encoding="utf-8")
    report(thin, *NOTEBOOKS, out=out)
    assert contents(out, hidden=True) == {}
    return out


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize(
    ("moment", "by"),
    [("start", "SIGKILL"), ("prepared", "SIGKILL"), ("en/", "SIGKILL"), ("prepared", "SIGTERM")],
)
def test_a_run_that_is_ended_leaves_the_output_before_it_untouched(
    moment: str, by: str, earlier: Path, thin: Path
) -> None:
    before = contents(earlier)
    assert len(before) == 10
    run = start(thin, earlier)
    if moment != "start":
        read_until(run, moment)
    after = random.uniform(0, LATEST[moment])
    time.sleep(after)
    started = end(run, signal.Signals[by])
    assert contents(earlier) == before, f"ended {after:.3f} s after its moment"
    _, alive = psutil.wait_procs(started, timeout=20)
    assert alive == []
    assert contents(earlier) == before, f"ended {after:.3f} s after its moment"
    if by == "SIGTERM":
        assert not list(earlier.glob(f".making-{run.pid}-*"))


def test_the_next_run_removes_what_they_have_left(earlier: Path) -> None:
    with staging(earlier):
        pass
    assert sorted(path.name for path in earlier.iterdir()) == ["index.html", "thin"]


# ------------------------------------------------------------------ the folders themselves


def folder_with(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text, encoding="utf-8")
    return path


def text_in(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


def test_a_result_replaces_the_one_before_whole(tmp_path: Path) -> None:
    target = folder_with(tmp_path / "demo" / "2024-12-31", "old")
    (target / "only-old.html").touch()
    put_in_place(folder_with(tmp_path / "made", "new"), target)
    assert contents(tmp_path) == {str(Path("demo/2024-12-31/index.html")): b"new"}
    assert [path.name for path in target.parent.iterdir()] == ["2024-12-31"]


def test_a_kill_between_the_two_moves_is_healed(tmp_path: Path) -> None:
    folder_with(tmp_path / "demo" / f".2024-12-31.replaced-{no_process()}", "old")
    with staging(tmp_path):
        assert text_in(tmp_path / "demo" / "2024-12-31") == "old"
    assert [path.name for path in (tmp_path / "demo").iterdir()] == ["2024-12-31"]


def test_a_kill_after_both_moves_leaves_the_new_result(tmp_path: Path) -> None:
    folder_with(tmp_path / "demo" / f".2024-12-31.replaced-{no_process()}", "old")
    folder_with(tmp_path / "demo" / "2024-12-31", "new")
    with staging(tmp_path):
        assert text_in(tmp_path / "demo" / "2024-12-31") == "new"
    assert [path.name for path in (tmp_path / "demo").iterdir()] == ["2024-12-31"]


@pytest.mark.parametrize("stop", [KeyboardInterrupt, PermissionError])
def test_a_result_that_cannot_be_moved_leaves_the_one_before(
    stop: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder_with(tmp_path / "demo" / "2024-12-31", "old")
    made = folder_with(tmp_path / "made", "new")
    rename = Path.rename

    def stopped(path: Path, to: Path) -> Path:
        if path == made:
            raise stop
        return rename(path, to)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(stop):
        put_in_place(made, target)
    assert text_in(target) == "old"
    assert [path.name for path in target.parent.iterdir()] == ["2024-12-31"]


def test_what_a_living_run_works_on_is_left_alone(tmp_path: Path) -> None:
    living = os.getppid()
    folder_with(tmp_path / f".making-{living}-x", "half")
    folder_with(tmp_path / "demo" / f".2024-12-31.replaced-{living}", "old")
    with staging(tmp_path):
        pass
    assert len(contents(tmp_path, hidden=True)) == 2


def test_what_others_keep_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    folder_with(tmp_path / "photos" / "cat.replaced", "theirs")
    folder_with(tmp_path / "photos" / "cat", "theirs")
    folder_with(tmp_path / ".making-of", "theirs")
    before = contents(tmp_path) | contents(tmp_path, hidden=True)
    with staging(tmp_path):
        pass
    assert contents(tmp_path) | contents(tmp_path, hidden=True) == before


def test_a_run_that_raises_leaves_nothing(tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"

    def fail() -> None:
        with staging(out) as folder:
            folder_with(folder / "run", "half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(out.iterdir()) == []


def test_the_same_data_make_the_same_bytes(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", {"b": 1, "ä": [1.5, None]})
    write_json(tmp_path / "b.json", {"ä": [1.5, None], "b": 1})
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.json").read_bytes() == '{\n  "b": 1,\n  "ä": [\n    1.5,\n    null\n  ]\n}\n'.encode()
    with pytest.raises(ValueError):
        write_json(tmp_path / "c.json", {"a": float("nan")})


def test_a_page_is_replaced_at_once(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    write_text(page, "old\n")
    write_text(page, "new\n")
    assert page.read_bytes() == b"new\n"
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]
