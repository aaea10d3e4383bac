"""The one way to say that something cannot be said: the reason as a key of the language room, with what its sentence needs.

A refusal is raised where it is found and travels as a value from there: a page goes on, and says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")
_Out = TypeVar("_Out")


class Refused(Exception):
    """The data do not carry an answer; `key` names reason and remedy in the language room, `values` fill them in."""

    def __init__(self, key: str, **values: float | str) -> None:
        self.key = key
        self.values = values
        super().__init__(" ".join([key, *(f"{name}={value}" for name, value in values.items())]))

    def __reduce__(self) -> tuple[Any, ...]:
        # An exception is unpickled from its message; this one is made of more.
        return _refused, (self.key, self.values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Refused) and (self.key, self.values) == (other.key, other.values)

    def __hash__(self) -> int:
        return hash((self.key, *sorted(self.values.items())))


def _refused(key: str, values: Mapping[str, Any]) -> Refused:
    return Refused(key, **values)


def or_refused(
    compute: Callable[Concatenate[_Result, _Given], _Out],
) -> Callable[Concatenate[_Result | Refused, _Given], _Out | Refused]:
    """Return a refusal instead of raising it, and hand on one that is given: a page goes on, and says why."""

    @wraps(compute)
    def computed(result: _Result | Refused, *args: _Given.args, **kwargs: _Given.kwargs) -> _Out | Refused:
        if isinstance(result, Refused):
            return result
        try:
            return compute(result, *args, **kwargs)
        except Refused as reason:
            return reason

    return computed


# There is nothing to say here and nothing to mend: something else says it, or the data have no such thing.
INAPPLICABLE = Refused("inapplicable")
