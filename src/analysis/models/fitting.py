"""Maximum likelihood in the logarithms of the parameters: the optimiser, standard errors, and what can be trusted.

An objective maps log parameters to the log-likelihood and its gradient. Newton's method uses differences of the
gradient as the Hessian; it is kept while the steps contract and computed anew where they do not.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from analysis.refusal import Refused
from analysis.statistics.inputs import FloatArray

Objective = Callable[[FloatArray], tuple[float, FloatArray]]

# Parameters are sought between 1e-4 and 1e4, times in units of the mean observation time. A likelihood that still rises
# near these ends has no maximum: the data do not tell that parameter from nought or infinity.
_BOUND = math.log(1e4)
_NEAR_BOUND = math.log(5e3)
# The gain in log-likelihood that a further step promises: below the first the optimum is reached to about a millionth
# of a standard error, above the second the fit has not converged.
_REACHED = 1e-12
_NOT_REACHED = 1e-6
# In between, where steps follow a Hessian that is only nearly right: some hundred-thousandths of a standard error.
_NEARLY_REACHED = 1e-9
_MOST_STEPS = 100
_MOST_SEARCHES = 3
_LONGEST_STEP = 1.5
# Steps of central and of one-sided differences in log parameters.
_CENTRAL = 1e-4
_ONE_SIDED = 1e-6

# Fewer repeat buyers than this tell nothing of how customers differ, whatever the likelihood says.
LEAST_REPEATERS = 10
# An error of one unit in a log parameter is a factor of e. A standard error of more than this many means that a
# parameter may well be fifty times as large or as small as estimated: the optimum is flat.
_FLAT = 2.0
# Larger factors are named as this one: the next digits would say nothing, and some have three hundred of them.
_LARGEST_FACTOR = 1e6


@dataclass(frozen=True, eq=False)
class Optimum:
    """Where a search ended: log parameters, value, gradient and Hessian there."""

    theta: FloatArray
    value: float
    gradient: FloatArray
    hessian: FloatArray
    iterations: int

    @property
    def free(self) -> np.ndarray:
        """Which parameters are not held by a bound that the likelihood still pushes against."""
        return _free(self.theta, self.gradient)

    @property
    def converged(self) -> bool:
        """No step within the bounds promises a gain."""
        return _newton(self.gradient, self.hessian, self.free)[1] < _NOT_REACHED


@dataclass(frozen=True)
class Diagnostics:
    """What a fit says of itself.

    Attributes
    ----------
    converged : whether no further step promises a gain in log-likelihood
    gradient_norm : length of the gradient of the log-likelihood a customer, in log parameters
    condition : largest over smallest curvature of the log-likelihood in log parameters; infinite where it is not
        curved downwards in every direction
    flattest : standard error along the flattest direction of the log parameters (1 is a factor of e)
    boundary : names of the parameters that ran to an end of their range, 1e-4 … 1e4
    unbounded : those of them that ran to its upper end
    iterations : steps of the optimiser
    n_customers, n_repeaters : customers, and those among them who bought again
    n_histories : distinct rows that they collapse to
    """

    converged: bool
    gradient_norm: float
    condition: float
    flattest: float
    boundary: tuple[str, ...]
    unbounded: tuple[str, ...]
    iterations: int
    n_customers: float
    n_repeaters: float
    n_histories: int

    @property
    def flat(self) -> bool:
        """Some parameter may well be fifty times as large or as small as estimated."""
        return not self.flattest <= _FLAT

    def require_trustworthy(self) -> None:
        """Refuse a fit that no figure should come from.

        Raises
        ------
        Refused : ``few-repeaters`` (repeaters, needed), ``boundary-…`` (parameters),
            ``no-convergence``, ``flat`` (factor: how far off a parameter may well be)
        """
        if self.n_repeaters < LEAST_REPEATERS:
            raise Refused("few-repeaters", repeaters=self.n_repeaters, needed=float(LEAST_REPEATERS))
        if self.boundary:
            raise at_boundary(self.boundary)
        if not self.converged:
            raise Refused("no-convergence")
        if self.flat:
            raise Refused("flat", factor=math.exp(min(self.flattest, math.log(_LARGEST_FACTOR))))


@dataclass(frozen=True, eq=False)
class Estimation:
    """A fit: the log-likelihood reached, the uncertainty of the estimates, and its diagnostics.

    Attributes
    ----------
    log_likelihood : total over all customers, in the unit of time (or money) of the data
    log_covariance : covariance of the logarithms of the parameters (of the log odds of probabilities), in the order of
        the model's `names`; NaN where the optimum is not curved downwards
    free : number of parameters estimated
    """

    log_likelihood: float
    log_covariance: FloatArray
    free: int
    diagnostics: Diagnostics


def estimation(
    optimum: Optimum,
    names: Sequence[str],
    log_likelihood: float,
    customers: float,
    repeaters: float,
    histories: int,
) -> Estimation:
    """The optimum as an `Estimation`; standard errors from the inverse of the negative Hessian."""
    information = -optimum.hessian
    curvatures = np.linalg.eigvalsh(information)
    curved = bool(curvatures[0] > 0)
    ends = dict(zip(names, optimum.theta, strict=True))
    diagnostics = Diagnostics(
        converged=optimum.converged,
        gradient_norm=float(np.linalg.norm(optimum.gradient)) / customers,
        condition=float(curvatures[-1] / curvatures[0]) if curved else math.inf,
        flattest=float(curvatures[0] ** -0.5) if curved else math.inf,
        boundary=tuple(name for name, end in ends.items() if abs(end) >= _NEAR_BOUND),
        unbounded=tuple(name for name, end in ends.items() if end >= _NEAR_BOUND),
        iterations=optimum.iterations,
        n_customers=customers,
        n_repeaters=repeaters,
        n_histories=histories,
    )
    covariance = np.linalg.inv(information) if curved else information * np.nan
    return Estimation(log_likelihood, np.asarray(covariance, dtype=np.float64), len(names), diagnostics)


def search(objective: Objective, starts: Sequence[Sequence[float]]) -> Optimum:
    """The best optimum found from `starts` (natural parameters), the most likely start first.

    One good end is enough: the next likely starts are tried only where it has run to a boundary or not converged. Two
    that come to the same end are enough, too.
    """
    points = [np.log(np.asarray(start, dtype=np.float64)) for start in starts]
    points.sort(key=lambda point: -objective(point)[0])
    best = maximise(objective, points[0])
    for point in points[1:_MOST_SEARCHES]:
        if best.converged and np.all(np.abs(best.theta) < _NEAR_BOUND):
            break
        other = maximise(objective, point)
        same = abs(other.value - best.value) < _NOT_REACHED
        best = max(best, other, key=lambda optimum: optimum.value)
        if same and best.converged:
            break
    return best


def maximise(objective: Objective, start: FloatArray, hessian: FloatArray | None = None) -> Optimum:
    """Climb to the maximum from `start` (log parameters).

    `hessian` is one known from nearby, where the objective is dear: it leads the first steps.
    """
    dear = hessian is not None
    theta = np.clip(start, -_BOUND, _BOUND)
    value, gradient = objective(theta)
    current = hessian is None
    if hessian is None:
        hessian = curvature(objective, theta)
    promised = math.inf
    steps = 0
    while steps < _MOST_STEPS:
        step, gain = _newton(gradient, hessian, _free(theta, gradient))
        if gain < _REACHED:
            break
        if not current and gain > promised / 10:
            hessian, current = curvature(objective, theta), True
            continue
        if gain < _NOT_REACHED and gain > promised / 2:
            break  # with the Hessian of this place, and still no better: the rest is rounding
        moved = _line_search(objective, theta, value, step)
        steps += 1
        if moved is None:
            if current:
                break
            hessian, current = curvature(objective, theta), True
            continue
        theta, value, gradient = moved
        promised, current = gain, False
    if not (dear and current):
        hessian = curvature(objective, theta, gradient if dear else None)
    return Optimum(theta, value, gradient, hessian, steps)


def climbed_on(objective: Objective, near: Optimum) -> Optimum:
    """The maximum of `objective` from that of one close to it, whose Hessian leads: for many parameters it is dear.

    On the way it learns from the gradients (BFGS: Nocedal & Wright 2006, Numerical Optimization, eq. 6.19). Standard
    errors are then those of `near`; the maximum is not.
    """
    theta, hessian = near.theta, near.hessian
    value, gradient = objective(theta)
    steps = 0
    while steps < _MOST_STEPS:
        step, gain = _newton(gradient, hessian, _free(theta, gradient))
        moved = _line_search(objective, theta, value, step) if gain >= _NEARLY_REACHED else None
        if moved is None:
            break
        hessian = _learnt(hessian, moved[0] - theta, moved[2] - gradient)
        theta, value, gradient = moved
        steps += 1
    return Optimum(theta, value, gradient, near.hessian, near.iterations + steps)


def _learnt(hessian: FloatArray, step: FloatArray, change: FloatArray) -> FloatArray:
    """`hessian` after a step that changed the gradient by so much; itself where that is no downward curve."""
    along, of_step = float(change @ step), hessian @ step
    if along >= 0 or float(step @ of_step) >= 0:
        return hessian
    return hessian + np.outer(change, change) / along - np.outer(of_step, of_step) / float(step @ of_step)


def curvature(objective: Objective, theta: FloatArray, gradient: FloatArray | None = None) -> FloatArray:
    """Hessian of `objective` by differences of its gradient.

    They are central ones, good to about ten digits, unless the `gradient` at `theta` is given: then they are
    one-sided, good to about six, for half the price.
    """
    rows = []
    for direction in np.eye(len(theta)):
        if gradient is None:
            ahead, behind = (objective(theta + sign * _CENTRAL * direction)[1] for sign in (1, -1))
            rows.append((ahead - behind) / (2 * _CENTRAL))
        else:
            rows.append((objective(theta + _ONE_SIDED * direction)[1] - gradient) / _ONE_SIDED)
    hessian = np.array(rows)
    return (hessian + hessian.T) / 2


def _free(theta: FloatArray, gradient: FloatArray) -> np.ndarray:
    return ~((np.abs(theta) >= _BOUND) & (theta * gradient > 0))


def _newton(gradient: FloatArray, hessian: FloatArray, free: np.ndarray) -> tuple[FloatArray, float]:
    """Newton's step among the `free` parameters, uphill wherever it starts, and half the gain that it promises."""
    step = np.zeros_like(gradient)
    if not free.any():
        return step, 0.0
    curvatures, directions = np.linalg.eigh(-hessian[np.ix_(free, free)])
    # Where the likelihood is not concave, its curvature turned round still leads uphill, at a sensible length.
    size = np.maximum(np.abs(curvatures), max(np.abs(curvatures).max() * 1e-12, 1e-300))
    along = (directions.T @ gradient[free]) / size
    step[free] = directions @ along
    gain = float(gradient @ step) / 2
    return step * min(1.0, _LONGEST_STEP / max(np.abs(step).max(), 1e-300)), gain


def _line_search(
    objective: Objective, theta: FloatArray, value: float, step: FloatArray
) -> tuple[FloatArray, float, FloatArray] | None:
    """The first of ever shorter steps that does not lose likelihood, but for rounding; None where there is none.

    A step is as long as the range of the first parameter that it leads to its end: bent there, it could lead downhill.
    """
    ends = np.copysign(_BOUND, step)
    room = np.divide(ends - theta, step, out=np.full_like(step, math.inf), where=(step != 0) & (theta != ends))
    share = min(1.0, float(room.min()))
    for _ in range(30):
        there = np.where(share >= room, ends, np.clip(theta + share * step, -_BOUND, _BOUND))
        reached, gradient = objective(there)
        if reached >= value - 1e-12 * abs(value):
            return there, reached, gradient
        share /= 2
    return None


def at_boundary(parameters: Sequence[str]) -> Refused:
    """The refusal of a fit whose `parameters` ran to the end of their range; the first tells what the data do not show."""
    key = "boundary-rates"
    if parameters[0] in ("a", "b", "s", "beta", "theta", "mu"):
        key = "boundary-dropout"
    elif parameters[0] in ("p", "q", "v"):
        key = "boundary-spend"
    return Refused(key, parameters=", ".join(parameters))
