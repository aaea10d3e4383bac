"""From hostile and thin bases to a value or a reason, on every step of the page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from bs4 import BeautifulSoup

from analysis.language import Words
from analysis.presentation.handed import handed

# A page takes seconds, and here are twenty.
pytestmark = pytest.mark.slow

DRAW = np.random.default_rng(5)


def yearly() -> list[tuple[str, int, float]]:
    return [(f"c{i}", 365 * k + int(DRAW.integers(0, 300)), 30.0 + i % 100) for i in range(40) for k in range(6)]


def with_returns(rows: list[tuple[str, int, float]], share: float) -> list[tuple[str, int, float]]:
    return [row for bought in rows for row in (bought, (bought[0], bought[1] + 1, -share * bought[2]))]


BASES: dict[str, tuple[Callable[[Any], Any], str]] = {
    "one customer": (lambda lives: [("A", 30 * k, 50.0) for k in range(12)], "too-little-data"),
    "one day": (lambda lives: [(f"c{i}", 0, 5.0 + i) for i in range(300)], "too-little-data"),
    "once each": (lambda lives: [(f"c{i}", i % 300, 50.0 + i % 7) for i in range(400)], "too-little-data"),
    "two days": (lambda lives: [(f"c{i}", k, 50.0 + i) for i in range(99) for k in range(1 + (i % 3 > 0))], "too-little-data"),
    "once a year": (lambda lives: yearly(), "boundary-rates"),
    "few repeats": (lambda lives: [(f"c{i}", i, 9.0 + i) for i in range(60)] + [(f"c{i}", i + 40, 8.0 + i) for i in range(25)], ""),
    "all returned": (lambda lives: with_returns(lives(90, 1), 1.0), "value"),
    "more than all returned": (lambda lives: with_returns(lives(90, 1), 2.0), "value"),
    "an outlier": (lambda lives: [(c, d, 9e12 if n == 10 else a) for n, (c, d, a) in enumerate(lives(90, 1))], ""),
    "one price": (lambda lives: [(c, d, 25.0) for c, d, _ in lives(90, 1)], ""),
    "one month": (lambda lives: lives(90, 1, 30, 8.0), "too-little-data"),
    "one origin": (lambda lives: lives(90, 2, 330), ""),
    "half a year without a sale": (lambda lives: [row for row in lives(90, 4, 1400) if not 500 < row[1] < 690], ""),
    "thin": (lambda lives: lives(45, 4), ""),
}  # fmt: skip


@pytest.mark.filterwarnings("ignore:invalid value encountered:RuntimeWarning")
@pytest.mark.parametrize("name", BASES)
def test_a_value_or_a_reason(name: str, based_on: Callable[..., Any], lives: Callable[..., Any], cells: Any) -> None:
    rows, expected = BASES[name]
    case = based_on(rows(lives), margin_rate=0.3)
    # lifetimes takes its time.
    cells(case.page, ["de"], without="" if name == "thin" else "page.referee")
    section = case.page.results()
    json.dumps(handed(case.page).page, allow_nan=False)
    if expected == "value":
        assert section["expected_purchases"]["estimate"] > 10
        # Of a margin of 30 % nothing is left where all is returned, and as much is lost where twice as much is.
        left = {"all returned": 0.0, "more than all returned": -0.3}[name]
        spent = (case.value.frame["expected_spend"] * case.value.frame["expected_purchases"]).sum()
        assert section["total_value"]["estimate"] / spent == pytest.approx(left, abs=0.02)
    elif expected:
        assert section["refused"] == expected
    else:
        assert section.get("refused") or np.isfinite(section["total_value"]["estimate"])


def test_the_whole_page_of_a_base_without_an_estimate(report: Callable[..., Path], tmp_path: Path) -> None:
    source = tmp_path / "one.csv"
    rows = "".join(f"A;2023-{month:02d}-03;50\n" for month in range(1, 13))
    source.write_text(f"customer_id;date;net_amount\n{rows}", encoding="utf-8")
    run = report(source, "--notebook", "3_customer_lifetime_value", "--lang", "de", out=tmp_path / "out")
    page = BeautifulSoup((run / "de" / "3_customer_lifetime_value.html").read_text(encoding="utf-8"), "html.parser")
    # At the gate; nothing else is said of model and value.
    refusal = Words("de")("refused-too-little-data")
    assert [box.get_text(strip=True) for box in page.select(".verdict")] == [refusal]
    assert Words("de")("refused-no-contracts") in page.main.get_text()
    assert not page.select("img")
    assert all(box.get_text(strip=True) for box in page.select(".output"))
    section = json.loads((run / "results.json").read_text(encoding="utf-8"))["customer_lifetime_value"]
    assert section == {"model": None, "refused": "too-little-data"}
