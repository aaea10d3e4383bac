"""Where the notebooks and the demo company are: beside `src` in a checkout, inside the package in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parents[1]
_WHEEL = _PACKAGE / "shipped"

NOTEBOOKS = _WHEEL / "notebooks" if _WHEEL.is_dir() else _CHECKOUT / "notebooks"
DEMO = _WHEEL / "demo" if _WHEEL.is_dir() else _CHECKOUT / "data" / "demo"
