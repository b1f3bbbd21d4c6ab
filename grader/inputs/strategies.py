"""Draw cases: shapes by Hypothesis, values from a seed or, for the smallest cases, number by number."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from typing import Any

import numpy as np
from hypothesis import HealthCheck, Phase, Verbosity, find, given, settings
from hypothesis import seed as hypothesis_seed
from hypothesis import strategies as st
from hypothesis.errors import Flaky, NoSuchExample

from grader.course.exercise import Exercise
from grader.course.inputs import Array, Arrays, Dim, Input, Labels, Setting
from grader.inputs import filling
from grader.inputs.case import Case, FloatArray, as_dtype

LARGEST_SIZE = 5
SIMPLE_NUMBERS = (1.0, 2.0, -1.0, -2.0, 3.0, 0.5, -0.5, 0.25, 0.0)
SLOPE_SIZES = (5, 7, 11, 3, 4, 6)
SEEDS = st.integers(0, 2**32 - 1)

Fill = Callable[[tuple[int, ...], str], FloatArray]


def draw_shapes(
    exercise: Exercise, count: int, seed: int
) -> list[tuple[dict[str, int], dict[str, tuple[int, ...]], int]]:
    """`count` drawn (shared sizes, shapes of arrays without named sizes, seed), the same for the same seed.

    All of them are one example to Hypothesis, which saves its overhead for each; the first example that it makes
    is always the simplest, so the second is taken.
    """
    examples: list[Any] = []

    @hypothesis_seed(seed)
    @settings(
        max_examples=2,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(st.tuples(*[st.tuples(_shapes(exercise, LARGEST_SIZE), SEEDS)] * count))
    def collect(drawn: Any) -> None:
        examples.append(drawn)

    collect()
    return [
        ({name: sizes[name] for name in exercise.sizes}, free, value_seed) for (sizes, free), value_seed in examples[-1]
    ]


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
    fill = _fill(tier, exercise, rng)
    values = {name: _value(item, sizes, shapes.get(name), fill, rng, choice) for name, item in exercise.inputs.items()}
    return as_dtype(Case(tier, dict(sizes), values, seed, dtype, strided))


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


def cases(exercise: Exercise, seed: int) -> list[Case]:
    """The cases of an exercise, drawn once for a seed: generic ones and the adversarial tiers."""
    return list(_number(exercise, _tiers(exercise), seed))


def _tiers(exercise: Exercise) -> Iterator[tuple[str, dict[str, Any]]]:
    yield from [("generic", {})] * 9
    yield from [("generic", {"ones": "all"}), ("generic", {"ones": "first"}), ("generic", {"ones": "last"})]
    yield from [("edge", {})] * 3
    if exercise.extremes or _has_probabilities(exercise):
        yield from [("extreme", {})] * 4
    yield from [("float32", {"dtype": "float32"})] * 2
    yield from [("layout", {"strided": True})]
    if any(isinstance(item, Array) and item.ndim is not None for item in exercise.inputs.values()):
        yield from [("layout", {"shape": "scalar"}), ("layout", {"shape": "empty"})]


def _number(exercise: Exercise, tiers: Iterator[tuple[str, dict[str, Any]]], seed: int) -> Iterator[Case]:
    wanted = list(tiers)
    drawn = draw_shapes(exercise, len(wanted), seed)
    for index, (tier, options) in enumerate(wanted):
        sizes, shapes, value_seed = drawn[index % len(drawn)]
        sizes, shapes = _adjust(exercise, sizes, shapes, options)
        yield build(
            exercise,
            tier,
            sizes,
            shapes,
            (value_seed + index) % 2**32,
            index,
            options.get("dtype", "float64"),
            options.get("strided", False),
        )


def _adjust(
    exercise: Exercise,
    sizes: dict[str, int],
    shapes: dict[str, tuple[int, ...]],
    options: Mapping[str, Any],
) -> tuple[dict[str, int], dict[str, tuple[int, ...]]]:
    names = {"all": exercise.sizes, "first": exercise.sizes[:1], "last": exercise.sizes[-1:]}
    ones = names.get(options.get("ones", ""), ())
    sizes = {name: 1 if name in ones else size for name, size in sizes.items()}
    if options.get("shape") == "scalar":
        shapes = {name: () if _ndim(exercise, name)[0] == 0 else (1,) * _ndim(exercise, name)[0] for name in shapes}
    elif options.get("shape") == "empty":
        shapes = {name: (0,) if _ndim(exercise, name)[0] < 2 else (2, 0) for name in shapes}
    elif options.get("strided"):
        shapes = {name: (3, 4)[: max(1, min(2, _ndim(exercise, name)[1]))] for name in shapes}
    return sizes, shapes


def slope_cases(exercise: Exercise, seed: int) -> list[Case]:
    """Cases for finite differences: generic values and pairwise different sizes, so that no two can be confused.

    Two where there are settings, with their first two choices, else one.
    """
    choices = [len(item.choices) for item in exercise.inputs.values() if isinstance(item, Setting)]
    found = []
    for index in range(min(2, max(choices, default=1))):
        numbers = SLOPE_SIZES[index:] + SLOPE_SIZES[:index]
        sizes = {name: numbers[place % len(numbers)] for place, name in enumerate(exercise.sizes)}
        shapes = {
            name: (5, 7)[: item.ndim[1]]
            for name, item in exercise.inputs.items()
            if isinstance(item, Array) and item.ndim is not None
        }
        found.append(build(exercise, "slopes", sizes, shapes, (seed * 7919 + index) % 2**32, index))
    return found


def changed_case(exercise: Exercise, changes: Mapping[str, Any], seed: int, tier: str = "generic") -> Case:
    """A case of moderate sizes in which some inputs or shared sizes are replaced by given values."""
    defaults = (40, 50, 6, 7) if tier == "samples" else (3, 4, 5, 2)
    sizes = {name: changes.get(name, defaults[place % 4]) for place, name in enumerate(exercise.sizes)}
    shapes = {
        name: defaults[:2][: item.ndim[1]]
        for name, item in exercise.inputs.items()
        if isinstance(item, Array) and item.ndim is not None
    }
    case = build(exercise, tier, sizes, shapes, seed)
    values = {name: changes.get(name, value) for name, value in case.values.items()}
    return Case(tier, sizes, values, seed)


def _ndim(exercise: Exercise, name: str) -> tuple[int, int]:
    item = exercise.inputs[name]
    assert isinstance(item, Array)
    assert item.ndim is not None
    return item.ndim


def _has_probabilities(exercise: Exercise) -> bool:
    return any(isinstance(item, Array) and item.domain == "probabilities" for item in exercise.inputs.values())


def _shapes(exercise: Exercise, largest: int) -> st.SearchStrategy[tuple[dict[str, int], dict[str, tuple[int, ...]]]]:
    sizes = st.fixed_dictionaries({name: st.integers(1, largest) for name in exercise.sizes})
    free = {
        name: st.lists(st.integers(1, largest - 1), min_size=item.ndim[0], max_size=item.ndim[1]).map(tuple)
        for name, item in exercise.inputs.items()
        if isinstance(item, Array) and item.ndim is not None
    }
    return st.tuples(sizes, st.fixed_dictionaries(free))


@st.composite
def _small_cases(draw: st.DrawFn, exercise: Exercise, like: Case, simple: bool) -> Case:
    """Cases with few, simple numbers; where `like` holds extremes, those are among the numbers."""
    sizes, shapes = draw(_shapes(exercise, max([LARGEST_SIZE - 1, *like.sizes.values()])))
    if like.tier == "layout" and not like.strided:
        shapes = {name: np.shape(like.values[name]) for name in shapes}
    numbers: tuple[float, ...] = SIMPLE_NUMBERS
    if like.tier == "extreme":
        numbers = (*SIMPLE_NUMBERS[:3], *sorted(exercise.extremes, key=abs))
    seed = 0 if simple else draw(SEEDS)
    rng = np.random.default_rng(seed)

    def fill(shape: tuple[int, ...], domain: str) -> FloatArray:
        size = int(np.prod(shape))
        if not simple or size > 40:
            return _fill(like.tier, exercise, rng)(shape, domain)
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
            count, below = _size(item.count, sizes), _size(item.below, sizes)
            values[name] = np.array([draw(st.integers(0, below - 1)) for _ in range(count)], dtype=np.int64)
        else:
            values[name] = _value(item, sizes, shapes.get(name), fill, rng, 0)
    return as_dtype(Case(like.tier, sizes, values, seed, like.dtype, like.strided))


def _fill(tier: str, exercise: Exercise, rng: np.random.Generator) -> Fill:
    def fill(shape: tuple[int, ...], domain: str) -> FloatArray:
        if tier == "extreme" and domain == "probabilities" and np.prod(shape):
            return filling.extreme_probabilities(rng, shape)
        if tier == "extreme" and domain == "real" and exercise.extremes:
            return filling.extreme(rng, shape, exercise.extremes)
        if tier == "edge":
            return filling.in_domain(filling.edge(rng, shape), domain)
        return filling.in_domain(filling.generic(rng, shape), domain)

    return fill


def _value(
    item: Input,
    sizes: Mapping[str, int],
    free_shape: tuple[int, ...] | None,
    fill: Fill,
    rng: np.random.Generator,
    choice: int,
) -> Any:
    if isinstance(item, Setting):
        return item.choices[choice % len(item.choices)]
    if isinstance(item, Labels):
        return rng.integers(max(1, _size(item.below, sizes)), size=_size(item.count, sizes))
    if isinstance(item, Arrays):
        return {key: fill(tuple(_size(dim, sizes) for dim in shape), "real") for key, shape in item.shapes.items()}
    if item.dims is not None:
        return fill(tuple(_size(dim, sizes) for dim in item.dims), item.domain)
    return fill(free_shape or (), item.domain)


def _size(dim: Dim, sizes: Mapping[str, int]) -> int:
    return dim if isinstance(dim, int) else sizes[dim]
