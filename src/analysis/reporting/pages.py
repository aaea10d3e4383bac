"""The pages without a notebook: start page of a run, overview of all runs, stand-in for a failed notebook."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any
from urllib.parse import quote

from analysis.doubt import Doubt
from analysis.language import LANGUAGES, NOTHING, Words
from analysis.page import PROPOSED
from analysis.presentation.glossary import glossary
from analysis.presentation.shown import doubt_text
from analysis.presentation.stakes import at_stake
from analysis.presentation.worded import headline
from analysis.reporting.collecting import Told, compared
from analysis.reporting.export import Page, explained, render
from analysis.reporting.tiles import key_figure_tiles
from analysis.reporting.told import change_sentences, drift_sentences
from analysis.settings import Settings, meaning

# Beside the pages of each language.
GLOSSARY = "glossary.html"

_INDEX = {"report": "run_index.html.j2", "portraits": "portrait_index.html.j2"}


def run_index(
    manifest: Mapping[str, Any],
    told: Told,
    words: Words,
    files: Sequence[str] = (),
    changes: Mapping[str, Any] | None = None,
) -> str:
    """The start page of one run in the language of `words`, from its manifest and what its notebooks handed over.

    Parameters
    ----------
    files : that lie beside it, for other programs
    changes : since the run before, as `analysis.reporting.changes.read_changes` gives them
    """
    lang, main = words.lang, manifest["languages"][0]
    root = "" if lang == main else "../"
    figures = [figure for figure in told.key_figures if figure["value"] is not None]
    first = [figure for figure in figures if compared(figure)] or figures
    pages = _pages_in(manifest, told, words, root)
    terms = f"{root}{lang}/{GLOSSARY}"
    return render(
        _INDEX[manifest["kind"]],
        words,
        run=manifest,
        root=root,
        reference_date=_date(manifest["reference_date"], words),
        start=_date(manifest["window"]["start"], words),
        end=_date(manifest["window"]["end"], words),
        failed=_failed(manifest),
        headlines=next(filter(None, (_first(names, pages["sentences"]) for names in (_LEADING, _ELSE, _LAST))), []),
        proposals=[_proposal(one, words) for one in told.proposals],
        few=len(told.proposals) < PROPOSED,
        level=words.percent(manifest["parameters"]["level"], 0) if any(map(_ranged, figures)) else "",
        tiles=explained(key_figure_tiles(first, words).html, terms),
        further=explained(key_figure_tiles([figure for figure in figures if figure not in first], words).html, terms),
        doubts=_doubts(figures, words),
        since=words("index-since", date=_date(changes["before"], words)) if changes else "",
        drift=drift_sentences(changes, words) if changes else [],
        changes=change_sentences(changes, words) if changes else [],
        pages=pages["pages"],
        lists=[_list(one, words, root, manifest) for one in told.lists],
        other_languages=[
            (
                Words(other)("language-name"),
                other,
                f"{root}index.html" if other == main else f"{root}{other}/index.html",
            )
            for other in manifest["languages"]
            if other != lang
        ],
        overview=f"{root}../../{overview_file(lang, main)}",
        files=[name for name in FILES if name in files] if files else FILES,
        parameters=[_parameter(name, value, lang) for name, value in manifest["parameters"].items()],
        facts=_facts(manifest, words),
    )


# For other programs, in the order of who uses them most.
FILES = (
    "actions.xlsx", "actions.csv", "actions.parquet", "customers.csv", "customers_columns.csv", "customers.parquet", "results.json",
    "changes.json", "manifest.json",
)  # fmt: skip
# Pages whose sentence opens the start page.
_LEADING = ("6_management_report", "3_customer_lifetime_value", "4_loyalty_and_risk")
# Where none of them has anything to say.
_ELSE = ("1_customer_description", "2_pareto_analysis")
# Of a base that is too small for all of them.
_LAST = ("0_data_basis",)
# Owners that are named one by one; more of them are counted.
_NAMED = 3


def _ranged(figure: Mapping[str, Any]) -> bool:
    return figure.get("low") is not None and figure.get("high") is not None


def _first(names: Sequence[str], sentences: Mapping[str, str]) -> list[str]:
    return [sentences[name] for name in names if name in sentences]


def _proposal(one: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """A measure as its words: who, how much, and how sure."""
    money = words.money(one["money"], 0)
    owners = list(one["owners"])
    who = (
        words("index-measure-owners", owners=words.join(owners))
        if len(owners) <= _NAMED
        else words("index-measure-owners-many", count=len(owners))
    )
    return {
        "name": words(f"action-{one['kind']}"),
        "stake": at_stake(one["quantity"], one["low"], one["high"], words),
        "money": words("index-money-once" if one["duty"] else "index-money-a-year", money=money),
        "customers": words("index-measure-customers", customers=one["customers"]),
        "largest": words("index-measure-largest", names=words.join(list(one["largest"]))) if one["largest"] else "",
        "owners": who if owners else words("index-measure-nobody"),
        "evidence": words("index-measure-evidence", evidence=words(f"evidence-{one['evidence']}")),
    }


def _doubts(figures: Sequence[Mapping[str, Any]], words: Words) -> list[str]:
    """Each reason once why some of the figures are not to be fully trusted."""
    found = [Doubt(**figure["doubt"]) for figure in figures if figure.get("doubt")]
    return list(dict.fromkeys(doubt_text(doubt, words, why=True) for doubt in found))


def _list(one: Mapping[str, Any], words: Words, root: str, manifest: Mapping[str, Any]) -> dict[str, Any]:
    entry = next(e for e in manifest["notebooks"] if (e["notebook"], e["lang"]) == (one["notebook"], words.lang))
    name = words(f"list-{one['key']}")
    return {"name": name, "customers": words.number(one["customers"]), "href": root + quote(entry["href"])}


def overview_file(lang: str, main: str) -> str:
    """The name of the page over all runs in `lang`, where it was last written for a run in `main`."""
    return "index.html" if lang == main else f"index.{lang}.html"


def all_runs(manifests: Sequence[Mapping[str, Any]], words: Words, main: str = "") -> str:
    """The page that leads to all runs: one section a report, the newest reference date first.

    Parameters
    ----------
    main : language of ``index.html``; by default that of `words`
    """
    newest_first = sorted(manifests, key=lambda manifest: str(manifest["reference_date"]), reverse=True)
    by_name = sorted(newest_first, key=lambda manifest: str(manifest["name"]))
    reports = []
    for _, group in groupby(by_name, key=lambda manifest: manifest["name"]):
        runs = list(group)
        reports.append({"title": runs[0]["title"], "runs": [_run(manifest, words) for manifest in runs]})
    others = [(Words(lang)("language-name"), lang, overview_file(lang, main or words.lang)) for lang in LANGUAGES]
    return render(
        "all_runs.html.j2", words, reports=reports, other_languages=[one for one in others if one[1] != words.lang]
    )


def glossary_page(words: Words, back: tuple[str, str] | None = None) -> str:
    """Every quantity that pages name, with its definition.

    Parameters
    ----------
    back : title and address of where it belongs to
    """
    return render("glossary.html.j2", words, entries=glossary(words), back=back)


def failed_page(page: Page, error: str) -> str:
    """The page that stands in for a notebook that failed, with the text of its `error`."""
    return render("failed.html.j2", Words(page.lang), page=page, error=error)


def _date(iso: Any, words: Words) -> str:
    return words.date(date.fromisoformat(str(iso)))


def _failed(manifest: Mapping[str, Any]) -> int:
    return sum(notebook["status"] == "failed" for notebook in manifest["notebooks"])


def _pages_in(manifest: Mapping[str, Any], told: Told, words: Words, root: str) -> dict[str, Any]:
    """The pages in the language of `words`, and the sentences that were handed over, by notebook."""
    sentences = {name: headline(one, words) for name, one in told.headlines.items()}
    pages = [
        {
            "title": notebook["title"],
            "href": root + quote(notebook["href"]),
            "mark": words("index-page-failed") if notebook["status"] == "failed" else "",
            "sentence": sentences.get(notebook["notebook"], ""),
        }
        for notebook in manifest["notebooks"]
        if notebook["lang"] == words.lang
    ]
    return {"sentences": sentences, "pages": pages}


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
    folder = f"{quote(manifest['name'], safe='')}/{quote(str(manifest['reference_date']), safe='')}"
    # The start page in the reader's language, where the run has one.
    own = words.lang in manifest["languages"][1:]
    return {
        "href": f"{folder}/{words.lang}/index.html" if own else f"{folder}/index.html",
        "reference_date": _date(manifest["reference_date"], words),
        "window": _period(manifest, words),
        "source": manifest["source"]["label"],
        "languages": words.join([Words(lang)("language-name") for lang in manifest["languages"]]),
        "failed": _failed(manifest),
    }
