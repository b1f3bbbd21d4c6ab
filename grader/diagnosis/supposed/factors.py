"""Recognised constants: a number for each case, read as one formula over the sizes and settings of the cases."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

CLOSE = 1e-5
PLAIN = {"2": 2.0, "1 / 2": 0.5, "3": 3.0, "1 / 3": 1 / 3, "4": 4.0, "1 / 4": 0.25, "sqrt(2)": math.sqrt(2)}
PLAIN |= {"1 / log(2)": 1 / math.log(2), "log(2)": math.log(2)}
PLAIN |= {"1 / sqrt(2)": math.sqrt(0.5), "10": 10.0, "1 / 10": 0.1, "100": 100.0, "1 / 100": 0.01}
NUMBER = re.compile(r"(\d+(?:\.\d+)?)")

Atoms = Mapping[str, float]
"""The sizes and numeric settings of one case, by name."""
Formula = tuple[str, Callable[[Atoms], float]]


def recognised(numbers: Sequence[float], atoms: Sequence[Atoms]) -> str | None:
    """The simplest formula that gives each number for the atoms of its case; None if there is none.

    A number that is the same in every case and no simple fraction is given in digits.
    """
    signs = {number > 0 for number in numbers if number}
    if not numbers or len(signs) != 1:
        return None
    minus = signs == {False}
    sizes = [-number if minus else number for number in numbers]
    found = _positive(sizes, atoms)
    return None if found is None else _negated(found) if minus else found


def _negated(formula: str) -> str:
    return f"-{formula}" if " " not in formula else f"-({formula})"


def _positive(numbers: Sequence[float], atoms: Sequence[Atoms]) -> str | None:
    if all(_close(number, 1.0) for number in numbers):
        return "1"
    constant = all(_close(number, numbers[0]) for number in numbers)
    if constant:
        for text, number in PLAIN.items():
            if _close(numbers[0], number):
                return text
        if len({tuple(sorted(known.items())) for known in atoms}) > 1:
            return f"{numbers[0]:.4g}"
    for text, value in formulas(tuple(atoms[0])):
        if all(_gives(value, known, number) for number, known in zip(numbers, atoms, strict=True)):
            return text
    return None


def formulas(names: Sequence[str]) -> Iterator[Formula]:
    """Formulas of one name, then of two."""
    for name in names:
        yield from _of_one(name)
    for one, other in combinations(names, 2):
        yield f"{one} * {other}", lambda a, s=one, t=other: a[s] * a[t]  # type: ignore[misc]
        yield f"1 / ({one} * {other})", lambda a, s=one, t=other: 1 / (a[s] * a[t])  # type: ignore[misc]
        yield f"{one} + {other}", lambda a, s=one, t=other: a[s] + a[t]  # type: ignore[misc]
        yield f"1 / ({one} + {other})", lambda a, s=one, t=other: 1 / (a[s] + a[t])  # type: ignore[misc]
    for one, other in permutations(names, 2):
        yield f"{one} / {other}", lambda a, s=one, t=other: a[s] / a[t]  # type: ignore[misc]
        yield f"{one}**2 / {other}", lambda a, s=one, t=other: a[s] ** 2 / a[t]  # type: ignore[misc]
        yield f"(1 - {one}) / {other}", lambda a, s=one, t=other: (1 - a[s]) / a[t]  # type: ignore[misc]


def _of_one(name: str) -> Iterator[Formula]:
    forms: dict[str, Callable[[float], float]] = {
        "{}": lambda s: s,
        "1 / {}": lambda s: 1 / s,
        "1 - {}": lambda s: 1 - s,
        "1 / (1 - {})": lambda s: 1 / (1 - s),
        "{}**2": lambda s: s * s,
        "1 / {}**2": lambda s: 1 / (s * s),
        "sqrt({})": math.sqrt,
        "1 / sqrt({})": lambda s: 1 / math.sqrt(s),
        "2 * {}": lambda s: 2 * s,
        "{} / 2": lambda s: s / 2,
        "2 / {}": lambda s: 2 / s,
        "1 / (2 * {})": lambda s: 1 / (2 * s),
        "{} - 1": lambda s: s - 1,
        "{} + 1": lambda s: s + 1,
        "1 / ({} + 1)": lambda s: 1 / (s + 1),
        "1 / ({} - 1)": lambda s: 1 / (s - 1),
        "{0} / ({0} - 1)": lambda s: s / (s - 1),
        "({0} - 1) / {0}": lambda s: (s - 1) / s,
        "{0} / (1 - {0})": lambda s: s / (1 - s),
        "(1 - {0}) / {0}": lambda s: (1 - s) / s,
        "(1 - {})**2": lambda s: (1 - s) ** 2,
        "1 / (1 - {})**2": lambda s: 1 / (1 - s) ** 2,
        "{}**3": lambda s: s**3,
    }
    for form, value in forms.items():
        yield form.format(name), lambda a, value=value: value(a[name])  # type: ignore[misc]


def with_sizes(texts: Sequence[str], atoms: Sequence[Atoms]) -> str:
    """One formula for those that only differ in numbers: a number that is one size or setting in all cases is told so.

    The first formula is told where a number follows none.
    """
    parts = [re.split(NUMBER, text) for text in texts]
    if len({len(part) for part in parts}) > 1:
        return texts[0]
    return "".join(_as_size(numbers, atoms) for numbers in zip(*parts, strict=True))


def _as_size(numbers: Sequence[str], atoms: Sequence[Atoms]) -> str:
    if len(set(numbers)) == 1:
        return numbers[0]
    names = (
        name for name in atoms[0] if all(f"{a.get(name, math.nan):g}" == n for a, n in zip(atoms, numbers, strict=True))
    )
    return next(names, numbers[0])


def _gives(value: Callable[[Atoms], float], atoms: Atoms, number: float) -> bool:
    try:
        return _close(value(atoms), number)
    except (ArithmeticError, ValueError, KeyError):
        return False


def _close(one: float, other: float) -> bool:
    return abs(one - other) <= CLOSE * abs(other)
