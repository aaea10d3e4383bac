"""Why a customer stands on a named list, in one sentence with its numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.language import Words
from analysis.presentation.shown import in_unit
from analysis.quantities import QUANTITIES


def reason(key: str, values: Mapping[str, Any], words: Words) -> str:
    """The sentence ``why-<key>`` of the list `key`; `values` are those of its row, registered quantities."""
    told = {name: in_unit(name, value, words) for name, value in values.items() if name in QUANTITIES}
    return words(f"why-{key}", **told)
