"""How the rows and the money read tie out with those used and set aside."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import Shown, table, verdict
from analysis.tables.prepared import Audit


def share(audit: Audit, words: Words) -> Shown:
    """How much of the money read is in use."""
    tie = audit.tie
    if not tie.rows_set_aside:
        return verdict(words("tie-all"), "good")
    text = words(
        "tie-some",
        rows=words.number(tie.rows_set_aside),
        share=words.percent(audit.share_set_aside),
        amount=words.money(tie.amount_set_aside),
    )
    return verdict(text, "warn" if audit.much_set_aside else "good")


def ties(audit: Audit, words: Words) -> Shown:
    """Money used + money set aside by reason = money read, to the cent."""
    tie = audit.tie
    rows = [{"item": words("tie-used"), "rows": tie.rows_used, "amount": tie.amount_used}]
    rows += [{"item": words(f"reason-{reason}"), "rows": n, "amount": amount} for reason, n, amount in tie.reasons]
    rows += [{"item": words("tie-read"), "rows": tie.rows_read, "amount": tie.amount_read}]
    columns: Any = {"item": "text", "rows": "integer", "amount": "money"}
    return table(pd.DataFrame(rows), words, columns, total=True)
