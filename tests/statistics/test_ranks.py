"""AUC against counted pairs and drawn samples, rank correlation against scipy."""

import math

import numpy as np
import pytest
from scipy.stats import spearmanr

from analysis.statistics.ranks import auc, auc_error, spearman


def test_auc_counts_pairs_and_ties_count_half() -> None:
    rng = np.random.default_rng(2)
    score, positive = rng.integers(0, 20, 200).astype(float), rng.random(200) < 0.3
    yes, no = score[positive], score[~positive]
    assert auc(score, positive) == pytest.approx((yes[:, None] > no).mean() + 0.5 * (yes[:, None] == no).mean())
    assert auc(np.array([2.0, 1, 1, 0]), np.array([True, False, True, False])) == 0.875
    assert auc(np.zeros(4), np.array([True, False, True, False])) == 0.5


@pytest.mark.parametrize("only", [True, False])
def test_auc_of_one_kind_is_undefined(only: bool) -> None:
    assert math.isnan(auc(np.arange(3.0), np.full(3, only)))


def test_error_of_the_auc_is_that_of_drawn_samples() -> None:
    rng = np.random.default_rng(2)
    score, positive = rng.integers(0, 20, 200).astype(float), rng.random(200) < 0.3
    draws = (rng.integers(0, 200, 200) for _ in range(600))
    boots = [auc(score[drawn], positive[drawn]) for drawn in draws]
    assert auc_error(score, positive) == pytest.approx(np.std(boots), rel=0.12)


def test_rank_correlation_by_hand_and_as_in_scipy() -> None:
    assert spearman(np.array([1, 2, 3, 4]), np.array([2, 1, 4, 3])) == pytest.approx(0.6)
    rng = np.random.default_rng(1)
    a, b = rng.integers(0, 9, 80), rng.normal(size=80)
    assert spearman(a, b) == pytest.approx(spearmanr(a, b).statistic)
    assert math.isnan(spearman(np.ones(4), np.arange(4)))
