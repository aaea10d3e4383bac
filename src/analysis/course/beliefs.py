"""What people believe before they see a figure, kept beside the notebook so that nobody remembers it differently."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

FILE = "beliefs.toml"


@dataclass(frozen=True)
class Compared:
    """A belief about a share beside the figure; NaN where nobody has said what they believe.

    Attributes
    ----------
    quantity : its name in the register
    """

    quantity: str
    believed: float
    found: float


def believe(quantity: str, share: float, folder: Path) -> None:
    """Keep a belief; an earlier one about the same quantity gives way.

    Raises
    ------
    ValueError : `share` is not between 0 and 1
    """
    import tomli_w

    if not 0 <= share <= 1:
        raise ValueError(share)
    (folder / FILE).write_text(tomli_w.dumps({**beliefs(folder), quantity: float(share)}), encoding="utf-8")


def beliefs(folder: Path) -> dict[str, float]:
    """All that is kept in `folder`."""
    path = folder / FILE
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
