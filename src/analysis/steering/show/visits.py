"""Where visits go today, where they would bring most, and how far that depends on assumptions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.language import Words
from analysis.models.response import MORE, Elastic
from analysis.presentation.charts import ACCENT, CONTRAST, INK, MUTED, money_axis, number_axis, plotted
from analysis.presentation.shown import Shown, Tile, note, say, table, tiles
from analysis.steering.allocation import RULES, Allocation
from analysis.steering.responses import Response
from analysis.steering.visits import Visits
from analysis.steering.what_if import WhatIf, gain_range

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def today(found: Visits, words: Words) -> Shown:
    """Who is visited today, and what that costs."""
    text = words(
        "visits-today",
        visits=words.number(found.total),
        customers=words.number(found.customers),
        of=words.number(len(found.each)),
        cost=words.money(found.cost, 0),
        types=words.join([words.term(kind) for kind in found.types]),
    )
    return say(text + " " + words("visits-cost-given" if found.given else "visits-cost-read"))


def assumption(found: Response, words: Words) -> Shown:
    """What the response rests on: on answers, or on an association."""
    if isinstance(found.curve, Elastic):
        assert found.association is not None
        return note(
            words(
                "visits-associated",
                elasticity=words.number(found.curve.elasticity, 2),
                low=words.number(found.association.low, 2),
                high=words.number(found.association.high, 2),
                changed=words.number(found.association.changed),
            )
        )
    answers = {"none": found.curve.none, "more": float(found.curve.at(MORE)), "most": found.curve.most}
    shape = "s" if found.curve.power > 1 else "concave"
    shares = {name: words.percent(value, 0) for name, value in answers.items()}
    return note(words("visits-judged", **shares, shape=words(f"visits-shape-{shape}")))


def gain(found: Allocation, cases: Sequence[WhatIf], words: Words) -> Shown:
    """The anticipated gain, between what other assumptions make of it."""
    low, high = (_rounded(value, words) for value in gain_range(cases))
    told = words(f"visits-gain-note-{found.response.basis}", low=low, high=high)
    gained = found.anticipated_gain
    return tiles([Tile("anticipated_gain", gained, told, text=_rounded(gained, words))], words)


def _rounded(money: float, words: Words) -> str:
    """Two digits: what rests on assumptions has no more."""
    return words.money(float(f"{money:.1e}"), 0)


def plans(found: Allocation, words: Words) -> Shown:
    """Today, the best plan, and the rule in its three readings."""
    named = {"current": found.current, "optimal": found.optimal}
    rows = [
        *((words(f"visits-plan-{name}"), plan) for name, plan in named.items()),
        *((words(f"visits-rule-{r}", allowed=words.number(found.allowed[r])), found.rules[r]) for r in RULES),
    ]
    frame = pd.DataFrame(
        {
            "visit_plan": name,
            "plan_visits": plan.total,
            "plan_customers": plan.customers,
            "plan_net": plan.net,
            "plan_gain": plan.net - found.current.net,
        }
        for name, plan in rows
    )
    columns: Any = {
        "visit_plan": "text", "plan_visits": "integer", "plan_customers": "integer", "plan_net": "money0",
        "plan_gain": "money0",
    }  # fmt: skip
    caption = words("visits-plans-caption", capacity=words.number(found.capacity))
    return table(frame, words, columns, caption)


def rule(found: Allocation, words: Words) -> Shown:
    """What the rule of the article loses, in each reading."""
    worst, best = (choose(found.rules[name].net for name in RULES) for choose in (min, max))
    return say(
        words(
            "visits-rule-told",
            best=words.money(found.optimal.net - best, 0),
            worst=words.money(found.optimal.net - worst, 0),
            price=words.money(found.price, 0),
        )
    )


@plotted(8.0, 4.0)
def frontier(found: Allocation, axes: Axes, words: Words) -> Axes:
    """The most that any number of visits brings, with today and the best plan, and a quarter around it."""
    units, most = found.frontier
    shown = units <= 1.4 * max(found.worth, found.current.total)
    axes.plot(units[shown], most[shown], color=ACCENT, linewidth=2.2)
    axes.axvspan(0.75 * found.worth, 1.25 * found.worth, color=MUTED, alpha=0.2, linewidth=0)
    points = (("optimal", found.optimal, ACCENT), ("current", found.current, CONTRAST))
    for name, plan, colour in points:
        axes.plot([plan.total], [plan.net], "o", color=colour, markersize=8)
        axes.annotate(
            words(f"visits-plan-{name}"), (plan.total, plan.net), xytext=(8, -14), textcoords="offset points", color=INK
        )
    axes.set(xlabel=words("visits-frontier-x"), ylabel=words("visits-frontier-y"), xlim=(0, None))
    number_axis(axes.xaxis, words)
    money_axis(axes.yaxis, words)
    less, more = (words.percent(1 - found.around[share] / found.around[1.0]) for share in (0.75, 1.25))
    worth = words.number(found.worth)
    axes.set_title(words("visits-frontier-title", worth=worth, less=less, more=more), loc="left")
    return axes


def more(found: Allocation, names: pd.Series, rows: int, words: Words) -> Shown:
    """Whom to visit more often."""
    return _customers(found.more, names, rows, "more", words)


def fewer(found: Allocation, names: pd.Series, rows: int, words: Words) -> Shown:
    """Whom to visit less often."""
    return _customers(found.fewer, names, rows, "fewer", words)


def _customers(found: pd.DataFrame, names: pd.Series, rows: int, which: str, words: Words) -> Shown:
    if found.empty:
        return note(words(f"visits-{which}-none"))
    some = found.head(rows)
    some = some.assign(name=names.reindex(some.index)).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "visits": "integer", "visits_planned": "integer",
        "visit_gain": "money0", "value": "money0",
    }  # fmt: skip
    return table(some, words, columns, words(f"visits-{which}-caption", count=len(found)))
