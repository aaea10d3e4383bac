"""Which files and sheets of sales belong together: months and years do; a plan, an offer or a copy does not.

Orders and invoices of the same business are the same money twice: only the better evidence of a sale is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from analysis.errors import Finding
from analysis.tables.parts import Part, Source
from analysis.tables.schema import normalise, printable

# What a name says, the first that is found in it.
_WORDS: tuple[tuple[str, str], ...] = (
    ("plan", r"plan|budget|forecast|prognose|hochrechnung|ziel(?!gruppe)|target|soll(?!haben)"),
    ("copy", r"kopie|copy|backup|sicherung|alt$|old$|^alt|^old|muster|vorlage|beispiel|template|archiv"),
    ("offer", r"angebot|offer|quote|quotation|kostenvoranschlag|estimate|pipeline|opportunit"),
    (
        "credit",
        r"^(?!.*(rechnung(?!skorr)|invoice|umsa|sales)).*(gutschrift|rechnungskorr|korrekturrechn|credit(note|memo)|creditnotes|refund|retoure|^returns?)",
    ),
    ("delivery", r"liefer|delivery|deliveries|shipment"),
    ("items", r"items?$|lines?$|position|details?$|zeilen$|lineitem|artikelzeilen"),
    ("invoice", r"rechnung|invoice|faktura|billing|facture|rgliste"),
    ("order", r"bestell|auftra|order|commande"),
    ("sales", r"umsa|sales|verka|transa|revenue|belege|erloes"),
)
# Of several kinds of evidence for the same sales the first is read.
_BEST = ("invoice", "sales", "", "order")
_NEVER = ("plan", "offer", "delivery", "copy")


def name_says(part: Part) -> str:
    """What the name of a file or sheet says about its rows; nothing where it says nothing."""
    shown = part.shown or part.path.name
    name = normalise(part.sheet or re.sub(r"(\.[A-Za-z]{2,7})+$", "", shown))
    return next((kind for kind, words in _WORDS if re.search(words, name)), "")


def belonging(source: Source) -> Source:
    """The source with only those parts of sales that may be added up; what is left out is named in a finding."""
    sales = [part for part in source.parts if part.table == "transactions"]
    sales += [replace(part, table="transactions") for part in source.others if _same_shape(part, sales)]
    if len(sales) < 2:
        return source
    kinds = [(part, name_says(part)) for part in sales]
    kept = [(part, kind) for part, kind in kinds if kind not in _NEVER] or kinds
    best = next((kind for kind in _BEST if any(own == kind for _, own in kept)), "")
    if best == "invoice" or (best == "sales" and any(kind == "order" for _, kind in kept)):
        kept = [
            (part, kind)
            for part, kind in kept
            if kind in (best, "", "items", "credit") and not _items_of_orders(part, kind)
        ]
    chosen = [part for part, _ in kept]
    left = [part for part in sales if not _among(part, chosen)]
    added = [part for part in chosen if not _among(part, source.parts)]
    names = {part.sheet for part in added}
    return replace(
        source,
        parts=(*(part for part in source.parts if not _among(part, left)), *added),
        others=tuple(part for part in source.others if not _among(part, added)),
        passed_over=tuple(name for name in source.passed_over if name not in names),
        findings=(*source.findings, *_told(left, added)),
    )


def _items_of_orders(part: Part, kind: str) -> bool:
    return kind == "items" and re.search(r"bestell|auftra|order", normalise(part.sheet or part.path.name)) is not None


def _told(left: list[Part], added: list[Part]) -> Iterable[Finding]:
    if left:
        values = {"names": printable(", ".join(part.label for part in left))[:1000]}
        yield Finding("other-evidence", "warning", rows=len(left), values=values)
    if added:
        values = {"names": printable(", ".join(part.label for part in added))[:1000]}
        yield Finding("sheets-together", "note", rows=len(added), values=values)


def _same_shape(part: Part, sales: list[Part]) -> bool:
    """Whether a sheet has the very headers of one that is read."""
    if part.hidden or not part.head:
        return False
    rows = {tuple(normalise(cell) for cell in row) for row in part.head}
    return any(_header(one) in rows for one in sales if one.head and one.path == part.path)


def _header(part: Part) -> tuple[str, ...]:
    from analysis.tables.raw import find_header
    from analysis.tables.schema import TABLES

    index = find_header(part.head, TABLES["transactions"], {})[1]
    return tuple(normalise(cell) for cell in part.head[index])


def _among(part: Part, parts: Iterable[Part]) -> bool:
    return any((part.path, part.sheet) == (one.path, one.sheet) for one in parts)
