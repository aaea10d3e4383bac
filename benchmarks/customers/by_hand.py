"""Our columns by a query written by hand for DuckDB."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pandas as pd

from customers.data import END, START

_QUERY = """
WITH daily AS (
    SELECT
        customer_id,
        date,
        count(*) FILTER (NOT is_return) > 0 AS shopping,
        sum(net_amount) FILTER (NOT is_return) AS spend,
        sum(net_amount) FILTER (is_return) AS returned,
        count(*) FILTER (is_return) AS returns
    FROM read_parquet($source)
    WHERE date BETWEEN $start AND $end
    GROUP BY customer_id, date
),
each AS (
    SELECT
        customer_id,
        count(*) FILTER (shopping) AS days,
        min(date) FILTER (shopping) AS first,
        max(date) FILTER (shopping) AS last,
        arg_min(spend, date) FILTER (shopping) AS first_spend,
        sum(spend) AS bought,
        coalesce(sum(returned), 0) AS returned,
        sum(returns) AS returns
    FROM daily
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
    bought::DOUBLE AS purchase_amount,
    returned::DOUBLE AS return_amount,
    returns::BIGINT AS returns,
    bought::DOUBLE + returned::DOUBLE AS net_amount,
    (bought - first_spend)::DOUBLE / nullif(days - 1, 0) AS mean_spend,
    NULL::DOUBLE AS margin
FROM each
WHERE days > 0
ORDER BY customer_id
"""


def frame(source: Path) -> pd.DataFrame:
    return duckdb.execute(_QUERY, {"source": str(source), "start": START, "end": END}).df().set_index("customer_id")
