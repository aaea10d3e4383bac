"""What is known about the exports of systems, as data: one TOML file a system, and ``common.toml`` for what all share.

Adding a system is adding a file here; no code names one. A file holds::

    name = "Shopify: orders"                 # as people call it
    language = "en"                          # of its headers; messages offer headers in the user's language
    documentation = "Shopify Help Center, Export orders"   # where the layout is written down

    [recognised_by]
    headers = ["Name", "Email|Customer Email", "Financial Status"]   # each must be there; | parts spellings

    [headers]                                # column -> its headers, the best first; they win over the common ones
    document_id = ["Name"]
    status = ["Financial Status"]

    [kinds.status]                           # column -> kind of a row -> the words that say so
    sale = ["paid"]
    cancelled = ["voided"]

    [facts]                                  # only what the documentation settles
    vat = "excluded"                         # or "included": the amounts without or with value added tax
    amounts = "document"                     # or "line": what the amount on a line stands for
    first_line = true                        # the fields of a document stand on the first of its lines only
    date = "ymd"                             # or "dmy", "mdy": how the system writes dates
    decimal = "point"                        # or "comma"
    unit = "cents"                           # amounts in hundredths of the currency

    [refuse]                                 # such a file holds no sales: finding-<key> says what to export instead
    key = "datev-bookings"

A column is one of `analysis.tables.schema` or of `analysis.tables.helpers`; a kind is one of `analysis.tables.kinds`.
Headers and words are compared without case, accents, blanks and punctuation.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from analysis.tables.schema import normalise

_COMMON = "common"


@dataclass(frozen=True, eq=False)
class System:
    """What one file says. Headers and words are in their normal form."""

    key: str
    name: str
    language: str = ""
    documentation: str = ""
    recognised_by: tuple[tuple[str, ...], ...] = ()
    headers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    patterns: Mapping[str, list[str]] = field(default_factory=dict)
    words: Mapping[str, list[str]] = field(default_factory=dict)
    kinds: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    facts: Mapping[str, str | bool] = field(default_factory=dict)
    refuse: str = ""

    def recognises(self, headers: Iterable[str]) -> bool:
        """Whether a file with these headers comes from this system."""
        return self._told_by({normalise(header) for header in headers})

    def _told_by(self, there: set[str]) -> bool:
        return bool(self.recognised_by) and all(not there.isdisjoint(spellings) for spellings in self.recognised_by)


@cache
def systems() -> Mapping[str, System]:
    """All systems by key, the most demanding first: of two that recognise a file, the more particular is right."""
    read = [_read(file.name.removesuffix(".toml"), file.read_text(encoding="utf-8")) for file in _files()]
    named = [system for system in read if system.key != _COMMON]
    return {system.key: system for system in sorted(named, key=lambda system: (-len(system.recognised_by), system.key))}


@cache
def common() -> System:
    """What all systems share."""
    return next(_read(_COMMON, file.read_text(encoding="utf-8")) for file in _files() if file.name == f"{_COMMON}.toml")


def recognise_system(headers: Iterable[str]) -> System | None:
    """The system whose export has these headers; None where no file knows them."""
    # Asked for every row that may be the header, so the headers are brought into their normal form once.
    there = {normalise(header) for header in headers}
    if there.isdisjoint(_first_marks()):
        return None
    return next((system for system in systems().values() if system._told_by(there)), None)


@cache
def _first_marks() -> frozenset[str]:
    """Of each system the first header that must be there: most rows are data, and have none of them."""
    return frozenset(mark for system in systems().values() for marks in system.recognised_by[:1] for mark in marks)


def _files() -> list[Traversable]:
    return sorted((f for f in files(__name__).iterdir() if f.name.endswith(".toml")), key=lambda file: file.name)


def _read(key: str, text: str) -> System:
    told = tomllib.loads(text)
    return System(
        key=key,
        name=told["name"],
        language=told.get("language", ""),
        documentation=told.get("documentation", ""),
        recognised_by=tuple(
            tuple(normalise(spelling) for spelling in header.split("|"))
            for header in told.get("recognised_by", {}).get("headers", [])
        ),
        headers={column: tuple(map(normalise, known)) for column, known in told.get("headers", {}).items()},
        patterns=told.get("patterns", {}),
        words=told.get("words", {}),
        kinds={
            column: {normalise(word): kind for kind, words in kinds.items() for word in words}
            for column, kinds in told.get("kinds", {}).items()
        },
        facts=told.get("facts", {}),
        refuse=told.get("refuse", {}).get("key", ""),
    )
