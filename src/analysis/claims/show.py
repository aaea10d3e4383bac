"""The claims ledger for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.claims import ARTICLES, Claim
from analysis.language import Words
from analysis.presentation.shown import Shown, fold, table
from analysis.presentation.worded import worded

_KEYS = {title: key for key, title in ARTICLES.items()}
# What was tested without an answer, and what is no claim about effects but something to be shown.
_OF_THEIR_OWN = ("undecided", "shown")


def ledger(claims: Sequence[Claim], words: Words) -> Shown:
    """Each claim with its verdict, the evidence and the article it is from; how it was tested, where that takes telling."""
    rows = [
        {
            "claim": words(f"claim-{claim.key}"),
            # Tested without an answer is not the same as not testable.
            "ruling": words(f"ruling-{claim.reason if claim.reason in _OF_THEIR_OWN else claim.verdict}"),
            "evidence": _evidence(claim, words),
            "article": words.join([words(f"article-{_KEYS[title]}") for title in claim.sources]),
        }
        for claim in claims
    ]
    columns: Any = {"claim": "text", "ruling": "text", "evidence": "text", "article": "text"}
    shown = [table(pd.DataFrame(rows), words, columns)]
    shown += [
        fold(f"{words('fold-computed')}: {words(f'claim-{claim.key}')}", words(f"claim-{claim.key}-definition"))
        for claim in claims
        if words.has(f"claim-{claim.key}-definition")
    ]
    return Shown("".join(part.html for part in shown), "\n".join(part.plain for part in shown))


def _evidence(claim: Claim, words: Words) -> str:
    return words(f"claim-{claim.key}-{claim.reason}", **worded(claim.evidence, words))
