"""The command for large bases: the figures of a report, from cells and histograms; nothing half written."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from analysis.base import CustomerBase
from analysis.errors import AnalysisError, InputError, UsageError
from analysis.scale import customers as laying
from analysis.scale import run as running
from analysis.scale.run import Order, scale

TOLERANCE = 1e-7
Scaled = Callable[..., Path]


@pytest.fixture
def scaled(tmp_path: Path) -> Scaled:
    def make(source: object, engine: str = "duckdb", **parameters: object) -> Path:
        return scale(Order(str(source), engine, None, parameters, "x", tmp_path / "out"))

    return make


def told(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "results.json").read_text(encoding="utf-8"))


def apart(found: Any, wanted: Any, path: str = "") -> Iterator[str]:
    """Where what was found is not what a report says of the same name."""
    if isinstance(found, dict):
        for key, value in found.items():
            if not isinstance(wanted, dict) or key not in wanted:
                yield f"{path}.{key} is no name of a report"
            else:
                yield from apart(value, wanted[key], f"{path}.{key}")
    elif isinstance(found, list):
        for number, (one, other) in enumerate(zip(found, wanted, strict=True)):
            yield from apart(one, other, f"{path}[{number}]")
    elif isinstance(found, float) and isinstance(wanted, float | int):
        # Figures of no size carry the rounding of those they come from.
        if not np.isclose(found, wanted, rtol=TOLERANCE, atol=1e-9):
            yield f"{path}: {found} is not {wanted}"
    elif found != wanted:
        yield f"{path}: {found} is not {wanted}"


def holds(base: CustomerBase, folder: Path) -> None:
    results = told(folder)
    for page in (base.pareto, base.lifetime_value):
        report = json.loads(json.dumps(page.results(), default=float))
        # Money at past days is not computed of a base that large, nor what it makes one doubt.
        report["doubts"] = [one for one in report.get("doubts", []) if one["key"] not in ("money-low", "money-high")]
        assert list(apart(results[page.name], report, page.name)) == []
    found = pd.read_parquet(folder / "customers").set_index("customer_id").sort_index()
    wanted = base.customers.join(base.pareto.export()).join(base.lifetime_value.export()).sort_index()
    assert found.index.equals(wanted.index)
    for column in found.columns:
        if found[column].dtype.kind == "f":
            np.testing.assert_allclose(found[column], wanted[column], rtol=1e-6, atol=1e-6, err_msg=column)
        else:
            assert (found[column].astype(str) == wanted[column].astype(str)).all(), column


def test_a_small_base_has_the_figures_of_its_report(small: Path, scaled: Scaled) -> None:
    holds(CustomerBase(str(small)), scaled(small))


@pytest.mark.slow
# Of all customers of CDNOW the report takes the size of the first order into its forecast, which scale does not.
@pytest.mark.parametrize("source", ["demo", "cdnow"])
def test_so_have_the_demo_company_and_cdnow(source: str, scaled: Scaled) -> None:
    holds(CustomerBase(source), scaled(source))


@pytest.mark.database
@pytest.mark.filterwarnings("ignore")
def test_sail_finds_the_same(small: Path, scaled: Scaled) -> None:
    holds(CustomerBase(str(small)), scaled(small, "sail"))


@pytest.mark.slow
def test_settings_are_those_of_the_report(small: Path, scaled: Scaled) -> None:
    given = {"reference_date": "2024-06-30", "discount_rate": 0.05, "horizon_months": 24, "abc_a": 0.5}
    holds(CustomerBase(str(small), **given), scaled(small, **given))


@pytest.fixture
def canonical(small: Path, tmp_path: Path) -> Path:
    """The prepared rows in two parts, as somebody else might write them: floats, a customer's number as a number."""
    rows = pd.read_parquet(CustomerBase(str(small)).prepared.path("transactions"))
    rows = rows.assign(customer_id=rows["customer_id"].astype(int), net_amount=rows["net_amount"].astype(float))
    folder = tmp_path / "it's rows"
    folder.mkdir()
    rows.iloc[::2].to_parquet(folder / "b.parquet")
    rows.iloc[1::2].to_parquet(folder / "a.parquet")
    return folder


@pytest.mark.slow
def test_canonical_parts_need_no_preparation(small: Path, canonical: Path, scaled: Scaled) -> None:
    one, other = told(scaled(small)), told(scaled(canonical))
    assert list(apart(other, one)) == []


def test_rows_that_lack_something_are_refused(canonical: Path, scaled: Scaled) -> None:
    part = canonical / "a.parquet"
    pd.read_parquet(part).assign(net_amount=lambda f: f["net_amount"].mask(f.index < 9)).to_parquet(part)
    with pytest.raises(InputError) as caught:
        scaled(canonical)
    assert caught.value.findings[0].key == "scale-gaps"
    assert caught.value.findings[0].values["columns"].startswith("net_amount ")


def test_nothing_is_left_of_a_source_that_changed(
    canonical: Path, scaled: Scaled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "out" / "x" / "2024-12-31"
    old.mkdir(parents=True)
    (old / "results.json").write_text("{}", encoding="utf-8")

    def meanwhile(*given: Any) -> Any:
        pq.write_table(pq.read_table(canonical / "a.parquet").slice(5), canonical / "a.parquet")
        raise RuntimeError("an engine may say anything of it")

    monkeypatch.setattr(running, "lay_down", meanwhile)
    with pytest.raises(InputError) as caught:
        scaled(canonical)
    assert caught.value.findings[0].key == "source-changed"
    assert [told(path) for path in (tmp_path / "out").glob("x/*")] == [{}]
    assert list((tmp_path / "out").glob(".making*")) == []


def test_what_nobody_would_heed_is_refused(canonical: Path, scaled: Scaled) -> None:
    with pytest.raises(UsageError) as caught:
        scaled(canonical, anonymise=True, reference_date="2024-06-30", zero_amounts="keep")
    assert caught.value.findings[0].key == "scale-idle"
    assert caught.value.findings[0].values["names"] == "anonymise, zero_amounts"


@pytest.mark.slow
def test_no_room_ends_in_a_sentence(
    canonical: Path, tmp_path: Path, command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUNDENWERT_MEMORY", "1")
    done = command("scale", canonical, "--out", tmp_path / "out")
    assert done.returncode == 1
    assert "for lack of memory or disk space" in done.stderr.splitlines()[-1]
    assert list((tmp_path / "out").glob("[!.]*")) == []


def test_what_is_not_there_is_said(scaled: Scaled, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SPARK_REMOTE", raising=False)
    with pytest.raises(UsageError) as caught:
        scaled("demo", "spark")
    assert caught.value.findings[0].key == "engine-address"
    with pytest.raises(UsageError) as caught:
        scaled("nowhere.parquet")
    assert caught.value.findings[0].key == "source-missing"


@pytest.mark.database
@pytest.mark.filterwarnings("ignore")
def test_an_engine_that_is_lost_leaves_nothing(
    small: Path, scaled: Scaled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from analysis.scale import engine

    servers = []
    ours = engine._sail

    def started() -> Any:
        servers.append(ours())
        return servers[-1]

    def lost(*given: Any) -> Any:
        servers[-1].stop()
        return laying.lay_down(*given)

    monkeypatch.setattr(engine, "_sail", started)
    monkeypatch.setattr(running, "lay_down", lost)
    with pytest.raises(AnalysisError) as caught:
        scaled(small, "sail")
    assert caught.value.findings[0].key == "engine-lost"
    assert list((tmp_path / "out").glob("[!.]*")) == []
