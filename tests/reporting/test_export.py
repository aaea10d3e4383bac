"""A notebook's page: self-contained, inert, readable without script, in one language."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.presentation.handed import Handed
from analysis.presentation.shown import REFUSED, verdict
from analysis.reporting import export
from analysis.reporting.export import EVIDENCE, Page, to_html
from tests.reporting._markup import HOSTILE, POLICY, Nesting

SVG = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="540pt" height="300pt"><text>ä</text></svg>'

PAGE = Page(
    lang="de",
    title="Pareto-Analyse",
    company="demo",
    navigation=(("Datenbasis", "0_data_basis.html"), ("Pareto-Analyse", ""), ("Kundenwert", "3_clv.html")),
    index="../index.html",
    other_languages=(("English", "../en/2_pareto_analysis.html"),),
    provenance=(("Stichtag", "31.12.2024"),),
)


def markdown(source, *tags):
    return new_markdown_cell(source, metadata={"tags": list(tags)})


def code(source, *outputs, tags=()):
    return new_code_cell(source, outputs=list(outputs), metadata={"tags": list(tags)})


def shown(data, **metadata):
    return new_output("display_data", data=data, metadata=metadata)


def page_of(*cells, page=PAGE):
    return to_html(new_notebook(cells=list(cells)), page)


def parsed(*cells, page=PAGE):
    return BeautifulSoup(page_of(*cells, page=page), "html.parser")


def assert_inert(html):
    soup = BeautifulSoup(html, "html.parser")
    assert not soup.find_all(["script", "iframe", "object", "embed", "form", "base"])
    for element in soup.find_all(True):
        assert not [name for name in element.attrs if name.startswith("on")]
        assert not str(element.get("href", "")).lower().strip().startswith(("javascript:", "data:text", "vbscript:"))
        assert element.get("src", "data:image/").startswith("data:image/")
        if element.name == "link":
            assert element["href"] == "data:,"
    assert soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"] == POLICY
    nesting = Nesting()
    nesting.feed(html)
    assert not nesting.open
    ids = [element["id"] for element in soup.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert len(soup.find_all("h1")) == 1


@pytest.fixture(scope="module")
def everything():
    return page_of(
        code("input_path = '/home/someone/parameters'", tags=["parameters"]),
        code("input_path = '/home/someone/injected'", tags=["injected-parameters"]),
        markdown("# Pareto-Analyse\n\nWie geballt ist der Umsatz?", "lang-de"),
        markdown("# Pareto analysis\n\nHow concentrated is revenue?", "lang-en"),
        markdown("## Klassen\n\n### Grenzen\n\n## Klassen\n\n## content", "lang-de"),
        markdown("| Klasse | Kunden |\n|---|---:|\n| A | 12 |"),
        code(
            "print('a < b')",
            new_output("stream", name="stdout", text="a < b\n"),
            new_output("stream", name="stderr", text="/home/someone/stderr\n"),
            shown({"text/html": '<table class="kw"><tr><td>1</td></tr></table>', "text/plain": "<Table>"}),
            shown({"image/svg+xml": SVG, "text/plain": "<Figure>"}, **{"image/svg+xml": {"alt": 'Kurve "A"'}}),
            shown({"image/png": "aGFs\nbG8=\n"}, **{"image/png": {"alt": "Bild"}}),
            shown(Handed({"page": "pareto", "results": {"secret_share": 0.67}})._repr_mimebundle_()),
        ),
        code(
            "1 / 0",
            new_output("error", ename="ZeroDivisionError", evalue="<zero>", traceback=["\x1b[31mline 1\x1b[0m"]),
        ),
    )


def test_a_page_is_inert_and_complete(everything):
    assert_inert(everything)
    soup = BeautifulSoup(everything, "html.parser")
    assert soup.html["lang"] == "de"
    assert soup.title.get_text() == "Pareto-Analyse – demo"
    assert soup.h1.get_text() == "Pareto-Analyse"
    assert soup.find("meta", attrs={"name": "viewport"})
    assert [dd.get_text() for dd in soup.select(".provenance dd")] == ["31.12.2024"]


def test_nothing_is_loaded_from_elsewhere(everything):
    soup = BeautifulSoup(everything, "html.parser")
    for element in soup.find_all(href=True):
        assert "//" not in element["href"]
    assert "url(" not in soup.style.string
    assert "@import" not in soup.style.string


def test_every_entry_of_the_contents_leads_to_its_heading(everything):
    soup = BeautifulSoup(everything, "html.parser")
    entries = {link["href"].removeprefix("#"): link.get_text() for link in soup.select(".contents a")}
    assert entries == {"klassen": "Klassen", "grenzen": "Grenzen", "klassen-2": "Klassen", "content-2": "content"}
    for name, text in entries.items():
        assert soup.find(["h2", "h3"], id=name).get_text() == text


def test_the_skip_link_leads_to_the_content(everything):
    soup = BeautifulSoup(everything, "html.parser")
    assert soup.body.a["href"] == "#content"
    assert soup.find(id="content").name == "main"


def test_parameters_stderr_and_machine_outputs_do_not_show(everything):
    for hidden in ("/home/someone", "secret_share", "vnd.kundenwert"):
        assert hidden not in everything


def test_only_the_cells_of_the_language_are_kept(everything):
    assert "Wie geballt ist der Umsatz?" in everything
    assert "How concentrated is revenue?" not in everything
    english = parsed(
        markdown("Umsatz", "lang-de"),
        markdown("Revenue", "lang-en"),
        code("1", shown({"text/plain": "eins"}), tags=["lang-de"]),
        page=replace(PAGE, lang="en", title="Pareto analysis"),
    )
    body = english.select_one(".body").get_text()
    assert "Revenue" in body
    assert "Umsatz" not in body
    assert "eins" not in body
    assert english.html["lang"] == "en"


@pytest.mark.parametrize(("lang", "summary"), [("de", "Rechenweg"), ("en", "Code")])
def test_the_code_is_folded_away(lang, summary):
    soup = parsed(code("share = 0.2  # <top>"), code("  "), page=replace(PAGE, lang=lang))
    (details,) = soup.select("details.code")
    assert not details.has_attr("open")
    assert details.summary.get_text() == summary
    assert details.pre.get_text().strip() == "share = 0.2  # <top>"


def test_pictures_carry_their_description(everything):
    soup = BeautifulSoup(everything, "html.parser")
    (svg,), (png,) = soup.select("figure svg"), soup.select("figure img")
    assert svg["aria-label"] == 'Kurve "A"'
    assert svg["style"] == "--drawn: 45rem"
    assert png["alt"] == "Bild"
    assert png["src"] == "data:image/png;base64,aGFsbG8="
    assert "&lt;Figure&gt;" not in everything


def test_a_picture_without_description_says_so():
    (drawing,) = parsed(code("plot()", shown({"image/svg+xml": "<svg/>"}))).select("figure svg")
    assert drawing["aria-label"] == "Abbildung ohne Beschreibung"
    assert not drawing.has_attr("style")


def test_what_is_more_than_a_drawing_stays_in_a_picture_of_its_own():
    drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="540pt"><a href="https://example.invalid"/></svg>'
    (image,) = parsed(code("plot()", shown({"image/svg+xml": drawn}))).select("figure img")
    assert image["src"].startswith("data:image/svg+xml;base64,")
    assert image["style"] == "--drawn: 45rem"


def test_html_of_ours_goes_before_plain_text_and_plain_text_is_escaped():
    html = page_of(
        code("table", shown({"text/html": "<em>ours</em>", "text/plain": "<Table>"})),
        code("value", new_output("execute_result", data={"text/plain": "<b>5</b>"})),
    )
    assert "<em>ours</em>" in html
    assert "&lt;b&gt;5&lt;/b&gt;" in html
    assert "&lt;Table&gt;" not in html


def test_tables_scroll_in_a_box_of_their_own(everything):
    tables = BeautifulSoup(everything, "html.parser").find_all("table")
    assert len(tables) == 2
    assert all("scroll" in table.parent["class"] and table.parent["tabindex"] == "0" for table in tables)


def test_an_error_is_told_calmly_with_the_traceback_folded(everything):
    box = BeautifulSoup(everything, "html.parser").select_one(".verdict.bad")
    assert "ZeroDivisionError: <zero>" in box.get_text()
    assert box.details.pre.get_text() == "line 1"


@pytest.mark.parametrize(
    "source",
    [
        HOSTILE,
        f"a paragraph {HOSTILE}",
        f"## {HOSTILE}",
        "[link](javascript:alert(1))",
        "[link](JaVaScRiPt&colon;alert(1))",
        "<javascript:alert(1)>",
        "![picture](https://example.org/x.png)",
        "![picture](../secret.png)",
        f"![{HOSTILE}](x.png)",
        f"| a |\n|---|\n| {HOSTILE} |",
        f"```{HOSTILE}\n{HOSTILE}\n```",
        '<div onclick="alert(1)">\n\ntext\n\n</div>',
    ],
)
def test_hostile_markdown_is_inert(source):
    html = page_of(markdown(source))
    assert_inert(html)
    assert not BeautifulSoup(html, "html.parser").find("img")


def test_a_lesson_shows_what_is_done_before_what_comes_of_it():
    hidden = code("assert package")
    hidden.metadata["jupyter"] = {"source_hidden": True}
    lesson = new_notebook(cells=[hidden, code("1 + 1", shown({"text/plain": "zwei"}))], metadata={"code": "open"})
    soup = BeautifulSoup(to_html(lesson, PAGE), "html.parser")
    (details,) = soup.select("details.code")
    assert details.has_attr("open")
    assert details.pre.get_text().strip() == "1 + 1"
    assert "zwei" in details.find_next_sibling().get_text()


NOTHING_SHOWN = {"text/html": "", "text/plain": ""}


def test_a_cell_that_had_nothing_to_show_leaves_no_trace():
    result = new_output("execute_result", data=NOTHING_SHOWN, execution_count=1)
    for empty in (shown(NOTHING_SHOWN), result):
        soup = parsed(markdown("## Abschnitt"), code("nothing_here(result)", empty), code("something(result)"))
        assert "nothing_here" not in soup.get_text()
        assert len(soup.select(".cell")) == len(soup.select("details.code")) == 1


def test_a_cell_that_shows_anything_stays():
    something = shown({"text/html": "<p>da</p>", "text/plain": "da"})
    for outputs in ([], [something], [shown(NOTHING_SHOWN), something], [shown({"text/plain": ""})]):
        soup = parsed(code("kept(result)", *outputs))
        assert "kept" in soup.get_text()
    error = new_output("error", ename="KeyError", evalue="x", traceback=[])
    assert "KeyError" in parsed(code("kept(result)", shown(NOTHING_SHOWN), error)).get_text()


def test_a_warning_does_not_bring_back_what_had_nothing_to_show():
    warned = new_output("stream", name="stderr", text="RuntimeWarning: divide by zero\n")
    for outputs in ([warned, shown(NOTHING_SHOWN)], [shown(NOTHING_SHOWN), warned]):
        assert not parsed(code("nothing_here(result)", *outputs)).select(".cell")


def test_a_section_with_nothing_to_show_leaves_no_heading():
    def nothing():
        return code("nothing_here(result)", shown(NOTHING_SHOWN))

    some = code("1", shown({"text/plain": "1"}))
    soup = parsed(
        markdown("# Pareto-Analyse\n\nEine Frage."), nothing(),
        markdown("## Leer\n\nTheorie."), nothing(), nothing(),
        markdown("## Fremd", "lang-en"), markdown("## Halb leer"), nothing(), some,
        markdown("## Nur Text"),
        markdown("## Ohne Ausgabe"), code("import math"),
        markdown("## Antwort"), nothing(),
    )  # fmt: skip
    headings = ["Halb leer", "Nur Text", "Ohne Ausgabe"]
    assert [heading.get_text() for heading in soup.select(".body h2")] == headings
    assert [link.get_text() for link in soup.select(".contents a")] == headings
    assert "Eine Frage." in soup.get_text()
    assert "Theorie." not in soup.get_text()


def refused(text):
    return code("refused(result)", shown(refusal_shown(text)))


def refusal_shown(text):
    one = verdict(text, "warn", REFUSED)
    return {"text/html": one.html, "text/plain": one.plain}


def test_sections_without_an_answer_become_a_line_at_the_end():
    nothing, some = code("nothing(result)", shown(NOTHING_SHOWN)), code("1", shown({"text/plain": "1"}))
    soup = parsed(
        markdown("# Pareto-Analyse"), markdown("## Antwort"), refused("Zu wenig."),
        markdown("## Potenzial\n\nTheorie."), refused("Es fehlt <b> & mehr."), nothing, refused("Und noch eins."),
        markdown("## Halb"), refused("Nur hier."), some,
        markdown("## Oben"), markdown("### Unten"), refused("Fehlt auch."),
    )  # fmt: skip
    assert [heading.get_text() for heading in soup.select(".body h2")] == [
        "Antwort",
        "Halb",
        "Was weitere Daten zeigen würden",
    ]
    assert "Theorie" not in soup.get_text()
    assert [item.get_text() for item in soup.select(".further li")] == [
        "Potenzial Es fehlt <b> & mehr. Und noch eins.", "Unten Fehlt auch.",
    ]  # fmt: skip
    assert [link["href"] for link in soup.select(".contents a")][-1] == "#further-data"


def test_evidence_stands_last_behind_one_fold():
    def some():
        return code("1", shown({"text/plain": "1"}))

    soup = parsed(
        markdown("# Pareto-Analyse"), markdown("## Antwort"), some(),
        markdown("## Methode", EVIDENCE), some(), markdown("### Formel"), some(),
        markdown("## Liste"), some(), markdown("### Gegenprobe", EVIDENCE), some(),
    )  # fmt: skip
    (fold,) = soup.select("details.evidence")
    assert [heading.get_text() for heading in fold.select("h2, h3")] == ["Methode", "Formel", "Gegenprobe"]
    assert "3 Abschnitte" in fold.summary.get_text()
    assert not fold.has_attr("open")
    headings = [link.get_text() for link in soup.select(".contents a")]
    assert headings == ["Antwort", "Liste", "Methode", "Formel", "Gegenprobe"]
    assert not parsed(markdown("## Antwort"), some()).select("details.evidence")


def test_hostile_outputs_are_inert():
    html = page_of(
        code(
            HOSTILE,
            new_output("stream", name="stdout", text=HOSTILE),
            shown({"text/plain": HOSTILE}),
            shown({"text/latex": HOSTILE, "application/javascript": "alert(1)", "text/markdown": HOSTILE}),
            shown({"image/svg+xml": SVG.replace("<text>", "<script>alert(1)</script><text>")}),
            shown({"image/png": HOSTILE}, **{"image/png": {"alt": HOSTILE}}),
            new_output("error", ename=HOSTILE, evalue=HOSTILE, traceback=[HOSTILE]),
        )
    )
    assert_inert(html)
    assert BeautifulSoup(html, "html.parser").select("figure img")[1]["alt"] == HOSTILE


def test_markup_in_the_frame_is_inert():
    page = Page(
        lang="en",
        title=HOSTILE,
        company=HOSTILE,
        navigation=((HOSTILE, HOSTILE), (HOSTILE, ""), (HOSTILE, HOSTILE)),
        index=HOSTILE,
        other_languages=((HOSTILE, HOSTILE),),
        provenance=((HOSTILE, HOSTILE),),
    )
    html = page_of(markdown("## Text"), page=page)
    assert_inert(html)
    assert not BeautifulSoup(html, "html.parser").find("img")


def test_navigation_marks_the_page_and_leads_to_its_neighbours(everything):
    soup = BeautifulSoup(everything, "html.parser")
    assert [link["href"] for link in soup.select(".pages a")] == ["0_data_basis.html", "3_clv.html"]
    assert soup.select_one(".pages [aria-current=page]").get_text() == "Pareto-Analyse"
    assert soup.select_one(".onward .previous")["href"] == "0_data_basis.html"
    assert soup.select_one(".onward .next")["href"] == "3_clv.html"
    assert soup.select_one(".path a")["href"] == "../index.html"
    assert soup.select_one(".languages a")["href"] == "../en/2_pareto_analysis.html"


def test_first_and_last_page_have_one_neighbour():
    first = parsed(page=replace(PAGE, navigation=(("Pareto-Analyse", ""), ("Kundenwert", "3_clv.html"))))
    assert [link["class"] for link in first.select(".onward a")] == [["next"]]
    alone = parsed(page=replace(PAGE, navigation=(("Pareto-Analyse", ""),)))
    assert alone.select(".onward a") == []


def test_a_second_first_level_heading_steps_down():
    soup = parsed(markdown("# Pareto-Analyse"), markdown("# Anhang"))
    assert [heading.get_text() for heading in soup.find_all("h1")] == ["Pareto-Analyse"]
    assert soup.find("h2", id="anhang").get_text() == "Anhang"


def test_dollar_signs_are_money():
    soup = parsed(markdown("From $5 to **bold** $6, and $$7."))
    paragraph = soup.select_one(".body p")
    assert paragraph.get_text() == "From $5 to bold $6, and $$7."
    assert paragraph.strong.get_text() == "bold"


def test_sources_can_be_cited():
    (link,) = parsed(markdown("[Fader 2005](https://doi.org/10.1287/mksc.1040.0098)")).select(".body a")
    assert link["href"] == "https://doi.org/10.1287/mksc.1040.0098"


def test_umlauts_make_readable_anchors_and_signs_an_anchor_at_all():
    headings = parsed(markdown("## Größe & Übermaß\n\n## 数")).select(".body h2")
    assert [heading["id"] for heading in headings] == ["groesse-uebermass", "section"]


def test_the_same_notebook_gives_the_same_page_and_stays_as_it_was():
    notebook = new_notebook(cells=[markdown("## Text"), code("1", shown({"text/plain": "1"}))])
    before = repr(notebook)
    assert to_html(notebook, PAGE) == to_html(notebook, PAGE)
    assert repr(notebook) == before


def test_templates_in_the_working_directory_are_not_used(tmp_path, monkeypatch):
    (tmp_path / "cells").mkdir()
    (tmp_path / "cells" / "index.html.j2").write_text("stray", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    export._exporter.cache_clear()
    assert "stray" not in page_of(markdown("Text"))
