"""Customer lifetime value for people: verdicts, sentences and tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

import numpy as np
import pandas as pd

from analysis.clv.adequacy import Adequacy
from analysis.clv.forecast import LEAST_HOLDOUT, Forecast
from analysis.clv.independence import Independence
from analysis.clv.models import MODELS
from analysis.clv.newcomer import Newcomer
from analysis.clv.position import Positions
from analysis.clv.value import Valuation
from analysis.doubt import Doubt
from analysis.language import Words
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.model import Model
from analysis.models.nbd import NBD
from analysis.periods import Period
from analysis.presentation import NOTHING, Shown, bullets, doubt_text, figures, note, say, table, verdict
from analysis.refusal import Refused
from analysis.statistics.shares import count_of

_Result = TypeVar("_Result")
_Given = ParamSpec("_Given")
_Out = TypeVar("_Out")


def unless_refused(
    show: Callable[Concatenate[_Result, _Given], _Out],
) -> Callable[Concatenate[_Result | Refused, _Given], _Out | Shown]:
    """Show nothing where there is no estimate: the reason stands once, at its place."""

    @wraps(show)
    def shown(result: _Result | Refused, *args: _Given.args, **kwargs: _Given.kwargs) -> _Out | Shown:
        return NOTHING if isinstance(result, Refused) else show(result, *args, **kwargs)

    return shown


def between(low: float, high: float, words: Words) -> str:
    return words("interval", low=words.money(low, 0), high=words.money(high, 0))


# ------------------------------------------------------------------ can it be estimated at all


def adequacy_verdict(result: Adequacy, words: Words) -> Shown:
    """Whether the data carry an estimate, in a sentence."""
    return verdict(words(f"adequacy-{result.light}"), result.light)


def adequacy_table(result: Adequacy, words: Words) -> Shown:
    """Each question with what was found and what would be enough."""
    rows = [
        {
            "question": words(f"adequacy-question-{check.key}"),
            "found": words.number(check.value, 0 if float(check.value).is_integer() else 2),
            "enough": words(
                "at-most" if check.key in ("silence", "horizon") else "at-least", value=words.number(check.enough)
            ),
            "light": words(f"light-{check.light}"),
        }
        for check in result.checks
    ]
    columns: Any = {"question": "text", "found": "text", "enough": "text", "light": "text"}
    return table(pd.DataFrame(rows), words, columns)


def refusal_text(reason: Refused, words: Words) -> str:
    """The reason and the remedy in words."""
    values = {name: words.number(v, 2) if isinstance(v, float) else v for name, v in reason.values.items()}
    return words(reason.key, **values)


# ------------------------------------------------------------------ which model


def choice_verdict(result: Forecast | Refused, words: Words) -> Shown:
    """The model in use and why, or why there is none."""
    if isinstance(result, Refused):
        return verdict(refusal_text(result, words), "bad")
    choice, period = result.choice, result.observed.holdout
    text = words(
        f"clv-choice-{choice.reason}",
        model=words(f"model-{choice.model}"),
        equals=words.join([words(f"model-{name}") for name in choice.equals]),
        start=words.date(period.start),
        end=words.date(period.end),
        least=LEAST_HOLDOUT,
    )
    if choice.reason == "untrusted" and result.doubt:
        text = f"{text} {doubt_text(result.doubt, words, why=True)}"
    return verdict(text, "warn" if choice.reason in ("baseline", "fallback", "untrusted") else "good")


@unless_refused
def holdout_sentence(result: Forecast, words: Words) -> Shown:
    """What the model expected of the holdout and what came, beside the two simple rules."""
    judged = result.judged
    if judged is None:
        return NOTHING
    rules = {name: result.judgements[name] for name in ("same_rate", "hiatus")}
    better = [name for name, rule in rules.items() if rule.rmse < judged.rmse]
    text = words(
        "clv-holdout",
        expected=words.number(judged.predicted.sum()),
        actual=words.number(judged.actual.sum()),
        bias=words.signed_percent(judged.bias),
        same=words.signed_percent(rules["same_rate"].bias),
        hiatus=words.signed_percent(rules["hiatus"].bias),
        gap=words.number(result.gap),
    )
    return say(f"{text} {words('clv-rule-better' if better else 'clv-rules-beaten')}")


@unless_refused
def holdout_interval(result: Forecast, words: Words) -> Shown:
    """Whether the interval for the total of the holdout held what came: the test of all intervals below."""
    total = result.held_total
    if total is None:
        return NOTHING
    key = "clv-interval-held" if result.total_was_held else "clv-interval-missed"
    text = words(
        key,
        level=words.percent(total.level, 0),
        interval=words("interval", low=words.number(total.low), high=words.number(total.high)),
        actual=words.number(result.held.actual.sum()),
    )
    return verdict(text, "good" if result.total_was_held else "warn")


@unless_refused
def models_table(result: Forecast, words: Words) -> Shown:
    """All models and the two rules side by side, as judged on the holdout."""
    rows: list[dict[str, Any]] = []
    for name, model in result.models.items():
        refused = result.refusals.get(name)
        rows.append({"model": _name(name, model, words), "log_likelihood": model.log_likelihood, "bic": model.bic})
        rows[-1] |= {"remark": words("clv-refused") if refused else ""}
        rows[-1] |= _judged(result, name)
        if name == result.choice.model:
            rows[-1]["remark"] = words("clv-in-use")
        elif isinstance(model, MBGCNBDK) and model.k == 1 and not refused:
            rows[-1]["remark"] = words("clv-as-poisson", model=words("model-mbg_nbd"))
    rows += [
        {"model": words(f"rule-{name}")} | _judged(result, name) for name in result.judgements if name not in MODELS
    ]
    columns: Any = {
        "model": "text", "bias": "percent", "mae": "number3", "rmse": "number3", "top_found": "percent",
        "log_likelihood": "number1", "bic": "number1", "remark": "text",
    }  # fmt: skip
    frame = pd.DataFrame(rows, columns=list(columns))
    return table(frame.astype({"remark": object}).fillna({"remark": ""}), words, columns)


def _judged(result: Forecast, name: str) -> dict[str, float]:
    judged = result.judgements.get(name)
    return {figure: getattr(judged, figure) for figure in ("bias", "mae", "rmse", "top_found")} if judged else {}


def _name(name: str, model: Any, words: Words) -> str:
    title = words(f"model-{name}")
    return f"{title}, k = {model.k}" if isinstance(model, MBGCNBDK) else title


@unless_refused
def refusals_list(result: Forecast, words: Words) -> Shown:
    """Why models answer no question."""
    reasons = [f"{words(f'model-{name}')}: {refusal_text(reason, words)}" for name, reason in result.refusals.items()]
    return bullets(reasons) if reasons else NOTHING


@unless_refused
def models_note(result: Forecast, words: Words) -> Shown:
    """How to read the table: periods, denominator, units."""
    calibration, held = result.observed.calibration, result.observed.holdout
    return note(
        words(
            "clv-models-note",
            start=words.date(calibration.start),
            cut=words.date(calibration.end),
            end=words.date(held.end),
            customers=words.number(len(result.held.x)),
            purchases=words.number(result.held.actual.sum()),
        )
    )


@unless_refused
def estimates_table(result: Forecast, words: Words) -> Shown:
    """Parameters of all models that can be trusted on the calibration period, as the literature prints them."""
    models: dict[str, Model] = {n: model for n, model in result.models.items() if n not in result.refusals}
    if result.spend:
        models["gamma_gamma"] = result.spend
    rows = [
        {"model": _name(name, model, words), "parameters": "; ".join(_estimates(model, words))}
        for name, model in models.items()
    ]
    columns: Any = {"model": "text", "parameters": "text"}
    return table(pd.DataFrame(rows, columns=list(columns)), words, columns)


def _estimates(model: Model, words: Words) -> list[str]:
    return [f"{name} {_with_error(model, name, words)}" for name in model.parameters]


@unless_refused
def parameter_table(result: Forecast, words: Words) -> Shown:
    """Parameters of the model in use by the literature's names, and what they mean."""
    rows = [
        {
            "parameter": name,
            "estimate": _with_error(result.model, name, words),
            "meaning": words(f"parameter-{result.choice.model}-{name}"),
        }
        for name in result.model.parameters
    ]
    columns: Any = {"parameter": "text", "estimate": "text", "meaning": "text"}
    return table(pd.DataFrame(rows), words, columns)


def _with_error(model: Model, name: str, words: Words) -> str:
    return f"{words.number(model.parameters[name], 3)} ± {words.number(model.standard_errors[name], 3)}"


@unless_refused
def parameter_note(result: Forecast, words: Words) -> Shown:
    """Units and what stands behind the sign ±."""
    return note(words("parameter-note"))


# ------------------------------------------------------------------ value


def _doubted(found: Sequence[Doubt], words: Words) -> list[str]:
    """The doubts in a few words each, to be told beside every figure they concern."""
    return [words("doubted", doubt=doubt_text(doubt, words)) for doubt in found]


def value_figures(result: Valuation | Refused, words: Words) -> Shown:
    """The value of the base in four tiles, or why there is none."""
    if isinstance(result, Refused):
        return verdict(refusal_text(result, words), "bad")
    frame, total, purchases = result.frame, result.total, result.purchases
    kind = result.measure
    bought = words("interval", low=words.number(purchases.low), high=words.number(purchases.high))
    doubted = "".join(f". {doubt}" for doubt in _doubted(result.doubts, words))
    ahead = "".join(f". {doubt}" for doubt in _doubted(result.of_purchases, words))
    return figures(
        [
            (
                words(f"clv-total-{kind}"),
                words.money(total.estimate, 0),
                words(
                    "clv-total-note",
                    level=words.percent(total.level, 0),
                    interval=between(total.low, total.high, words),
                )
                + doubted,
            ),
            (
                words("clv-alive"),
                words.number(frame["p_alive"].sum()),
                words(
                    "clv-alive-assumed" if isinstance(result.purchase_model, NBD) else "clv-alive-note",
                    customers=words.number(len(frame)),
                ),
            ),
            (
                words("clv-purchases"),
                words.number(purchases.estimate),
                words("clv-purchases-note", months=result.horizon_months, interval=bought) + ahead,
            ),
            (words("clv-median"), words.money(float(frame["value"].median()), 0), words("clv-median-note") + doubted),
        ]
    )


@unless_refused
def assumptions(result: Valuation, period: Period, words: Words) -> Shown:
    """Margin, cost, rate, horizon, unit and window: what the value means."""
    money = result.economics
    cost = "none" if money.margin.kind == "none" else "known" if money.cost_known else "unknown"
    return note(
        words(
            "clv-assumptions",
            margin=words(
                f"margin-{money.margin.kind}",
                rate=words.percent(money.margin.rate),
                assumed=words.percent(money.margin.assumed_rate),
                share=words.percent(money.margin.assumed_share or money.margin.unknown_share, 0),
            ),
            bonus=words.percent(money.margin.bonus),
            returned=words.percent(1 - money.margin.kept),
            cost=words(f"cost-to-serve-{cost}", cost=words.money(money.cost_a_purchase)),
            rate=words.percent(result.discount_rate),
            months=result.horizon_months,
            level=words.percent(result.total.level, 0),
            start=words.date(period.start),
            end=words.date(period.end),
        )
    )


@unless_refused
def residual_note(result: Valuation, words: Words) -> Shown:
    """How much of the value without a horizon lies within it (DERT), where the model defines it."""
    if result.discount_rate == 0:
        return note(words("clv-residual-undiscounted"))
    if result.residual is None:
        return note(words("clv-residual-undefined", model=words("model-pareto_nbd")))
    return note(
        words(
            f"clv-residual-{result.measure}",
            residual=words.money(result.residual, 0),
            share=words.percent(result.total.estimate / result.residual),
            months=result.horizon_months,
        )
    )


@unless_refused
def groups_table(result: Valuation, words: Words) -> Shown:
    """Value by what customers have shown, with intervals."""
    kind = f"future_{result.measure}"
    named = result.groups.assign(group=[words(f"group-{name}") for name in result.groups["group"]])
    total = {"group": words("group-all"), "customers": len(result.frame), "value": result.total.estimate}
    total |= {"low": result.total.low, "high": result.total.high}
    frame = pd.concat([named, pd.DataFrame([total])]).rename(columns={"value": kind, "group": "behaviour"})
    columns: Any = {"behaviour": "text", "customers": "integer", kind: "money0", "low": "money0", "high": "money0"}
    return table(frame, words, columns, total=True)


@unless_refused
def groups_note(result: Valuation, words: Words) -> Shown:
    """Why the bounds of groups do not add up."""
    text = words("clv-groups-note", level=words.percent(result.total.level, 0))
    return note(" ".join([text, *(f"{doubt}." for doubt in _doubted(result.doubts, words))]))


@unless_refused
def spend_table(result: Valuation, words: Words) -> Shown:
    """Parameters of Gamma-Gamma."""
    model = result.spend_model
    rows = [
        {
            "parameter": name,
            "estimate": _with_error(model, name, words),
            "meaning": words(f"parameter-gamma-gamma-{name}"),
        }
        for name in model.parameters
    ]
    columns: Any = {"parameter": "text", "estimate": "text", "meaning": "text"}
    return table(pd.DataFrame(rows), words, columns)


@unless_refused
def independence_verdict(result: Independence, words: Words) -> Shown:
    """Whether spend depends on frequency, which Gamma-Gamma assumes it does not."""
    text = words(
        f"clv-independence-{result.verdict}",
        change=words.signed_percent(result.doubling),
        low=words.signed_percent(result.low),
        high=words.signed_percent(result.high),
        level=words.percent(result.level, 0),
        correlation=words.number(result.correlation, 3),
    )
    return verdict(text, "warn" if result.verdict in ("broken", "unknown") else "good")


@unless_refused
def top_list(result: Valuation, names: pd.Series, rows: int, words: Words) -> Shown:
    """The customers of highest value to come, with intervals."""
    top = result.frame.sort_index().sort_values("value", ascending=False, kind="stable").head(rows)
    shown = top.assign(name=names.reindex(top.index))
    value = f"future_{result.measure}"
    columns: Any = {
        "customer_id": "text", "name": "text", "p_alive": "percent", "expected_purchases": "number1",
        "expected_spend": "money0", value: "money0", "low": "money0", "high": "money0",
    }  # fmt: skip
    return table(shown.reset_index().rename(columns={"value": value}), words, columns)


@unless_refused
def top_note(result: Valuation, words: Words) -> Shown:
    """What the bounds of single customers mean."""
    text = words("clv-top-note", level=words.percent(result.total.level, 0), months=result.horizon_months)
    return note(" ".join([text, *(f"{doubt}." for doubt in _doubted(result.doubts, words))]))


@unless_refused
def positions_table(result: Positions, words: Words) -> Shown:
    """Customers and money by position in past and future."""
    frame = result.summary.assign(position=[words(f"position-{name}") for name in result.summary["position"]])
    columns: Any = {"position": "text", "customers": "integer", "past": "money0", "future": "money0"}
    return table(frame, words, columns)


# ------------------------------------------------------------------ newcomers, referee, answer


@unless_refused
def newcomer_figures(result: Newcomer, words: Words) -> Shown:
    """Value of an average new customer, the most that winning one may cost, and when the cost is back."""
    value, months = result.value, len(result.monthly) - 1
    interval = words(
        "clv-total-note", level=words.percent(value.level, 0), interval=between(value.low, value.high, words)
    )
    tiles = [(words(f"newcomer-{result.measure}", months=months), words.money(value.estimate, 0), interval)]
    if result.measure == "value":
        tiles.append((words("newcomer-cap"), words.money(max(value.low, 0), 0), words("newcomer-cap-note")))
    if np.isfinite(result.acquisition_cost):
        payback = result.payback_month
        tiles.append(
            (
                words("newcomer-payback"),
                words("newcomer-never") if payback is None else words("newcomer-month", month=payback),
                words(
                    "newcomer-payback-note",
                    cost=words.money(result.acquisition_cost, 0),
                    net=words.money(value.estimate - result.acquisition_cost, 0),
                    months=months,
                ),
            )
        )
    return figures(tiles)


@unless_refused
def newcomer_note(result: Newcomer, words: Words) -> Shown:
    """Assumptions of the newcomer's value, and customer equity with as many newcomers as before."""
    cost = "unknown" if np.isnan(result.acquisition_cost) else "known"
    text = words(f"newcomer-note-{result.measure}", cost=words(f"acquisition-cost-{cost}"))
    equity = words("newcomer-equity-unknown")
    if result.joined is not None:
        joined, money = words.number(result.joined), words.money(result.equity, 0)
        equity = words(f"newcomer-equity-{result.measure}", joined=joined, equity=money)
    return note(f"{text} {equity}")


@unless_refused
def referee_table(result: pd.DataFrame, words: Words) -> Shown:
    """Our estimates beside those of lifetimes."""
    shown = result.assign(
        model=[words(f"model-{name}") for name in result["model"]],
        figure=[words("referee-purchases") if name == "purchases" else name for name in result["figure"]],
        apart=[_parts_per_million(value, words) for value in result["difference"]],
    )
    columns: Any = {"model": "text", "figure": "text", "ours": "number3", "theirs": "number3", "apart": "text"}
    return table(shown, words, columns)


def _parts_per_million(value: float, words: Words) -> str:
    return words.number(value * 1e6, 1)


@unless_refused
def referee_note(result: pd.DataFrame, forecast: Forecast, words: Words) -> Shown:
    """That the model in use is not among those compared, where it is not."""
    used = forecast.choice.model
    if used in set(result["model"]):
        return NOTHING
    return note(words("referee-other-model", model=words(f"model-{used}")))


@unless_refused
def referee_verdict(result: pd.DataFrame, words: Words) -> Shown:
    """The largest relative difference between the two."""
    answered = result.dropna(subset=["difference"])
    if answered.empty:
        return verdict(words("referee-silent"), "warn")
    largest = answered.sort_values("difference", kind="stable").iloc[-1]
    text = words(
        "referee-difference",
        customers=words.number(result.attrs["customers"]),
        largest=words.percent(largest["difference"], 4),
        model=words(f"model-{largest['model']}"),
        figure=words("referee-purchases") if largest["figure"] == "purchases" else largest["figure"],
        failed=int(result["difference"].isna().sum()),
    )
    return verdict(text, "good" if largest["difference"] < 0.01 else "warn")


def answer(result: Valuation | Refused, forecast: Forecast | Refused, words: Words) -> Shown:
    """What the page comes to, how far to trust it, and what to do next."""
    if isinstance(result, Refused) or isinstance(forecast, Refused):
        return say(words("clv-answer-none"))
    best = result.frame["value"].sort_values(ascending=False)
    total = result.total.estimate
    tenth = float(best.head(count_of(0.1, len(best))).sum() / total) if total > 0 else float("nan")
    sentences = [
        words(
            f"clv-answer-{result.measure}",
            total=words.money(total, 0),
            interval=between(result.total.low, result.total.high, words),
            level=words.percent(result.total.level, 0),
            months=result.horizon_months,
            share=words.percent(tenth, 0),
        )
    ]
    sentences += [doubt_text(doubt, words, why=True) for doubt in result.doubts]
    sentences.append(words(f"clv-next-{result.measure}"))
    return say(" ".join(sentences))
