"""Refusals are handed on: what follows from nothing says nothing."""

from __future__ import annotations

import pytest

from analysis.models.fitting import at_boundary
from analysis.refusal import Refused, or_refused

REASON = Refused("flat", factor=9.0)


@or_refused
def halved(number: float, by: float = 2.0) -> float:
    """Half a number."""
    if number < 0:
        raise Refused("no-spend")
    return number / by


def test_a_result_is_computed() -> None:
    assert (halved(4.0), halved(4.0, 4.0), halved(4.0, by=8.0)) == (2.0, 1.0, 0.5)
    assert (halved.__name__, halved.__doc__) == ("halved", "Half a number.")


def test_a_refusal_is_returned_and_handed_on() -> None:
    refused = halved(-1.0)
    assert isinstance(refused, Refused)
    assert refused.key == "no-spend"
    assert halved(refused) is refused
    assert halved(REASON, by=0.0) is REASON


def test_other_errors_are_errors() -> None:
    with pytest.raises(ZeroDivisionError):
        halved(1.0, by=0.0)


def test_a_refusal_names_key_and_figures() -> None:
    assert str(REASON) == "flat factor=9.0"
    assert at_boundary(("s", "beta")).key == "boundary-dropout"
    assert at_boundary(("v",)).key == "boundary-spend"
    assert at_boundary(("r", "a")).values == {"parameters": "r, a"}
