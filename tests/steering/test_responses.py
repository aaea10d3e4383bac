"""On what the response to visits rests: judgement first, an association else, and nothing invented."""

from __future__ import annotations

import numpy as np
import pytest

from analysis.base import CustomerBase
from analysis.models.response import Elastic, Judged
from analysis.refusal import Refused
from analysis.settings import Settings
from analysis.steering.association import Association
from analysis.steering.responses import Response, response, yearly_contribution

JUDGED = {"visits_none": 0.8, "visits_half_more": 1.08, "visits_unlimited": 1.25}
FOUND = Association(0.2, 0.1, 0.3, 500, 80)


def made(demo: CustomerBase, association: Association | Refused = FOUND, **given: float) -> Response | Refused:
    return response(demo.steering.visits, demo.value, association, Settings(**given))


def test_a_judgement_comes_before_an_association(demo: CustomerBase) -> None:
    judged, associated = made(demo, **JUDGED), made(demo)
    assert isinstance(judged, Response)
    assert isinstance(associated, Response)
    assert (judged.basis, associated.basis) == ("judgement", "association")
    assert isinstance(judged.curve, Judged)
    assert associated.curve == Elastic(0.2)


def test_without_either_the_reason_is_handed_on(demo: CustomerBase) -> None:
    assert made(demo, Refused("visits-three-years")) == Refused("visits-three-years")
    assert made(demo, **{"visits_none": 0.8}) == Refused("judgement-incomplete")
    wrong = made(demo, **JUDGED | {"visits_unlimited": 1.05})
    assert isinstance(wrong, Refused)
    assert wrong.key == "judgement-order"
    assert response(Refused("no-visits"), demo.value, FOUND, Settings()) == Refused("no-visits")
    assert response(demo.steering.visits, Refused("few-customers"), FOUND, Settings()) == Refused("few-customers")


def test_what_customers_bring_is_the_forecast_without_cost_to_serve(demo: CustomerBase) -> None:
    value = demo.value
    assert not isinstance(value, Refused)
    brings = yearly_contribution(value)
    each = value.frame["expected_purchases"] * (value.frame["expected_spend"] * value.economics.share)
    assert brings.to_numpy() == pytest.approx(each.to_numpy())
    # Less the cost of serving and discounted it is the value.
    served = value.frame["expected_purchases"] * value.economics.cost
    assert (brings - served).sum() == pytest.approx(value.total.estimate, rel=0.06)


def test_who_is_not_visited_may_be_taken_not_to_respond(demo: CustomerBase) -> None:
    found = made(demo, **JUDGED)
    assert isinstance(found, Response)
    still = Response("judgement", found.curve, found.frame, found.cost, unvisited=False).net()
    unvisited = (found.frame["visits"] == 0).to_numpy()
    assert np.diff(still[unvisited], axis=1) == pytest.approx(-found.cost)
    assert still[~unvisited] == pytest.approx(found.net()[~unvisited])
