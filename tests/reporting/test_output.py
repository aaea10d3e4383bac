"""A run that is killed leaves the output before it as it was; what it left itself is gone after the next."""

from __future__ import annotations

import errno
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
from click.testing import Result

from analysis.language import LANGUAGES, Words
from analysis.reporting.output import alone, put_in_place, staging, write_json, write_text
from analysis.reporting.run import write_overview

# Seconds after the start of a run, or after the line that tells its progress, within which it is ended at random.
LATEST = {"start": 1.0, "prepared": 0.3, "0_data_basis": 0.1}
NOTEBOOKS = ("--notebook", "0_data_basis", "--notebook", "2_pareto_analysis")


def contents(folder: Path, hidden: bool = False) -> dict[str, bytes]:
    """All files of `folder` that a user sees, or those not seen."""
    files = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {
        str(name): path.read_bytes()
        for name, path in files.items()
        if any(part.startswith(".") for part in name.parts) == hidden
    }


def left_behind(out: Path, name: str = ".making-abcdefgh") -> Path:
    """The folder of a run that was killed: nobody holds its lock any more."""
    folder = folder_with(out / name, "half")
    (folder / ".lock").touch()
    return folder


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
    left_behind(out)
    (out / ".making-12345678").mkdir()
    (out / ".index.html.partial-").write_text("half", encoding="utf-8")
    report(thin, *NOTEBOOKS, out=out)
    assert sorted(path.name for path in out.glob(".*")) == [".lock", ".thin.lock"]
    return out


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
@pytest.mark.parametrize(
    ("moment", "by"),
    [("start", "SIGKILL"), ("prepared", "SIGKILL"), ("0_data_basis", "SIGKILL"), ("prepared", "SIGTERM")],
)
def test_a_run_that_is_ended_leaves_the_output_before_it_untouched(
    moment: str, by: str, earlier: Path, thin: Path
) -> None:
    before = contents(earlier)
    assert len(before) == 14
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
        assert run.returncode == 143
        assert not list(earlier.glob(".making-*/run/index.html"))


@pytest.mark.slow
def test_the_next_run_removes_what_they_have_left(earlier: Path) -> None:
    with staging(earlier):
        pass
    assert sorted(path.name for path in earlier.iterdir()) == [
        ".lock", ".thin.lock", "index.de.html", "index.html", "thin",
    ]  # fmt: skip


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
    put_in_place(folder_with(tmp_path / "made", "new"), target, tmp_path)
    assert contents(tmp_path) == {str(Path("demo/2024-12-31/index.html")): b"new"}
    assert [path.name for path in target.parent.iterdir()] == ["2024-12-31"]


def test_a_kill_between_the_two_moves_is_healed(tmp_path: Path) -> None:
    folder_with(tmp_path / "demo" / ".2024-12-31.replaced-", "old")
    with staging(tmp_path):
        assert text_in(tmp_path / "demo" / "2024-12-31") == "old"
    assert [path.name for path in (tmp_path / "demo").iterdir()] == ["2024-12-31"]


def test_a_kill_after_both_moves_leaves_the_new_result(tmp_path: Path) -> None:
    folder_with(tmp_path / "demo" / ".2024-12-31.replaced-", "old")
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
        put_in_place(made, target, tmp_path)
    assert text_in(target) == "old"
    assert [path.name for path in target.parent.iterdir()] == ["2024-12-31"]


# Every container has its own process number 1.
IN_A_CONTAINER = """
import os, sys
from pathlib import Path
os.getpid = lambda: 1
from analysis.reporting.output import put_in_place, staging
"""
WORKS = (
    IN_A_CONTAINER
    + """
with staging(Path(sys.argv[1])) as folder:
    (folder / "half").touch()
    print(folder.name, flush=True)
    sys.stdin.read()
    assert (folder / "half").is_file()
"""
)
FINISHES = (
    IN_A_CONTAINER
    + """
out = Path(sys.argv[1])
for number in range(40):
    with staging(out) as folder:
        made = folder / "run"
        made.mkdir()
        for name in "ab":
            (made / name).write_text(sys.argv[2])
        put_in_place(made, out / "demo" / "2024-12-31", out)
"""
)


def container(script: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", script, *map(str, arguments)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")


def test_what_a_living_run_works_on_is_left_alone_also_by_one_of_the_same_number(tmp_path: Path) -> None:
    with container(WORKS, tmp_path) as living:
        assert living.stdout is not None
        name = living.stdout.readline().strip()
        assert (tmp_path / name / "half").is_file()
        with container(FINISHES, tmp_path, "x") as other:
            other.communicate()
        assert other.returncode == 0
        assert (tmp_path / name / "half").is_file()
        living.communicate()
    assert living.returncode == 0
    assert not (tmp_path / name).exists()


def test_two_runs_that_finish_the_same_name_at_once_leave_one_of_them_whole(tmp_path: Path) -> None:
    with container(FINISHES, tmp_path, "x") as one, container(FINISHES, tmp_path, "y") as other:
        one.communicate()
        other.communicate()
    assert (one.returncode, other.returncode) == (0, 0)
    first, second = ((tmp_path / "demo" / "2024-12-31" / name).read_text(encoding="utf-8") for name in "ab")
    assert first == second
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".lock", "2024-12-31", "a", "b", "demo"]


def test_of_two_reports_of_one_name_at_once_the_second_is_told_so_and_changes_nothing(
    tmp_path: Path, thin: Path, kundenwert: Callable[..., Result]
) -> None:
    for lang in LANGUAGES:
        with alone(tmp_path, "thin", 0):
            before = contents(tmp_path, hidden=True)
            second = kundenwert("report", thin, "--lang", lang, "--out", tmp_path)
        words = Words(lang)
        assert second.exit_code == 1
        assert second.output == f"{words('cli-error')}: {words('finding-report-busy', name='thin')}\n"
        assert contents(tmp_path, hidden=True) == before


def test_what_was_half_written_beside_a_run_goes_when_the_report_is_made_again(tmp_path: Path) -> None:
    for name in ("a", "b"):
        folder_with(tmp_path / name, "whole")
        (tmp_path / name / ".2024-12-31.eml.partial-").write_text("half", encoding="utf-8")
    with alone(tmp_path, "a", 0):
        assert sorted(path.name for path in tmp_path.rglob("*.partial-")) == [".2024-12-31.eml.partial-"]
    assert not list((tmp_path / "a").glob("*.partial-"))
    # Of another report somebody may be writing it.
    assert list((tmp_path / "b").glob(".*.partial-"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_a_file_for_which_the_disk_is_too_small_leaves_what_was_there(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", {"a": 1})
    before = contents(tmp_path, hidden=True)
    script = (
        "import resource, signal, sys; from pathlib import Path; from analysis.reporting.output import write_json;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "write_json(Path(sys.argv[1]), 'x' * 5000)"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.json")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert "File too large" in done.stderr
    assert contents(tmp_path, hidden=True) == before


def test_a_system_without_locks_is_told_instead_of_leaving_a_lock_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> bool:
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr("filelock._unix.lock_fd_nonblocking", no_locks)
    with pytest.raises(OSError), staging(tmp_path):
        pass


def test_what_others_keep_in_the_folder_is_left_alone(tmp_path: Path) -> None:
    folder_with(tmp_path / "photos" / "cat.replaced", "theirs")
    folder_with(tmp_path / "photos" / "cat", "theirs")
    folder_with(tmp_path / ".making-of-film", "theirs")
    (tmp_path / ".lock").touch()
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
    assert [path.name for path in out.iterdir()] == [".lock"]


def test_the_same_data_make_the_same_bytes(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", {"b": 1, "ä": [1.5, None]})
    write_json(tmp_path / "b.json", {"ä": [1.5, None], "b": 1})
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert (tmp_path / "a.json").read_bytes() == '{\n  "b": 1,\n  "ä": [\n    1.5,\n    null\n  ]\n}\n'.encode()
    with pytest.raises(ValueError):
        write_json(tmp_path / "c.json", {"a": float("nan")})


def test_a_page_is_replaced_and_never_written_in_place(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    write_text(page, "old\n")
    # Whoever had opened the old page still reads it whole: the new one is another file.
    with page.open("rb") as opened:
        write_text(page, "new\n")
        assert opened.read() == b"old\n"
    assert page.read_bytes() == b"new\n"
    assert [path.name for path in tmp_path.iterdir()] == ["index.html"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being replaced")
def test_the_page_over_all_runs_is_replaced_and_never_written_in_place(tmp_path: Path) -> None:
    write_overview(tmp_path, "de")
    page = tmp_path / "index.html"
    before = page.read_bytes()
    with page.open("rb") as opened:
        write_overview(tmp_path, "en")
        assert opened.read() == before
    assert page.read_bytes() != before
