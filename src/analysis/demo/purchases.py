"""Orders, their lines, and what comes back: the transactions."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.demo.assortment import CATEGORIES, NAMES, PRICES, unit_cost, unit_price
from analysis.demo.days import LAST_DAY, WINDOW, to_dates, workday
from analysis.demo.draws import Draws, Floats, Ints
from analysis.demo.population import Population
from analysis.demo.terms import VALUE_SHAPE, of_tier
from analysis.periods import DAYS_PER_YEAR

CHANNELS = ("Online", "Telefon", "Außendienst", "Abholung")
LINE_COUNT_WEIGHTS = (0.35, 0.36, 0.20, 0.09)
CENTS = ("list_amount", "discount", "net_amount", "cost_of_goods")


def make_lines(population: Population, seed: int) -> pd.DataFrame:
    """Order lines and returns.

    Returns
    -------
    pandas.DataFrame
        ``customer`` (position), ``day``, ``document_id``, ``product``, ``category``, ``quantity``, ``channel``,
        ``is_return`` and the amounts in whole cents, in the order of the documents
    """
    draws = Draws(seed, "purchases")
    orders = _orders(draws, population.frame)
    orders["channel"] = _channels(draws, orders["customer"].to_numpy())
    lines = _priced(draws, _split(draws, orders, population), population.frame)
    lines["is_return"] = False
    lines = pd.concat([lines, _returns(draws, lines, population.frame)], ignore_index=True)
    lines = lines.sort_values(["day", "is_return", "order", "product"], kind="stable", ignore_index=True)
    lines["document_id"] = _document_ids(lines)
    return lines.drop(columns=["order", "target"])


def transactions(lines: pd.DataFrame, population: Population) -> pd.DataFrame:
    """The order lines as the canonical table, amounts in EUR."""
    table = pd.DataFrame(
        {
            "customer_id": population.frame["customer_id"].to_numpy()[lines["customer"]],
            "date": to_dates(lines["day"].to_numpy()),
            "document_id": lines["document_id"],
            "product": lines["product"],
            "category": lines["category"],
            "quantity": lines["quantity"],
        }
    )
    for name in CENTS:
        table[name] = lines[name] / 100
    return table.assign(channel=lines["channel"], is_return=lines["is_return"], currency="EUR")


def _orders(draws: Draws, frame: pd.DataFrame) -> pd.DataFrame:
    """One row per order: the first, and those that follow in a Poisson process until dropout or the window's end."""
    rate = frame["purchase_rate"].to_numpy() / DAYS_PER_YEAR
    # Twice the expected number and a reserve: enough gaps for the busiest customer.
    columns = int(2 * rate.max() * WINDOW.days) + 50
    waits = np.cumsum(draws.exponential(len(frame), columns) / rate[:, None], axis=1)
    first = frame["first_day"].to_numpy()[:, None]
    days = np.hstack([first, workday(first + np.floor(np.minimum(waits, 2 * WINDOW.days)).astype(np.int64))])
    alive = days <= frame["dropout_day"].clip(upper=LAST_DAY).to_numpy()[:, None]
    customer, position = np.nonzero(alive)
    orders = pd.DataFrame({"customer": customer, "day": days[customer, position]})
    orders = orders.sort_values(["day", "customer"], kind="stable", ignore_index=True)
    value = frame["order_value"].to_numpy()[orders["customer"]]
    orders["value"] = value * draws.gamma(VALUE_SHAPE, len(orders)) / VALUE_SHAPE
    return orders


def _channels(draws: Draws, customer: Ints) -> Ints:
    """Each customer has a favourite channel and keeps to it two times out of three."""
    weights = [0.42, 0.24, 0.20, 0.14]
    favourite = draws.index(weights, int(customer.max()) + 1)[customer]
    other = draws.index(weights, len(customer))
    names = np.array(CHANNELS, dtype=object)
    return names[np.where(draws.chance(0.65, len(customer)), favourite, other)]


def _split(draws: Draws, orders: pd.DataFrame, population: Population) -> pd.DataFrame:
    """Spread each order over one to four categories that its customer buys."""
    customer = orders["customer"].to_numpy()
    appetite = (population.wallet * population.buys)[customer]
    with np.errstate(divide="ignore"):
        waits = draws.exponential(*appetite.shape) / appetite
    ranked = waits.argsort(axis=1, kind="stable")
    wanted = 1 + draws.index(LINE_COUNT_WEIGHTS, len(orders))
    # An order of less than 60 EUR is not split.
    count = np.where(orders["value"] < 6_000, 1, np.minimum(wanted, population.buys[customer].sum(axis=1)))
    share = draws.gamma(2, len(orders), len(LINE_COUNT_WEIGHTS)) * (np.arange(4) < count[:, None])
    share /= share.sum(axis=1, keepdims=True)
    order, place = np.nonzero(share)
    lines = orders.iloc[order].reset_index(drop=True)
    lines["order"] = order
    lines["category_index"] = ranked[order, place]
    lines["target"] = lines["value"] * share[order, place]
    return lines.drop(columns="value")


def _priced(draws: Draws, lines: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    """Choose product and quantity so that the line is worth its target, and price it in whole cents."""
    percent = frame["discount"].to_numpy()[lines["customer"]]
    target = lines["target"].to_numpy() * 100 / (100 - percent)
    category = lines["category_index"].to_numpy()
    year = _year(lines["day"])
    product = _affordable(draws, category, target)
    price = unit_price(category, product, year)
    # A random start makes rounding to whole pieces fair: the expected amount is the target.
    quantity = np.maximum(1, np.floor(target / price + draws.uniform(len(lines)))).astype(np.int64)
    list_amount = quantity * price
    discount = (list_amount * percent + 50) // 100
    return lines.assign(
        product=NAMES[category, product],
        category=np.array(CATEGORIES, dtype=object)[category],
        quantity=quantity,
        list_amount=list_amount,
        discount=discount,
        net_amount=list_amount - discount,
        cost_of_goods=quantity * unit_cost(category, product, year),
    ).drop(columns="category_index")


def _year(days: pd.Series) -> Ints:
    return (to_dates(days.to_numpy()).dt.year - WINDOW.start.year).to_numpy()


def _affordable(draws: Draws, category: Ints, target: Floats) -> Ints:
    """A product that costs at most the target, and at least a fortieth of it, if there is one."""
    prices = PRICES[category]
    low = np.minimum((prices < target[:, None] / 40).sum(axis=1), PRICES.shape[1] - 1)
    high = np.maximum((prices <= target[:, None]).sum(axis=1), low + 1)
    return draws.between(low, high - 1, len(category))


def _returns(draws: Draws, lines: pd.DataFrame, frame: pd.DataFrame) -> pd.DataFrame:
    """Whole lines that come back within four weeks, as negative rows; all of an order on the same day."""
    rate = of_tier(frame["tier"], "return_rate")[lines["customer"]]
    wait = draws.between(3, 28, int(lines["order"].max()) + 1)[lines["order"]]
    day = workday(lines["day"].to_numpy() + wait)
    comes_back = draws.chance(rate, len(lines)) & (day <= LAST_DAY)
    returned = lines.assign(day=day, is_return=True)[comes_back]
    negative = ["quantity", *CENTS]
    returned[negative] = -returned[negative]
    return returned


def _document_ids(lines: pd.DataFrame) -> pd.Series:
    """Numbers by year in the order of the documents: R for invoices, G for credit notes."""
    letter = lines["is_return"].map({False: "R", True: "G"})
    year = pd.Series(_year(lines["day"]) + WINDOW.start.year, index=lines.index)
    opens = ~lines.duplicated(["is_return", "order"])
    number = opens.groupby([letter, year]).cumsum()
    return letter + (year % 100).astype(str) + number.astype(str).str.zfill(5)
