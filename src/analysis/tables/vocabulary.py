"""What a word in a cell says about its row: a sale, a cancellation, an offer … or nothing that is known."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from analysis.tables.schema import normalise
from analysis.tables.systems import System, common

# In this order the gravest of several words decides.
_GRAVEST = ("test", "plan", "cancelled", "reversal", "return", "refunded", "part_refunded", "lost", "draft", "offer", "proforma", "delivery", "dunning", "purchase", "payment", "receipt", "advance", "final", "open", "authorised", "order", "unpaid", "sale")  # fmt: skip
_STEMS = (("storn", "cancelled"), ("cancel", "cancelled"), ("annull", "cancelled"), ("voided", "cancelled"))
# What a row is not that is not cancelled, refunded or lost: it is a sale.
_UNDONE = ("cancelled", "reversal", "return", "refunded", "part_refunded", "lost", "test")
_NEGATION = {"nichts", "nothing", "nicht", "not", "un", "kein", "keine", "no", "non", "ohne", "without", "never"}


@lru_cache(maxsize=100_000)
def kind_of_word(column: str, value: str, system: System | None = None) -> str:
    """The kind of row that `value` in a column of this meaning tells; empty where no vocabulary knows it."""
    own = dict(system.kinds.get(column, {})) if system else {}
    words = {**common().kinds.get(column, {}), **own}
    form = normalise(value)
    if form in words:
        return words[form]
    if column.endswith("_flag") or column in ("scenario", "refund_status"):
        return ""
    # A credit card is no credit.
    value = re.sub(r"(?i)\bcredit[\s_-]*(card|debit)", r"\1", value)
    value = re.sub(r"(?<=[a-z])(?=[A-Z][a-z])", " ", value)
    parts = [normalise(part) for part in re.split(r"[^\w]+|_", value) if normalise(part)]
    if len(parts) > 1 and parts[0] in _NEGATION and words.get("".join(parts[1:]), "") in _UNDONE:
        return "sale"  # ``not cancelled``
    if not parts or len(parts) > 6 or _NEGATION & set(parts):
        # What stands in brackets says why: ``Cancelled (not paid)``.
        bare = re.sub(r"\s*\([^()]*\)\s*$", "", value)
        return kind_of_word(column, bare, system) if bare and bare != value else ""
    found = {words[part] for part in parts if len(part) > 2 and part in words}
    found |= {words[two] for one, other in pairwise(parts) if (two := one + other) in words}
    if column == "status":
        found |= {kind for part in parts for stem, kind in _STEMS if part.startswith(stem)}
    return next((kind for kind in _GRAVEST if kind in found), "")


@lru_cache(maxsize=100_000)
def kind_of_customer(value: str) -> str:
    """Whether a customer's name or number says that it is many customers, a test or the house itself."""
    words = common().kinds["customer"]
    form = normalise(value)
    if form in words:
        return words[form]
    # "Diverse / Barverkauf", "TEST Testkunde": every word says so.
    parts = [normalise(part) for part in re.split(r"[\W_]+", value) if normalise(part)]
    kinds = [words.get(part, "") for part in parts]
    return kinds[-1] if kinds and all(kinds) else ""
