"""One input of an exercise: concrete sizes and values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[Any]


@dataclass(frozen=True, eq=False)
class Case:
    """Values for every input of an exercise.

    `tier` says what the case is for ("generic", "medium", "edge", "extreme", "float32", "layout", "slopes",
    "samples"). Floating arrays are float64 and become `dtype` when they are handed over; `strided` asks for
    transposed, non-contiguous ones. `seed` draws whatever belongs to the case, such as upstream gradients.
    """

    tier: str
    sizes: Mapping[str, int]
    values: Mapping[str, Any]
    seed: int
    dtype: str = "float64"
    strided: bool = False

    def floats(self) -> dict[str, FloatArray]:
        """The floating arrays in it by path: "X", or "params[W]" for an entry of a dict."""
        return {path: array for path, array in leaves(self.values).items() if array.dtype.kind == "f"}


def leaves(values: Mapping[str, Any]) -> dict[str, FloatArray]:
    """The arrays among named values; entries of a dict go by "name[key]"."""
    found: dict[str, FloatArray] = {}
    for name, value in values.items():
        if isinstance(value, Mapping):
            found |= leaves({f"{name}[{key}]": entry for key, entry in value.items()})
        elif isinstance(value, np.ndarray):
            found[name] = value
    return found


def owners(gradients: Mapping[str, str], case: Case) -> dict[str, str]:
    """Path of a gradient -> path of the input that it belongs to; `gradients` maps their names."""
    names = {owner: name for name, owner in gradients.items()}
    found = {}
    for path in case.floats():
        owner, bracket, key = path.partition("[")
        if owner in names:
            found[names[owner] + bracket + key] = path
    return found


def with_floats(values: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """The same values with the arrays at the paths of `change` replaced."""
    return {
        name: (
            {key: change.get(f"{name}[{key}]", entry) for key, entry in value.items()}
            if isinstance(value, Mapping)
            else change.get(name, value)
        )
        for name, value in values.items()
    }


def as_dtype(case: Case) -> Case:
    """The case with every floating value rounded to its dtype, so that yours and expected start from the same."""
    if case.dtype == "float64":
        return case
    rounded = {path: array.astype(case.dtype).astype(np.float64) for path, array in case.floats().items()}
    return replace(case, values=with_floats(case.values, rounded))
