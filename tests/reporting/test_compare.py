"""Two runs that say the same on any processor, and those that do not."""

from __future__ import annotations

import base64
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from analysis.reporting.compare import differences, printed

SVG = '<svg><path id="m0a1b" d="M {x} 2.5"/><use xlink:href="#m0a1b"/></svg>'
FRAME = pd.DataFrame({"value": [1234.5, None], "orders": [7, 8]}, index=pd.Index(["007", "008"], name="customer_id"))
Change = Callable[[Path], None]


def picture(x: str) -> str:
    drawn = base64.b64encode(SVG.format(x=x).encode()).decode()
    return f'<img src="data:image/svg+xml;base64,{drawn}" alt="Linie">'


def page(figure: str, x: str = "10.123456") -> str:
    return f'<html lang="de"><p>Wert {figure} €</p>{picture(x)}</html>'


def notebook(text: str, x: str = "10.123456") -> str:
    data = {"text/html": f"<p>{text}</p>{picture(x)}", "image/svg+xml": SVG.format(x=x)}
    cell = {"cell_type": "code", "id": "drawn", "source": "1", "metadata": {}, "outputs": [{"data": data}]}
    return json.dumps({"cells": [cell]})


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def then(tmp_path: Path) -> Path:
    run = tmp_path / "then"
    put(
        run / "results.json", json.dumps({"page": {"share": 0.123456789, "customers": 2357, "model": "bg", "no": None}})
    )
    put(run / "de" / "x.html", page("3.412.346"))
    put(run / "de" / "x.ipynb", notebook("0,5"))
    put(run / "customers.csv", "\ufeffcustomer_id;value;orders\n007;1234,5;7\n008;;8\n")
    FRAME.to_parquet(run / "customers.parquet")
    put(run / "manifest.json", "{}")
    return run


def apart(then: Path, name: str, change: Change) -> dict[str, str]:
    now = Path(shutil.copytree(then, then.parent / "now"))
    change(now / name)
    return differences(then, now)


def results(**changed: object) -> Change:
    def change(path: Path) -> None:
        found = json.loads(path.read_text(encoding="utf-8"))
        found["page"].update(changed)
        put(path, json.dumps(found))

    return change


def frame(column: str, value: object) -> Change:
    def change(path: Path) -> None:
        changed = FRAME.copy()
        changed.loc["007", column] = value
        changed.to_parquet(path)

    return change


def text(content: str) -> Change:
    return lambda path: put(path, content)


SHEET = "\ufeffcustomer_id;value;orders\n{};{};{}\n008;;8\n"


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("results.json", results(share=0.123456789 * (1 + 5e-7))),
        ("results.json", results(no=None)),
        ("de/x.html", text(page("3.412.347"))),
        ("de/x.html", text(page("3.412.346", "10.123999").replace("m0a1b", "m9f9f"))),
        ("de/x.ipynb", text(notebook("0,5000001").replace('"drawn"', '"anew"'))),
        ("de/x.ipynb", text(notebook("0,5", "10.124"))),
        ("customers.parquet", frame("value", 1234.5001)),
        ("customers.csv", text(SHEET.format("007", "1234,5001", "7"))),
        ("manifest.json", text('{"another": "day"}')),
        (".DS_Store", text("")),
    ],
)
def test_what_another_processor_may_do_is_no_difference(name: str, change: Change, then: Path) -> None:
    assert apart(then, name, change) == {}


@pytest.mark.parametrize(
    ("name", "change", "place"),
    [
        ("results.json", results(share=0.123456789 * (1 + 2e-6)), "page.share: 0.123456789 ≠ 0.1234570359"),
        ("results.json", results(customers=2358), "page.customers: 2357 ≠ 2358"),
        ("results.json", results(customers=2357.5), "page.customers: 2357 ≠ 2357.5"),
        ("results.json", results(model="nbd"), "page.model: bg ≠ nbd"),
        ("results.json", results(model=True), "page.model: bg ≠ True"),
        ("results.json", results(no=0), "page.no: None ≠ 0"),
        ("results.json", results(more=1), "page.more"),
        ("results.json", text("{"), "Expecting"),
        ("de/x.html", text(page("3.412.386")), "3.412.346 ≠ 3.412.386"),
        ("de/x.html", text(page("3.412.346", "10.2")), "drawing 1: 10.123456 ≠ 10.2"),
        ("de/x.html", text(page("3.412.346").replace("Linie", "Kreis")), "Linie"),
        ("de/x.html", text(page("3.412.346") + "<p>mehr</p>"), "mehr"),
        ("de/x.html", text(page("3.412.346") + "<p>7</p>"), "≠"),
        ("de/x.ipynb", text(notebook("0,6")), "0,5 ≠ 0,6"),
        ("de/x.ipynb", text(notebook("0,5").replace('"source": "1"', '"source": "2"')), "source: 1 ≠ 2"),
        ("customers.parquet", frame("value", 1235.0), "007, value: 1234.5 ≠ 1235.0"),
        ("customers.parquet", frame("value", None), "007, value: 1234.5 ≠ nan"),
        ("customers.parquet", frame("orders", 8), "007, orders: 7 ≠ 8"),
        ("customers.csv", text(SHEET.format("007", "1235,5", "7")), "value: 1234,5 ≠ 1235,5"),
        ("customers.csv", text(SHEET.format("009", "1234,5", "7")), "customer_id: 007 ≠ 009"),
        ("customers.csv", text(SHEET.format("007", "1234,5", "7") + "009;;1\n"), "2 × "),
        ("de/y.html", text("new"), ""),
    ],
)
def test_anything_else_is_one_and_is_told_with_its_place(name: str, change: Change, place: str, then: Path) -> None:
    found = apart(then, name, change)
    assert list(found) == [name]
    assert place in found[name]


def test_long_numbers_of_customers_have_to_be_the_same(then: Path) -> None:
    sheet = SHEET.format("4000000001", "1", "7")
    put(then / "customers.csv", sheet)
    assert apart(then, "customers.csv", text(sheet.replace("4000000001", "4000000002"))) != {}


def test_the_same_runs_do_not_differ_and_a_missing_file_does(then: Path) -> None:
    assert apart(then, "results.json", lambda path: None) == {}
    (then / "customers.csv").unlink()
    assert differences(then, then.parent / "now") == {"customers.csv": ""}


def test_exact_values_that_a_german_page_carries_are_no_thousands() -> None:
    same = printed(",")
    assert same("54.296729277321724", "54.29672927731998")
    assert not same("54.296729277321724", "54.29772927731998")


def test_a_coordinate_may_be_rounded_otherwise_and_a_number_that_is_read_may_not(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, at, share in ((one, "93.12", "0.93"), (other, "93.13", "0.93")):
        folder.mkdir()
        (folder / "x.html").write_text(f'<html lang="en"><svg><path d="M 1 {at}"/><text>{share}</text></svg></html>')
    assert differences(one, other) == {}
    (other / "x.html").write_text('<html lang="en"><svg><path d="M 1 93.12"/><text>0.94</text></svg></html>')
    assert differences(one, other) == {"x.html": "drawing 1: 0.93 ≠ 0.94"}
