"""Archives: the members of a ZIP file, unpacked within bounds."""

from __future__ import annotations

import gzip
import tempfile
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import IO

from analysis.errors import Finding, InputError
from analysis.tables.parts import Part
from analysis.tables.schema import printable

# A table packs to a fifth or a thirtieth. What claims to have shrunk more than this was made to fill a disk.
_FACTOR = 300
_FREE = 1 << 30
_MEMBERS = 1000
_CHUNK = 1 << 20


def members_of(part: Part, work: Path) -> list[tuple[str, Part]]:
    """Each file inside the archive `part` with its name, unpacked into the folder `work` under a name of our own.

    Raises
    ------
    InputError : it is damaged, encrypted, empty, or unpacks to more than it should
    """
    left = _bound(part)
    members = []
    try:
        with zipfile.ZipFile(part.path) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir() and not _beside(info.filename)]
            if not infos:
                raise InputError(Finding("empty-file", "error", file=part.label))
            if len(infos) > _MEMBERS or sum(info.file_size for info in infos) > left:
                raise _too_large(part)
            for info in infos:
                if info.flag_bits & 1:
                    raise InputError(Finding("source-encrypted", "error", file=part.label))
                path = Path(tempfile.mkdtemp(dir=work)) / "member"
                # Sizes in the directory of an archive may lie: what comes out is counted.
                with archive.open(info) as source:
                    left = _copy(source, path, left)
                if left < 0:
                    raise _too_large(part)
                name = info.filename.rpartition("/")[2]
                members.append((name, Part("", path, shown=printable(f"{part.label} [{name}]"))))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as error:
        problem = str(error).replace(str(part.path), part.path.name)
        raise InputError(Finding("unreadable", "error", file=part.label, values={"problem": problem})) from None
    return members


def _beside(name: str) -> bool:
    """What packing programs leave beside the files."""
    return name.startswith("__MACOSX/") or name.rpartition("/")[2].startswith((".", "~"))


def unpacked(part: Part, work: Path) -> Part:
    """A file packed with gzip as a copy that is not, in the folder `work`."""
    path = Path(tempfile.mkdtemp(dir=work)) / "member"
    with gzip.open(part.path, "rb") as source:
        if _copy(source, path, _bound(part)) < 0:
            raise _too_large(part)
    return replace(part, path=path, shown=part.label)


def _bound(part: Part) -> int:
    return max(_FREE, _FACTOR * part.path.stat().st_size)


def _copy(source: IO[bytes] | gzip.GzipFile, path: Path, left: int) -> int:
    """Write what `source` holds, at most `left` bytes; what is left of these, below nothing if it holds more."""
    with path.open("wb") as sink:
        while left >= 0 and (chunk := source.read(_CHUNK)):
            sink.write(chunk)
            left -= len(chunk)
    return left


def _too_large(part: Part) -> InputError:
    return InputError(Finding("unpacks-too-large", "error", file=part.label))
