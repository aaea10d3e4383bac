"""The Pareto analysis for people: key figures, tables and sentences. Charts are in `charts`."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Claim
from analysis.contribution.causes import OTHER
from analysis.contribution.ladder import LEVELS, Ladder
from analysis.language import Words
from analysis.pareto.abc import abc_by_contribution, overrated
from analysis.pareto.bases import Measured
from analysis.pareto.burden import LEAST_CUSTOMERS, LEAST_LOADED, Burden
from analysis.pareto.intervals import RELIABLE_FROM, Interval
from analysis.pareto.losses import Losses, Remedy
from analysis.pareto.migration import Chance, Moves, stayed
from analysis.pareto.whale import Whale
from analysis.periods import Period
from analysis.presentation import NOTHING, Shown, bullets, figures, note, say, table, verdict

# From this share of revenue on, a firm that reports by IFRS has to name its dependence on a customer (IFRS 8.34).
MAJOR_CUSTOMER = 0.10


def _range(found: Interval, words: Words, digits: int = 1) -> str:
    """The interval as text, or that there is none."""
    if math.isnan(found.low):
        return words("pareto-no-interval")
    level = words.percent(found.level, 0)
    return words(
        "pareto-interval", level=level, low=words.percent(found.low, digits), high=words.percent(found.high, digits)
    )


# ------------------------------------------------------------------ concentration


def key_figures(found: Measured | None, words: Words) -> Shown:
    """The concentration of revenue in four tiles, with intervals where they mean something."""
    if found is None:
        return verdict(words("pareto-none"), "bad")
    result, intervals = found.concentration, found.intervals
    needed = result.customers_for(0.8)
    return figures(
        [
            (
                words("pareto-top-label", top=words.percent(result.top, 0)),
                words.percent(result.top_share),
                _range(intervals.top_share, words),
            ),
            (
                words("pareto-eighty-label"),
                words.percent(needed / result.customers),
                words(
                    "pareto-eighty-note",
                    customers=needed,
                    interval=_range(intervals.customers_for_80_share, words),
                ),
            ),
            (
                words("pareto-gini-label"),
                words.number(result.gini, 2),
                words("pareto-gini-note", interval=_numbers(intervals.gini, words)),
            ),
            (
                words("pareto-largest-label"),
                words.percent(result.share_of_largest(1)),
                words("pareto-largest-note", ten=words.percent(result.share_of_largest(10))),
            ),
        ]
    )


def _numbers(found: Interval, words: Words) -> str:
    if math.isnan(found.low):
        return words("pareto-no-interval")
    return words(
        "pareto-interval",
        level=words.percent(found.level, 0),
        low=words.number(found.low, 2),
        high=words.number(found.high, 2),
    )


def eighty_verdict(claims: Sequence[Claim], found: Measured | None, words: Words) -> Shown:
    """Whether the rule holds here, judged by the interval; the first of `claims` says so."""
    if found is None:
        return NOTHING
    claim = claims[0]
    share = found.intervals.top20_share
    text = words(
        f"eighty-{claim.reason}",
        share=words.percent(share.estimate),
        low=words.percent(share.low),
        high=words.percent(share.high),
    )
    chosen = found.concentration
    if chosen.top != 0.2:
        text += " " + words("eighty-other-top", top=words.percent(chosen.top, 0), share=words.percent(chosen.top_share))
    return verdict(text, "neutral")


def basis_note(words: Words, period: Period, customers: int) -> Shown:
    """Window and denominator, which move every figure of concentration."""
    return note(
        words(
            "pareto-basis",
            start=words.date(period.start),
            end=words.date(period.end),
            months=round(period.days / 365.25 * 12),
            customers=customers,
        )
    )


def reliability(found: Measured | None, words: Words) -> Shown:
    """What the intervals mean, and a warning where there are too few customers for them."""
    # Without an interval there is nothing to warn of; the tiles say why there is none.
    if found is None or math.isnan(found.intervals.top_share.low):
        return NOTHING
    if found.intervals.top_share.reliable:
        return note(words("interval-meaning"))
    values = {"customers": words.number(found.concentration.customers), "least": words.number(RELIABLE_FROM)}
    return verdict(words("interval-unreliable", **values), "warn")


def dependence(found: Measured | None, words: Words) -> Shown:
    """The risk of single customers: what leaves with the largest, and how many equal customers would be as concentrated."""
    if found is None:
        return NOTHING
    result = found.concentration
    largest = result.share_of_largest(1)
    return verdict(
        words(
            "dependence-high" if largest >= MAJOR_CUSTOMER else "dependence-low",
            largest=words.percent(largest),
            five=words.percent(result.share_of_largest(5)),
            ten=words.percent(result.share_of_largest(10)),
            hhi=words.number(result.hhi, 4),
            equal=round(result.effective_customers),
            customers=words.number(result.customers),
            limit=words.percent(MAJOR_CUSTOMER, 0),
        ),
        "warn" if largest >= MAJOR_CUSTOMER else "good",
    )


def _span(found: Interval, words: Words) -> str:
    low, high = words.percent(found.low), words.percent(found.high)
    return "–" if math.isnan(found.low) else words("pareto-span", low=low, high=high)


def _basis(basis: str, ladder: Ladder, words: Words) -> str:
    name = words(f"basis-{basis}", level=words(f"level-{ladder.level}"))
    return name if basis != "contribution" else "; ".join(filter(None, [name, _assumed(ladder, words)]))


def _assumed(ladder: Ladder, words: Words) -> str:
    """The mark of an assumed margin, where there is one."""
    return words("watermark", rate=words.percent(ladder.assumed_rate, 0)) if ladder.goods == "assumed" else ""


def bases_table(found: Mapping[str, Measured], ladder: Ladder, words: Words) -> Shown:
    """The same measures for revenue before and after returns and for the contribution."""
    rows = [
        {
            "basis": _basis(basis, ladder, words),
            "customers": one.concentration.customers,
            "amount": one.concentration.total,
            "top_share": one.concentration.top_share,
            "interval": _span(one.intervals.top_share, words),
            "for_80": one.concentration.customers_for(0.8) / one.concentration.customers,
            "gini": one.concentration.gini,
            "hhi": words.number(one.concentration.hhi, 4),
        }
        for basis, one in found.items()
    ]
    columns: Any = {
        "basis": "text", "customers": "integer", "amount": "money0", "top_share": "percent", "interval": "text",
        "for_80": "percent", "gini": "number2", "hhi": "text",
    }  # fmt: skip
    tops = [words.percent(one.concentration.top, 0) for one in found.values()]
    caption = words("bases-caption", top=tops[0]) if tops else ""
    return table(pd.DataFrame(rows, columns=list(columns)), words, columns, caption)


# ------------------------------------------------------------------ contribution


def ladder_basis(ladder: Ladder, margin_rate: float | None, words: Words) -> Shown:
    """What the contribution rests on: known or assumed cost of goods, and what is missing for the levels above.

    Parameters
    ----------
    margin_rate : the one that was given; where the cost of goods is known it is said to be of no use
    """
    basis = _ladder_basis(ladder, words)
    if margin_rate is None or ladder.goods == "assumed":
        return basis
    unused = note(words("ladder-rate-unused", rate=words.percent(margin_rate)))
    return Shown(basis.html + unused.html, f"{basis.plain}\n{unused.plain}")


def _ladder_basis(ladder: Ladder, words: Words) -> Shown:
    if not ladder.known:
        return verdict(words("ladder-missing"), "warn")
    if ladder.goods == "assumed":
        rate, share = words.percent(ladder.assumed_rate), words.percent(ladder.assumed_share, 0)
        return verdict(words("ladder-assumed", rate=rate, share=share), "warn")
    if not ladder.sources:
        return verdict(words("ladder-goods-only"), "warn")
    if ladder.goods == "some":
        left = len(ladder.frame) - len(ladder.complete)
        return verdict(words("ladder-some", left=left, customers=words.number(len(ladder.frame))), "warn")
    return verdict(words(f"ladder-{'both' if len(ladder.sources) == 2 else ladder.sources[0]}"), "good")


def causes_note(ladder: Ladder, words: Words) -> Shown:
    """Which types of costs were counted where, so that a wrong one is seen."""
    named = [
        words("cause-of", cause=words(f"step-{cause}").removeprefix("– "), types=words.join(list(types)))
        for cause, types in ladder.types.items()
        if types and cause != OTHER
    ]
    if ladder.types[OTHER]:
        named.append(words("cause-other", types=words.join(list(ladder.types[OTHER]))))
    if ladder.silent:
        named.append(words("cause-silent", activities=ladder.silent))
    return bullets(named) if named else NOTHING


def tie_table(ladder: Ladder, words: Words) -> Shown:
    """Where the money went, to the cent."""
    rows = [
        {
            "money": words(f"tie-{tie.item}"),
            "whole": tie.total,
            "buyers": tie.buyers,
            "non_buyers": tie.others,
            "outside": tie.outside,
            "difference": tie.difference,
        }
        for tie in ladder.ties
    ]
    columns: Any = {"money": "text", **dict.fromkeys(list(rows[0])[1:], "money")}
    return table(pd.DataFrame(rows), words, columns, caption=words("tie-caption"))


def ladder_table(ladder: Ladder, groups: pd.Series | None, words: Words) -> Shown:
    """The levels by group, such as ABC class or segment, with a row for all; nothing where no group is known."""
    if groups is None or groups.empty:
        return note(words("ladder-no-segments"))
    members = ladder.complete if ladder.known else ladder.frame
    groups = groups.reindex(members.index).fillna(words("no-segment"))
    shown = [level for level in LEVELS if LEVELS.index(level) <= LEVELS.index(ladder.level)]
    sums = ladder.sums(groups)[shown].assign(customers=groups.value_counts())
    sums = sums.sort_values("net_revenue", ascending=False, kind="stable")
    sums.loc[words("ladder-all")] = sums.sum()
    sums["rate"] = sums[ladder.level] / sums["net_revenue"]
    columns: Any = {"class": "text", "customers": "integer", **dict.fromkeys(shown, "money0")}
    if ladder.known:
        columns["rate"] = "percent"
    return table(sums.rename_axis("class").reset_index(), words, columns, total=True)


def segments(customers: pd.DataFrame | None) -> pd.Series | None:
    """Segment of each customer where the table of customers has one."""
    if customers is None or "segment" not in customers:
        return None
    return customers.drop_duplicates("customer_id").set_index("customer_id")["segment"].dropna()


def whale_figures(found: Whale | None, share: Interval | None, ladder: Ladder, words: Words) -> Shown:
    """The whale curve in four tiles."""
    if found is None or share is None:
        return note(words("whale-none"))
    return figures(
        [
            (
                words("whale-total-label", level=words(f"level-{ladder.level}")),
                words.money(found.total, 0),
                _assumed(ladder, words),
            ),
            (words("whale-peak-label"), words.percent(found.peak_share), words("whale-peak-note")),
            (
                words("whale-loss-label"),
                words.number(found.loss_makers),
                words(
                    "whale-loss-note",
                    share=words.percent(found.loss_makers / found.customers),
                    loss=words.money(found.hidden_loss, 0),
                ),
            ),
            (
                words("whale-top-label"),
                words.percent(share.estimate),
                words("whale-top-note", interval=_range(share, words)),
            ),
        ]
    )


def remedy_list(found: Sequence[Remedy], words: Words) -> Shown:
    """What would mend the losses, each with its arithmetic."""
    if not found:
        return NOTHING
    steps = bullets([_remedy(remedy, words) for remedy in found])
    remark = note(words("remedy-note", cost=words.money(found[0].order_cost)))
    return Shown(steps.html + remark.html, f"{steps.plain}\n{remark.plain}")


def _remedy(remedy: Remedy, words: Words) -> str:
    as_rate = remedy.key == "price"
    amount = words.percent if as_rate else words.money
    return words(
        f"remedy-{remedy.key}",
        customers=remedy.customers,
        now=amount(remedy.now),
        usual=amount(remedy.usual),
        base=words.money(remedy.base, 0) if as_rate else words.number(remedy.base),
        fewer=words.number(remedy.base * (1 - remedy.now / remedy.usual)),
        cost=words.money(remedy.order_cost),
        gain=words.money(remedy.gain, 0),
        cured=remedy.cured,
    )


def losses_note(found: Losses | None, ladder: Ladder, words: Words) -> Shown:
    """How the causes are told apart; and that price cannot be, without list prices."""
    if found is None:
        return NOTHING
    return note(words("losses-method" if ladder.frame["discounts"].any() else "losses-method-no-list"))


# ------------------------------------------------------------------ classes


def abc_note(words: Words, a: float, b: float) -> Shown:
    """The cuts and the basis of the classes."""
    return note(words("abc-basis", a=words.percent(a, 0), b=words.percent(b, 0)))


def abc_table(summary: pd.DataFrame, words: Words) -> Shown:
    """The three classes in figures."""
    columns: Any = {
        "abc": "text", "customers": "integer", "customer_share": "percent", "amount": "money0",
        "amount_share": "percent", "mean_amount": "money0",
    }  # fmt: skip
    return table(summary, words, columns)


def abc_comparison(revenue: pd.Series, ladder: Ladder, a: float, b: float, words: Words) -> Shown:
    """Classes by revenue against classes by contribution, counted."""
    if not ladder.known or not ladder.contribution.gt(0).any():
        return note(words("abc-comparison-none"))
    counts = abc_by_contribution(revenue, ladder.contribution, a, b)
    of_a = counts.T["A"].tolist()
    rows = counts.set_axis(["as_a", "as_b", "as_c", "as_loss"], axis=1).rename_axis("abc").reset_index()
    columns: Any = {"abc": "text", **dict.fromkeys(rows.columns[1:], "integer")}
    caption = words(
        "abc-comparison-caption",
        level=words(f"level-{ladder.level}"),
        customers=words.number(sum(of_a)),
        worse=words.number(sum(of_a[1:])),
        loss=words.number(of_a[-1]),
    )
    return table(rows, words, columns, caption=caption)


def overrated_table(revenue: pd.Series, ladder: Ladder, names: pd.Series, rows: int, a: float, words: Words) -> Shown:
    """Customers who are large by revenue and small by contribution, the costliest first."""
    if not ladder.known or not revenue.reindex(ladder.contribution.index).sum() > 0:
        return NOTHING
    found = overrated(revenue, ladder.contribution, rows, a)
    if found.empty:
        return note(words("overrated-none"))
    shown = found.assign(name=names.reindex(found.index)).reset_index()
    columns: Any = {
        "customer_id": "text", "name": "text", "revenue_sum": "money0", "revenue_rank": "integer",
        "contribution_sum": "money0", "contribution_rank": "integer", "missing": "money0",
    }  # fmt: skip
    shown = shown.rename(columns={"revenue": "revenue_sum", "contribution": "contribution_sum"})
    return table(shown, words, columns, caption=words("overrated-caption"))


# ------------------------------------------------------------------ stability


def moves_table(found: Moves | None, chance: Chance | None, words: Words) -> Shown:
    """Customers by class in both periods; in brackets how many chance alone would have put there."""
    if found is None:
        return note(words("moves-none"))
    rows = []
    for row in found.matrix.index:
        cells = {}
        for column, count in found.matrix.loc[row].items():
            text = words.number(count)
            if chance:
                text += f" ({words.number(chance.matrix.loc[row, column])})"
            cells[f"to_{str(column).lower()}"] = "–" if (row, column) == ("new", "lost") else text
        rows.append({"from_class": words("class-new") if row == "new" else row, **cells})
    columns: Any = dict.fromkeys(rows[0], "text")
    return table(
        pd.DataFrame(rows), words, columns, caption=words("moves-caption" if chance else "moves-caption-alone")
    )


def moves_note(found: Moves | None, chance: Chance | None, words: Words) -> Shown:
    """The two periods, and what chance means here."""
    if found is None:
        return NOTHING
    periods = words(
        "moves-periods",
        before_start=words.date(found.before.start),
        before_end=words.date(found.before.end),
        after_start=words.date(found.after.start),
        after_end=words.date(found.after.end),
    )
    if chance is None:
        return note(" ".join([periods, words("moves-no-model")]))
    return note(
        " ".join(
            [periods, words("moves-method", model=words(f"model-{chance.model}"), draws=words.number(chance.draws))]
        )
    )


def overlap_verdict(found: Moves | None, chance: Chance | None, words: Words) -> Shown:
    """How much of today's top was top before, and whether that is more or less than chance leaves."""
    if found is None:
        return NOTHING
    top, observed = words.percent(found.top, 0), words.percent(found.overlap, 0)
    if chance is None:
        return verdict(words("overlap-alone", top=top, observed=observed), "neutral")
    key = "low" if found.overlap < chance.low else "high" if found.overlap > chance.high else "chance"
    return verdict(
        words(
            f"overlap-{key}",
            top=top,
            observed=observed,
            expected=words.percent(chance.overlap, 0),
            low=words.percent(chance.low, 0),
            high=words.percent(chance.high, 0),
            stayed=words.percent(stayed(found.matrix), 0),
            stayed_expected=words.percent(stayed(chance.matrix), 0),
        ),
        "warn" if key == "low" else "neutral",
    )


# ------------------------------------------------------------------ load, answer


def burden_note(found: Burden | None, load: str, words: Words) -> Shown:
    """How the curve is to be read, or why there is none."""
    if found is None:
        values = {"customers": words.number(LEAST_CUSTOMERS), "loaded": words.number(LEAST_LOADED)}
        return note(words("burden-none", load=words(f"load-{load}"), **values))
    return note(words("burden-method", load=words(f"load-{load}"), level=words.percent(found.level, 0)))


def burden_table(found: Burden | None, names: pd.Series, rows: int, words: Words) -> Shown:
    """Customers ahead of the curve and behind it."""
    if found is None:
        return NOTHING
    shown = found.furthest(max(1, rows // 2))
    shown = shown.assign(name=names.reindex(shown.index)).reset_index()
    load = {"returns": "load_returns", "service": "load_service"}[found.load]
    columns: Any = {
        "customer_id": "text", "name": "text", "purchased": "money0", load: "percent", "rate": "percent",
        "ahead": "money0",
    }  # fmt: skip
    caption = words("burden-caption", load=words(f"load-{found.load}"))
    return table(shown.rename(columns={"purchases": "purchased", "load": load}), words, columns, caption=caption)


def answer(
    found: Measured | None,
    whale: Whale | None,
    losses: Losses | None,
    moved: tuple[Moves | None, Chance | None],
    words: Words,
) -> Shown:
    """What the page comes to, and what to do next."""
    if found is None:
        return say(words("pareto-none"))
    result = found.concentration
    share, top = words.percent(result.top_share, 0), words.percent(result.top, 0)
    parts = [words("answer-revenue", top=top, share=share)]
    if whale is not None:
        parts.append(
            words("answer-losses", makers=whale.loss_makers, loss=words.money(whale.hidden_loss, 0))
            if whale.loss_makers
            else words("answer-no-losses")
        )
    if moved[0] is not None and moved[1] is not None:
        observed, expected = words.percent(moved[0].overlap, 0), words.percent(moved[1].overlap, 0)
        parts.append(words("answer-stability", observed=observed, expected=expected))
    parts.append(
        words("answer-next-losses", driver=words(f"driver-{losses.greatest}")) if losses else words("answer-next")
    )
    return say(" ".join(parts))
