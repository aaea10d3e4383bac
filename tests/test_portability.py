"""The main figures on other processors: counts exact, floats within a tolerance that rounding explains.

Vectorised sums add in another order, and fused multiplications round once instead of twice, depending on what the
processor offers. This file is a test, and run as a program it prints the figures.
"""

from __future__ import annotations

import json
import math
import os
import platform
import subprocess
import sys
from datetime import date
from typing import Any

import numpy as np
import pytest

# Measured with the machines below on a processor with AVX2: estimates differ by up to 2e-13, standard errors by up to
# 6e-10, for they come from differences of the gradient, which lose half of its digits. Flatter optima and wider vectors
# lose more: some thousand times that much is still rounding, and less than any figure is printed with.
ESTIMATES, ERRORS = 1e-9, 1e-6


def figures() -> dict[str, Any]:
    """Fits to CDNOW with standard errors, concentration of its revenue, and what the holdout was expected to bring."""
    from analysis.base import CustomerBase
    from analysis.clv import BGNBD, MBGCNBDK, MBGNBD, NBD, GammaGamma, ParetoNBD
    from analysis.clv.models import spend_known
    from analysis.pareto.concentration import concentration
    from analysis.periods import Period

    base = CustomerBase("cdnow")
    customers = base.customers_in(Period(date(1997, 1, 1), date(1997, 9, 30)))
    history = [customers["x"].to_numpy(), *(customers[name].to_numpy() / 7 for name in ("t_x", "T"))]
    bought = customers[spend_known(customers)]
    fits = {model.__name__: model.fit(*history) for model in (NBD, BGNBD, MBGNBD, ParetoNBD)}
    fits["MBGCNBDK"] = MBGCNBDK.fit(*history, log_gaps=_even(*history[:2]), k=2)
    fits["GammaGamma"] = GammaGamma.fit(bought["x"].to_numpy(), bought["mean_spend"].to_numpy())
    spent = concentration(base.customers_in(base.period)["purchase_amount"], 0.2)
    return {
        "counts": {
            "customers": len(customers),
            "repeat purchases": int(customers["x"].sum()),
            "customers for 80 %": int(spent.customers_for(0.8)),
            **{f"histories of {name}": int(fit.diagnostics.n_customers) for name, fit in fits.items()},
        },
        "estimates": {
            **{f"{name} {key}": value for name, fit in fits.items() for key, value in fit.parameters.items()},
            **{f"{name} log-likelihood": fit.log_likelihood for name, fit in fits.items()},
            "holdout": float(fits["ParetoNBD"].expected_purchases(39, *history).sum()),
            "top 20 %": spent.top_share,
            "Gini": spent.gini,
        },
        "errors": {f"{name} {key}": value for name, fit in fits.items() for key, value in fit.standard_errors.items()},
    }


def _even(x: np.ndarray, t_x: np.ndarray) -> np.ndarray:
    """Sums of the logarithms of gaps that are all alike."""
    return x * np.log(np.where(x > 0, t_x, 1.0) / np.maximum(x, 1.0))


def _elsewhere(**machine: str) -> subprocess.Popen[str]:
    command = [sys.executable, __file__]
    return subprocess.Popen(command, env=os.environ | machine, stdout=subprocess.PIPE, encoding="utf-8")


@pytest.fixture(scope="module")
def machines() -> dict[str, dict[str, Any]]:
    """The figures as computed here, and by what other processors would offer to numpy, OpenBLAS and the C library."""
    found = np.show_config(mode="dicts")["SIMD Extensions"]["found"]  # type: ignore[index,call-overload]
    running = {
        "here": _elsewhere(),
        "no vectors": _elsewhere(NPY_DISABLE_CPU_FEATURES=" ".join(found)),
        "old linear algebra": _elsewhere(OPENBLAS_CORETYPE="Nehalem"),
        "no fused multiplication": _elsewhere(
            NPY_DISABLE_CPU_FEATURES=" ".join(found),
            OPENBLAS_CORETYPE="Prescott",
            GLIBC_TUNABLES="glibc.cpu.hwcaps=-AVX2,-FMA,-AVX2_Usable,-FMA_Usable",
        ),
    }
    return {name: json.loads(process.communicate(timeout=300)[0]) for name, process in running.items()}


@pytest.mark.slow
@pytest.mark.parametrize("other", ["no vectors", "old linear algebra", "no fused multiplication"])
def test_figures_are_those_of_other_processors(machines, other):
    here, there = machines["here"], machines[other]
    assert there["counts"] == here["counts"]
    for kind, tolerance in (("estimates", ESTIMATES), ("errors", ERRORS)):
        assert there[kind].keys() == here[kind].keys()
        assert all(math.isfinite(value) for value in here[kind].values())
        for name, value in here[kind].items():
            assert there[kind][name] == pytest.approx(value, rel=tolerance), name


@pytest.mark.slow
@pytest.mark.skipif(platform.machine() not in ("x86_64", "AMD64"), reason="the switches name sets of x86 processors")
def test_other_instruction_sets_are_really_used(machines):
    """If not one digit differed, the switches would have had no effect, and the test above would compare like with like."""
    assert machines["no fused multiplication"] != machines["here"]


if __name__ == "__main__":
    sys.stdout.write(json.dumps(figures()))
