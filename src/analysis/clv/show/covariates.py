"""Who buys more, and who stays longer, by what is known of customers beforehand."""

from __future__ import annotations

import pandas as pd

from analysis.clv.attributes import REST, SIZES
from analysis.clv.covariates import Covariates, Influence
from analysis.language import Words
from analysis.presentation.shown import NOTHING, Kind, Shown, fold, table, verdict
from analysis.refusal import Refused

_PLACES = 2


def told(found: Covariates, words: Words) -> Shown:
    """By which attributes customers differ, and the levels that stand out."""
    if not found.differing:
        asked = words.join([words(f"covariate-{name}") for name in found.influences])
        alike = words("covariates-alike", count=len(found.influences), asked=asked)
        return verdict(f"{alike} {words('covariates-forecast-alike', count=len(found.influences))}", "neutral")
    sentences = [
        words(
            "covariate-differs",
            attribute=words(f"covariate-{name}"),
            most=_level(name, influence.levels["buys"].idxmax(), words),
            least=_level(name, influence.levels["buys"].idxmin(), words),
            times=words.number(influence.levels["buys"].max() / influence.levels["buys"].min(), 1),
        )
        for name, influence in found.differing.items()
    ]
    return verdict(" ".join([*sentences, _known(found, words)]), "good")


def tests(found: Covariates, words: Words) -> Shown:
    """The test of each attribute, with the allowance for asking about several."""
    rows = [
        {
            "attribute": words(f"covariate-{name}"),
            "levels": len(one.levels),
            "gain": one.gain,
            "freedom": one.freedom,
            "chance": one.chance,
            "adjusted": one.adjusted,
            "foretells": words(f"covariate-foretells-{_answer(one)}"),
        }
        for name, one in found.influences.items()
    ]
    columns: dict[str, Kind] = {
        "attribute": "text", "levels": "integer", "gain": "number1", "freedom": "integer", "chance": "percent",
        "adjusted": "percent", "foretells": "text",
    }  # fmt: skip
    frame = pd.DataFrame(rows, columns=list(columns)).rename(columns={name: f"covariate_{name}" for name in columns})
    return table(frame, words, {f"covariate_{name}": kind for name, kind in columns.items()})


def levels(found: Covariates, words: Words) -> Shown:
    """The levels of each attribute by which customers differ."""
    rows = [
        {
            "attribute": words(f"covariate-{name}"),
            "level": _level(name, level, words),
            "customers": row["customers"],
            "rate": row["rate"],
            "buys": _factor(row, "buys", words),
            "leaves": _factor(row, "leaves", words),
        }
        for name, influence in found.differing.items()
        for level, row in influence.levels.iterrows()
    ]
    if not rows:
        return NOTHING
    columns: dict[str, Kind] = {
        "attribute": "text", "level": "text", "customers": "integer", "rate": "number1", "buys": "text", "leaves": "text",
    }  # fmt: skip
    if not found.leaving:
        del columns["leaves"]
    frame = pd.DataFrame(rows).rename(columns={name: f"covariate_{name}" for name in columns})
    return table(frame, words, {f"covariate_{name}": kind for name, kind in columns.items()})


def method(found: Covariates, words: Words) -> Shown:
    """How it was asked, and what could not be."""
    refused = [
        words("covariate-refused", attribute=words(f"covariate-{name}"), reason=_reason(name, reason, words))
        for name, reason in found.refusals.items()
    ]
    text = words("covariates-method", refused=" ".join(refused), count=len(found.influences))
    return fold(words("fold-computed"), text)


def _reason(name: str, reason: Refused, words: Words) -> str:
    values = dict(reason.values)
    if "covariate" in values:
        values["covariate"] = _level(name, values["covariate"], words)
    return words(f"refused-{reason.key}", **values)


def _level(name: str, level: object, words: Words) -> str:
    if level == REST:
        return words("covariate-rest")
    return words(f"covariate-size-{level}") if level in SIZES and name == "first_order" else words.term(str(level))


def _factor(row: pd.Series, name: str, words: Words) -> str:
    factor, low, high = (words.number(row[name + suffix], _PLACES) for suffix in ("", "_low", "_high"))
    return words("covariate-factor", factor=factor, low=low, high=high)


def _known(found: Covariates, words: Words) -> str:
    """Whether the forecast knows an attribute, or why not."""
    best = found.influences[found.best].foretold if found.best else None
    judged = [one.foretold.origins for one in found.differing.values() if one.foretold]
    return words(
        f"covariates-forecast-{found.verdict}",
        attribute=words(f"covariate-{found.best}") if best else "",
        share=words.percent(best.reduction) if best else "",
        origins=best.origins if best else max(judged, default=0),
        count=len(found.differing),
    )


def _answer(one: Influence) -> str:
    return "unknown" if one.foretold is None else "yes" if one.foretold.better else "no"
