"""The demo company: reproducible to the byte, consistent in itself, and true to the truth it is generated from."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analysis.demo import demo_company, write_demo
from analysis.demo.days import WINDOW, workday
from analysis.demo.draws import Draws
from analysis.demo.files import HEADERS
from analysis.demo.survey import ITEMS
from analysis.periods import DAYS_PER_YEAR
from analysis.tables.schema import TABLES, normalise

COMMITTED = Path(__file__).parents[2] / "data" / "demo"
START, END = pd.Timestamp(WINDOW.start), pd.Timestamp(WINDOW.end)


@pytest.fixture(scope="module")
def demo() -> dict[str, pd.DataFrame]:
    return demo_company()


@pytest.fixture(scope="module")
def ledger(demo: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """One row per customer: orders, revenue, what is left after all costs, years as a customer, and the truth."""
    lines = demo["transactions"]
    bought = lines[~lines["is_return"]]
    truth = demo["truth"].set_index("customer_id")
    sums = {
        "orders": bought.groupby("customer_id")["document_id"].nunique(),
        "ordered": bought.groupby("customer_id")["net_amount"].sum(),
        "revenue": lines.groupby("customer_id")["net_amount"].sum(),
        "goods": lines.groupby("customer_id")["cost_of_goods"].sum(),
        "care": demo["activities"].groupby("customer_id")["cost"].sum(),
        "costs": demo["costs"].groupby("customer_id")["amount"].sum(),
    }
    frame = truth.join(pd.DataFrame(sums).reindex(truth.index).fillna(0))
    frame["left"] = frame["revenue"] - frame["goods"] - frame["care"] - frame["costs"]
    first = lines.groupby("customer_id")["date"].min().reindex(truth.index)
    frame["years"] = (frame["dropped_out_on"].fillna(END) - first).dt.days / DAYS_PER_YEAR
    return frame


# The files


def assert_same_files(folder: Path) -> None:
    written = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    committed = {path.name: path.read_bytes() for path in sorted(COMMITTED.glob("*.csv"))}
    assert list(written) == list(committed)
    assert [name for name in written if written[name] != committed[name]] == []


def test_the_committed_files_are_what_the_generator_writes(tmp_path: Path) -> None:
    write_demo(tmp_path / "new" / "folder")
    assert_same_files(tmp_path / "new" / "folder")


def test_the_last_bits_of_the_logarithm_do_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Machines differ in the last bit of log; the files must not.
    noise = np.random.default_rng(0)
    log = np.log
    monkeypatch.setattr(np, "log", lambda x: log(x) * (1 + noise.choice([-2e-16, 0.0, 2e-16], np.shape(x))))
    write_demo(tmp_path)
    assert_same_files(tmp_path)


def test_the_committed_files_stay_small() -> None:
    # Eight tables; the two dates of delivery alone take 280 kB.
    assert sum(path.stat().st_size for path in COMMITTED.glob("*.csv")) < 3_600_000


@pytest.mark.parametrize("name", list(HEADERS))
def test_files_are_german_exports(name: str) -> None:
    content = (COMMITTED / f"{name}.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert content.decode("utf-8-sig").splitlines()[0] == ";".join(HEADERS[name].values())


@pytest.mark.parametrize("name", list(TABLES))
def test_every_header_is_known_as_the_intended_column(name: str) -> None:
    for canonical, header in HEADERS[name].items():
        known_as = [
            column.name
            for column in TABLES[name].columns
            if normalise(header) in {normalise(word) for word in (column.name, *column.aliases)}
        ]
        assert known_as == [canonical]


@pytest.mark.parametrize("name", list(HEADERS))
def test_files_hold_what_the_frames_hold(name: str, demo: dict[str, pd.DataFrame]) -> None:
    table = demo[name]
    back = pd.read_csv(COMMITTED / f"{name}.csv", sep=";", encoding="utf-8-sig", dtype="str")
    back.columns = table.columns
    for column in table:
        if table[column].dtype.kind == "M":
            back[column] = pd.to_datetime(back[column], format="%d.%m.%Y")
        elif table[column].dtype.kind == "b":
            back[column] = back[column] == "J"
        elif table[column].dtype.kind in "if":
            back[column] = back[column].str.replace(",", ".").astype("float")
    pd.testing.assert_frame_equal(back, table, check_dtype=False)


# The tables in themselves


@pytest.mark.parametrize("name", list(TABLES))
def test_columns_keep_to_the_schema(name: str, demo: dict[str, pd.DataFrame]) -> None:
    table = demo[name]
    assert not table.empty
    for column_name in table:
        column = TABLES[name].column(column_name)
        values = table[column_name].dropna()
        assert not values.empty
        assert len(values) == len(table) or not column.required
        assert column.low is None or values.min() >= column.low
        assert column.high is None or values.max() <= column.high
        assert not column.allowed or set(values) == set(column.allowed)


def test_keys_are_unique(demo: dict[str, pd.DataFrame]) -> None:
    assert demo["customers"]["customer_id"].is_unique
    assert demo["customers"]["name"].is_unique
    assert demo["contacts"]["contact_id"].is_unique
    assert demo["truth"]["customer_id"].tolist() == demo["customers"]["customer_id"].tolist()
    assert not demo["potential"].duplicated(["customer_id", "category"]).any()
    assert not demo["costs"].duplicated(["customer_id", "period", "cost_type"]).any()
    assert not demo["transactions"].duplicated(["document_id", "product"]).any()


def test_links_lead_to_known_customers(demo: dict[str, pd.DataFrame]) -> None:
    known = set(demo["customers"]["customer_id"])
    for table in demo.values():
        assert set(table["customer_id"]) <= known
    assert set(demo["transactions"]["customer_id"]) == known
    for link in ("parent", "referrer_id"):
        linked = demo["customers"].dropna(subset=[link])
        assert set(linked[link]) <= known
        assert (linked[link] != linked["customer_id"]).all()


def test_identifiers_need_their_leading_zeros(demo: dict[str, pd.DataFrame]) -> None:
    customer_id = demo["customers"]["customer_id"]
    assert (customer_id.str.len() == 6).all()
    assert 0.1 < customer_id.str.startswith("0").mean() < 0.95


def test_groups_have_one_head(demo: dict[str, pd.DataFrame]) -> None:
    customers = demo["customers"].set_index("customer_id")
    members = customers["parent"].value_counts()
    assert 15 <= len(members) <= 25
    assert members.between(1, 5).all()
    assert customers.loc[members.index, "parent"].isna().all()


def test_dates_lie_inside_the_window(demo: dict[str, pd.DataFrame]) -> None:
    dates = {
        "transactions": "date",
        "ratings": "date",
        "activities": "date",
        "contacts": "last_contact",
        "potential": "as_of",
        "truth": "dropped_out_on",
    }
    for name, column in dates.items():
        days = demo[name][column].dropna()
        assert days.between(START, END).all()
        assert name == "contacts" or (days.dt.day_of_week < 5).all()
    costs = demo["costs"]
    assert costs["period"].between(START, END).all()
    assert (costs["period"].dt.day == 1).all()
    assert costs["paid_date"].dropna().between(START, END).all()


def test_customers_are_acquired_before_they_buy(demo: dict[str, pd.DataFrame]) -> None:
    first = demo["transactions"].groupby("customer_id")["date"].min()
    acquired = demo["customers"].set_index("customer_id")["acquired_on"].dropna()
    assert (acquired <= first.reindex(acquired.index)).all()
    assert (acquired < START).any()


def test_amounts_tie_out_to_the_cent(demo: dict[str, pd.DataFrame]) -> None:
    lines = demo["transactions"]
    cents = (lines[["list_amount", "discount", "net_amount", "cost_of_goods"]] * 100).round().astype("int64")
    assert (cents["list_amount"] - cents["discount"] == cents["net_amount"]).all()
    sign = np.where(lines["is_return"], -1, 1)
    assert (cents[["list_amount", "net_amount", "cost_of_goods"]].mul(sign, axis=0) > 0).all(axis=None)
    assert (lines["quantity"] * sign > 0).all()


def test_a_product_has_one_list_price_a_year(demo: dict[str, pd.DataFrame]) -> None:
    lines = demo["transactions"]
    bought = lines[~lines["is_return"]]
    price = (bought["list_amount"] / bought["quantity"]).round(4)
    assert price.groupby([bought["product"], bought["date"].dt.year]).nunique().max() == 1
    assert lines.groupby("product")["category"].nunique().max() == 1


def test_documents_have_one_customer_one_day_and_up_to_four_lines(demo: dict[str, pd.DataFrame]) -> None:
    documents = demo["transactions"].groupby("document_id")
    assert documents[["customer_id", "date", "channel", "is_return"]].nunique().max(axis=None) == 1
    assert documents.size().between(1, 4).all()
    assert (documents["category"].nunique() == documents.size()).all()


def test_what_comes_back_was_bought_before(demo: dict[str, pd.DataFrame]) -> None:
    lines = demo["transactions"]
    bought = lines[~lines["is_return"]]
    back = lines[lines["is_return"]].assign(
        quantity=lambda rows: -rows["quantity"], net_amount=lambda rows: -rows["net_amount"]
    )
    pairs = back.merge(bought, on=["customer_id", "product", "quantity", "net_amount"], suffixes=("_back", ""))
    days = (pairs["date_back"] - pairs["date"]).dt.days
    assert set(pairs.loc[days.between(3, 30), "document_id_back"]) == set(back["document_id"])


def test_reporting_lines_stay_inside_a_customer_and_have_no_circles(demo: dict[str, pd.DataFrame]) -> None:
    contacts = demo["contacts"].set_index("contact_id")
    reports = contacts["reports_to"].dropna()
    assert (contacts.loc[reports, "customer_id"].to_numpy() == contacts.loc[reports.index, "customer_id"]).all()
    # Everybody reports to someone listed earlier, so no chain can come back.
    assert (reports < reports.index).all()
    assert not contacts.reset_index().duplicated(["customer_id", "role"]).any()


def test_each_respondent_gives_one_recommendation_per_survey(demo: dict[str, pd.DataFrame]) -> None:
    answers = demo["ratings"][demo["ratings"]["perspective"] == "customer"]
    surveys = answers.groupby(["respondent_id", answers["date"].dt.year])
    assert (surveys["nps"].count() == 1).all()
    assert (surveys["item"].nunique() == len(ITEMS)).all()
    asked = answers.dropna(subset=["respondent_id"])
    contact = demo["contacts"].set_index("contact_id")["customer_id"]
    assert (asked["respondent_id"].map(contact) == asked["customer_id"]).all()


def test_the_answers_show_the_true_kano_categories(demo: dict[str, pd.DataFrame]) -> None:
    pairs = demo["ratings"].dropna(subset=["functional"])
    likes, dislikes = pairs["functional"] == 1, pairs["dysfunctional"] == 5
    said = np.select([likes & dislikes, likes, dislikes], ["O", "A", "M"], "I")
    most_said = pd.Series(said).groupby(pairs["item"].to_numpy()).agg(lambda answers: answers.mode()[0])
    assert most_said.to_dict() == {item: category for item, (category, _, _) in ITEMS.items()}


def test_payment_dates_stand_at_the_interest_only(demo: dict[str, pd.DataFrame]) -> None:
    costs = demo["costs"]
    assert (costs["amount"] >= 0).all()
    is_interest = costs["cost_type"] == "Finanzierung"
    columns = ["due_date", "credit_limit", "rating", "payment_terms"]
    assert (costs[columns].notna().to_numpy() == is_interest.to_numpy()[:, None]).all()
    interest = costs[is_interest]
    issued = interest["period"] + pd.offsets.MonthEnd(0)
    assert ((interest["due_date"] - issued).dt.days == interest["payment_terms"]).all()
    assert (interest["paid_date"].dropna() > issued[interest["paid_date"].notna()]).all()
    # Whoever has not paid yet was invoiced lately.
    assert (interest.loc[interest["paid_date"].isna(), "period"] >= pd.Timestamp(2024, 8, 1)).all()


def test_some_things_are_unknown_as_in_life(demo: dict[str, pd.DataFrame]) -> None:
    missing = demo["customers"].isna().mean()
    assert (missing[["customer_id", "name"]] == 0).all()
    assert missing[["legal_form", "industry", "region", "acquired_on", "owner", "segment"]].between(0.005, 0.2).all()
    last_contact = demo["contacts"]["last_contact"]
    assert 0.02 < last_contact.isna().mean() < 0.1
    assert (END - last_contact > pd.Timedelta(days=365)).mean() > 0.2


# The tables against the truth


def test_revenue_is_concentrated(ledger: pd.DataFrame) -> None:
    top = ledger["revenue"].nlargest(len(ledger) // 5).sum()
    assert 0.60 < top / ledger["revenue"].sum() < 0.75
    assert 0.1 < (ledger["orders"] == 1).mean() < 0.3


def test_purchases_keep_to_the_true_rates(ledger: pd.DataFrame) -> None:
    expected = (ledger["purchase_rate"] * ledger["years"]).sum()
    # Poisson: three standard errors, and half a day that whole days lose.
    assert (ledger["orders"] - 1).sum() == pytest.approx(expected, abs=3 * np.sqrt(expected) + 0.002 * expected)
    by_rate = ledger.groupby(pd.qcut(ledger["purchase_rate"], 5))
    seen = by_rate["orders"].sum().sub(by_rate.size()) / by_rate["years"].sum()
    assert seen.to_numpy() == pytest.approx(by_rate["purchase_rate"].mean().to_numpy(), rel=0.15)
    assert 3 < ledger["purchase_rate"].mean() < 8


def test_orders_are_worth_the_true_values(ledger: pd.DataFrame) -> None:
    expected = (ledger["orders"] * ledger["order_value"]).sum()
    assert ledger["ordered"].sum() == pytest.approx(expected, rel=0.03)
    frequent = ledger[ledger["orders"] >= 20]
    ratio = frequent["ordered"] / frequent["orders"] / frequent["order_value"]
    # Gamma of shape 4: half of the mean is one standard deviation of an order.
    assert ratio.mean() == pytest.approx(1, abs=0.03)
    assert ratio.std() < 0.15


def test_value_is_independent_of_the_rate(ledger: pd.DataFrame) -> None:
    correlation = ledger[["purchase_rate", "order_value"]].rank().corr().iloc[0, 1]
    assert abs(correlation) < 0.08


def test_nobody_buys_after_leaving(demo: dict[str, pd.DataFrame], ledger: pd.DataFrame) -> None:
    bought = demo["transactions"][~demo["transactions"]["is_return"]]
    last = bought.groupby("customer_id")["date"].max()
    assert (last.reindex(ledger.index) <= ledger["dropped_out_on"].fillna(END)).all()
    assert 0.3 < ledger["dropped_out_on"].isna().mean() < 0.6


def test_nobody_spends_more_than_the_true_potential(ledger: pd.DataFrame) -> None:
    assert (ledger["purchase_rate"] * ledger["order_value"] < ledger["potential"]).all()


def test_estimated_potentials_lie_near_the_true_ones(demo: dict[str, pd.DataFrame], ledger: pd.DataFrame) -> None:
    estimate = demo["potential"].groupby("customer_id")["potential"].sum()
    # Small categories are not estimated, so the sum falls short of the whole.
    assert 0.7 < estimate.sum() / ledger["potential"].reindex(estimate.index).sum() < 1.05
    stages = demo["potential"].dropna(subset=["need", "demand"])
    assert (stages["potential"] <= stages["demand"]).all()
    assert (stages["demand"] <= stages["need"]).all()


def test_true_loss_makers_lose_money_and_hardly_anyone_else_does(ledger: pd.DataFrame) -> None:
    is_loss_maker = ledger["loss_maker"] == 1
    assert 0.08 <= is_loss_maker.mean() <= 0.12
    assert (ledger.loc[is_loss_maker, "left"] < 0).mean() > 0.97
    assert (ledger.loc[is_loss_maker & (ledger["orders"] >= 3), "left"] < 0).all()
    assert (ledger.loc[~is_loss_maker, "left"] < 0).mean() < 0.01
    assert (ledger["left"] < 0).mean() == pytest.approx(is_loss_maker.mean(), abs=0.01)


# The building blocks


def test_every_seed_and_topic_has_its_own_numbers() -> None:
    first = Draws(1, "test").uniform(3)
    assert (first == Draws(1, "test").uniform(3)).all()
    assert (first != Draws(1, "other").uniform(3)).all()
    assert (first != Draws(2, "test").uniform(3)).all()


def test_draws_have_their_moments() -> None:
    draws = Draws(3, "moments")
    gamma = draws.gamma(3, 50_000)
    assert gamma.mean() == pytest.approx(3, rel=0.02)
    assert gamma.var() == pytest.approx(3, rel=0.04)
    bell = draws.bell(50_000)
    assert bell.mean() == pytest.approx(0, abs=0.02)
    assert bell.var() == pytest.approx(1, rel=0.03)
    assert np.bincount(draws.index((1, 2, 1), 40_000)) / 40_000 == pytest.approx([0.25, 0.5, 0.25], abs=0.01)
    assert set(draws.between(2, 4, 1000).tolist()) == {2, 3, 4}
    assert (draws.subset(np.ones((50, 6)), np.arange(50) % 7).sum(axis=1) == np.arange(50) % 7).all()


def test_weekends_move_to_monday() -> None:
    days = pd.Series(pd.Timestamp(WINDOW.start) + pd.to_timedelta(workday(np.arange(14)), unit="D"))
    asked = pd.Series(pd.Timestamp(WINDOW.start) + pd.to_timedelta(np.arange(14), unit="D"))
    assert (days.dt.day_of_week < 5).all()
    assert (days[asked.dt.day_of_week < 5] == asked[asked.dt.day_of_week < 5]).all()
    assert (days[asked.dt.day_of_week >= 5].dt.day_of_week == 0).all()


def test_another_seed_is_another_company(demo: dict[str, pd.DataFrame]) -> None:
    other = demo_company(7)
    assert not other["truth"].equals(demo["truth"])
    assert list(other) == list(demo)
