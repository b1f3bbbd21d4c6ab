"""Mistakes in the parameters of a network are named where they are certain."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.diagnosis.random_functions.parameters import diagnose_parameters

SIZES = (5, 5, 5, 3)


def network(weights: Any = np.random.Generator.standard_normal, bias: Any = np.zeros, calls: int = 2) -> Any:
    """Calls of an initialiser of three layers."""
    rng = np.random.default_rng(0)
    found = []
    for _ in range(calls):
        params = {}
        for layer in range(1, len(SIZES)):
            params[f"W{layer}"] = weights(rng, (SIZES[layer - 1], SIZES[layer]))
            params[f"b{layer}"] = bias(SIZES[layer])
        found.append(params)
    return found


def _seeded(rng: Any, shape: Any) -> Any:
    return np.random.default_rng(sum(shape)).standard_normal(shape)


MISTAKES: dict[str, tuple[list[str], Any]] = {
    "right": ([], network()),
    "zeros": (["zero-weights"], network(lambda rng, shape: np.zeros(shape))),
    "constant": (["constant-weights"], network(lambda rng, shape: np.full(shape, 0.1))),
    "units": (["identical-units"], network(lambda rng, shape: rng.standard_normal((shape[0], 1)) * np.ones(shape))),
    "biases": (["biases-not-zero"], network(bias=np.ones)),
    "seeded": (["same-every-call", "layers-identical"], network(_seeded)),
    "biases and units": (
        ["biases-not-zero", "identical-units"],
        network(lambda rng, shape: rng.standard_normal((shape[0], 1)) * np.ones(shape), np.ones),
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_gets_its_name_and_no_other(mistake: str) -> None:
    """The names are exactly those of the mistakes that were made."""
    expected, calls = MISTAKES[mistake]
    assert [found.name for found in diagnose_parameters("init_mlp", calls)] == expected


def test_what_repeats_is_told_by_name() -> None:
    """Two layers that hold the same, and the biases that are not zero."""
    (_, twins) = diagnose_parameters("init_mlp", MISTAKES["seeded"][1])
    assert twins.facts == {"function": "init_mlp", "outputs": ["W1", "W2"]}
    (biases,) = diagnose_parameters("init_mlp", MISTAKES["biases"][1])
    assert biases.facts["outputs"] == ["b1", "b2", "b3"]


@pytest.mark.parametrize("calls", [[], [{"W1": np.full((2, 3), np.nan)}], [{"W1": np.eye(2)}, {"W1": np.eye(3)}]])
def test_nothing_is_told_of_what_is_no_set_of_parameters(calls: Any) -> None:
    """No calls, numbers that are not finite, shapes that change."""
    assert diagnose_parameters("init_mlp", calls) == ()
