"""The battery: it is honest, every wrong backward in it is found, and no correct one is failed."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from battery import OPERATIONS
from battery.operation import REGIMES, Array, Arrays, Operation

from grader.numerics.gradcheck import check_gradient

pytestmark = pytest.mark.filterwarnings("ignore::RuntimeWarning")
of_every_operation = pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)

MATERIAL = 3e-5
"""Relative to the largest entry of a gradient: what is off by less may be float32 work."""


def drawn(operation: Operation, regime: str, seed: int, dtype: type = np.float64) -> Arrays:
    """Inputs of a regime."""
    return operation.inputs(regime, np.random.default_rng((seed, REGIMES.index(regime))), dtype)


def truth(operation: Operation, inputs: Arrays, seed: int) -> tuple[Array, Array, Arrays]:
    """The value, an upstream gradient and the gradient, by torch."""
    leaves = {name: torch.from_numpy(np.array(array)).requires_grad_() for name, array in inputs.items()}
    value = operation.truth(leaves)
    upstream = torch.from_numpy(np.asarray(np.random.default_rng(seed).normal(size=tuple(value.shape))))
    found = torch.autograd.grad(value, list(leaves.values()), upstream)
    return value.detach().numpy(), upstream.numpy(), {name: g.numpy() for name, g in zip(leaves, found, strict=True)}


def apart(yours: Arrays, expected: Arrays) -> float:
    """How far two gradients are apart, relative to the largest entry of each array."""
    worst = 0.0
    for name, array in expected.items():
        with np.errstate(all="ignore"):
            off = np.abs(yours[name].reshape(array.shape) - array).max() / max(np.abs(array).max(), 1e-3)
        worst = max(worst, float("inf") if np.isnan(off) else float(off))
    return worst


def test_the_battery_is_large() -> None:
    """Operations, correct pairs and wrong backwards, of many kinds."""
    kinds = {wrong.kind for operation in OPERATIONS for wrong in operation.wrong().values()}
    assert len(OPERATIONS) >= 30
    assert sum(len(operation.correct()) for operation in OPERATIONS) >= 200
    assert sum(len(operation.wrong()) for operation in OPERATIONS) >= 330
    assert len(kinds) >= 15


@of_every_operation
def test_the_battery_is_honest(operation: Operation) -> None:
    """Correct backwards are what torch says and wrong ones are not; forwards agree."""
    seen = set()
    for regime in REGIMES:
        inputs = drawn(operation, regime, 0)
        value, upstream, expected = truth(operation, inputs, 1)
        for name, (forward, backward) in operation.correct().items():
            single = "float32" in name
            allowed = 2e-3 if single else 1e-8
            size = max(np.abs(value).max(), 1.0)
            assert np.abs(forward(inputs) - value).max() <= allowed * size, (name, regime)
            if regime not in ("ties", "mixed") or not single:
                unlike = [k for k in inputs if not _alike(backward(inputs, upstream)[k], expected[k], allowed)]
                assert not unlike or (regime == "ties" and len(inputs) == 1), (name, regime, unlike)
        for name, wrong in operation.wrong().items():
            if apart(wrong.backward(inputs, upstream), expected) > MATERIAL:
                seen.add(name)
    assert seen == set(operation.wrong())


def _alike(yours: Array, expected: Array, allowed: float) -> bool:
    return bool(np.abs(yours - expected).max() <= allowed * max(np.abs(expected).max(), 1e-3))


@of_every_operation
def test_every_wrong_backward_is_found(operation: Operation) -> None:
    """In some regime each; among generic inputs, and alone in its batch, whenever it is wrong there."""
    found = set()
    for regime in REGIMES:
        inputs = drawn(operation, regime, 1)
        _, upstream, expected = truth(operation, inputs, 2)
        for name, wrong in operation.wrong().items():
            check = check_gradient(operation.forward, wrong.backward, inputs)
            if check.agrees is False:
                found.add(name)
            elif regime in ("generic", "batch_of_one"):
                assert apart(wrong.backward(inputs, upstream), expected) < MATERIAL, (name, regime)
    assert found == set(operation.wrong())


@of_every_operation
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_no_correct_backward_is_failed(operation: Operation, dtype: type) -> None:
    """In no regime; generic inputs in float64 are always told to agree, unless it is float32 work."""
    for regime in REGIMES:
        for name, (forward, backward) in operation.correct().items():
            check = check_gradient(forward, backward, drawn(operation, regime, 2, dtype))
            assert check.agrees is not False, (name, regime, check.judgement.worst)
            if regime == "generic" and dtype is np.float64 and "float32" not in name:
                assert check.agrees is True, name
