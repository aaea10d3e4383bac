"""A process that has imported what every notebook imports, and forks a kernel whenever it is asked to.

Starting Python and importing pandas, matplotlib and Ibis is most of a report's time; this way it is done once a run,
while the run reads its input. Both ends are here: `ForkServer` for the run, `main` in the process itself. A line of
JSON asks for a kernel, a line with its process id answers.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

# Not lifetimes: at its import it switches off all warnings.
_PRELOADED = (
    "ipykernel.ipkernel",
    "ipykernel.kernelapp",
    "tornado.platform.asyncio",
    "analysis.base",
    "analysis.presentation.handed",
    "analysis.presentation.views",
    "pyarrow.parquet",
    "ibis.backends.duckdb",
    "matplotlib.figure",
    "matplotlib.backends.backend_svg",
    "seaborn",
    "scipy.stats",
    "statsmodels.regression.quantile_regression",
    "statsmodels.genmod.generalized_linear_model",
    "statsmodels.tsa.seasonal",
)


class ForkServer:
    """The process, from the run's side; leaving the context ends it and all its kernels."""

    # Elsewhere forking is missing (Windows) or breaks in libraries of the system (macOS).
    available = sys.platform == "linux"

    def __init__(self) -> None:
        self._lock = threading.Lock()
        # In a session of its own: Ctrl-C is for the run, which then ends its kernels.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", __name__],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", start_new_session=True,
        )  # fmt: skip

    def __enter__(self) -> ForkServer:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        self._process.communicate()

    def fork(self, arguments: Sequence[str], environment: Mapping[str, str], folder: str | None) -> int:
        """Start a kernel with these command line arguments; the number of its process."""
        request = {"arguments": arguments, "environment": dict(environment), "folder": folder}
        with self._lock:
            assert self._process.stdin
            assert self._process.stdout
            print(json.dumps(request), file=self._process.stdin, flush=True)
            return int(self._process.stdout.readline())

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def stop(self) -> None:
        """End the process and all its kernels at once."""
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)


def main() -> None:
    """Import, then fork until the run closes its end or is gone itself; kernels do not outlive it."""
    # Every kernel would load a debugger, which is half of its start; None says that it is not installed.
    sys.modules["debugpy"] = None  # type: ignore[assignment]
    # What is imported stays: neither here nor in the kernels is there anything in it to collect.
    gc.disable()
    for module in _PRELOADED:
        import_module(module)
    gc.freeze()
    # Nobody waits for a kernel that has ended: the system is to clear it away.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            sys.exit(_serve(**json.loads(line)))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
    os.killpg(0, signal.SIGKILL)


def _serve(arguments: Sequence[str], environment: Mapping[str, str], folder: str | None) -> Any:
    from ipykernel.kernelapp import IPKernelApp

    gc.enable()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.environ.clear()
    os.environ.update(environment)
    if folder:
        os.chdir(folder)
    return IPKernelApp.launch_instance(argv=[*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"])


if __name__ == "__main__":
    main()
