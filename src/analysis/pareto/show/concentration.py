"""How concentrated revenue is: verdict, key figures, Lorenz curve, dependence on single customers, published benchmarks."""

from __future__ import annotations

import math

from analysis.claims import Claim
from analysis.language import Words
from analysis.pareto.bases import Measured
from analysis.pareto.show.intervals import number_range, percent_range
from analysis.periods import Period
from analysis.presentation.shown import NOTHING, Shown, Tile, doubts, note, tiles, verdict

# From this share of revenue on, a firm that reports by IFRS has to name its dependence on a customer (IFRS 8.34).
MAJOR_CUSTOMER = 0.10


def eighty(found: Measured, claim: Claim, words: Words) -> Shown:
    """Whether the rule holds here, judged by the interval."""
    share = found.intervals.top20_share
    text = words(
        f"eighty-{claim.reason}",
        share=words.percent(share.estimate),
        low=words.percent(share.low),
        high=words.percent(share.high),
    )
    if found.top != 0.2:
        text += " " + words("eighty-other-top", top=words.percent(found.top, 0), share=words.percent(found.top_share))
    return verdict(text, "neutral")


def figures(found: Measured, words: Words) -> Shown:
    """The concentration of revenue in four tiles, with intervals where they mean something."""
    intervals, needed = found.intervals, found.customers_for(0.8)
    return tiles(
        [
            Tile(
                "top_revenue_share",
                found.top_share,
                percent_range(intervals.top_share, words),
                doubt=found.doubt,
                values={"top": words.percent(found.top, 0)},
            ),
            Tile(
                "customers_for_80_share",
                needed / found.customers,
                words(
                    "pareto-eighty-note",
                    customers=needed,
                    interval=percent_range(intervals.customers_for_80_share, words),
                ),
                doubt=found.doubt,
            ),
            Tile(
                "gini",
                found.gini,
                words("pareto-gini-note", interval=number_range(intervals.gini, words)),
                doubt=found.doubt,
            ),
            Tile(
                "largest_share",
                found.share_of_largest(1),
                words("pareto-largest-note", ten=words.percent(found.share_of_largest(10))),
            ),
        ],
        words,
    )


def basis(found: Measured, period: Period, words: Words) -> Shown:
    """Window and denominator, which move every figure of concentration."""
    return note(
        words(
            "pareto-basis",
            start=words.date(period.start),
            end=words.date(period.end),
            months=period.months,
            customers=found.customers,
        )
    )


def reliability(found: Measured, words: Words) -> Shown:
    """What the intervals mean, and a warning where there are too few customers for them."""
    # Without an interval there is nothing to warn of; the tiles say why there is none.
    if math.isnan(found.intervals.top_share.low):
        return NOTHING
    return doubts([found.doubt], words) if found.doubt else note(words("interval-meaning"))


def dependence(found: Measured, words: Words) -> Shown:
    """The risk of single customers: what leaves with the largest, and how many equal customers would be as concentrated."""
    largest = found.share_of_largest(1)
    return verdict(
        words(
            "dependence-high" if largest >= MAJOR_CUSTOMER else "dependence-low",
            largest=words.percent(largest),
            five=words.percent(found.share_of_largest(5)),
            ten=words.percent(found.share_of_largest(10)),
            hhi=words.number(found.hhi, 4),
            equal=round(found.effective_customers),
            customers=words.number(found.customers),
            limit=words.percent(MAJOR_CUSTOMER, 0),
        ),
        "warn" if largest >= MAJOR_CUSTOMER else "good",
    )
