"""The cases of an exercise: generic ones, and tiers of adversarial ones."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from grader.course.exercise import Exercise
from grader.course.inputs import Array, Setting
from grader.inputs import filling
from grader.inputs.building import build
from grader.inputs.case import Case
from grader.inputs.shapes import draw_shapes

SHAPES = 11
SQUARE = 3
SLOPE_SIZES = (5, 7, 11, 3, 4, 6)


def cases(exercise: Exercise, seed: int) -> list[Case]:
    """The cases of an exercise, drawn once for a seed: generic ones and the adversarial tiers."""
    return list(_number(exercise, _tiers(exercise), seed))


def _tiers(exercise: Exercise) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from [("generic", {})] * 7
    yield from [("generic", {"square": True})]
    yield from [("generic", {"ones": "all"}), ("generic", {"ones": "first"}), ("generic", {"ones": "last"})]
    if exercise.law is not None:
        yield from [("generic", {})]
    yield from [("edge", {"plain": True}), ("edge", {}), ("edge", {"tied": True})]
    if exercise.extremes or _has_probabilities(exercise):
        yield from [("extreme", {})] * 3
        yield "extreme", {"dtype": "float32" if _apart(exercise) else "float64", "plain": True}
    elif exercise.law is None:
        yield from [("medium", {"plain": True, "large": True})]
    yield from [("float32", {"dtype": "float32"})] * 2
    yield from [("layout", {"strided": True, "large": True})]
    if _free(exercise):
        yield from [("layout", {"shape": "scalar"}), ("layout", {"shape": "empty"})]


def _number(exercise: Exercise, tiers: Iterator[tuple[str, dict[str, Any]]], seed: int) -> Iterator[Case]:
    """Give every tier's case shapes (the drawn ones in turn), a seed and a combination of settings."""
    drawn_shapes = draw_shapes(exercise, SHAPES, seed)
    seeds = random.Random(seed)
    for index, (tier, options) in enumerate(tiers):
        drawn = drawn_shapes[index % SHAPES]
        sizes, shapes = _adjust(exercise, *drawn, options)
        dtype, strided = options.get("dtype", "float64"), options.get("strided", False)
        case = build(exercise, tier, sizes, shapes, seeds.randrange(2**32), index, dtype, strided)
        yield _tied(exercise, case) if options.get("tied") else case


def _tied(exercise: Exercise, case: Case) -> Case:
    """The case with ties in its arrays of real numbers."""
    real = [name for name, item in exercise.inputs.items() if isinstance(item, Array) and item.domain == "real"]
    return replace(case, values={**case.values, **{name: filling.tied(case.values[name]) for name in real}})


def _adjust(
    exercise: Exercise,
    sizes: dict[str, int],
    shapes: dict[str, tuple[int, ...]],
    options: Mapping[str, Any],
) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    names = {"all": exercise.sizes, "first": exercise.sizes[:1], "last": exercise.sizes[-1:]}
    ones = names.get(options.get("ones", ""), ())
    if options.get("square"):
        sizes = dict.fromkeys(sizes, SQUARE)
    elif options.get("large"):
        sizes = _all_different(exercise)
    sizes = {name: 1 if name in ones else size for name, size in sizes.items()}
    shapes = dict(shapes)
    for name in shapes:
        low, high = _ndim(exercise, name)
        if options.get("shape") == "scalar":
            shapes[name] = (1,) * low
        elif options.get("shape") == "empty":
            shapes[name] = (2,) * (min(max(1, low), high) - 1) + (0,) * min(1, high)
        elif options.get("square"):
            shapes[name] = _plain_shape(exercise, name, (SQUARE, SQUARE))
        elif options.get("strided") or options.get("plain"):
            shapes[name] = _plain_shape(exercise, name, (3, 4, 2, 5))
    return sizes, shapes


def _plain_shape(exercise: Exercise, name: str, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Two of the numbers as a shape, or as many as the array's range of dimensions asks for."""
    low, high = _ndim(exercise, name)
    return (*numbers, *[2] * low)[: min(max(2, low), high)]


def slope_cases(exercise: Exercise, seed: int) -> list[Case]:
    """Cases for finite differences: generic values and pairwise different sizes, so that no two can be confused.

    Two where there are settings, with their first two choices, else one.
    """
    choices = [len(item.choices) for item in exercise.inputs.values() if isinstance(item, Setting)]
    found = []
    for index in range(min(2, max(choices, default=1))):
        sizes = _all_different(exercise, index)
        shapes = {name: _plain_shape(exercise, name, (5, 7, 3)) for name in _free(exercise)}
        found.append(build(exercise, "slopes", sizes, shapes, (seed * 7919 + index) % 2**32, index))
    return found


def _all_different(exercise: Exercise, first: int = 0) -> dict[str, int]:
    """Shared sizes above 1 and pairwise different, as far as there are so many."""
    return {name: SLOPE_SIZES[(first + place) % len(SLOPE_SIZES)] for place, name in enumerate(exercise.sizes)}


def square_cases(exercise: Exercise, seed: int) -> list[Case]:
    """Generic cases in which all shared sizes are the same: 3, 4 and 5."""
    found = []
    for size in (3, 4, 5):
        sizes = dict.fromkeys(exercise.sizes, size)
        shapes = {name: _plain_shape(exercise, name, (size, size)) for name in _free(exercise)}
        found.append(build(exercise, "generic", sizes, shapes, (seed * 6007 + size) % 2**32, size))
    return found


def changed_case(exercise: Exercise, changes: Mapping[str, Any], seed: int, tier: str = "generic") -> Case:
    """A case of moderate sizes in which some inputs or shared sizes are replaced by given values."""
    defaults = (40, 50, 6, 7) if tier == "samples" else (3, 4, 5, 2)
    sizes = {name: changes.get(name, defaults[place % 4]) for place, name in enumerate(exercise.sizes)}
    shapes = {name: _plain_shape(exercise, name, defaults[:2]) for name in _free(exercise)}
    case = build(exercise, tier, sizes, shapes, seed)
    values = {name: changes.get(name, value) for name, value in case.values.items()}
    return Case(tier, sizes, values, seed)


def _ndim(exercise: Exercise, name: str) -> tuple[int, int]:
    item = exercise.inputs[name]
    assert isinstance(item, Array)
    assert item.ndim is not None
    return item.ndim


def _free(exercise: Exercise) -> list[str]:
    """The arrays that have no named sizes."""
    return [name for name, item in exercise.inputs.items() if isinstance(item, Array) and item.ndim is not None]


def _apart(exercise: Exercise) -> bool:
    """Whether extremes stay apart: in float32, sums and products of them leave nothing of the rest."""
    return bool(_free(exercise)) or _has_probabilities(exercise)


def _has_probabilities(exercise: Exercise) -> bool:
    return any(isinstance(item, Array) and item.domain == "probabilities" for item in exercise.inputs.values())
