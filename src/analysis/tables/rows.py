"""Which columns tell what kind of row it is, by their headers and by the words in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

import duckdb

from analysis.tables.decision import KindColumn
from analysis.tables.headers import meanings
from analysis.tables.kinds import KINDS
from analysis.tables.raw import Cells
from analysis.tables.recognise import Recognised
from analysis.tables.sample import SampledColumn
from analysis.tables.schema import TABLES, normalise
from analysis.tables.vocabulary import kind_of_word

ROLES = (
    "stage",
    "status",
    "document_type",
    "cancelled_flag",
    "refunded_flag",
    "refund_status",
    "posted_flag",
    "won_flag",
    "test_flag",
    "scenario",
    "fulfilment",
)
# More different words than that are names or texts.
_MOST_WORDS = 200
# How somebody pays, and what something is numbered by, say nothing of the kind of a row.
_NO_KIND = re.compile(
    r"(?i)method|methode|zahlart|zahlungs(art|weise|mittel)|bezahlart|payment type|gateway|tender|card|karte|versandart|shipping|(\b|_)(id|no|nr|number|nummer)(\b|_)"
)
_CHANCE = re.compile(r"(?i)probab|wahrscheinlich|win ?rate|chance|confidence")
# Where people write what no column is made for.
_REMARK = re.compile(r"(?i)bemerk|anmerk|notiz|kommentar|hinweis|remark|comment|\bnotes?\b|memo|info")
# Headers that name so many things that only their words can tell: "Type" of a customer, "Version" of a product.
_VAGUE = {"type", "typ", "art", "kategorie", "category", "class", "klasse", "code", "kind", "version", "phase", "state", "zustand", "kennzeichen", "test", "stage", "line", "vorgang", "linetype", "itemtype", "ordertype", "auftragsart", "bestellart", "salestype", "recordtype", "positionsart", "lineitemtype"}  # fmt: skip


def kind_columns(
    con: duckdb.DuckDBPyConnection, recognised: Recognised, taken: Iterable[Cells]
) -> tuple[KindColumn, ...]:
    """The columns that tell kinds, with the kind of each of their words; empty where no vocabulary knows the word."""
    used = {id(cells) for cells in taken}
    # Where deals have a chance, the words of their stage tell whether they were won, known or not.
    pipeline = any(_CHANCE.search(one.header) and len(one.counts) > 1 for one in recognised.sample.columns)
    found = []
    for sampled in recognised.sample.columns:
        role = _role(recognised, sampled)
        if id(sampled.cells) in used or not sampled.cells.text or not sampled.filled:
            continue
        if not role and (len(sampled.counts) > _MOST_WORDS or sampled.numeric > 0.5 or _NO_KIND.search(sampled.header)):
            continue
        words = _words(con, recognised, sampled.cells)
        if words is None:
            continue
        # A system whose kinds are known tells them in the columns that it names.
        remark = not role and _REMARK.search(sampled.header) is not None
        own = role or (
            "" if remark or (recognised.system and recognised.system.kinds) else _role_of_words(recognised, words)
        )
        if remark and (remarked := _remarked(words)):
            found.append(KindColumn("status", sampled.cells, remarked))
        if not own:
            continue
        kinds = {word: kind_of_word(own, word, recognised.system) for word in words}
        vague = not role or normalise(sampled.header) in _VAGUE
        # A vague header is believed where its words are known, and tell rows apart; no header at all, where there are two.
        if (
            vague
            and not (own == "stage" and pipeline)
            and not any(KINDS.get(kind, "sale") != "sale" for kind in kinds.values())
        ):
            continue
        # An empty cell beside the word tells rows apart as well.
        if not role and len(words) < 2 and len(sampled.filled) == len(sampled.values):
            continue
        if own == "fulfilment":
            kinds = {word: kind or "sale" for word, kind in kinds.items()}
        found.append(KindColumn(own, sampled.cells, kinds))
    return tuple(found)


def _role(recognised: Recognised, sampled: SampledColumn) -> str:
    named = meanings(sampled.header, TABLES["transactions"], {}, recognised.system)
    role = next((meaning.column for meaning in named if meaning.column in ROLES), "")
    marks = ("refunded_flag", "posted_flag", "won_flag")
    if role in marks and not all(kind_of_word(role, word, recognised.system) for word in sampled.counts):
        return ""  # it is an amount, or a day
    return role


def _role_of_words(recognised: Recognised, words: Iterable[str]) -> str:
    """Without a telling header: what most of the words would be; one that turns a row from a sale is enough."""
    words = list(words)
    best = (0, "")
    for role in ("document_type", "status"):
        kinds = [kind_of_word(role, word, recognised.system) for word in words]
        known = sum(bool(kind) for kind in kinds)
        strong = any(
            kind in ("cancelled", "offer", "proforma", "reversal", "draft", "lost", "return", "purchase")
            for kind in kinds
        )
        if strong and known >= max(1, len(words) / 2):
            best = max(best, (known, role))
    return best[1]


def _remarked(words: Iterable[str]) -> dict[str, str]:
    """The remarks that say of a row no more than that it is cancelled, and all others; nothing where none does."""
    kinds = dict.fromkeys(words, "sale")
    kinds |= {
        word: "cancelled" for word in kinds if len(word.split()) < 3 and kind_of_word("status", word) == "cancelled"
    }
    return kinds if "cancelled" in kinds.values() else {}


def _words(con: duckdb.DuckDBPyConnection, recognised: Recognised, cells: Cells) -> list[str] | None:
    """All different words of a column, as trimmed text; None where they are too many to be kinds."""
    rows = con.execute(
        f"SELECT DISTINCT cell({cells.text}) AS word FROM {recognised.raw.name} ORDER BY 1 LIMIT {_MOST_WORDS + 1}"
    ).fetchall()
    words = [str(word) for (word,) in rows if word is not None]
    return None if len(words) > _MOST_WORDS else words
