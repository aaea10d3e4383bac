"""One quantity, one name, one value: the register against words, pages, results and exports of a run."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from bs4 import BeautifulSoup, Tag

from analysis.language import LANGUAGES, Words
from analysis.quantities import QUANTITIES

TOP = {"top": "20 %"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_quantity_has_a_name_of_its_own_and_a_definition(lang: str) -> None:
    words = Words(lang)
    names = defaultdict(list)
    for key in QUANTITIES:
        names[words(f"quantity-{key}", **TOP)].append(key)
        assert words(f"quantity-{key}-definition")
    assert {name: keys for name, keys in names.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_shares_and_means_name_what_they_are_of(lang: str) -> None:
    words = Words(lang)
    silent = {
        key for key, one in QUANTITIES.items() if one.unit == "share" and not words.has(f"quantity-{key}-denominator")
    }
    # A probability is of nothing but the customer.
    assert silent == {"p_alive", "p_buys"}


def test_no_words_are_left_of_quantities_that_are_gone() -> None:
    for lang in LANGUAGES:
        text = (Path(__file__).parents[1] / "src/analysis/language" / lang / "quantities.ftl").read_text("utf-8")
        keys = {
            line.split(" = ")[0].removeprefix("quantity-") for line in text.splitlines() if line.startswith("quantity-")
        }
        assert {key.removesuffix("-definition").removesuffix("-denominator") for key in keys} == set(QUANTITIES)


# ------------------------------------------------------------------ a run


def tagged(run: Path) -> Iterator[tuple[Path, Tag]]:
    """Everything on the pages of a run that says which quantity it is."""
    for path in sorted(run.rglob("*.html")):
        soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for tag in soup.select("[data-quantity]"):
            yield path, tag


def same(a: str, b: str) -> bool:
    try:
        return math.isclose(float(a), float(b), rel_tol=1e-9, abs_tol=1e-9) or (
            math.isnan(float(a)) and math.isnan(float(b))
        )
    except ValueError:
        return a == b


def disagreements(run: Path) -> list[tuple[str, str, str, str]]:
    seen: dict[tuple[str, str], str] = {}
    found = []
    for path, tag in tagged(run):
        key = str(tag["data-quantity"]), str(tag.get("data-customer", ""))
        value = str(tag["data-value"])
        if not same(seen.setdefault(key, value), value):
            found.append((*key, seen[key], f"{value} on {path.name}"))
    return found


def test_a_quantity_has_one_value_on_all_pages_of_a_run(demo_run: Path) -> None:
    quantities = {str(tag["data-quantity"]) for _, tag in tagged(demo_run)}
    assert quantities <= set(QUANTITIES)
    assert len(quantities) > 15
    assert disagreements(demo_run) == []


def test_a_second_value_would_be_found(demo_run: Path, tmp_path: Path) -> None:
    page = next(path for path, _ in tagged(demo_run))
    text = page.read_text(encoding="utf-8")
    tag = next(tag for path, tag in tagged(demo_run) if path == page)
    altered = text.replace(f'data-value="{tag["data-value"]}"', 'data-value="0.123"', 1)
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    (tmp_path / "b.html").write_text(altered, encoding="utf-8")
    assert disagreements(tmp_path)


def test_a_tile_is_called_as_the_register_says(demo_run: Path) -> None:
    for path, tag in tagged(demo_run):
        label = tag.select_one(".label")
        if label is not None:
            lang = path.parent.name if path.parent.name in LANGUAGES else "de"
            expected = Words(lang)(f"quantity-{tag['data-quantity']}", top="20\u00a0%" if lang == "de" else "20%")
            assert label.get_text() == expected, path.name


def test_the_export_has_only_registered_columns_and_the_values_of_the_pages(demo_run: Path) -> None:
    frame = pd.read_parquet(demo_run / "customers.parquet")
    assert set(frame.columns) <= set(QUANTITIES)
    compared = 0
    for path, tag in tagged(demo_run):
        quantity, customer = str(tag["data-quantity"]), tag.get("data-customer")
        if customer in frame.index and quantity in frame:
            compared += 1
            assert same(str(frame.loc[str(customer), quantity]), str(tag["data-value"])), (
                path.name,
                quantity,
                customer,
            )
    assert compared > 20


def test_what_the_pages_and_the_results_both_name_is_the_same(demo_run: Path) -> None:
    results = json.loads((demo_run / "results.json").read_text(encoding="utf-8"))
    pareto = results["pareto_analysis"]
    shown = {
        str(tag["data-quantity"]): str(tag["data-value"]) for _, tag in tagged(demo_run) if not tag.get("data-customer")
    }
    told = {
        "customers": pareto["customers"],
        "revenue": pareto["revenue"]["total"],
        "gini": pareto["revenue"]["gini"],
        "customers_for_80_share": pareto["revenue"]["fraction_for_80_share"]["estimate"],
        "contribution": pareto["whale"]["total"],
        "loss_makers": pareto["whale"]["loss_makers"],
        "top20_contribution_share": pareto["whale"]["top20_share"]["estimate"],
        "total_value": results["customer_lifetime_value"]["total_value"]["estimate"],
    }
    for quantity, value in told.items():
        assert float(shown[quantity]) == pytest.approx(value, rel=1e-6), quantity
