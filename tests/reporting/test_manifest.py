"""A manifest is ours or it is not: every key, every type; and one that is not stops nothing and is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.reporting.manifest import Manifest, checksums, read_manifest
from analysis.reporting.run import write_overview

OURS: dict[str, Any] = {
    "name": "demo", "title": "demo", "kind": "report", "customers": [],
    "reference_date": "2024-12-31",
    "window": {"start": "2023-01-01", "end": "2024-12-31"},
    "source": {
        "label": "demo", "given": "demo",
        "files": [{"name": "x.csv", "table": "transactions", "sha256": "0", "rows": 3, "dialect": {"delimiter": "comma"}}],
    },
    "rows": {"read": 3, "used": 2, "set_aside": 1},
    "currency": "EUR", "languages": ["de", "en"],
    "parameters": {"top_share": 0.2, "seed": 1, "anonymise": False, "currency": "", "margin_rate": None},
    "versions": {"python": "3.11"}, "commit": None, "code": "0", "profile": "", "read_back": {},
    "notebooks": [{"notebook": "0_x", "lang": "de", "title": "X", "href": "de/0_x.html", "status": "done", "seconds": 1.5}],
    "outputs": {"index.html": "0"},
}  # fmt: skip


def write(folder: Path, content: str | bytes) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    (folder / "manifest.json").write_bytes(data)
    return folder


def test_one_of_ours_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert read_manifest(write(tmp_path, json.dumps(OURS))) == OURS


def test_one_of_an_earlier_version_is_a_report(tmp_path: Path) -> None:
    earlier = {
        key: value for key, value in OURS.items() if key not in ("kind", "customers", "code", "profile", "read_back")
    }
    assert read_manifest(write(tmp_path, json.dumps(earlier))) == {**OURS, "code": ""}


@pytest.mark.parametrize("key", [name for name, field in Manifest.model_fields.items() if field.is_required()])
def test_every_key_has_to_be_there(key: str, tmp_path: Path) -> None:
    assert read_manifest(write(tmp_path, json.dumps({k: v for k, v in OURS.items() if k != key}))) is None


@pytest.mark.parametrize("key", Manifest.model_fields)
@pytest.mark.parametrize("value", [17, [None], {"a": []}, "\ud800", True])
def test_every_key_has_to_be_of_its_type(key: str, value: Any, tmp_path: Path) -> None:
    assert read_manifest(write(tmp_path, json.dumps({**OURS, key: value}))) is None


@pytest.mark.parametrize("name", ["", "..", "a/b", "a\\b", ".hidden"])
def test_a_name_leads_nowhere_else(name: str, tmp_path: Path) -> None:
    assert read_manifest(write(tmp_path, json.dumps({**OURS, "name": name}))) is None


ODD = [
    b"", b"\x00", b"\xff\xfe", b"{", b"[]", b"null", b"1e999", b'"text"', b"[" * 100_000, b'{"name": "an app of the web"}',
    json.dumps({**OURS, "reference_date": "yesterday"}).encode(),
    json.dumps({**OURS, "notebooks": [{"status": "done"}]}).encode(),
    json.dumps({**OURS, "languages": []}).encode(), json.dumps({**OURS, "languages": ["fr"]}).encode(),
]  # fmt: skip


def test_what_is_odd_stops_no_later_run_and_is_named(tmp_path: Path) -> None:
    write(tmp_path / "demo" / "2024-12-31", json.dumps(OURS))
    folders = [write(tmp_path / "odd" / str(number), content) for number, content in enumerate(ODD)]
    (tmp_path / "odd" / "folder" / "manifest.json").mkdir(parents=True)
    odd = write_overview(tmp_path, "de")
    assert sorted(odd) == sorted(path / "manifest.json" for path in [*folders, tmp_path / "odd" / "folder"])
    soup = BeautifulSoup((tmp_path / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [link["href"] for link in soup.select("table a")] == ["demo/2024-12-31/index.html"]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*OURS, "start", "x"]), inner, max_size=5)
    ),
    max_leaves=8,
)


@settings(max_examples=50, deadline=None)
@given(key=st.sampled_from(sorted(OURS)), value=json_values)
def test_whatever_a_manifest_holds_an_overview_can_be_written(
    key: str, value: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    out = tmp_path_factory.mktemp("out")
    write(out / "demo" / "2024-12-31", json.dumps({**OURS, key: value}))
    write_overview(out, "en")
    assert (out / "index.html").is_file()


def test_checksums_tell_every_file_by_its_path(tmp_path: Path) -> None:
    write(tmp_path / "a", "1")
    write(tmp_path, "2")
    assert checksums(tmp_path) == {
        "a/manifest.json": "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
        "manifest.json": "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35",
    }
