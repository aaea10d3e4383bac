"""NBD: the refit on record, and closed forms."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from analysis.clv import NBD


def test_estimates_on_record(history):
    fitted = NBD.fit(*history)
    assert fitted.parameters["r"] == pytest.approx(0.38477, abs=5e-6)
    assert fitted.parameters["alpha"] == pytest.approx(12.0721, abs=1e-4)
    assert fitted.log_likelihood == pytest.approx(-9763.66, abs=5e-3)


def test_distribution_is_scipys():
    model = NBD.from_parameters(r=0.7, alpha=9.0)
    k = np.arange(50)
    assert model.pmf_new(k, 26.0) == pytest.approx(stats.nbinom.pmf(k, 0.7, 9 / 35), rel=1e-10)


def test_everybody_buys_on():
    model = NBD.from_parameters(r=0.7, alpha=9.0)
    assert model.p_alive(3, 1, 500) == 1
    assert model.expected_purchases(26, 3, 1, 43) == pytest.approx(3.7 / 52 * 26)
    assert model.discounted_purchases(np.inf, 0.01, 3, 1, 43) == pytest.approx(3.7 / 52 / 0.01)
