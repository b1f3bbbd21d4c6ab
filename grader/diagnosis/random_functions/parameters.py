"""The parameters of a whole network, as a dict of arrays: what is the same that should differ, and biases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.records import Diagnosis

Parameters = Mapping[str, npt.NDArray[Any]]


def diagnose_parameters(function: str, calls: Sequence[Parameters]) -> tuple[Diagnosis, ...]:
    """The mistakes that are certain from what an initialiser of a network returned, in calls with the same sizes.

    Matrices are weights, with the outputs along the second axis; arrays of one axis are biases, expected to be 0.
    A matrix of one row or column may be either, and is left out.
    """
    if not calls or any({name: np.shape(a) for name, a in call.items()} != _shapes(calls[0]) for call in calls):
        return ()
    every = [np.asarray(array, float) for call in calls for array in call.values()]
    if not all(np.isfinite(array).all() for array in every):
        return ()
    biases = sorted({name for call in calls for name, array in call.items() if np.ndim(array) == 1 and np.any(array)})
    names = [name for name, shape in _shapes(calls[0]).items() if len(shape) == 2 and min(shape) > 1]
    found = [_told("biases-not-zero", function, len(calls), outputs=biases)] if biases else []
    if not names:
        return tuple(found)
    constant = _constant(function, calls, names)
    return (*found, *(constant or _alike(function, calls, names)))


def _shapes(call: Parameters) -> dict[str, tuple[int, ...]]:
    return {name: np.shape(array) for name, array in call.items()}


def _told(name: str, function: str, cases: int, **facts: Any) -> Diagnosis:
    return Diagnosis(name, {"function": function, **facts}, cases=cases)


def _constant(function: str, calls: Sequence[Parameters], names: Sequence[str]) -> list[Diagnosis]:
    """All weights are 0, or every matrix holds one number."""
    weights = [np.asarray(call[name], float) for call in calls for name in names]
    if any(np.ptp(W) > 0 for W in weights):
        return []
    if not any(W.any() for W in weights):
        return [_told("zero-weights", function, len(calls), outputs=list(names))]
    return [_told("constant-weights", function, len(calls), outputs=list(names), value=float(weights[0].flat[0]))]


def _alike(function: str, calls: Sequence[Parameters], names: Sequence[str]) -> list[Diagnosis]:
    found = []
    same = [name for name in names if len(calls) > 1 and all(np.array_equal(c[name], calls[0][name]) for c in calls)]
    if same == list(names):
        found.append(_told("same-every-call", function, len(calls), outputs=same))
    units = [name for name in names if all(_columns_repeat(call[name]) for call in calls)]
    if units:
        found.append(_told("identical-units", function, len(calls), outputs=units, along="columns"))
    random = [name for name in names if all(np.ptp(call[name]) > 0 for call in calls)]
    twins = [pair for pair in combinations(random, 2) if all(np.array_equal(c[pair[0]], c[pair[1]]) for c in calls)]
    if twins:
        found.append(_told("layers-identical", function, len(calls), outputs=list(twins[0])))
    return found


def _columns_repeat(matrix: npt.NDArray[Any]) -> bool:
    """Whether two units have the same incoming weights, of which there are several."""
    units = np.asarray(matrix, float).T
    return units.shape[1] > 1 and len(np.unique(units, axis=0)) < len(units)
