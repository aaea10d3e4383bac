"""Portraits: the command, its pages, hostile and meagre sources, and the privacy of people."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import transactions, write_csv
from tests.test_notebooks import foreign_words, visible_texts

pytestmark = pytest.mark.slow

Command = Callable[..., subprocess.CompletedProcess[str]]
MARKUP = "<script>alert(1)</script> ../../etc *Firma* & Co ${x} $y"


def portray(command: Command, *arguments: object, out: Path) -> Path:
    done = command("portrait", *arguments, "--out", out)
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip().partition(": ")[2]).parent


def manifest(folder: Path) -> dict:
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def page(path: Path) -> BeautifulSoup:
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="module")
def portraits(command: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("portraits")
    return portray(command, "demo", "--customer", "006282", "--top", 2, "--lang", "de", "--lang", "en", out=out)


def test_one_page_each_and_an_index_that_leads_there(portraits: Path) -> None:
    entries = manifest(portraits)["notebooks"]
    assert [entry["status"] for entry in entries] == ["done"] * 6
    assert [entry["href"] for entry in entries][:3] == [f"de/portrait_00{n}.html" for n in (1, 2, 3)]
    assert "(006282)" in entries[0]["title"]
    for start in (portraits / "index.html", portraits / "en" / "index.html"):
        links = [link["href"] for link in page(start).select(".page-list a")]
        assert len(links) == 3
        assert all((start.parent / link).is_file() for link in links)
    assert not (portraits / "results.json").exists()


def test_a_portrait_has_the_five_areas_and_says_first_what_to_do(portraits: Path) -> None:
    shown = page(portraits / "en" / "portrait_002.html")
    headings = [heading.get_text() for heading in shown.select("main h2")]
    assert headings[0] == "At a glance"
    assert [heading[0] for heading in headings[1:6]] == list("12345")
    assert headings[-1] == "Answer and next step"
    assert len(shown.select(".chart svg")) == 4
    assert "Lärchenfeld" in shown.h1.get_text()
    assert not shown.select("script")


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_portrait_speaks_one_language(portraits: Path, lang: str) -> None:
    texts = [found for path in sorted((portraits / lang).glob("*.html")) for found in visible_texts(path, lang)]
    assert len(texts) > 100
    assert [text for text, most in texts if len(foreign_words(text, lang)) > most] == []


def test_unknown_customers_are_all_told_with_their_nearest(command: Command, tmp_path: Path) -> None:
    done = command("portrait", "demo", "--customer", "92080", "--customer", "nobody", "--out", tmp_path)
    assert done.returncode == 2
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 2
    assert "092080" in lines[0]
    assert "nobody" in lines[1]
    assert {path.name for path in tmp_path.iterdir()} == {".lock", ".demo-portraits.lock"}


def test_a_report_holds_no_portrait(small_run: Path) -> None:
    assert not list(small_run.rglob("*portrait*"))


def test_pseudonyms_leave_nothing_true_in_any_page_or_name(command: Command, tmp_path: Path) -> None:
    folder = portray(
        command, "demo", "--customer", "006282", "--set", "anonymise=true", "--set", "anonymise_salt=of this test alone",
        "--lang", "de", out=tmp_path,
    )  # fmt: skip
    text = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())
    for true in ("006282", "Alderheide", "AP0036", "AD-05", "of this test alone"):
        assert true not in text
    shown = page(folder / "de" / "portrait_001.html")
    assert re.search(r"\(C[0-9a-f]{14}\)", shown.h1.get_text())


# ------------------------------------------------------------------ sources that are hostile or meagre


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Circles, strangers, answers off the scale, markup, 500 contacts, a customer with only a name, an evil number."""
    folder = tmp_path_factory.mktemp("hostile")
    rows = [
        {**row, "customer_id": "../../evil" if row["customer_id"] == "0001" else row["customer_id"]}
        for row in transactions(60)
    ]
    for row in rows:
        del row["name"]
    write_csv(folder / "transactions.csv", rows)
    write_csv(
        folder / "customers.csv",
        [
            {"customer_id": "0000", "name": MARKUP, "parent": "0002", "industry": "<b>x</b>"},
            {"customer_id": "0002", "name": "", "parent": "0003", "industry": ""},
            {"customer_id": "0003", "name": "x", "parent": "0000", "industry": ""},
            {"customer_id": "../../evil", "name": "y", "parent": "../../evil", "industry": ""},
            {"customer_id": "name only", "name": "Nur ein Name", "parent": "", "industry": ""},
        ],
    )
    people = [
        {"contact_id": f"p{n}", "customer_id": "0000", "role": "user", "influence": str(1 + n % 7), "attitude": str(n % 7 - 3), "last_contact": "2024-12-01", "reports_to": f"p{(n + 1) % 500}"}
        for n in range(500)
    ]  # fmt: skip
    people.append({**people[0], "contact_id": MARKUP, "customer_id": "stranger", "reports_to": ""})
    write_csv(folder / "contacts.csv", people)
    write_csv(
        folder / "ratings.csv",
        [
            {"customer_id": "0000", "date": "2024-05-01", "item": f"<i>{n % 3}</i> ${{x}}", "value": str([3, 5, 9000][n % 3]), "respondent_id": f"p{n}", "functional": "9", "dysfunctional": "-1", "nps": "11", "perspective": "nobody"}
            for n in range(60)
        ],
    )  # fmt: skip
    write_csv(
        folder / "potential.csv",
        [
            {"customer_id": "0000", "category": "<u>a</u>", "potential": "-5"},
            {"customer_id": "0000", "category": "b", "potential": "0"},
        ],
    )
    return folder


def test_hostile_sources_make_harmless_pages(command: Command, hostile: Path, tmp_path: Path) -> None:
    asked = [word for customer in ("0000", "../../evil", "name only") for word in ("--customer", customer)]
    folder = portray(command, hostile, *asked, "--lang", "en", out=tmp_path)
    made = sorted(path for path in (folder / "en").glob("*.html") if path.name != "glossary.html")
    assert [path.name for path in made] == [f"portrait_00{n}.html" for n in (1, 2, 3)]
    pages = [page(path) for path in made] + [page(folder / "index.html")]
    for shown in pages:
        assert not shown.select("script, b, i:not(.mark), u")
    first, evil, empty = (shown.get_text(" ", strip=True) for shown in pages[:3])
    assert MARKUP in first
    assert "500 contact persons" in first
    assert "500 people report in a circle" in first
    assert "../../evil" in evil
    assert "bought nothing in the window" in empty
    name = folder.parent.name
    assert {path.name for path in tmp_path.iterdir()} == {".lock", f".{name}.lock", "index.html", "index.de.html", name}


def test_the_base_of_a_hostile_source_is_described(command: Command, hostile: Path, tmp_path: Path) -> None:
    done = command(
        "report", hostile, "--notebook", "1_customer_description", "--lang", "de", "--lang", "en", "--out", tmp_path
    )
    assert done.returncode == 0, done.stderr
    (path,) = tmp_path.glob("*/*/en/1_*.html")
    text = page(path).get_text(" ", strip=True)
    assert "3 companies are recorded in rings of parent companies" in text
    assert "The rating scale cannot be identified" in text
    (results,) = tmp_path.glob("*/*/results.json")
    found = json.loads(results.read_text(encoding="utf-8"))["customer_description"]
    assert (found["nps"], found["role_coverage"], found["share_of_wallet"]) == (None, None, None)
    assert set(found["completeness"]) == {"company", "buying-centre", "fascination", "potential", "finances"}


def test_contradicting_currencies_are_refused(command: Command, tmp_path: Path) -> None:
    rows = [{**row, "currency": "EUR" if n % 2 else "USD"} for n, row in enumerate(transactions(5))]
    source = write_csv(tmp_path / "mixed.csv", rows)
    done = command("portrait", source, "--out", tmp_path / "out")
    assert done.returncode == 3
    assert "EUR" in done.stderr


def test_a_file_of_three_columns_is_enough(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "thin.csv"
    source.write_text("customer;date;amount\na;2024-01-01;5\nb;2024-01-02;7\n", encoding="utf-8")
    folder = portray(command, source, "--customer", "a", out=tmp_path / "out")
    text = page(folder / "en" / "portrait_001.html").get_text(" ", strip=True)
    for table in ("customers", "contacts", "ratings", "costs"):
        assert f"The table “{table}” is missing" in text
