"""Build a case from its shapes and a seed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader.course.exercise import Exercise
from grader.course.inputs import Arrays, Dim, Input, Labels, Setting
from grader.inputs import filling
from grader.inputs.case import Case, FloatArray, as_dtype

Fill = Callable[[tuple[int, ...], str], FloatArray]


def build(
    exercise: Exercise,
    tier: str,
    sizes: Mapping[str, int],
    shapes: Mapping[str, tuple[int, ...]],
    seed: int,
    choice: int = 0,
    dtype: str = "float64",
    strided: bool = False,
) -> Case:
    """A case of the given shapes, with values for its tier; `choice` picks among the values of settings."""
    rng = np.random.default_rng(seed)
    fill = fill_for(tier, exercise, rng)
    chosen = combination(exercise, choice)
    values = {
        name: chosen[name] if name in chosen else value_of(item, sizes, shapes.get(name), fill, rng)
        for name, item in exercise.inputs.items()
    }
    return as_dtype(Case(tier, dict(sizes), values, seed, dtype, strided))


def combination(exercise: Exercise, number: int) -> dict[str, Any]:
    """The values of all settings in combination `number`; the first setting changes fastest."""
    chosen = {}
    for name, item in exercise.inputs.items():
        if isinstance(item, Setting):
            number, place = divmod(number, len(item.choices))
            chosen[name] = item.choices[place]
    return chosen


def fill_for(tier: str, exercise: Exercise, rng: np.random.Generator) -> Fill:
    """The way in which arrays of a tier are filled."""

    def fill(shape: tuple[int, ...], domain: str) -> FloatArray:
        if tier == "extreme" and domain == "probabilities" and np.prod(shape):
            return filling.extreme_probabilities(rng, shape)
        if tier == "extreme" and domain == "real" and exercise.extremes:
            return filling.extreme(rng, shape, exercise.extremes)
        if tier == "medium":
            return filling.in_domain(filling.medium(rng, shape), domain)
        if tier == "edge":
            return filling.in_domain(filling.edge(rng, shape), domain)
        return filling.in_domain(filling.generic(rng, shape), domain)

    return fill


def value_of(
    item: Input,
    sizes: Mapping[str, int],
    free_shape: tuple[int, ...] | None,
    fill: Fill,
    rng: np.random.Generator,
) -> Any:
    """A value for an input that is no setting; `free_shape` is the shape of an array without named sizes."""
    assert not isinstance(item, Setting)
    if isinstance(item, Labels):
        return rng.integers(max(1, size_of(item.below, sizes)), size=size_of(item.count, sizes))
    if isinstance(item, Arrays):
        return {key: fill(tuple(size_of(dim, sizes) for dim in shape), "real") for key, shape in item.shapes.items()}
    if item.dims is not None:
        return fill(tuple(size_of(dim, sizes) for dim in item.dims), item.domain)
    return fill(free_shape or (), item.domain)


def size_of(dim: Dim, sizes: Mapping[str, int]) -> int:
    """The number that a dimension stands for."""
    return dim if isinstance(dim, int) else sizes[dim]
