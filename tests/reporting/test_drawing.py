"""What may stand in a page as a drawing, and how it stands there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from analysis.presentation.charts import chart
from analysis.reporting.drawing import inlined

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="540pt">'


def test_a_chart_of_ours_stands_in_the_page_with_its_texts() -> None:
    def draw(axes):
        axes.plot([1, 2, 3], marker="o")
        axes.set_title("Umsatz in € <je> Kunde & Jahr", loc="left")
        axes.set_ylabel("Müller")
        return axes

    page = inlined(chart(draw).svg, 'Kurve "A" <b>', "48rem")
    assert page is not None
    assert page.startswith("<svg ")
    assert ">Umsatz in € &lt;je&gt; Kunde &amp; Jahr</text>" in page
    assert ">Müller</text>" in page
    assert 'aria-label="Kurve &quot;A&quot; &lt;b&gt;"' in page
    assert 'style="--drawn: 48rem"' in page
    # Nothing that applies to the rest of the page; names only where something refers to them.
    assert "<style" not in page
    assert 'id="axes_1"' not in page
    named = {part.split('"')[0] for part in page.split(' id="')[1:]}
    assert named
    assert all(f"#{name}" in page for name in named)


@pytest.mark.parametrize(
    "inner",
    [
        "<script>alert(1)</script>",
        '<image href="x.png"/>',
        '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
        '<a xlink:href="https://example.invalid"><path d="M 0 0"/></a>',
        '<path d="M 0 0" onclick="alert(1)"/>',
        '<use xlink:href="https://example.invalid/x.svg#a"/>',
        '<path d="M 0 0" style="fill: url(https://example.invalid)"/>',
        '<path d="M 0 0" clip-path="url( \'https://example.invalid\')"/>',
        "<animate/>",
        "<path",
    ],
)
def test_what_may_do_more_than_draw_may_not_stand_in_the_page(inner: str) -> None:
    assert inlined(f"{HEAD}{inner}</svg>", "", "") is None


def test_a_file_that_expands_without_end_is_not_read() -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    assert inlined(f"{bomb}{HEAD}<text>&b;</text></svg>", "", "") is None


@pytest.mark.parametrize("write", [str.upper, lambda text: text.replace("<g/>", "")])
def test_other_spellings_are_no_way_in(write: Callable[[str], str]) -> None:
    assert inlined(write(f"{HEAD}<g/><script/></svg>"), "", "") is None
