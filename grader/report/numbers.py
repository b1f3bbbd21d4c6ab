"""Numbers as a student reads them: six significant digits, and more only where two would look the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from grader.report.plain import plain

DIGITS = 6
_LARGEST_FACTOR = 1000


def number(value: Any, digits: int = DIGITS) -> str:
    """One fact in words: numbers short, strings safe to print, sequences in brackets."""
    if isinstance(value, float):
        return f"{value:.{digits}g}"
    if isinstance(value, str):
        return plain(value)
    if hasattr(value, "item"):
        return number(value.item(), digits)
    if isinstance(value, Sequence):
        return "[" + ", ".join(number(item, digits) for item in value) + "]"
    return plain(str(value))


def pair(first: Any, second: Any) -> tuple[str, str]:
    """Two facts in words, with enough digits to tell them apart if they differ."""
    for digits in range(DIGITS, 18):
        texts = number(first, digits), number(second, digits)
        if texts[0] != texts[1] or first == second:
            break
    return texts


def shape(value: Any) -> str:
    """A shape as NumPy prints it: (3, 4), (3,), ()."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        return number(value)
    inside = ", ".join(map(str, value))
    return f"({inside},)" if len(value) == 1 else f"({inside})"


def place(name: str, index: Any) -> str:
    """An entry of an array: dX[0, 1]; the name alone for a single number."""
    if isinstance(index, int):
        index = [index]
    return f"{name}[{', '.join(map(str, index))}]" if index else name


def factor(yours: Any, expected: Any) -> str | None:
    """yours / expected where it is a whole number, or one over a whole number, and not 1."""
    both = as_float(yours), as_float(expected)
    if both[0] is None or both[1] is None or not both[0] or not both[1]:
        return None
    ratio = both[0] / both[1]
    for value, text in ((ratio, "{}"), (1 / ratio, "1/{}") if ratio else (0.0, "")):
        whole = round(value) if abs(value) < _LARGEST_FACTOR else 0
        if whole not in (0, 1) and abs(value - whole) <= 1e-6 * abs(whole):
            return text.format(whole)
    return None


def amount(size: int, lang: str) -> str:
    """A number of bytes in the largest unit that it fills: 64 MiB."""
    for unit, power in (("GiB", 30), ("MiB", 20), ("KiB", 10)):
        if size >= 1 << power:
            return f"{size / (1 << power):.4g} {unit}"
    return f"{size} {'字节' if lang == 'zh' else 'bytes'}"


def as_float(value: Any) -> float | None:
    """A finite number as a float; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if math.isfinite(value) else None


def is_finite(value: Any) -> bool:
    """Whether a fact is a finite number."""
    return as_float(value) is not None


def power_above(bound: float) -> str:
    """The power of ten just above a small probability: 3e-10 becomes "1e-9"."""
    if bound <= 0:
        return "1e-300"
    return f"1e{math.ceil(math.log10(bound) - 1e-9)}"
