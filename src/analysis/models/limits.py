"""Boundaries that are answers: which simpler model a fit has become whose parameters run to the end of their range.

How customers differ in drop-out is told by two parameters, a and b (s and β). Where the likelihood rises as both grow
and a/b keeps its value, customers leave at the same chance, and the limit is a model of its own with one parameter
less (`analysis.models.geometric`, `analysis.models.exponentialnbd`). Its chance or rate may in turn run to nought: only
then does nobody leave, and the limit is NBD.

A fit that is flat along the same direction may have no maximum that can be told from the limit. Then, too, the limit is
the answer, if the likelihood-ratio test does not reject it.
"""

from __future__ import annotations

from collections.abc import Callable

from scipy.stats import chi2

from analysis.models.bgnbd import BGNBD
from analysis.models.exponentialnbd import ExponentialNBD
from analysis.models.fitting import LEAST_REPEATERS
from analysis.models.geometric import GNBD, MGCNBDK, MGNBD
from analysis.models.mbgcnbdk import MBGCNBDK
from analysis.models.mbgnbd import MBGNBD
from analysis.models.nbd import NBD
from analysis.models.paretonbd import ParetoNBD
from analysis.models.purchases import PurchaseModel

# Level of the likelihood-ratio test of a limit against the model that has run to it.
_LEVEL = 0.95

# Drop-out that differs between customers, and the limit where it does not.
SAME_FOR_ALL: dict[type[PurchaseModel], type[PurchaseModel]] = {
    BGNBD: GNBD,
    MBGNBD: MGNBD,
    MBGCNBDK: MGCNBDK,
    ParetoNBD: ExponentialNBD,
}


def limit_of(model: PurchaseModel) -> type[PurchaseModel] | None:
    """The model that this fit has run to, or where it is flat may have; None where it is no limit, or none that is an answer.

    No answer are, among others: purchase rates that run to a boundary; chances to drop out that run to 0 and 1 (a and b
    to nought); regular purchases of which nobody drops out (there is no model of that here).
    """
    if model.diagnostics.n_repeaters < LEAST_REPEATERS or not model.diagnostics.converged:
        return None
    if type(model) in SAME_FOR_ALL:
        if _alike(model):
            return SAME_FOR_ALL[type(model)]
        return NBD if _nobody(model, model.names[2]) and model.names[3] not in model.diagnostics.boundary else None
    if type(model) in SAME_FOR_ALL.values() and _nobody(model, model.names[2]):
        return None if isinstance(model, MBGCNBDK) and model.k > 1 else NBD
    return None


def settled(model: PurchaseModel, fit: Callable[[type[PurchaseModel]], PurchaseModel]) -> PurchaseModel:
    """`model`, or the limit that it has run to, fitted to the same data by `fit`, and so on.

    A limit is taken that the likelihood-ratio test does not reject. What remains flat or at a boundary of drop-out, and
    by that test is not told from NBD, is NBD: a fit to purchases of which nobody drops out can run into many a corner.
    """
    while (limit := limit_of(model)) is not None:
        simpler = fit(limit)
        if _rejected(simpler, model):
            break
        model = simpler
    if _drop_out_unclear(model):
        nobody = fit(NBD)
        if not _rejected(nobody, model):
            return nobody
    return model


def _rejected(simpler: PurchaseModel, model: PurchaseModel) -> bool:
    gain = 2 * (model.log_likelihood - simpler.log_likelihood)
    return bool(gain > chi2.ppf(_LEVEL, len(model.names) - len(simpler.names)))


def _drop_out_unclear(model: PurchaseModel) -> bool:
    """A fit of drop-out to be refused whose purchase rates are told, and of which NBD is a special case."""
    found = model.diagnostics
    if type(model) is NBD or not found.converged or (isinstance(model, MBGCNBDK) and model.k > 1):
        return False
    at_rates = set(NBD.names) & set(found.boundary)
    return found.n_repeaters >= LEAST_REPEATERS and not at_rates and bool(found.boundary or found.flat)


def _alike(model: PurchaseModel) -> bool:
    """a and b (s and β) grow together, or may as well."""
    one, other = model.names[2:]
    if other in model.diagnostics.unbounded:
        return True
    return model.flat_along(one, other)


def _nobody(model: PurchaseModel, name: str) -> bool:
    """What leads to drop-out, `name`, runs to nought, or may as well."""
    low = name in model.diagnostics.boundary and name not in model.diagnostics.unbounded
    return low or model.flat_along(name)
