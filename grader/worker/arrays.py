"""Arrays on the student's side: made in the student's library, read back from what a function returns."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from typing import Any

import numpy as np
from numpy import asarray, empty, generic, may_share_memory, ndarray, shares_memory

from grader.worker.wire import DTYPES, MAX_DEPTH, Unfit

for _module in ("fft", "linalg", "random"):
    import_module(f"numpy.{_module}")  # NumPy would wait until somebody asks, in every worker anew

_Array = ndarray[Any, Any]
_SMALL = 4096


class Library:
    """NumPy or torch, as the student was asked to use it."""

    def __init__(self, name: str) -> None:
        """Import the library."""
        self._from_numpy: Any = None
        self.torch: Any | None = None
        if name == "torch":
            gc.disable()
            self.torch = import_module("torch")
            gc.freeze()
            gc.enable()
            self.torch.set_num_threads(1)
            self.torch.ones(1).add_(1)  # looks at the processor now, since a jail would not let it
            self._from_numpy = self.torch.from_numpy

    def give(self, array: _Array) -> Any:
        """Return an array of the library that takes over the memory of `array`."""
        return array if self._from_numpy is None else self._from_numpy(array)

    def give_scalar(self, array: _Array) -> Any:
        """Return a 0-d array of the library; NumPy's own kind is its scalar."""
        return array[()] if self._from_numpy is None else self._from_numpy(array)


def strided(array: _Array) -> _Array:
    """Return the same values in the layout of a transpose, with gaps between the entries.

    Only the gaps for one axis; 0-d arrays have no such layout.
    """
    if array.ndim == 0:
        return array.copy()
    turned = array.swapaxes(-1, -2) if array.ndim > 1 else array
    gaps = empty((*turned.shape[:-1], 2 * turned.shape[-1]), array.dtype)[..., ::2]
    gaps[...] = turned
    return gaps.swapaxes(-1, -2) if array.ndim > 1 else gaps


def as_numpy(value: Any, cap: int) -> tuple[_Array, bool] | None:
    """Return the array that a value is, without copying where possible, and whether it is torch's.

    None for everything that is no array of plain numbers. A torch tensor above `cap` bytes is `Unfit`.
    """
    kind = type(value)
    if kind is ndarray:
        array, torch = value, False
    elif issubclass(kind, ndarray):
        array, torch = ndarray.view(value, ndarray), False
    elif issubclass(kind, generic):
        array, torch = asarray(value), False
    else:
        found = _from_tensor(kind, value, cap)
        if found is None:
            return None
        array, torch = found, True
    if array.dtype.str in DTYPES:
        return array, torch
    native = array.dtype.newbyteorder("=")
    return (array.astype(native), torch) if native.str in DTYPES else None


def _from_tensor(kind: type, value: Any, cap: int) -> _Array | None:
    torch: Any = sys.modules.get("torch")
    if torch is None or not issubclass(kind, torch.Tensor):
        return None
    if kind is not torch.Tensor:
        value = value.as_subclass(torch.Tensor)
    if value.numel() * value.element_size() > cap:
        raise Unfit(f"a tensor of shape {tuple(value.shape)} is too large to hand over")
    plain = value.detach()
    try:
        array: _Array = plain.numpy()
    except Exception:  # noqa: BLE001
        try:
            array = plain.cpu().resolve_conj().resolve_neg().numpy()
        except Exception:  # noqa: BLE001
            return None
    return array


def arrays_in(value: Any, cap: int, depth: int = 0) -> list[_Array]:
    """Return all arrays in a tree of tuples, lists and dicts."""
    kind = type(value)
    if issubclass(kind, tuple):
        inside = tuple(tuple.__iter__(value))
    elif issubclass(kind, list):
        inside = tuple(list.__iter__(value))
    elif issubclass(kind, dict):
        inside = tuple(dict.values(value))
    else:
        try:
            found = as_numpy(value, cap)
        except Unfit:
            return []
        return [] if found is None else [found[0]]
    if depth >= MAX_DEPTH or len(inside) > _SMALL:
        return []
    return [array for item in inside for array in arrays_in(item, cap, depth + 1)]


def overlap(left: _Array, right: _Array) -> bool:
    """Return whether two arrays share memory."""
    if not may_share_memory(left, right):
        return False
    exactly: Any = shares_memory
    try:
        return bool(exactly(left, right, max_work=10_000))
    except Exception:  # noqa: BLE001
        return True


def same_bytes(left: _Array, right: _Array) -> bool:
    """Return whether two arrays agree in dtype, shape and every bit."""
    if left.dtype != right.dtype or left.shape != right.shape:
        return False
    if left.nbytes <= _SMALL:
        return left.tobytes() == right.tobytes()
    kind = f"u{left.itemsize}" if left.itemsize <= 8 else "u8"
    return bool(np.array_equal(np.ascontiguousarray(left).view(kind), np.ascontiguousarray(right).view(kind)))
