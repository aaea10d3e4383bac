"""A profile: one TOML file that says how a source is read and reported, written by ``check`` and taken by every later run.

``[reading]`` holds settings that decide how files are read, and what the files were understood as; ``[parameters]`` the
other settings that differ from their defaults; ``[targets]`` is for the pages that compare with them, ``[scenario]`` holds
assumptions of the live scenarios that are no settings.
What no longer fits a profile is named, and the run refused: a file that is read in another way is another file.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.errors import Finding, InputError, UsageError
from analysis.settings import READING, Settings
from analysis.tables.prepared import Audit, FileRead

# So much more of the rows set aside than before is another file.
ASIDE_MORE = 0.05
_FORMATS = ("decimal", "dates")


@dataclass(frozen=True)
class Profile:
    """What a profile says: settings for `make_settings`, what the files were, targets, and assumptions of a scenario."""

    name: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[Mapping[str, Any], ...] = ()
    aside: float | None = None
    targets: Mapping[str, Any] = field(default_factory=dict)
    scenario: Mapping[str, Any] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """What the source is held against, in short; settings apart, which a run tells by themselves."""
        return hashlib.sha256(repr((self.files, self.aside)).encode()).hexdigest()[:16]

    def hold(self, audit: Audit) -> None:
        """Let a source pass that is as the profile has it.

        Raises
        ------
        InputError : with one finding for each thing that has changed
        """
        changes = [finding for file in audit.files for finding in _changes(file, self)]
        tables = {file["table"] for file in self.files}
        now = {file.table for file in audit.files}
        changes += [Finding("profile-table", "error", values={"table": table}) for table in sorted(tables ^ now)]
        aside = audit.tie.rows_set_aside / audit.tie.rows_read
        if self.aside is not None and aside > self.aside + ASIDE_MORE:
            values = {"now": f"{100 * aside:.0f} %", "was": f"{100 * self.aside:.0f} %"}
            changes.append(Finding("profile-aside", "error", values=values))
        if changes:
            raise InputError([*changes, Finding("profile-renew", "error", values={"file": self.name})])


def read_profile(path: Path) -> Profile:
    """The profile in a file.

    Raises
    ------
    UsageError : it is not there, no TOML, or holds something else
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        reading = dict(told.pop("reading", {}))
        parameters, targets = dict(told.pop("parameters", {})), dict(told.pop("targets", {}))
        files, aside = tuple(reading.pop("files", ())), reading.pop("aside", None)
        scenario = dict(told.pop("scenario", {}))
        if told:
            raise ValueError(", ".join(told))
        if not all({"table", "headers", "columns"} <= set(file) for file in files):
            raise ValueError("reading.files")
    except (OSError, ValueError, TypeError, AttributeError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        raise UsageError(Finding("bad-profile", "error", file=path.name, values={"problem": problem})) from None
    return Profile(path.name, {**reading, **parameters}, files, aside, targets, scenario)


def write_profile(path: Path, audit: Audit, settings: Settings, targets: Mapping[str, Any]) -> None:
    """Write what was decided for a source; `targets` of an earlier profile are kept."""
    import tomli_w

    given = settings.model_dump(mode="json", exclude={"anonymise_salt"}, exclude_defaults=True)
    reading: dict[str, Any] = {name: value for name, value in given.items() if name in READING and value is not None}
    reading["aside"] = round(audit.tie.rows_set_aside / audit.tie.rows_read, 4)
    reading["files"] = [_file(file) for file in audit.files]
    told = {
        "reading": reading,
        "parameters": {name: value for name, value in given.items() if name not in READING and value is not None},
        "targets": dict(targets),
    }
    path.write_text(tomli_w.dumps(told), encoding="utf-8")


def _file(file: FileRead) -> dict[str, Any]:
    return {
        "file": file.file,
        "table": file.table,
        "headers": sorted({*file.columns.values(), *file.unused, *_kind_headers(file)}),
        "columns": dict(file.columns),
        "formats": {name: file.dialect[name] for name in _FORMATS if name in file.dialect},
    }


def _kind_headers(file: FileRead) -> set[str]:
    return {kind["header"] for kind in file.understood.get("kinds", ())}


def _changes(file: FileRead, profile: Profile) -> list[Finding]:
    """What sets a file apart from the most similar one of its table in the profile."""
    known = [_compared(file, one) for one in profile.files if one["table"] == file.table]
    return min(known, key=len, default=[])


def _compared(file: FileRead, known: Mapping[str, Any]) -> list[Finding]:
    now = _file(file)
    found = []
    gone = [header for header in known["headers"] if header not in now["headers"]]
    new = [header for header in now["headers"] if header not in known["headers"]]
    for key, headers in (("profile-gone", gone), ("profile-new", new)):
        if headers:
            found.append(Finding(key, "error", file.file, values={"names": ", ".join(headers)[:1000]}))
    was, is_ = ({h: c for c, h in columns.items()} for columns in (known["columns"], file.columns))
    for header in sorted(was.keys() & is_.keys()):
        if was[header] != is_[header]:
            values = {"now": is_[header], "was": was[header]}
            found.append(Finding("profile-column", "error", file.file, header, values=values))
    for part, value in now["formats"].items():
        before = known.get("formats", {}).get(part, value)
        if before != value:
            values = {"part": part, "now": value, "was": before}
            found.append(Finding("profile-format", "error", file.file, values=values))
    return found
