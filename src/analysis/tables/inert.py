"""Text as a spreadsheet must not obey it."""

from __future__ import annotations

import re

# A spreadsheet takes a cell that begins like this for a formula, also in full-width signs; and it may begin a cell at
# another sign than our comma, as a German one does at each semicolon.
_FORMULA_START = re.compile(r"(^|[;,\t\r\n])(?=[\s\"']*[=+\-@＝＋－＠]|[\t\r\n])")


def inert(text: str) -> str:
    """The text with the spreadsheet's own sign for "this is text" wherever a formula could begin."""
    return _FORMULA_START.sub(r"\1'", text)
