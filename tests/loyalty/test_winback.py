"""Who is gone and worth trying."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analysis.base import CustomerBase
from analysis.language import LANGUAGES, Words
from analysis.loyalty.risk import Risk
from analysis.loyalty.show.answer import answer
from analysis.loyalty.show.risk import basis
from analysis.loyalty.show.winback import worth_trying
from analysis.loyalty.winback import BEYOND_US, Winback
from analysis.refusal import Refused


def test_only_what_can_be_mended_is_tried(demo: CustomerBase) -> None:
    found = demo.loyalty.winback
    some = found.worth_trying
    assert not some["loss_reason"].isin(BEYOND_US).any()
    assert (some[["if_active", "strength"]] > 0).all().all()
    assert some["if_active"].is_monotonic_decreasing
    # Those at risk and those gone are not the same customers, but for those whom the master data call lost.
    lost = demo.side("customers").set_index("customer_id")["lost_on"].notna()
    both = some.index.intersection(demo.loyalty.risk.endangered.index)
    assert lost[both].all()


def test_returns_are_counted_among_the_dormant(demo: CustomerBase) -> None:
    found = demo.loyalty.winback
    assert found.returned == demo.loyalty.change.customers.loc["returned", "customers"]
    share, low, high = found.returns
    assert 0 < low < share == found.returned / found.dormant < high


@pytest.mark.parametrize("lang", LANGUAGES)
def test_revenue_is_not_called_value_or_contribution(demo: CustomerBase, lang: str) -> None:
    words, found, lost = Words(lang), demo.loyalty.risk, demo.loyalty.winback
    assert isinstance(found, Risk)
    assert isinstance(lost, Winback)
    value = {"en": "alue", "de": "Wert"}[lang], {"en": "Contribution", "de": "DB"}[lang]
    for measure, brought, said in (("value", "contribution", True), ("revenue", "revenue", False)):
        told = worth_trying(replace(lost, measure=measure, brought=brought), demo.names, 1, words).html
        header = told[told.index("<thead") : told.index("</thead")]
        assert all((word in header) == said for word in value)
        assert (value[0] in basis(replace(found, measure=measure), words).plain) == said
        next_step = answer(
            demo.loyalty.activity, Refused("no-two-periods"), replace(found, measure=measure), words
        ).plain
        assert (("Wert" if lang == "de" else "of value") in next_step) == said
