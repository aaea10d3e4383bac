"""No export of a real system is read wrong, and nine of ten are read right at the first try."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.layouts import layouts, systems
from tests.layouts._outcome import judge, read, write


# All of them are tried by `python -m tests.layouts`, in .ci/run; here, some.
@pytest.mark.parametrize("system", systems()[::16])
def test_no_layout_is_read_wrong(system: str, tmp_path: Path) -> None:
    for layout in layouts(system):
        outcome = read(write(layout, tmp_path))
        assert judge(layout, outcome) != "wrong", (layout.name, outcome)


def test_every_layout_names_its_source_and_what_is_true() -> None:
    made = [(system, layout) for system in systems() for layout in layouts(system)]
    assert len(made) >= 45
    assert len({(system, layout.name) for system, layout in made}) == len(made)
    for _, layout in made:
        assert layout.source
        assert layout.readings or layout.refusal
