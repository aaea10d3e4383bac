"""One notebook: what it is given, what is noted of it, and one more try for a kernel that dies at its start."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import nbformat
import papermill
import pytest
from jupyter_client.manager import AsyncKernelManager
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.errors import UsageError
from analysis.reporting import notebooks
from analysis.reporting.notebooks import Source, choose, execute, write
from analysis.settings import Settings

AT_START = RuntimeError("Kernel died before replying to kernel_info")
PARAMETERS = 'source = "demo"  # -\nlang = "en"  # -\nhorizon_months = 12  # -\nmargin_rate = ""  # -'
PARAMETERS += '\nreference_date = ""  # -'


def notebook(folder: Path, name: str = "0_x", parameters: str = PARAMETERS) -> Source:
    cells = [
        new_markdown_cell("# Titel\n\nFrage?", metadata={"tags": ["lang-de"]}),
        new_markdown_cell("# Title\n\nQuestion?", metadata={"tags": ["lang-en"]}),
        new_code_cell(parameters, metadata={"tags": ["parameters"]}),
    ]
    nbformat.write(new_notebook(cells=cells), folder / f"{name}.ipynb")
    return Source(folder / f"{name}.ipynb")


def executed(**noted: Any) -> Any:
    output = new_output("display_data", data={"text/plain": "1"})
    cell = new_code_cell("1", outputs=[output], metadata={"papermill": {"start_time": "now"}, "tags": ["kept"]})
    injected = new_code_cell('lang = "de"', metadata={"tags": ["injected-parameters"]})
    cells = [new_markdown_cell("x"), cell, injected]
    return new_notebook(cells=cells, metadata={"papermill": {"input_path": "/home/x"}})


@pytest.fixture
def attempts(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[dict[str, Any]]]:
    """Let papermill raise or return what is given, one after the other; gives the arguments of its calls."""

    def plan(*outcomes: Any) -> list[dict[str, Any]]:
        calls: list[dict[str, Any]] = []

        def execute_notebook(*_: Any, **options: Any) -> Any:
            outcome = outcomes[len(calls)]
            calls.append(options)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome

        monkeypatch.setattr(papermill, "execute_notebook", execute_notebook)
        return calls

    return plan


def run(source: Source, folder: Path, settings: Settings | None = None) -> Any:
    return execute(source, "de", "label", settings or Settings(), folder, AsyncKernelManager)


def test_a_kernel_that_dies_at_its_start_gets_one_more_try(tmp_path: Path, attempts: Callable[..., Any]) -> None:
    calls = attempts(AT_START, executed())
    assert run(notebook(tmp_path), tmp_path).cells[1].outputs[0].data == {"text/plain": "1"}
    assert len(calls) == 2


def test_it_does_not_get_a_third(tmp_path: Path, attempts: Callable[..., Any]) -> None:
    calls = attempts(AT_START, AT_START, executed())
    with pytest.raises(RuntimeError, match="Kernel died before"):
        run(notebook(tmp_path), tmp_path)
    assert len(calls) == 2


@pytest.mark.parametrize("problem", [RuntimeError("Kernel died"), ValueError("x")])
def test_what_fails_later_is_not_tried_again(problem: Exception, tmp_path: Path, attempts: Callable[..., Any]) -> None:
    calls = attempts(problem, executed())
    with pytest.raises(type(problem)):
        run(notebook(tmp_path), tmp_path)
    assert len(calls) == 1


def test_a_notebook_is_given_its_own_parameters_as_plain_scalars(tmp_path: Path, attempts: Callable[..., Any]) -> None:
    calls = attempts(executed())
    settings = Settings(reference_date=date(2024, 6, 30), horizon_months=24, top_share=0.1)
    execute(notebook(tmp_path), "de", "label", settings, tmp_path, AsyncKernelManager, {"customer": "007"})
    given = {"customer": "007"}
    given |= {"source": "label", "lang": "de", "horizon_months": 24, "margin_rate": "", "reference_date": "2024-06-30"}
    assert calls[0]["parameters"] == given


def test_what_is_stored_knows_no_machine_and_no_clock(tmp_path: Path, attempts: Callable[..., Any]) -> None:
    attempts(executed())
    source = notebook(tmp_path)
    before = source.path.read_bytes()
    folder = tmp_path / "de"
    folder.mkdir()
    write(run(source, folder), folder / "0_x.ipynb")
    stored = json.loads((folder / "0_x.ipynb").read_text(encoding="utf-8"))
    assert "papermill" not in json.dumps(stored)
    assert stored["cells"][1]["metadata"] == {"tags": ["kept"]}
    assert stored["cells"][2]["id"] == "injected-parameters"
    assert source.path.read_bytes() == before


def test_a_parameter_that_is_no_setting_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="are no settings"):
        notebook(tmp_path, parameters="horizont = 12").parameters()


def test_titles_are_the_first_headings(tmp_path: Path) -> None:
    assert [notebook(tmp_path).title(lang) for lang in ("de", "en")] == ["Titel", "Title"]


def test_notebooks_are_chosen_by_name_and_kept_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("1_b", "0_a", "2_c", "portrait", ".ipynb_checkpoints"):
        notebook(tmp_path, name)
    monkeypatch.setattr(notebooks, "NOTEBOOKS", tmp_path)
    assert [source.name for source in choose()] == ["0_a", "1_b", "2_c"]
    assert [source.name for source in choose(("2_c", "0_a.ipynb"))] == ["0_a", "2_c"]
    with pytest.raises(UsageError) as caught:
        choose(("3_d", "0_a", "../0_a"))
    (finding,) = caught.value.findings
    assert finding.values == {"name": "3_d, ../0_a", "allowed": "0_a, 1_b, 2_c"}
