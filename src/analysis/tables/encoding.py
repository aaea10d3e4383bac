"""How the bytes of a text file become text: its encoding, its lines, and bounds on what they may grow to."""

from __future__ import annotations

import codecs
import gzip
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import Finding, InputError
from analysis.tables.formats import is_packed, looks_wide
from analysis.tables.parts import Part

_CHUNK = 1 << 20
# A line of a table is never longer; a file without line ends would come into memory whole.
_LINE_LIMIT = 1 << 20
# gzip packs real tables to a fifth or a thirtieth; what unpacks to more than this was made to fill a disk.
_UNPACKED_FACTOR = 300
_UNPACKED_FREE = 1 << 30


@dataclass(frozen=True)
class Text:
    """What one pass over a file tells. `lines` counts up to the last that is not empty."""

    encoding: str
    errors: str
    lines: int
    one_line_end: bool

    @property
    def name(self) -> str:
        plain = self.encoding.removesuffix("-sig")
        return plain if self.errors == "strict" else f"{plain}, cp1252"


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("kundenwert-windows", _as_windows)


def inspect(part: Part) -> Text:
    """Encoding, number of lines and their ends.

    UTF-8 is told by strict decoding of the whole file, not by guessing from a sample: a single umlaut on the last
    line decides. What is not UTF-8 or UTF-16 has one byte a sign, and the letters tell which, see `_by_letters`; but
    where more umlauts are UTF-8 than not, two sources were put together, and each byte is read as what it is.

    Raises
    ------
    InputError : the encoding is none of ours, a line does not end, or the packed file is out of all proportion
    """
    with open_bytes(part.path) as stream:
        wide = looks_wide(stream.read(4096))
    if wide:
        found = _decode(part, wide)
    elif not (found := _decode(part, "utf-8-sig")):
        mixed = _mostly_utf8(part)
        found = _decode(part, "utf-8-sig", "kundenwert-windows") if mixed else _decode(part, _by_letters(part))
    if not found:
        raise InputError(Finding("unknown-encoding", "error", file=part.label))
    return found


def open_bytes(path: Path) -> Any:
    return gzip.open(path, "rb") if is_packed(path) else path.open("rb")


def open_text(path: Path, encoding: str = "utf-8-sig", errors: str = "strict") -> Any:
    opener: Any = gzip.open if is_packed(path) else open
    return opener(path, "rt", encoding=encoding, errors=errors, newline="")


def as_utf8(path: Path, text: Text, target: Path) -> Path:
    """The file itself if it is UTF-8, else a copy that is."""
    if text.name == "utf-8":
        return path
    with open_text(path, text.encoding, text.errors) as source, target.open("w", encoding="utf-8", newline="") as sink:
        while chunk := source.read(_CHUNK):
            sink.write(chunk)
    return target


def plain_utf8(path: Path, target: Path) -> Path:
    """The file itself if it begins as UTF-8 without a mark, else a copy that does; for formats that are always Unicode."""
    with path.open("rb") as stream:
        head = stream.read(4096)
    encoding = looks_wide(head) or ("utf-8-sig" if head.startswith(codecs.BOM_UTF8) else "")
    if not encoding:
        return path
    with path.open(encoding=encoding) as source, target.open("w", encoding="utf-8") as sink:
        while chunk := source.read(_CHUNK):
            sink.write(chunk)
    return target


def _decode(part: Part, encoding: str, errors: str = "strict") -> Text | None:
    crlf = lf = cr = filled = open_line = 0
    try:
        for text in _chunks(part, encoding, errors):
            before = crlf + lf + cr
            pairs = text.count("\r\n")
            crlf, lf, cr = crlf + pairs, lf + text.count("\n") - pairs, cr + text.count("\r") - pairs
            if kept := text.rstrip("\r\n"):
                filled = before + 1 + kept.count("\n") + kept.count("\r") - kept.count("\r\n")
            end = max(text.rfind("\n"), text.rfind("\r"))
            open_line = len(text) - end - 1 if end >= 0 else open_line + len(text)
            if open_line > _LINE_LIMIT:
                raise InputError(
                    Finding("line-too-long", "error", file=part.label, values={"line": crlf + lf + cr + 1})
                )
    except UnicodeDecodeError:
        return None
    return Text(encoding, errors, filled, (crlf > 0) + (lf > 0) + (cr > 0) <= 1)


def _chunks(part: Part, encoding: str, errors: str) -> Iterator[str]:
    """The decoded text in pieces that do not part the two signs of a line's end."""
    decoder = codecs.getincrementaldecoder(encoding)(errors)
    held = ""
    for chunk in _pieces(part):
        text = held + decoder.decode(chunk)
        held = "\r" if text.endswith("\r") else ""
        yield text[: len(text) - len(held)]
    yield held + decoder.decode(b"", final=True)


def _pieces(part: Part) -> Iterator[bytes]:
    limit = max(_UNPACKED_FREE, _UNPACKED_FACTOR * part.path.stat().st_size)
    with open_bytes(part.path) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk
            limit -= len(chunk)
            if limit < 0:
                raise InputError(Finding("unpacks-too-large", "error", file=part.label))


def _mostly_utf8(part: Part) -> bool:
    good = bad = 0
    for text in _chunks(part, "utf-8", "surrogateescape"):
        good += len(re.findall("[^\x00-\x7f\udc80-\udcff]", text))
        bad += len(re.findall("[\udc80-\udcff]", text))
    return good > bad


# ------------------------------------------------------------------ one byte a sign

# Windows, DOS (SAP and other ERP systems still write it) and old Macs (and Excel for Mac until 2016).
_EIGHT_BIT = ("cp1252", "cp850", "mac_roman")
_GERMAN = "äöüß"
_LOWER = _GERMAN + "éèêëàáâçñìíîïòóôùúûåæø"
_ENDING = "ßé"  # these end words
_BETWEEN = {"’": 1, "–": 1, "—": 1, "\u00a0": 1, "€": 3}  # no letters, yet Windows programs set them between letters
_ENOUGH = 200_000


def _by_letters(part: Part) -> str:
    """The encoding in which most signs beyond ASCII are letters where letters belong; Windows-1252 in doubt.

    ``M\\x94ller`` is ``M”ller`` in Windows-1252 and ``Möller`` in DOS. A letter counts inside a word of its own case.
    """
    places: Counter[tuple[bytes, bytes, bytes]] = Counter()
    for chunk in _pieces(part):
        places.update(re.findall(rb"([A-Za-z]?)([\x80-\xff])(?=([A-Za-z]?))", chunk))
        if places.total() > _ENOUGH:
            break
    scores = dict.fromkeys(_EIGHT_BIT, 0)
    for (before, sign, after), times in places.items():
        for encoding in _EIGHT_BIT:
            letter = sign.decode(encoding, "replace")
            scores[encoding] += times * _fits(before.decode(), letter, after.decode())
    best = max(scores, key=scores.__getitem__)
    # The sign of the euro of ISO 8859-15 stands where Windows has one for any currency, which nobody writes.
    euro = any(sign == b"\xa4" for _, sign, _ in places)
    windows = any(b"\x80" <= sign <= b"\x9f" for _, sign, _ in places)
    return "iso8859-15" if best == "cp1252" and euro and not windows else best


def _fits(before: str, letter: str, after: str) -> int:
    if letter in _BETWEEN:
        return _BETWEEN[letter] if before and after else 0
    worth = 3 if letter.lower() in _GERMAN else 1
    if letter in _LOWER:
        inside = before and (after.islower() or (not after and letter in _ENDING))
        return worth if inside and (letter != "ß" or before in "aeiou") else 0
    return worth if letter.lower() in _LOWER and before.isupper() and after.isupper() else 0
