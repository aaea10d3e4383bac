"""Kernels that start in a moment: forked from one process that has imported what every notebook imports.

Starting Python and importing pandas, matplotlib and Ibis is most of a report's time. The standard library's fork server
does it once a run; where there is none (Windows), kernels start the usual way.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from multiprocessing.process import BaseProcess
from typing import Any

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

_PRELOADED = [
    "ipykernel.kernelapp",
    "ipykernel.ipkernel",
    "analysis.customers",
    "analysis.presentation",
    "analysis.workspace",
    "ibis.backends.duckdb",
    "matplotlib.backends.backend_svg",
    "matplotlib.figure",
    "pyarrow.parquet",
]
# Nothing on stderr: ipykernel warns at every start that it listens on the loopback, and a scheduler would mail that.
# What goes wrong in a cell reaches the run through the notebook.
_ARGUMENTS = ["--log-level=50"]

_CAN_FORK = "forkserver" in multiprocessing.get_all_start_methods()


def preload() -> None:
    """Start the fork server, so that it imports while the run reads its input."""
    if _CAN_FORK:
        from multiprocessing import forkserver

        multiprocessing.set_forkserver_preload(_PRELOADED)
        forkserver.ensure_running()


class ReportKernelManager(AsyncKernelManager):
    """Starts kernels of this very Python, whatever kernels the machine's user has installed under the same name."""

    @property
    def kernel_spec(self) -> KernelSpec:
        argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}", *_ARGUMENTS]
        provisioner = {"provisioner_name": "kundenwert"} if _CAN_FORK else {}
        return KernelSpec(
            argv=argv,
            display_name="Python",
            language="python",
            metadata={"kernel_provisioner": provisioner} if _CAN_FORK else {},
        )


class ForkProvisioner(LocalProvisioner):
    """Launches a kernel by forking (entry point ``jupyter_client.kernel_provisioners``)."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        context = multiprocessing.get_context("forkserver")
        arguments = cmd[cmd.index("-f") :]
        process = context.Process(
            target=_serve, args=(arguments, dict(kwargs.get("env") or os.environ), kwargs.get("cwd"))
        )
        process.start()
        self.process = _Popen(process)  # type: ignore[assignment]
        self.pid = process.pid
        self.pgid = None
        return self.connection_info


def _serve(arguments: list[str], environment: dict[str, str], folder: str | None) -> None:
    from ipykernel.kernelapp import IPKernelApp

    os.environ.clear()
    os.environ.update(environment)
    if folder:
        os.chdir(folder)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # A kernel ends when its parent does: here that is the fork server, which ends with the run.
    IPKernelApp.launch_instance(argv=[*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])


class _Popen:
    """The part of `subprocess.Popen` that a provisioner uses, over a process of multiprocessing."""

    stdin = stdout = stderr = None

    def __init__(self, process: BaseProcess) -> None:
        self._process = process
        self.pid = process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int | None:
        self._process.join(timeout)
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        if self._process.is_alive() and self.pid:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self._process.terminate()

    def kill(self) -> None:
        self._process.kill()
