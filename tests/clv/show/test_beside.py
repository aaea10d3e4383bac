"""A doubt travels with every figure that rests on what is doubted."""

from __future__ import annotations

from typing import Any

from analysis.clv.show.beside import with_doubts
from analysis.doubt import Doubt
from analysis.language import Words
from analysis.presentation.shown import doubt_text
from analysis.refusal import Refused

EN = Words("en", "EUR")
# What rests on the holdout alone, which judges the forecast and says itself how it fared.
OF_THE_PAST = {"page.adequacy", "page.adequate", "page.truncation", "page.forecast", "page.tested", "page.reliability"} | {
    "page.comparison", "page.tracking", "page.rates", "page.drop_out", "page.money", "page.buyers", "page.season", "page.covariates",
}  # fmt: skip
# Assumptions and tests of assumptions, no figures; and tables whose doubt stands in the note beneath them.
NO_FIGURES = {
    "value.discount_by_hand", "value.assumptions", "parameters.of_spend", "independence.assumption", "newcomer.computed",
    "value.groups", "value.top", "possible.compared", "next_step",
}  # fmt: skip


def test_all_that_rests_on_a_doubted_forecast_says_so(doubted: Any, cells: Any, text: Any) -> None:
    page, doubt = doubted.page, doubted.value.doubts[0]
    assert doubt.key == "forecast-low"
    # The referee computes the same anew, and takes its time.
    shown = {one: text(told["en"]) for one, told in cells(page, ["en"], without="page.referee").items()}
    silent = set()
    for source, said in shown.items():
        display, result, *_ = source.removeprefix("show(").removesuffix(")").split(", ")
        refused = isinstance(getattr(page, result.removeprefix("page."), None), Refused)
        if said and not refused and result not in OF_THE_PAST and doubt_text(doubt, EN) not in said:
            silent.add(display)
    # The answer says it in a whole sentence.
    assert silent == {*NO_FIGURES, "answer"}
    assert doubt_text(doubt, EN, why=True) in shown["show(answer, page.conclusion)"]


def test_a_doubt_follows_the_sentence_it_is_about() -> None:
    doubts = (Doubt("forecast-untested"), Doubt("margin-assumed", {"rate": 0.3, "share": 1.0}))
    first, second = (doubt_text(doubt, EN) for doubt in doubts)
    assert with_doubts("Sold.", doubts, EN) == f"Sold. Caution: {first}. Caution: {second}"
    # Without doubts the sentence stays as it was written, its full stop with it.
    assert with_doubts("Sold.", (), EN) == "Sold."
