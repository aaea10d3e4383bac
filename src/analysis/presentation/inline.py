"""The look of a page for places without its style sheet: JupyterLab shows what stands in a tag, and nothing else.

Outputs carry it, pages take it out again: there the style sheet speaks, on paper and on a phone too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# By class, as `analysis.presentation.shown` writes it; colours are those of the style sheet.
_VERDICT = "padding:0.5em 0.9em;border-left:4px solid"
_STYLES: Mapping[str, str] = {
    "say": "font-size:1.08em;line-height:1.5",
    "note": "color:#54666b;font-size:0.88em",
    "verdict good": f"{_VERDICT} #1f7a4d;background-color:#ebf5ef",
    "verdict warn": f"{_VERDICT} #8f5b00;background-color:#fcf4e2",
    "verdict bad": f"{_VERDICT} #a33a2c;background-color:#fbeeeb",
    "verdict neutral": f"{_VERDICT} #54666b;background-color:#f5f8f8",
    "figure": "display:inline-block;vertical-align:top;min-width:11em;margin:0 0.8em 0.8em 0;padding:0.6em 0.9em;border:1px solid #d6dfe0",
    "label": "display:block;color:#33424b;font-size:0.9em",
    "value": "display:block;font-size:1.6em;font-weight:bold",
    "doubt": "display:block;color:#8f5b00;font-size:0.85em",
}
_CLASSES = re.compile("class='(" + "|".join(map(re.escape, _STYLES)) + ")'")
_WRITTEN = re.compile("(class='(" + "|".join(map(re.escape, _STYLES)) + ")') style='[^']*'")


def inlined(html: str) -> str:
    """The same HTML with the style of each of its parts in its tag."""
    return _CLASSES.sub(lambda found: f"{found[0]} style='{_STYLES[found[1]]}'", html)


def not_inlined(html: str) -> str:
    """What `inlined` was given."""
    return _WRITTEN.sub(lambda found: found[1] if f"style='{_STYLES[found[2]]}'" in found[0] else found[0], html)
