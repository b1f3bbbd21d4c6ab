"""What an exercise is called with: arrays of shared sizes, labels, settings, dicts of arrays.

These are descriptions only; `grader.inputs` draws values for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from grader.errors import SpecError

Dim = str | int

DOMAINS = ("real", "positive", "probabilities")


@dataclass(frozen=True)
class Array:
    """A floating array, of the named shape `dims` or of any shape with `ndim` in a range."""

    dims: tuple[Dim, ...] | None
    ndim: tuple[int, int] | None
    domain: str


@dataclass(frozen=True)
class Labels:
    """Integer class labels: an array of shape (`count`,) with values in [0, `below`)."""

    count: Dim
    below: Dim


@dataclass(frozen=True)
class Setting:
    """A plain Python number or bool, one of `choices`."""

    choices: tuple[float | int | bool, ...]


@dataclass(frozen=True)
class Arrays:
    """A dict of floating arrays, name -> shape."""

    shapes: Mapping[str, tuple[Dim, ...]]


Input = Array | Labels | Setting | Arrays


def array(*dims: Dim, ndim: tuple[int, int] | None = None, domain: str = "real") -> Array:
    """A floating array.

    `array("N", "D")` has two dimensions with the shared sizes N and D; `array(ndim=(0, 4))` has any shape
    of zero to four dimensions. `domain` is "real", "positive", or "probabilities" (the last axis sums to 1).
    """
    if domain not in DOMAINS:
        raise SpecError(
            f"unknown domain {domain!r}; known: {', '.join(DOMAINS)}",
            f"未知的取值域 {domain!r}；可用：{', '.join(DOMAINS)}",
        )
    if dims and ndim is not None:
        raise SpecError("array(): give sizes or ndim, not both", "array()：尺寸与 ndim 只能给一种")
    if ndim is not None and not 0 <= ndim[0] <= ndim[1]:
        raise SpecError(f"array(): ndim={ndim} is not a range", f"array()：ndim={ndim} 不是一个范围")
    return Array(dims if ndim is None else None, ndim, domain)


def labels(count: Dim, below: Dim) -> Labels:
    """Class labels of shape (count,), integers in [0, below)."""
    return Labels(count, below)


def setting(*choices: float | bool) -> Setting:
    """A number (or bool) that is passed as it is; every choice is used by some case, the first is the simplest."""
    if not choices:
        raise SpecError("setting(): give at least one value", "setting()：至少要有一个取值")
    return Setting(choices)


def arrays(**shapes: tuple[Dim, ...]) -> Arrays:
    """A dict of arrays, as `arrays(W=("D", "M"), b=("M",))`."""
    return Arrays(dict(shapes))


def size_names(item: Input) -> tuple[str, ...]:
    """The shared sizes that an input mentions."""
    dims: tuple[Dim, ...]
    if isinstance(item, Array):
        dims = item.dims or ()
    elif isinstance(item, Labels):
        dims = (item.count, item.below)
    elif isinstance(item, Arrays):
        dims = tuple(dim for shape in item.shapes.values() for dim in shape)
    else:
        dims = ()
    return tuple(dict.fromkeys(dim for dim in dims if isinstance(dim, str)))
