"""What the words of a header say together: ``Verk. an Deb.-Nr.`` is a customer's number, ``Celkem bez DPH`` a total without tax.

Where no list knows a header as a whole, its words are looked up one by one, compounds taken apart (``Fakturadato``), and
what they stand for is put together. One word that nobody knows, and the header says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from analysis.tables.schema import normalise
from analysis.tables.systems import common

_MOST_WORDS = 6
_AMOUNTS = frozenset({"amount", "deed", "line", "filler"})
_AFTER = re.compile(
    r"(?i)\b(after|less|net of|nach|abzgl\.?|abzüglich)[\s_]+(discounts?|rabatt(en)?|rebates?|nachlass|abzug)\b"
)
_BEFORE = re.compile(r"(?i)\b(before|vor)[\s_]+(discounts?|rabatt(en)?|rebates?|nachlass|abzug)\b")
# ``Total orders`` counts them.
_COUNTS = re.compile(
    r"(?i)(total|gesamt(zahl)?|summe|sum|all|alle)?[\s_]*(of|der)?[\s_]*(orders|invoices|transactions|bills|receipts|documents|bestellungen|auftr[aä]ge|rechnungen|belege|k[aä]ufe)"
)
_JOINTS = ("", "s", "n", "en", "e", "er")


@lru_cache(maxsize=50_000)
def said_together(header: str) -> tuple[tuple[str, int], ...]:
    """The columns that the words of the header make, each with its place among others of the kind; the smaller the better."""
    told = _told(header)
    if told is None or _COUNTS.fullmatch(header.strip()):
        return ()
    said = told - {"filler"}
    return tuple(_composed(said))


@lru_cache(maxsize=50_000)
def tax_in_words(header: str) -> str:
    """``net`` or ``gross`` where the words of the header say so, else nothing."""
    told = _told(header) or frozenset()
    return "net" if "net" in told else "gross" if "gross" in told else ""


@lru_cache(maxsize=50_000)
def says_single(header: str) -> bool:
    """Whether the header says that its price is that of one piece."""
    return "single" in (_told(header) or ())


def _composed(said: frozenset[str]) -> list[tuple[str, int]]:
    if "email" in said:
        return [("email", 0)] if said <= {"email", "party", "deed"} else []
    if "party" in said and said <= {"party", "id", "name", "deed"}:
        return [("name", 0)] if "name" in said else [("customer_id", 0 if "id" in said else 1)]
    if "date" in said and said <= {"date", "deed"}:
        return [("date", 0 if "deed" in said else 1)]
    if "status" in said and said <= {"status", "deed", "name", "line", "paying"}:
        return [("status", 0)]
    if said == {"kind", "deed"}:
        return [("document_type", 0)]
    if "fee" in said and said <= {"fee", "paying", *_AMOUNTS, "deed"}:
        return [("fee_amount", 0)]
    if "shipping" in said and said <= {"shipping", "amount", "net", "gross"}:
        return [("shipping_amount", 0)]
    if "discount" in said and said <= {"discount", "amount", "line"}:
        return [("discount", 0)]
    if said <= {"quantity", "product", "line", "deed"} and "quantity" in said:
        return [("quantity", 0)]
    if (
        "price" in said
        and said & {"product", "line", "single"}
        and said <= {"price", "product", "line", "single", "net", "gross"}
    ):
        return [("unit_price", 0)]
    if "price" in said and said <= {"price", "deed"}:
        return [("unit_price", 1)]
    if {"price", "amount"} <= said <= {"price", "amount", "line", "deed", "net", "gross"}:
        return [("gross_amount", 0)] if "gross" in said else [("net_amount", 0 if "net" in said else 1)]
    if "net" in said and said & {"amount", "tax"} and said <= {"net", "tax", *_AMOUNTS}:
        return [("net_amount", 0)]
    if "gross" in said and said & {"amount", "tax"} and said <= {"gross", "tax", *_AMOUNTS}:
        return [("gross_amount", 0)]
    if "tax" in said and said <= {"tax", *_AMOUNTS}:
        return [("tax_amount", 0)]
    if "undiscounted" in said and "amount" in said and said <= {"undiscounted", "product", *_AMOUNTS}:
        return [("list_amount", 0)]
    if said <= {"product", *_AMOUNTS} and "amount" in said:
        return [("net_amount", 1)]
    if said == {"deed", "id"}:
        return [("document_id", 0)]
    return []


@lru_cache(maxsize=50_000)
def _told(header: str) -> frozenset[str] | None:
    """What the words of the header stand for; None where one of them is unknown."""
    spaced = re.sub(
        r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])", " ", re.sub(r"(?i)e-mail", "email", re.sub(r"\((s|n|en|e)\)", "", header))
    )
    # What an amount is before and after says which of two amounts it is.
    spaced = _AFTER.sub(" ", spaced)
    words = [normalise(word) for word in re.split(r"[\W_\d]+", _BEFORE.sub(" undiscounted ", spaced))]
    words = [word for word in words if word]
    if not words or len(words) > _MOST_WORDS:
        return None
    found: set[str] = set()
    for word in words:
        parts = _parts(word)
        if parts is None:
            return None
        found.update(parts)
    return frozenset(found)


@lru_cache(maxsize=50_000)
def _parts(word: str) -> tuple[str, ...] | None:
    """The meanings of a word, or of the words that it is made of."""
    known = _known()
    if word == "undiscounted":
        return (word,)
    if word in known:
        return (known[word],)
    if word[:-1] in known and word.endswith("s") and len(word) > 4:
        return (known[word[:-1]],)  # a genitive or a plural
    for end in range(len(word) - 2, 2, -1):
        front = word[:end]
        for joint in _JOINTS:
            stem = front[: len(front) - len(joint)] if joint and front.endswith(joint) else front if not joint else ""
            if len(stem) >= 3 and stem in known and (rest := _parts(word[end:])):
                return (known[stem], *rest)
    return None


@cache
def _known() -> Mapping[str, str]:
    return {normalise(word): meaning for meaning, words in common().words.items() for word in words}
