"""Whether two runs say the same, on whatever processors they were made.

On the same processor the same input gives the same bytes. Elsewhere it cannot: sums of floats differ in their last bits
between instruction sets, and an optimiser passes that on to its result, in the tenth digit of standard errors. So counts,
texts and dates have to be equal everywhere, and numbers in floating point within `TOLERANCE`.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any

# Relative: ten thousand times what was seen between processors, and less than the last digit of any printed share or
# of any amount up to a million.
TOLERANCE = 1e-6
# Absolute, for what is nought but for rounding: the difference of two equal sums.
NOUGHT = 1e-9
# Of a drawing, in points: of a coordinate, which is written with two decimals and may be rounded up here and down there;
# and of a number that is read.
DRAWN, READ = 0.0101, 1e-3

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:e[+-]?\d+)?")
# An exact value that a page carries for machines: no thousands have so many digits.
_PLAIN = re.compile(r"\d+\.\d{4,}(?:e[+-]?\d+)?")
_TAG = re.compile(r"<[^>]*>")
_PICTURE = re.compile(r"data:image/svg\+xml;base64,([A-Za-z0-9+/=\s]+)|(<svg\b.*?</svg>)", re.DOTALL)
# Names inside a drawing are digests of what they name, down to the last digit of its coordinates.
_NAME = re.compile(r'\b(?:id|(?:xlink:)?href|clip-path)="[^"]*"|url\(#[^)]*\)')

Differing = Iterator[str]


def differences(then: Path, now: Path) -> dict[str, str]:
    """Files of two runs that do not say the same, and the first place in each; manifests and notebooks' ids apart.

    A file that one of the two lacks is among them, with an empty place.
    """
    files = {
        path.relative_to(folder).as_posix()
        for folder in (then, now)
        for path in folder.rglob("*")
        if path.is_file() and not _is_hidden(path.relative_to(folder)) and path.name != "manifest.json"
    }
    found = {}
    for name in sorted(files):
        one, other = then / name, now / name
        if not (one.is_file() and other.is_file()):
            found[name] = ""
        elif one.read_bytes() != other.read_bytes():
            try:
                place = next(_COMPARED[one.suffix](one, other), None)
            except Exception as error:
                # Ours can be read: the other one was made by somebody else.
                place = str(error).split("\n")[0]
            if place is not None:
                found[name] = place[:200]
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def in_data(one: Any, other: Any, text: Callable[[str, str], Differing], place: str = "") -> Differing:
    """Places at which two structures as JSON knows them differ; `text` compares their texts."""
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for key in sorted(one.keys() | other.keys()):
            at = f"{place}.{key}" if place else str(key)
            if key in one and key in other:
                yield from in_data(one[key], other[key], _drawing if key == "image/svg+xml" else text, at)
            else:
                yield at
    elif isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            yield f"{place}[{min(len(one), len(other))}]"
        for number, (left, right) in enumerate(zip(one, other, strict=False)):
            yield from in_data(left, right, text, f"{place}[{number}]")
    elif isinstance(one, str) and isinstance(other, str):
        yield from (f"{place}: {told}" for told in text(one, other))
    elif (isinstance(one, float) and isinstance(other, float | int)) or (
        isinstance(one, int) and isinstance(other, float)
    ):
        if isinstance(other, bool) or isinstance(one, bool) or not close(one, other):
            yield f"{place}: {one} ≠ {other}"
    elif type(one) is not type(other) or one != other:
        yield f"{place}: {one} ≠ {other}"


def close(one: float, other: float) -> bool:
    """Whether two floats are the same but for the processor."""
    return one == other or abs(one - other) <= max(NOUGHT, TOLERANCE * max(abs(one), abs(other)))


def _exact(one: str, other: str) -> Differing:
    if one != other:
        yield f"{one} ≠ {other}"


def in_text(one: str, other: str, same: Callable[[str, str], bool]) -> Differing:
    """The first place at which two texts that hold numbers differ; `same` compares the numbers."""
    for left, right in zip_longest(_NUMBER.split(one), _NUMBER.split(other), fillvalue=""):
        if left != right:
            unlike = (number for number, (a, b) in enumerate(zip(left, right, strict=False)) if a != b)
            start = next(unlike, min(len(left), len(right)))
            yield f"{_brief(left, start)} ≠ {_brief(right, start)}"
            return
    for left, right in zip(_NUMBER.findall(one), _NUMBER.findall(other), strict=True):
        if left != right and not same(left, right):
            yield f"{left} ≠ {right}"


def _brief(text: str, start: int) -> str:
    """What stands around a place in a text, on one line."""
    return " ".join(text[max(0, start - 15) : start + 25].split())


def printed(decimal: str) -> Callable[[str, str], bool]:
    """Compares two numbers as a page prints them, with `decimal` as the sign of their fractions."""

    def same(one: str, other: str) -> bool:
        if one.isdigit() and other.isdigit():
            # A count, a year, the number of a customer.
            return one == other
        return close(*(_value(text, decimal) for text in (one, other)))

    return same


def _value(text: str, decimal: str) -> float:
    if _PLAIN.fullmatch(text):
        return float(text)
    thousands = "." if decimal == "," else ","
    try:
        return float(text.replace(thousands, "").replace(decimal, "."))
    except ValueError:
        # A version, a date: equal or not.
        return float("nan")


def _drawing(one: str, other: str) -> Differing:
    """Its lines, and apart from them what is written in it."""
    one, other = (_NAME.sub("", drawing) for drawing in (one, other))
    yield from in_text(" ".join(_TAG.findall(one)), " ".join(_TAG.findall(other)), _within(DRAWN))
    yield from in_text(_TAG.sub(" ", one), _TAG.sub(" ", other), _within(READ))


def _within(points: float) -> Callable[[str, str], bool]:
    return lambda one, other: abs(_value(one, ".") - _value(other, ".")) <= points


def _pages(one: Path, other: Path) -> Differing:
    then, now = (path.read_text(encoding="utf-8") for path in (one, other))
    yield from _hypertext(then, now, printed("," if '<html lang="de"' in then else "."))


def _hypertext(then: str, now: str, same: Callable[[str, str], bool]) -> Differing:
    """Texts, and the drawings in them apart."""
    yield from in_text(_PICTURE.sub("", then), _PICTURE.sub("", now), same)
    drawings = zip_longest(_drawings(then), _drawings(now), fillvalue="")
    for number, (left, right) in enumerate(drawings, 1):
        yield from (f"drawing {number}: {place}" for place in _drawing(left, right))


def _drawings(page: str) -> list[str]:
    return [inline or base64.b64decode(coded).decode() for coded, inline in _PICTURE.findall(page)]


def _notebooks(one: Path, other: Path) -> Differing:
    same = printed("," if one.parent.name == "de" else ".")
    yield from in_data(_cells(one), _cells(other), lambda a, b: _hypertext(a, b, same), "cells")


def _cells(path: Path) -> list[dict[str, Any]]:
    told = ("cell_type", "source", "outputs", "metadata")
    return [{name: cell.get(name) for name in told} for cell in _json(path)["cells"]]


def _tables(one: Path, other: Path) -> Differing:
    import numpy as np
    import pandas as pd
    from pandas.api.types import is_float_dtype

    left, right = (pd.read_parquet(path) for path in (one, other))
    if not (left.dtypes.equals(right.dtypes) and left.index.equals(right.index)):
        yield f"{len(left)} × {list(left.columns)} ≠ {len(right)} × {list(right.columns)}"
        return
    for name in left:
        then, now = left[name], right[name]
        same = (then == now) | (then.isna() & now.isna())
        if is_float_dtype(then):
            allowed = np.maximum(TOLERANCE * np.maximum(then.abs(), now.abs()), NOUGHT)
            same |= (then - now).abs() <= allowed
        yield from (f"{customer}, {name}: {then[customer]} ≠ {now[customer]}" for customer in left.index[~same])


def _sheets(one: Path, other: Path) -> Differing:
    import pandas as pd

    with one.open(encoding="utf-8-sig") as sheet:
        german = ";" in sheet.readline()
    same = printed("," if german else ".")
    left, right = (
        pd.read_csv(path, sep=";" if german else ",", dtype="str", keep_default_na=False, encoding="utf-8-sig")
        for path in (one, other)
    )
    if left.shape != right.shape or list(left.columns) != list(right.columns):
        yield f"{len(left)} × {list(left.columns)} ≠ {len(right)} × {list(right.columns)}"
        return
    for name in left:
        apart = left[name] != right[name]
        for then, now in zip(left[name][apart], right[name][apart], strict=True):
            yield from (f"{name}: {place}" for place in in_text(then, now, same))


def _workbooks(one: Path, other: Path) -> Differing:
    yield from in_data(_of_workbook(one), _of_workbook(other), lambda a, b: in_text(a, b, lambda *_: False))


def _of_workbook(path: Path) -> dict[str, list[list[Any]]]:
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


_COMPARED: Mapping[str, Callable[[Path, Path], Differing]] = {
    ".json": lambda one, other: in_data(_json(one), _json(other), _exact),
    ".html": _pages,
    ".ipynb": _notebooks,
    ".parquet": _tables,
    ".csv": _sheets,
    ".xlsx": _workbooks,
}
