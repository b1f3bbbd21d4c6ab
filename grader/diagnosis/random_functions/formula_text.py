"""Products of powers as text, the way one would write them in code or on paper."""

from __future__ import annotations

import math
from collections.abc import Mapping
from fractions import Fraction

Powers = Mapping[str, Fraction]


def product_text(constant: Fraction, powers: Powers) -> str:
    """A constant times powers, as text: "2 * gain^2 / (fan_in + fan_out)"."""
    return _bare(_product(constant, powers))


def _product(constant: Fraction, powers: Powers) -> str:
    """The same, in brackets where it is a sum."""
    above = [_power_text(name, power) for name, power in powers.items() if power > 0]
    below = [_power_text(name, -power) for name, power in powers.items() if power < 0]
    if constant.numerator != 1 or not above:
        above.insert(0, str(constant.numerator))
    if constant.denominator != 1:
        below.insert(0, str(constant.denominator))
    if not below:
        return " * ".join(above)
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
    below = {name: -power for name, power in outer.items() if power < 0}
    text = f"{_product(Fraction(1), above)} * {root}" if above else root
    under = _product(Fraction(1), below)
    return f"{text} / {f'({under})' if len(below) > 1 else under}" if below else text


def _bare(text: str) -> str:
    """Without brackets around the whole."""
    return text[1:-1] if text.startswith("(") and text.find(")") == len(text) - 1 else text


def _power_text(name: str, power: Fraction) -> str:
    if power == 1:
        return name
    if power == Fraction(1, 2):
        return f"sqrt({_bare(name)})"
    return f"{name}^{float(power):g}"
