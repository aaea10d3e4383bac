"""What is said of who buys more and stays longer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.clv.attributes import REST
from analysis.clv.covariates import Covariates, Foretold, Influence
from analysis.clv.show import covariates as show
from analysis.refusal import Refused

LEVELS = pd.DataFrame(
    {
        "customers": [80, 40, 30], "rate": [4.0, 8.0, 2.0],
        "buys": [1.0, 2.0, 0.5], "buys_low": [0.9, 1.5, 0.3], "buys_high": [1.1, 2.5, 0.7],
        "leaves": [1.0, 0.8, 1.2], "leaves_low": [0.9, 0.5, 0.9], "leaves_high": [1.1, 1.3, 1.6],
    },
    index=["Metall", "<b>Bau</b>", REST],
)  # fmt: skip
CLEAR = Influence(LEVELS, 40.0, 4, 1e-7, 3e-7, Foretold(0.032, 3))
CHANCE = Influence(LEVELS.set_axis(["small", "large", "medium"]), 3.0, 4, 0.55, 0.55, None)
FOUND = Covariates(
    {"industry": CLEAR, "first_order": CHANCE}, {"region": Refused("covariate-one-level")}, leaving=True, verdict="used"
)


@pytest.mark.parametrize(
    ("lang", "sentence", "rest"),
    [("en", "buys 4.0 times as often as", "others, or unknown"), ("de", "4,0-mal so oft wie", "übrige und unbekannt")],
)
def test_who_differs(shown, lang, sentence, rest):
    told = shown(show.told, FOUND, lang=lang)
    assert sentence in told.plain
    assert rest in told.plain
    assert "&lt;b&gt;Bau" in told.html
    levels = shown(show.levels, FOUND, lang=lang)
    assert len(levels.plain.splitlines()) == 4
    assert "<b>Bau" not in levels.html


def test_where_none_differs_no_levels_are_shown(shown):
    alike = Covariates(
        {"industry": replace(CLEAR, adjusted=0.3), "first_order": CHANCE}, {}, leaving=True, verdict="alike"
    )
    assert "none of them tells" in shown(show.told, alike).plain
    assert "the forecast uses none of them" in shown(show.told, alike).plain
    assert shown(show.levels, alike).plain == ""


def test_every_test_is_listed_with_its_correction(shown):
    lines = shown(show.tests, FOUND).plain.splitlines()
    assert lines[1] == "Industry | 3 | 40.0 | 4 | 0.0% | 0.0% | yes"
    assert lines[2] == "Size of the first order | 3 | 3.0 | 4 | 55.0% | 55.0% | not judged"
    assert "Region: only one value" in shown(show.method, FOUND).plain


def test_without_drop_out_there_is_no_column_of_it(shown):
    nobody = replace(FOUND, leaving=False, influences={"industry": replace(CLEAR, levels=LEVELS.assign(leaves=np.nan))})
    head = shown(show.levels, nobody).plain.splitlines()[0]
    assert "Drop-out" not in head
    assert "Purchase rate" in head


@pytest.mark.parametrize(
    ("verdict", "foretold", "en", "de"),
    [
        ("used", Foretold(0.032, 3), "uses it (Industry): at 3 past dates the squared error per customer was 3.2% smaller",
         "verwendet es (Branche): An 3 früheren Stichtagen war der quadratische Fehler je Kunde um 3,2 % kleiner"),
        ("lost", Foretold(-0.01, 2), "does not use it: at 2 past dates purchases", "verwendet es nicht: An 2 früheren"),
        ("untested", None, "fewer than two past dates could judge whether it foretells", "Es gibt nicht zwei frühere Stichtage"),
        ("season", Foretold(0.032, 3), "clock of the season", "im Takt der Saison"),
        ("regular", Foretold(0.032, 3), "purchases are regular", "Käufe sind regelmäßig"),
    ],
)  # fmt: skip
def test_whether_the_forecast_uses_it_and_why_not(shown, verdict, foretold, en, de):
    found = replace(FOUND, verdict=verdict, influences={"industry": replace(CLEAR, foretold=foretold)})
    assert en in shown(show.told, found).plain
    assert de in shown(show.told, found, lang="de").plain.replace("\xa0", " ")


def test_a_level_that_is_refused_has_its_name(shown):
    few = replace(FOUND, refusals={"industry": Refused("covariate-few", covariate=REST, customers=40.0, repeaters=0.0)})
    assert (
        "of “others, or unknown” there are too few customers (40, of whom 0 bought again)"
        in shown(show.method, few).plain
    )
