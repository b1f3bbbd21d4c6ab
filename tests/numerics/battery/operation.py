"""What the battery is made of: operations, correct and wrong backwards, and the regimes of their inputs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

Array = Any
Arrays = dict[str, Array]
Forward = Callable[[Arrays], Array]
Backward = Callable[[Arrays, Array], Arrays]

REGIMES = ("generic", "batch_of_one", "saturated", "ties", "mixed")
ROWS, COLUMNS = 5, 7


@dataclass(frozen=True)
class Wrong:
    """A wrong backward and the kind of mistake it is."""

    kind: str
    backward: Backward


@dataclass(frozen=True)
class Operation:
    """A function with its gradient, in several correct and several wrong forms.

    `draw` makes inputs with the given number of rows. `forwards` are correct ways of writing the forward, `right`
    correct backwards, the first of each is the plain one. `truth` is the forward in torch. `positive` inputs stay
    above zero.
    """

    name: str
    draw: Callable[[np.random.Generator, int], Arrays]
    forwards: Mapping[str, Forward]
    right: Mapping[str, Backward]
    truth: Callable[[dict[str, Any]], Any]
    own_mistakes: Mapping[str, Wrong] = field(default_factory=dict)
    positive: bool = False

    @property
    def forward(self) -> Forward:
        """The plain forward."""
        return next(iter(self.forwards.values()))

    @property
    def backward(self) -> Backward:
        """The plain backward."""
        return next(iter(self.right.values()))

    def inputs(self, regime: str, rng: np.random.Generator, dtype: Any = np.float64) -> Arrays:
        """Inputs of a regime: large values, ties and zeros, columns of very different magnitude."""
        arrays = self.draw(rng, 1 if regime == "batch_of_one" else ROWS)
        if regime == "saturated":
            arrays = {name: 30 * array for name, array in arrays.items()}
        elif regime == "ties":
            arrays = {name: np.round(2 * array) / 2 for name, array in arrays.items()}
        elif regime == "mixed":
            arrays = {
                name: array * 10.0 ** (np.arange(array.shape[-1]) % 5 - 2) if array.ndim else array
                for name, array in arrays.items()
            }
        if self.positive:
            arrays = {name: np.abs(array) + 0.5 for name, array in arrays.items()}
        return {name: np.asarray(array, dtype=dtype) for name, array in arrays.items()}

    def correct(self) -> dict[str, tuple[Forward, Backward]]:
        """Every correct pair by name, among them work in float32 inside of float64 functions."""
        pairs = {f"{self.name}/{name}": (self.forward, backward) for name, backward in self.right.items()}
        pairs |= {
            f"{self.name}/{name}_forward": (forward, self.backward) for name, forward in list(self.forwards.items())[1:]
        }
        pairs[f"{self.name}/float32_backward"] = (self.forward, single_backward(self.backward))
        pairs[f"{self.name}/float32_inside"] = (single_forward(self.forward), single_backward(self.backward))
        pairs[f"{self.name}/float32_forward"] = (single_forward(self.forward), self.backward)
        pairs[f"{self.name}/longdouble_backward"] = (self.forward, long_backward(self.backward))
        return pairs

    def wrong(self) -> dict[str, Wrong]:
        """Every wrong backward by name: those of every operation, and the operation's own."""
        common = _of_every_kind(self.backward)
        if next(iter(self.draw(np.random.default_rng(0), 1).values())).shape[0] != 1:
            del common["batch_of_one"]
        found = {f"{self.name}/{name}": wrong for name, wrong in common.items()}
        return found | {f"{self.name}/{name}": wrong for name, wrong in self.own_mistakes.items()}


def single_forward(forward: Forward) -> Forward:
    """The same in float32, cast back to the inputs' dtype."""

    def inside(i: Arrays) -> Array:
        return np.asarray(forward({k: v.astype(np.float32) for k, v in i.items()}), dtype=_dtype(i))

    return inside


def single_backward(backward: Backward) -> Backward:
    """The same in float32, cast back to the inputs' dtype."""

    def inside(i: Arrays, dY: Array) -> Arrays:
        found = backward({k: v.astype(np.float32) for k, v in i.items()}, np.asarray(dY, dtype=np.float32))
        return {k: np.asarray(v, dtype=_dtype(i)) for k, v in found.items()}

    return inside


def long_backward(backward: Backward) -> Backward:
    """The same in extended precision, cast back to the inputs' dtype."""

    def inside(i: Arrays, dY: Array) -> Arrays:
        found = backward({k: v.astype(np.longdouble) for k, v in i.items()}, np.asarray(dY, dtype=np.longdouble))
        return {k: np.asarray(v, dtype=_dtype(i)) for k, v in found.items()}

    return inside


def _dtype(i: Arrays) -> Any:
    return next(iter(i.values())).dtype


def _of_every_kind(backward: Backward) -> dict[str, Wrong]:
    """Mistakes that any backward can have."""

    def scaled(factor: float) -> Backward:
        return lambda i, dY: {k: v * factor for k, v in backward(i, dY).items()}

    def one_input(i: Arrays, dY: Array) -> Arrays:
        found = backward(i, dY)
        last = list(found)[-1]
        return {**found, last: found[last] * 1.001}

    def one_entry(i: Arrays, dY: Array) -> Arrays:
        found = {k: np.array(v) for k, v in backward(i, dY).items()}
        first = next(iter(found.values())).reshape(-1)
        first[np.argmax(np.abs(first))] *= 1.1
        return found

    def alone(i: Arrays, dY: Array) -> Arrays:
        first = next(iter(i.values()))
        factor = 2.0 if first.shape[0] == 1 else 1.0
        return {k: v * factor for k, v in backward(i, dY).items()}

    def no_number(i: Arrays, dY: Array) -> Arrays:
        found = {k: np.array(v) for k, v in backward(i, dY).items()}
        next(iter(found.values())).reshape(-1)[0] = np.nan
        return found

    return {
        "scale_1e-2": Wrong("scale 1 %", scaled(1.01)),
        "scale_1e-3": Wrong("scale 0.1 %", scaled(0.999)),
        "scale_1e-4": Wrong("scale 1e-4", scaled(1.0001)),
        "last_input_1e-3": Wrong("scale 0.1 %", one_input),
        "one_entry": Wrong("one entry", one_entry),
        "batch_of_one": Wrong("batch of one", alone),
        "no_number": Wrong("NaN", no_number),
    }
