"""The smallest case that fails: first the smallest shapes, then the simplest numbers, shrunk by Hypothesis."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, find, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky, NoSuchExample

from grader.course.exercise import Exercise
from grader.course.inputs import Labels, Setting
from grader.inputs import filling
from grader.inputs.building import Fill, fill_for, size_of, value_of
from grader.inputs.case import Case, FloatArray, as_dtype
from grader.inputs.shapes import LARGEST_SIZE, Shapes, shapes_of

SIMPLE_NUMBERS = (1.0, 2.0, -1.0, -2.0, 3.0, 0.5, -0.5, 0.25, 0.0)
FILLINGS = 4
MOST_NUMBERS = 16

Fails = Callable[[Case], bool]


class _Enough(BaseException):
    """Ends a search; no `Exception`, which Hypothesis would take for a failure to be shrunk."""


def smallest(exercise: Exercise, like: Case, fails: Fails, seed: int, tries: int) -> Case | None:
    """The smallest case found on which `fails` holds, or None.

    At most `tries` cases are tried in each of two searches: for the smallest shapes, each filled in a few ways, and
    for the simplest numbers in arrays of those shapes.
    """
    shaped = _search(_of_any_shape(exercise, like), fails, seed, tries)
    if shaped is None or sum(array.size for array in shaped.floats().values()) > MOST_NUMBERS:
        return shaped
    numbered = _search(_of_one_shape(exercise, like, shaped).map(lambda case: [case]), fails, seed, tries // 2)
    return shaped if numbered is None else min((numbered, shaped), key=_complexity)


def _search(candidates: st.SearchStrategy[Iterable[Case]], fails: Fails, seed: int, tries: int) -> Case | None:
    """The simplest failing case that Hypothesis meets."""
    found: list[Case] = []
    left = tries

    def any_fails(cases: Iterable[Case]) -> bool:
        nonlocal left
        for case in cases:
            left -= 1
            if left < 0:
                raise _Enough
            if fails(case):
                found.append(case)
                return True
        return False

    with suppress(NoSuchExample, Flaky, _Enough):
        find(
            candidates,
            any_fails,
            random=random.Random(seed),
            settings=settings(
                max_examples=tries,
                database=None,
                deadline=None,
                verbosity=Verbosity.quiet,
                phases=[Phase.generate, Phase.shrink],
                suppress_health_check=list(HealthCheck),
            ),
        )
    return min(found, key=_complexity, default=None)


def _complexity(case: Case) -> tuple[int, int, float]:
    arrays = list(case.floats().values())
    text = sum(len(repr(array.tolist())) for array in arrays)
    magnitude = sum(float(np.abs(array).sum()) for array in arrays)
    return sum(array.size for array in arrays) + sum(case.sizes.values()), text, magnitude


@st.composite
def _of_any_shape(draw: st.DrawFn, exercise: Exercise, like: Case) -> list[Case]:
    """A shape, filled with simple numbers of either sign, and once as the failing case was filled."""
    sizes, shapes = draw(shapes_of(exercise, max([LARGEST_SIZE - 1, *like.sizes.values()])))
    if like.tier == "layout" and not like.strided:
        shapes = {name: np.shape(like.values[name]) for name in shapes}
    chosen = {name: draw(st.sampled_from(item.choices)) for name, item in _settings(exercise)}
    numbers = _numbers(exercise, like)
    cases = [_case(exercise, like, (sizes, shapes), chosen, _zeros, 0)] if like.tier == "edge" else []
    for filling_number in range(FILLINGS + 1):
        rng = np.random.default_rng(filling_number // 2)
        sign = -1.0 if filling_number % 2 else 1.0
        simple = filling_number < FILLINGS
        fill = _simple_fill(numbers, sign, like, rng) if simple else fill_for(like.tier, exercise, rng)
        cases.append(_case(exercise, like, (sizes, shapes), chosen, fill, filling_number))
    return cases


@st.composite
def _of_one_shape(draw: st.DrawFn, exercise: Exercise, like: Case, shaped: Case) -> Case:
    """The shapes of a case, filled number by number."""
    numbers = _numbers(exercise, like)
    chosen: dict[str, Any] = {name: draw(st.sampled_from(item.choices)) for name, item in _settings(exercise)}
    for name, item in exercise.inputs.items():
        if isinstance(item, Labels):
            count, below = size_of(item.count, shaped.sizes), size_of(item.below, shaped.sizes)
            chosen[name] = np.array([draw(st.integers(0, below - 1)) for _ in range(count)], dtype=np.int64)

    def fill(shape: tuple[int, ...], domain: str) -> FloatArray:
        picked = [draw(st.sampled_from(numbers)) for _ in range(int(np.prod(shape)))]
        return _in_domain(np.array(picked, dtype=float).reshape(shape), domain, like)

    shapes = {name: value.shape for name, value in shaped.values.items() if isinstance(value, np.ndarray)}
    return _case(exercise, like, (dict(shaped.sizes), shapes), chosen, fill, shaped.seed)


def _case(exercise: Exercise, like: Case, shapes: Shapes, chosen: dict[str, Any], fill: Fill, seed: int) -> Case:
    sizes, free = shapes
    rng = np.random.default_rng(seed)
    values = {
        name: chosen[name] if name in chosen else value_of(item, sizes, free.get(name), fill, rng)
        for name, item in exercise.inputs.items()
    }
    return as_dtype(Case(like.tier, sizes, values, seed, like.dtype, like.strided))


def _settings(exercise: Exercise) -> list[tuple[str, Setting]]:
    return [(name, item) for name, item in exercise.inputs.items() if isinstance(item, Setting)]


def _numbers(exercise: Exercise, like: Case) -> tuple[float, ...]:
    """The numbers that a small case is made of, simplest first."""
    if like.tier == "edge":
        return (0.0, 1.0, -1.0, 2.0, -2.0, 0.02, -0.02, 0.001, -0.001)
    medium = (*SIMPLE_NUMBERS[:3], 4.0, -4.0, 8.0, -8.0, 20.0, -20.0)
    if like.tier == "medium":
        return medium
    if like.tier == "extreme":
        return (*medium, *sorted(exercise.extremes, key=abs))
    return SIMPLE_NUMBERS


def _zeros(shape: tuple[int, ...], domain: str) -> FloatArray:
    return filling.in_domain(np.zeros(shape), domain)


def _simple_fill(numbers: tuple[float, ...], sign: float, like: Case, rng: np.random.Generator) -> Fill:
    def fill(shape: tuple[int, ...], domain: str) -> FloatArray:
        return _in_domain(np.asarray(sign * rng.choice(numbers, size=shape)), domain, like)

    return fill


def _in_domain(values: FloatArray, domain: str, like: Case) -> FloatArray:
    if domain == "probabilities" and like.tier == "extreme":
        return filling.extreme_probabilities(np.random.default_rng(values.size), values.shape)
    return filling.in_domain(values, domain)
