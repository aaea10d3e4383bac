"""A profile is written, taken again, and refuses a file that has changed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SALES = "Kundennr;Rechnungsdatum;Nettobetrag;Status\n1;13.01.2024;10,50;bezahlt\n2;14.02.2024;20,00;storniert\n1;15.02.2024;5,00;bezahlt\n"  # fmt: skip


@pytest.fixture
def saved(tmp_path: Path, kundenwert: Callable[..., Any]) -> tuple[Path, Path]:
    """A file and its profile."""
    file, profile = tmp_path / "sales.csv", tmp_path / "profile.toml"
    file.write_text(SALES, encoding="utf-8")
    result = kundenwert("check", file, "--save", profile, "--set", "horizon_months=24")
    assert result.exit_code == 0, result.output
    return file, profile


def test_what_was_saved_is_taken_again(saved: tuple[Path, Path], kundenwert: Callable[..., Any]) -> None:
    file, profile = saved
    assert "horizon_months = 24" in profile.read_text(encoding="utf-8")
    assert kundenwert("check", file, "--settings", profile).exit_code == 0


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("Nettobetrag", "Betrag netto", "profile-gone"),
        ("Status\n", "Status;Kanal\n", "profile-new"),
        ("13.01.2024", "2024-01-13", "profile-format"),
    ],
)
def test_a_file_that_has_changed_is_refused(
    old: str, new: str, key: str, saved: tuple[Path, Path], kundenwert: Callable[..., Any]
) -> None:
    file, profile = saved
    content = SALES.replace(old, new)
    if key == "profile-format":
        content = content.replace("14.02.2024", "2024-02-14").replace("15.02.2024", "2024-02-15")
    file.write_text(content, encoding="utf-8")
    result = kundenwert("check", file, "--settings", profile, "--json")
    assert result.exit_code == 3
    assert key in [finding["key"] for finding in json.loads(result.stdout)["findings"]]


def test_what_is_no_profile_is_wrong_usage(
    tmp_path: Path, saved: tuple[Path, Path], kundenwert: Callable[..., Any]
) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("[elsewhere]\nx = 1\n", encoding="utf-8")
    assert kundenwert("check", saved[0], "--settings", wrong).exit_code == 2
