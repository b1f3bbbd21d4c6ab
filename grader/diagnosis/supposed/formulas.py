"""Which formula of x gives these numbers? For functions that work on every entry alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.special import erf, expit

from grader.diagnosis.supposed.factors import Atoms, recognised

Vector = np.ndarray[Any, Any]
FEWEST = 4
"""Fewer numbers on one side of 0 prove nothing about that side."""
EXACT = 1e-9

FUNCTIONS: dict[str, Callable[[Vector], Vector]] = {
    "x": lambda x: x,
    "|x|": np.abs,
    "max(x, 0)": lambda x: np.maximum(x, 0),
    "x > 0": lambda x: (x > 0).astype(float),
    "sign(x)": np.sign,
    "x**2": np.square,
    "x**3": lambda x: x**3,
    "exp(x)": np.exp,
    "sinh(x)": np.sinh,
    "max(-1, min(x, 1))": lambda x: np.clip(x, -1, 1),
    "max(0, min(0.2 x + 0.5, 1))": lambda x: np.clip(0.2 * x + 0.5, 0, 1),
    "x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x**3)))": lambda x: (
        x * (1 + np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)))
    ),
    "sigmoid(x)": expit,
    "tanh(x)": np.tanh,
    "log(1 + exp(x))": lambda x: np.logaddexp(0, x),
    "erf(x)": erf,
    "Phi(x)": lambda x: (1 + erf(x / np.sqrt(2))) / 2,
    "phi(x)": lambda x: np.exp(-x * x / 2) / np.sqrt(2 * np.pi),
    "tanh(sqrt(2 / pi) (x + 0.044715 x**3))": lambda x: np.tanh(np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)),
    "sigmoid(1.702 x)": lambda x: expit(1.702 * x),
    "log(|x|)": lambda x: np.log(np.abs(x)),
    "sqrt(|x|)": lambda x: np.sqrt(np.abs(x)),
    "1 / x": lambda x: 1 / x,
    "sin(x)": np.sin,
    "x / (1 + |x|)": lambda x: x / (1 + np.abs(x)),
    "max(min(exp(x) - 1, 0), x)": lambda x: np.where(x > 0, x, np.expm1(np.minimum(x, 0))),
}
ARGUMENTS: dict[str, Callable[[Vector], Vector]] = {
    "x": lambda x: x,
    "-x": lambda x: -x,
    "2 x": lambda x: 2 * x,
    "x / 2": lambda x: x / 2,
}
SHAPES: dict[str, Callable[[Vector, Vector], Vector]] = {
    "{f}": lambda x, f: f,
    "x * {f}": lambda x, f: x * f,
    "{f}**2": lambda x, f: f * f,
    "{f} (1 - {f})": lambda x, f: f * (1 - f),
    "1 / {f}": lambda x, f: 1 / f,
}
SIDES: dict[str, Callable[[Vector], Vector]] = {
    "x": lambda x: x,
    "1": np.ones_like,
    "x**2": np.square,
    "exp(x)": np.exp,
    "1 / x": lambda x: 1 / x,
    "(exp(x) - 1)": np.expm1,
}


@dataclass(frozen=True)
class Points:
    """x and f(x) at some places, with the settings of their case."""

    x: Vector
    y: Vector
    atoms: Atoms


def read_off(points: Sequence[Points]) -> str | None:
    """The simplest formula a * f(argument of x) + b, or one for each side of 0, that gives all points."""
    usable = [item for item in points if item.x.size >= 2]
    if len(usable) < 2 or sum(item.x.size for item in usable) < 4 * FEWEST:
        return None
    largest = max(usable, key=lambda item: item.x.size)
    found = []
    for text, function in _basis():
        if _fitted(function, largest) is not None:
            fits = [_fitted(function, item) for item in usable]
            if all(fit is not None for fit in fits):
                found.append(_written(text, [fit for fit in fits if fit is not None], usable))
    written = [text for text in found if text is not None]
    return min(written, key=len) if written else None


def _basis() -> Iterator[tuple[str, Callable[[Vector], Vector]]]:
    for shape, joined in SHAPES.items():
        for name, function in FUNCTIONS.items():
            for argument, inner in ARGUMENTS.items():
                if argument != "x" and name in ("x", "|x|", "sign(x)", "x**2", "x**3", "1 / x"):
                    continue

                def whole(x: Vector, f: Any = function, g: Any = inner, j: Any = joined) -> Vector:
                    return np.asarray(j(x, f(g(x))))

                yield shape.format(f=_with(name, argument)), whole


def _with(name: str, argument: str) -> str:
    """The name of a function of x, of another argument."""
    if argument == "x":
        return name
    head, bracket, rest = name.partition("(x")
    return f"{head}({argument}{rest}" if bracket else name.replace("x", f"({argument})")


def _fitted(function: Callable[[Vector], Vector], item: Points) -> tuple[float, float] | None:
    """The scale and the offset with which a function goes through all points."""
    with np.errstate(all="ignore"):
        f = function(item.x)
        if not np.isfinite(f).all() or not np.isfinite(item.y).all():
            return None
        spread = f - f.mean()
        size = float(spread @ spread)
        if size <= 1e-12 * max(float(f @ f), 1e-300):
            return None
        scale = float(spread @ (item.y - item.y.mean())) / size
        offset = float(item.y.mean() - scale * f.mean())
        apart = np.abs(scale * f + offset - item.y).max()
    largest = max(float(np.abs(item.y).max()), 1e-300)
    offset = 0.0 if abs(offset) <= 1e-7 * largest else offset
    return (scale, offset) if apart <= EXACT * 100 * largest and abs(scale) > 1e-6 else None


def _written(text: str, fits: Sequence[tuple[float, float]], points: Sequence[Points]) -> str | None:
    atoms = [item.atoms for item in points]
    scale = recognised([scale for scale, _ in fits], atoms)
    offsets = [offset for _, offset in fits]
    offset = "0" if not any(offsets) else recognised(offsets, atoms)
    if scale is None or offset is None:
        return None
    scaled = {"1": text, "-1": f"-{text}"}.get(scale, f"{_bracketed(scale)} * {text}")
    if offset == "0":
        return scaled
    return f"{offset} - {scaled[1:]}" if scaled[0] == "-" else f"{offset} + {scaled}"


def _bracketed(text: str) -> str:
    return f"({text})" if " " in text else text


def read_off_sides(points: Sequence[Points]) -> str | None:
    """A formula for x > 0 and another for x < 0."""
    sides = []
    for sign, name in ((1, "x > 0"), (-1, "x < 0")):
        halves = [Points(item.x[sign * item.x > 0], item.y[sign * item.x > 0], item.atoms) for item in points]
        found = _one_side([half for half in halves if half.x.size])
        if found is None:
            return None
        sides.append(f"{found} where {name}")
    return ", ".join(sides)


def _one_side(points: Sequence[Points]) -> str | None:
    if sum(item.x.size for item in points) < FEWEST:
        return None
    if not any(item.y.any() for item in points):
        return "0"
    for text, function in SIDES.items():
        scales = []
        for item in points:
            f = function(item.x)
            scale = float(f @ item.y) / float(f @ f)
            if np.abs(scale * f - item.y).max() > 1e-7 * max(np.abs(item.y).max(), 1e-300):
                break
            scales.append(scale)
        else:
            scale_text = recognised(scales, [item.atoms for item in points])
            if scale_text is not None:
                product = f"{_bracketed(scale_text)} * {text}"
                return text if scale_text == "1" else scale_text if text == "1" else product
    return None
