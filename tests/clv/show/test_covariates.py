"""What is said of who buys more and stays longer."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from analysis.clv.covariates import REST, Covariates, Influence
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
CLEAR = Influence(LEVELS, 40.0, 4, 1e-7, 3e-7, True)
CHANCE = Influence(LEVELS.set_axis(["small", "large", "medium"]), 3.0, 4, 0.55, 0.55, None)
FOUND = Covariates({"industry": CLEAR, "first_order": CHANCE}, {"region": Refused("covariate-one-level")}, leaving=True)


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
    alike = Covariates({"industry": replace(CLEAR, adjusted=0.3), "first_order": CHANCE}, {}, leaving=True)
    assert "none of them tells" in shown(show.told, alike).plain
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
