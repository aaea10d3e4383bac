"""The kernels of a run: of this very Python, forked from one process where the system can do that."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from queue import Empty
from time import monotonic
from typing import Any, ClassVar

import psutil
from jupyter_client.asynchronous import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Type

from analysis.reporting.fork_server import ForkServer

START_FAILURE = "Kernel died before replying to kernel_info"

_ARGUMENTS = [
    # Nothing on stderr: ipykernel warns at every start that it listens on the loopback, and a scheduler would mail
    # that. What goes wrong in a cell reaches the run through the notebook.
    "--log-level=50",
    # All kernels of a user write the history of their inputs into one database and wait for each other.
    "--HistoryManager.enabled=False",
]


class _Client(AsyncKernelClient):
    async def wait_for_ready(self, timeout: float) -> None:  # type: ignore[override]
        """As the inherited one without its end: .2 s of silence, though nobody minds a message of the start."""
        end = monotonic() + timeout
        while monotonic() < end:
            self.kernel_info()
            try:
                await self.get_shell_msg(timeout=1)
                await self.get_iopub_msg(timeout=0.2)
                return
            except Empty:
                if not await self.is_alive():
                    break
        raise RuntimeError(START_FAILURE)


class ReportKernelManager(AsyncKernelManager):
    """Starts kernels of this very Python, whatever kernels the machine's user has installed under the same name."""

    client_factory = Type(_Client)
    server: ClassVar[ForkServer | None] = None
    environment: ClassVar[Mapping[str, str]] = {}
    # Seconds that a kernel may live, and whether one has lived longer and was ended.
    limit: ClassVar[float | None] = None
    overdue: ClassVar[bool] = False
    _watch: threading.Timer | None = None

    @property
    def kernel_spec(self) -> KernelSpec:
        return KernelSpec(
            argv=[sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *_ARGUMENTS],
            display_name="Python",
            language="python",
            metadata={"kernel_provisioner": {"provisioner_name": "kundenwert"}} if self.server else {},
        )

    @classmethod
    def end_all(cls) -> None:
        """End all kernels at once, in the midst of what they do; those of the system's own making end by themselves."""
        if cls.server:
            cls.server.stop()

    async def start_kernel(self, **kwargs: Any) -> None:  # type: ignore[override]
        await super().start_kernel(env={**os.environ, **self.environment}, **kwargs)
        if self.limit is not None:
            # A clock of its own: a cell that hangs may hang the loop of messages as well.
            self._watch = threading.Timer(self.limit, self._end_overdue, [self.provisioner.pid])  # type: ignore[union-attr]
            self._watch.daemon = True
            self._watch.start()

    async def cleanup_resources(self, restart: bool = False) -> None:  # type: ignore[override]
        if self._watch is not None:
            self._watch.cancel()
        await super().cleanup_resources(restart)

    def _end_overdue(self, number: int) -> None:
        type(self).overdue = True
        with suppress(psutil.NoSuchProcess):
            psutil.Process(number).kill()

    @classmethod
    def for_one(cls, limit: float | None) -> type[ReportKernelManager]:
        """A manager for one notebook that may take `limit` seconds."""
        return type("KernelsOfNotebook", (cls,), {"limit": limit})


def kernels_of_run(server: ForkServer | None, environment: Mapping[str, str]) -> type[ReportKernelManager]:
    """A manager of kernels that see `environment` besides that of this process."""
    return type("KernelsOfRun", (ReportKernelManager,), {"server": server, "environment": environment})


class ForkProvisioner(LocalProvisioner):
    """Launches a kernel by forking (entry point ``jupyter_client.kernel_provisioners``)."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        manager: ReportKernelManager = self.parent  # type: ignore[assignment]
        assert manager.server
        number = manager.server.fork(cmd[cmd.index("-f") :], kwargs["env"], kwargs.get("cwd"))
        self.process = _Forked(number)  # type: ignore[assignment]
        self.pid = number
        return self.connection_info


class _Forked:
    """The part of `subprocess.Popen` that a provisioner uses, over a process that is no child of this one."""

    stdin = stdout = stderr = None

    def __init__(self, number: int) -> None:
        self._process = psutil.Process(number)

    def poll(self) -> int | None:
        return None if self._process.is_running() else 1

    wait = poll

    def send_signal(self, number: int) -> None:
        with suppress(psutil.NoSuchProcess, psutil.TimeoutExpired):
            self._process.send_signal(number)
            if number == signal.SIGKILL:
                # Gone in a moment, while those who ask for it come again every .1 s only.
                self._process.wait(1)
