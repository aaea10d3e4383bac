"""Whatever a file looks like: its total is right, or it is refused in a sentence."""

from __future__ import annotations

import gzip
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz._choices import OPTIONS, drawn
from tests.fuzz._files import make
from tests.fuzz._trial import attempt
from tests.layouts._outcome import Outcome, read

# The choices shrink to the plainest, so that a failure is told by what made it one.
CHOICES = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in OPTIONS.items()})
BOUNDED = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.mark.slow
@given(seed=st.integers(0, 5000), choices=CHOICES)
# `python -m tests.fuzz` tries 500, in .ci/run; here, what hypothesis would look for.
@settings(BOUNDED, max_examples=20)
def test_no_combination_is_read_with_another_total(seed: int, choices: dict[str, str]) -> None:
    kind, detail = attempt(make(seed, choices))
    assert kind in ("right", "refused"), detail


@pytest.mark.slow
@given(seed=st.integers(0, 500), position=st.floats(0, 1), junk=st.binary(max_size=12), cut=st.booleans())
@BOUNDED
def test_a_damaged_file_ends_in_a_sentence(seed: int, position: float, junk: bytes, cut: bool) -> None:
    case = make(seed, drawn(seed) | {"shape": "rows", "container": "text"})
    assert isinstance(case.content, bytes)
    at = int(position * len(case.content))
    damaged = case.content[:at] + junk + (b"" if cut else case.content[at:])
    outcome = outcome_of(damaged, "umsaetze.csv")
    assert outcome.kind in ("read", "refused"), outcome.detail


@pytest.mark.slow
@given(content=st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)), suffix=st.sampled_from((".csv", ".csv.gz", ".xlsx", ".parquet", ".txt", ".json")), packed=st.booleans())  # fmt: skip
@BOUNDED
def test_anything_at_all_ends_in_a_sentence(content: bytes, suffix: str, packed: bool) -> None:
    outcome = outcome_of(gzip.compress(content, mtime=0) if packed else content, "umsaetze" + suffix)
    assert outcome.kind in ("read", "refused"), outcome.detail


def outcome_of(content: bytes, name: str) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        return read(path)


@pytest.mark.parametrize("seed", range(8))
def test_the_generator_makes_the_same_of_a_seed(seed: int) -> None:
    first, second = make(seed, drawn(seed)), make(seed, drawn(seed))
    assert (first.totals, first.customers, first.first, first.last) == (
        second.totals,
        second.customers,
        second.first,
        second.last,
    )
    assert first.name == second.name


def test_every_option_is_drawn_among_five_hundred() -> None:
    seen = {(name, value) for seed in range(500) for name, value in drawn(seed).items()}
    assert seen == {(name, value) for name, values in OPTIONS.items() for value in values}
