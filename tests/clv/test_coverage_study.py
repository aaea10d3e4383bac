"""The study of coverage runs: its lives are those of its models, its replications are repeatable, its tables whole.

Whether the intervals cover is the study's own result; see studies/coverage_of_intervals.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

import numpy as np
import pandas as pd
import pytest

from analysis import clv

STUDIES = Path(__file__).parents[2] / "studies"


@pytest.fixture(scope="module")
def study() -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(STUDIES))
        yield import_module("coverage_of_intervals")


@pytest.mark.parametrize("number", [0, 1, 2])
def test_lives_are_those_of_the_model(study: ModuleType, number: int) -> None:
    world = replace(study.WORLDS[number][0], customers=60_000)
    lives = study.live(world, np.random.default_rng(1))
    model = getattr(clv, world.model).from_parameters(**world.parameters)
    assert lives.x.mean() == pytest.approx(model.expected_purchases_new(lives.T).mean(), rel=0.03)
    expected = model.expected_purchases(world.horizon, lives.x, lives.t_x, lives.T)
    assert lives.purchases.mean() == pytest.approx(expected.mean(), rel=0.04)
    spend = clv.GammaGamma.from_parameters(p=6.25, q=3.74, v=15.44).expected_spend(lives.x, lives.mean_spend)
    discounted = model.discounted_purchases(world.horizon, world.delta, lives.x, lives.t_x, lives.T)
    worth = discounted * (world.margin * spend - world.cost)
    assert lives.worth.mean() == pytest.approx(worth.mean(), rel=0.06)


def test_a_replication_repeats(study: ModuleType) -> None:
    world = replace(study.WORLDS[0][0], customers=300)
    one, other = (study.replicate(world, np.random.SeedSequence(7)) for _ in range(2))
    assert one == other
    assert 0.8 < one["customers"] <= 1
    row = study.summary(world, [one, other, "flat"])
    assert (row["replications"], row["refused"], row["customers"]) == ("3", "1", "300")


def test_the_holdout_of_cdnow_is_the_published_one(study: ModuleType, holdout: pd.Series) -> None:
    before, log_gaps, purchases, _ = study.cdnow("cdnow")
    assert purchases == holdout.sum()
    assert log_gaps.shape == (len(before),)
    assert (log_gaps[before["x"] == 0] == 0).all()


def test_the_text_of_the_study_is_of_these_worlds(study: ModuleType) -> None:
    written = (STUDIES / "coverage_of_intervals.md").read_text(encoding="utf-8")
    for world, replications in study.WORLDS:
        assert f"| {study.NAMES[world.model]} | {world.customers:,} | {replications:,} |" in written
    table = study.markdown(pd.DataFrame([{"a": "1"}, {"b": "2"}]))
    assert table.splitlines() == ["| a | b |", "| --- | --- |", "| 1 |  |", "|  | 2 |"]
