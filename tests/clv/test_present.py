"""The page of customer lifetime value: numbers as computed, one language, and calm where nothing was estimated."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pandas as pd
import pytest

from analysis.clv import charts, present
from analysis.clv.adequacy import adequacy
from analysis.clv.choice import Choice
from analysis.clv.independence import Independence, independence
from analysis.clv.newcomer import newcomer
from analysis.clv.position import positions
from analysis.clv.referee import compare
from analysis.clv.tracking import tracking
from analysis.clv.value import sensitivity
from analysis.language import LANGUAGES, Words
from analysis.presentation.charts import Chart
from analysis.presentation.shown import Shown
from analysis.refusal import Refused

ENGLISH = {
    "the",
    "and",
    "of",
    "with",
    "which",
    "is",
    "are",
    "this",
    "for",
    "by",
    "not",
    "be",
    "what",
    "to",
    "than",
    "on",
}
GERMAN = {"der", "das", "und", "ist", "sind", "mit", "für", "von", "nicht", "ein", "wird", "auf", "bei", "je", "nach"}
NAMES = pd.Series(dtype="str", name="name")


def words(lang: str) -> Words:
    return Words(lang, "EUR")


OF_FORECAST: list[Callable[..., Any]] = [
    present.choice_verdict, present.holdout_sentence, present.holdout_interval, present.models_table, present.estimates_table, present.models_note, present.refusals_list,
    charts.weekly_chart, charts.cumulated_chart, charts.frequency_chart, charts.decile_chart, charts.rates_chart,
    charts.drop_out_chart, present.parameter_table, present.parameter_note,
]  # fmt: skip
OF_VALUE: list[Callable[..., Any]] = [
    present.value_figures, present.residual_note, present.groups_table, present.groups_note, charts.sensitivity_chart,
    present.spend_table, charts.activity_chart, charts.value_chart, present.top_note,
]  # fmt: skip
OF_PLACES: list[Callable[..., Any]] = [charts.positions_chart, present.positions_table, charts.concentration_chart]
OF_NEWCOMER: list[Callable[..., Any]] = [present.newcomer_figures, charts.newcomer_chart, present.newcomer_note]
OF_REFEREE: list[Callable[..., Any]] = [present.referee_verdict, present.referee_table]


def page(case: Any, lang: str) -> dict[str, Shown | Chart]:
    """Everything the notebook shows, by the name of what shows it."""
    w = words(lang)
    gate = adequacy(case.customers, case.window, 12)
    subjects = [
        (OF_FORECAST, case.forecast),
        (OF_VALUE, case.value),
        (OF_PLACES, positions(case.value)),
        (OF_NEWCOMER, newcomer(case.value, case.window, case.settings)),
        ([present.independence_verdict], independence(case.value)),
        ([present.adequacy_verdict, present.adequacy_table], gate),
    ]
    shown = {function.__name__: function(subject, w) for functions, subject in subjects for function in functions}
    shown["answer"] = present.answer(case.value, case.forecast, w)
    shown["assumptions"] = present.assumptions(case.value, case.window, w)
    shown["top_list"] = present.top_list(case.value, NAMES, 10, w)
    return shown


def text(shown: Shown | Chart) -> str:
    return shown.alt if isinstance(shown, Chart) else shown.plain


@pytest.fixture(scope="module")
def pages(cdnow: Any, demo: Any) -> dict[tuple[str, str], dict[str, Shown | Chart]]:
    return {(name, lang): page(case, lang) for name, case in (("cdnow", cdnow), ("demo", demo)) for lang in LANGUAGES}


# ------------------------------------------------------------------ both languages, two bases


def test_both_languages_show_the_same_things(pages: Any) -> None:
    for name in ("cdnow", "demo"):
        german, english = pages[name, "de"], pages[name, "en"]
        assert [type(shown) for shown in german.values()] == [type(shown) for shown in english.values()]
        for key, shown in german.items():
            assert bool(text(shown)) == bool(text(english[key])), key
            if key not in ("refusals_list",):
                assert text(shown), key
                assert text(shown) != text(english[key])


@pytest.mark.parametrize(("lang", "foreign"), [("de", ENGLISH), ("en", GERMAN)])
def test_one_language_only(lang: str, foreign: set[str], pages: Any) -> None:
    for name in ("cdnow", "demo"):
        for key, shown in pages[name, lang].items():
            drawn = " ".join(re.findall(r"<!-- (.*?) -->", shown.svg)) if isinstance(shown, Chart) else ""
            found = set(re.findall(r"[a-zäöüß]+", f"{text(shown)} {drawn}".lower())) & foreign
            assert not found, (key, found)


def test_nothing_undefined_is_printed(pages: Any) -> None:
    for shown in pages.values():
        for key, one in shown.items():
            assert not re.search(r"\b(nan|inf|None)\b", text(one)), key


# ------------------------------------------------------------------ the numbers are the computed ones


def test_a_doubt_stands_beside_every_figure_it_concerns(cdnow: Any, demo: Any, pages: Any) -> None:
    assert cdnow.value.doubts and not demo.value.doubts
    for lang, missed, assumed in (("en", "16% too little", "30% assumed"), ("de", "16 % zu wenig", "30 % angenommen")):
        shown = pages["cdnow", lang]
        for key in ("value_figures", "groups_note", "top_note", "answer"):
            said = text(shown[key]).replace("\u00a0", " ").replace("\u202f", " ")
            assert missed in said or (key == "answer" and "16" in said), (lang, key)
            assert assumed in said or key == "answer", (lang, key)
    for key in ("value_figures", "groups_note", "top_note", "answer"):
        assert "Caution" not in text(pages["demo", "en"][key])


def test_the_total_stands_in_tiles_answer_and_table(demo: Any, pages: Any) -> None:
    w = words("en")
    shown, total = pages["demo", "en"], demo.value.total
    for key in ("value_figures", "answer"):
        for value in (total.estimate, total.low, total.high):
            assert w.money(value, 0) in text(shown[key])
    table = text(shown["groups_table"]).splitlines()
    assert table[-1].split(" | ")[1:] == ["1,200", *(w.money(v, 0) for v in (total.estimate, total.low, total.high))]
    assert len(table) == 1 + 3 + 1
    best = demo.value.frame["value"].clip(lower=0).sort_values()
    assert w.percent(best.iloc[-120:].sum() / demo.value.total.estimate, 0) in text(shown["answer"])
    assert w.number(demo.value.frame["p_alive"].sum()) in text(shown["value_figures"])


def test_the_assumptions_name_what_was_used(demo: Any, cdnow: Any, pages: Any, revalued: Any) -> None:
    w, money = words("en"), demo.value.economics
    said = text(pages["demo", "en"]["assumptions"])
    for figure in (
        w.percent(money.margin.rate),
        w.percent(1 - money.margin.kept),
        w.money(money.cost_a_purchase),
        "10.0%",
        "95%",
    ):
        assert figure in said
    assert "30.0% is ASSUMED on 100% of revenue" in text(pages["cdnow", "en"]["assumptions"])
    assert "cost to serve unknown" in text(pages["cdnow", "en"]["assumptions"])
    revenue = revalued(cdnow, margin_rate=None)
    said = text(present.assumptions(revenue, cdnow.window, w))
    assert "revenue, not value" in said
    assert "cost to serve not subtracted" in said


def test_titles_of_the_holdout_hold_what_was_expected_and_came(cdnow: Any, pages: Any) -> None:
    w, shown = words("en"), pages["cdnow", "en"]
    judged = cdnow.forecast.judgements["mbg_nbd"]
    for value in (w.number(judged.predicted.sum()), "1,882", w.signed_percent(judged.bias)):
        assert value in text(shown["holdout_sentence"])
    weeks = tracking(cdnow.forecast.models["mbg_nbd"], cdnow.forecast.observed)
    expected = weeks["expected"][39:].sum()
    assert w.number(expected) in text(shown["weekly_chart"])
    assert "1,882 were made" in text(shown["weekly_chart"])
    off = weeks["expected"].sum() / weeks["actual"].sum() - 1
    assert w.signed_percent(off) in text(shown["cumulated_chart"])
    top = judged.by_decile.iloc[-1]
    assert w.number(top["predicted"], 1) in text(shown["decile_chart"])
    assert w.number(top["actual"], 1) in text(shown["decile_chart"])
    # 1,411 of 2,357 customers had bought once.
    assert text(shown["frequency_chart"]).startswith("60% of the customers")


def test_the_table_of_models_has_all_and_both_rules(cdnow: Any, pages: Any) -> None:
    rows = [line.split(" | ") for line in text(pages["cdnow", "en"]["models_table"]).splitlines()]
    assert [row[0] for row in rows[1:]] == [
        "NBD (no drop-out)", "BG/NBD", "MBG/NBD", "Pareto/NBD", "MBG/CNBD-k, k = 1",
        "Rule: same rate as before", "Rule: as before, silent ones gone",
    ]  # fmt: skip
    assert rows[2][5] == "-9,582.4"
    assert [row[7] for row in rows[1:]] == ["", "", "in use", "", "k = 1: the same as MBG/NBD", "", ""]


def test_the_literatures_estimates_stand_in_one_table(cdnow: Any, pages: Any) -> None:
    shown = pages["cdnow", "en"]
    rows = [line.split(" | ") for line in text(shown["estimates_table"]).splitlines()[1:]]
    models = [row[0] for row in rows]
    assert models == ["NBD (no drop-out)", "BG/NBD", "MBG/NBD", "Pareto/NBD", "MBG/CNBD-k, k = 1", "Gamma-Gamma"]
    # BG/NBD on CDNOW as published: .243, 4.414, .793, 2.426; standard errors .0126, .378, .186, .705.
    assert rows[1][1] == "r 0.243 ± 0.013; alpha 4.414 ± 0.378; a 0.793 ± 0.186; b 2.426 ± 0.705"
    used = [line.split(" | ") for line in text(shown["parameter_table"]).splitlines()[1:]]
    w, model = words("en"), cdnow.forecast.model
    assert [row[0] for row in used] == ["r", "alpha", "a", "b"]
    assert [row[1].split(" ± ")[0] for row in used] == [w.number(value, 3) for value in model.parameters.values()]


def test_the_interval_of_the_holdout_is_held_against_what_came(cdnow: Any, pages: Any) -> None:
    w, total = words("en"), cdnow.forecast.held_total
    said = text(pages["cdnow", "en"]["holdout_interval"])
    for value in (w.number(total.low), w.number(total.high), "1,882", "95%"):
        assert value in said
    held = replace(cdnow.forecast, held_total=replace(total, low=1882.0, high=1882.0))
    missed = replace(cdnow.forecast, held_total=replace(total, low=1.0, high=1881.0))
    assert (held.total_was_held, missed.total_was_held) == (True, False)
    assert "good" in present.holdout_interval(held, w).html
    assert "warn" in present.holdout_interval(missed, w).html


def test_the_newcomers_tiles_and_title(demo: Any, pages: Any) -> None:
    w, shown = words("en"), pages["demo", "en"]
    found = newcomer(demo.value, demo.window, demo.settings)
    for value in (found.value.estimate, found.value.low, found.value.high, found.acquisition_cost):
        assert w.money(value, 0) in text(shown["newcomer_figures"])
    assert f"in month {found.payback_month}" in text(shown["newcomer_chart"])
    assert w.money(found.equity, 0) in text(shown["newcomer_note"])
    never = replace(found, acquisition_cost=1e9)
    assert "does not pay back" in text(charts.newcomer_chart(never, w))
    assert "not within the horizon" in text(present.newcomer_figures(never, w))
    unknown = replace(found, acquisition_cost=float("nan"))
    assert "back" not in text(charts.newcomer_chart(unknown, w))
    assert "The cost is back" not in text(present.newcomer_figures(unknown, w))


def test_revenue_has_no_cap_on_acquisition_cost(demo: Any) -> None:
    found = replace(newcomer(demo.value, demo.window, demo.settings), measure="revenue")
    assert "at most" not in text(present.newcomer_figures(found, words("en")))


def test_positions_and_concentration(demo: Any, pages: Any) -> None:
    w, shown = words("en"), pages["demo", "en"]
    found = positions(demo.value)
    fades = found.summary.set_index("position").loc["fades"]
    for figure in (w.number(fades["customers"]), w.money(fades["past"], 0), w.money(fades["future"], 0)):
        assert figure in text(shown["positions_chart"])
    for column in ("earned", "value"):
        assert w.percent(found.top_share(column), 0) in text(shown["concentration_chart"])


def test_values_and_activity(demo: Any, pages: Any) -> None:
    w, shown, frame = words("en"), pages["demo", "en"], demo.value.frame
    assert w.money(frame["value"].median(), 0) in text(shown["value_chart"])
    assert w.money(frame["value"].mean(), 0) in text(shown["value_chart"])
    assert w.percent((frame["p_alive"] < 0.5).mean(), 0) in text(shown["activity_chart"])
    assert demo.value.negative == (frame["value"] < 0).sum() > 0
    assert text(shown["value_chart"]).startswith(f"{w.number(demo.value.negative)} customers will cost more")
    top = [line.split(" | ") for line in text(shown["top_list"]).splitlines()[1:]]
    best = frame["value"].nlargest(10)
    assert [row[0] for row in top] == list(best.index)
    assert [row[4] for row in top] == [w.money(value, 0) for value in best]


def test_names_are_shown_where_there_are_any(demo: Any) -> None:
    best = demo.value.frame["value"].idxmax()
    names = pd.Series({best: "<b>Firma</b>"}, name="name")
    shown = present.top_list(demo.value, names, 3, words("en"))
    assert "&lt;b&gt;Firma" in shown.html
    assert len(shown.plain.splitlines()) == 4


def test_the_sensitivity_names_its_settings(demo: Any, pages: Any) -> None:
    w = words("en")
    drawn = " ".join(re.findall(r"<!-- (.*?) -->", pages["demo", "en"]["sensitivity_chart"].svg))
    for row in sensitivity(demo.value).to_dict("records"):
        assert w.money(row["low"], 0) in drawn
        assert w.money(row["high"], 0) in drawn
    for setting in ("−10%", "+10%", "15% a year", "5% a year", "6 months", "24 months"):
        assert setting in drawn
    odd = replace(demo.value, horizon_months=3, discount_rate=0.075)
    drawn = " ".join(re.findall(r"<!-- (.*?) -->", charts.sensitivity_chart(odd, w).svg))
    for setting in ("1.5 months", "12.5% a year", "2.5% a year"):
        assert setting in drawn


def test_the_residual_and_why_there_is_none(demo: Any, cdnow: Any, pages: Any) -> None:
    w = words("en")
    said = text(pages["demo", "en"]["residual_note"])
    assert w.money(demo.value.residual, 0) in said
    assert w.percent(demo.value.total.estimate / demo.value.residual) in said
    assert "Pareto/NBD only" in text(pages["cdnow", "en"]["residual_note"])
    assert "without discounting" in text(present.residual_note(replace(demo.value, discount_rate=0.0), w))


def test_the_referees_largest_difference(cdnow: Any) -> None:
    found = compare(cdnow.customers, 12)
    row = found.loc[found["difference"].idxmax()]
    for lang in LANGUAGES:
        w = words(lang)
        said = text(present.referee_verdict(found, w))
        assert w.percent(row["difference"], 4) in said
        assert w.number(2357) in said
        assert text(present.referee_table(found, w)).count("\n") == 18
    half = found.assign(difference=found["difference"].where(found["model"] != "pareto_nbd"))
    half.attrs = found.attrs
    assert "5 figures" in text(present.referee_verdict(half, words("en")))
    silent = found.assign(theirs=np.nan, difference=np.nan)
    assert "no answer" in text(present.referee_verdict(silent, words("en")))
    assert "warn" in present.referee_verdict(silent, words("en")).html


# ------------------------------------------------------------------ where there is nothing to show


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_refusal_shows_its_reason_once_and_nothing_else(lang: str, cdnow: Any) -> None:
    reason, w = Refused("flat", factor=1234567.0), words(lang)
    told = {present.choice_verdict, present.value_figures}
    functions = [*OF_FORECAST, *OF_VALUE, *OF_PLACES, *OF_NEWCOMER, *OF_REFEREE, present.independence_verdict]
    for function in functions:
        shown = function(reason, w)
        if function in told:
            assert shown.plain
        else:
            assert (shown.html, shown.plain) == ("", "")
    assert present.answer(reason, reason, w).plain
    assert present.assumptions(reason, cdnow.window, w) == present.top_list(reason, NAMES, 10, w) == present.NOTHING
    assert w.number(1234567, 2) in present.choice_verdict(reason, w).plain


@pytest.mark.parametrize("reason", ["clear", "likelier", "only", "fallback", "baseline", "untrusted"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_choice_has_its_sentence(lang: str, reason: str, cdnow: Any) -> None:
    w = words(lang)
    found = replace(cdnow.forecast, choice=Choice("bg_nbd", reason, ("pareto_nbd", "mbg_nbd")))
    said = present.choice_verdict(found, w)
    assert "BG/NBD" in said.plain
    assert ("Pareto/NBD" in said.plain) == (reason in ("likelier", "fallback"))
    assert ("warn" in said.html) == (reason in ("fallback", "baseline", "untrusted"))


def test_without_judgements_the_page_goes_on(cdnow: Any) -> None:
    w, nbd = words("de"), cdnow.forecast.models["nbd"]
    baseline = replace(cdnow.forecast, model=nbd, choice=Choice("nbd", "untrusted"))
    for judgements in ({}, {name: cdnow.forecast.judgements[name] for name in ("same_rate", "hiatus")}):
        found = replace(baseline, judgements=judgements, judged=None)
        for function in OF_FORECAST:
            function(found, w)
        assert present.holdout_sentence(found, w) == present.NOTHING
        assert present.holdout_interval(replace(found, held_total=None), w) == present.NOTHING
        assert "warn" in present.choice_verdict(found, w).html
        assert isinstance(charts.frequency_chart(found, w), Shown)
        assert isinstance(charts.decile_chart(found, w), Shown)
    bare = replace(
        baseline, models={}, spend=None, held_total=None, judgements={}, judged=None, choice=Choice("nbd", "baseline")
    )
    for function in OF_FORECAST:
        function(bare, w)
    assert isinstance(charts.weekly_chart(bare, w), Shown)


def test_refused_models_are_listed_with_their_reason(cdnow: Any) -> None:
    refusals = {"bg_nbd": Refused("flat", factor=54.321), "nbd": Refused("no-convergence")}
    found = replace(cdnow.forecast, refusals=refusals)
    said = present.refusals_list(found, words("de")).plain.splitlines()
    assert said[0].startswith("- BG/NBD: Das Optimum ist flach")
    assert "54,32" in said[0]
    assert len(said) == 2
    assert present.models_table(found, words("de")).plain.count("abgelehnt") == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_verdict_on_independence_has_its_sentence(lang: str) -> None:
    nan = float("nan")
    found = [
        Independence(0.1, 0.02, -0.1, 0.1, 0.9), Independence(0.1, 0.05, 0.01, 0.09, 0.9),
        Independence(0.1, 0.4, 0.3, 0.5, 0.9), Independence(nan, nan, nan, nan, 0.9),
    ]  # fmt: skip
    shown = [present.independence_verdict(one, words(lang)) for one in found]
    assert len({one.plain for one in shown}) == 4
    assert ["warn" in one.html for one in shown] == [False, False, True, True]
    assert "–" not in shown[3].plain


def test_baseline_knows_no_drop_out_and_pareto_has_lifetimes(cdnow: Any, demo: Any) -> None:
    w = words("en")
    nbd = replace(cdnow.forecast, choice=Choice("nbd", "baseline"))
    assert "no drop-out" in text(charts.drop_out_chart(nbd, w))
    assert "Half of the customers have left" in text(charts.drop_out_chart(demo.forecast, w))
    assert "chance of" in text(charts.drop_out_chart(cdnow.forecast, w))


def test_less_than_a_week_has_no_weekly_chart(observed: Any, cdnow: Any) -> None:
    short = observed([(f"c{i}", day, 5.0) for i in range(9) for day in (i % 3, 3, 5)])
    found = replace(cdnow.forecast, observed=short)
    for function in (charts.weekly_chart, charts.cumulated_chart):
        assert isinstance(function(found, words("en")), Shown)
