"""Credit notes and returns in a column of their own: whether the amount beside them is before or after them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from analysis.errors import Finding
from analysis.tables.recognise import FITS, Candidate, Recognised
from analysis.tables.sample import SampledColumn
from analysis.tables.schema import printable

_CREDITS = re.compile(
    r"(?i)gutschrift|retoure|r[uü]cksendung|r[uü]ckverg[uü]t|erl[oö]sschm[aä]l|credits\b|credit ?(note|memo|amount|total)s?|\breturns?\b|allowance|\bavoirs?\b|\babonos?\b"
)
# What is numbered, counted or timed by such a word is no money.
_NO_MONEY = re.compile(
    r"(?i)\b(nr|no|number|id|date|datum|am|on|status|count|anzahl|menge|qty|quantity|st(ü|ue)ck|grund|reason|%|rate|quote|limit)\b"
)
_CENT = Decimal("0.011")
_HOLDS = Decimal("0.95")
# Among more columns, two that fit a third may do so by chance.
_COLUMNS = 12


def open_credits(recognised: Recognised, chosen: Mapping[str, Candidate]) -> list[Finding]:
    """A question where a column of money that came back stands beside the amount and nothing shows that it is deducted."""
    amount = chosen.get("net_amount") or chosen.get("gross_amount")
    if not amount or amount.meaning.why in ("declared", "system"):
        return []
    used = {id(one.sampled) for name, one in chosen.items() if name != "returned_quantity"}
    for column in recognised.sample.columns:
        if id(column) in used or not _CREDITS.search(column.header) or _NO_MONEY.search(column.header):
            continue
        counts = chosen["quantity"].sampled.numbers if "quantity" in chosen else ()
        pieces = bool(counts) and all(
            n is None or q is None or abs(n) <= abs(q) for n, q in zip(column.numbers, counts, strict=True)
        )
        if pieces or column.numeric < FITS or not any(column.numbers) or _deducted(recognised, amount.sampled, column):
            continue
        values = {"header": printable(column.header), "rest": printable(amount.sampled.header)}
        return [Finding("open-credits", "error", recognised.raw.part.label, column.header, values=values)]
    return []


def _deducted(recognised: Recognised, amount: SampledColumn, credits: SampledColumn) -> bool:
    """Whether another column less the credits makes the amount, a discount or a fee beside them deducted as well."""
    others = [
        one
        for one in recognised.sample.columns
        if one is not amount and one is not credits and one.numeric >= FITS and any(one.numbers)
    ]
    if len(others) > _COLUMNS:
        return False
    nothing: Sequence[Decimal | None] = [None] * len(amount.numbers)
    for one in others:
        for taken in (nothing, *(other.numbers for other in others if other is not one)):
            rows = [
                whole - abs(back) - abs(less or Decimal(0)) - rest
                for whole, back, less, rest in zip(one.numbers, credits.numbers, taken, amount.numbers, strict=True)
                if whole and back and rest is not None
            ]
            if rows and sum(abs(difference) <= _CENT for difference in rows) >= _HOLDS * len(rows):
                return True
    return False
