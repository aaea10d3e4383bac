"""The pages without a notebook: index of a run, list of all runs, stand-in for a failure."""

from datetime import date
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from fluent.runtime import FluentResource

from analysis.language import Words, _bundle
from analysis.quantities import QUANTITIES, Quantity
from analysis.reporting.collecting import Told
from analysis.reporting.export import Page
from analysis.reporting.pages import all_runs, failed_page, run_index
from analysis.settings import Settings
from tests.reporting._markup import HOSTILE, POLICY, Nesting

UNITS = {"test-revenue": "money", "test-share": "share", "test-customers": "count", "test-years": "number"}


FIGURES = [
    {"quantity": "test-customers", "value": 2357, "before": 2100},
    {"quantity": "test-revenue", "value": 10515268.4, "low": None, "high": None, "doubt": None, "before": None},
    {
        "quantity": "test-share",
        "value": 0.673,
        "low": 0.61,
        "high": 0.72,
        "doubt": {"key": "test-missed", "values": {}},
    },
    {"quantity": "test-years", "value": 2.346},
]
WORDS = {
    "de": """
quantity-test-customers = Kunden
quantity-test-revenue = Umsatz
quantity-test-share = Anteil
quantity-test-years = Jahre
doubt-test-missed = In der Prüfphase verfehlt
doubt-test-missed-why = Die Prüfphase wurde verfehlt, weil sie kurz war.
""",
    "en": """
quantity-test-customers = Customers
quantity-test-revenue = Revenue
quantity-test-share = Share
quantity-test-years = Years
doubt-test-missed = The holdout was missed
doubt-test-missed-why = The holdout was missed, because it was short.
""",
}


@pytest.fixture(autouse=True)
def _words(monkeypatch):
    """Quantities of this test alone, with their words in the language room."""
    for key, unit in UNITS.items():
        monkeypatch.setitem(QUANTITIES, key, Quantity(unit))
    for lang, text in WORDS.items():
        bundle = _bundle(lang)
        monkeypatch.setattr(bundle, "_messages", dict(bundle._messages))
        bundle.add_resource(FluentResource(text))


def notebook(name, lang, title, status="done"):
    return {
        "notebook": name,
        "lang": lang,
        "status": status,
        "title": title,
        "href": f"{lang}/{name}.html",
        "seconds": 2.1,
    }


def manifest(**changes):
    return {
        "name": "demo",
        "title": "Kundenwertbericht demo",
        "currency": "EUR",
        "kind": "report",
        "reference_date": "2024-12-31",
        "window": {"start": "2021-01-01", "end": "2024-12-31"},
        "source": {"label": "demo", "files": [{"name": "transactions.csv", "sha256": "9f86d081" * 8, "rows": 68412}]},
        "languages": ["de", "en"],
        "parameters": Settings().model_dump(mode="json"),
        "versions": {"kundenwert": "0.1.0", "python": "3.11.9"},
        "commit": "abc1234",
        "notebooks": [
            notebook("0_data_basis", "de", "Datenbasis"),
            notebook("3_clv", "de", "Kundenwert", status="failed"),
            notebook("0_data_basis", "en", "Data basis"),
            notebook("3_clv", "en", "Customer value"),
        ],
        **changes,
    }


def checked(html):
    soup = BeautifulSoup(html, "html.parser")
    assert not soup.find_all(["script", "img", "iframe", "object", "embed", "form", "base"])
    for element in soup.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on")]
        assert "src" not in element.attrs
        href = element.get("href", "").lower().strip()
        assert "//" not in href
        assert not href.startswith("javascript:")
    assert soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"] == POLICY
    assert len(soup.find_all("h1")) == 1
    ids = [element["id"] for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    nesting = Nesting()
    nesting.feed(html)
    assert not nesting.open
    return soup


def tiles(soup):
    return {
        tile.select_one(".label").get_text(): tile.select_one(".value").get_text() for tile in soup.select(".figure")
    }


def test_the_index_shows_the_key_figures_in_german():
    soup = checked(run_index(manifest(), Told(FIGURES), Words("de", "EUR")))
    assert soup.html["lang"] == "de"
    assert soup.h1.get_text() == "Kundenwertbericht demo"
    assert tiles(soup) == {
        "Kunden": "2.357",
        "Umsatz": "10.515.268\u00a0€",
        "Anteil": "67,3\u00a0%",
        "Jahre": "2,35",
    }
    notes = [note.get_text() for note in soup.select(".figure .note")]
    # What is compared with a year ago stands first, all else behind a fold.
    assert notes == ["+12\u00a0% (Vorperiode 2.100)", "61,0\u00a0% bis 72,0\u00a0%"]
    assert [tile.select_one(".label").get_text() for tile in soup.select(".fold .figure")] == [
        "Umsatz",
        "Anteil",
        "Jahre",
    ]
    assert [item.get_text() for item in soup.select(".findings li")] == [
        "Die Prüfphase wurde verfehlt, weil sie kurz war."
    ]


@pytest.mark.parametrize(("lang", "text"), [("de", "In der Prüfphase verfehlt"), ("en", "The holdout was missed")])
def test_a_doubtful_figure_carries_its_doubt_with_it(lang, text):
    soup = checked(run_index(manifest(), Told(FIGURES), Words(lang)))
    (doubt,) = soup.select(".figure .doubt")
    assert doubt.get_text() == text
    assert doubt.find_parent(class_="figure").select_one(".label").get_text() in ("Anteil", "Share")


def test_a_quantity_or_doubt_without_words_cannot_vanish():
    with pytest.raises(KeyError):
        run_index(manifest(), Told([{"quantity": "unknown", "value": 1}]), Words("de"))
    with pytest.raises(KeyError):
        run_index(manifest(), Told([{**FIGURES[0], "doubt": {"key": "unknown", "values": {}}}]), Words("de"))


def test_the_index_speaks_english():
    soup = checked(run_index(manifest(languages=["en"]), Told(FIGURES), Words("en", "USD")))
    assert soup.html["lang"] == "en"
    assert tiles(soup)["Revenue"] == "$10,515,268"
    assert "As of 31 Dec 2024" in soup.select_one(".lead").get_text()
    assert [row.th.get_text() for row in soup.select(".parameters tbody tr")] == list(Settings.model_fields)


def test_the_index_lists_the_pages_of_its_language_and_marks_the_failed_ones():
    soup = checked(run_index(manifest(), Told(), Words("de")))
    assert [link["href"] for link in soup.select("#pages + ol a")] == ["de/0_data_basis.html", "de/3_clv.html"]
    assert [link["href"] for link in soup.select(".languages a")] == ["en/index.html"]
    assert soup.select_one(".path a")["href"] == "../../index.html"
    # The page in the other language lies in the folder of that language.
    other = checked(run_index(manifest(), Told(), Words("en")))
    assert [link["href"] for link in other.select("#pages + ol a")] == ["../en/0_data_basis.html", "../en/3_clv.html"]
    assert [link["href"] for link in other.select(".languages a")] == ["../index.html"]
    assert other.select_one(".path a")["href"] == "../../../index.en.html"
    assert other.select_one("#files + ul a")["href"] == "../actions.xlsx"
    (failed,) = soup.select(".page-list .failed")
    assert failed.a.get_text() == "Kundenwert"
    assert failed.select_one(".mark").get_text() == "nicht berechnet"
    assert soup.select_one(".verdict").get_text() == "Eine Seite konnte nicht berechnet werden."


PROPOSAL = {
    "kind": "keep",
    "quantity": "value_at_risk",
    "customers": 3,
    "money": 1200.0,
    "low": 900.0,
    "high": 1500.0,
    "largest": ["A <b>", "B", "C"],
    "owners": ["Meier"],
    "evidence": "rule",
    "duty": False,
}


def test_the_index_begins_with_what_to_do():
    told = Told(
        [{**FIGURES[0], "trend": [3.0, 1.0, 2.0]}],
        {
            "0_data_basis": {
                "key": "data_basis",
                "of": "some",
                "figures": {"used": ["number", 9], "read": ["number", 10], "aside": ["number", 1]},
            }
        },
        [
            PROPOSAL,
            {**PROPOSAL, "kind": "collect", "quantity": "", "duty": True, "low": 1200.0, "high": 1200.0, "owners": []},
        ],
        [{"notebook": "0_data_basis", "key": "at-risk", "customers": 7}],
    )
    soup = checked(run_index(manifest(), told, Words("de", "EUR")))
    first, second = soup.select(".measures li")
    assert first.h3.get_text() == "Gefährdeten Kunden halten"
    assert first.select_one(".money").get_text() == "1.200\u00a0€ pro Jahr Wert in Gefahr: 900\u00a0€ bis 1.500\u00a0€"
    assert first.select_one(".for").get_text(" ") == "3 Kunden zuerst: A <b>, B und C"
    assert first.select_one("p.note").get_text() == "Betreuer: Meier · Beleg: Regel"
    assert second.select_one(".money").get_text() == "1.200\u00a0€ einmalig"
    assert "ohne Betreuer" in second.get_text()
    assert "Für weitere Maßnahmen fehlen Daten" in soup.select_one("#measures ~ p.note").get_text()
    assert (
        soup.select_one(".told .note").get_text()
        == "9 von 10 Zeilen sind verwendet, 1 aus genannten Gründen ausgesondert; zusammen stimmen die Beträge auf den Cent überein."
    )
    assert [(link.get_text(), link["href"]) for link in soup.select(".short a")] == [
        ("Gefährdete Kunden", "de/0_data_basis.html")
    ]
    assert len(soup.select(".figure svg.trend")) == 1
    # Nothing for machines stands before the figures.
    text = soup.main.get_text()
    assert text.index("Auf einen Blick") < text.index("customers.csv") < text.index("SHA-256")


@pytest.mark.parametrize("lang", ["de", "en"])
def test_the_index_says_what_has_changed_since_the_run_before(lang):
    words = Words(lang, "EUR")
    changes = {
        "before": "2024-11-30",
        "same_settings": True,
        "same_program": True,
        "compared": 1,
        "key_figures": [{"quantity": "total_value", "value": 5.0, "before": 9.0, "low": 8.0, "high": 10.0}],
        "doubts": {"new": [], "cleared": []},
        "alerts": None,
        "drift": [{"key": "columns-gone", "table": "transactions", "names": ["<b>Rabatt"]}],
    }
    soup = checked(run_index(manifest(), Told(), words, ["changes.json"], changes))
    assert soup.select_one("#since").get_text() == words("index-since", date=words.date(date(2024, 11, 30)))
    assert "<b>Rabatt" in soup.select_one("#since ~ .verdict.warn").get_text()
    (one,) = soup.select("#since ~ .findings li")
    assert words("quantity-total_value") in one.get_text()
    assert soup.select_one("#files + ul a").get_text() == "changes.json"
    assert checked(run_index(manifest(), Told(), words)).find(id="since") is None


@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize(("figures", "count"), [([], 0), ([{**FIGURES[0], "value": None}], 0), (FIGURES, 4)])
def test_the_index_leaves_out_what_was_not_computed(lang, figures, count):
    soup = checked(run_index(manifest(), Told(figures), Words(lang)))
    assert len(soup.select(".figure")) == count
    assert bool(soup.find(id="figures")) == bool(count)


def test_a_run_in_one_language_without_commit_or_failure():
    run = manifest(languages=["de"], commit=None, notebooks=[notebook("0_data_basis", "de", "Datenbasis")])
    soup = checked(run_index(run, Told(), Words("de")))
    assert not soup.select(".languages")
    assert not soup.select(".verdict")
    assert "Programmstand" not in soup.get_text()


def test_unknown_parameters_are_listed_without_a_meaning():
    soup = checked(run_index(manifest(parameters={"older": True, "currency": ""}), Told(), Words("en")))
    rows = [[cell.get_text() for cell in row.find_all(["th", "td"])] for row in soup.select(".parameters tbody tr")]
    assert rows[0] == ["older", "true", ""]
    assert rows[1][:2] == ["currency", "–"]


def test_markup_in_a_manifest_is_inert():
    run = manifest(
        name=HOSTILE,
        title=HOSTILE,
        source={"label": HOSTILE, "files": [{"name": HOSTILE, "sha256": HOSTILE, "rows": 1}]},
        parameters={HOSTILE: HOSTILE},
        versions={HOSTILE: HOSTILE},
        commit=HOSTILE,
        notebooks=[{**notebook("x", "de", HOSTILE), "href": "javascript:alert(1)"}],
    )
    checked(run_index(run, Told(), Words("de")))
    checked(all_runs([run], Words("de")))


def test_all_runs_are_grouped_by_name_with_the_newest_first():
    runs = [
        manifest(reference_date="2024-11-30", title="Titel im November"),
        manifest(name="alpha/beta GmbH", title="Alpha"),
        manifest(reference_date="2024-12-31"),
    ]
    soup = checked(all_runs(runs, Words("de")))
    assert [heading.get_text() for heading in soup.find_all("h2")] == ["Alpha", "Kundenwertbericht demo"]
    links = [link["href"] for link in soup.select("table a")]
    assert links == [
        "alpha%2Fbeta%20GmbH/2024-12-31/index.html",
        "demo/2024-12-31/index.html",
        "demo/2024-11-30/index.html",
    ]
    assert unquote(links[0]) == "alpha/beta GmbH/2024-12-31/index.html"
    assert soup.select_one(".mark").get_text() == "eine Seite nicht berechnet"
    # In the other language it leads to the start pages of that language, and back.
    other = checked(all_runs([*runs, manifest(name="de only", languages=["de"])], Words("en"), "de"))
    links = [link["href"] for link in other.select("table a")]
    assert "demo/2024-12-31/en/index.html" in links
    assert "de%20only/2024-12-31/index.html" in links
    assert [link["href"] for link in other.select(".languages a")] == ["index.html"]


@pytest.mark.parametrize(("lang", "text"), [("de", "Noch ist kein Bericht"), ("en", "No report has been made")])
def test_no_run_yet(lang, text):
    soup = checked(all_runs([], Words(lang)))
    assert soup.html["lang"] == lang
    assert text in soup.main.get_text()


@pytest.mark.parametrize(("lang", "text"), [("de", "konnte nicht berechnet werden"), ("en", "could not be computed")])
def test_a_failed_page_says_so_and_shows_the_error_as_text(lang, text):
    page = Page(
        lang=lang,
        title=HOSTILE,
        company="demo",
        navigation=(("A", "a.html"), (HOSTILE, "")),
        index="../index.html",
        other_languages=(),
        provenance=(("Label", "value"),),
    )
    soup = checked(failed_page(page, f"FitError: {HOSTILE}"))
    assert soup.html["lang"] == lang
    assert text in soup.select_one(".verdict").get_text()
    assert soup.select_one("pre").get_text() == f"FitError: {HOSTILE}"
    assert soup.select_one(".pages a")["href"] == "a.html"
    assert soup.select_one(".provenance dd").get_text() == "value"
