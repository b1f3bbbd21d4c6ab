"""Formulas that a student may have written, from the simplest on: for rates, factors and variances."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from itertools import combinations, product

import numpy as np
from scipy import special

Settings = Mapping[str, float]
Powers = Mapping[str, Fraction]


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


def monomial(
    constant: Fraction, powers: Powers, values: Mapping[str, Callable[[Settings], float]], cost: int
) -> Formula:
    """A constant times powers; `values` tells what the text of each factor is worth."""
    kept = {name: power for name, power in powers.items() if power}
    parts, times = [(values[name], float(power)) for name, power in kept.items()], float(constant)

    def value(settings: Settings) -> float:
        return float(math.prod([times, *(base(settings) ** power for base, power in parts)]))

    return Formula(product_text(constant, kept), cost, value, constant=constant, powers=kept)


def product_text(constant: Fraction, powers: Powers) -> str:
    """A constant times powers, as text: "2 * gain^2 / (fan_in + fan_out)"."""
    above = [_power_text(name, power) for name, power in powers.items() if power > 0]
    below = [_power_text(name, -power) for name, power in powers.items() if power < 0]
    if constant.numerator != 1 or not above:
        above.insert(0, str(constant.numerator))
    if constant.denominator != 1:
        below.insert(0, str(constant.denominator))
    if not below:
        return _bare(above[0]) if len(above) == 1 else " * ".join(above)
    under = below[0] if len(below) == 1 else f"({' * '.join(below)})"
    over = " * ".join(above)
    return f"{over} / {under}"


def root_text(constant: Fraction, powers: Powers) -> str:
    """The square root of a constant times powers, as one would write it: "gain * sqrt(2 / fan_in)"."""
    outer = {name: power / 2 for name, power in powers.items() if power % 2 == 0}
    inner = {name: power for name, power in powers.items() if name not in outer}
    top, bottom = math.isqrt(constant.numerator), math.isqrt(constant.denominator)
    if not inner and (top**2, bottom**2) == (constant.numerator, constant.denominator):
        return product_text(Fraction(top, bottom), outer)
    root = f"sqrt({_bare(product_text(constant, inner))})"
    above = {name: power for name, power in outer.items() if power > 0}
    below = {name: power for name, power in outer.items() if power < 0}
    text = f"{product_text(Fraction(1), above)} * {root}" if above else root
    return f"{text} / {product_text(Fraction(1), {name: -power for name, power in below.items()})}" if below else text


def _bare(text: str) -> str:
    """Without brackets around the whole."""
    return text[1:-1] if text.startswith("(") and text.find(")") == len(text) - 1 else text


def _power_text(name: str, power: Fraction) -> str:
    if power == 1:
        return name
    if power == Fraction(1, 2):
        return f"sqrt({_bare(name)})"
    return f"{name}^{float(power):g}"
