"""Today's visits, the best plan and the rule of the article, on customers whose answers can be worked out."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analysis.models.response import Elastic, judged
from analysis.refusal import Refused
from analysis.steering.allocation import Allocation, allocation
from analysis.steering.responses import Response
from analysis.steering.what_if import gain_range, what_if


def company(customers: int = 60, seed: int = 4) -> Response:
    draw = np.random.default_rng(seed)
    index = pd.Index([f"{n:03d}" for n in range(customers)], name="customer_id")
    brings = draw.lognormal(7, 1, customers)
    frame = pd.DataFrame({"brings": brings, "value": brings * draw.uniform(0.5, 1.5, customers)}, index=index)
    return Response("judgement", judged(0.8, 1.08, 1.25), frame.assign(visits=draw.poisson(1.5, customers)), 120.0)


def found(response: Response | None = None, capacity: int = 90, top: float = 0.2) -> Allocation:
    made = allocation(response or company(), capacity, top)
    assert isinstance(made, Allocation)
    return made


def test_todays_plan_brings_what_the_customers_bring_today() -> None:
    response, made = company(), found()
    visits = response.frame["visits"]
    assert made.current.net == pytest.approx(response.frame["brings"].sum() - 120 * visits.sum())
    assert made.current.total == visits.sum()


def test_no_plan_is_better_than_the_best() -> None:
    response, made = company(), found()
    net = response.net()
    draw = np.random.default_rng(1)
    for _ in range(200):
        plan = draw.multinomial(90, draw.dirichlet(np.full(60, 0.3)))
        plan = np.minimum(plan, net.shape[1] - 1)
        assert net[np.arange(60), plan].sum() <= made.optimal.net + 1e-9
    assert made.anticipated_gain == pytest.approx(made.gains.sum())
    assert made.optimal.total <= 90
    for rule in made.rules.values():
        assert rule.net <= made.optimal.net + 1e-9


def test_the_rule_visits_nobody_it_does_not_allow() -> None:
    made = found()
    value = made.response.frame["value"]
    assert (value[made.rules["mean"].visits > 0] > value.mean()).all()
    assert (value[made.rules["median"].visits > 0] > value.median()).all()
    assert made.allowed == {"mean": int((value > value.mean()).sum()), "median": 30, "top": 12}
    assert (value[made.rules["top"].visits > 0] >= value.nlargest(12).min()).all()


def test_visits_that_do_not_earn_their_cost_are_not_made() -> None:
    made = found(capacity=5000)
    assert made.optimal.total < 5000
    assert made.price == 0
    # The same without any choice: one by one, each customer's best.
    net = made.response.net()
    assert made.optimal.net == pytest.approx(net.max(axis=1).sum())


def test_around_the_optimum_it_is_flat() -> None:
    net = company().net()
    made = found()
    assert made.worth == net.argmax(axis=1).sum() > 90
    visits_bring = made.around[1.0] - net[:, 0].sum()
    assert made.around[1.0] == pytest.approx(net.max(axis=1).sum())
    # A quarter of all visits less or more costs a fraction of what all of them bring.
    for share in (0.75, 1.25):
        assert 0 < (made.around[1.0] - made.around[share]) / visits_bring < 0.08
    units, most = made.frontier
    assert made.around[0.75] <= np.interp(round(0.75 * made.worth), units, most) + 1e-9
    assert np.interp(90, units, most) >= made.optimal.net - 1e-9


def test_lists_name_who_is_visited_more_and_who_less() -> None:
    made = found()
    assert (made.more["visits_planned"] > made.more["visits"]).all()
    assert (made.fewer["visits_planned"] < made.fewer["visits"]).all()
    assert len(made.more) + len(made.fewer) == len(made.moved) == (made.gains.abs() > 1e-9).sum()
    assert made.moved["visit_gain"].sum() == pytest.approx(made.anticipated_gain)


def test_an_assumption_that_is_wrong_makes_the_plan_worth_another_gain() -> None:
    made = found()
    cases = what_if(made)
    assert not isinstance(cases, Refused)
    told = {case.key: case for case in cases}
    assert told["as_assumed"].gain == pytest.approx(made.anticipated_gain)
    assert told["as_assumed"].best == pytest.approx(made.anticipated_gain)
    assert told["as_assumed"].same == 1
    assert np.isnan(told["fewer"].gain)
    assert all(case.best >= case.gain - 1e-9 for case in cases if case.key != "fewer")
    # Whether those who are not visited would respond, nobody has seen.
    assert told["visited_only"].gain < told["as_assumed"].gain
    assert told["concave"].same < 1
    low, high = gain_range(cases)
    assert low < made.anticipated_gain < high
    # Costs of as many visits as today play no part in the gain of as many others.
    same_number = found(capacity=made.current.total)
    if same_number.optimal.total == same_number.current.total:
        dearer = {case.key: case for case in what_if(same_number)}["dearer"]
        assert dearer.gain == pytest.approx(same_number.anticipated_gain)


def test_an_association_is_planned_by_as_well() -> None:
    response = company().with_curve(Elastic(0.15))
    made = found(response)
    assert made.optimal.net >= made.current.net - 120 * max(0, made.current.total - 90)
    assert {case.key for case in what_if(made)} >= {"weaker", "stronger"}


def test_without_capacity_nothing_is_handed_out() -> None:
    assert allocation(company(), 0, 0.2) == Refused("visits-no-capacity")
    assert allocation(Refused("no-visits"), 5, 0.2) == Refused("no-visits")
    assert gain_range(Refused("no-visits")) != gain_range(what_if(found()))


def test_a_hundred_customers_as_before_in_any_order() -> None:
    response = company()
    order = np.random.default_rng(2).permutation(60)
    again = found(Response("judgement", response.curve, response.frame.iloc[order], 120.0))
    assert again.optimal.net == pytest.approx(found().optimal.net)
    assert again.rules["top"].net == pytest.approx(found().rules["top"].net)
