"""Drawings as part of a page: their texts can be found and copied, and are set in the font of the page."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, ParseError, tostring

# What charts are drawn with. All else, and be it harmless, keeps a drawing out of the page and in a picture of its own.
_ELEMENTS = {"svg", "g", "path", "text", "tspan", "use", "defs", "clipPath", "rect"}
_ATTRIBUTES = {
    "id", "d", "style", "x", "y", "width", "height", "transform", "clip-path", "href", "viewBox",
    "version",
}  # fmt: skip
# About the drawing, and a rule for all of the page: the page has its own.
_DROPPED = {"metadata", "style"}
_LONG = re.compile(r"(\.\d\d)\d+")


def inlined(svg: str, alt: str, width: str) -> str | None:
    """The drawing as an element of an HTML page, `width` wide; None where it holds more than a drawing.

    A notebook that is exported may have been written by anybody, so what may stand in the page is listed, not what may not.
    """
    # Expat's own parser expands what a file declares, without end if it is told so.
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(svg)
        drawn = _allowed(root)
    except (ParseError, DefusedXmlException, ValueError):
        return None
    named = set(re.findall(r"#([\w-]+)", tostring(drawn, encoding="unicode")))
    for element in drawn.iter():
        if element.get("id") not in named:
            element.attrib.pop("id", None)
    for size in ("width", "height", "version", "style"):
        drawn.attrib.pop(size, None)
    drawn.attrib |= {"role": "img", "aria-label": alt} | ({"style": f"--drawn: {width}"} if width else {})
    return tostring(drawn, encoding="unicode")


def _allowed(element: Element) -> Element:
    """A copy of what charts are drawn with; ValueError where there is anything else."""
    name = _local(element.tag)
    if name not in _ELEMENTS:
        raise ValueError(name)
    attributes = {}
    for key, text in element.items():
        attribute = _local(key)
        outside = "url(" in re.sub(r"url\(#[\w-]+\)", "", text) or (attribute == "href" and not text.startswith("#"))
        if attribute not in _ATTRIBUTES or outside:
            raise ValueError(key)
        # A hundredth of a point is less than any screen or printer shows.
        attributes[attribute] = _LONG.sub(r"\1", text) if attribute in ("d", "x", "y") else text
    copy = Element(name, attributes)
    copy.text = element.text if name in ("text", "tspan") else None
    for child in element:
        if isinstance(child.tag, str) and _local(child.tag) not in _DROPPED:
            copy.append(_allowed(child))
            if name == "text":
                copy[-1].tail = child.tail
    return copy


def _local(name: object) -> str:
    return str(name).rpartition("}")[2]
