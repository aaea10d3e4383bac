"""What the three cost, and the proof that they agree."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pandas as pd
from measure import Cost, Row, best, call

from customers import data

TRANSACTIONS, CUSTOMERS = 10_000_000, 1_000_000
SMALL = 100  # times fewer
REPEATS = 3


def rows(small: bool) -> list[Row]:
    """Time and memory against lifetimes, time against the query written by hand."""
    divisor = SMALL if small else 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        data.write(folder / "canonical.parquet", TRANSACTIONS // divisor, CUSTOMERS // divisor)
        # In types that pandas reads fast: from exact decimals and dates it makes Python objects.
        data.write(
            folder / "plain.parquet", TRANSACTIONS // divisor, CUSTOMERS // divisor, date="TIMESTAMP", amount="DOUBLE"
        )
        ours, by_hand, peer = (
            _cost(name, folder / source, folder)
            for name, source in (("ours", "canonical"), ("by_hand", "canonical"), ("peer", "plain"))
        )
        _compare(*(pd.read_parquet(folder / f"{name}.parquet") for name in ("ours", "by_hand", "peer")))
    return [
        Row("customers: time, s (peer: pandas and lifetimes)", ours.seconds, peer.seconds, 1 / 4),
        Row("customers: peak memory, MB (peer: pandas and lifetimes)", ours.memory, peer.memory, 1 / 3, digits=0),
        Row("customers: time, s (peer: SQL by hand)", ours.seconds, by_hand.seconds, 1.5),
    ]


def _cost(name: str, source: Path, folder: Path) -> Cost:
    return best(
        [call(f"customers.{name}", source.with_suffix(".parquet"), folder / f"{name}.parquet") for _ in range(REPEATS)]
    )


def _compare(ours: pd.DataFrame, by_hand: pd.DataFrame, peer: pd.DataFrame) -> None:
    pd.testing.assert_frame_equal(ours, by_hand, check_dtype=False, check_exact=False, rtol=1e-12)
    theirs = pd.DataFrame(
        {"x": peer["frequency"], "t_x": peer["recency"], "T": peer["T"], "mean_spend": peer["monetary_value"]}
    )
    # It has 0 where nobody repeated and a mean is not defined.
    same = ours[list(theirs)].fillna({"mean_spend": 0})
    pd.testing.assert_frame_equal(same, theirs.sort_index(), check_dtype=False, rtol=1e-9)
