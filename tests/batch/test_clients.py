"""``clients.toml`` is checked whole before anything runs; what is wrong is told at once, with line, key, value and what is allowed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analysis.batch.budget import divide
from analysis.batch.clients import Order, read_clients
from analysis.batch.places import line_of
from analysis.batch.schema import ALLOWED, LEAST_MEMORY, Client, Common
from analysis.delivery import FORMATS
from analysis.errors import UsageError
from analysis.language import LANGUAGES, Words
from analysis.tables.show.findings import finding_text

WRONG = """\
colour = "red"

[batch]
memory = 12
keep = "12"

[[client]]
name = "a"
source = "a.csv"
languages = ["fr"]

[[client]]
source = "b.csv"
colour = 3

[[client]]
name = "a/b"
source = "a.csv"
profile = "nowhere.toml"

[client.parameters]
seed = 1
horizon_months = 0
horizon = 3

[[client]]
name = "b"
source = "b.csv"
notebooks = ["9_x"]
to = "mysql://user:secret@host/base?table=t"

[client.reading]
seed = 1

[[client]]
name = "B"
source = "b.csv"
"""
TOLD = [
    (1, "batch-unknown"),
    (5, "batch-value"),
    (10, "batch-value"),
    # The line at which its client begins.
    (12, "batch-missing"),
    (14, "batch-unknown"),
    (17, "bad-name"),
    (19, "bad-profile"),
    (23, "bad-setting"),
    (24, "unknown-setting"),
    (29, "unknown-notebook"),
    (30, "target-address"),
    (33, "batch-value"),
    (36, "batch-twice"),
]


def written(folder: Path, text: str) -> Path:
    path = folder / "clients.toml"
    path.write_text(text, encoding="utf-8")
    return path


def mistakes(path: Path) -> list[tuple[str, str]]:
    with pytest.raises(UsageError) as caught:
        read_clients(path)
    return [(finding.file, finding.key) for finding in caught.value.findings]


def test_all_that_is_wrong_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    assert mistakes(written(tmp_path, WRONG)) == [(f"clients.toml:{line}", key) for line, key in TOLD]


def test_memory_has_to_be_enough_for_one_client(tmp_path: Path) -> None:
    told = '[batch]\nmemory = 12\n[[client]]\nname = "a"\nsource = "a.csv"\n'
    assert mistakes(written(tmp_path, told)) == [("clients.toml:2", "batch-value")]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_mistake_is_a_sentence_with_what_is_allowed(
    lang: str, tmp_path: Path, kundenwert: Callable[..., Any]
) -> None:
    result = kundenwert("batch", written(tmp_path, WRONG), "--lang", lang)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == len(TOLD)
    for text in ("clients.toml:10", "fr", '["de"], ["en"], ["de", "en"]', "clients.toml:14", "colour", "notebooks"):
        assert text in result.stderr
    assert not (tmp_path / "reports").exists()


def test_a_password_is_not_repeated(tmp_path: Path, kundenwert: Callable[..., Any]) -> None:
    assert "secret" not in kundenwert("batch", written(tmp_path, WRONG)).output


@pytest.mark.parametrize("text", ["[[client]\n", "", "\x00", "client = 3\n"])
def test_what_is_no_list_of_clients_is_told_in_a_sentence(text: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        read_clients(written(tmp_path, text))
    assert all(finding_text(finding, Words("de")) for finding in caught.value.findings)


def test_a_missing_file_is_told() -> None:
    with pytest.raises(UsageError):
        read_clients(Path("nowhere.toml"))


def test_what_a_client_leaves_out_is_taken_from_all(tmp_path: Path) -> None:
    (tmp_path / "p.toml").write_text("[reading]\ndecimal = 'comma'\n[parameters]\nseed = 3\n", encoding="utf-8")
    told = """
        [batch]
        languages = ["de"]
        keep = 12
        parameters = { seed = 1, horizon_months = 6 }
        [[client]]
        name = "a"
        source = "postgresql://host/base"
        query = "SELECT 1 AS a & b"
        [[client]]
        name = "b"
        source = "b.csv"
        profile = "p.toml"
        languages = ["en", "de"]
        parameters = { horizon_months = 24 }
        targets = { revenue = 5 }
    """
    first, second = read_clients(written(tmp_path, told)).orders
    assert first.source == "postgresql://host/base?query=SELECT%201%20AS%20a%20%26%20b"
    assert (first.languages, first.keep, first.given) == (("de",), 12, {"seed": 1, "horizon_months": 6})
    assert second.source == str(tmp_path / "b.csv")
    assert second.given == {"seed": 3, "horizon_months": 24, "decimal": "comma"}
    assert second.languages == ("en", "de")
    assert second.profile is not None
    assert second.profile.targets == {"revenue": 5}


def test_everything_has_a_range_and_every_format_is_one() -> None:
    assert {*Client.model_fields, *Common.model_fields} - set(ALLOWED) == set()
    assert all(name in ALLOWED["formats"] for name in FORMATS)


@pytest.mark.parametrize(
    ("path", "line"),
    [(("a",), 1), (("b", "c"), 4), (("b", "d"), 7), (("x", 1, "y"), 11), (("x", 0, "z"), 8), (("nothing",), 1)],
)
def test_the_line_of_a_key_however_it_is_written(path: tuple[Any, ...], line: int) -> None:
    text = 'a = 1\n\n[b]\nc = 2\nd = """\nc = 3\n"""\n[[x]]\n"y" = 1\n[[x]]\ny = 2'
    assert line_of(text, path) == line


# ------------------------------------------------------------------ memory


def order(name: str, source: Path) -> Order:
    return Order(name, str(source), name, {}, None, ("de",), (), (), None, source.parent, 30, 0, "")


def test_the_budget_is_divided_into_equal_shares_and_the_large_come_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    (tmp_path / "large.csv").touch()
    seems(tmp_path / "large.csv", 300 << 20)
    orders = [order(name, tmp_path / f"{name}.csv") for name in ("a", "large", "c", "d")]
    parted = divide(orders, 3 * LEAST_MEMORY + 10)
    assert (parted.lanes, parted.share, parted.workers) == (3, LEAST_MEMORY + 3, 1)
    assert [one.name for one in parted.side_by_side] == ["a", "c", "d"]
    assert [one.name for one in parted.alone] == ["large"]
    assert divide(orders[:1], 10 * LEAST_MEMORY).lanes == 1
    assert divide(orders, LEAST_MEMORY).lanes == 1


def seems(path: Path, size: int) -> None:
    """A file that looks as large and takes no place."""
    with path.open("wb") as sink:
        sink.truncate(size)
