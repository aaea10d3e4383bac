"""Reading ``clients.toml``: checked whole before anything runs, with all that is wrong told at once."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

from pydantic import BaseModel, ValidationError

from analysis.batch.places import line_of
from analysis.batch.schema import ALLOWED, LEAST_MEMORY, Client, Common
from analysis.delivery.address import Target, parse_target
from analysis.delivery.handing import check_formats
from analysis.errors import AnalysisError, Finding, UsageError
from analysis.profile import Profile, read_profile
from analysis.reporting import notebooks as nb
from analysis.reporting.tasks import report_name
from analysis.settings import READING, make_settings
from analysis.tables.schema import printable

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Order:
    """What a client is to get, complete.

    Attributes
    ----------
    name : of the report and its folder in `out`
    source : what `find_source` takes; may hold a password
    shown : the source as people are told it; empty where it is an address, which is told without credentials anyway
    given : settings
    profile : that the source must fit; None where there is none
    target : table that customers are written to
    template : of the slides
    """

    name: str
    source: str = field(repr=False)
    shown: str
    given: dict[str, Any]
    profile: Profile | None
    languages: tuple[str, ...]
    notebooks: tuple[str, ...]
    formats: tuple[str, ...]
    target: Target | None
    out: Path
    minutes: float
    keep: int
    address: str
    template: Path | None = None


@dataclass(frozen=True)
class Clients:
    """The whole file: what holds for all, and the orders in their order."""

    path: Path
    common: Common
    out: Path
    orders: tuple[Order, ...]


def read_clients(path: Path) -> Clients:
    """The orders in a file.

    Whether a source can be read is not asked here: that a client has not delivered must not keep the others waiting.

    Raises
    ------
    UsageError : with one finding for each thing that is wrong, with its line
    """
    try:
        text = path.read_text(encoding="utf-8")
        told = tomllib.loads(text)
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        raise UsageError(Finding("batch-unreadable", "error", file=path.name, values={"problem": problem})) from None
    reading = _Reading(path, text)
    common = reading.part(Common, told.get("batch", {}), ("batch",)) or Common()
    listed = told.get("client")
    for key in sorted(told.keys() - {"batch", "client"}):
        reading.findings.append(reading.unknown((key,), key, ("batch", "client")))
    if not (isinstance(listed, list) and listed):
        reading.note(("client",), listed, ALLOWED["client"])
        listed = []
    # Each by itself: what is wrong with one must not hide what is wrong with another.
    clients = {number: reading.part(Client, one, ("client", number)) for number, one in enumerate(listed)}
    orders = [reading.order(number, client, common) for number, client in clients.items() if client]
    reading.check_names({number: client.name for number, client in clients.items() if client})
    if 0 < common.memory < LEAST_MEMORY:
        reading.note(("batch", "memory"), common.memory, ALLOWED["memory"])
    if reading.findings:
        raise UsageError(sorted(reading.findings, key=reading.line))
    return Clients(path, common, path.parent / common.out, tuple(order for order in orders if order))


class _Reading:
    """Notes what is wrong, with the line it stands in."""

    def __init__(self, path: Path, text: str) -> None:
        self.path, self.text = path, text
        self.findings: list[Finding] = []

    @staticmethod
    def line(finding: Finding) -> int:
        return int(finding.file.rpartition(":")[2])

    def place(self, path: Sequence[str | int]) -> str:
        return f"{self.path.name}:{line_of(self.text, path)}"

    def part(self, model: type[M], told: Any, here: tuple[str | int, ...]) -> M | None:
        """A table of the file; None where it is wrong, which is noted."""
        try:
            return model.model_validate(told)
        except ValidationError as error:
            self.findings += [self._wrong(problem, here, model) for problem in error.errors()]
            return None

    def _wrong(self, problem: Any, here: tuple[str | int, ...], model: type[BaseModel]) -> Finding:
        path = (*here, *problem["loc"])
        key = next(step for step in reversed(path) if isinstance(step, str))
        if problem["type"] == "missing":
            values = {"key": key, "allowed": ALLOWED[key]}
            return Finding("batch-missing", "error", file=self.place(path), values=values)
        if problem["type"] == "extra_forbidden":
            return self.unknown(path, key, tuple(model.model_fields))
        return self._value(path, key, problem["input"], ALLOWED.get(key, "text"))

    def unknown(self, path: Sequence[str | int], key: str, known: Sequence[str]) -> Finding:
        values = {"key": printable(key), "allowed": ", ".join(known)}
        return Finding("batch-unknown", "error", file=self.place(path), values=values)

    def _value(self, path: Sequence[str | int], key: str, value: Any, allowed: str) -> Finding:
        values = {"key": key, "value": printable(str(value))[:200], "allowed": allowed}
        return Finding("batch-value", "error", file=self.place(path), values=values)

    def note(self, path: Sequence[str | int], value: Any, allowed: str) -> None:
        self.findings.append(self._value(path, str(path[-1]), value, allowed))

    def checked(self, path: Sequence[str | int], check: Callable[[], Any]) -> Any:
        """What `check` gives; what it raises is noted, each finding at the line of its own key where it has one."""
        try:
            return check()
        except AnalysisError as error:
            for finding in error.findings:
                name = str(finding.values.get("name", ""))
                place = self.place([*path, name] if name else path)
                self.findings.append(replace(finding, file=place, column=finding.file))
            return None

    def order(self, number: int, client: Client, common: Common) -> Order | None:
        here = ("client", number)
        before = len(self.findings)
        name = self.checked((*here, "name"), lambda: report_name(client.name))
        profile = self.checked((*here, "profile"), lambda: self._profile(client))
        for group, names in (("reading", READING), ("parameters", None)):
            strange = [key for key in getattr(client, group) if names is not None and key not in names]
            for key in strange:
                self.note((*here, group, key), getattr(client, group)[key], ", ".join(READING))
        given = {**common.parameters, **(profile.settings if profile else {}), **client.reading, **client.parameters}
        self.checked((*here, "parameters"), lambda: make_settings(given))
        chosen = tuple(common.notebooks if client.notebooks is None else client.notebooks)
        self.checked((*here, "notebooks"), lambda: nb.choose(chosen))
        target = self.checked((*here, "to"), lambda: parse_target(client.to, self.path.parent)) if client.to else None
        formats = tuple(dict.fromkeys(common.formats if client.formats is None else client.formats))
        given_template = common.template if client.template is None else client.template
        template = self.path.parent / given_template if given_template else None
        self.checked((*here, "formats"), lambda: check_formats(formats, template))
        if len(self.findings) > before:
            return None
        if client.targets:
            profile = replace(
                profile or Profile(""), targets={**(profile.targets if profile else {}), **client.targets}
            )
        return Order(
            name=name,
            source=self._source(client),
            shown="" if "://" in client.source else client.source,
            given=given,
            profile=profile,
            languages=tuple(dict.fromkeys(client.languages or common.languages)),
            notebooks=chosen,
            formats=formats,
            target=target,
            out=self.path.parent / (client.out or common.out),
            minutes=common.minutes,
            keep=common.keep,
            address=common.address,
            template=template,
        )

    def _profile(self, client: Client) -> Profile | None:
        return read_profile(self.path.parent / client.profile) if client.profile else None

    def _source(self, client: Client) -> str:
        from analysis.tables.sources import BUILT_IN

        if "://" in client.source:
            sign = "&" if "?" in client.source else "?"
            return client.source + (f"{sign}query={quote(client.query)}" if client.query else "")
        return client.source if client.source in BUILT_IN else str(self.path.parent / Path(client.source).expanduser())

    def check_names(self, names: Mapping[int, str]) -> None:
        """A name stands for one client; systems differ in whether A and a are two folders."""
        seen: set[str] = set()
        for number, name in names.items():
            if name.casefold() in seen:
                place = self.place(("client", number, "name"))
                self.findings.append(Finding("batch-twice", "error", file=place, values={"name": printable(name)}))
            seen.add(name.casefold())
