"""All cells of a notebook run again in the same kernel, as in JupyterLab, after one parameter was changed."""

from __future__ import annotations

import time
from pathlib import Path

import nbformat
from measure import Row
from nbclient import NotebookClient

from analysis.reporting.kernels import ReportKernelManager

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
# What stands in the cell of parameters, what it is changed to, and how much of a first run the second may take: charts
# are drawn anew whatever changed, and on the margin every value and its bounds depend.
CHANGES = {
    "2_pareto_analysis": [
        ("list_length: int = 10", "list_length: int = 12", 0.5),
        ("abc_a: float = 0.8", "abc_a: float = 0.7", 0.5),
    ],
    "3_customer_lifetime_value": [
        ("list_length: int = 10", "list_length: int = 12", 0.5),
        ('margin_rate: str = ""', 'margin_rate: str = "0.3"', 0.8),
    ],
}


def rows(small: bool) -> list[Row]:
    """Seconds from the first to the last cell; the peer is the first run, whose input was read by a run before."""
    return [row for name in list(CHANGES)[: 1 if small else None] for row in _of(name)]


def _of(name: str) -> list[Row]:
    notebook = nbformat.read(NOTEBOOKS / f"{name}.ipynb", 4)
    parameters = next(cell for cell in notebook.cells if "parameters" in cell.metadata.get("tags", []))
    client = NotebookClient(notebook, kernel_manager_class=ReportKernelManager, resources={})
    with client.setup_kernel():
        # So that neither side reads the input: whoever works with a notebook has read it before.
        client.execute_cell(
            nbformat.v4.new_code_cell("from analysis.base import CustomerBase; CustomerBase('demo')"), 0
        )
        first = _run(client, notebook)
        made = []
        for before, after, demanded in CHANGES[name]:
            original = parameters.source
            if before not in original:
                raise ValueError(f"{name} has no {before!r}")
            parameters.source = original.replace(before, after)
            what = f"notebook {name[0]} again, other {before.partition(':')[0]}, s (peer: first run)"
            made.append(Row(what, _run(client, notebook), first, demanded))
            parameters.source = original
    return made


def _run(client: NotebookClient, notebook: nbformat.NotebookNode) -> float:
    start = time.perf_counter()
    for number, cell in enumerate(notebook.cells):
        client.execute_cell(cell, number)
    return time.perf_counter() - start
