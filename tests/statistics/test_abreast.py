"""Parts side by side give what they give one after the other."""

from __future__ import annotations

import os
import threading
import warnings

import numpy as np
import pytest

from analysis.statistics.abreast import abreast


@pytest.fixture(autouse=True)
def three_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 3)


def test_results_come_in_the_order_of_the_parts() -> None:
    meet = threading.Barrier(3)

    def done(part: int) -> tuple[int, str]:
        # Nobody passes alone: three are at it at once.
        meet.wait(timeout=20)
        return part**2, threading.current_thread().name

    found = abreast(done, range(9))
    assert [square for square, _ in found] == [part**2 for part in range(9)]
    assert len({name for _, name in found}) == 3


def test_a_few_parts_are_done_by_whoever_asks() -> None:
    assert set(abreast(lambda _: threading.current_thread(), range(5))) == {threading.current_thread()}


def test_a_part_of_a_part_waits_for_nobody() -> None:
    def inner(_: int) -> bool:
        return len(set(abreast(lambda _: threading.get_ident(), range(20)))) == 1

    assert abreast(inner, range(20)) == [True] * 20


def test_what_goes_wrong_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        abreast(lambda part: 1 // part, range(9))


def test_what_the_caller_lets_pass_passes() -> None:
    with warnings.catch_warnings(), np.errstate(divide="ignore"):
        warnings.simplefilter("error")
        assert abreast(lambda part: float(np.log(np.float64(part))), [0.0] * 9) == [-np.inf] * 9
