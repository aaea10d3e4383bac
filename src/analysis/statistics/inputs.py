"""Checking arrays at the door of the models: one clear error naming the argument, the place and the value."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]


class InvalidInput(ValueError):
    """An argument that no model can use.

    Attributes
    ----------
    argument : its name
    index : place of the first offending element; None where the whole argument is meant
    value : that element
    """

    def __init__(self, argument: str, rule: str, index: int | None = None, value: object = None) -> None:
        self.argument = argument
        self.index = index
        self.value = value
        place = argument if index is None else f"{argument}[{index}] = {value}"
        super().__init__(f"{place}: {rule}")


def numbers(argument: str, values: ArrayLike) -> NDArray[np.float64] | NDArray[np.int64]:
    """`values` as an array of finite numbers, integers left as they are.

    Raises
    ------
    InvalidInput : not numeric, NaN or infinite
    """
    array = np.asarray(values)
    if array.dtype.kind in "bui":
        return array.astype(np.int64, copy=False)
    try:
        array = array.astype(np.float64, copy=False)
    except (TypeError, ValueError):
        raise InvalidInput(argument, "must hold numbers and no missing values") from None
    require(argument, array, np.isfinite(array), "must be a finite number, not missing or infinite")
    return array


def not_negative(argument: str, values: ArrayLike) -> FloatArray:
    """`values` as floats, none of them negative; infinity is a number here (an unlimited horizon)."""
    array = np.asarray(values, dtype=np.float64)
    require(argument, array, array >= 0, "must be a number, 0 or more")
    return array


def counts(argument: str, values: ArrayLike) -> NDArray[np.float64] | NDArray[np.int64]:
    """`values` as whole numbers, none negative."""
    array = numbers(argument, values)
    rule = "counts purchases and must be a whole number, 0 or more"
    require(argument, array, array >= 0, rule)
    if array.dtype.kind == "f":
        require(argument, array, np.rint(array) == array, rule)
    return array


def histories(x: ArrayLike, t_x: ArrayLike, T: ArrayLike) -> tuple[NDArray, NDArray, NDArray]:
    """Purchase histories, checked; scalars stretch to the length of the others.

    Parameters
    ----------
    x : repeat purchases, whole numbers
    t_x, T : time from the first purchase to the last one and to the end of observation, any unit

    Raises
    ------
    InvalidInput : shapes that do not fit, x negative or not whole, t_x > T, t_x > 0 where x = 0, NaN
    """
    purchases, last, end = counts("x", x), numbers("t_x", t_x), numbers("T", T)
    purchases, last, end = aligned({"x": purchases, "t_x": last, "T": end})
    require("T", end, end >= 0, "is a length of time, 0 or more")
    require("t_x", last, last >= 0, "is a length of time, 0 or more")
    require("t_x", last, last <= end, "the last purchase (t_x) lies after the end of observation (T)")
    require("t_x", last, (purchases > 0) | (last == 0), "must be 0 for a customer who never bought again (x = 0)")
    return purchases, last, end


def aligned(arrays: dict[str, NDArray]) -> list[NDArray]:
    """Stretch scalars to the shape of the other arrays; lengths that differ are an error."""
    shapes = {array.shape for array in arrays.values() if array.ndim}
    if len(shapes) > 1:
        found = ", ".join(f"{name} {array.shape}" for name, array in arrays.items())
        raise InvalidInput(", ".join(arrays), f"must have the same length, but are {found}")
    return list(np.broadcast_arrays(*arrays.values()))


def case_weights(weights: ArrayLike | None, n: int) -> FloatArray | None:
    """How many customers each row stands for; None where each stands for itself."""
    if weights is None:
        return None
    array = numbers("weights", weights).astype(np.float64)
    if array.shape != (n,):
        raise InvalidInput("weights", f"must be one number a row, {n} in all, but has the shape {array.shape}")
    require("weights", array, array >= 0, "must be 0 or more")
    if not array.sum() > 0:
        raise InvalidInput("weights", "must not all be 0")
    return array


def rows(argument: str, array: NDArray) -> None:
    """A fit needs one row a customer, and at least one.

    Raises
    ------
    InvalidInput : no rows, or not one-dimensional
    """
    if array.ndim != 1:
        raise InvalidInput(argument, f"must be one number a customer, but has the shape {array.shape}")
    if not array.size:
        raise InvalidInput(argument, "is empty: there is no customer to learn from")


def require(argument: str, values: NDArray, valid: NDArray[np.bool_] | bool, rule: str) -> None:
    """Raise `InvalidInput` for the first element of `values` that is not `valid`."""
    if not np.all(valid):
        index = int(np.flatnonzero(~np.broadcast_to(valid, values.shape).ravel())[0])
        raise InvalidInput(argument, rule, index, values.ravel()[index])
