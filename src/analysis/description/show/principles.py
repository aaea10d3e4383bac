"""The five principles, and what the page comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analysis.description.completeness import Known
from analysis.description.discounts import Discounts
from analysis.description.principles import Principles
from analysis.description.show.bars import bars, share_axis
from analysis.language import Words
from analysis.presentation.charts import ACCENT, CONTRAST, plotted
from analysis.presentation.named_lists import leading
from analysis.presentation.shown import Shown, bullets, table
from analysis.refusal import Refused

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@plotted(8.0, 2.9)
def maturity(found: Principles, axes: Axes, words: Words) -> Axes:
    """Maturity of the customer data by principle."""
    score = found.scores["score"]
    labels = [words(f"principle-{name}") for name in score.index]
    colours = [CONTRAST if name in found.weakest else ACCENT for name in score.index]
    bars(axes, labels, score.to_list(), [words.percent(value, 0) for value in score], colours)
    axes.set(xlim=(0, 1.1), xlabel=words("principles-x"))
    share_axis(axes, words)
    names = words.join([words(f"principle-{name}") for name in found.weakest])
    axes.set_title(words("principles-title", name=names, score=words.percent(score.min(), 0)), loc="left")
    return axes


def evidence(found: Principles, words: Words) -> Shown:
    """Score, evidence and next step of each principle."""
    rows = []
    for name, row in found.scores.iterrows():
        mine = found.criteria[found.criteria["principle"] == name]
        shares = [
            words(f"criterion-{key}", share=words.percent(share, 0))
            for key, share in zip(mine["criterion"], mine["share"], strict=True)
        ]
        rows.append(
            {
                "principle": words(f"principle-{name}"),
                "score": row["score"],
                "evidence": "; ".join(shares),
                "step": words(f"step-{row['weakest']}"),
            }
        )
    columns: Any = {"principle": "text", "score": "percent0", "evidence": "text", "step": "text"}
    return table(pd.DataFrame(rows), words, columns)


def answer(
    known: Known, found: Principles, gaps: pd.DataFrame | Refused, discounts: Discounts | Refused, words: Words
) -> Shown:
    """What the page comes to, and what to do on Monday."""
    items = [words("answer-known", share=words.percent(known.mean, 0))]
    if not isinstance(gaps, Refused) and len(gaps):
        told = words("answer-gaps", count=len(gaps), amount=words.money(gaps["net_amount"].sum(), 0))
        items.append(leading(told, "missing-decider", words) if gaps["no_decider"].any() else told)
    if not isinstance(discounts, Refused) and len(discounts.conspicuous):
        told = words("answer-discounts", count=len(discounts.conspicuous))
        items.append(leading(told, "discounts-above-corridor", words))
    items.append(
        words(
            "answer-principle",
            name=words.join([words(f"principle-{name}") for name in found.weakest]),
            step=words(f"step-{found.scores['weakest'][found.weakest[0]]}"),
        )
    )
    return bullets(items)
