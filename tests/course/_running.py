"""The cells of a notebook in this process, for what a kernel would only make slower."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from analysis.presentation.views import View


def run(notebook: NotebookNode, name: str, **parameters: Any) -> list[tuple[NotebookNode, Any]]:
    """Each code cell with what it shows; `parameters` override those of the cell of parameters."""
    namespace: dict[str, Any] = {"__name__": "__main__"}
    shown = []
    for cell in notebook.cells:
        if cell.cell_type != "code":
            continue
        tree = ast.parse(cell.source)
        last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
        exec(compile(tree, name, "exec"), namespace)
        shown.append((cell, eval(compile(ast.Expression(last.value), name, "eval"), namespace) if last else None))
        if "parameters" in cell.metadata.get("tags", []):
            namespace.update(parameters)
    return shown


def text(view: View, lang: str = "en") -> str:
    """What a cell says."""
    return view.shown[lang].plain


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)
