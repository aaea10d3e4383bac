"""What customers cost besides goods and care, and how the larger ones pay."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.days import LAST_DAY, day_number, month_starts, to_dates, workday
from analysis.demo.draws import Draws, Ints, nearest
from analysis.demo.population import Population
from analysis.demo.terms import FREE_DELIVERY_FROM, RETURN_CENTS, RETURN_LOSS, freight_cents, of_tier

LEDGER_FROM = day_number(2023, 1, 1)  # the receivables of earlier years stayed in the old accounting system
INTEREST_PERCENT = 7
ADVERTISING_CENTS = 1_850  # a catalogue and its postage
TERMS_DAYS = (14, 30, 45, 60)
PAYER_DELAYS = {"1": (-8, 2), "2": (-3, 12), "3": (5, 45)}  # by credit rating: days after the due date
KEYS = ["period", "customer", "cost_type"]


def costs(population: Population, lines: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The canonical table of costs, one row per customer, month and type; every amount is a cost in EUR.

    The rows of type *Finanzierung* carry what it costs to wait for a month's invoices: their due date and the date of
    payment (missing: not yet paid), with the customer's credit limit, rating and terms of payment.
    """
    draws = Draws(seed, "costs")
    lines = lines.assign(period=month_starts(to_dates(lines["day"].to_numpy())))
    parts = [
        _freight(population.frame, lines),
        _returns(lines),
        _bonus(population.frame, lines),
        _advertising(draws, population.frame, lines),
        _financing(draws, population.frame, lines),
    ]
    table = pd.concat(parts, ignore_index=True).sort_values(KEYS, kind="stable", ignore_index=True)
    table.insert(0, "customer_id", population.frame["customer_id"].to_numpy()[table["customer"]])
    return table.assign(amount=table["amount"] / 100).drop(columns="customer")


def _freight(frame: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """Carriers' bills for orders that the company delivers at its own expense."""
    sent = lines[~lines["is_return"] & (lines["channel"] != "Abholung")]
    orders = sent.groupby(["customer", "period", "document_id"], as_index=False)["net_amount"].sum()
    free = of_tier(frame["tier"], "free_delivery")[orders["customer"]] > 0
    orders = orders[free | (orders["net_amount"] >= FREE_DELIVERY_FROM)]
    orders["amount"] = nearest(freight_cents(orders["net_amount"].to_numpy()))
    return _monthly(orders, "Fracht")


def _returns(lines: pd.DataFrame) -> pd.DataFrame:
    """Handling each return, and the loss on the goods."""
    returned = lines[lines["is_return"]]
    documents = returned.groupby(["customer", "period", "document_id"], as_index=False)[["cost_of_goods"]].sum()
    documents["amount"] = RETURN_CENTS + nearest(-RETURN_LOSS * documents["cost_of_goods"])
    return _monthly(documents, "Retourenabwicklung")


def _monthly(rows: pd.DataFrame, cost_type: str) -> pd.DataFrame:
    return rows.groupby(["customer", "period"], as_index=False)["amount"].sum().assign(cost_type=cost_type)


def _bonus(frame: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """A share of the year's net revenue, credited to some large customers in December."""
    revenue = lines.groupby(["customer", lines["period"].dt.year])["net_amount"].sum().reset_index()
    revenue["amount"] = nearest(revenue["net_amount"] * frame["bonus"].to_numpy()[revenue["customer"]])
    revenue["period"] = to_dates(np.array([day_number(year, 12, 1) for year in revenue["period"]]))
    return revenue.loc[revenue["amount"] > 0, ["customer", "period", "amount"]].assign(cost_type="Bonus")


def _advertising(draws: Draws, frame: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """A catalogue for the better customers, with their first order of the year."""
    bought = lines[~lines["is_return"] & frame["tier"].isin(["A", "B"]).to_numpy()[lines["customer"]]]
    first = bought.groupby(["customer", bought["period"].dt.year])["period"].min()
    sent = pd.DataFrame({"customer": first.index.get_level_values("customer"), "period": first.to_numpy()})
    return sent[draws.chance(0.4, len(sent))].assign(cost_type="Werbung", amount=ADVERTISING_CENTS)


def _financing(draws: Draws, frame: pd.DataFrame, lines: pd.DataFrame) -> pd.DataFrame:
    """Interest on each month's collective invoice, from the end of the month to payment or to the window's end."""
    known = (frame["tier"] == "A").to_numpy()[lines["customer"]] & (lines["day"] >= LEDGER_FROM)
    invoices = lines[known].groupby(["customer", "period"], as_index=False)["net_amount"].sum()
    invoices = invoices[invoices["net_amount"] > 0].reset_index(drop=True)
    customer = invoices["customer"].to_numpy()
    conditions = _conditions(draws, frame).iloc[customer].reset_index(drop=True)
    issued = _month_ends(invoices["period"])
    due = issued + conditions["payment_terms"].to_numpy()
    paid = workday(due + _delay(draws, conditions["rating"]))
    waited = np.minimum(paid, LAST_DAY) - issued
    interest = invoices["net_amount"] * waited * INTEREST_PERCENT / 36_500
    return invoices[["customer", "period"]].assign(
        cost_type="Finanzierung",
        amount=nearest(interest),
        due_date=to_dates(due),
        paid_date=to_dates(paid).where(paid <= LAST_DAY),
        credit_limit=conditions["credit_limit"],
        rating=conditions["rating"],
        payment_terms=conditions["payment_terms"],
    )


def _conditions(draws: Draws, frame: pd.DataFrame) -> pd.DataFrame:
    """Credit limit (EUR), rating (1 good to 3 weak) and terms of payment (days) of every customer."""
    size = len(frame)
    monthly_cents = frame["purchase_rate"] * frame["order_value"] / 12
    return pd.DataFrame(
        {
            "credit_limit": (nearest(monthly_cents * 3 / 100_000) + 1) * 1000.0,
            "rating": draws.pick(tuple(PAYER_DELAYS), size, (5, 3, 1)),
            "payment_terms": pd.Series(np.array(TERMS_DAYS)[draws.index((2, 5, 2, 1), size)], dtype="Int64"),
        }
    )


def _delay(draws: Draws, rating: pd.Series) -> Ints:
    low = rating.map({key: delay[0] for key, delay in PAYER_DELAYS.items()})
    high = rating.map({key: delay[1] for key, delay in PAYER_DELAYS.items()})
    return draws.between(low, high, len(rating))


def _month_ends(period: pd.Series) -> Ints:
    ends = period + pd.offsets.MonthEnd(0)
    return (ends - to_dates(np.array([0]))[0]).dt.days.to_numpy()
