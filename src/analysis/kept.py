"""Results that are computed once: in a process, and in a run by whichever of its notebooks asks first.

A result is kept together with the settings that were read for it. It answers again as long as these are the same, so
that changing `list_length` in a notebook computes nothing anew, and nobody has to list what depends on what.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar, overload

from analysis.settings import Settings

T = TypeVar("T")

# The settings read so far by each computation under way, the innermost last.
_READ: ContextVar[tuple[dict[str, Any], ...]] = ContextVar("read", default=())
# How many inputs a process remembers results of: a notebook that goes back and forth between two finds both.
_MOST_INPUTS = 3


class Watched:
    """Settings that note who reads what."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._settings, name)
        for read in _READ.get():
            read[name] = value
        return value

    def __reduce__(self) -> tuple[Any, ...]:
        raise TypeError("a result must not hold the settings whole: nobody would know which of them it depends on")


@contextmanager
def watching() -> Iterator[dict[str, Any]]:
    """The settings that are read meanwhile, with their values."""
    read: dict[str, Any] = {}
    token = _READ.set((*_READ.get(), read))
    try:
        yield read
    finally:
        _READ.reset(token)


@dataclass(frozen=True)
class _Entry:
    read: dict[str, Any]
    value: Any


@dataclass
class Memory:
    """What is known of one input as of one date.

    Attributes
    ----------
    settings : those of now
    results : by name of the result; of each the entries under different settings
    folder : of the run, where there is one; its notebooks share what they put there
    """

    settings: Settings
    results: dict[str, list[_Entry]] = field(default_factory=dict)
    folder: Path | None = None

    def recall(self, name: str, compute: Callable[[], T]) -> T:
        """The result `name` under the settings of now, from whoever computed it first."""
        entries = self.results.setdefault(name, [])
        entry = next((one for one in entries if self._holds(one)), None)
        if entry is None:
            entry = self._shared(name, compute) if self.folder else _computed(compute)
            entries.append(entry)
        for read in _READ.get():
            read.update(entry.read)
        return entry.value

    def _holds(self, entry: _Entry) -> bool:
        return all(getattr(self.settings, name) == value for name, value in entry.read.items())

    def _shared(self, name: str, compute: Callable[[], Any]) -> _Entry:
        """The entry in the folder of the run. The folder is the run's own and goes with it: nothing else writes there."""
        from filelock import FileLock

        assert self.folder is not None
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{name}.pickle"
        # Two results never wait for each other: each asks only for what comes before it in the analysis.
        with FileLock(path.with_suffix(".lock")):
            if path.is_file():
                return pickle.loads(path.read_bytes())
            entry = _computed(compute)
            with tempfile.NamedTemporaryFile(dir=self.folder, delete=False) as sink:
                pickle.dump(entry, sink, protocol=pickle.HIGHEST_PROTOCOL)
            Path(sink.name).replace(path)
        return entry


def _computed(compute: Callable[[], Any]) -> _Entry:
    with watching() as read:
        value = compute()
    return _Entry(read, value)


_MEMORIES: dict[object, dict[str, list[_Entry]]] = {}


def memory_of(key: object, settings: Settings, folder: Path | None) -> Memory:
    """What this process knows of the input `key`; the input not asked for longest gives way."""
    _MEMORIES[key] = _MEMORIES.pop(key, {})
    for old in list(_MEMORIES)[:-_MOST_INPUTS]:
        del _MEMORIES[old]
    return Memory(settings, _MEMORIES[key], folder)


class Remembering(Protocol):
    """A base, or a page of it."""

    @property
    def memory(self) -> Memory: ...


class kept(Generic[T]):
    """A property of a base or a page that is computed once; see the module."""

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self.compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"{owner.__name__}.{name}"

    @overload
    def __get__(self, instance: None, owner: type) -> kept[T]: ...
    @overload
    def __get__(self, instance: Remembering, owner: type) -> T: ...
    def __get__(self, instance: Remembering | None, owner: type) -> kept[T] | T:
        if instance is None:
            return self
        return instance.memory.recall(self.name, lambda: self.compute(instance))
