"""The same with pandas and lifetimes."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from lifetimes.utils import summary_data_from_transaction_data

from customers.data import END


def frame(source: Path) -> pd.DataFrame:
    transactions = pd.read_parquet(source)
    # It knows no returns and would take them for purchases.
    purchases = transactions[~transactions["is_return"]]
    return summary_data_from_transaction_data(
        purchases, "customer_id", "date", monetary_value_col="net_amount", observation_period_end=END, freq="D"
    )
