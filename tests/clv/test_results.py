"""What machines read: plain, complete, without undefined numbers, and the same in every run."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from analysis.clv.forecast import forecast_or_refused
from analysis.clv.newcomer import newcomer
from analysis.clv.purchases import expected_purchases
from analysis.clv.results import customer_lifetime_value, exported
from analysis.presentation.handed import defined
from analysis.refusal import Refused

ERRORS = ["bias", "mae", "rmse", "top_found"]


def section(case: Any) -> dict[str, Any]:
    purchases = expected_purchases(case.forecast, case.value, case.settings)
    new = newcomer(case.value, case.window, case.settings)
    return customer_lifetime_value(case.forecast, purchases, case.value, new)


def written(figures: dict[str, Any]) -> str:
    return json.dumps({"clv": defined(figures)}, allow_nan=False)


@pytest.mark.parametrize("name", ["cdnow", "demo"])
def test_every_figure_is_there_and_plain(name: str, request: pytest.FixtureRequest) -> None:
    case = request.getfixturevalue(name)
    found = section(case)
    assert json.loads(written(found))["clv"].keys() == found.keys()
    assert list(found["validation"]["models"]) == ["nbd", "bg_nbd", "mbg_nbd", "pareto_nbd", "mbg_cnbd_k"]
    for model in found["validation"]["models"].values():
        assert list(model) == ["parameters", "standard_errors", "log_likelihood", "aic", "bic", *ERRORS]
    for rule in found["validation"]["rules"].values():
        assert list(rule) == ERRORS
    assert list(found["total_value"]) == ["estimate", "low", "high", "level"]
    assert list(found["newcomer_value"]) == [
        "estimate",
        "low",
        "high",
        "level",
        "acquisition_cost",
        "payback_month",
        "customer_equity",
    ]


def test_cdnow_in_figures(cdnow: Any) -> None:
    found = section(cdnow)
    models = found["validation"]["models"]
    assert found["model"] == "mbg_nbd"
    assert found["time_unit_days"] == 7
    assert models["bg_nbd"]["parameters"] == pytest.approx(
        {"r": 0.2425945, "alpha": 4.4136019, "a": 0.7929199, "b": 2.4258881}, rel=1e-4
    )
    assert models["bg_nbd"]["standard_errors"] == pytest.approx(
        {"r": 0.012557, "alpha": 0.378221, "a": 0.185719, "b": 0.705345}, rel=2e-3
    )
    assert models["bg_nbd"]["log_likelihood"] == pytest.approx(-9582.429, abs=1e-3)
    assert models["bg_nbd"]["aic"] == pytest.approx(2 * 9582.429 + 8, abs=2e-3)
    assert models["bg_nbd"]["bic"] == pytest.approx(2 * 9582.429 + 4 * np.log(2357), abs=2e-3)
    assert models["mbg_cnbd_k"]["parameters"]["k"] == 1
    assert (found["validation"]["start"], found["validation"]["end"]) == ("1997-10-01", "1998-06-30")
    assert found["validation"]["purchases"] == 1882
    total = found["validation"]["total"]
    assert total["held"] == (total["low"] <= 1882 <= total["high"])
    assert found["spend"]["model"] == "gamma_gamma"
    assert found["model_doubt"]["origins"] == len(found["validation"]["origins"]) == 1
    assert found["validation"]["origins"][0]["total"] == total
    assert found["contribution_margin_1"] == {
        "rate": 0.3, "kind": "assumed", "assumed_rate": 0.3, "assumed_share": 1.0, "unknown_share": 0.0,
    }  # fmt: skip
    assert (found["return_rate"], found["cost_to_serve_per_purchase"], found["residual_value"]) == (0.0, None, None)
    assert found["total_value"]["estimate"] == pytest.approx(cdnow.value.frame["value"].sum(), abs=0.1)
    assert json.loads(written(found))["clv"]["newcomer_value"]["acquisition_cost"] is None


@pytest.mark.slow
def test_a_second_run_writes_the_same_bytes(cdnow: Any, revalued: Any) -> None:
    forecast = forecast_or_refused(cdnow.table, cdnow.customers, cdnow.window, cdnow.settings)
    again = replace(cdnow, forecast=forecast)
    again = replace(again, value=revalued(again))
    assert written(section(again)) == written(section(cdnow))
    assert exported(again.value).to_csv() == exported(cdnow.value).to_csv()


def test_refused_models_have_no_parameters_but_a_reason(cdnow: Any) -> None:
    reason = Refused("flat", factor=9.0)
    judgements = {name: one for name, one in cdnow.forecast.judgements.items() if name != "pareto_nbd"}
    trial = replace(cdnow.forecast.last, refusals={"pareto_nbd": reason}, judgements=judgements)
    forecast = replace(cdnow.forecast, trials=(trial,))
    model = section(replace(cdnow, forecast=forecast))["validation"]["models"]["pareto_nbd"]
    assert (model["parameters"], model["standard_errors"], model["refused"]) == (None, None, "flat")
    assert [model[name] for name in ERRORS] == [None] * 4
    assert model["log_likelihood"] == pytest.approx(-9594.976, abs=2e-3)


def test_a_refused_forecast_is_its_reason() -> None:
    reason = Refused("too-little-data")
    assert customer_lifetime_value(reason, reason, reason, reason) == {"model": None, "refused": "too-little-data"}


def test_a_refused_value_leaves_the_forecast(cdnow: Any) -> None:
    reason = Refused("spend-undefined", q=0.9)
    purchases = expected_purchases(cdnow.forecast, cdnow.value, cdnow.settings)
    found = customer_lifetime_value(cdnow.forecast, purchases, reason, reason)
    assert found["expected_purchases"] == cdnow.value.purchases.results
    assert (found["model"], found["refused"]) == ("mbg_nbd", "spend-undefined")
    assert "total_value" not in found


def test_revenue_is_never_exported_as_value(cdnow: Any, revalued: Any) -> None:
    assert list(exported(cdnow.value).columns) == [
        "p_alive", "expected_purchases", "expected_purchases_doubt", "expected_spend", "value", "value_low",
        "value_high", "value_doubt",
    ]  # fmt: skip
    revenue = revalued(cdnow, margin_rate=None)
    columns = list(exported(revenue).columns)
    assert columns[4:] == [
        "expected_revenue",
        "expected_revenue_low",
        "expected_revenue_high",
        "expected_revenue_doubt",
    ]
    assert exported(cdnow.value).index.equals(cdnow.customers.index)
