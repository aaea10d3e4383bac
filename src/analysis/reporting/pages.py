"""The pages without a notebook: overview of a run, overview of all runs, stand-in for a failed notebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any
from urllib.parse import quote

from analysis.language import NOTHING, Words
from analysis.presentation.glossary import glossary
from analysis.reporting.export import Page, render
from analysis.reporting.tiles import key_figure_tiles
from analysis.settings import Settings, meaning

_INDEX = {"report": "run_index.html.j2", "portraits": "portrait_index.html.j2"}


def run_index(manifest: Mapping[str, Any], key_figures: Sequence[Mapping[str, Any]], words: Words) -> str:
    """The index page of one run, from its manifest and the key figures that its notebooks handed over.

    The language is that of `words`; the pages are listed in all languages of the run.
    """
    return render(
        _INDEX[manifest["kind"]],
        words,
        run=manifest,
        reference_date=_date(manifest["reference_date"], words),
        start=_date(manifest["window"]["start"], words),
        end=_date(manifest["window"]["end"], words),
        failed=_failed(manifest),
        tiles=key_figure_tiles(key_figures, words).html,
        languages=[_pages_in(manifest, lang) for lang in manifest["languages"]],
        parameters=[_parameter(name, value, words.lang) for name, value in manifest["parameters"].items()],
        facts=_facts(manifest, words),
    )


def all_runs(manifests: Sequence[Mapping[str, Any]], words: Words) -> str:
    """The page that leads to all runs: one section a report, the newest reference date first."""
    newest_first = sorted(manifests, key=lambda manifest: str(manifest["reference_date"]), reverse=True)
    by_name = sorted(newest_first, key=lambda manifest: str(manifest["name"]))
    reports = []
    for _, group in groupby(by_name, key=lambda manifest: manifest["name"]):
        runs = list(group)
        reports.append({"title": runs[0]["title"], "runs": [_run(manifest, words) for manifest in runs]})
    return render("all_runs.html.j2", words, reports=reports)


def glossary_page(words: Words) -> str:
    """Every quantity that pages name, with its definition."""
    return render("glossary.html.j2", words, entries=glossary(words))


def failed_page(page: Page, error: str) -> str:
    """The page that stands in for a notebook that failed, with the text of its `error`."""
    return render("failed.html.j2", Words(page.lang), page=page, error=error)


def _date(iso: Any, words: Words) -> str:
    return words.date(date.fromisoformat(str(iso)))


def _failed(manifest: Mapping[str, Any]) -> int:
    return sum(notebook["status"] == "failed" for notebook in manifest["notebooks"])


def _pages_in(manifest: Mapping[str, Any], lang: str) -> dict[str, Any]:
    words = Words(lang)
    pages = [
        {
            "title": notebook["title"],
            "href": quote(notebook["href"]),
            "mark": words("index-page-failed") if notebook["status"] == "failed" else "",
        }
        for notebook in manifest["notebooks"]
        if notebook["lang"] == lang
    ]
    return {"lang": lang, "name": words("language-name"), "pages": pages}


def _parameter(name: str, value: Any, lang: str) -> dict[str, str]:
    shown = str(value).lower() if isinstance(value, bool) else str(value)
    return {
        "name": name,
        "value": NOTHING if value is None or value == "" else shown,
        "meaning": meaning(name, lang) if name in Settings.model_fields else "",
    }


def _facts(manifest: Mapping[str, Any], words: Words) -> list[tuple[str, str]]:
    versions = ", ".join(f"{name} {version}" for name, version in manifest["versions"].items())
    facts = [
        (words("archive-reference-date"), _date(manifest["reference_date"], words)),
        (words("archive-window"), _period(manifest, words)),
        (words("archive-source"), manifest["source"]["label"]),
        (words("index-program"), versions),
    ]
    return [*facts, (words("index-commit"), manifest["commit"])] if manifest["commit"] else facts


def _period(manifest: Mapping[str, Any], words: Words) -> str:
    window = manifest["window"]
    return words("archive-period", start=_date(window["start"], words), end=_date(window["end"], words))


def _run(manifest: Mapping[str, Any], words: Words) -> dict[str, Any]:
    return {
        "href": f"{quote(manifest['name'], safe='')}/{quote(str(manifest['reference_date']), safe='')}/index.html",
        "reference_date": _date(manifest["reference_date"], words),
        "window": _period(manifest, words),
        "source": manifest["source"]["label"],
        "languages": words.join([Words(lang)("language-name") for lang in manifest["languages"]]),
        "failed": _failed(manifest),
    }
