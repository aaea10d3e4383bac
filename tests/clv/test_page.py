"""The page of lifetime values as its notebook shows it: in one language, calm where nothing was estimated, and kept."""

from __future__ import annotations

import json
import pickle
import re
import sys
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from analysis.clv import uncertainty
from analysis.clv.choice import Choice
from analysis.clv.page import LifetimeValue
from analysis.kept import Memory, kept
from analysis.language import LANGUAGES, Words
from analysis.presentation.charts import Chart
from analysis.presentation.handed import handed
from analysis.refusal import Refused

ENGLISH = {
    "the", "and", "of", "with", "which", "is", "are", "this", "for", "by", "not", "be", "what", "to", "than", "on",
}  # fmt: skip
GERMAN = {"der", "das", "und", "ist", "sind", "mit", "für", "von", "nicht", "ein", "wird", "auf", "bei", "je", "nach"}

Views = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def pages(cdnow: Any, demo: Any, cells: Any) -> dict[str, Views]:
    return {"cdnow": cells(cdnow.page), "demo": cells(demo.page)}


def page_of(case: Any, **changed: Any) -> LifetimeValue:
    of = {"forecast": case.forecast, "value": case.value, **changed}
    base: Any = SimpleNamespace(
        transactions=case.table, customers=case.customers, period=case.window, settings=case.settings, memory=Memory(case.settings),
        frame=lambda name: None, side=lambda name: None, lay_down=lambda page, columns: None, without_dates=None, **of,
    )  # fmt: skip
    return LifetimeValue(base)


# ------------------------------------------------------------------ both languages, two bases


@pytest.mark.slow
def test_both_languages_show_the_same_things(pages: dict[str, Views], text: Any) -> None:
    for page in pages.values():
        for cell, shown in page.items():
            german, english = shown["de"], shown["en"]
            assert type(german) is type(english)
            assert bool(text(german)) == bool(text(english)), cell
            assert not text(german) or text(german) != text(english), cell
    silent = {cell for cell, shown in pages["demo"].items() if not text(shown["en"])}
    assert silent == {
        "show(covariates.levels, page.covariates)",  # none of the demo company's attributes tells customers apart
        "show(comparison.refused, page.forecast)",
        "show(referee.other_model, page.referee, page.forecast)",
    }


@pytest.mark.parametrize(("lang", "foreign"), [("de", ENGLISH), ("en", GERMAN)])
def test_one_language_only(lang: str, foreign: set[str], pages: dict[str, Views], text: Any, drawn: Any) -> None:
    for page in pages.values():
        for cell, shown in page.items():
            found = set(re.findall(r"\b[a-zäöüß]+\b", f"{text(shown[lang])} {drawn(shown[lang])}".lower())) & foreign
            assert not found, (cell, found)


def test_nothing_undefined_is_printed(pages: dict[str, Views], text: Any) -> None:
    for page in pages.values():
        for cell, shown in page.items():
            for one in shown.values():
                assert not re.search(r"\b(nan|inf|None)\b", text(one)), cell


# ------------------------------------------------------------------ where there is nothing to show


def said(page: Views, text: Any, lang: str = "en") -> list[str]:
    return [text(shown[lang]) for shown in page.values() if text(shown[lang])]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refused_forecast_is_said_once(lang: str, cdnow: Any, text: Any, cells: Any) -> None:
    reason = Refused("flat", factor=1234567.0)
    found = cells(page_of(cdnow, forecast=reason, value=reason), [lang])
    sentences = said(found, text, lang)
    words = Words(lang)
    assert [words.number(1234567) in one for one in sentences].count(True) == 1
    answer, next_step, _gate, refused, _by_hand, contracts, _checks, _beginnings = sentences
    assert refused == words("refused-flat", factor=1234567.0)
    assert contracts == words("refused-no-contracts")
    assert (answer, next_step) == (words("clv-answer-none"), words("clv-next-none"))
    assert not any(isinstance(shown[lang], Chart) for shown in found.values())


def test_a_refused_value_leaves_the_purchases(
    cdnow: Any, text: Any, cells: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uncertainty, "_MANY_DRAWS", 199)
    reason = Refused("spend-undefined", q=0.5)
    page = page_of(cdnow, value=reason)
    found = cells(page, ["en"])
    sentence = Words("en")("refused-spend-undefined", q=0.5)
    assert said(found, text).count(sentence) == 1
    shown = {cell for cell, one in found.items() if text(one["en"])}
    assert {"show(purchases.figures, page.purchases)", "show(activity.grid, page.activity)"} <= shown
    assert not {"show(value.groups, page.value)", "show(referee.agreement, page.referee)"} & shown
    assert page.total == page.values == reason
    results = page.results()
    assert (results["refused"], "total_value" in results) == ("spend-undefined", False)
    assert results["expected_purchases"]["estimate"] > 1000
    export = page.export()
    assert export is not None
    assert list(export.columns) == ["p_alive", "expected_purchases", "expected_purchases_doubt"]
    assert [figure.quantity for figure in page.key_figures()] == ["expected_purchases"]


def test_too_little_data_is_said_at_the_gate(based_on: Any, text: Any, cells: Any) -> None:
    case = based_on([("A", 30 * k, 50.0) for k in range(12)])
    sentences = said(cells(case.page, ["de"]), text, "de")
    words = Words("de")
    assert sentences[:3] == [words("clv-answer-none"), words("clv-next-none"), words("refused-too-little-data")]
    assert sentences.count(words("refused-too-little-data")) == 1
    assert case.page.results() == {"model": None, "refused": "too-little-data"}
    assert case.page.export() is None
    assert list(case.page.key_figures()) == []


@pytest.mark.slow
def test_without_a_test_the_page_goes_on(cdnow: Any, text: Any, cells: Any) -> None:
    last, nbd = cdnow.forecast.last, cdnow.forecast.models["nbd"]
    untested = replace(
        cdnow.forecast, model=nbd, choice=Choice("nbd", "untested"), spend=None, past=(),
        trials=(replace(last, models={}, judgements={}, refusals={}),),
    )  # fmt: skip
    found = cells(page_of(cdnow, forecast=untested), ["en"])
    words = Words("en")
    for key, values in (
        ("forecast-untested", {"least": 50}),
        ("intervals-untested", {"least": 50}),
        ("no-dropout", {}),
    ):
        assert said(found, text).count(words(f"refused-{key}", **values)) == 1
    assert found["show(tested.total, page.tested)"]["en"].plain == ""
    untrusted = replace(
        cdnow.forecast, model=nbd, choice=Choice("nbd", "later"),
        trials=(replace(last, refusals={"nbd": Refused("no-convergence")}),),
    )  # fmt: skip
    found = cells(page_of(cdnow, forecast=untrusted), ["en"])
    assert said(found, text).count(words("refused-forecast-untrusted")) == 1
    assert isinstance(found["show(tested.by_decile, page.tested)"]["en"], Chart)


@pytest.mark.slow
def test_lifetimes_failing_does_not_take_the_page_down(
    demo: Any, monkeypatch: pytest.MonkeyPatch, text: Any, cells: Any
) -> None:
    # Python refuses to import what is None here.
    monkeypatch.setitem(sys.modules, "lifetimes", None)
    page = page_of(demo)
    assert page.referee == Refused("no-referee")
    found = cells(page, ["en"])
    assert said(found, text).count(Words("en")("refused-no-referee")) == 1
    assert found["show(referee.side_by_side, page.referee)"]["en"].plain == ""
    assert isinstance(found["show(newcomer.monthly, page.newcomer)"]["en"], Chart)


# ------------------------------------------------------------------ kept, and handed on


def test_everything_that_is_kept_can_be_pickled(cdnow: Any, demo: Any) -> None:
    names = [name for name, one in vars(LifetimeValue).items() if isinstance(one, kept)]
    assert len(names) >= 8
    for case in (cdnow, demo):
        for found in (case.forecast, case.value, *(getattr(case.page, name) for name in names)):
            again = pickle.loads(pickle.dumps(found, protocol=pickle.HIGHEST_PROTOCOL))
            assert type(again) is type(found)
        value = pickle.loads(pickle.dumps(case.value))
        assert value.total == case.value.total
        assert value.frame.equals(case.value.frame)


def test_the_key_figures_carry_interval_and_doubt(cdnow: Any, demo: Any) -> None:
    value, ahead = cdnow.page.key_figures()
    assert (value.quantity, value.value, value.low) == ("total_value", cdnow.page.total.estimate, cdnow.page.total.low)
    assert value.doubt == cdnow.value.doubts[0]
    # No margin is in purchases.
    assert ahead.doubt is None
    assert [figure.doubt for figure in demo.page.key_figures()] == [None, None]


def test_what_is_handed_over_is_plain(demo: Any) -> None:
    page = handed(demo.page).page
    assert page["page"] == "customer_lifetime_value"
    json.dumps(page, allow_nan=False)
    assert page["results"]["total_value"]["estimate"] == pytest.approx(demo.page.total.estimate, abs=1e-4)
