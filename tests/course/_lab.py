"""JupyterLab in a browser, driven over the DevTools protocol."""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import websocket


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Tab:
    """One page of the browser."""

    def __init__(self, address: str) -> None:
        self._socket = websocket.create_connection(address, timeout=120, suppress_origin=True)
        self._number = 0

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._socket.recv())
            if told.get("id") == self._number:
                assert "error" not in told, told
                return dict(told["result"])

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression; promises are waited for."""
        found = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def until(self, script: str, seconds: float = 90) -> Any:
        """Wait until the expression is true."""
        end = time.monotonic() + seconds
        while not (found := self.run(script)):
            assert time.monotonic() < end, f"never true: {script}; page: {self.run('document.body.innerText')[-1500:]}"
            time.sleep(0.05)
        return found

    def press(self, key: str) -> None:
        for kind in ("keyDown", "keyUp"):
            self.ask(
                "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode={"ArrowRight": 39}[key]
            )

    def close(self) -> None:
        self._socket.close()

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))


@contextmanager
def lab(folder: Path, notebook: str, size: str = "1400,1000") -> Iterator[Tab]:
    """`notebook` of `folder` open in JupyterLab in a browser of its own; both end with the block."""
    served, debugged = free_port(), free_port()
    home = folder / ".home"
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(home), "JUPYTER_DATA_DIR": str(home), "HOME": str(home)}
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--expose-app-in-browser", f"--port={served}",
         "--IdentityProvider.token=", "--ServerApp.open_browser=False", f"--ServerApp.root_dir={folder}"],
        env=environment, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert program, "no chromium"
    browser = subprocess.Popen(
        [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", f"--window-size={size}",
         f"--remote-debugging-port={debugged}", f"--user-data-dir={home / 'profile'}", "about:blank"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    ends = ExitStack()
    try:
        _answer(f"http://127.0.0.1:{served}/api")
        pages = json.loads(_answer(f"http://127.0.0.1:{debugged}/json/list"))
        tab = Tab(next(page["webSocketDebuggerUrl"] for page in pages if page["type"] == "page"))
        ends.callback(tab.close)
        tab.ask("Page.enable")
        # Without focus JupyterLab takes no notebook for the current one.
        tab.ask("Emulation.setFocusEmulationEnabled", enabled=True)
        tab.ask("Page.navigate", url=f"http://127.0.0.1:{served}/lab/tree/{notebook}")
        tab.until("window.jupyterapp && document.querySelector('.jp-Notebook .jp-Cell') && true")
        tab.run("jupyterapp.shell.activateById([...jupyterapp.shell.widgets('main')][0].id)")
        tab.until("jupyterapp.shell.currentWidget?.sessionContext?.session?.kernel?.status === 'idle'")
        yield tab
    finally:
        ends.close()
        for process in (browser, server):
            process.terminate()
            process.wait(timeout=20)


def _answer(address: str) -> bytes:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(300):
        try:
            with opener.open(address, timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"{address} does not answer")
