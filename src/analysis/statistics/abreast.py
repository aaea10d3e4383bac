"""Parts of one calculation side by side, on the processors that there are.

NumPy lets others work while it computes. Results come in the order of the parts, so that sums have the same bits on any
number of processors.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from functools import cache
from typing import TypeVar

P = TypeVar("P")
R = TypeVar("R")

# Each holds what it works on: with more of them memory would grow, and time hardly shrink.
_MOST = 8

_own = threading.local()


def abreast(function: Callable[[P], R], parts: Sequence[P]) -> list[R]:
    """`function` of each of `parts`, in their order; a part of a part, and a few of them, by whoever asks."""
    threads = min(_MOST, os.cpu_count() or 1)
    if threads == 1 or len(parts) < 2 * threads or getattr(_own, "busy", False):
        return [function(part) for part in parts]

    def done(part: P) -> R:
        _own.busy = True
        return function(part)

    # What NumPy warns of is a matter of the caller.
    contexts = [copy_context() for _ in parts]
    pool = _pool(os.getpid(), threads)
    return list(pool.map(lambda context, part: context.run(done, part), contexts, parts))


@cache
def _pool(process: int, threads: int) -> ThreadPoolExecutor:
    """One for each process: kernels are forked, and threads are not forked with them."""
    return ThreadPoolExecutor(threads, thread_name_prefix=f"abreast-{process}")
