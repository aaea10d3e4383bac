"""What cells show: escaped once, plain twin, charts with alternative text and the same bytes every time."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.language import Words
from analysis.presentation.charts import chart
from analysis.presentation.shown import bullets, figures, fold, note, say, table, verdict, visible

HOSTILE = "<script>alert(1)</script>"


def test_no_text_becomes_markup():
    frame = pd.DataFrame({"name": [HOSTILE], "customers": [1]})
    shown = [
        say(HOSTILE),
        note(HOSTILE),
        verdict(HOSTILE, "bad"),
        bullets([HOSTILE]),
        figures([(HOSTILE, HOSTILE, HOSTILE)]),
        table(frame, Words("en"), {"name": "text", "customers": "integer"}, caption=HOSTILE),
    ]
    assert all("<script" not in part.html and "&lt;script" in part.html for part in shown)
    assert all(HOSTILE in part.plain for part in shown)


def test_a_definition_stands_behind_a_click_and_is_no_markup():
    shown = fold("How <this> is computed", "a < b & c")
    assert shown.html.startswith("<details class='fold'><summary>How &lt;this&gt; is computed</summary>")
    assert "a &lt; b &amp; c" in shown.html
    assert shown.plain == "How <this> is computed: a < b & c"


def test_table_formats_by_kind_and_marks_the_total():
    frame = pd.DataFrame({"name": ["a", None], "amount": [1234.5, float("nan")], "amount_share": [0.123, 1.0]})
    shown = table(frame, Words("de", "EUR"), {"name": "text", "amount": "money", "amount_share": "percent"}, total=True)
    assert "1.234,50\u00a0€" in shown.html
    assert "12,3\u00a0%" in shown.html
    assert shown.html.count("class='total'") == 1
    assert "–" in shown.plain


def test_chart_title_and_labels_are_its_alternative_text():
    def draw(axes):
        axes.plot([0, 1], [0, 1])
        axes.set(xlabel="Weeks", ylabel="Customers")
        axes.set_title("A sentence with a number: 5", loc="left")
        return axes

    first, second = chart(draw), chart(draw)
    assert first.alt == "A sentence with a number: 5 – Weeks – Customers"
    assert first.svg == second.svg
    data, metadata = first._repr_mimebundle_()
    assert data["image/svg+xml"].lstrip().startswith("<?xml")
    assert metadata["image/svg+xml"]["alt"] == first.alt


def test_names_are_left_out_where_nobody_has_one():
    frame = pd.DataFrame({"customer_id": ["1"], "name": [None]})
    shown, named = (
        table(found, Words("en"), {"customer_id": "text", "name": "text"})
        for found in (frame, frame.assign(name="Huber"))
    )
    assert "|" not in shown.plain
    assert named.plain.endswith("1 | Huber")


@pytest.mark.parametrize(
    "code", [0x00, 0x1B, 0x7F, 0x9F, 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
)
def test_a_sign_that_acts_on_its_surroundings_is_made_visible(code: int) -> None:
    told = f"a{chr(code)}b"
    assert visible(told) == "a\N{REPLACEMENT CHARACTER}b"
    assert chr(code) not in say(told).html
    assert chr(code) not in table(pd.DataFrame({"name": [told]}), Words("de"), {"name": "text"}).html


@pytest.mark.parametrize("code", [0x09, 0x0A, 0x20, 0xA0, 0x2013, 0x2065, 0x206A, 0x2029, 0x202F])
def test_other_signs_stay(code: int) -> None:
    assert visible(f"a{chr(code)}b") == f"a{chr(code)}b"


def test_dollar_signs_in_a_chart_are_money_and_no_formula() -> None:
    def draw(axes):
        axes.set_title("From $5 to $6", loc="left")
        axes.set_xlabel("$a_b$")
        return axes

    drawn = chart(draw)
    assert ">From $5 to $6</text>" in drawn.svg
    assert ">$a_b$</text>" in drawn.svg
    assert drawn.alt == "From $5 to $6 – $a_b$"
