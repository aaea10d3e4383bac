"""A source's own dictionary: ``words.csv`` with one word of its data a line, in German and in English.

The tables keep the words they came with; a page asks its language room for the twin (`analysis.language.Words.term`).
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import Example, Finding
from analysis.tables.schema import printable

LANGUAGES = ("de", "en")
_DELIMITERS = {";": "semicolon", ",": "comma", "\t": "tab"}
_EXAMPLES = 5


@dataclass(frozen=True)
class Dictionary:
    """The pairs of a dictionary (German, English), what it was read from, and what stands against it."""

    pairs: tuple[tuple[str, str], ...]
    file: str
    sha256: str
    dialect: dict[str, str]
    findings: tuple[Finding, ...] = ()


def read_words(path: Path) -> Dictionary:
    """Read a dictionary: two columns headed ``de`` and ``en`` in any order, UTF-8 or Windows-1252.

    Returns
    -------
    Dictionary
        Without pairs where findings stand against it: a wrong header, lines without a word in each language, or a
        German word with two translations.
    """
    content = path.read_bytes()
    label, sha256 = printable(path.name), hashlib.sha256(content).hexdigest()
    try:
        text, encoding = content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        text, encoding = content.decode("cp1252", errors="replace"), "cp1252"
    delimiter = next((sign for sign in _DELIMITERS if sign in text.split("\n", 1)[0]), ",")
    try:
        reader = csv.reader(text.splitlines(), delimiter=delimiter)
        lines = [(reader.line_num, [cell.strip() for cell in cells]) for cells in reader]
    except csv.Error as error:
        findings = [Finding("unreadable", "error", label, values={"problem": str(error)})]
        return Dictionary((), label, sha256, {}, tuple(findings))
    header = [cell.lower() for cell in lines[0][1]] if lines else []
    if sorted(header) != sorted(LANGUAGES):
        found = printable(text.split("\n", 1)[0])[:100]
        values = {"found": found or "–", "allowed": ", ".join(LANGUAGES)}
        return Dictionary((), label, sha256, {}, (Finding("words-header", "error", label, values=values),))
    german = header.index("de")
    rows = [(line, cells) for line, cells in lines[1:] if any(cells)]
    whole = [(line, cells) for line, cells in rows if len(cells) == len(LANGUAGES) and all(cells)]
    pairs = [(line, cells[german], cells[1 - german]) for line, cells in whole]
    first: dict[str, str] = {}
    for _, de, en in pairs:
        first.setdefault(de, en)
    broken = [(line, delimiter.join(cells)) for line, cells in rows if (line, cells) not in whole]
    twice = [(line, f"{de} = {en}") for line, de, en in pairs if first[de] != en]
    findings = [*_told("words-line", label, broken), *_told("words-twice", label, twice)]
    kept = () if findings else tuple(first.items())
    dialect = {"encoding": encoding, "delimiter": _DELIMITERS[delimiter]}
    return Dictionary(kept, label, sha256, dialect, tuple(findings))


def twins(pairs: Iterable[Sequence[str]], lang: str) -> dict[str, str]:
    """Each word of the other language with its twin in `lang`.

    A word that is one of `lang` as well stays as it is; where several words have one twin, the first leads back.
    """
    here, there = LANGUAGES.index(lang), 1 - LANGUAGES.index(lang)
    pairs = list(pairs)
    spoken = {pair[here] for pair in pairs}
    return {pair[there]: pair[here] for pair in reversed(pairs) if pair[there] not in spoken}


def _told(key: str, file: str, lines: list[tuple[int, str]]) -> list[Finding]:
    if not lines:
        return []
    examples = tuple(Example(line, "", printable(text)[:100]) for line, text in lines[:_EXAMPLES])
    return [Finding(key, "error", file, rows=len(lines), examples=examples)]
