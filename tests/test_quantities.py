"""One quantity, one name, one value: the register against words, pages, results and exports of a run."""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from bs4 import BeautifulSoup, Tag

from analysis.base import CustomerBase
from analysis.language import LANGUAGES, Words
from analysis.page import Page
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


def disagreements(*runs: Path) -> list[tuple[str, str, str, str]]:
    seen: dict[tuple[str, str], str] = {}
    found = []
    for path, tag in (one for run in runs for one in tagged(run)):
        key = str(tag["data-quantity"]), str(tag.get("data-customer", ""))
        value = str(tag["data-value"])
        if not same(seen.setdefault(key, value), value):
            found.append((*key, seen[key], f"{value} on {path.name}"))
    return found


@pytest.mark.slow
def test_a_quantity_has_one_value_on_all_pages_of_a_run(demo_run: Path) -> None:
    quantities = {str(tag["data-quantity"]) for _, tag in tagged(demo_run)}
    assert quantities <= set(QUANTITIES)
    assert len(quantities) > 15
    assert disagreements(demo_run) == []


@pytest.mark.slow
def test_a_second_value_would_be_found(demo_run: Path, tmp_path: Path) -> None:
    page = next(path for path, _ in tagged(demo_run))
    text = page.read_text(encoding="utf-8")
    tag = next(tag for path, tag in tagged(demo_run) if path == page)
    altered = text.replace(f'data-value="{tag["data-value"]}"', 'data-value="0.123"', 1)
    (tmp_path / "a.html").write_text(text, encoding="utf-8")
    (tmp_path / "b.html").write_text(altered, encoding="utf-8")
    assert disagreements(tmp_path)


@pytest.mark.slow
def test_a_tile_is_called_as_the_register_says(demo_run: Path) -> None:
    for path, tag in tagged(demo_run):
        label = tag.select_one(".label")
        if label is not None:
            lang = path.parent.name if path.parent.name in LANGUAGES else "de"
            expected = Words(lang)(f"quantity-{tag['data-quantity']}", top="20\u00a0%" if lang == "de" else "20%")
            assert label.get_text() == expected, path.name


@pytest.mark.slow
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


# ------------------------------------------------------------------ what stands where in results.json

# Every registered quantity that the results hold; one that stands twice has to have one value.
STANDS_AT: dict[str, tuple[str, ...]] = {
    "acquisition_cost": ("customer_lifetime_value.newcomer_value.acquisition_cost",),
    "acquisition_payback": ("customer_lifetime_value.newcomer_value.payback_month",),
    "amount_used": ("data_basis.amount_used", "pareto_analysis.revenue.total"),
    "anticipated_gain": ("segments_and_actions.anticipated_gain.estimate",),
    "contract_customers": ("customer_lifetime_value.contracts.running",),
    "contract_revenue": ("customer_lifetime_value.contracts.contract_revenue.estimate",),
    "contribution": ("pareto_analysis.whale.total",),
    "contribution_margin_1": (
        "customer_lifetime_value.contribution_margin_1.rate",
        "pareto_analysis.contribution_basis.contribution_margin_1",
    ),
    "cost_to_serve_per_purchase": ("customer_lifetime_value.cost_to_serve_per_purchase",),
    "customer_equity": ("customer_lifetime_value.newcomer_value.customer_equity",),
    "customers": ("data_basis.customers", "pareto_analysis.customers", "pareto_analysis.revenue.customers"),
    "customers_for_80": ("pareto_analysis.revenue.customers_for_80_share",),
    "customers_for_80_share": ("pareto_analysis.revenue.fraction_for_80_share.estimate",),
    "expected_purchases": ("customer_lifetime_value.expected_purchases.estimate",),
    "forecast_error": ("customer_lifetime_value.validation.bias",),
    "gini": ("pareto_analysis.revenue.gini",),
    "hhi": ("pareto_analysis.revenue.hhi",),
    "hidden_loss": ("pareto_analysis.whale.hidden_loss",),
    "holdout_forecast": ("customer_lifetime_value.validation.total.estimate",),
    "holdout_purchases": ("customer_lifetime_value.validation.purchases",),
    "largest_share": ("pareto_analysis.revenue.largest_share",),
    "loss_makers": ("pareto_analysis.whale.loss_makers",),
    "negative_value_customers": ("customer_lifetime_value.negative_value_customers",),
    "newcomer_value": ("customer_lifetime_value.newcomer_value.estimate",),
    "nps": ("customer_description.nps.value",),
    "peak_share": ("pareto_analysis.whale.peak_share",),
    "period_contribution": ("management_report.kpis.contribution.after",),
    "period_customers": ("management_report.kpis.customers.after",),
    "period_revenue": ("management_report.kpis.revenue.after",),
    "renewal_rate": ("customer_lifetime_value.contracts.renewal_rate",),
    "repeat_rate": ("customer_description.repeat_rate", "loyalty_and_risk.repeat_rate"),
    "residual_value": ("customer_lifetime_value.residual_value",),
    "return_rate": ("customer_lifetime_value.return_rate",),
    "revenue": ("pareto_analysis.revenue.total",),
    "rows_set_aside": ("data_basis.rows_set_aside",),
    "rows_used": ("data_basis.rows_used",),
    "share_of_wallet": ("customer_description.share_of_wallet",),
    "share_active_12m": ("loyalty_and_risk.share_active_12m",),
    "top20_contribution_share": ("pareto_analysis.whale.top20_share.estimate",),
    "top20_profit_share": ("pareto_analysis.profits.top20_share.estimate",),
    "top20_revenue_share": ("pareto_analysis.revenue.top20_share.estimate",),
    "top_overlap": ("pareto_analysis.abc_overlap.observed",),
    "total_value": ("customer_lifetime_value.total_value.estimate",),
    "total_value_at_risk": ("loyalty_and_risk.value_at_risk.estimate",),
}
# All other keys, page by page: bounds, settings, circumstances, the same measure of other amounts, and what
# judges a model. A key that is renamed fails both here and, as one that nobody knows, below.
OTHER = {
    "customer_description": r"completeness\.[a-z-]+|principles\.[a-z-]+|role_coverage\.[a-z]+|nps\.(half_width|respondents)",
    "customer_lifetime_value": (
        r"(total_value|expected_purchases|newcomer_value)\.(low|high|level)|bonus_rate|discount_rate|horizon_months"
        r"|model|reason|time_unit_days|(parameters|standard_errors)\.\w+|spend\.(model|p|q|v|mean)|doubts"
        r"|contracts\.(discount_rate|horizon_months|model|term_months|parameters\.\w+|contract_revenue\.(low|high|level))"
        r"|contribution_margin_1\.(kind|assumed_rate|assumed_share|unknown_share)"
        r"|model_doubt\.(variance|origins|held)|money_at_origins|season\.\w+|covariates\.\w+\.\w+"
        r"|validation\.(start|end|origins|total\.(low|high|level|held)"
        r"|(models|rules)\.\w+\.(bias|mae|rmse|top_found)"
        r"|(models\.\w+|spend)\.(aic|bic|log_likelihood|parameters\.\w+|standard_errors\.\w+))"
    ),
    "data_basis": (
        r"amount_(read|set_aside)|rows_read|currency|dates|too_small|(first|last)_date|set_aside|vat\.\w+|window\.(start|end)"
    ),
    "loyalty_and_risk": (
        r"measure|cohorts\.(earlier|months|rows)|change\.(convention|(before|after)\.\w+|customers\.\w+\.\w+|factors\.\w+\.\w+)"
        r"|value_at_risk\.(customers|gone|low|high|level|measure)"
        r"|risk_validation\.(buyers|customers|days|lift_top_decile|score|(auc|hiatus|right)\.\w+)"
        r"|acquisition\.(newcomers|payback|costs\.\w+|unpaid_after_a_year\.\w+)|marginal_cost_ratio|claims"
    ),
    "management_report": (
        r"kpis\.\w+\.(before|after|operation)"
        r"|claims|targets"
        r"|forecast_review\.(made_on|end|customers|newcomers|measure|top_found"
        r"|(purchases|money)\.(estimate|low|high|level|actual|outcome))"
        r"|bridge\.((before|after)\.(start|end|money)|measure|detail|(steps|customers)\.\w+)"
    ),
    "pareto_analysis": (
        r"claims|denominator|level|contribution_level|window\.(start|end)"
        r"|contribution_basis\.(cost_of_goods|assumed_margin|assumed_share)"
        r"|(purchases|profits)\.(customers|customers_for_80_share|gini|hhi|largest_share|total|\w+\.estimate)"
        r"|(revenue|purchases|profits)\.(doubts|\w+\.(low|high))|whale\.(customers|top20_share\.(low|high))"
        r"|abc_overlap\.((before|after)\.(start|end)|expected_by_chance|low|high|model)"
    ),
    "segments_and_actions": (
        r"allocation\.(basis|capacity|cost_per_visit|next_visit|(current|optimal|rule\.\w+)\.(visits|customers|net|allowed))"
        r"|actions\.(customers|spared|by_kind\.\w+\.\w+)|experiment\.(measured|planned\.\w+|measured\.\w+)"
        r"|anticipated_gain\.(low|high)|claims"
        r"|stability\.(then|same_segment|expected_by_chance|low|high)"
        r"|owners\.(by_code\.O\d+\.(customers|visits|open_actions)|without_owner|two_owners|contacted_by_another|in_another_team)"
        r"|handover\.(teams|customers|handed_over|visits)"
        r"|segments\.(measure|rule|(cuts|star|cash|question_mark|tag_along|gone)\.\w+)"
    ),
}


def leaves(data: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(data, dict) and data:
        for key, value in data.items():
            yield from leaves(value, f"{path}.{key}" if path else key)
    else:
        yield path, data


def results_of(run: Path) -> dict[str, Any]:
    return dict(leaves(json.loads((run / "results.json").read_text(encoding="utf-8"))))


def shown_of_all(run: Path) -> dict[str, str]:
    return {str(tag["data-quantity"]): str(tag["data-value"]) for _, tag in tagged(run) if not tag.get("data-customer")}


@pytest.mark.slow
def test_every_key_of_the_results_is_a_registered_quantity_or_known_to_be_none(demo_run: Path) -> None:
    found = results_of(demo_run)
    registered = {path for paths in STANDS_AT.values() for path in paths}
    assert set(STANDS_AT) <= set(QUANTITIES)
    assert registered - set(found) == set()
    pages = {page: re.compile(pattern) for page, pattern in OTHER.items()}
    unknown = []
    for path in set(found) - registered:
        page, _, key = path.partition(".")
        if page not in pages or not pages[page].fullmatch(key):
            unknown.append(path)
    assert sorted(unknown) == []


@pytest.mark.slow
def test_what_the_pages_and_the_results_both_name_is_the_same(demo_run: Path) -> None:
    found, shown = results_of(demo_run), shown_of_all(demo_run)
    compared = set()
    for quantity, (first, *others) in STANDS_AT.items():
        assert all(float(found[other]) == pytest.approx(float(found[first]), rel=1e-9) for other in others), quantity
        if quantity in shown:
            compared.add(quantity)
            assert float(shown[quantity]) == pytest.approx(float(found[first]), rel=1e-6), quantity
    assert len(compared) > 12


@pytest.mark.slow
def test_every_figure_of_the_start_page_stands_in_the_results(demo_run: Path) -> None:
    values = results_of(demo_run).values()
    numbers = [float(value) for value in values if isinstance(value, (int, float)) and not isinstance(value, bool)]
    start = BeautifulSoup((demo_run / "index.html").read_text(encoding="utf-8"), "html.parser")
    told = {str(tag["data-quantity"]): float(str(tag["data-value"])) for tag in start.select("[data-quantity]")}
    assert len(told) > 6
    missing = {key for key, value in told.items() if not any(math.isclose(value, n, rel_tol=1e-6) for n in numbers)}
    assert missing == set()


# ------------------------------------------------------------------ customers, one by one


@pytest.mark.slow
def test_the_named_lists_of_every_page_say_what_the_export_says(demo: CustomerBase, demo_run: Path) -> None:
    """All customers of the lists, also those that no table has room for."""
    export = pd.read_parquet(demo_run / "customers.parquet")
    lists = [one for page in pages_of(demo) for one in page.lists()]
    assert len(lists) >= 4
    for one in lists:
        assert one.frame.index.isin(export.index).all(), one.key
        assert set(one.frame.columns) <= set(QUANTITIES), one.key
        for column in set(one.frame.columns) & set(export.columns):
            told = export[column].reindex(one.frame.index)
            pd.testing.assert_series_equal(one.frame[column], told, check_names=False, rtol=1e-9, obj=one.key)


@pytest.mark.slow
def test_the_list_of_loss_makers_has_as_many_as_the_tile_counts(demo: CustomerBase, demo_run: Path) -> None:
    makers = next(one for one in demo.pareto.lists() if one.key == "loss-makers")
    assert len(makers.frame) == int(float(shown_of_all(demo_run)["loss_makers"]))
    assert (makers.frame["contribution"] < 0).all()


def pages_of(base: CustomerBase) -> list[Page]:
    """All pages that a base leads to."""
    names = [name for name, one in vars(CustomerBase).items() if isinstance(one, cached_property)]
    return [page for page in (getattr(base, name) for name in names) if isinstance(page, Page)]


@pytest.mark.slow
@pytest.mark.slow
def test_a_portrait_says_what_the_report_says(demo_run: Path, command: Callable[..., Any], tmp_path: Path) -> None:
    done = command("portrait", "demo", "--customer", "006282", "--top", 3, "--out", tmp_path)
    assert done.returncode == 0, done.stderr
    export = pd.read_parquet(demo_run / "customers.parquet")
    compared: set[tuple[str, str]] = set()
    for path, tag in tagged(tmp_path):
        quantity, customer = str(tag["data-quantity"]), str(tag.get("data-customer", ""))
        assert quantity in QUANTITIES
        assert customer in export.index
        if quantity in export:
            compared.add((customer, quantity))
            assert same(str(export.loc[customer, quantity]), str(tag["data-value"])), (path.name, quantity)
    assert {"net_amount", "contribution", "value", "p_alive"} <= {quantity for _, quantity in compared}
    # And nothing about all customers or about these has another value on any page of the report.
    assert disagreements(demo_run, tmp_path) == []
