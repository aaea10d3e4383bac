"""The CDNOW data as lifetimes ships them."""

from __future__ import annotations

import duckdb
import pandas as pd

from analysis.tables.parts import Part
from analysis.tables.raw import Cells, Raw, counted, file_sha256


def read_cdnow(con: duckdb.DuckDBPyConnection, part: Part, name: str, given: dict[str, str]) -> Raw:
    """The two files that lifetimes carries: fields padded with blanks, the sample without a header line."""
    sample = part.path.name == "CDNOW_sample.txt"
    headers = ["master_id"] * sample + ["customer_id", "date", "quantity", "net_amount"]
    frame = pd.read_csv(part.path, sep=r"\s+", header=None, skiprows=0 if sample else 1, dtype=str, encoding="ascii")
    frame.columns = pd.Index([f"c{i}" for i in range(len(headers))])
    con.register("frame", frame)
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")
    con.unregister("frame")
    cells = tuple(Cells(header, text=f"c{i}") for i, header in enumerate(headers))
    line = 0 if sample else 1
    return counted(con, Raw(part, name, cells, 0, file_sha256(part.path), {"encoding": "ascii"}, header_line=line))
