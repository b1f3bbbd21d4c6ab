"""Laws: the distribution that the entries of a random result must follow, independently of each other.

These are descriptions only; `grader.oracles` tests samples against them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Normal:
    """Every entry is N(0, std^2); the result has shape `shape`."""

    std: float
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Uniform:
    """Every entry is uniform on [-bound, bound]; the result has shape `shape`."""

    bound: float
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Kept:
    """Every entry is `on` (an array) with probability `keep` and 0 otherwise."""

    keep: float
    on: Any


Law = Normal | Uniform | Kept
LawOf = Callable[..., Law]
