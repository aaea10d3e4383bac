"""What stands around the cells of a page, told from the manifest of its run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from analysis.language import Words
from analysis.reporting.export import Page
from analysis.reporting.pages import GLOSSARY
from analysis.settings import Settings


def page_of(manifest: Mapping[str, Any], stem: str, lang: str, title: str) -> Page:
    """The frame of the page `stem` in `lang`, whose notebook is called `title`.

    Raises
    ------
    StopIteration : the run has no such page
    """
    entry = next(e for e in manifest["notebooks"] if (e["notebook"], e["lang"]) == (stem, lang))
    of_a_customer = manifest["kind"] == "portraits"
    pages = [] if of_a_customer else [e for e in manifest["notebooks"] if e["lang"] == lang]
    return Page(
        lang=lang,
        title=title,
        company=manifest["name"],
        navigation=tuple((e["title"], "" if e is entry else f"{e['notebook']}.html") for e in pages),
        index="../index.html" if lang == manifest["languages"][0] else "index.html",
        other_languages=tuple(
            (Words(other)("language-name"), f"../{other}/{stem}.html")
            for other in manifest["languages"]
            if other != lang
        ),
        provenance=provenance(manifest, Words(lang, manifest["currency"])),
        subject=entry["title"] if of_a_customer else "",
        glossary=GLOSSARY,
    )


def provenance(manifest: Mapping[str, Any], words: Words) -> tuple[tuple[str, str], ...]:
    """The footer of a page: what its figures come from, as label and value."""
    files = "; ".join(f"{file['name']} (SHA-256 {file['sha256'][:12]}…)" for file in manifest["source"]["files"])
    start, end = (words.date(date.fromisoformat(manifest["window"][key])) for key in ("start", "end"))
    used, read = (words.number(manifest["rows"][key]) for key in ("used", "read"))
    defaults = Settings().model_dump(mode="json")
    changed = [
        f"{name} = {value}" for name, value in sorted(manifest["parameters"].items()) if value != defaults.get(name)
    ]
    versions = ", ".join(f"{name} {number}" for name, number in manifest["versions"].items())
    return (
        (words("provenance-source"), files),
        (words("provenance-rows"), words("provenance-rows-value", used=used, read=read)),
        (words("provenance-window"), f"{start} – {end}"),
        (words("provenance-settings"), "; ".join(changed) or words("provenance-defaults")),
        (words("provenance-versions"), versions),
        (words("provenance-commit"), manifest["commit"] or "–"),
    )
