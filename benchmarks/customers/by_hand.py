"""Our columns by a query written by hand for DuckDB."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from customers.data import END, START

_QUERY = """
WITH daily AS (
    SELECT customer_id, date, sum(net_amount) AS spend
    FROM read_parquet($source)
    WHERE date BETWEEN $start AND $end AND NOT is_return
    GROUP BY customer_id, date
),
purchases AS (
    SELECT
        customer_id,
        count(*) AS days,
        min(date) AS first,
        max(date) AS last,
        arg_min(spend, date) AS first_spend,
        sum(spend) AS amount
    FROM daily
    GROUP BY customer_id
),
returned AS (
    SELECT customer_id, count(*) AS number, sum(net_amount) AS amount
    FROM read_parquet($source)
    WHERE date BETWEEN $start AND $end AND is_return
    GROUP BY customer_id
)
SELECT
    customer_id,
    days AS orders,
    days - 1 AS x,
    last - first AS t_x,
    $end::DATE - first AS T,
    first,
    last,
    purchases.amount::DOUBLE AS purchase_amount,
    coalesce(returned.amount, 0)::DOUBLE AS return_amount,
    coalesce(number, 0) AS returns,
    purchases.amount::DOUBLE + coalesce(returned.amount, 0)::DOUBLE AS net_amount,
    (purchases.amount - first_spend)::DOUBLE / nullif(days - 1, 0) AS mean_spend,
    NULL::DOUBLE AS margin
FROM purchases LEFT JOIN returned USING (customer_id)
ORDER BY customer_id
"""


def frame(source: Path) -> pd.DataFrame:
    return duckdb.execute(_QUERY, {"source": str(source), "start": START, "end": END}).df().set_index("customer_id")
