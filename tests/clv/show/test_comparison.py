"""All models and both rules side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.clv.comparison import comparison as compared
from analysis.clv.show import comparison
from analysis.refusal import Refused


def test_the_table_has_all_models_and_both_rules(cdnow: Any, shown: Any) -> None:
    rows = [line.split(" | ") for line in shown(comparison.models, cdnow.page.comparison).plain.splitlines()]
    assert [row[0] for row in rows[1:]] == [
        "NBD (no drop-out)", "BG/NBD", "MBG/NBD", "Pareto/NBD", "MBG/CNBD-k, k = 1",
        "Rule: same rate as before", "Rule: as before, silent ones gone",
    ]  # fmt: skip
    assert rows[2][5] == "−9,582.4"
    assert [row[7] for row in rows[1:]] == ["", "", "in use", "", "k = 1: the same as MBG/NBD", "", ""]


def test_the_literatures_estimates_stand_in_one_table(cdnow: Any, shown: Any) -> None:
    rows = [line.split(" | ") for line in shown(comparison.estimates, cdnow.forecast).plain.splitlines()[1:]]
    models = [row[0] for row in rows]
    assert models == ["NBD (no drop-out)", "BG/NBD", "MBG/NBD", "Pareto/NBD", "MBG/CNBD-k, k = 1", "Gamma-Gamma"]
    # BG/NBD on CDNOW as published: .243, 4.414, .793, 2.426; standard errors .0126, .378, .186, .705.
    assert rows[1][1] == "r 0.243 ± 0.013; alpha 4.414 ± 0.378; a 0.793 ± 0.186; b 2.426 ± 0.705"


def test_refused_models_are_listed_with_their_reason(cdnow: Any, shown: Any) -> None:
    refusals = {"bg_nbd": Refused("flat", factor=54.321), "nbd": Refused("no-convergence")}
    judgements = {name: one for name, one in cdnow.forecast.judgements.items() if name not in refusals}
    trial = replace(cdnow.forecast.last, refusals=refusals, judgements=judgements)
    found = replace(cdnow.forecast, trials=(trial,))
    said = shown(comparison.refused, found, lang="de").plain.splitlines()
    assert said[0].startswith("- BG/NBD: Das Optimum ist flach")
    assert "54,32 " in said[0]
    assert len(said) == 2
    table = shown(comparison.models, compared(found), lang="de").plain.splitlines()
    assert next(line.split(" | ")[1:] for line in table if "abgelehnt" in line)[:4] == ["–"] * 4
    assert sum("abgelehnt" in line for line in table) == 2
    assert [line.split(" | ")[0] for line in shown(comparison.estimates, found).plain.splitlines()[1:3]] == [
        "MBG/NBD", "Pareto/NBD",
    ]  # fmt: skip
    assert shown(comparison.refused, cdnow.forecast).plain == ""
