"""The pages without a notebook: overview of a run, overview of all runs, stand-in for a failed notebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any
from urllib.parse import quote

from analysis.doubt import Doubt
from analysis.language import NOTHING, Words
from analysis.presentation.shown import doubt_text
from analysis.reporting.export import Page, render
from analysis.settings import Settings, meaning


@dataclass(frozen=True)
class _Tile:
    """A key figure: what it is, how much, and a few words to read it by."""

    label: str
    value: str
    note: str = ""


def run_index(manifest: Mapping[str, Any], results: Mapping[str, Any], words: Words) -> str:
    """The index page of one run, from its manifest and whichever of its results there are.

    The language is that of `words`; the pages are listed in all languages of the run.
    """
    return _index("run_index.html.j2", manifest, results, words)


def portrait_index(manifest: Mapping[str, Any], words: Words) -> str:
    """The page that leads to the portraits of one run, by customer."""
    return _index("portrait_index.html.j2", manifest, {}, words)


def _index(template: str, manifest: Mapping[str, Any], results: Mapping[str, Any], words: Words) -> str:
    return render(
        template,
        words,
        run=manifest,
        reference_date=_date(manifest["reference_date"], words),
        start=_date(manifest["window"]["start"], words),
        end=_date(manifest["window"]["end"], words),
        failed=_failed(manifest),
        tiles=_tiles(results, manifest["parameters"].get("horizon_months"), words),
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


def failed_page(page: Page, error: str) -> str:
    """The page that stands in for a notebook that failed, with the text of its `error`."""
    return render("failed.html.j2", Words(page.lang), page=page, error=error)


def _tiles(results: Mapping[str, Any], horizon_months: int | None, words: Words) -> list[_Tile]:
    data = results.get("data_basis") or {}
    revenue = (results.get("pareto_analysis") or {}).get("revenue") or {}
    value = results.get("customer_lifetime_value") or {}
    tiles = [
        _Tile(words("index-customers"), words.integer(data.get("customers")), _first_and_last(data, words)),
        _Tile(words("index-amount"), _money(data.get("amount_used"), words), _set_aside(data, words)),
        _Tile(
            words("index-top"),
            words.percent((revenue.get("top20_share") or {}).get("estimate")),
            _doubted(_gini(revenue, words), revenue, words),
        ),
        _Tile(
            words("index-majority"),
            words.integer(revenue.get("customers_for_80_share")),
            _majority_share(revenue, words),
        ),
        _Tile(
            words(
                "index-future-revenue"
                if value.get("contribution_margin_1", {}).get("kind") == "none"
                else "index-future"
            ),
            _money((value.get("total_value") or {}).get("estimate"), words),
            _doubted(words("index-future-note", months=horizon_months) if horizon_months else "", value, words),
        ),
    ]
    return [tile for tile in tiles if tile.value != NOTHING]


def _first_and_last(data: Mapping[str, Any], words: Words) -> str:
    first, last = data.get("first_date"), data.get("last_date")
    if not (first and last):
        return ""
    return words("index-customers-note", first=_date(first, words), last=_date(last, words))


def _set_aside(data: Mapping[str, Any], words: Words) -> str:
    rows = data.get("rows_set_aside")
    return "" if rows is None else words("index-amount-note", rows=rows)


def _gini(revenue: Mapping[str, Any], words: Words) -> str:
    gini = revenue.get("gini")
    return "" if gini is None else words("index-top-note", gini=words.number(gini, 2))


def _doubted(note: str, section: Mapping[str, Any], words: Words) -> str:
    """The remark and what the section's figures are doubted for."""
    found = [Doubt(entry["key"], entry["values"]) for entry in section.get("doubts", ())]
    return ". ".join(filter(None, [note, *(words("doubted", doubt=doubt_text(doubt, words)) for doubt in found)]))


def _majority_share(revenue: Mapping[str, Any], words: Words) -> str:
    share = (revenue.get("fraction_for_80_share") or {}).get("estimate")
    return "" if share is None else words("index-majority-note", share=words.percent(share))


def _money(amount: Any, words: Words) -> str:
    return words.money(None if amount is None else Decimal(str(amount)), 0)


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
