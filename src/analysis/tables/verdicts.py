"""What the kinds of words come to for one part: sale, return, aside, or undecided; with the rules of the user on top."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from analysis.errors import Finding, UsageError
from analysis.settings import Settings
from analysis.tables.decision import Decision, KindColumn
from analysis.tables.kinds import KINDS
from analysis.tables.raw import Raw
from analysis.tables.schema import normalise, printable

# The verdict on a word that nothing decides, and on a row that the user's rule leaves out.
UNDECIDED, NOT_CHOSEN = "undecided", "not-chosen"


def settle_kinds(decision: Decision, settings: Settings) -> tuple[KindColumn, ...]:
    """The kind columns with final kinds: what depends on other words or columns is settled, the user's rules win."""
    sales, returns = rules(settings.sales_when), rules(settings.returns_when)
    ruled = {**sales, **returns}
    settled = [
        replace(column, kinds=_settled(column, decision))
        for column in decision.kinds
        if normalise(column.cells.header) not in ruled
    ]
    settled = [_told(column, _decides_nothing(column, settled)) for column in settled]
    for header in ruled:
        column = next((cells for cells in decision.raw.cells if normalise(cells.header) == header), None)
        if column is not None:
            settled.append(KindColumn("rule", column, {}))
    return tuple(settled)


def _decides_nothing(column: KindColumn, columns: Sequence[KindColumn]) -> bool:
    """Whether no row would be a sale by this column though it is by another: it tells how far payment or delivery is."""
    told = set(column.kinds.values())
    others = [one for one in columns if one is not column and one.role in ("status", "document_type")]
    return bool(
        column.role == "status"
        and {"open", "authorised"} & told
        and not {"sale", "return", UNDECIDED} & told
        and any("sale" in one.kinds.values() and len(one.kinds) > 1 for one in others)
    )


def _told(column: KindColumn, silent: bool) -> KindColumn:
    waiting = {"open": "sale" if silent else "open", "authorised": "sale" if silent else UNDECIDED}
    return replace(column, kinds={word: waiting.get(kind, kind) for word, kind in column.kinds.items()})


def rules(text: str) -> dict[str, tuple[str, ...]]:
    """The user's rules: normal form of a header -> words; ``*`` stands for every word.

    Raises
    ------
    UsageError : a rule is not of the form header=word,word
    """
    found: dict[str, tuple[str, ...]] = {}
    for pair in filter(None, map(str.strip, text.split(";"))):
        header, equal, words = pair.partition("=")
        if not equal or not normalise(header):
            raise UsageError(Finding("bad-rule", "error", values={"text": printable(pair)}))
        found[normalise(header)] = tuple(word.strip() for word in words.split(","))
    return found


def missing_rules(settings: Settings, raws: Sequence[Raw]) -> list[Finding]:
    """Rules about headers that no file has."""
    headers = {normalise(cells.header): cells.header for raw in raws for cells in raw.cells}
    return [
        Finding("rule-header-missing", "error", values={"header": header, "found": ", ".join(filter(None, headers.values()))[:300]})
        for header in {**rules(settings.sales_when), **rules(settings.returns_when)}
        if header not in headers
    ]  # fmt: skip


def ruled_kind(header: str, word: str, settings: Settings) -> str:
    """The kind that the user's rules give a word in the column `header`."""
    form = normalise(word)
    returns = rules(settings.returns_when).get(normalise(header), ())
    sales = rules(settings.sales_when).get(normalise(header))
    if form in map(normalise, returns):
        return "return"
    if sales is None or "*" in sales or form in map(normalise, sales):
        return "sale"
    return NOT_CHOSEN


def _settled(column: KindColumn, decision: Decision) -> Mapping[str, str]:
    kinds = dict(column.kinds)
    told = set(kinds.values())
    refunds = "refunded_amount" in decision.cells
    for word, kind in kinds.items():
        if not kind:
            # One word for all rows tells none apart.
            kinds[word] = "sale" if len(kinds) == 1 or column.role == "fulfilment" else UNDECIDED
        elif kind == "unpaid":
            # Where others are lost, what is open is not won yet.
            kinds[word] = "offer" if "lost" in told else "sale" if _of_bills(column) else UNDECIDED
        elif kind == "order":
            kinds[word] = "order" if "sale" in told else "sale"
        elif kind == "payment" and _payments_are_sales(column, told):
            kinds[word] = "sale" if "tax_amount" in decision.cells else UNDECIDED
        elif kind == "authorised":
            payments = {"open", "refunded", "part_refunded"} & told
            kinds[word] = "sale" if "draft" in told else "open" if payments else kind
        elif kind == "receipt" and not {"sale", "unpaid"} & told:
            kinds[word] = "sale"
        elif kind == "purchase":
            kinds[word] = "purchase" if "sale" in told else UNDECIDED
        elif kind == "part_refunded":
            kinds[word] = "sale" if refunds else UNDECIDED
        elif kind in ("advance", "final"):
            kinds[word] = UNDECIDED if {"advance", "final"} <= told or kind == "advance" else "sale"
    if column.role == "stage" and "sale" in told:
        # In a pipeline that names the won ones, the others are not won.
        kinds = {word: "offer" if kind == UNDECIDED else kind for word, kind in kinds.items()}
    return kinds


def _payments_are_sales(column: KindColumn, told: set[str]) -> bool:
    """Whether nothing else in the column is a sale: so the lists of payment services are written, whose sales are payments."""
    return column.role == "document_type" and not {"sale", "order", "unpaid", "advance"} & told


_BILL_WORDS = {"bezahlt", "paid", "ueberfaellig", "overdue", "teilbezahlt", "partiallypaid", "gemahnt", "teilweisebezahlt", "unpaid", "unbezahlt"}  # fmt: skip


def _of_bills(column: KindColumn) -> bool:
    """Whether the column tells the payment of bills: there, open is a sale that is not paid yet."""
    header = normalise(column.cells.header)
    if any(word in header for word in ("rechnung", "invoice", "zahl", "payment", "bill", "beleg")):
        return True
    return bool(_BILL_WORDS & {normalise(word) for word in column.kinds})


def counts_as(kind: str) -> str:
    """sale, return, aside or undecided."""
    if kind in (UNDECIDED, "sale", ""):
        return kind or "sale"
    if kind == NOT_CHOSEN:
        return "aside"
    counts = KINDS[kind]
    return counts if counts in ("sale", "return") else "aside"
