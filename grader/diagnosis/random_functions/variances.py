"""Formulas that a student may have written for the variance of weights, from the simplest on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations, product

from grader.diagnosis.random_functions.formula_text import Powers
from grader.diagnosis.random_functions.formulas import Formula, Settings, monomial

CONSTANTS: Mapping[int, int] = {1: 0, 2: 1, 3: 1, 4: 1, 6: 1, 8: 2, 9: 2, 12: 2, 16: 2, 24: 2, 36: 2}
FRACTIONS: Mapping[Fraction, int] = {Fraction(2, 3): 2, Fraction(3, 2): 2, Fraction(4, 3): 2, Fraction(3, 4): 2}
OF_A_GAIN: Mapping[int, int] = {2: 0, 0: 0, 1: 1, 4: 1, -2: 2, -1: 2, 3: 3, -4: 3}
OF_A_SIZE: Mapping[int | Fraction, int] = {
    -1: 1,
    -2: 2,
    Fraction(-1, 2): 2,
    Fraction(-3, 2): 3,
    Fraction(1, 2): 3,
    1: 3,
}
IN_PAIRS = (Fraction(-1), Fraction(-1, 2), Fraction(1, 2), Fraction(1))


def total(fans: Sequence[str]) -> str:
    """The text of the sum of the sizes."""
    return f"({' + '.join(fans)})"


@cache
def variances(gains: tuple[str, ...], fans: tuple[str, ...]) -> tuple[Formula, ...]:
    """Variances of weights: a constant times powers of the gains, of the layer's two sizes and of their sum."""
    values: dict[str, Callable[[Settings], float]] = {
        name: lambda settings, name=name: settings[name]  # type: ignore[misc]
        for name in (*gains, *fans)
    }
    if len(fans) == 2:
        values[total(fans)] = lambda settings: settings[fans[0]] + settings[fans[1]]
    constants: dict[Fraction, int] = {Fraction(c): cost for c, cost in CONSTANTS.items()}
    constants |= {Fraction(1, c): cost for c, cost in CONSTANTS.items()} | dict(FRACTIONS)
    found = []
    for constant, scales, sizes in product(constants, _of_gains(gains), list(_of_sizes(fans))):
        cost = constants[constant] + scales[1] + sizes[1]
        found.append(monomial(constant, {**scales[0], **sizes[0]}, values, cost))
    return tuple(sorted(found, key=lambda formula: formula.cost))


def _of_gains(gains: Sequence[str]) -> list[tuple[Powers, int]]:
    choices = [[({name: Fraction(e)}, cost) for e, cost in OF_A_GAIN.items()] for name in gains]
    return [_joined(parts) for parts in product(*choices)]


def _of_sizes(fans: Sequence[str]) -> Iterable[tuple[Powers, int]]:
    bases = [*fans, total(fans)] if len(fans) == 2 else list(fans)
    yield {}, 0
    for base in bases:
        yield from (({base: Fraction(e)}, cost) for e, cost in OF_A_SIZE.items())
    for one, other in combinations(bases, 2):
        for a, b in product(IN_PAIRS, IN_PAIRS):
            yield {one: a, other: b}, 2 + (a != b)


def _joined(parts: Iterable[tuple[Powers, int]]) -> tuple[Powers, int]:
    powers: dict[str, Fraction] = {}
    cost = 0
    for each, its in parts:
        powers |= each
        cost += its
    return powers, cost
