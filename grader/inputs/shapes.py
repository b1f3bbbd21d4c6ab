"""Shapes for an exercise's inputs, drawn by Hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import seed as hypothesis_seed
from hypothesis import strategies as st

from grader.course.exercise import Exercise
from grader.course.inputs import Array

LARGEST_SIZE = 5
SEEDS = st.integers(0, 2**32 - 1)

Shapes = tuple[dict[str, int], dict[str, tuple[int, ...]]]


def shapes_of(exercise: Exercise, largest: int) -> st.SearchStrategy[tuple[dict[str, int], dict[str, tuple[int, ...]]]]:
    sizes = st.fixed_dictionaries({name: st.integers(1, largest) for name in exercise.sizes})
    free = {
        name: st.lists(st.integers(1, largest - 1), min_size=item.ndim[0], max_size=item.ndim[1]).map(tuple)
        for name, item in exercise.inputs.items()
        if isinstance(item, Array) and item.ndim is not None
    }
    return st.tuples(sizes, st.fixed_dictionaries(free))


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
    @given(st.tuples(*[st.tuples(shapes_of(exercise, LARGEST_SIZE), SEEDS)] * count))
    def collect(drawn: Any) -> None:
        examples.append(drawn)

    collect()
    return [
        ({name: sizes[name] for name in exercise.sizes}, free, value_seed) for (sizes, free), value_seed in examples[-1]
    ]
