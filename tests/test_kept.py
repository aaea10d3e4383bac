"""Results are computed once, and again only where a setting that they read has changed."""

from __future__ import annotations

import pickle
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import cast

import pytest

from analysis.kept import Memory, Watched, kept, memory_of
from analysis.refusal import Refused
from analysis.settings import Settings


class Something:
    """As a base is: settings, and results that rest on one another."""

    def __init__(self, key: object, folder: Path | None = None, **given: object) -> None:
        self._given = Settings(**given)  # type: ignore[arg-type]
        self.memory = memory_of(key, self._given, folder)
        self.computed: list[str] = []

    @cached_property
    def settings(self) -> Settings:
        return cast(Settings, Watched(self._given))

    @kept
    def inner(self) -> float:
        self.computed.append("inner")
        return self.settings.level

    @kept
    def outer(self) -> float:
        """Twice."""
        self.computed.append("outer")
        return 2 * self.inner

    @kept
    def refused(self) -> float | Refused:
        self.computed.append("refused")
        return Refused("few", count=self.settings.list_length)


def test_a_result_is_computed_once_whoever_asks() -> None:
    one = Something("a")
    assert one.outer == one.outer == 1.9
    assert one.computed == ["outer", "inner"]
    other = Something("a", list_length=3)
    assert (other.outer, other.inner) == (1.9, 0.95)
    assert other.computed == []


def test_a_setting_that_was_read_computes_anew_also_by_way_of_another_result() -> None:
    assert Something("b").outer == 1.9
    changed = Something("b", level=0.9)
    assert changed.outer == 1.8
    assert changed.computed == ["outer", "inner"]
    back = Something("b")
    assert back.outer == 1.9
    assert back.computed == []


def test_a_result_taken_from_memory_still_counts_for_what_rests_on_it() -> None:
    first = Something("c")
    assert first.inner == 0.95
    assert first.outer == 1.9
    # `inner` was not computed within `outer`, and yet the level is what `outer` rests on.
    assert Something("c", level=0.8).outer == 1.6


def test_other_inputs_know_nothing_of_each_other_and_the_oldest_gives_way() -> None:
    assert Something("d1").inner == 0.95
    for key in ("d2", "d3", "d4"):
        assert Something(key).inner == 0.95
    again = Something("d1")
    assert again.inner == 0.95
    assert again.computed == ["inner"]


def test_a_run_shares_results_between_processes_and_refusals_too(tmp_path: Path) -> None:
    one = Something("e", tmp_path)
    assert one.outer == 1.9
    assert one.refused == Refused("few", count=10)
    # As another process: nothing in memory, only the folder.
    other = Something("e", tmp_path)
    other.memory = Memory(Settings(), {}, tmp_path)
    assert other.outer == 1.9
    assert other.refused == Refused("few", count=10)
    assert other.computed == []


def test_many_who_ask_at_once_wait_for_the_one_who_computes(tmp_path: Path) -> None:
    many = [Something("f", tmp_path) for _ in range(8)]
    for one in many:
        one.memory = Memory(Settings(), {}, tmp_path)
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda one: one.outer, many)) == {1.9}
    assert sorted(name for one in many for name in one.computed) == ["inner", "outer"]


def test_a_result_cannot_hold_the_settings_whole() -> None:
    with pytest.raises(TypeError, match="settings whole"):
        pickle.dumps(Watched(Settings()))


def test_a_kept_property_tells_what_it_is() -> None:
    assert Something.outer.__doc__ == "Twice."
