"""A figure that is stated, but not to be fully trusted: the reason travels with the number, as a key of the language room.

Beside `analysis.refusal`: what is refused cannot be said at all, what is doubted is said with its doubt, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Doubt:
    """Why a figure may be wrong.

    Attributes
    ----------
    key : ``doubt-<key>`` names the doubt in a few words, ``doubt-<key>-why`` in a sentence with what to do about it
    values : figures of these sentences; names that end in share or rate are shares of one
    """

    key: str
    values: Mapping[str, float] = field(default_factory=dict)

    @property
    def of_purchases(self) -> bool:
        """Whether it concerns purchases, too: no money is in them, and no margin."""
        return not self.key.startswith(("margin", "money"))

    @property
    def results(self) -> dict[str, Any]:
        """The doubt for ``results.json``, from which `Doubt` makes it again."""
        return {"key": self.key, "values": {name: round(value, 10) for name, value in self.values.items()}}
