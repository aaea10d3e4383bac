"""What is planted in the demo company is there to be found, from the tables alone, and the tables stay true to it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy.stats import fisher_exact

from analysis.demo import demo_company
from analysis.demo.contracts import RENEWED
from analysis.demo.days import WINDOW
from analysis.demo.planted import CONTESTED_INDUSTRY
from analysis.tables.schema import BENEFITS, BILLING_PERIODS, LOSS_REASONS

END = pd.Timestamp(WINDOW.end)
YEAR = pd.Timedelta(days=365)
Tables = dict[str, pd.DataFrame]


@pytest.fixture(scope="module")
def demo() -> Tables:
    return demo_company()


@pytest.fixture(scope="module")
def truth(demo: Tables) -> pd.DataFrame:
    return demo["truth"].set_index("customer_id")


@pytest.fixture(scope="module")
def orders(demo: Tables) -> pd.DataFrame:
    """One row per customer and day of purchase with the next one."""
    lines = demo["transactions"]
    days = lines[~lines["is_return"]].drop_duplicates(["customer_id", "date"]).sort_values("date", kind="stable")
    return days.assign(next=days.groupby("customer_id")["date"].shift(-1))


def odds(here: pd.Series, outcome: pd.Series) -> tuple[float, float]:
    """Odds ratio of the outcome, here against elsewhere, and Fisher's p."""
    found = fisher_exact(pd.crosstab(here, outcome))
    return float(found.statistic), float(found.pvalue)


def test_the_early_cohort_buys_again_less_in_its_second_year(truth: pd.DataFrame, orders: pd.DataFrame) -> None:
    first = orders.groupby("customer_id")["date"].min()
    # From March 2021 on a first order is really the first.
    first = first[(first <= END - 2 * YEAR) & (first > pd.Timestamp(2021, 3, 1))]
    age = orders["date"] - orders["customer_id"].map(first)
    again = first.index.isin(orders.loc[(age > YEAR) & (age <= 2 * YEAR), "customer_id"])
    early = truth["early_cohort"].reindex(first.index) == 1
    assert set(first[early].dt.to_period("Q").astype(str)) == {"2022Q1"}
    ratio, p = odds(early, pd.Series(again, index=first.index))
    assert ratio < 0.5
    assert p < 0.002
    # The truth behind it, as data/README.md has it: of all whose first order lies from March 2021 to the end of 2023.
    start = orders.groupby("customer_id")["date"].min()
    start = start[(start > pd.Timestamp(2021, 3, 1)) & (start < END - YEAR)]
    left = truth["dropped_out_on"].reindex(start.index) - start < YEAR
    by_cohort = left.groupby(truth["early_cohort"].reindex(start.index)).mean()
    assert by_cohort.round(2).to_dict() == {0: 0.32, 1: 0.56}
    # No other quarter stands out like this.
    share = pd.Series(again, index=first.index).groupby(first.dt.to_period("Q").astype(str)).mean()
    assert share.drop("2022Q1").min() > share["2022Q1"] + 0.1


def test_who_loses_contact_buys_less_the_year_after(demo: Tables, orders: pd.DataFrame) -> None:
    touched, known = demo["activities"], set(demo["contacts"]["customer_id"])
    found = []
    for origin in (pd.Timestamp(2022, 12, 31), pd.Timestamp(2023, 12, 31)):
        before = orders[orders["date"].between(origin - YEAR, origin)]
        recent = touched[touched["date"].between(origin - YEAR, origin)]
        active = known & set(before["customer_id"]) & set(recent["customer_id"])
        named = set(recent.dropna(subset=["contact_id"])["customer_id"])
        later = set(orders.loc[orders["date"].between(origin, origin + YEAR, inclusive="right"), "customer_id"])
        found += [(customer in named, customer in later) for customer in active]
    named, later = (pd.Series(column) for column in zip(*found, strict=True))
    ratio, p = odds(named, later)
    assert ratio > 3
    assert p < 1e-6


def test_nobody_is_met_after_contact_was_lost(demo: Tables, truth: pd.DataFrame) -> None:
    lost = truth["contact_lost_on"].dropna()
    assert 30 < len(lost) < 70
    assert (lost < truth.loc[lost.index, "dropped_out_on"]).all()
    contacts = demo["contacts"]
    for table, day in ((contacts, "last_contact"), (demo["activities"].dropna(subset=["contact_id"]), "date")):
        rows = table[table["customer_id"].isin(lost.index)].dropna(subset=[day])
        assert (rows[day] <= rows["customer_id"].map(lost)).all()
    met = demo["activities"].dropna(subset=["contact_id"]).merge(contacts, on="contact_id", suffixes=("", "_known"))
    assert (met["customer_id"] == met["customer_id_known"]).all()
    assert not (met["date"] > met["last_contact"]).any()


def test_deliveries_are_dated_by_document_and_late_ones_lower_repurchase(demo: Tables, orders: pd.DataFrame) -> None:
    lines = demo["transactions"]
    assert lines.groupby("document_id")[["promised_on", "delivered_on"]].nunique().max(axis=None) == 1
    without = lines["is_return"] | (lines["channel"] == "Abholung") | (lines["date"] < pd.Timestamp(2022, 1, 1))
    assert (lines["promised_on"].isna() == without).all()
    assert (lines["promised_on"] > lines["date"])[~without].all()
    came = lines.dropna(subset=["delivered_on"])
    assert came["delivered_on"].between(came["date"], END, inclusive="right").all()
    assert (came["delivered_on"].dt.day_of_week < 5).all()
    # What is still on its way was ordered lately.
    assert (lines.loc[lines["delivered_on"].isna() & ~without, "date"] > END - pd.Timedelta(days=40)).all()
    followed = orders[orders["date"] <= END - pd.Timedelta(days=180)].dropna(subset=["delivered_on"])
    late = followed["delivered_on"] > followed["promised_on"]
    again = (followed["next"] - followed["date"]).dt.days <= 180
    ratio, p = odds(late, again)
    assert ratio < 0.8
    assert p < 0.001
    early = followed["delivered_on"] < followed["promised_on"]
    assert odds(early[~late], again[~late])[1] > 0.05  # coming early was given no effect


def test_recommended_customers_are_worth_more(demo: Tables) -> None:
    master = demo["customers"]
    new = master[master["acquired_on"] >= pd.Timestamp(WINDOW.start)]
    revenue = demo["transactions"].groupby("customer_id")["net_amount"].sum().reindex(new["customer_id"]).to_numpy()
    recommended = new["referrer_id"].notna().to_numpy()
    assert 80 < recommended.sum() < 140
    assert np.median(revenue[recommended]) > 1.5 * np.median(revenue[~recommended])


def test_the_competitor_is_ahead_in_one_benefit_of_one_industry(demo: Tables) -> None:
    ratings = demo["ratings"].merge(demo["customers"][["customer_id", "industry"]], on="customer_id")
    views = ratings[ratings["perspective"] != "own"].pivot_table(
        index=["respondent_id", "date", "item", "benefit", "industry"], columns="perspective", values="value"
    )
    lead = (views["customer"] - views["competitor"]).dropna().groupby(["industry", "benefit"]).mean()
    assert lead.idxmin() == (CONTESTED_INDUSTRY, "economic")
    assert lead.min() < -0.8
    assert sorted(lead)[1] > -0.7
    assert demo["ratings"].groupby("item")["benefit"].nunique().eq(1).all()
    assert set(demo["ratings"]["benefit"]) == set(BENEFITS)
    theirs = demo["ratings"][demo["ratings"]["perspective"] == "competitor"]
    assert theirs[["importance", "functional", "dysfunctional", "nps"]].isna().all(axis=None)


def test_losses_are_recorded_of_some_who_are_truly_gone(demo: Tables, truth: pd.DataFrame) -> None:
    master = demo["customers"].set_index("customer_id")
    lost = master["lost_on"].dropna()
    assert 0.35 < len(lost) / truth["dropped_out_on"].notna().sum() < 0.65
    assert (lost > truth.loc[lost.index, "dropped_out_on"]).all()
    reason = master["loss_reason"].dropna()
    assert set(reason.index) < set(lost.index)
    assert (reason == truth.loc[reason.index, "loss_reason"]).all()
    assert (truth["loss_reason"].notna() == truth["dropped_out_on"].notna()).all()
    assert set(reason) == set(LOSS_REASONS)


@pytest.mark.parametrize(
    ("group", "reason"),
    [("contact_lost_on", "lost_contact"), ("late_from", "dissatisfaction"), ("early_cohort", "competitor_product")],
)
def test_reasons_go_with_what_happened(group: str, reason: str, truth: pd.DataFrame) -> None:
    gone = truth[truth["dropped_out_on"].notna()]
    happened = gone[group] == 1 if group == "early_cohort" else gone[group].notna()
    ratio, p = odds(happened, gone["loss_reason"] == reason)
    assert ratio > 2
    assert p < 1e-4


@pytest.mark.parametrize(("group", "least", "most"), [("over_served", 4, 5), ("under_served", 1, 2)])
def test_levels_show_who_gets_too_much_or_too_little(
    group: str, least: int, most: int, demo: Tables, truth: pd.DataFrame
) -> None:
    level = demo["activities"].groupby("customer_id")["level"].mean()
    planted = truth[group].reindex(level.index) == 1
    assert 20 < planted.sum() < 60
    assert truth[group].sum() == planted.sum()  # nobody without an activity
    assert level[planted].dropna().between(least, most).all()
    value = (truth["purchase_rate"] * truth["order_value"]).rank(pct=True)
    mean = value[truth[group] == 1].mean()
    assert mean < 0.5 if group == "over_served" else mean > 0.85


def test_several_departments_meet_at_the_uncoordinated(demo: Tables, truth: pd.DataFrame) -> None:
    touched = demo["activities"].sort_values(["customer_id", "date"], kind="stable")
    earlier = touched.groupby("customer_id").shift(1)
    close = (touched["date"] - earlier["date"] <= pd.Timedelta(days=14)) & (touched["function"] != earlier["function"])
    met = close.groupby(touched["customer_id"]).any()
    planted = truth["uncoordinated"].reindex(met.index) == 1
    assert 60 < planted.sum() < 130
    assert met[planted].mean() > 0.75
    assert met[~planted].mean() < 0.3


def test_contracts_of_a_minority_are_renewed_or_end(demo: Tables, truth: pd.DataFrame) -> None:
    contracts = demo["contracts"]
    first = demo["transactions"].groupby("customer_id")["date"].min()
    assert 0.03 < contracts["customer_id"].nunique() / len(truth) < 0.15
    assert (contracts["start"] > contracts["customer_id"].map(first)).all()
    assert not (contracts["end"] <= contracts["start"]).any()
    assert (contracts["start"] <= END).all()
    assert set(contracts["period"]) == set(BILLING_PERIODS)
    terms = contracts[(contracts["end"] - contracts["start"]).dt.days == 364]
    left = terms["customer_id"].map(truth["dropped_out_on"]).fillna(END)
    due = terms[(terms["end"] < left) & (terms["end"] < END)]
    starts = set(zip(contracts["customer_id"], contracts["start"], strict=True))
    renewed = [
        (customer, end + pd.Timedelta(days=1)) in starts
        for customer, end in zip(due["customer_id"], due["end"], strict=True)
    ]
    # Three standard errors of a share.
    assert np.mean(renewed) == pytest.approx(RENEWED, abs=3 * np.sqrt(RENEWED * (1 - RENEWED) / len(due)))
    gone = terms["customer_id"].map(truth["dropped_out_on"])
    assert not (terms["start"] > gone).any()


def test_business_units_team_and_liquidity_are_known_of_some(demo: Tables) -> None:
    master = demo["customers"]
    known = master[["team", "business_units", "liquidity"]].notna().mean()
    assert known["team"] > 0.9
    assert 0.05 < known["business_units"] < 0.15
    assert 0.2 < known["liquidity"] < 0.4
    # An owner's customers stand in one team, but for a few that have two masters.
    counts = pd.crosstab(master["owner"], master["team"])
    assert 0.93 < counts.max(axis=1).sum() / counts.to_numpy().sum() < 0.99
    assert 0.02 < demo["contacts"]["external"].mean() < 0.1
    assert 0.1 < demo["contacts"]["informal"].mean() < 0.2
