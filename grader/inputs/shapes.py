"""Shapes for an exercise's inputs, drawn by Hypothesis."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, Verbosity, given, settings
from hypothesis import seed as hypothesis_seed
from hypothesis import strategies as st
from hypothesis.internal.conjecture.providers import AVAILABLE_PROVIDERS, HypothesisProvider
from hypothesis.internal.constants_ast import Constants

from grader.course.exercise import Exercise
from grader.course.inputs import Array

LARGEST_SIZE = 5
BACKEND = "grader"

Shapes = tuple[dict[str, int], dict[str, tuple[int, ...]]]
Ranges = tuple[tuple[int, int], ...]
Lengths = tuple[tuple[int, ...], tuple[tuple[int, tuple[int, ...]], ...]]


class Provider(HypothesisProvider):
    """Draws without the constants in the source of all loaded modules: reading them takes longer than drawing."""

    @property
    def _local_constants(self) -> Constants:
        return Constants()


AVAILABLE_PROVIDERS[BACKEND] = f"{__name__}.{Provider.__name__}"


def shapes_of(exercise: Exercise, largest: int) -> st.SearchStrategy[Shapes]:
    """Shared sizes, and shapes of the arrays that have no named sizes."""
    return _lengths(len(exercise.sizes), _ranges(exercise), largest).map(lambda drawn: _named(exercise, drawn))


def draw_shapes(exercise: Exercise, count: int, seed: int) -> list[Shapes]:
    """`count` drawn shapes, the same for the same seed."""
    return [_named(exercise, drawn) for drawn in _drawn(len(exercise.sizes), _ranges(exercise), count, seed)]


def _ranges(exercise: Exercise) -> Ranges:
    """How many dimensions the arrays that have no named sizes may have, least and most."""
    return tuple(item.ndim for item in exercise.inputs.values() if isinstance(item, Array) and item.ndim)


def _named(exercise: Exercise, drawn: Lengths) -> Shapes:
    free = [name for name, item in exercise.inputs.items() if isinstance(item, Array) and item.ndim]
    numbers, dims = drawn
    return (
        dict(zip(exercise.sizes, numbers, strict=True)),
        {name: lengths[:count] for name, (count, lengths) in zip(free, dims, strict=True)},
    )


def _lengths(sizes: int, ranges: Ranges, largest: int) -> st.SearchStrategy[Lengths]:
    """So many sizes, and for each range a number of dimensions and their lengths."""
    numbers = st.tuples(*[st.integers(1, largest)] * sizes)
    free = [st.tuples(st.integers(*ndim), st.tuples(*[st.integers(1, largest - 1)] * ndim[1])) for ndim in ranges]
    return st.tuples(numbers, st.tuples(*free))


@cache
def _drawn(sizes: int, ranges: Ranges, count: int, seed: int) -> list[Lengths]:
    """`count` draws of lengths.

    All of them are one example to Hypothesis, which saves its overhead for each; the first example that it makes
    is always the simplest, so the second is taken.
    """
    examples: list[Any] = []

    @hypothesis_seed(seed)
    @settings(
        max_examples=2,
        backend=BACKEND,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )
    @given(st.tuples(*[_lengths(sizes, ranges, LARGEST_SIZE)] * count))
    def collect(drawn: Any) -> None:
        examples.append(drawn)

    collect()
    return list(examples[-1])
