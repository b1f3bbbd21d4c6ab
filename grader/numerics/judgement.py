"""What is said of a gradient: slope by slope, and of all slopes together."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np


@dataclass(frozen=True)
class Slope:
    """The slope along one line for one upstream gradient: as the gradient implies it (`yours`), and as measured.

    Further apart than `allowed` they differ; no further apart than `near` they agree, unless that is too coarse to
    tell; between the two it may be float32 work, or wrong. `agrees` is None where it cannot be told; `precise` says
    whether they agree to float64 precision. `scale` is the size of what adds up to the slope.
    """

    kind: str
    upstream: int
    agrees: bool | None
    precise: bool
    yours: float
    measured: float
    allowed: float
    near: float
    scale: float

    @property
    def excess(self) -> float:
        """How far beyond the allowance, as a multiple of it."""
        apart = abs(self.yours - self.measured)
        return float("inf") if np.isnan(apart) else apart / self.allowed if self.allowed else 0.0

    @property
    def doubtful(self) -> bool:
        """Whether they are too far apart to agree, and not far enough to differ."""
        return self.agrees is None and abs(self.yours - self.measured) > self.near

    def over(self, unit: float) -> Slope:
        """The same slope for a step of another size."""
        names = ("yours", "measured", "allowed", "near", "scale")
        return replace(self, **{name: getattr(self, name) / unit for name in names})


@dataclass(frozen=True)
class Judgement:
    """All slopes of a survey. `agrees` is None where nothing differs but not everything could be told."""

    slopes: tuple[Slope, ...]

    @property
    def agrees(self) -> bool | None:
        """False if any slope differs; True if for every upstream gradient a generic line shows that it agrees."""
        if self.worst is not None:
            return False
        if any(slope.doubtful for slope in self.slopes):
            return None
        told = {slope.upstream for slope in self.slopes if slope.agrees and slope.kind == "generic"}
        return True if told and told == {slope.upstream for slope in self.slopes} else None

    @property
    def worst(self) -> Slope | None:
        """The slope that differs most, as a multiple of what is allowed."""
        wrong = [slope for slope in self.slopes if slope.agrees is False]
        return max(wrong, key=lambda slope: slope.excess, default=None)

    @property
    def precise(self) -> bool:
        """Whether every slope agrees to float64 precision."""
        return all(slope.precise for slope in self.slopes)

    @property
    def resolution(self) -> float:
        """The smallest error of a slope, relative to its size, that would have been seen along some generic line."""
        return min(
            (slope.near / slope.scale for slope in self.slopes if slope.kind == "generic" and slope.scale),
            default=float("inf"),
        )
