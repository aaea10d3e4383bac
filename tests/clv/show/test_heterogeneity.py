"""How customers differ, as the model in use says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from analysis.clv.heterogeneity import drop_out
from analysis.clv.show import heterogeneity
from analysis.language import Words
from analysis.models.nbd import NBD
from analysis.refusal import Refused

EN = Words("en", "EUR")


def test_pareto_has_lifetimes_and_the_others_chances(cdnow: Any, demo: Any, shown: Any) -> None:
    assert "Half of the customers have left" in shown(heterogeneity.drop_out, demo.page.drop_out).alt
    assert "chance of" in shown(heterogeneity.drop_out, cdnow.page.drop_out).alt
    assert EN.number(cdnow.page.rates.median, 1) in shown(heterogeneity.rates, cdnow.page.rates).alt


def test_the_baseline_knows_no_drop_out(cdnow: Any) -> None:
    baseline = replace(cdnow.forecast, model=NBD.from_parameters(r=1.0, alpha=2.0))
    assert drop_out(baseline) == Refused("no-dropout")
