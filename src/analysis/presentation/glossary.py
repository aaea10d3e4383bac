"""The glossary: every quantity of the register with its definition and its denominator, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from analysis.language import LANGUAGES, Words
from analysis.quantities import QUANTITIES

# What a name needs, where it holds a share that depends on the settings.
_VALUES: Mapping[str, Any] = {"top": "x %"}


@dataclass(frozen=True)
class Entry:
    """One term; `denominator` is empty where it is neither share nor mean."""

    key: str
    name: str
    definition: str
    denominator: str


def entry(key: str, words: Words) -> Entry:
    """The entry of a quantity."""
    of = words(f"quantity-{key}-denominator") if words.has(f"quantity-{key}-denominator") else ""
    return Entry(key, words(f"quantity-{key}", **_VALUES), words(f"quantity-{key}-definition", **_VALUES), of)


def glossary(words: Words) -> list[Entry]:
    """All entries by name."""
    return sorted((entry(key, words) for key in QUANTITIES), key=lambda one: one.name.casefold())


def look_up(term: str) -> tuple[str, tuple[str, ...]]:
    """The key of a term, by its key or its name in any language; or nothing, and the nearest keys."""
    known = {key.casefold(): key for key in QUANTITIES}
    for lang in LANGUAGES:
        known.update({one.name.casefold(): one.key for one in glossary(Words(lang))})
    wanted = term.strip().casefold()
    if wanted in known:
        return known[wanted], ()
    close = [known[name] for name in get_close_matches(wanted, known, n=5, cutoff=0.4)]
    return "", tuple(dict.fromkeys(close + [key for name, key in known.items() if wanted in name][:5]))
