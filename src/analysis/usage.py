"""What click says to a wrong call, in the language of the call; in English click's own sentences stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import click

from analysis.language import LANGUAGES, Words


def spoken(arguments: Sequence[str]) -> str:
    """The language that the first ``--lang`` of a call names; English where none does.

    It has to be known before the call is understood, for the call may be wrong.
    """
    joined = [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    after = [value for option, value in pairwise(arguments) if option == "--lang"]
    return next((value for value in [*after, *joined] if value in LANGUAGES), "en")


def told(error: click.UsageError, words: Words) -> str:
    """The sentence for `error`."""
    if words.lang == "en":
        return error.format_message()
    if isinstance(error, click.NoSuchOption):
        return words("usage-option", name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return words("usage-missing", name=_name(error))
    if isinstance(error, click.BadParameter):
        return words("usage-value", name=_name(error), allowed=_allowed(error.param))
    if isinstance(error, click.BadOptionUsage):
        return words("usage-argument", name=error.option_name)
    # The rest has no type of its own: a command that does not exist, words too many.
    return words("usage-other", message=error.format_message())


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return ""
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name


def _allowed(param: click.Parameter | None) -> str:
    if param is None:
        return "–"
    if isinstance(param.type, click.Choice):
        return " | ".join(map(str, param.type.choices))
    if isinstance(param.type, click.IntRange):
        return f"n ≥ {param.type.min}"
    return str(param.type.name)
