"""The refusal to estimate: its reason as a key of the language room, with the figures the sentence needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")
_Out = TypeVar("_Out")


class NotEstimable(Exception):
    """The data do not carry the model; `key` names reason and remedy in the language room, `values` fill them in."""

    def __init__(self, key: str, **values: float | str) -> None:
        self.key = key
        self.values = values
        super().__init__(" ".join([key, *(f"{name}={value}" for name, value in values.items())]))


def at_boundary(parameters: Sequence[str]) -> NotEstimable:
    """The refusal of a fit whose `parameters` ran to the end of their range; the first tells what the data do not show."""
    key = "clv-boundary-rates"
    if parameters[0] in ("a", "b", "s", "beta"):
        key = "clv-boundary-dropout"
    elif parameters[0] in ("p", "q", "v"):
        key = "clv-boundary-spend"
    return NotEstimable(key, parameters=", ".join(parameters))


def or_refusal(
    compute: Callable[Concatenate[_Result, _Given], _Out],
) -> Callable[Concatenate[_Result | NotEstimable, _Given], _Out | NotEstimable]:
    """Return a refusal instead of raising it, and hand on one that is given: a page goes on, and says why."""

    @wraps(compute)
    def computed(result: _Result | NotEstimable, *args: _Given.args, **kwargs: _Given.kwargs) -> _Out | NotEstimable:
        if isinstance(result, NotEstimable):
            return result
        try:
            return compute(result, *args, **kwargs)
        except NotEstimable as reason:
            return reason

    return computed
