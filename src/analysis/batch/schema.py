"""What stands in ``clients.toml``: names, types and ranges of all its keys."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Format = Literal["html", "xlsx", "pptx", "pdf", "message", "message-customers", "salesforce", "hubspot", "dynamics"]
Language = Literal["de", "en"]

_Text = Annotated[str, Field(min_length=1)]
# Whole megabytes; less is not enough for one client.
LEAST_MEMORY = 768


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Client(_Strict):
    """One client. What is left out is taken from ``[batch]``.

    Attributes
    ----------
    source : what ``report`` takes; files are found from the folder of ``clients.toml``
    query : for a database that `source` names
    profile : file that says how the source is read
    reading, parameters : settings, as a profile has them; they stand above those of `profile` and of the batch
    to : database table that classes, values and segments are written to
    template : PowerPoint file whose layouts the slides take
    """

    name: _Text
    source: _Text
    query: str = ""
    profile: str = ""
    languages: Annotated[list[Language], Field(min_length=1)] | None = None
    notebooks: list[str] | None = None
    formats: list[Format] | None = None
    reading: dict[str, Any] = {}
    parameters: dict[str, Any] = {}
    targets: dict[str, Any] = {}
    to: str = ""
    out: str = ""
    template: str | None = None


class Common(_Strict):
    """What holds for all clients.

    Attributes
    ----------
    out : folder of the reports and of the summary
    memory : MB that all clients together may take; 0 for two thirds of what is free at the start
    minutes : that a notebook may take
    keep : runs of a client that stay; 0 for all
    address : where readers find `out`, for the links of messages
    template : PowerPoint file whose layouts the slides take
    """

    out: _Text = "reports"
    memory: int = Field(default=0, ge=0)
    minutes: float = Field(default=30, gt=0, le=1440, allow_inf_nan=False)
    keep: int = Field(default=0, ge=0)
    languages: Annotated[list[Language], Field(min_length=1)] = ["en"]
    notebooks: list[str] = []
    formats: list[Format] = []
    parameters: dict[str, Any] = {}
    address: str = ""
    template: str = ""


# What a value may be, in the notation of the parameters, for findings.
_LANGUAGES, _FORMATS = (
    '["de"], ["en"], ["de", "en"]',
    '["html", "xlsx", "pptx", "pdf", "message", "message-customers", "salesforce", "hubspot", "dynamics"]',
)
ALLOWED = {
    "name": "text", "source": "text", "query": "text", "profile": "text", "to": "text", "out": "text", "address": "text",
    "template": "text",
    "languages": _LANGUAGES, "formats": _FORMATS, "notebooks": '["2_pareto_analysis", …]',
    "reading": "[client.reading]", "parameters": "[client.parameters]", "targets": "[client.targets]",
    "memory": f"0, {LEAST_MEMORY} ≤ n", "minutes": "0 < x ≤ 1440", "keep": "0 ≤ n", "batch": "[batch]", "client": "[[client]]",
}  # fmt: skip
