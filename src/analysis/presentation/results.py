"""The old way of handing key figures to a run."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

RESULTS_MIME = "application/vnd.kundenwert+json"


@dataclass(frozen=True)
class Results:
    """Key figures of a notebook for machines; the run collects them into ``results.json``."""

    section: str
    figures: Mapping[str, Any]

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        data = {self.section: _defined(self.figures)}
        return {RESULTS_MIME: data, "text/plain": json.dumps(data, indent=1, ensure_ascii=False)}


def _defined(data: Any) -> Any:
    """`data` with null for what is no number: JSON knows neither NaN nor infinity."""
    if isinstance(data, Mapping):
        return {key: _defined(value) for key, value in data.items()}
    if isinstance(data, (list, tuple)):
        return [_defined(value) for value in data]
    return None if isinstance(data, float) and not math.isfinite(data) else data
