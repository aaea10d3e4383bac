"""The walk of the data has one direction, and what every module must keep to; read from the sources, not by trying."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import analysis

PACKAGE = Path(analysis.__file__).parent
ROOT = PACKAGE.parents[1]
MODULES = {
    "analysis." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path for path in PACKAGE.rglob("*.py")
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}

# What each room may import besides itself, as ARCHITECTURE.md says. A new room has to be given its place there.
MAY_IMPORT = {
    name: set(allowed.split())
    for name, allowed in re.findall(
        r"^\| `(\w+)` \| ([\w ]*)\|", (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8"), re.MULTILINE
    )
}
# These word things for people; in all other modules of a room keys and numbers stay keys and numbers.
FOR_PEOPLE = {"language", "presentation", "quantities"}
WORDING_TOO = {"analysis.tables.template"}  # writes the dictionary of columns for the client

HEAVY = ("ibis", "statsmodels", "seaborn", "matplotlib", "lifetimes", "papermill", "nbconvert", "scipy")


def room(module: str) -> str:
    return module.split(".")[1]


def words_things(module: str) -> bool:
    return "show" in module.split(".") or module in WORDING_TOO


def imports(module: str) -> Iterator[str]:
    """Everything a module imports, also inside functions and for type checkers, by its full name."""
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            source = str(node.module)
            yield from (f"{source}.{a.name}" if f"{source}.{a.name}" in MODULES else source for a in node.names)


def own_imports(module: str) -> set[str]:
    return {name for name in imports(module) if name.startswith("analysis.")}


def calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func).split(".")[-1], node


def test_every_room_has_its_place() -> None:
    assert {room(module) for module in MODULES} == set(MAY_IMPORT) | {"__init__"}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_imports_go_in_the_direction_of_the_data(module: str) -> None:
    allowed = MAY_IMPORT.get(room(module), set()) | {room(module)}
    if words_things(module):
        allowed = allowed | FOR_PEOPLE
    assert {room(name) for name in own_imports(module)} <= allowed


def test_nothing_that_computes_imports_what_words_it() -> None:
    computing = [m for m in MODULES if room(m) not in {"cli", "reporting", "batch", "base"} and not words_things(m)]
    assert [(m, name) for m in computing for name in own_imports(m) if words_things(name)] == []


def test_a_model_knows_arrays_only() -> None:
    names = {name.split(".")[0] for m in MODULES if room(m) == "models" for name in imports(m)}
    assert names & {"pandas", "ibis", "duckdb"} == set()


def test_a_question_is_shown_by_small_files_and_not_by_kind() -> None:
    assert [m for m in MODULES if m.split(".")[-1] in ("present", "charts") and room(m) != "presentation"] == []
    long = {m: len(p.read_text(encoding="utf-8").splitlines()) for m, p in MODULES.items() if words_things(m)}
    assert {m: lines for m, lines in long.items() if lines > 150 and m not in WORDING_TOO} == {}


def test_one_module_opens_the_engine() -> None:
    opening = {
        m for m, tree in TREES.items() for _, call in calls(tree) if ast.unparse(call.func) == "ibis.duckdb.connect"
    }
    # Of notebooks, several at once, and of the command that has the machine to itself.
    assert opening == {"analysis.customers", "analysis.scale.engine"}


def test_lifetimes_is_imported_by_the_referee_alone() -> None:
    users = {m for m in MODULES if any(name.split(".")[0] == "lifetimes" for name in imports(m))}
    assert users == {"analysis.clv.referee"}


def test_a_start_does_not_load_what_only_some_use() -> None:
    code = "import analysis.cli, analysis.base, json, sys; print(json.dumps([*sys.modules]))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, encoding="utf-8")
    assert {name.split(".")[0] for name in json.loads(done.stdout)} & set(HEAVY) == set()


def test_today_does_not_exist() -> None:
    asked = [(m, name) for m, tree in TREES.items() for name, _ in calls(tree) if name in ("today", "now", "utcnow")]
    clock = re.compile(
        r"\b(time\.time\(|localtime\(|gmtime\(|current_date\b|current_timestamp\b|(now|today)\(\))", re.I
    )
    spelled = [(m, found[0]) for m, path in MODULES.items() if (found := clock.search(path.read_text("utf-8")))]
    assert asked + spelled == []


def _names_its_encoding(name: str, call: ast.Call) -> bool:
    literals = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    if any(isinstance(mode, str) and re.fullmatch(r"[rwax+]*b[rwax+]*", mode) for mode in literals):
        return True
    # The encoding is the first argument of read_text and the second of write_text.
    position = {"read_text": 0, "write_text": 1}.get(name)
    given = position is not None and len(call.args) > position
    return given or any(keyword.arg == "encoding" for keyword in call.keywords)


@pytest.mark.parametrize("module", sorted(MODULES))
def test_text_is_read_and_written_in_a_named_encoding(module: str) -> None:
    opening = [(name, call) for name, call in calls(TREES[module]) if name in ("open", "read_text", "write_text")]
    silent = [ast.unparse(call) for name, call in opening if not _names_its_encoding(name, call)]
    # Members of a ZIP file open as bytes.
    assert [call for call in silent if not call.startswith(("os.open(", "archive.open("))] == []


@pytest.mark.parametrize("module", sorted(MODULES))
def test_text_of_other_programs_is_read_in_a_named_encoding(module: str) -> None:
    for name, call in calls(TREES[module]):
        given = {keyword.arg for keyword in call.keywords}
        if name in ("run", "Popen", "check_output") and given & {"text", "universal_newlines"}:
            assert "encoding" in given, ast.unparse(call)
