"""How memory and processors are divided among clients.

The budget is divided into equal shares, one a lane; a lane serves one client after the other. There are as many lanes as the
budget has shares of `LEAST_MEMORY`, but not more than processors. A client whose files are too large for a share is served
last, alone, with the whole budget. In a share the engine takes half at most and puts the rest on the disk.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from analysis.batch.clients import Order
from analysis.batch.schema import LEAST_MEMORY

# Of what is free; the rest is for whatever else the machine does.
_OF_FREE = 2 / 3
# Memory that a file takes while it is read and analysed, in times its size; packed files are larger than they look.
_PER_BYTE = 6


@dataclass(frozen=True)
class Division:
    """Lanes side by side for most clients, one after them for the large.

    Attributes
    ----------
    budget, share : MB, of all lanes and of each
    workers : notebooks at once in a lane
    """

    budget: int
    lanes: int
    share: int
    workers: int
    side_by_side: tuple[Order, ...]
    alone: tuple[Order, ...]


def divide(orders: Sequence[Order], asked: int) -> Division:
    """Divide `asked` MB, or what is free where that is 0, among the clients."""
    budget = asked or max(LEAST_MEMORY, int(_OF_FREE * _free()))
    processors = os.cpu_count() or 1
    lanes = max(1, min(processors, budget // LEAST_MEMORY, len(orders)))
    share = budget // lanes
    large = [lanes > 1 and LEAST_MEMORY + _PER_BYTE * _megabytes(order.source) > share for order in orders]
    return Division(
        budget,
        lanes,
        share,
        max(1, min(4, processors // lanes)),
        tuple(order for order, alone in zip(orders, large, strict=True) if not alone),
        tuple(order for order, alone in zip(orders, large, strict=True) if alone),
    )


def _free() -> int:
    """MB that are free, or that a container still allows."""
    import psutil

    from analysis.tables.machine import installed

    return min(psutil.virtual_memory().available, installed()) >> 20


def _megabytes(source: str) -> float:
    """Size of the files of a source; nought where it is none or cannot be seen: a database tells its size by reading."""
    path = Path(source)
    try:
        files = [path] if path.is_file() else [one for one in path.iterdir() if one.is_file()] if path.is_dir() else []
        return sum(file.stat().st_size for file in files) / 2**20
    except OSError:
        return 0
