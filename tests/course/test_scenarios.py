"""Scenarios: the same as the package at its own assumptions, and right where they differ."""

from __future__ import annotations

import dataclasses
import tomllib
from pathlib import Path

import numpy as np
import pytest

from analysis.base import CustomerBase
from analysis.course.saved import load, save
from analysis.course.scenarios import AGES, Assumptions, Ground, _visited, _weights, ground
from analysis.course.show.scenarios import remarks
from analysis.language import LANGUAGES, Words
from analysis.profile import read_profile
from analysis.refusal import Refused


@pytest.fixture(scope="module")
def loaded(demo: CustomerBase) -> Ground:
    return ground(demo)


def test_discounting_between_the_ages_is_that_of_even_purchases() -> None:
    even = np.array(AGES, dtype=float)
    assert even @ _weights(12, 0.0) == pytest.approx(12)
    assert even @ _weights(7, 0.0) == pytest.approx(7)
    delta = np.log(1.1) / 12
    assert even @ _weights(60, 0.1) == pytest.approx((1 - np.exp(-60 * delta)) / delta, rel=1e-9)


@pytest.mark.slow
def test_today_s_assumptions_give_the_figures_of_the_reports(demo: CustomerBase, loaded: Ground) -> None:
    value = demo.value
    assert not isinstance(value, Refused)
    one = demo.customers.index[17]
    found = loaded.answer(loaded.defaults, str(one)).figures
    # Purchases within a month are taken as even: that is the difference.
    assert found["total_value"] == pytest.approx(value.total.estimate, rel=1e-3)
    assert found["customer_value"] == pytest.approx(value.frame.loc[one, "value"], rel=1e-2)
    assert found["top_revenue_share"] == pytest.approx(demo.pareto.concentration.top_share, rel=1e-9)
    counts = demo.pareto.abc.classes.value_counts()
    assert [found[f"class_{name}"] for name in "abc"] == [counts[name] for name in "ABC"]
    assert found["kept_share"] == pytest.approx(demo.loyalty.keeping.kept, rel=1e-4)


@pytest.mark.slow
def test_other_assumptions_as_the_package_computes_them(demo: CustomerBase, loaded: Ground) -> None:
    assumed = dataclasses.replace(loaded.defaults, discount_rate=0.03, margin=1.2 * loaded.margin)
    assert loaded.answer(assumed).figures["total_value"] == pytest.approx(demo.value.total_at(0.03, 1.2), rel=1e-3)
    longer = loaded.answer(dataclasses.replace(loaded.defaults, horizon_months=36))
    assert longer.value[-1] == pytest.approx(longer.figures["total_value"])
    assert (np.diff(longer.value) > 0).all()


def test_visits_are_given_as_a_search_through_all_splits_would() -> None:
    values, sizes = np.array([30.0, 12.0, -4.0]), np.array([1.0, 1.0, 1.0])
    assumed = Assumptions(0.5, 0.1, 12, 0.8, 0.95, 0.2, 0, 0.9, visits=7, uplift=0.2)
    best = max(
        sum(0.2 * value * (1 - np.exp(-0.5 * n)) for value, n in zip(values, (a, 7 - a), strict=False))
        for a in range(8)
    )
    found = _visited(values, sizes, assumed)
    assert found["visit_gain"] == pytest.approx(best)
    assert found["visited"] == 2


@pytest.mark.slow
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_margin_that_nobody_knows_is_not_told_as_today_s(lang: str, loaded: Ground) -> None:
    words = Words(lang)
    assert words("scenario-today", margin=words.percent(loaded.margin)) in remarks(loaded, words)
    assert words("scenario-no-costs") in remarks(dataclasses.replace(loaded, costs_known=False), words)


def test_a_base_without_values_still_answers_what_it_can(thin: Path) -> None:
    found = ground(CustomerBase(str(thin)))
    figures = found.answer(found.defaults).figures
    assert found.refused is not None
    assert np.isnan(figures["total_value"])
    assert 0 < figures["top_revenue_share"] < 1


@pytest.mark.slow
def test_assumptions_are_saved_into_the_file_that_a_report_takes(loaded: Ground, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[reading]\nvat = "excluded"\n\n[targets]\nnps = 30\n', encoding="utf-8")
    assumed = dataclasses.replace(loaded.defaults, discount_rate=0.07, visits=12, abc_a=0.7)
    save(path, assumed)
    assert load(path, loaded.defaults) == assumed
    profile = read_profile(path)
    assert (profile.settings["discount_rate"], profile.settings["vat"], profile.targets["nps"]) == (
        0.07,
        "excluded",
        30,
    )
    assert tomllib.loads(path.read_text(encoding="utf-8"))["scenario"]["visits"] == 12


@pytest.mark.slow
def test_the_panel_answers_and_keeps_a(demo: CustomerBase, tmp_path: Path) -> None:
    from analysis.course.show.live import Panel

    panel = Panel(demo, str(tmp_path / "settings.toml"))
    before = panel.table.value
    panel.sliders["discount_rate"].value = 0.2
    assert panel.table.value != before
    assert "data:image/svg+xml" in panel.chart.value
    panel.save()
    other = Panel(demo, str(tmp_path / "settings.toml"))
    assert other.assumed == panel.assumed
    panel.customer.value = "<b>x</b>"
    assert "<b>x" not in panel.table.value
