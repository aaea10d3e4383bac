"""Random draws that come out alike on every machine and under every version of numpy.

numpy promises that the raw bits of PCG64 never change, but not that its distributions keep their algorithms
(NEP 19). Everything here is therefore built from raw bits by plain arithmetic and one logarithm.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


def nearest(values: npt.ArrayLike) -> Ints:
    """Round to whole numbers, halves upwards."""
    return np.floor(np.asarray(values, dtype=float) + 0.5).astype(np.int64)


class Draws:
    """One stream of random numbers for one topic: more draws in one table leave the other tables as they are."""

    def __init__(self, seed: int, topic: str) -> None:
        self._bits = np.random.PCG64([seed, int.from_bytes(topic.encode(), "big")])

    def uniform(self, *shape: int) -> Floats:
        """Uniform on the open interval (0, 1)."""
        raw = self._bits.random_raw(int(np.prod(shape)))
        return np.asarray(((raw >> np.uint64(11)) + 0.5).reshape(shape) * 2.0**-53, dtype=np.float64)

    def exponential(self, *shape: int) -> Floats:
        """Exponential with mean 1."""
        return -np.log(self.uniform(*shape))

    def gamma(self, k: int, *shape: int) -> Floats:
        """Gamma with whole shape `k` and scale 1: the sum of `k` exponentials."""
        return self.exponential(k, *shape).sum(axis=0)

    def bell(self, *shape: int) -> Floats:
        """Mean 0, variance 1, nearly normal: the sum of twelve uniforms."""
        return self.uniform(12, *shape).sum(axis=0) - 6

    def between(self, low: npt.ArrayLike, high: npt.ArrayLike, size: int) -> Ints:
        """Whole numbers from `low` to `high`, both included."""
        low = np.asarray(low)
        return (low + np.floor(self.uniform(size) * (np.asarray(high) - low + 1))).astype(np.int64)

    def chance(self, probability: npt.ArrayLike, size: int) -> Flags:
        """True with the given probability."""
        return self.uniform(size) < np.asarray(probability, dtype=float)

    def order(self, size: int) -> Ints:
        """The numbers 0 … size - 1 in random order."""
        return np.argsort(self.uniform(size), kind="stable")

    def index(self, weights: Sequence[float], size: int) -> Ints:
        """Positions in `weights`, each as likely as its weight."""
        steps = np.cumsum(np.asarray(weights, dtype=float))
        return np.searchsorted(steps, self.uniform(size) * steps[-1])

    def subset(self, weights: npt.ArrayLike, count: Ints) -> Flags:
        """For each row of `weights`, which `count` of its columns are drawn without replacement."""
        weights = np.asarray(weights, dtype=float)
        # The smallest of exponential waits, each divided by its weight, are such a draw.
        waits = self.exponential(*weights.shape) / weights
        return waits.argsort(axis=1, kind="stable").argsort(axis=1, kind="stable") < count[:, None]

    def pick(
        self, options: Sequence[str], size: int, weights: Sequence[float] | None = None
    ) -> npt.NDArray[np.object_]:
        """Texts out of `options`, equally likely unless weighted."""
        return np.array(options, dtype=object)[self.index(weights or [1.0] * len(options), size)]

    def forget(self, values: npt.ArrayLike | pd.Series, probability: npt.ArrayLike) -> pd.Series:
        """The same values, each missing with the given probability."""
        column = pd.Series(values)
        return column.mask(self.chance(probability, len(column)))
