"""The smallest case that fails: few, simple numbers first, shrunk by Hypothesis."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, find, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky, NoSuchExample

from grader.course.exercise import Exercise
from grader.course.inputs import Labels, Setting
from grader.inputs import filling
from grader.inputs.building import fill_for, size_of, value_of
from grader.inputs.case import Case, FloatArray, as_dtype
from grader.inputs.shapes import LARGEST_SIZE, shapes_of

SIMPLE_NUMBERS = (1.0, 2.0, -1.0, -2.0, 3.0, 0.5, -0.5, 0.25, 0.0)


def smallest(exercise: Exercise, like: Case, fails: Callable[[Case], bool], seed: int, tries: int) -> Case | None:
    """The smallest case found on which `fails` holds, or None; at most `tries` cases of each kind are tried.

    Cases of few, simple numbers come first; only where none of them fails, shapes with generic values.
    """
    for simple in (True, False):
        found: list[Case] = []
        left = tries

        def remember(case: Case, found: list[Case] = found) -> bool:
            nonlocal left
            left -= 1
            if left < 0 or not fails(case):
                return False
            found.append(case)
            return True

        with suppress(NoSuchExample, Flaky):
            find(
                _small_cases(exercise, like, simple),
                remember,
                random=random.Random(seed),
                settings=settings(
                    max_examples=tries // 2,
                    database=None,
                    deadline=None,
                    verbosity=Verbosity.quiet,
                    phases=[Phase.generate, Phase.shrink],
                    suppress_health_check=list(HealthCheck),
                ),
            )
        if found:
            return min(found, key=_complexity)
    return None


def _complexity(case: Case) -> tuple[int, int, float]:
    arrays = list(case.floats().values())
    text = sum(len(repr(array.tolist())) for array in arrays)
    return (
        sum(array.size for array in arrays) + sum(case.sizes.values()),
        text,
        sum(float(np.abs(array).sum()) for array in arrays),
    )


@st.composite
def _small_cases(draw: st.DrawFn, exercise: Exercise, like: Case, simple: bool) -> Case:
    """Cases with few, simple numbers; where `like` holds extremes, those are among the numbers."""
    sizes, shapes = draw(shapes_of(exercise, max([LARGEST_SIZE - 1, *like.sizes.values()])))
    if like.tier == "layout" and not like.strided:
        shapes = {name: np.shape(like.values[name]) for name in shapes}
    numbers: tuple[float, ...] = SIMPLE_NUMBERS
    if like.tier == "extreme":
        numbers = (*SIMPLE_NUMBERS[:3], *sorted(exercise.extremes, key=abs))
    seed = 0 if simple else draw(st.integers(0, 2**16))
    rng = np.random.default_rng(seed)

    def fill(shape: tuple[int, ...], domain: str) -> FloatArray:
        size = int(np.prod(shape))
        if not simple or size > 40:
            return fill_for(like.tier, exercise, rng)(shape, domain)
        picked = [draw(st.sampled_from(numbers)) for _ in range(size)]
        values = np.array(picked, dtype=float).reshape(shape)
        if domain == "probabilities" and like.tier == "extreme":
            return filling.extreme_probabilities(rng, shape)
        return filling.in_domain(values, domain)

    values: dict[str, Any] = {}
    for name, item in exercise.inputs.items():
        if isinstance(item, Setting):
            values[name] = draw(st.sampled_from(item.choices))
        elif isinstance(item, Labels):
            count, below = size_of(item.count, sizes), size_of(item.below, sizes)
            values[name] = np.array([draw(st.integers(0, below - 1)) for _ in range(count)], dtype=np.int64)
        else:
            values[name] = value_of(item, sizes, shapes.get(name), fill, rng, 0)
    return as_dtype(Case(like.tier, sizes, values, seed, like.dtype, like.strided))
