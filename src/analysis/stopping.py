"""Ctrl-C and SIGTERM: both end the program in order, with its kernels and its unfinished files."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# By signal the exit code, as shells count them.
EXIT_CODES = {signal.SIGINT: 130, signal.SIGTERM: 143}


class Stopped(BaseException):
    """The user or a scheduler ended the program."""

    def __init__(self, by: signal.Signals) -> None:
        self.by = by
        super().__init__(by.name)


@contextmanager
def stoppable() -> Iterator[None]:
    """What is inside ends by `Stopped` at Ctrl-C or SIGTERM, also where a library makes an error of its own of it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[signal.Signals] = []

    def stop(number: int, _: Any) -> None:
        received.append(signal.Signals(number))
        raise Stopped(received[0])

    before = {number: signal.signal(number, stop) for number in EXIT_CODES}
    try:
        yield
    except Exception as error:
        # DuckDB tells a query that was interrupted as an error of its own.
        if received:
            raise Stopped(received[0]) from error
        raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
