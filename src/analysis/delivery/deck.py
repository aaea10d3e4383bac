"""The slides of a run: at most twelve, each with a sentence that says it, from ``results.json`` and ``figures.json``.

Nothing is computed but what a chart needs to stand: every figure is one of these files, so that slides, pages and files say
the same. They name nobody, unless files may (``names_in_exports``).
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from analysis.delivery.slides import Bars, Colour, Deck, Grid, Series, Slide, Text, Under
from analysis.doubt import Doubt
from analysis.errors import Finding, UsageError
from analysis.language import NOTHING, Words
from analysis.presentation.shown import FORMAT_OF, doubt_text, formatted, within
from analysis.presentation.worded import headline, signed_money
from analysis.quantities import QUANTITIES
from analysis.reporting.figures import read_figures
from analysis.reporting.manifest import read_manifest

# How Excel and PowerPoint write whole money, with a true minus.
_MONEY = '#,##0;"−"#,##0'
# Points of what is said beside a chart or below a table.
_SMALL = 14
_MOST_FIGURES = 14
# As `analysis.management.bridge` has them.
STEPS = ("lapsed", "won", "referral", "returned", "volume", "price", "order_value", "mix", "goods", "served", "idle")
_KPIS = {
    "contribution": ("money", 0), "revenue": ("money", 1), "customers": ("count", 2), "kept": ("count", 3),
    "won": ("count", 3), "returned": ("count", 3), "revenue_per_customer": ("money", 2), "frequency": ("number", 3),
    "order_value": ("money", 3), "margin": ("share", 1),
}  # fmt: skip
# Whose product is the money: one of them moved it most.
_FACTORS = ("customers", "frequency", "order_value", "margin")
_SEGMENTS = ("star", "question_mark", "cash", "tag_along", "gone")


def deck(run_dir: Path, lang: str) -> Deck:
    """What stands on the slides of a run, in one of its languages.

    Raises
    ------
    UsageError : the folder holds no run of a report
    """
    manifest, figures = read_manifest(run_dir), read_figures(run_dir)
    if manifest is None or figures is None:
        raise UsageError(Finding("not-a-run", "error", values={"folder": run_dir.name}))
    results = json.loads((run_dir / "results.json").read_text(encoding="utf-8"))
    words = Words(lang, manifest["currency"])
    told = _Told(manifest, figures, results, words)
    made = [make(told) for make in _SLIDES]
    day, window = told.day, manifest["window"]
    start, end = (words.date(date.fromisoformat(window[name])) for name in ("start", "end"))
    subtitle = f"{words('slides-subtitle')} · {words('index-reference-date', date=day)} · {words('index-window', start=start, end=end)}"
    return Deck(manifest["title"], subtitle, [slide for slide in made if slide], lang)


class _Told:
    """What is known of a run, with the words to say it."""

    def __init__(
        self, manifest: Mapping[str, Any], figures: Mapping[str, Any], results: Mapping[str, Any], words: Words
    ) -> None:
        self.manifest, self.figures, self.words = manifest, figures, words
        self._results = results
        self.known = {one["quantity"]: one for one in figures["key_figures"] if one["value"] is not None}

    @property
    def day(self) -> str:
        return self.words.date(date.fromisoformat(self.manifest["reference_date"]))

    def of(self, page: str, *path: str) -> Any:
        """What a page hands over below `path`; None where it does not."""
        found: Any = self._results.get(page)
        for name in path:
            found = found.get(name) if isinstance(found, Mapping) else None
        return found

    def sentence(self, *notebooks: str) -> str:
        """The sentence of the first of these pages that has one."""
        told = self.figures.get("headlines", {})
        one = next((told[name] for name in notebooks if told.get(name)), None)
        return headline(one, self.words) if one else ""

    def source(self, page: str) -> str:
        title = next(
            (
                one["title"]
                for one in self.manifest["notebooks"]
                if (one["notebook"], one["lang"]) == (page, self.words.lang)
            ),
            "",
        )
        return self.words("slides-source", page=title, date=self.day)

    def money(self, value: float | None) -> str:
        return self.words.money(value, 0)

    def range(self, low: float | None, high: float | None, form: Callable[[Any], str] | None = None) -> str:
        if low is None or high is None or low == high:
            return NOTHING
        form = form or self.money
        return self.words("tile-interval", low=form(low), high=form(high))

    def change(self, quantity_unit: str, before: float | None, after: float) -> str:
        """By how much: shares in points, all else in per cent."""
        if before is None:
            return NOTHING
        if quantity_unit == "share":
            return self.words("management-points", points=self.words.signed(100 * (after - before), 1))
        return self.words.signed_percent(after / before - 1, 0) if before > 0 else NOTHING

    @property
    def unit(self) -> str:
        return self.manifest["currency"] or self.words("slides-money")


def _summary(told: _Told) -> Slide | None:
    pages = [one["notebook"] for one in told.manifest["notebooks"] if one["lang"] == told.words.lang]
    order = ["6_management_report", "3_customer_lifetime_value", "4_loyalty_and_risk"]
    sentences = [
        sentence
        for name in [*order, *(page for page in pages if page not in order and page != "0_data_basis")]
        if (sentence := told.sentence(name))
    ]
    if not sentences:
        return None
    return Slide(sentences[0], [(Text(sentences[1:], 24), 1)], told.words("slides-source-run", date=told.day))


def _key_figures(told: _Told) -> Slide | None:
    words, found = told.words, list(told.known.values())
    if not found:
        return None
    moved = [
        one for one in found if one.get("before") and one["before"] > 0 and QUANTITIES[one["quantity"]].unit != "share"
    ]
    if moved:
        most = max(moved, key=lambda one: abs(one["value"] / one["before"] - 1))
        title = words(
            "slides-figures-moved",
            name=words(f"quantity-{most['quantity']}"),
            change=words.signed_percent(most["value"] / most["before"] - 1, 0),
            value=within(most["quantity"], most.get("low"), most.get("high"), words)(most["value"]),
        )
    else:
        first = found[0]
        value = within(first["quantity"], first.get("low"), first.get("high"), words)(first["value"])
        title = words("slides-figures", name=words(f"quantity-{first['quantity']}"), value=value, date=told.day)
    rows = [_key_figure(told, one) for one in found[:_MOST_FIGURES]]
    heads = [words(f"slides-head-{name}") for name in ("figure", "value", "range", "before", "change")]
    return Slide(title, [(Grid(heads, rows), 1)], words("slides-source-run", date=told.day))


def _key_figure(told: _Told, one: Mapping[str, Any]) -> list[str]:
    quantity, words, before = one["quantity"], told.words, one.get("before")
    form = within(quantity, one.get("low"), one.get("high"), words)
    return [
        words(f"quantity-{quantity}"),
        form(one["value"]),
        told.range(one.get("low"), one.get("high"), form),
        NOTHING if before is None else form(before),
        told.change(QUANTITIES[quantity].unit, before, one["value"]),
    ]


def _measures(told: _Told) -> Slide | None:
    words, found = told.words, told.figures.get("proposals", [])
    if not found:
        return None
    first = found[0]
    title = words(
        "slides-measures-once" if first["duty"] else "slides-measures",
        name=words(f"action-{first['kind']}"),
        money=told.money(first["money"]),
        customers=first["customers"],
    )
    names = [words(f"action-{one['kind']}") for one in found]
    chart = Bars(
        words("slides-measures-chart", unit=told.unit),
        names,
        [Series(words("slides-measures-series"), [one["money"] for one in found], form=_MONEY)],
    )
    named = any(one["largest"] for one in found)
    columns = ["action", "customers", "range", "evidence", *(["first"] if named else [])]
    rows = [
        [
            name,
            words.number(one["customers"]),
            told.range(one["low"], one["high"]),
            words(f"evidence-{one['evidence']}"),
            *([words.join(list(one["largest"]))] if named else []),
        ]
        for name, one in zip(names, found, strict=True)
    ]
    grid = Grid([words(f"slides-head-{name}") for name in columns], rows, (0, 3, 4))
    right = Under(grid, Text([words("index-measures-note")], _SMALL))
    return Slide(title, [(chart, 0.9), (right, 1.1)], told.source("5_segments_and_actions"))


def _bridge(told: _Told) -> Slide | None:
    words, found = told.words, told.of("management_report", "bridge")
    if not found:
        return None
    # The file has them by name.
    steps = {name: float(found["steps"][name]) for name in STEPS if name in found["steps"]}
    start, end = found["before"]["money"], found["after"]["money"]
    measure = words(f"loyalty-measure-{found['measure']}")
    most = max(steps, key=lambda name: abs(steps[name]))
    title = words(
        "slides-bridge-title",
        measure=measure,
        step=words(f"management-step-{most}"),
        money=signed_money(steps[most], words),
        change=signed_money(end - start, words),
    )
    counts = found["customers"]
    labels = [words(f"management-step-{name}") for name in steps]
    ends = [words("slides-year-to", date=words.date(date.fromisoformat(found[side]["end"]))) for side in ("before", "after")]  # fmt: skip
    names, series = [ends[0], *labels, ends[1]], _steps(start, list(steps.values()), end, words)
    chart = Bars(words("slides-bridge-chart", measure=measure, unit=told.unit), names, series, stacked=len(series) > 1)
    rows = [
        [ends[0], NOTHING, told.money(start)],
        *(
            [label, words.number(counts.get(name)), signed_money(steps[name], words)]
            for name, label in zip(steps, labels, strict=True)
        ),
        [ends[1], NOTHING, told.money(end)],
    ]
    grid = Grid([words(f"slides-head-{name}") for name in ("step", "customers", "amount")], rows)
    basis = words(f"management-bridge-basis-{found['detail']}", kept=counts["kept"])
    return Slide(title, [(chart, 1.25), (grid, 1)], told.source("6_management_report"), basis)


def _steps(start: float, parts: Sequence[float], end: float, words: Words) -> list[Series]:
    """Bars that stand on where the last one ended; side by side where money falls below nought on the way."""
    levels = [start]
    for part in parts:
        levels.append(levels[-1] + part)
    if min(levels) < 0:
        lost = [place for place, part in enumerate(parts, 1) if part < 0]
        return [Series(words("slides-bridge-series"), [start, *parts, end], form=_MONEY, against=lost)]
    below = [0.0, *(min(one, other) for one, other in pairwise(levels)), 0.0]
    whole, nought = [start, *(0.0 for _ in parts), end], [0.0]
    up = nought + [max(part, 0.0) for part in parts] + nought
    down = nought + [max(-part, 0.0) for part in parts] + nought
    given: list[tuple[str, Sequence[float], Colour]] = [
        ("below", below, "unseen"), ("level", whole, "muted"), ("up", up, "accent"), ("down", down, "contrast"),
    ]  # fmt: skip
    return [Series(words(f"slides-bridge-{name}"), values, colour) for name, values, colour in given]


def _kpis(told: _Told) -> Slide | None:
    words, found = told.words, told.of("management_report", "kpis")
    if not found:
        return None
    factors = [name for name in _FACTORS if name in found and _ratio(found[name]) is not None]
    if not factors:
        return None
    most = max(factors, key=lambda name: abs(_ratio(found[name]) or 0.0))
    unit = _KPIS[most][0]
    root = "contribution" if "contribution" in found else "revenue"
    title = words(
        "slides-kpis-title",
        measure=words(f"management-kpi-{root}"),
        driver=words(f"management-kpi-{most}"),
        change=told.change(unit, found[most]["before"], found[most]["after"]),
        value=_written(unit, found[most]["after"], words),
    )
    shift = 0 if root == "contribution" else 1
    rows = [
        [
            "\u2003" * (depth - shift) + words(f"management-kpi-{name}"),
            _written(unit, found[name]["before"], words),
            _written(unit, found[name]["after"], words),
            told.change(unit, found[name]["before"], found[name]["after"]),
        ]
        for name, (unit, depth) in _KPIS.items()
        if name in found
    ]
    chart = Bars(
        words("slides-kpis-chart"),
        [words(f"management-kpi-{name}") for name in factors],
        [
            Series(
                words("slides-head-change"),
                [found[name]["after"] / found[name]["before"] - 1 for name in factors],
                form='"+"0.0%;"−"0.0%',
            )
        ],
    )
    heads = [words(f"slides-head-{name}") for name in ("figure", "before", "now", "change")]
    return Slide(title, [(Grid(heads, rows), 1.25), (chart, 1)], told.source("6_management_report"))


def _ratio(node: Mapping[str, float | None]) -> float | None:
    before, after = node["before"], node["after"]
    return math.log(after / before) if before and after and before > 0 and after > 0 else None


def _written(unit: Any, value: float | None, words: Words) -> str:
    return NOTHING if value is None else formatted(FORMAT_OF[unit], value, words)


def _concentration(told: _Told) -> Slide | None:
    words, title = told.words, told.sentence("2_pareto_analysis")
    found = {name: told.of("pareto_analysis", name) for name in ("revenue", "purchases", "profits")}
    found = {name: one for name, one in found.items() if one and one.get("top20_share")}
    if not title or not found:
        return None
    rows = [
        [
            words(f"slides-concentration-{name}"),
            words.percent(one["top20_share"]["estimate"]),
            told.range(one["top20_share"]["low"], one["top20_share"]["high"], words.percent),
            words.number(one["customers_for_80_share"]),
        ]
        for name, one in found.items()
    ]
    heads = [words(f"slides-head-{name}") for name in ("measure", "top", "range", "for-80")]
    grid, whale = Grid(heads, rows), told.of("pareto_analysis", "whale")
    if not whale or not whale["hidden_loss"]:
        return Slide(title, [(grid, 1)], told.source("2_pareto_analysis"))
    total, loss = whale["total"], whale["hidden_loss"]
    chart = Bars(
        words("slides-losses-chart", unit=told.unit),
        [words(f"slides-losses-{name}") for name in ("earned", "lost", "left")],
        [Series(words("slides-head-amount"), [total + loss, -loss, total], form=_MONEY, against=[1])],
        lying=False,
    )
    return Slide(title, [(chart, 1), (grid, 1.25)], told.source("2_pareto_analysis"))


def _value(told: _Told) -> Slide | None:
    words, title = told.words, told.sentence("3_customer_lifetime_value")
    pairs = (("total_value", "total_value_at_risk"), ("total_expected_revenue", "total_expected_revenue_at_risk"))
    pair = next((pair for pair in pairs if all(name in told.known for name in pair)), None)
    if not title or not pair:
        return None
    found = [told.known[name] for name in pair]
    rows = [
        [
            words(f"quantity-{one['quantity']}"),
            told.money(one["value"]),
            told.range(one.get("low"), one.get("high")),
            told.money(one["before"]) if one.get("before") is not None else NOTHING,
        ]
        for one in found
    ]
    compared = all(one.get("before") is not None for one in found)
    sides = ["before", "value"] if compared else ["value"]
    colours: tuple[Colour, ...] = ("accent", "contrast")
    chart = Bars(
        words("slides-value-chart", unit=told.unit),
        [words("slides-head-before" if side == "before" else "slides-head-now") for side in sides],
        [
            Series(words(f"quantity-{one['quantity']}"), [one[side] for side in sides], colour, _MONEY)
            for one, colour in zip(found, colours, strict=True)
        ],
        lying=False,
    )
    grid = Grid([words(f"slides-head-{name}") for name in ("figure", "value", "range", "before")], rows)
    risk = Text([told.sentence("4_loyalty_and_risk")], _SMALL)
    return Slide(title, [(chart, 1), (Under(grid, risk), 1.25)], told.source("3_customer_lifetime_value"))


def _portfolio(told: _Told) -> Slide | None:
    words, title = told.words, told.sentence("5_segments_and_actions")
    found = told.of("segments_and_actions", "segments") or {}
    # An empty segment has no money to draw.
    names = [name for name in _SEGMENTS if found.get(name, {}).get("customers")]
    if not title or not names:
        return None
    worth = words(f"slides-worth-{found['measure']}")
    chart = Bars(
        words("slides-portfolio-chart", worth=worth, unit=told.unit),
        [words(f"segment-{name}") for name in names],
        [Series(worth, [found[name]["worth"] for name in names], form=_MONEY)],
    )
    columns = [("segment", ""), ("customers", "customers"), ("revenue", "net_amount"), ("open", "open_potential")]
    columns = [(head, key) for head, key in columns if not key or found[names[0]].get(key) is not None]
    rows = [
        [
            words(f"segment-{name}"),
            *(
                words.number(found[name][key]) if key == "customers" else told.money(found[name][key])
                for _, key in columns[1:]
            ),
        ]
        for name in names
    ]
    grid = Grid([words(f"slides-head-{head}") for head, _ in columns], rows)
    return Slide(title, [(chart, 1), (grid, 1.15)], told.source("5_segments_and_actions"))


def _visits(told: _Told) -> Slide | None:
    words, found = told.words, told.of("segments_and_actions", "allocation")
    gain = told.of("segments_and_actions", "anticipated_gain")
    if not found or not gain or gain["estimate"] <= 0:
        return None
    now, best = found["current"], found["optimal"]
    title = words(
        "slides-visits-title",
        visits=now["visits"],
        gain=told.money(gain["estimate"]),
        low=told.money(gain["low"]),
        high=told.money(gain["high"]),
    )
    chart = Bars(
        words("slides-visits-chart", unit=told.unit),
        [words("slides-visits-now"), words("slides-visits-best")],
        [Series(words("slides-visits-series"), [now["net"], best["net"]], form=_MONEY)],
        lying=False,
    )
    rows = [
        [words(f"slides-visits-{name}"), words.number(one["visits"]), words.number(one["customers"]), told.money(one["net"])]
        for name, one in (("now", now), ("best", best))
    ]  # fmt: skip
    heads = [words(f"slides-head-{name}") for name in ("visits-plan", "visits", "customers", "net")]
    right = Under(Grid(heads, rows), Text([words("slides-visits-basis")], _SMALL))
    return Slide(title, [(chart, 1), (right, 1.15)], told.source("5_segments_and_actions"))


def _review(told: _Told) -> Slide | None:
    words, found = told.words, told.of("management_report", "forecast_review")
    if not found:
        return None
    lines: list[tuple[str, Mapping[str, Any], Callable[[Any], str]]] = [("purchases", found["purchases"], words.number)]
    if found["money"]:
        lines.append((found["measure"], found["money"], told.money))
    outcomes = {one["outcome"] for _, one, _ in lines}
    whole = "held" if outcomes == {"held"} else "missed" if "held" not in outcomes else "partly"
    key, told_first, form = lines[-1]
    day = words.date(date.fromisoformat(found["made_on"]))
    title = words(
        f"slides-review-{whole}",
        day=day,
        of=words(f"management-foretold-{key}"),
        expected=form(told_first["estimate"]),
        came=form(told_first["actual"]),
    )
    rows = [
        [
            words(f"management-foretold-{name}"),
            form(one["estimate"]),
            told.range(one["low"], one["high"], form),
            form(one["actual"]),
            words(f"management-outcome-{one['outcome']}"),
        ]
        for name, one, form in lines
    ]
    heads = [words(f"head-{name}") for name in ("foretold", "review_expected", "review_range", "came", "outcome")]
    basis = words(
        "management-review-basis",
        customers=found["customers"],
        newcomers=found["newcomers"],
        found=words.percent(found["top_found"], 0),
    )
    right = Under(Grid(heads, rows, (0, 4)), Text([basis], _SMALL))
    chart = Bars(
        words("slides-review-chart", of=words(f"management-foretold-{key}")),
        [words("head-review_expected"), words("head-came")],
        [
            Series(
                words(f"management-foretold-{key}"),
                [told_first["estimate"], told_first["actual"]],
                form=_MONEY,
            )
        ],
        lying=False,
    )
    return Slide(title, [(chart, 1), (right, 1.9)], told.source("6_management_report"))


def _targets(told: _Told) -> Slide | None:
    words, found = told.words, told.of("management_report", "targets")
    if not found:
        return None
    counts = {light: sum(one["light"] == light for one in found) for light in ("reached", "open", "untold")}
    rows = [_target(told, one) for one in found]
    heads = [words(f"slides-head-{name}") for name in ("target", "group", "wanted", "gain", "range", "light")]
    grid = Grid(heads, rows, (0, 1, 5))
    return Slide(words("slides-targets-title", **counts), [(grid, 1)], told.source("6_management_report"))


def _target(told: _Told, one: Mapping[str, Any]) -> list[str]:
    words = told.words

    def form(change: Any) -> str:
        return _moved(one, change, words)

    gained = [form(one["gain"]), told.range(one["low"], one["high"], form)] if "gain" in one else [NOTHING, NOTHING]
    group, light = words(f"management-group-{one['group']}"), words(f"management-light-{one['light']}")
    return [one["name"], group, form(one["wanted"]), *gained, light]


def _moved(one: Mapping[str, Any], change: float, words: Words) -> str:
    """A change in the unit of its target."""
    if one["unit"] == "relative":
        return words.signed_percent(change)
    money = one["measure"] == "value" or (
        one["measure"] in QUANTITIES and QUANTITIES[one["measure"]].unit == "money"
    )  # fmt: skip
    return signed_money(change, words) if money else words.signed(change, 2)


def _reading(told: _Told) -> Slide | None:
    words = told.words
    doubted = [Doubt(**one["doubt"]) for one in told.known.values() if one.get("doubt")]
    failed = sum(one["status"] == "failed" for one in told.manifest["notebooks"])
    lines = [
        *([words("index-failed", count=failed)] if failed else []),
        *dict.fromkeys(doubt_text(doubt, words, why=True) for doubt in doubted),
        words("slides-reading-range"),
        words("slides-reading-names"),
        words("slides-reading-same"),
    ]
    title = told.sentence("0_data_basis") or words("index-reference-date", date=told.day)
    return Slide(title, [(Text(lines, 20), 1)], words("slides-source-run", date=told.day))


def _targets_or_visits(told: _Told) -> Slide | None:
    """Twelve slides are few: who has set targets asks for them first."""
    return _targets(told) or _visits(told)


# In the order in which a manager asks; with the first slide twelve.
_SLIDES: tuple[Callable[[_Told], Slide | None], ...] = (
    _summary, _measures, _key_figures, _bridge, _kpis, _concentration, _value, _portfolio, _targets_or_visits, _review,
    _reading,
)  # fmt: skip
