"""What holds a customer or person goes, and only that; what is out of reach is said."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest

from analysis.forgetting.traces import in_text
from analysis.language import Words
from analysis.reporting.output import alone, write_json
from analysis.reporting.run import write_overview
from analysis.settings import Settings
from analysis.tables.preparation import prepare_cached
from analysis.tables.pseudonyms import pseudonym, secret_of
from analysis.tables.sources import find_source

Run = Callable[..., Path]
Customers = Callable[..., pd.DataFrame]
Invoke = Callable[..., Any]


@pytest.fixture
def homes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Cache and secret of a user of its own."""
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda name: str(tmp_path / "cache"))
    monkeypatch.setattr("platformdirs.user_data_dir", lambda name: str(tmp_path / "data"))
    return tmp_path


def test_runs_that_hold_a_customer_go_and_others_stay(
    homes: Path, written_run: Run, customers: Customers, kundenwert: Invoke
) -> None:
    out = homes / "out"
    with_him = written_run(out, "a", "2024-11-30", customers("0815", "2"))
    without = written_run(out, "a", "2024-12-31", customers("2", "08155"))
    portraits = written_run(out, "p", "2024-12-31", customers("2"), kind="portraits")
    told = json.loads((portraits / "manifest.json").read_text(encoding="utf-8"))
    write_json(portraits / "manifest.json", {**told, "customers": ["0815"]})
    (out / "a" / "2024-11-30.eml").write_text("about", encoding="utf-8")
    (out / "a" / "2024-12-31.eml").write_text("0815 Euro", encoding="utf-8")
    (out / "batch.log").write_text("all went well", encoding="utf-8")
    write_overview(out, "en")
    assert "2024-11-30" in (out / "index.html").read_text(encoding="utf-8")
    result = kundenwert("forget", "0815", "--out", out)
    assert result.exit_code == 0
    assert {line for line in result.stdout.splitlines() if line.startswith("Deleted:")} == {
        "Deleted: a/2024-11-30",
        "Deleted: p/2024-12-31",
    }
    assert "x.csv" in result.stdout
    assert [path.name for path in with_him.iterdir()] == ["removed.json"]
    assert "0815" not in (with_him / "removed.json").read_text(encoding="utf-8")
    assert not (out / "a" / "2024-11-30.eml").exists()
    assert (without / "customers.parquet").is_file()
    assert (out / "a" / "2024-12-31.eml").is_file()
    assert not (portraits / "manifest.json").exists()
    verified = kundenwert("verify", with_him)
    assert verified.exit_code == 2
    assert "removed by forget" in verified.stderr
    assert "2024-11-30" not in (out / "index.html").read_text(encoding="utf-8")
    again = kundenwert("forget", "0815", "--out", out, "--lang", "de")
    assert again.exit_code == 0
    assert "Gelöscht:" not in again.stdout


def test_what_scale_has_written_goes(homes: Path, customers: Customers, kundenwert: Invoke) -> None:
    out = homes / "out"
    for name, known in (("with", ("1", "0815")), ("without", ("1", "08155"))):
        (out / name / "2024-12-31" / "customers").mkdir(parents=True)
        for number, customer in enumerate(known):
            customers(customer).to_parquet(out / name / "2024-12-31" / "customers" / f"part-{number}.parquet")
        write_json(out / name / "2024-12-31" / "results.json", {"scale": {"customers": 2}})
    said = kundenwert("forget", "0815", "--out", out).stdout
    assert [line for line in said.splitlines() if line.startswith("Deleted: ")] == ["Deleted: with/2024-12-31"]
    assert [path.name for path in (out / "with" / "2024-12-31").iterdir()] == ["removed.json"]
    assert len(list((out / "without" / "2024-12-31" / "customers").iterdir())) == 2


def test_a_person_is_found_by_name_on_a_page(
    homes: Path, written_run: Run, customers: Customers, kundenwert: Invoke
) -> None:
    run = written_run(homes / "out", "a", "2024-11-30", customers("1"))
    (run / "de" / "0_x.html").write_text("<p>Einkauf: M&uuml;ller, O&#x27;Neil &amp; Co leitet</p>", encoding="utf-8")
    assert "Deleted" not in kundenwert("forget", "Neil & Company", "--out", homes / "out").stdout.replace(
        "Deleted 0", ""
    )
    assert "Deleted: a/2024-11-30" in kundenwert("forget", "O'Neil & Co", "--out", homes / "out").stdout


def test_a_pseudonym_of_this_machine_is_found(
    homes: Path, written_run: Run, customers: Customers, kundenwert: Invoke
) -> None:
    hidden = pseudonym("customer", "0815", secret_of(Settings()))
    written_run(homes / "out", "a", "2024-11-30", customers(hidden))
    assert "Deleted: a/2024-11-30" in kundenwert("forget", "0815", "--out", homes / "out").stdout


def test_the_cache_goes_and_the_input_is_named(homes: Path, kundenwert: Invoke, small: Path, thin: Path) -> None:
    for path in (small, thin):
        prepare_cached(find_source(str(path)), Settings())
    assert len(list((homes / "cache").iterdir())) == 2
    # Of the 60 customers of one, not among the ten of the other.
    result = kundenwert("forget", "0055", "--out", homes / "nowhere")
    assert "Deleted one cache" in result.stdout
    assert len(list((homes / "cache").iterdir())) == 1
    assert small.is_file()
    assert not (homes / "nowhere").exists()


def test_what_was_killed_in_the_cache_goes_unread(homes: Path, kundenwert: Invoke, thin: Path) -> None:
    killed = homes / "cache" / ".making-abcdefgh"
    killed.mkdir(parents=True)
    (killed / "transactions.parquet").write_bytes(b"PAR1 half")
    assert "Deleted one cache" in kundenwert("forget", "0815", "--out", homes / "out").stdout
    assert not killed.exists()
    # And without anybody being forgotten, once it is too old to be one that is being made.
    killed.mkdir()
    os.utime(killed, (1e9, 1e9))
    prepare_cached(find_source(str(thin)), Settings())
    assert not killed.exists()


def test_a_report_that_is_being_made_is_waited_for(
    homes: Path, written_run: Run, customers: Customers, kundenwert: Invoke, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.forgetting.forget._PATIENCE", 0.1)
    run = written_run(homes / "out", "a", "2024-11-30", customers("1"))
    with alone(homes / "out", "a", 0):
        result = kundenwert("forget", "1", "--out", homes / "out")
    assert (result.exit_code, result.stderr) == (1, f"Error: {Words('en')('finding-report-busy', name='a')}\n")
    assert (run / "manifest.json").is_file()


def test_what_was_worked_out_in_a_workshop_goes_whatever_its_data(homes: Path, kundenwert: Invoke, small: Path) -> None:
    folder = homes / "w"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "small.xlsx").write_bytes(b"no workbook")
    cell = nbformat.v4.new_code_cell("last.head()")
    cell.outputs = [nbformat.v4.new_output("stream", text="customer_id\n0005    12.5\n0055     7.0\n")]
    told = nbformat.v4.new_notebook(cells=[cell])
    for name in ("3_pareto.ipynb", ".ipynb_checkpoints/3_pareto-checkpoint.ipynb"):
        (folder / name).parent.mkdir(exist_ok=True)
        nbformat.write(told, folder / name)
    (folder / "3_pareto.html").write_text("<th>0005</th>", encoding="utf-8")
    (folder / "start.html").write_text("<p>nobody</p>", encoding="utf-8")
    said = kundenwert("forget", "0005", "--out", homes / "out", "--workshop", folder).stdout
    assert "w/data" in said
    assert sorted(path.name for path in folder.rglob("*") if path.is_file()) == ["small.xlsx", "start.html"]


def test_rows_that_were_set_aside_are_in_a_copy_all_the_same(homes: Path, kundenwert: Invoke, thin: Path) -> None:
    (homes / "w" / "data").mkdir(parents=True)
    row = '"4711","no day","1.00","","",""\n'
    (homes / "w" / "data" / "thin.csv").write_text(thin.read_text(encoding="utf-8") + row, encoding="utf-8")
    assert "Deleted: w/data" in kundenwert("forget", "4711", "--out", homes, "--workshop", homes / "w").stdout


def test_the_copy_of_a_workshop_goes(homes: Path, kundenwert: Invoke, thin: Path) -> None:
    (homes / "w" / "data").mkdir(parents=True)
    (homes / "w" / "data" / "thin.csv").write_bytes(thin.read_bytes())
    assert "Deleted: w/data" not in kundenwert("forget", "0055", "--out", homes, "--workshop", homes / "w").stdout
    assert "Deleted: w/data" in kundenwert("forget", "0005", "--out", homes, "--workshop", homes / "w").stdout
    assert not (homes / "w" / "data").exists()


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("12", "<td>12</td>", True), ("12", "12 Kunden", False), ("12", "<b>12,5</b>", False), ("12", "a;b;c\n1;12;3,5", True),
        ("12", "a;b\n12,5;x", False), ("12", "a,b\n1,12", True),
        ("12", '{"customer_id": "12"}', True), ("12", '"<td>\\"12\\"', True), ("A1", "Kunde A1 kauft", True),
        ("A1", "BA1 A12", False), ("Meier", "Meiersche", False),
    ],
)  # fmt: skip
def test_where_a_text_names_somebody(name: str, text: str, found: bool, tmp_path: Path) -> None:
    path = tmp_path / ("x.csv" if "\n" in text else "x.html")
    path.write_text(text, encoding="utf-8")
    assert in_text(path, [name]) is found
