"""What was spent on whom, when and for what: activities and costs under their causes."""

from __future__ import annotations

import pandas as pd

from analysis.contribution.causes import cause
from analysis.contribution.served import SIDES

# What is done to win and to keep customers; all other causes are those of serving them.
EFFORT = ("marketing", "sales")


def spent(activities: pd.DataFrame | None, costs: pd.DataFrame | None) -> pd.DataFrame:
    """Rows of money: customer_id, day, cause, amount; tables in typed form, None where the source has none."""
    parts = []
    for name, table in (("activities", activities), ("costs", costs)):
        if table is not None:
            day, kind, money = SIDES[name]
            causes = {text: cause(text) for text in table[kind].fillna("").unique()}
            parts.append(
                pd.DataFrame(
                    {
                        "customer_id": table["customer_id"],
                        "day": table[day],
                        "cause": table[kind].fillna("").map(causes),
                        "amount": table[money],
                    }
                )
            )
    columns = ["customer_id", "day", "cause", "amount"]
    return (
        pd.concat(parts, ignore_index=True).dropna(subset=["day", "amount"]) if parts else pd.DataFrame(columns=columns)
    )
