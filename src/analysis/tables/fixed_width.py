"""Text whose columns stand at fixed places, as mainframes and printed lists write it.

A gap between two columns is a place that is blank in the header and in the lines below it. The first lines propose the
gaps, the whole file must keep to them: a line that writes across a gap would be cut within a value, and is left out.
"""

from __future__ import annotations

import csv
import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from analysis.tables.encoding import open_text
from analysis.tables.raw import find_header
from analysis.tables.schema import Table

# Fewer lines below a header do not show where its columns are.
_LINES = 2


@dataclass(frozen=True)
class Layout:
    """The line of the header (1-based), its cells, where each column begins and ends, and what each page begins with."""

    line: int
    headers: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    page_heads: frozenset[str] = frozenset()

    def cut(self, text: str) -> list[str] | None:
        """The cells of a line; None where it does not keep to the columns.

        A value may run into the gap beside its column, as a large amount does, while a blank still parts it from the next.
        """
        starts, ends = [self.places[0][0]], []
        if text[: starts[0]].strip():
            return None
        for (_, end), (start, _) in pairwise(self.places):
            gap = text[end:start].ljust(start - end)
            left, right = (
                gap[: gap.index(" ")] if " " in gap else gap,
                gap[gap.rindex(" ") + 1 :] if " " in gap else gap,
            )
            joined = (not left or text[end - 1 : end].strip()) and (not right or text[start : start + 1].strip())
            if len(left) + len(right) >= len(gap) or gap[len(left) : len(gap) - len(right)].strip() or not joined:
                return None
            ends.append(end + len(left))
            starts.append(start - len(right))
        return [text[start:end].strip() for start, end in zip(starts, [*ends, None], strict=True)]


def is_rule(text: str) -> bool:
    """Whether a line is drawn, not written: ``-----+-----``."""
    return bool(re.fullmatch(r"[\s|+\-=_]*[-=_]{3}[\s|+\-=_]*", text))


def find_layout(head: Sequence[str], table: Table, given: dict[str, str]) -> Layout | None:
    """The columns of a text in which a header names at least two that `table` knows; None where it is none."""
    lines = [line.rstrip("\r\n").expandtabs() for line in head]
    best, found = 1, None
    for number, header in enumerate(lines):
        # A printed list begins each page with what stands above its first row, the header among it.
        page_heads = frozenset(filter(None, map(_but_for_numbers, lines[: number + 1])))
        if header in lines[:number]:
            continue
        # Remarks below a list have no columns.
        body = [
            line for line in lines[number + 1 :]
            if "  " in line.strip() and not is_rule(line) and _but_for_numbers(line) not in page_heads
        ]  # fmt: skip
        if len(body) < _LINES or "  " not in header.strip():
            continue
        places = _places(header, body)
        headers = tuple(Layout(0, (), places).cut(header) or ())
        hits, _ = find_header([headers], table, given)
        if hits > best:
            best, found = hits, Layout(number + 1, headers, places, page_heads)
    return found


def _but_for_numbers(line: str) -> str:
    """The words of a line without what differs from page to page: its number, days and times; nothing where it has none."""
    return re.sub(r"[\W\d_]+", " ", line).strip()


def _places(header: str, body: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """From each run of places that anything is written in to the next gap; the last column goes on to the line's end."""
    width = max(map(len, (header, *body)))
    written = [any(line[place : place + 1].strip() for line in (header, *body)) for place in range(width)]
    starts = [place for place in range(width) if written[place] and not (place and written[place - 1])]
    ends = [next((end for end in range(start, width) if not written[end]), width) for start in starts]
    places: list[tuple[int, int]] = []
    for start, end in zip(starts, ends, strict=True):
        if places and not header[start:end].strip():
            # Amounts stand to the right of their column and its header to the left; words part where all have a blank.
            places[-1] = (places[-1][0], end)
        else:
            places.append((start, end))
    return tuple(places)


def write_cells(file: Path, clean: Path, layout: Layout) -> tuple[array[int], list[tuple[int, str]]]:
    """Write the lines of `file` below its header as CSV.

    Returns
    -------
    The line of each record written, and line and text of those that do not keep to the columns.
    """
    kept = array("q")
    left_out = []
    with open_text(file) as stream, clean.open("w", encoding="utf-8", newline="") as sink:
        writer = csv.writer(sink, lineterminator="\n", quoting=csv.QUOTE_ALL)
        for line, text in enumerate(stream, start=1):
            text = text.rstrip("\r\n").expandtabs()
            if line <= layout.line or not text.strip() or is_rule(text) or _but_for_numbers(text) in layout.page_heads:
                continue
            if cells := layout.cut(text):
                writer.writerow(cells)
                kept.append(line)
            else:
                left_out.append((line, text))
    return kept, left_out
