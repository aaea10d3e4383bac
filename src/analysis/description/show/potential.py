"""The fourth action area: from need to potential."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.description.potential import STAGES, Funnel
from analysis.description.show.bars import bars
from analysis.description.wallet import Calibration, WalletEstimate
from analysis.description.wallets import Penetration, Wallets
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CLASS_COLOURS, MUTED, money_axis, plotted
from analysis.presentation.shown import Shown, note, say, table

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MOST_OPENINGS = 5


def share_of_wallet(found: Wallets, words: Words) -> Shown:
    """The share of wallet where a potential is known."""
    if found.share != found.share:
        return say(words("wallet-no-category"))
    text = words(
        "wallet-sentence",
        share=words.percent(found.share),
        customers=words.number(found.customers),
        wallet=words.money(found.potential, 0),
        open=words.money(found.open, 0),
    )
    if found.exceeded:
        text += " " + words("wallet-exceeded", count=found.exceeded)
    if found.scaled:
        text += " " + words("year-scaled")
    return say(text)


@plotted(8.0, 2.7)
def funnel(found: Funnel, axes: Axes, words: Words) -> Axes:
    """From want to own sales a year, on the same rows at every stage."""
    amounts = [found.amounts[stage] for stage in STAGES]
    colours = [MUTED, MUTED, CLASS_COLOURS["B"], ACCENT]
    labels = [words(f"stage-{stage}") for stage in STAGES]
    bars(axes, labels, amounts, [words.money(amount, 0) for amount in amounts], colours)
    axes.set_xlim(0, 1.25 * max(amounts))
    money_axis(axes.xaxis, words)
    axes.locator_params(axis="x", nbins=5)
    axes.set_xlabel(words("funnel-x"))
    sold, potential = (words.money(amounts[place], 0) for place in (-1, -2))
    axes.set_title(words("funnel-title", sold=sold, potential=potential, rows=found.rows), loc="left")
    return axes


def stages(found: Funnel, words: Words) -> Shown:
    """On how many rows the funnel stands, and what its stages mean."""
    return note(words("funnel-note", rows=words.number(found.rows), of=words.number(found.of)))


def penetration(found: Penetration, rows: int, words: Words) -> Shown:
    """Who buys what, and how much of the known potential that is."""
    shown = found.frame.head(rows).reset_index()
    shown["category"] = shown["category"].map(words.term)
    columns: Any = {"category": "text", "buyers": "integer", "buyer_share": "percent", "sales": "money0"}
    if found.recorded:
        columns |= {"share_of_wallet": "percent", "open": "money0"}
    return table(shown, words, columns, words("penetration-caption"))


def openings(found: pd.DataFrame, names: pd.Series, words: Words) -> Shown:
    """The customers to whom most could be sold: open potential as recorded, or what similar customers buy."""
    # The best of each customer: otherwise the largest one would fill the list.
    shown = found.drop_duplicates("customer_id").head(_MOST_OPENINGS)
    shown = shown.assign(
        name=names.reindex(shown["customer_id"]).to_numpy(),
        category=shown["category"].map(words.term),
        opening=shown["amount"],
        basis_of_opening=[
            words(f"opening-{basis}", share=words.percent(share, 0))
            for basis, share in zip(shown["basis"], shown["peer_share"], strict=True)
        ],
    )
    columns: Any = {
        "customer_id": "text", "name": "text", "category": "text", "opening": "money0", "basis_of_opening": "text",
    }  # fmt: skip
    return table(shown, words, columns, words("openings-caption"))


def estimate(found: WalletEstimate, check: Calibration | None, words: Words) -> Shown:
    """What the estimated wallet is, and how it fares where the potential is known."""
    similar = words.join([words(f"field-{name}") for name in found.attributes])
    text = words("estimate-note", attributes=similar, customers=words.number(found.customers))
    if check:
        text += " " + words(
            "estimate-check",
            n=words.number(check.n),
            ratio=words.percent(check.ratio, 0),
            correlation=words.number(check.rank_correlation, 2),
        )
    return note(text)
