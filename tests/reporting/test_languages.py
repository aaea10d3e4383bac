"""The notebook of one language out of an execution in several."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from nbformat import NotebookNode, validate
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.presentation.views import LANGUAGES_MIME
from analysis.reporting.languages import in_language, main_language


def told(german: dict[str, str], english: dict[str, str], metadata: dict[str, Any] | None = None) -> NotebookNode:
    """An output whose main language is German."""
    other = {"en": {"data": english, "metadata": {"image/svg+xml": {"alt": "drawn"}}}}
    return new_output("display_data", data={**german, LANGUAGES_MIME: other}, metadata=metadata or {})


@pytest.fixture
def executed() -> NotebookNode:
    return new_notebook(
        cells=[
            new_markdown_cell("# Titel", metadata={"tags": ["lang-de"]}),
            new_markdown_cell("# Title", metadata={"tags": ["lang-en"]}),
            new_markdown_cell("both"),
            new_code_cell('lang: str = "en"  # language', metadata={"tags": ["parameters"]}),
            new_code_cell(
                '# Parameters\nsource = "x"\nlang = "de"\nlanguage = 1', metadata={"tags": ["injected-parameters"]}
            ),
            new_code_cell("say()", outputs=[told({"text/html": "<p>ja</p>"}, {"text/html": "<p>yes</p>"})]),
            new_code_cell(
                "draw()",
                outputs=[
                    told(
                        {"image/svg+xml": "<svg>eins</svg>"},
                        {"image/svg+xml": "<svg>one</svg>"},
                        {"image/svg+xml": {"alt": "gezeichnet"}},
                    )
                ],
            ),
            new_code_cell("1", outputs=[new_output("execute_result", data={"text/plain": "1"}, execution_count=1)]),
            new_code_cell("print(1)", outputs=[new_output("stream", name="stdout", text="1\n")]),
        ]
    )


def outputs(notebook: NotebookNode) -> list[NotebookNode]:
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def test_the_main_language_is_what_the_kernel_showed(executed: NotebookNode) -> None:
    said, drawn, plain, printed = outputs(in_language(executed, "de"))
    assert said.data == {"text/html": "<p>ja</p>"}
    assert drawn.data == {"image/svg+xml": "<svg>eins</svg>"}
    assert drawn.metadata == {"image/svg+xml": {"alt": "gezeichnet"}}
    assert (plain.data, printed.text) == ({"text/plain": "1"}, "1\n")


def test_another_language_is_what_lay_beside_it(executed: NotebookNode) -> None:
    said, drawn, plain, printed = outputs(in_language(executed, "en"))
    assert said.data == {"text/html": "<p>yes</p>"}
    assert drawn.data == {"image/svg+xml": "<svg>one</svg>"}
    assert drawn.metadata == {"image/svg+xml": {"alt": "drawn"}}
    assert (plain.data, printed.text) == ({"text/plain": "1"}, "1\n")


@pytest.mark.parametrize(("lang", "title"), [("de", "# Titel"), ("en", "# Title")])
def test_it_is_a_notebook_of_that_language_alone(lang: str, title: str, executed: NotebookNode) -> None:
    before = deepcopy(executed)
    notebook = in_language(executed, lang)
    assert [cell.source for cell in notebook.cells if cell.cell_type == "markdown"] == [title, "both"]
    assert main_language(notebook) == lang
    injected = next(cell for cell in notebook.cells if "injected-parameters" in cell.metadata.get("tags", []))
    assert injected.source == f'# Parameters\nsource = "x"\nlang = "{lang}"\nlanguage = 1'
    assert "languages+json" not in json.dumps(notebook)
    validate(notebook)
    assert executed == before


def test_a_language_that_was_not_told_is_an_error_and_never_the_other_one(executed: NotebookNode) -> None:
    del executed.cells[5].outputs[0].data[LANGUAGES_MIME]["en"]
    with pytest.raises(KeyError):
        in_language(executed, "en")
