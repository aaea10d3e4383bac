"""What is taken away: slides with the figures of the run, a workbook in typed cells, and PDF by a browser or not at all."""

from __future__ import annotations

import io
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner
from pptx import Presentation
from pptx.util import Inches
from python_calamine import CalamineWorkbook

from analysis.cli import main
from analysis.delivery.deck import STEPS, deck
from analysis.delivery.handing import check_formats, hand_on
from analysis.delivery.printing import VARIABLE
from analysis.delivery.slides import Grid, drawn
from analysis.errors import AnalysisError, UsageError
from analysis.language import LANGUAGES, Words
from analysis.management.bridge import STEPS as STEPS_OF_BRIDGE
from analysis.reporting.output import write_json

Run = Callable[..., Path]
Customers = Callable[..., pd.DataFrame]

HOSTILE = "=cmd|'/c' <b>x</b>\x1b[2J\u202e"
FIGURES: list[dict[str, Any]] = [
    {"quantity": "period_revenue", "value": 1200.0, "before": 1000.0, "low": None, "high": None, "doubt": None},
    {"quantity": "total_value", "value": 500.0, "before": 400.0, "low": 450.0, "high": 560.0,
     "doubt": {"key": "forecast-untested", "values": {}}},
    {"quantity": "total_value_at_risk", "value": 90.0, "before": 80.0, "low": 70.0, "high": 99.0, "doubt": None},
    {"quantity": "share_active_12m", "value": 0.5, "before": None, "low": None, "high": None, "doubt": None},
]  # fmt: skip
HEADLINES = {
    "6_management_report": {"key": "growth", "of": "revenue", "figures": {
        "from": ["date", "2024-01-01"], "to": ["date", "2024-12-31"], "money": ["money", 1200.0], "change": ["signed_money", 200.0], "share": ["signed_percent", 0.2]}},
    "2_pareto_analysis": {"key": "pareto", "of": "revenue", "figures": {"share": ["percent0", 0.7]}},
    "3_customer_lifetime_value": {"key": "clv", "of": "value", "figures": {
        "months": ["count", 12], "level": ["percent0", 0.95], "estimate": ["about", [500.0, 450.0, 560.0]],
        "low": ["about", [450.0, 450.0, 560.0]], "high": ["about", [560.0, 450.0, 560.0]]}},
    "4_loyalty_and_risk": {"key": "loyalty", "of": "value", "figures": {"money": ["about", [90.0, 80.0, 95.0]], "half": ["count", 3]}},
    "5_segments_and_actions": {"key": "steering", "of": "value", "figures": {
        "important": ["number", 5], "share": ["percent0", 0.8], "to_build": ["number", 2]}},
    "0_data_basis": {"key": "data_basis", "of": "rows", "figures": {"used": ["number", 2], "read": ["number", 3], "aside": ["number", 1]}},
}  # fmt: skip
PROPOSAL = {"kind": "win_back", "quantity": "", "customers": 4, "money": 300.0, "low": 200.0, "high": 400.0, "largest": [], "owners": [],
            "evidence": "rule", "duty": False}  # fmt: skip
SHARE = {"top20_share": {"estimate": 0.7, "low": 0.6, "high": 0.8}, "customers_for_80_share": 30}


def results(**more: Any) -> dict[str, Any]:
    side = {"start": "2023-01-01", "end": "2023-12-31", "money": 1000.0}
    segment = {"customers": 3.0, "net_amount": 100.0, "open_potential": 10.0, "worth": 50.0}
    report = {
        "bridge": {
            "before": side, "after": {**side, "end": "2024-12-31", "money": 1200.0}, "measure": "revenue",
            "detail": "product", "customers": {"lapsed": 2, "won": 5, "kept": 9},
            # By name, as a file has them.
            "steps": {"lapsed": -150.0, "price": 50.0, "volume": -100.0, "won": 400.0},
        },
        "kpis": {
            "revenue": {"before": 1000.0, "after": 1200.0}, "customers": {"before": 10.0, "after": 14.0},
            "frequency": {"before": 2.0, "after": 2.1}, "kept": {"before": None, "after": 9.0},
        },
        "forecast_review": {
            "customers": 10, "newcomers": 5, "made_on": "2023-12-31", "end": "2024-12-31", "measure": "value",
            "money": {"actual": 480.0, "estimate": 470.0, "low": 400.0, "high": 550.0, "outcome": "held"},
            "purchases": {"actual": 30.0, "estimate": 20.0, "low": 15.0, "high": 25.0, "outcome": "low"},
            "top_found": 0.7,
        },
        "targets": None,
    }  # fmt: skip
    return {
        "management_report": {**report, **more},
        "pareto_analysis": {"revenue": SHARE, "whale": {"total": 100.0, "hidden_loss": 20.0}},
        "segments_and_actions": {
            "segments": {"star": segment, "gone": segment, "cuts": {"worth": 1.0}, "measure": "value"},
            "allocation": {"current": {"visits": 9, "customers": 5, "net": 70.0}, "optimal": {"visits": 9, "customers": 4, "net": 90.0}},
            "anticipated_gain": {"estimate": 20.0, "low": 5.0, "high": 30.0},
        },
    }  # fmt: skip


TARGET = {"name": HOSTILE, "measure": "value", "group": "A", "unit": "relative", "wanted": 0.1, "gain": 0.2, "low": 0.1,
          "high": 0.3, "light": "reached"}  # fmt: skip


@pytest.fixture
def run(tmp_path: Path, written_run: Run, customers: Customers) -> Path:
    made = written_run(tmp_path, "Müller & Co", "2024-12-31", customers("K-77", "=1+1"), FIGURES)
    told = json.loads((made / "figures.json").read_text("utf-8"))
    write_json(made / "figures.json", {**told, "headlines": HEADLINES, "proposals": [PROPOSAL]})
    write_json(made / "results.json", results())
    return made


def opened(data: bytes) -> Any:
    return Presentation(io.BytesIO(data))


def texts(presentation: Any) -> Iterator[str]:
    for slide in presentation.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                yield shape.text_frame.text
            if shape.has_table:
                yield from (cell.text_frame.text for row in shape.table.rows for cell in row.cells)
            if shape.has_chart:
                yield from map(str, shape.chart.plots[0].categories)
                yield from (series.name for series in shape.chart.plots[0].series)


def charts(presentation: Any) -> list[Any]:
    return [shape.chart for slide in presentation.slides for shape in slide.shapes if shape.has_chart]


# ------------------------------------------------------------------ slides


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_slide_says_its_point_in_a_sentence_with_a_figure(lang: str, run: Path) -> None:
    made = deck(run, lang)
    assert len(made.slides) + 1 == 12
    for slide in made.slides:
        assert re.search(r"\d", slide.title), slide.title
        assert slide.title.endswith(".")
    assert len(charts(opened(drawn(made, None)))) == 8


def test_targets_take_the_place_of_visits(run: Path) -> None:
    write_json(run / "results.json", results(targets=[TARGET]))
    titles = [slide.title for slide in deck(run, "de").slides]
    assert len(titles) + 1 == 12
    assert "Ziele: 1 erreicht, 0 offen, bei 0 lässt es sich nicht sagen." in titles


def test_an_empty_segment_is_not_drawn(run: Path) -> None:
    told = results()
    empty = {"customers": 0.0, "net_amount": None, "worth": None, "open_potential": None, "contribution": None}
    told["segments_and_actions"]["segments"]["tag_along"] = empty
    before = list(texts(opened(drawn(deck(run, "en"), None))))
    write_json(run / "results.json", told)
    assert list(texts(opened(drawn(deck(run, "en"), None)))) == before


def test_a_run_with_little_to_say_makes_few_slides(run: Path) -> None:
    told = json.loads((run / "figures.json").read_text("utf-8"))
    write_json(run / "figures.json", {"key_figures": FIGURES[:1], "data": told["data"]})
    write_json(run / "results.json", {})
    assert next(type(part) for slide in deck(run, "en").slides for part, _ in slide.parts) is Grid
    assert len(opened(drawn(deck(run, "en"), None)).slides) == 3


def test_the_bridge_stands_on_where_the_last_step_ended(run: Path) -> None:
    (bridge,) = [chart for chart in charts(opened(drawn(deck(run, "en"), None))) if len(chart.plots[0].categories) == 6]
    below, level, up, down = ([*series.values] for series in bridge.plots[0].series)
    assert list(bridge.plots[0].categories)[1:5] == ["bought no more", "new customers", "volume", "price"]
    assert level == [1000, 0, 0, 0, 0, 1200]
    assert [*zip(below, up, down, strict=True)][1:5] == [(850, 0, 150), (850, 400, 0), (1150, 0, 100), (1150, 50, 0)]
    assert bridge.plots[0].overlap == 100


def test_a_bridge_through_nought_shows_its_steps_side_by_side(run: Path) -> None:
    told = results()
    told["management_report"]["bridge"] |= {"steps": {"lapsed": -1200.0, "won": 1400.0}}
    write_json(run / "results.json", told)
    (bridge,) = [chart for chart in charts(opened(drawn(deck(run, "en"), None))) if "1400.0" in str(
        [value for series in chart.plots[0].series for value in series.values])]  # fmt: skip
    assert [*bridge.plots[0].series[0].values] == [1000, -1200, 1400, 1200]


def test_steps_are_those_of_the_bridge() -> None:
    assert STEPS == STEPS_OF_BRIDGE


def test_what_the_data_say_stays_text(run: Path) -> None:
    write_json(run / "results.json", results(targets=[TARGET]))
    told = json.loads((run / "manifest.json").read_text("utf-8"))
    write_json(run / "manifest.json", {**told, "title": HOSTILE})
    found = "\n".join(texts(opened(drawn(deck(run, "de"), None))))
    assert found.count("=cmd|'/c' <b>x</b>\ufffd[2J\ufffd") == 2
    assert "\x1b" not in found


def test_nobody_is_named_unless_files_may(run: Path) -> None:
    path = run / "figures.json"
    named = {**PROPOSAL, "largest": ["Meyer AG"], "owners": ["Ute Voss"]}
    assert "K-77" not in "\n".join(texts(opened(drawn(deck(run, "de"), None))))
    write_json(path, {**json.loads(path.read_text("utf-8")), "proposals": [named]})
    assert "Meyer AG" in "\n".join(texts(opened(drawn(deck(run, "de"), None))))


def test_a_template_of_the_user_gives_its_layouts_and_loses_its_slides(run: Path, tmp_path: Path) -> None:
    template = Presentation()
    template.slide_width = Inches(10)
    template.slides.add_slide(template.slide_layouts[1]).shapes.title.text = "of last time"
    path = tmp_path / "house.pptx"
    template.save(str(path))
    made = opened(drawn(deck(run, "en"), path))
    assert made.slide_width == Inches(10)
    assert len(made.slides) == 12
    assert "of last time" not in set(texts(made))
    for slide in made.slides:
        assert all(shape.left >= 0 and shape.left + shape.width <= made.slide_width for shape in slide.shapes)


def test_what_is_no_template_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.pptx").write_bytes(b"PK no presentation")
    with pytest.raises(UsageError) as refused:
        check_formats(["pptx"], tmp_path / "x.pptx")
    assert [finding.key for finding in refused.value.findings] == ["slides-template"]


def test_slides_without_their_library_are_refused_with_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(UsageError) as refused:
        check_formats(["pptx"], None)
    assert refused.value.findings[0].key == "slides-no-library"
    assert "kundenwert[powerpoint]" in Words("en")("finding-slides-no-library")


def numbers(data: Any) -> Iterator[float]:
    if isinstance(data, dict):
        for value in data.values():
            yield from numbers(value)
    elif isinstance(data, list):
        for value in data:
            yield from numbers(value)
    elif isinstance(data, int | float) and not isinstance(data, bool):
        yield abs(float(data))


@pytest.mark.slow
def test_slides_of_the_demo_say_what_its_files_and_pages_say(demo_run: Path) -> None:
    told = [json.loads((demo_run / name).read_text("utf-8")) for name in ("results.json", "figures.json")]
    known = {round(number, 2) for number in numbers(told)}
    for lang in LANGUAGES:
        made = deck(demo_run, lang)
        assert 10 <= len(made.slides) + 1 <= 12
        presentation = opened(drawn(made, None))
        drawn_values = [
            (chart, value)
            for chart in charts(presentation)
            if len(chart.plots[0].categories) < 6 and chart.plots[0].categories[0] != Words(lang)("management-kpi-customers")
            for series in chart.plots[0].series
            for value in series.values
        ]  # fmt: skip
        whale = told[0]["pareto_analysis"]["whale"]
        derived = round(whale["total"] + whale["hidden_loss"], 2)
        assert len(drawn_values) > 10
        assert {round(abs(value), 2) for _, value in drawn_values} - known - {derived} == set()
        main_language = json.loads((demo_run / "manifest.json").read_text("utf-8"))["languages"][0] == lang
        index = demo_run / "index.html" if main_language else demo_run / lang / "index.html"
        page = BeautifulSoup(index.read_text("utf-8"), "html.parser").get_text(" ")
        shown = next(part for slide in made.slides for part, _ in slide.parts if isinstance(part, Grid))
        assert [row[1] for row in shown.rows if row[1] not in page] == []


# ------------------------------------------------------------------ workbook


def test_the_workbook_has_key_figures_and_customers_in_typed_cells(run: Path) -> None:
    assert hand_on(run, ["xlsx"], None, "") == ["2024-12-31.xlsx"]
    book = CalamineWorkbook.from_path(str(run.parent / "2024-12-31.xlsx"))
    assert book.sheet_names == ["Kennzahlen", "Kunden"]
    rows = book.get_sheet_by_name("Kennzahlen").to_python()
    assert [row[1] for row in rows[1:]] == [figure["value"] for figure in FIGURES]
    assert "ließ sich nicht" in rows[2][-1] or "reichen nicht" in rows[2][-1]
    customers = book.get_sheet_by_name("Kunden").to_python()
    assert [row[0] for row in customers[1:]] == ["K-77", "=1+1"]
    assert "überfällig" in customers[1]
    again = (run.parent / "2024-12-31.xlsx").read_bytes()
    hand_on(run, ["xlsx"], None, "")
    assert (run.parent / "2024-12-31.xlsx").read_bytes() == again


# ------------------------------------------------------------------ PDF


def test_without_a_browser_one_sentence_says_so_before_anything_runs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(VARIABLE, "no-such-browser")
    done = CliRunner().invoke(main, ["report", "demo", "--out", str(tmp_path / "out"), "--format", "html,pdf"])
    assert done.exit_code == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "KUNDENWERT_BROWSER" in done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not shutil.which("false"), reason="needs a program that fails")
def test_a_browser_that_fails_leaves_nothing(monkeypatch: pytest.MonkeyPatch, run: Path) -> None:
    monkeypatch.setenv(VARIABLE, "false")
    (run / "index.html").write_text("<p>x", encoding="utf-8")
    with pytest.raises(AnalysisError) as refused:
        hand_on(run, ["pdf"], None, "")
    assert [(finding.key, finding.values["page"]) for finding in refused.value.findings] == [
        ("pdf-failed", "index.html")
    ]
    assert [path.name for path in run.parent.iterdir()] == ["2024-12-31"]


@pytest.mark.browser
def test_pages_are_printed_beside_the_run(run: Path) -> None:
    (run / "index.html").write_text("<p>x", encoding="utf-8")
    assert hand_on(run, ["pdf"], None, "") == ["2024-12-31.de.index.pdf", "2024-12-31.de.0_x.pdf"]
    for name in ("index", "0_x"):
        assert (run.parent / f"2024-12-31.de.{name}.pdf").read_bytes().startswith(b"%PDF")


def test_an_unknown_format_is_refused_in_either_spelling() -> None:
    for given in ("html,docx", "docx"):
        done = CliRunner().invoke(main, ["report", "demo", "--format", given])
        assert done.exit_code == 2
        assert "docx" in done.stderr
