"""Assumptions of a scenario in the settings file that a report takes: settings as parameters, the others beside them."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, replace
from pathlib import Path

from analysis.course.scenarios import SETTINGS, Assumptions
from analysis.profile import read_profile


def save(path: Path, assumed: Assumptions) -> None:
    """Write `assumed` into the file; all else in it stays."""
    import tomli_w

    told = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    now = asdict(assumed)
    told.setdefault("parameters", {}).update({name: now.pop(name) for name in SETTINGS})
    told["scenario"] = now
    aside = path.with_suffix(".new")
    aside.write_text(tomli_w.dumps(told), encoding="utf-8")
    aside.replace(path)


def load(path: Path, defaults: Assumptions) -> Assumptions:
    """What the file says, over `defaults`.

    Raises
    ------
    UsageError : it cannot be read
    """
    profile = read_profile(path)
    known = {**profile.scenario, **{name: profile.settings[name] for name in SETTINGS if name in profile.settings}}
    return replace(defaults, **{name: value for name, value in known.items() if name in asdict(defaults)})
