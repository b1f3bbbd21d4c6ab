"""Shapes for an exercise's inputs, drawn by Hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import seed as hypothesis_seed
from hypothesis import strategies as st

from grader.course.exercise import Exercise
from grader.course.inputs import Array

LARGEST_SIZE = 5

Shapes = tuple[dict[str, int], dict[str, tuple[int, ...]]]


def shapes_of(exercise: Exercise, largest: int) -> st.SearchStrategy[Shapes]:
    """Shared sizes, and shapes of the arrays that have no named sizes."""
    sizes = st.tuples(*[st.integers(1, largest)] * len(exercise.sizes))
    free = {name: item.ndim for name, item in exercise.inputs.items() if isinstance(item, Array) and item.ndim}
    shapes = [
        st.tuples(st.integers(*ndim), st.tuples(*[st.integers(1, largest - 1)] * ndim[1])) for ndim in free.values()
    ]

    def named(drawn: tuple[tuple[int, ...], tuple[tuple[int, tuple[int, ...]], ...]]) -> Shapes:
        numbers, dims = drawn
        return (
            dict(zip(exercise.sizes, numbers, strict=True)),
            {name: shape[:count] for name, (count, shape) in zip(free, dims, strict=True)},
        )

    return st.tuples(sizes, st.tuples(*shapes)).map(named)


def draw_shapes(exercise: Exercise, count: int, seed: int) -> list[Shapes]:
    """`count` drawn shapes, the same for the same seed.

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
    @given(st.tuples(*[shapes_of(exercise, LARGEST_SIZE)] * count))
    def collect(drawn: Any) -> None:
        examples.append(drawn)

    collect()
    return list(examples[-1])
