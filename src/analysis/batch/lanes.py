"""Lanes: processes that serve one client after the other and import once.

A client that takes the process with it (memory, a library that crashes) or hangs costs its lane, not the batch.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from analysis.batch.clients import Order
from analysis.batch.serving import Served, lost, serve
from analysis.errors import Finding

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from analysis.reporting.fork_server import ForkServer

# Beyond the time of a notebook: each of these steps is far shorter, and reports when it is done.
_GRACE = 60.0
_TO_END = 10.0
_EACH = 0.5

# Who, which step; None where the client is done.
Step = Callable[[str, str], None]


@dataclass
class _Lane:
    process: SpawnProcess
    connection: Connection
    order: Order | None = None
    # Of the monotonic clock, which nobody sets back.
    heard: float = field(default_factory=time.monotonic)

    def start(self, order: Order) -> None:
        self.order, self.heard = order, time.monotonic()
        # One that has died meanwhile is found when it is listened to.
        with suppress(OSError):
            self.connection.send(order)

    def is_silent(self) -> bool:
        return self.order is not None and time.monotonic() - self.heard > 60 * self.order.minutes + _GRACE

    def end(self) -> None:
        """End the lane and its kernels; what it had begun is cleared away by itself or by the next run."""
        self.process.terminate()
        self.process.join(_TO_END)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.connection.close()


def serve_all(orders: Sequence[Order], lanes: int, share: int, workers: int, step: Step) -> Iterator[Served]:
    """Serve `orders` in `lanes` processes side by side; gives what became of each, in the order in which they are done.

    Parameters
    ----------
    share : MB that a lane may take
    workers : notebooks at once in a lane
    step : is told each step of each client
    """
    waiting = deque(orders)
    running: list[_Lane] = []
    try:
        while waiting or any(lane.order for lane in running):
            while waiting and len(running) < min(lanes, len(orders)):
                running.append(_open(share, workers))
            for lane in running:
                if lane.order is None and waiting:
                    lane.start(waiting.popleft())
            busy = [lane for lane in running if lane.order]
            ready = wait([lane.connection for lane in busy], _EACH)
            for lane in busy:
                served = _heard(lane, step) if lane.connection in ready else None
                if lane.is_silent():
                    assert lane.order
                    values = {"minutes": round(lane.order.minutes)}
                    served = lost(lane.order, Finding("batch-silent", "error", values=values))
                if served:
                    yield served
                    lane.order = None
                    if served.folder is None and _is_lost(served):
                        running.remove(lane)
                        lane.end()
    finally:
        for lane in running:
            lane.process.terminate()
        for lane in running:
            lane.end()


def _is_lost(served: Served) -> bool:
    return any(finding.key in ("batch-silent", "batch-died") for finding in served.findings)


def _heard(lane: _Lane, step: Step) -> Served | None:
    """What the lane tells of its client when that is done; None for a step on the way."""
    assert lane.order
    lane.heard = time.monotonic()
    try:
        told = lane.connection.recv()
    except (EOFError, OSError):
        lane.process.join(_TO_END)
        values = {"code": str(lane.process.exitcode)}
        return lost(lane.order, Finding("batch-died", "error", values=values))
    if isinstance(told, Served):
        return told
    step(lane.order.name, told)
    return None


def _open(share: int, workers: int) -> _Lane:
    # Spawned: a fork would carry along whatever threads and locks this process has.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_work, args=(theirs, share, workers), name="kundenwert-lane")
    process.start()
    theirs.close()
    return _Lane(process, ours)


# ------------------------------------------------------------------ inside a lane


def _work(connection: Connection, share: int, workers: int) -> None:
    from analysis.stopping import Stopped, stoppable
    from analysis.tables.machine import SHARE_VARIABLE

    # Ctrl-C is for the batch, which then ends its lanes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _be_quiet()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    os.environ[SHARE_VARIABLE] = str(share // 2)
    kernels = _Kernels()
    try:
        with stoppable():
            while True:
                order = connection.recv()
                connection.send(serve(order, workers, connection.send, kernels))
    except (EOFError, OSError, Stopped):
        pass
    finally:
        kernels.end()


class _Kernels:
    """The process that makes kernels, begun when a client first needs one, and anew where it was ended with its kernels."""

    def __init__(self) -> None:
        self._server: ForkServer | None = None

    def __call__(self) -> ForkServer | None:
        from analysis.reporting.fork_server import ForkServer

        if ForkServer.available and not (self._server and self._server.is_alive()):
            self._server = ForkServer()
        return self._server

    def end(self) -> None:
        if self._server:
            self._server.stop()


def _be_quiet() -> None:
    """What libraries and kernels print would reach whoever reads the mail of a scheduler; what matters is told by `Served`."""
    sys.stdout.flush()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        with suppress(OSError):
            os.dup2(nowhere, number)


def _end_with_parent() -> None:
    """A batch that was killed cannot end its lanes: they see it and leave the reports to the next batch."""
    parent: Any = multiprocessing.parent_process()
    wait([parent.sentinel])
    os._exit(1)
