"""How gradient checkers decide: a forward, a backward and inputs in, "wrong" or not out."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch.autograd.gradcheck import GradcheckError

from grader.numerics.gradcheck import check_gradient

Arrays = dict[str, Any]
Checker = Callable[[Any, Any, Arrays, int], bool]

COORDINATE_STEP = 1e-5
RELATIVE_ERROR = 1e-5
DIRECTION_STEP = 1e-4
DIRECTION_TOLERANCE = 1e-5


class Counted:
    """A forward that counts its calls."""

    def __init__(self, forward: Any) -> None:
        self._forward = forward
        self.calls = 0

    def __call__(self, inputs: Arrays) -> Any:
        """One evaluation."""
        self.calls += 1
        return self._forward(inputs)


def directions(forward: Any, backward: Any, inputs: Arrays, seed: int) -> bool:
    """This project's check."""
    return check_gradient(forward, backward, inputs, seed=seed).agrees is False


def _torch(forward: Any, backward: Any, inputs: Arrays, *, fast: bool) -> bool:
    names = tuple(inputs)

    class Wrapped(torch.autograd.Function):
        @staticmethod
        def forward(ctx: Any, *tensors: torch.Tensor) -> torch.Tensor:
            ctx.save_for_backward(*tensors)
            return torch.from_numpy(np.array(forward(_arrays(tensors))))

        @staticmethod
        def backward(ctx: Any, upstream: torch.Tensor) -> tuple[torch.Tensor, ...]:
            found = backward(_arrays(ctx.saved_tensors), upstream.numpy())
            return tuple(torch.from_numpy(np.array(found[name], dtype=np.float64)) for name in names)

    def _arrays(tensors: Any) -> Arrays:
        return {name: tensor.detach().numpy().copy() for name, tensor in zip(names, tensors, strict=True)}

    leaves = [torch.from_numpy(np.array(array)).requires_grad_() for array in inputs.values()]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            torch.autograd.gradcheck(Wrapped.apply, leaves, fast_mode=fast)
    except (GradcheckError, RuntimeError):
        return True
    return False


def torch_slow(forward: Any, backward: Any, inputs: Arrays, seed: int) -> bool:
    """torch.autograd.gradcheck as it comes: every entry of the Jacobian."""
    return _torch(forward, backward, inputs, fast=False)


def torch_fast(forward: Any, backward: Any, inputs: Arrays, seed: int) -> bool:
    """torch.autograd.gradcheck(fast_mode=True)."""
    torch.manual_seed(seed)
    return _torch(forward, backward, inputs, fast=True)


def relative_error(forward: Any, backward: Any, inputs: Arrays, seed: int) -> bool:
    """Every coordinate by a central difference, the largest relative error below 1e-5: the check of CS231n."""
    upstream = _upstream(forward, inputs, seed)
    found = backward(dict(inputs), upstream)
    worst = 0.0
    for name in inputs:
        slopes = coordinate_slopes(forward, inputs, name, upstream, range(inputs[name].size))
        yours = np.asarray(found[name], dtype=float).reshape(-1)
        error = np.abs(yours - slopes) / np.maximum(1e-8, np.abs(yours) + np.abs(slopes))
        worst = max(worst, float("inf") if np.isnan(error).any() else float(error.max()))
    return worst > RELATIVE_ERROR


def coordinate_slopes(forward: Any, inputs: Arrays, name: str, upstream: Any, places: Any) -> Any:
    """The slopes along single entries of one input."""
    array = np.array(inputs[name])
    moved, row = {**inputs, name: array}, array.reshape(-1)
    slopes = []
    for place in places:
        old = row[place]
        row[place] = old + COORDINATE_STEP
        ahead = np.array(forward(moved))
        row[place] = old - COORDINATE_STEP
        behind = np.array(forward(moved))
        row[place] = old
        slopes.append(float(((ahead - behind) * upstream).sum()) / (2 * COORDINATE_STEP))
    return np.array(slopes)


def one_direction(forward: Any, backward: Any, inputs: Arrays, seed: int) -> bool:
    """One random direction, a step of 1e-4, absolute and relative tolerance 1e-5, as JAX's check_grads."""
    rng = np.random.default_rng(seed)
    upstream = _upstream(forward, inputs, seed)
    line = {name: rng.normal(size=array.shape) for name, array in inputs.items()}
    found = backward(dict(inputs), upstream)
    yours = sum(float((np.asarray(found[name]) * line[name]).sum()) for name in inputs)
    ahead, behind = (
        forward({name: array + sign * DIRECTION_STEP * line[name] for name, array in inputs.items()})
        for sign in (1, -1)
    )
    slope = float(((ahead - behind) * upstream).sum()) / (2 * DIRECTION_STEP)
    return not np.isclose(yours, slope, rtol=DIRECTION_TOLERANCE, atol=DIRECTION_TOLERANCE)


def _upstream(forward: Any, inputs: Arrays, seed: int) -> Any:
    return np.asarray(np.random.default_rng((seed, 1)).normal(size=np.shape(forward(inputs))))


CHECKERS: dict[str, Checker] = {
    "torch gradcheck, slow": torch_slow,
    "torch gradcheck, fast": torch_fast,
    "relative error < 1e-5 (CS231n)": relative_error,
    "one direction": one_direction,
    "this project": directions,
}
