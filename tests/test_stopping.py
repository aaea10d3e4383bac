"""Ctrl-C and SIGTERM inside what can be stopped."""

from __future__ import annotations

import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from analysis.stopping import EXIT_CODES, Stopped, stoppable


@pytest.mark.parametrize("number", EXIT_CODES)
def test_a_signal_ends_what_is_inside_and_handlers_are_put_back(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with pytest.raises(Stopped) as caught, stoppable():
        signal.raise_signal(number)
    assert caught.value.by == number
    assert signal.getsignal(number) == before


def test_a_library_that_makes_an_error_of_its_own_of_it_changes_nothing() -> None:
    def query() -> None:
        try:
            signal.raise_signal(signal.SIGTERM)
        except BaseException:
            raise RuntimeError("Query interrupted") from None

    with pytest.raises(Stopped) as caught, stoppable():
        query()
    assert caught.value.by == signal.SIGTERM


def test_other_errors_stay_what_they_are() -> None:
    with pytest.raises(RuntimeError, match="interrupted"), stoppable():
        raise RuntimeError("interrupted")


def test_threads_leave_signals_alone() -> None:
    def inside() -> int:
        with stoppable():
            return 1

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(inside).result() == 1
