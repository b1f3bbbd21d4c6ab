"""Support: values that cannot occur under the law. Every fact here is certain, not statistical."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.course.laws import Kept, Uniform
from grader.oracles.laws_records import FALSE_ALARM, Group, Misfit, plain

ON_TOLERANCE = 1e-5
BOUND_TOLERANCE = 1e-6

Array = npt.NDArray[Any]


def support(groups: Sequence[Group], alpha: float = FALSE_ALARM) -> Misfit | None:
    """The first value that has probability 0 under its law, or None. `alpha` is not needed: no test errs.

    Kept: each entry is 0 or `on`, within 1e-5 of itself (float32 inside); where `on` is 0, it is 0.
    Uniform: |x| <= bound, within 1e-6 of it. Normal: finite.
    """
    del alpha
    for number, group in enumerate(groups):
        stack = np.stack([np.asarray(sample, float) for sample in group.samples])
        with np.errstate(all="ignore"):
            found = _not_finite(stack) or _outside(group, stack)
        if found:
            code, facts = found
            return Misfit(code, {name: plain(fact) for name, fact in facts.items()}, number)
    return None


Found = tuple[str, Mapping[str, Any]] | None


def _not_finite(stack: Array) -> Found:
    finite = np.isfinite(stack)
    return None if finite.all() else ("law-not-finite", _first(~finite, stack))


def _outside(group: Group, stack: Array) -> Found:
    if isinstance(group.law, Kept):
        return _not_on(group.law, stack)
    if isinstance(group.law, Uniform):
        return _beyond(group.law.bound, stack)
    return None


def _beyond(bound: float, stack: Array) -> Found:
    size = np.abs(stack)
    outside = size > bound * (1 + BOUND_TOLERANCE)
    if not outside.any():
        return None
    facts = {**_first(size == size.max(), stack), "bound": bound, "outside": outside.mean()}
    return "law-out-of-bound", {**facts, **_moments(stack), "expected": bound / math.sqrt(3)}


def _moments(stack: Array) -> dict[str, Any]:
    """The spread and kurtosis (uniform 1.8, normal 3) that tell a wrong bound from a wrong law."""
    off = stack - stack.mean()
    return {"std": np.sqrt((stack**2).mean()), "kurtosis": (off**4).mean() / (off**2).mean() ** 2}


def _not_on(law: Kept, stack: Array) -> Found:
    on = np.broadcast_to(np.asarray(law.on, float), stack.shape)
    kept = np.abs(stack - on) <= ON_TOLERANCE * np.abs(on)
    if law.keep <= 0:
        return _certain("law-not-dropped", stack != 0, stack, np.zeros(stack.shape))
    if law.keep >= 1:
        return _certain("law-not-kept", ~kept, stack, on)
    wrong = ~kept & (stack != 0)
    if not wrong.any():
        return None
    facts = _first(wrong, stack)
    expected = on[(facts["call"], *facts["index"])]
    return "law-kept-value", {**facts, "expected_on": expected, "keep": law.keep, **_ratios(stack, on)}


def _certain(code: str, wrong: Array, stack: Array, expected: Array) -> Found:
    if not wrong.any():
        return None
    facts = _first(wrong, stack)
    return code, {**facts, "expected": expected[(facts["call"], *facts["index"])]}


def _ratios(stack: Array, on: Array) -> dict[str, Any]:
    """The survivors over `on`: the one number by which most scaling mistakes are told apart."""
    survivors = (stack != 0) & (on != 0)
    ratios = stack[survivors] / on[survivors]
    facts: dict[str, Any] = {"zero_fraction": (stack[on != 0] == 0).mean() if (on != 0).any() else None}
    if not ratios.size:
        return {**facts, "ratio": None, "ratio_spread": None}
    return {**facts, "ratio": np.median(ratios), "ratio_spread": np.ptp(ratios)}


def _first(wrong: Array, stack: Array) -> dict[str, Any]:
    call, *index = (int(i) for i in np.unravel_index(int(np.argmax(wrong)), wrong.shape))
    return {"call": call, "index": index, "yours": stack[(call, *index)]}
