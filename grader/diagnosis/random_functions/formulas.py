"""Formulas that a student may have written, from the simplest on: for rates and factors."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from itertools import product

import numpy as np
from scipy import special

from grader.diagnosis.random_functions.formula_text import Powers, product_text

Settings = Mapping[str, float]


@dataclass(frozen=True, eq=False)
class Formula:
    """An expression in the settings: its text, how far-fetched it is (`cost`), and its value.

    A product of powers has its `constant` and the `powers` of its factors, by their text; other formulas have
    a `key`, the text with {p} for the setting.
    """

    text: str
    cost: int
    value: Callable[[Settings], float]
    key: str = ""
    constant: Fraction | None = None
    powers: Powers = field(default_factory=dict)

    def power(self, name: str) -> Fraction:
        """The power of one factor, 0 if it does not occur."""
        return self.powers.get(name, Fraction(0))


def _phi(x: float) -> float:
    return float(special.ndtr(x))


RATES: Mapping[str, tuple[int, Callable[[float], float]]] = {
    "{p}": (0, lambda p: p),
    "1 - {p}": (1, lambda p: 1 - p),
    "0": (1, lambda p: 0.0),
    "1": (1, lambda p: 1.0),
    "1 / 2": (1, lambda p: 0.5),
    "{p}^2": (2, lambda p: p * p),
    "{p} / 2": (2, lambda p: p / 2),
    "2 * {p}": (2, lambda p: min(1.0, 2 * p)),
    "Phi({p})": (2, _phi),
    "1 - Phi(1 - {p})": (2, lambda p: _phi(p - 1)),
    "1 - Phi({p})": (2, lambda p: _phi(-p)),
    "Phi(1 - {p})": (2, lambda p: _phi(1 - p)),
    "sqrt({p})": (3, math.sqrt),
    "1 - sqrt({p})": (3, lambda p: 1 - math.sqrt(p)),
    "sqrt(1 - {p})": (3, lambda p: math.sqrt(1 - p)),
    "1 - sqrt(1 - {p})": (3, lambda p: 1 - math.sqrt(1 - p)),
    "1 - {p}^2": (3, lambda p: 1 - p * p),
    "(1 - {p})^2": (3, lambda p: (1 - p) ** 2),
    "1 - (1 - {p})^2": (3, lambda p: 1 - (1 - p) ** 2),
    "1 - {p} / 2": (3, lambda p: 1 - p / 2),
    "(1 - {p}) / 2": (3, lambda p: (1 - p) / 2),
    "(1 + {p}) / 2": (3, lambda p: (1 + p) / 2),
    "{p} * (1 - {p})": (3, lambda p: p * (1 - p)),
    "1 - {p} * (1 - {p})": (3, lambda p: 1 - p * (1 - p)),
}


def rates(name: str) -> list[Formula]:
    """Rates at which entries may be dropped, from the drop rate `name`."""

    def bound(function: Callable[[float], float]) -> Callable[[Settings], float]:
        return lambda settings: function(settings[name])

    return [Formula(key.format(p=name), cost, bound(value), key) for key, (cost, value) in RATES.items()]


def near(measured: Sequence[float]) -> set[float]:
    """Round numbers near the middle of what was measured: of one digit, or of two where the second is a 5."""
    middle = float(np.median(measured))
    if not middle > 0:
        return set()
    unit = 10.0 ** math.floor(math.log10(middle))
    return {float(f"{round(middle / step) * step:.2g}") for step in (unit, unit / 2)} - {0.5, 1.0}


def fixed(value: float) -> Formula:
    """A plain number, whatever the settings."""
    return Formula(f"{value:g}", 1, lambda _settings: value)


def complement(name: str) -> str:
    """The text of 1 - name."""
    return f"(1 - {name})"


@cache
def factors(name: str) -> tuple[Formula, ...]:
    """Factors of entries that were kept: a constant times powers of the drop rate and of its complement."""
    values = {name: lambda settings: settings[name], complement(name): lambda settings: 1 - settings[name]}
    exponents = [Fraction(e, 2) for e in (-4, -3, -2, -1, 0, 1, 2, 3, 4)]
    found = []
    for constant, a, b in product((Fraction(1), Fraction(2), Fraction(1, 2)), exponents, exponents):
        cost = 2 * (constant != 1) + sum(math.ceil(abs(e)) + 2 * (e.denominator > 1) for e in (a, b))
        found.append(monomial(constant, {name: a, complement(name): b}, values, cost))
    return tuple(sorted(found, key=lambda formula: formula.cost))


def monomial(
    constant: Fraction, powers: Powers, values: Mapping[str, Callable[[Settings], float]], cost: int
) -> Formula:
    """A constant times powers of positive numbers; `values` tells what the text of each factor is worth."""
    kept = {name: power for name, power in powers.items() if power}
    parts, times = [(values[name], float(power)) for name, power in kept.items()], float(constant)

    def value(settings: Settings) -> float:
        bases = [base(settings) for base, _ in parts]
        if any(base <= 0 for base in bases):
            return math.nan
        return float(math.prod([times, *(base**power for base, (_, power) in zip(bases, parts, strict=True))]))

    return Formula(product_text(constant, kept), cost, value, constant=constant, powers=kept)
