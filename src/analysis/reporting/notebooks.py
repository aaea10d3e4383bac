"""The notebooks: which there are, what they take, how one is executed, and what it hands over."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from importlib import import_module
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Any

from analysis.errors import Finding, UsageError
from analysis.settings import Settings
from analysis.shipped import NOTEBOOKS

if TYPE_CHECKING:
    from jupyter_client.manager import AsyncKernelManager
    from nbformat import NotebookNode

# Two threads that import at once must not see each other's half of it.
_IMPORTING = Lock()

# What a notebook takes besides settings.
_OWN_PARAMETERS = ("source", "lang", "customer")
_START_FAILURE = "Kernel died before replying to kernel_info"


@dataclass(frozen=True)
class Source:
    """A notebook of the project as it stands, without outputs."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.stem

    @cached_property
    def _cells(self) -> list[NotebookNode]:
        return _nbformat().read(self.path, as_version=4).cells

    def title(self, lang: str) -> str:
        """The first heading of the cells in `lang`."""
        found = first_heading(self._cells, lang)
        if not found:
            raise ValueError(f"{self.path} has no cell in {lang}")
        return found

    def parameters(self) -> tuple[str, ...]:
        """Names that the parameters cell declares; each must be a setting."""
        import ast

        cell = next(cell for cell in self._cells if "parameters" in cell.metadata.get("tags", []))
        # With or without a type: what is declared without one must not be passed over in silence.
        names = tuple(
            ast.unparse(node.target if isinstance(node, ast.AnnAssign) else node.targets[0])
            for node in ast.parse(cell.source).body
            if isinstance(node, (ast.AnnAssign, ast.Assign))
        )
        unknown = set(names) - set(Settings.model_fields) - set(_OWN_PARAMETERS)
        if unknown:
            raise ValueError(f"{self.path} declares {sorted(unknown)}, which are no settings")
        return names


def first_heading(cells: Iterable[NotebookNode], lang: str) -> str:
    """The first heading of the `cells` in `lang`, which is the title of their page; empty where there is none."""
    for cell in cells:
        if f"lang-{lang}" in cell.metadata.get("tags", []):
            return str(cell.source.splitlines()[0].lstrip("# "))
    return ""


def choose(names: tuple[str, ...] = ()) -> list[Source]:
    """All notebooks in order, or those named.

    Raises
    ------
    UsageError : a name is none of them
    """
    sources = {path.stem: Source(path) for path in sorted(NOTEBOOKS.glob("[0-9]_*.ipynb"))}
    wanted = [name.removesuffix(".ipynb") for name in names] or list(sources)
    unknown = [name for name in wanted if name not in sources]
    if unknown:
        values = {"name": ", ".join(unknown), "allowed": ", ".join(sources)}
        raise UsageError(Finding("unknown-notebook", "error", values=values))
    return [sources[name] for name in sources if name in wanted]


def portrait() -> Source:
    """The notebook of one customer, which no report of the base includes."""
    return Source(NOTEBOOKS / "customer_portrait.ipynb")


def load_tools() -> None:
    """Import what executing and exporting take, which is longer than a notebook takes to run."""
    _nbformat()
    for name in ("papermill", "nbconvert.exporters.templateexporter"):
        import_module(name)
    # What goes wrong reaches the run as an exception and its page in words; papermill would tell stderr as well.
    logging.getLogger("papermill").setLevel(logging.CRITICAL)


def execute(
    notebook: Source,
    lang: str,
    label: str,
    settings: Settings,
    folder: Path,
    manager: type[AsyncKernelManager],
    parameters: Mapping[str, str] | None = None,
) -> NotebookNode:
    """Run `notebook` in `folder`; `manager` makes the kernel, `parameters` are those besides settings and language.

    A kernel that dies at its start is given one more try: many starting at once can race for ports. Everything else
    that goes wrong is raised.
    """
    import papermill

    values = {name: _scalar(value) for name, value in settings.model_dump().items() if name in notebook.parameters()}
    for attempt in (1, 2):
        try:
            executed = papermill.execute_notebook(
                str(notebook.path),
                # It would write the notebook twice a cell; a run that fails has no use for it.
                None,
                parameters=values | {"source": label, "lang": lang} | dict(parameters or {}),
                kernel_name="python3",
                kernel_manager_class=manager,
                # Nothing in a kernel has to be brought to an end.
                shutdown_kernel="immediate",
                progress_bar=False,
                start_timeout=120,
                # Not papermill's `cwd`: it changes that of the whole process, under the feet of the other threads.
                resources={"metadata": {"path": str(folder.resolve())}},
            )
            break
        except RuntimeError as error:
            if attempt == 2 or _START_FAILURE not in str(error):
                raise
    # papermill notes paths of this machine and times of this day; neither belongs into a result.
    executed.metadata.pop("papermill", None)
    for cell in executed.cells:
        for noted in ("papermill", "execution"):
            cell.metadata.pop(noted, None)
        if "injected-parameters" in cell.metadata.get("tags", []):
            # papermill draws it at random.
            cell["id"] = "injected-parameters"
    return executed


def write(executed: NotebookNode, path: Path) -> None:
    """Write a notebook with its outputs."""
    _nbformat().write(executed, path)


def _nbformat() -> ModuleType:
    """The library, without a grammar of web addresses that takes .8 s to build and that no notebook needs."""
    # jsonschema uses rfc3987_syntax where it finds it; None says that it is not there.
    with _IMPORTING:
        hidden = sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
        import nbformat

        if hidden is None:
            del sys.modules["rfc3987_syntax"]
    return nbformat


def _scalar(value: Any) -> Any:
    """A setting as the plain scalar that a parameters cell holds; an empty text stands for "not given"."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else value
