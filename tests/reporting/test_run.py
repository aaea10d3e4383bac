"""A whole run: what it leaves, that it is the same again, and what becomes of a page that fails."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import nbformat
import pandas as pd
import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from analysis.language import LANGUAGES, Words
from analysis.presentation.handed import defined
from analysis.reporting.run import write_overview
from analysis.settings import Settings
from analysis.shipped import NOTEBOOKS

NAMES = [path.stem for path in sorted(NOTEBOOKS.glob("[0-9]_*.ipynb"))]
CLV, PARETO = "3_customer_lifetime_value", "2_pareto_analysis"

Report = Callable[..., Path]


def read(run: Path, name: str) -> dict[str, Any]:
    return json.loads((run / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def thin_run(report: Report, thin: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Too few customers for an estimate, with names in the exports."""
    options = ("--notebook", CLV, "--lang", "de", "--lang", "en", "--set", "names_in_exports=true")
    return report(thin, *options, out=tmp_path_factory.mktemp("thin"))


def tree(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


# ------------------------------------------------------------------ what a run leaves


def test_the_output_tree(small_run: Path) -> None:
    out = small_run.parents[1]
    pages = {f"{lang}/{name}.{kind}" for lang in ("de", "en") for name in NAMES for kind in ("html", "ipynb")}
    files = pages | {
        "index.html",
        "de/index.html",
        "de/glossary.html",
        "en/glossary.html",
        "manifest.json",
        "results.json",
        "figures.json",
        "customers.csv",
        "customers.parquet",
        "customers_columns.csv",
        "actions.csv",
        "actions.parquet",
        "actions.xlsx",
    }
    locks = {".lock", ".small.lock"}
    assert tree(out) == {"index.html", "index.de.html", *locks} | {f"small/2024-12-31/{file}" for file in files}
    assert {path.name for path in out.rglob(".*")} == locks


def test_the_manifest_says_what_made_the_run(small_run: Path, small: Path) -> None:
    manifest = read(small_run, "manifest.json")
    assert manifest["name"] == "small"
    assert manifest["reference_date"] == "2024-12-31"
    assert manifest["languages"] == ["en", "de"]
    assert manifest["parameters"] == Settings().model_dump(mode="json")
    (file,) = manifest["source"]["files"]
    rows = len(small.read_text(encoding="utf-8").splitlines()) - 1
    assert file["name"] == "small.csv"
    assert file["sha256"] == sha256(small.read_bytes()).hexdigest()
    assert file["rows"] == manifest["rows"]["read"] == rows
    assert manifest["rows"]["used"] + manifest["rows"]["set_aside"] == rows
    assert {"python", "kundenwert", "pandas", "duckdb", "lifetimes"} <= set(manifest["versions"])
    assert manifest["commit"] is None or re.fullmatch(r"[0-9a-f]{12}(-dirty)?", manifest["commit"])


def test_the_manifest_tells_each_notebook_and_each_file(small_run: Path) -> None:
    manifest = read(small_run, "manifest.json")
    assert [(entry["lang"], entry["notebook"]) for entry in manifest["notebooks"]] == [
        (lang, name) for lang in ("en", "de") for name in NAMES
    ]
    for entry in manifest["notebooks"]:
        assert entry["status"] == "done"
        assert entry["seconds"] > 0
        assert (small_run / entry["href"]).is_file()
    assert set(manifest["outputs"]) == tree(small_run) - {"manifest.json"}
    for name, digest in manifest["outputs"].items():
        assert sha256((small_run / name).read_bytes()).hexdigest() == digest


def test_the_key_figures(small_run: Path, small: Path) -> None:
    results = read(small_run, "results.json")
    with small.open(encoding="utf-8") as source:
        rows = list(csv.DictReader(source))
    basis = results["data_basis"]
    assert basis["rows_read"] == basis["rows_used"] + basis["rows_set_aside"] == len(rows)
    # Money is text, to the cent.
    read_, used, aside = (Decimal(basis[f"amount_{name}"]) for name in ("read", "used", "set_aside"))
    assert read_ == sum(Decimal(row["net_amount"]) for row in rows) == used + aside
    assert (basis["first_date"], basis["last_date"]) == (min(r["date"] for r in rows), max(r["date"] for r in rows))
    assert basis["customers"] == len({row["customer_id"] for row in rows})
    pareto = results["pareto_analysis"]
    revenue = pareto["revenue"]
    assert 0 < revenue["customers_for_80_share"] < pareto["customers"] <= 60
    assert 0.2 < revenue["top20_share"]["low"] < revenue["top20_share"]["estimate"] < revenue["top20_share"]["high"] < 1
    assert 0 < revenue["gini"] < 1
    assert len(pareto["claims"]) == 4
    value = results["customer_lifetime_value"]
    assert value["model"]
    assert value["total_value"]["estimate"] > 0
    assert all(parameter > 0 for parameter in value["parameters"].values())


def test_the_pages_lead_to_each_other(small_run: Path) -> None:
    pages = [small_run.parents[1] / "index.html", *small_run.rglob("*.html")]
    soups = {page.resolve(): BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser") for page in pages}
    explained = 0
    for page, soup in soups.items():
        for link in soup.find_all("a", href=True):
            address, _, place = str(link["href"]).partition("#")
            if address and address != "https:" and not address.startswith("https://"):
                assert (page.parent / address).is_file(), f"{page}: {address}"
            if "term" in link.get("class", ()):
                explained += 1
                assert soups[(page.parent / address).resolve()].find(id=place), f"{page}: {place}"
    assert explained > 50


@pytest.mark.parametrize("lang", LANGUAGES)
def test_executed_notebooks_say_nothing_of_this_machine_or_day(small_run: Path, lang: str, small: Path) -> None:
    for path in (small_run / lang).glob("*.ipynb"):
        text = path.read_text(encoding="utf-8")
        assert str(small.parent) not in text
        assert "papermill" not in text
        assert "execution_count" in text
        assert not re.search(r"20\d\d-\d\d-\d\dT\d\d:", text)


def test_the_page_over_all_runs_lists_runs_only(small_run: Path, tmp_path: Path) -> None:
    for folder in ("small/2024-12-31", "copied/2024-12-31", "small/before"):
        shutil.copytree(small_run, tmp_path / folder)
    for folder, text in (("web/app", '{"name": "app"}'), ("web/broken", "{"), ("web/list", "[]")):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "manifest.json").write_text(text, encoding="utf-8")
    write_overview(tmp_path, "de")
    soup = BeautifulSoup((tmp_path / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [link["href"] for link in soup.select("table a")] == ["small/2024-12-31/de/index.html"]


# ------------------------------------------------------------------ back into a CRM


def test_customers_come_back_with_what_was_computed(small_run: Path) -> None:
    exact = pd.read_parquet(small_run / "customers.parquet")
    assert exact.index.name == "customer_id"
    assert exact.index.is_unique
    assert {"orders", "net_amount", "abc", "p_alive", "value"} <= set(exact.columns)
    assert len(exact) == read(small_run, "results.json")["pareto_analysis"]["customers"]
    assert exact["value"].sum() == pytest.approx(
        # Less than half a cent of a customer is told as nought.
        read(small_run, "results.json")["customer_lifetime_value"]["total_value"]["estimate"],
        abs=60 * 0.005,
    )
    plain = pd.read_csv(small_run / "customers.csv", dtype={"customer_id": "str"}, index_col="customer_id")
    assert "0007" in plain.index
    pd.testing.assert_frame_equal(
        plain[["orders", "net_amount", "value"]], exact[["orders", "net_amount", "value"]], atol=1e-6
    )


@pytest.mark.slow
def test_names_leave_only_when_asked_for(small_run: Path, thin_run: Path) -> None:
    assert "Firma" not in (small_run / "customers.csv").read_text(encoding="utf-8")
    assert "name" not in pd.read_parquet(small_run / "customers.parquet").columns
    assert pd.read_parquet(thin_run / "customers.parquet")["name"]["0007"] == "Firma 7"
    assert "Firma 7" in (thin_run / "customers.csv").read_text(encoding="utf-8")


# ------------------------------------------------------------------ the same again


def outputs(path: Path) -> list[Any]:
    return [cell.get("outputs") for cell in nbformat.read(path, as_version=4).cells]


@pytest.mark.slow
def test_another_run_gives_the_same_bytes_whatever_the_order_of_rows_and_work(
    report: Report, small_run: Path, shuffled: Path, tmp_path: Path
) -> None:
    again = report(shuffled, "--lang", "en", "--jobs", 1, out=tmp_path)
    for name in ("results.json", "customers.csv", "customers.parquet"):
        assert (again / name).read_bytes() == (small_run / name).read_bytes(), name
    for name in NAMES:
        assert outputs(again / "en" / f"{name}.ipynb") == outputs(small_run / "en" / f"{name}.ipynb")


@pytest.mark.slow
def test_the_list_of_the_run_before_is_read_back_and_its_hash_kept(report: Report, small: Path, tmp_path: Path) -> None:
    def month(day: str) -> Path:
        wanted = ("--set", "actions=previous", "--set", f"reference_date={day}", "--notebook", "5_segments_and_actions")
        return report(small, "--lang", "en", *wanted, out=tmp_path)

    first = month("2024-06-30")
    assert read(first, "manifest.json")["read_back"] == {}  # there is none before it
    later = month("2024-12-31")
    assert read(later, "manifest.json")["read_back"] == {
        "actions": sha256((first / "actions.csv").read_bytes()).hexdigest()
    }
    asked = [words_of(run / "en" / "5_segments_and_actions.html").count("actions=previous") for run in (first, later)]
    assert asked == [1, 0]  # whoever has a list is not asked for one


def words_of(page: Path) -> str:
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").main.get_text()


@pytest.mark.slow
def test_cdnow_has_its_published_concentration(report: Report, tmp_path: Path) -> None:
    results = read(report("cdnow", "--notebook", PARETO, out=tmp_path), "results.json")
    assert results["pareto_analysis"]["customers"] == 2357
    revenue = results["pareto_analysis"]["revenue"]
    assert revenue["customers_for_80_share"] == 777
    assert revenue["fraction_for_80_share"]["estimate"] == pytest.approx(0.3297, abs=5e-5)
    assert revenue["top20_share"]["estimate"] == pytest.approx(0.6746, abs=5e-5)
    assert revenue["gini"] == pytest.approx(0.63092, abs=5e-6)


def test_what_is_no_number_is_null() -> None:
    given = {"share": float("nan"), "by": {"a": float("inf")}, "all": [1.5, float("nan")]}
    assert defined(given) == {"share": None, "by": {"a": None}, "all": [1.5, None]}


# ------------------------------------------------------------------ what cannot be computed


@pytest.mark.slow
def test_too_thin_data_are_refused_with_the_reason(thin_run: Path) -> None:
    value = read(thin_run, "results.json")["customer_lifetime_value"]
    assert value["model"] is None
    assert value["refused"] == "too-little-data"
    for lang in LANGUAGES:
        soup = BeautifulSoup((thin_run / lang / f"{CLV}.html").read_text(encoding="utf-8"), "html.parser")
        assert Words(lang)("refused-too-little-data") in [verdict.get_text() for verdict in soup.select(".verdict")]
        assert not soup.select("figure")
    assert "value" not in pd.read_parquet(thin_run / "customers.parquet").columns


def notebook_of(title: str, *code: str) -> nbformat.NotebookNode:
    cells = [
        new_markdown_cell(f"# {title} de", metadata={"tags": ["lang-de"]}),
        new_markdown_cell(f"# {title} en", metadata={"tags": ["lang-en"]}),
        new_code_cell('source = "demo"  # -\nlang = "en"  # -', metadata={"tags": ["parameters"]}),
        *(new_code_cell(cell) for cell in code),
    ]
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    return new_notebook(cells=cells, metadata=kernel)


def run_of_notebooks(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The command line with the notebooks in `folder` in place of ours."""
    script = (
        "from pathlib import Path; import sys\n"
        "from analysis.reporting import notebooks\n"
        "from analysis.cli import main\n"
        "if __name__ == '__main__':\n"
        "    notebooks.NOTEBOOKS = Path(sys.argv.pop(1))\n"
        "    main()\n"
    )
    (folder / "script.py").write_text(script, encoding="utf-8")
    words = [sys.executable, folder / "script.py", folder, *arguments]
    return subprocess.run([*map(str, words)], capture_output=True, encoding="utf-8", timeout=120, check=False)


# ------------------------------------------------------------------ two languages by one execution

# What a notebook shows and hands over, spelled out: each cell in the main language and beside it in the others.
BY_HAND = """
import os, uuid
from IPython.display import display
asked = os.environ["KUNDENWERT_LANGUAGES"].split(",")
assert asked[0] == lang
drawn = uuid.uuid4().hex
text = {"de": f"<p>gezogen {drawn}</p>", "en": f"<p>drawn {drawn}</p>"}
others = {other: {"data": {"text/html": text[other]}, "metadata": {}} for other in asked[1:]}
display({"text/html": text[lang], "application/vnd.kundenwert.languages+json": others}, raw=True)
"""
HAND_OVER = """
import pandas as pd
from pathlib import Path
folder = Path(os.environ["KUNDENWERT_PREPARED"]) / "exports"
folder.mkdir(exist_ok=True)
pd.DataFrame({"value": [1.5]}, index=pd.Index(["0007"], name="customer_id")).to_parquet(folder / "by_hand.parquet")
page = {"page": "by_hand", "results": {"drawn": drawn}, "claims": [{"key": "c"}], "key_figures": [], "lists": []}
display({"application/vnd.kundenwert.page+json": page}, raw=True)
"""


@pytest.fixture(scope="module")
def by_hand(tmp_path_factory: pytest.TempPathFactory, thin: Path) -> Path:
    folder, out = tmp_path_factory.mktemp("notebooks"), tmp_path_factory.mktemp("by_hand")
    nbformat.write(notebook_of("By hand", BY_HAND, HAND_OVER), folder / "5_by_hand.ipynb")
    done = run_of_notebooks(folder, "report", thin, "--lang", "de", "--lang", "en", "--out", out)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines() == ["thin: prepared", "thin: 5_by_hand", "thin: written"]
    return next(out.glob("thin/*"))


@pytest.mark.slow
def test_one_execution_is_told_in_both_languages(by_hand: Path) -> None:
    drawn = read(by_hand, "results.json")["by_hand"]["drawn"]
    for lang, word, foreign in (("de", "gezogen", "drawn"), ("en", "drawn", "gezogen")):
        page = BeautifulSoup((by_hand / lang / "5_by_hand.html").read_text(encoding="utf-8"), "html.parser")
        assert page.select_one(".output p").get_text() == f"{word} {drawn}"
        assert page.h1.get_text() == f"By hand {lang}"
        stored = (by_hand / lang / "5_by_hand.ipynb").read_text(encoding="utf-8")
        assert f'lang = \\"{lang}\\"' in stored
        assert f"<p>{word} {drawn}" in stored
        assert f"<p>{foreign} {drawn}" not in stored
        assert 'languages+json": {' not in stored


@pytest.mark.slow
def test_what_is_handed_over_by_the_contract_is_collected(by_hand: Path) -> None:
    results = read(by_hand, "results.json")
    assert list(results) == ["by_hand"]
    assert results["by_hand"]["claims"] == [{"key": "c"}]
    assert pd.read_parquet(by_hand / "customers.parquet")["value"].dropna().to_dict() == {"0007": 1.5}


# ------------------------------------------------------------------ notebooks that fail


@pytest.fixture(scope="module")
def failed_run(tmp_path_factory: pytest.TempPathFactory, thin: Path) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """A run with notebooks that raise, are killed, or hand over nothing, and one that is well."""
    folder = tmp_path_factory.mktemp("notebooks")
    shutil.copy(NOTEBOOKS / "0_data_basis.ipynb", folder)
    nbformat.write(notebook_of("Raises", "1 / 0  # <b>&"), folder / "5_raises.ipynb")
    nbformat.write(notebook_of("Dies", "import os\nos.kill(os.getpid(), 9)"), folder / "6_dies.ipynb")
    nbformat.write(notebook_of("Is silent", "'much ado'"), folder / "7_is_silent.ipynb")
    out = tmp_path_factory.mktemp("failed")
    done = run_of_notebooks(folder, "report", thin, "--lang", "en", "--out", out)
    return next(out.glob("thin/*")), done


@pytest.mark.slow
def test_a_failed_notebook_makes_exit_code_1(failed_run: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    run, done = failed_run
    assert done.returncode == 1
    pages = ("0_data_basis", "5_raises", "6_dies", "7_is_silent")
    failures = [Words("en")("cli-failed", page=f"en/{page}") for page in pages[1:]]
    # Progress and failures are all that a scheduler would mail: no warning of a library, no traceback.
    lines = done.stderr.splitlines()
    assert sorted(lines[1:5]) == [f"thin: {page}" for page in pages]
    assert [lines[0], *lines[5:]] == ["thin: prepared", "thin: written", *failures]
    assert done.stdout == f"Done: {run / 'index.html'}\n"


@pytest.mark.slow
def test_a_failed_page_says_so(failed_run: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    run, _ = failed_run
    reasons = {
        "5_raises": "ZeroDivisionError: division by zero",
        "6_dies": "DeadKernelError",
        "7_is_silent": Words("en")("finding-nothing-handed-over"),
    }
    for name, reason in reasons.items():
        soup = BeautifulSoup((run / "en" / f"{name}.html").read_text(encoding="utf-8"), "html.parser")
        assert Words("en")("page-failed") in soup.select_one(".verdict.bad").get_text()
        assert reason in soup.select_one("pre").get_text()
        assert str(run) not in soup.get_text()


@pytest.mark.slow
def test_the_other_pages_stand(failed_run: tuple[Path, subprocess.CompletedProcess[str]]) -> None:
    run, _ = failed_run
    assert "ties out" in (run / "en" / "0_data_basis.html").read_text(encoding="utf-8")
    assert read(run, "results.json")["data_basis"]["customers"] == 10
    states = {entry["notebook"]: entry["status"] for entry in read(run, "manifest.json")["notebooks"]}
    assert states == {"0_data_basis": "done", "5_raises": "failed", "6_dies": "failed", "7_is_silent": "failed"}
    index = BeautifulSoup((run / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert [item.a.get_text() for item in index.select(".page-list .failed")] == [
        "Raises en",
        "Dies en",
        "Is silent en",
    ]


@pytest.mark.slow
def test_a_failed_notebook_leaves_no_path_of_this_machine(
    failed_run: tuple[Path, subprocess.CompletedProcess[str]], thin: Path
) -> None:
    run, _ = failed_run
    for path in run.rglob("*.*"):
        if path.suffix in (".ipynb", ".html"):
            assert str(thin.parents[1]) not in path.read_text(encoding="utf-8"), path
