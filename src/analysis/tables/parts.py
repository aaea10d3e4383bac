"""What a source is made of: parts, each of them rows of one table in a file, a sheet or a database."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis.errors import Finding
from analysis.tables.schema import printable


@dataclass(frozen=True)
class Part:
    """Rows of one table: a file, a sheet of a workbook, a member of an archive, a table of a database.

    Parameters
    ----------
    table : the canonical table that it holds; empty where nothing has decided that yet
    path : the file as it is read: an unpacked copy where the user's own file cannot be read as it stands
    sheet : sheet, table or key inside the file
    kind : type of the file, see `analysis.tables.formats.KINDS`
    shown : the file's name as the user knows it, where `path` is a copy or there is no file
    hidden : the user does not see this sheet in the spreadsheet
    head : the first rows as text, where finding the part has read them anyway
    stored : what the reader needs besides (the converted sheet, the address of a database); never shown
    """

    table: str
    path: Path
    sheet: str = ""
    kind: str = ""
    shown: str = ""
    hidden: bool = False
    head: tuple[tuple[str, ...], ...] = field(default=(), repr=False)
    stored: Any = field(default=None, repr=False, compare=False)

    @property
    def label(self) -> str:
        """How findings name it: never with its folder, which may name a person."""
        name = self.shown or self.path.name
        return printable(f"{name} [{self.sheet}]" if self.sheet else name)


class Workplace:
    """A temporary folder for unpacked copies, made when first asked for and gone with the last reference to it."""

    @cached_property
    def folder(self) -> Path:
        # Customer data: readable for nobody else.
        folder = tempfile.mkdtemp(prefix="kundenwert-")
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        return Path(folder)


@dataclass(frozen=True)
class Source:
    """A named input: its parts, what was passed over, and settings that hold for it unless the user says otherwise.

    Parameters
    ----------
    given : what the user gave, without credentials
    words : the dictionary of its words, where it brings one (see `tables.words`)
    others : parts that could be read too, which no name and no header speaks for
    findings : what finding the parts had to say
    kept : where the unpacked copies are
    """

    name: str
    given: str
    parts: tuple[Part, ...]
    passed_over: tuple[str, ...] = ()
    defaults: Mapping[str, Any] = field(default_factory=dict)
    words: Path | None = None
    others: tuple[Part, ...] = ()
    findings: tuple[Finding, ...] = ()
    # A profile that the source must still fit; see `analysis.profile`.
    expected: Any = field(default=None, repr=False, compare=False)
    kept: Workplace = field(default_factory=Workplace, repr=False, compare=False)
