"""Calling a forward and a backward that may write into what they are given, and may return anything at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from grader.numerics.precision import FloatArray
from grader.numerics.survey import Arrays

Forward = Callable[[dict[str, FloatArray]], Any]
Backward = Callable[[dict[str, FloatArray], Any], Mapping[str, FloatArray]]


class Functions:
    """A forward and its backward: copies in, copies out, and a clear error for what is no result."""

    def __init__(self, forward: Forward, backward: Backward, inputs: Arrays) -> None:
        self._forward = forward
        self._backward = backward
        self._center, self._bare = self._called(_copied(inputs))
        self._shapes = {path: array.shape for path, array in self._center.items()}

    @property
    def center(self) -> dict[str, FloatArray]:
        """The outputs at the inputs themselves."""
        return self._center

    def outputs(self, place: dict[str, FloatArray]) -> dict[str, FloatArray]:
        """The outputs at another place, by name; the forward may keep or change the place itself.

        Raises:
            ValueError: they are not arrays of real numbers, or not those of the center.
        """
        found, _ = self._called(place)
        if {path: array.shape for path, array in found.items()} != self._shapes:
            raise ValueError("the forward returns other outputs, or other shapes, at other values of the inputs")
        return found

    def gradient(self, place: Arrays, upstream: Arrays) -> dict[str, FloatArray]:
        """The gradient of each input.

        Raises:
            TypeError: the backward returned no dict.
            ValueError: a gradient is not an array of real numbers, as many as its input has.
            KeyError: there is none for an input.
        """
        given = _copied(upstream)
        found = self._backward(_copied(place), next(iter(given.values())) if self._bare else given)
        if not isinstance(found, Mapping):
            raise TypeError(f"the backward must return a dict, with the gradient of each input, not {_kind(found)}")
        gradients = {path: _numbers(found[path], f"the gradient of {path!r}") for path in place}
        for path, array in gradients.items():
            if array.size != place[path].size:
                raise ValueError(f"the gradient of {path!r} has shape {array.shape}, the input {place[path].shape}")
        return {path: array.reshape(place[path].shape) for path, array in gradients.items()}

    def _called(self, place: dict[str, FloatArray]) -> tuple[dict[str, FloatArray], bool]:
        """The outputs by name, and whether they are one array."""
        found = self._forward(place)
        if not isinstance(found, Mapping):
            return {"": _numbers(found, "the output of the forward")}, True
        return {path: _numbers(array, f"the output {path!r} of the forward") for path, array in found.items()}, False


def _copied(arrays: Arrays) -> dict[str, FloatArray]:
    return {path: array.copy() for path, array in arrays.items()}


def _numbers(found: Any, name: str) -> FloatArray:
    """A copy as floating numbers."""
    try:
        array = np.array(found)
    except ValueError:
        array = np.array(None)
    if array.dtype.kind not in "fiub":
        raise ValueError(f"{name} must be an array of real numbers, not {_kind(found)}")
    return array if array.dtype.kind == "f" else array.astype(float)


def _kind(found: Any) -> str:
    return f"an array of dtype {found.dtype}" if isinstance(found, np.ndarray) else type(found).__name__
