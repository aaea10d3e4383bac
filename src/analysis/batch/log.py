"""The log of a batch: one line a step, with the time of the machine's clock, which nothing else reads."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from analysis.presentation.shown import visible

FILE = "batch.log"
_LARGEST, _OLD = 1 << 20, 3


class _Handler(RotatingFileHandler):
    def handleError(self, record: logging.LogRecord) -> None:
        """A disk that is full must not end the batch; what then fails is told by the clients."""


@contextmanager
def logging_to(folder: Path) -> Iterator[logging.Logger]:
    """A logger that adds to ``batch.log`` in `folder`; beyond a megabyte a new file is begun."""
    handler = _Handler(folder / FILE, maxBytes=_LARGEST, backupCount=_OLD, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%Y-%m-%dT%H:%M:%S%z"))
    logger = logging.Logger("kundenwert.batch")
    logger.addHandler(handler)
    try:
        yield logger
    finally:
        handler.close()


def one_line(text: str) -> str:
    """A text of several lines, or one that would steer a terminal, as one line."""
    return " ".join(str(visible(text)).split())
