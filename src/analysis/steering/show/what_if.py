"""What the plan of visits would bring if an assumption were wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.language import Words
from analysis.presentation.shown import Shown, table
from analysis.steering.what_if import WhatIf


def cases(found: Sequence[WhatIf], words: Words) -> Shown:
    """Each assumption with the gain of the plan as it stands, and of one made for it."""
    frame = pd.DataFrame(
        {
            "assumption": words(f"what-if-{case.key}"),
            "gain_of_plan": case.gain,
            "gain_of_best": case.best,
            "same_visits": case.same,
        }
        for case in found
    )
    columns: Any = {
        "assumption": "text", "gain_of_plan": "money0", "gain_of_best": "money0", "same_visits": "percent0",
    }  # fmt: skip
    return table(frame, words, columns, words("what-if-caption"))
