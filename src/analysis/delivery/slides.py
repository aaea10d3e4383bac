"""Slides with native charts and tables: what stands on them is given, this places and draws it.

Everything can be edited in PowerPoint: charts carry their figures as a workbook, tables are tables, colours are those of the
theme. With a template of the user the slides take its layouts, fonts and colours.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from analysis.errors import Finding, UsageError
from analysis.presentation.shown import visible
from analysis.tables.schema import printable

if TYPE_CHECKING:
    from pptx.chart.chart import Chart
    from pptx.presentation import Presentation
    from pptx.slide import Slide as PptxSlide
    from pptx.slide import SlideLayout

# Colours of the theme; the last is not seen, it carries what stands on it.
Colour = Literal["accent", "contrast", "muted", "unseen"]
# Left, top, width and height, in English Metric Units.
_Box = tuple[int, int, int, int]
# As the charts of the pages have them (`analysis.presentation.charts`).
_THEME = {"accent1": "0B6E6E", "accent2": "D55E00", "accent3": "9AA5AB", "dk2": "07494B"}
_INCH = 914_400
# Of a letter, in relation to the size of the type; wide enough for the usual fonts.
_WIDTH_OF_A_SIGN = 0.56
_SIZES = (16, 14, 12, 11, 10, 9)
_MARGIN = 0.08


@dataclass(frozen=True)
class Text:
    """Sentences, one below the other."""

    lines: Sequence[str]
    size: int = 16


@dataclass(frozen=True)
class Grid:
    """A table.

    Attributes
    ----------
    heads : of its columns
    rows : texts as they are shown
    left : columns of words; the others hold figures
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    left: Sequence[int] = (0,)


@dataclass(frozen=True)
class Series:
    """Bars of one kind.

    Attributes
    ----------
    form : how Excel writes their figures; empty for none
    against : places of bars that stand out against the others
    """

    name: str
    values: Sequence[float]
    colour: Colour = "accent"
    form: str = ""
    against: Sequence[int] = ()


@dataclass(frozen=True)
class Bars:
    """A chart of bars: lying, one below the other, or standing beside each other.

    Attributes
    ----------
    title : what is drawn, with its unit
    stacked : whether the series lie one after the other in a bar
    """

    title: str
    names: Sequence[str]
    series: Sequence[Series]
    stacked: bool = False
    lying: bool = True


@dataclass(frozen=True)
class Under:
    """A table and sentences below it."""

    table: Grid
    text: Text


Part = Text | Grid | Bars | Under


@dataclass(frozen=True)
class Slide:
    """A sentence that says it, what shows it, and where it comes from.

    Attributes
    ----------
    parts : beside each other, each with its share of the width
    notes : of the speaker
    """

    title: str
    parts: Sequence[tuple[Part, float]]
    source: str = ""
    notes: str = ""


@dataclass(frozen=True)
class Deck:
    """All slides, after one with `title` and `subtitle`."""

    title: str
    subtitle: str
    slides: Sequence[Slide]
    lang: str


def check_slides(template: Path | None) -> None:
    """Try what slides need, so that nobody waits for what then fails.

    Raises
    ------
    UsageError : python-pptx is not installed, or the template is no presentation
    """
    _opened(template)


def drawn(deck: Deck, template: Path | None) -> bytes:
    """`deck` as a PowerPoint file, on the layouts of `template` where there is one.

    Raises
    ------
    UsageError : as `check_slides`
    """
    presentation = _opened(template)
    first = presentation.slides.add_slide(_layout(presentation, "title"))
    _fill_first(first, deck)
    for slide in deck.slides:
        _add(presentation, slide, deck.lang)
    properties = presentation.core_properties
    properties.title, properties.author, properties.language = visible(deck.title), "kundenwert", deck.lang
    sink = io.BytesIO()
    presentation.save(sink)
    return sink.getvalue()


def _opened(template: Path | None) -> Presentation:
    try:
        import pptx
    except ImportError:
        raise UsageError(Finding("slides-no-library", "error")) from None
    if template is None:
        return _own(pptx.Presentation())
    try:
        presentation = pptx.Presentation(str(template))
        # A presentation may have lost its layouts.
        _layout(presentation, "title")
    except Exception:
        # What is in a file that only ends in .pptx makes a parser raise whatever it likes.
        raise UsageError(Finding("slides-template", "error", file=printable(template.name))) from None
    # A template is often the deck of last time.
    listed = presentation.slides._sldIdLst
    for one in list(listed):
        presentation.part.drop_rel(one.rId)
        listed.remove(one)
    return presentation


def _own(presentation: Presentation) -> Presentation:
    """The library's empty presentation on wide slides, with our colours and room for a sentence as title."""
    from pptx.enum.text import MSO_ANCHOR
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.util import Inches, Pt

    presentation.slide_width, presentation.slide_height = Inches(13.333), Inches(7.5)
    theme: Any = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    xml = theme.blob.decode("utf-8")
    for name, colour in _THEME.items():
        xml = re.sub(rf"(<a:{name}>).*?(</a:{name}>)", rf'\g<1><a:srgbClr val="{colour}"/>\g<2>', xml, flags=re.DOTALL)
    theme._blob = xml.encode("utf-8")
    for layout in (presentation.slide_master, *presentation.slide_layouts):
        for holder in layout.placeholders:
            # Wide slides are 13.333 inches, those of the library 10.
            holder.left, holder.width = int(holder.left * 4 / 3), int(holder.width * 4 / 3)
    # The first slide has its title above its middle, the others have theirs at the same place whatever its length.
    looks = (
        (_layout(presentation, "title"), 2.3, 40, MSO_ANCHOR.BOTTOM),
        (_layout(presentation, "content"), 0.35, 26, MSO_ANCHOR.TOP),
    )
    for layout, top, size, anchor in looks:
        title = layout.placeholders[0]
        title.left, title.top, title.width, title.height = Inches(0.6), Inches(top), Inches(12.1), Inches(1.05)
        _style_of_title(title, Pt(size), anchor)
    for holder in list(_layout(presentation, "title").placeholders)[1:2]:
        holder.left, holder.top, holder.width, holder.height = Inches(0.6), Inches(3.5), Inches(12.1), Inches(1.2)
    return presentation


def _style_of_title(title: Any, size: int, anchor: Any) -> None:
    from lxml import etree

    frame = title.text_frame
    frame.vertical_anchor, frame.word_wrap = anchor, True
    # The style of a layout is that of its list: paragraphs of slides inherit it, those of the layout do not matter.
    kept = frame._txBody.find("{*}lstStyle")
    if kept is None:
        return
    for child in list(kept):
        kept.remove(child)
    space = kept.nsmap.get("a") or "http://schemas.openxmlformats.org/drawingml/2006/main"
    level = etree.SubElement(kept, f"{{{space}}}lvl1pPr", algn="l")
    style = etree.SubElement(level, f"{{{space}}}defRPr", sz=str(int(size / 127)), b="1")
    fill = etree.SubElement(style, f"{{{space}}}solidFill")
    etree.SubElement(fill, f"{{{space}}}schemeClr", val="tx2")


def _layout(presentation: Presentation, kind: Literal["title", "content"]) -> SlideLayout:
    """The layout of the first slide, and of those that have a title and room below: of all the one with the least else."""
    from pptx.enum.shapes import PP_PLACEHOLDER

    titles = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
    small = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
    layouts: Any = presentation.slide_layouts
    if kind == "title":
        return layouts[0]
    having = [
        layout for layout in layouts if any(holder.placeholder_format.type in titles for holder in layout.placeholders)
    ]

    def others(layout: Any) -> int:
        return sum(holder.placeholder_format.type not in (*titles, *small) for holder in layout.placeholders)

    # The layout of the first slide may be the one with a title and nothing else.
    return min([layout for layout in having if layout != layouts[0]] or list(layouts), key=others)


def _fill_first(slide: PptxSlide, deck: Deck) -> None:
    texts = [deck.title, deck.subtitle]
    holders = [holder for holder in slide.placeholders if holder.has_text_frame]
    for holder, text in zip(holders, texts, strict=False):
        holder.text_frame.text = visible(text)
    if len(holders) > 1 and deck.subtitle:
        holders[1].text_frame.paragraphs[0].alignment = _left()
    for holder in holders[2:]:
        _drop(holder)


def _left() -> Any:
    from pptx.enum.text import PP_ALIGN

    return PP_ALIGN.LEFT


def _drop(shape: Any) -> None:
    shape._element.getparent().remove(shape._element)


def _add(presentation: Presentation, wanted: Slide, lang: str) -> None:
    slide = presentation.slides.add_slide(_layout(presentation, "content"))
    title = slide.shapes.title
    for holder in list(slide.placeholders):
        if title is None or holder.shape_id != title.shape_id:
            _drop(holder)
    width, height = presentation.slide_width or 0, presentation.slide_height or 0
    left, top, room = int(0.6 * _INCH), int(1.5 * _INCH), width - int(1.2 * _INCH)
    if title is not None:
        title.text_frame.text = visible(wanted.title)
        left, room = title.left, title.width
        top = title.top + title.height + int(0.15 * _INCH)
    bottom = height - int(0.55 * _INCH)
    gap = int(0.3 * _INCH)
    free = room - gap * (len(wanted.parts) - 1)
    at = left
    whole = sum(share for _, share in wanted.parts)
    for part, share in wanted.parts:
        wide = int(free * share / whole)
        _place(slide, part, (at, top, wide, bottom - top), lang)
        at += wide + gap
    _write_text(slide, Text([wanted.source], 10), (left, bottom + int(0.05 * _INCH), room, int(0.35 * _INCH)), lang)
    notes = slide.notes_slide.notes_text_frame if wanted.notes else None
    if notes is not None:
        notes.text = visible(wanted.notes)


def _place(slide: PptxSlide, part: Part, box: _Box, lang: str) -> None:
    if isinstance(part, Text):
        _write_text(slide, part, box, lang)
    elif isinstance(part, Grid):
        _draw_table(slide, part, box, lang)
    elif isinstance(part, Under):
        left, top, width, height = box
        taken = _draw_table(slide, part.table, box, lang) + int(0.2 * _INCH)
        _write_text(slide, part.text, (left, top + taken, width, max(height - taken, 0)), lang)
    else:
        _draw_chart(slide, part, box)


def _write_text(slide: Any, part: Text, box: _Box, lang: str) -> None:
    from pptx.util import Pt

    frame = slide.shapes.add_textbox(*box).text_frame
    frame.word_wrap = True
    for place, line in enumerate(part.lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(part.size * 0.7)
        _run(paragraph, line, part.size, lang)


def _run(paragraph: Any, text: str, size: int, lang: str, bold: bool = False) -> None:
    from pptx.util import Pt

    run = paragraph.add_run()
    run.text = visible(text)
    run.font.size, run.font.bold = Pt(size), bold or None
    # For the spelling of PowerPoint and for whoever hears the slides.
    run._r.get_or_add_rPr().set("lang", {"de": "de-DE", "en": "en-US"}[lang])


def _draw_table(slide: Any, part: Grid, box: _Box, lang: str) -> int:
    """Draw it as large as it fits; gives the height that it takes."""
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Inches, Pt

    left, top, width, height = box
    rows = [part.heads, *part.rows]
    size, widths, lines = _fitted(rows, width / _INCH, height / _INCH)
    table = slide.shapes.add_table(len(rows), len(part.heads), left, top, width, height).table
    for place, wide in enumerate(widths):
        table.columns[place].width = Inches(wide)
    for line, row in enumerate(rows):
        table.rows[line].height = Inches(_height(lines[line], size))
        for place, text in enumerate(row):
            cell = table.cell(line, place)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.margin_left = cell.margin_right = Inches(_MARGIN)
            cell.margin_top = cell.margin_bottom = Pt(2)
            paragraph = cell.text_frame.paragraphs[0]
            paragraph.alignment = PP_ALIGN.LEFT if place in part.left else PP_ALIGN.RIGHT
            _run(paragraph, text, size, lang, bold=line == 0)
    return sum(row.height for row in table.rows)


def _height(lines: int, size: int) -> float:
    """Of a row, in inches."""
    return lines * size / 72 * 1.2 + 0.12


def _fitted(rows: Sequence[Sequence[str]], width: float, height: float) -> tuple[int, list[float], list[int]]:
    """Size of the type, widths of the columns in inches, and lines of each row: the largest at which no word breaks."""
    columns = list(zip(*rows, strict=True))
    words = [max(max(map(len, text.split() or [""])) * bold for text, bold in _bold(column)) for column in columns]
    texts = [max(len(text) * bold for text, bold in _bold(column)) for column in columns]
    for size in _SIZES:
        sign = size / 72 * _WIDTH_OF_A_SIGN
        least = [count * sign + 2 * _MARGIN for count in words]
        free = width - sum(least)
        wanted = [max(count * sign + 2 * _MARGIN - one, 0.0) for count, one in zip(texts, least, strict=True)]
        # What is left goes first to who would have to break a line, then to all alike.
        share = min(1.0, free / sum(wanted)) if sum(wanted) else 0.0
        rest = max(free - sum(wanted), 0.0) / len(columns)
        widths = [one + more * max(share, 0.0) + rest for one, more in zip(least, wanted, strict=True)]
        lines = [
            max(
                math.ceil(len(text) * sign / (wide - 2 * _MARGIN) - 0.05)
                for text, wide in zip(row, widths, strict=True)
            )
            for row in rows
        ]
        if free >= 0 and sum(_height(one, size) for one in lines) <= height:
            break
    scale = width / sum(widths)
    return size, [wide * scale for wide in widths], [max(one, 1) for one in lines]


def _bold(column: Sequence[str]) -> list[tuple[str, float]]:
    """Each text with how much wider it runs: the first is the head."""
    return [(text, 1.0 if place else 1.15) for place, text in enumerate(column)]


def _draw_chart(slide: Any, part: Bars, box: _Box) -> None:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE

    data = CategoryChartData()
    data.categories = [visible(name) for name in part.names]
    for one in part.series:
        data.add_series(one.name, one.values, number_format=one.form or "General")
    kinds = {
        (True, True): XL_CHART_TYPE.BAR_STACKED,
        (True, False): XL_CHART_TYPE.BAR_CLUSTERED,
        (False, True): XL_CHART_TYPE.COLUMN_STACKED,
        (False, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
    }
    frame = slide.shapes.add_chart(kinds[part.lying, part.stacked], *box, data)
    # Whoever hears the slide hears what is drawn; the figures are in its data.
    frame._element.nvGraphicFramePr.cNvPr.set("descr", visible(part.title))
    _style_chart(frame.chart, part)


def _style_chart(chart: Chart, part: Bars) -> None:
    from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
    from pptx.util import Pt

    chart.font.size = Pt(12)
    chart.has_title = True
    title = chart.chart_title.text_frame
    title.text = visible(part.title)
    title.paragraphs[0].runs[0].font.size, title.paragraphs[0].runs[0].font.bold = Pt(13), True
    seen = [one for one in part.series if one.colour != "unseen"]
    chart.has_legend = len(seen) > 1 and not part.stacked
    if chart.has_legend and chart.legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    names, figures = chart.category_axis, chart.value_axis
    # From the top down, as one reads.
    names.reverse_order = part.lying
    names.tick_label_position, names.major_tick_mark = XL_TICK_LABEL_POSITION.LOW, XL_TICK_MARK.NONE
    names.format.line.fill.background()
    figures.visible, figures.has_major_gridlines = False, False
    if all(value >= 0 for one in part.series for value in one.values):
        figures.minimum_scale = 0
    plot: Any = chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100 if part.stacked else -5
    for drawn, one in zip(plot.series, part.series, strict=True):
        _paint(drawn, one)


def _paint(drawn: Any, one: Series) -> None:
    from pptx.dml.color import RGBColor
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.util import Pt

    drawn.invert_if_negative = False
    if one.colour == "unseen":
        drawn.format.fill.background()
        return
    themed = {
        "accent": MSO_THEME_COLOR.ACCENT_1,
        "contrast": MSO_THEME_COLOR.ACCENT_2,
        "muted": MSO_THEME_COLOR.ACCENT_3,
    }
    drawn.format.fill.solid()
    drawn.format.fill.fore_color.theme_color = themed[one.colour]
    for place in one.against:
        fill = drawn.points[place].format.fill
        fill.solid()
        fill.fore_color.theme_color = themed["contrast"]
    if one.form:
        labels = drawn.data_labels
        labels.show_value, labels.number_format, labels.number_format_is_linked = True, one.form, False
        labels.font.size, labels.font.color.rgb = Pt(12), RGBColor(0x1B, 0x2A, 0x2E)
