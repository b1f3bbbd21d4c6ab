"""What one call of a student's function may use, and what all calls together may."""

from __future__ import annotations

import math
from dataclasses import dataclass, fields

from grader.errors import SpecError


@dataclass(frozen=True)
class Limits:
    """What one call may use before it is stopped; loading a file may take four times the CPU time of a call.

    Args:
        cpu_seconds: CPU time, which does not grow on a busy machine; what waits instead of computing meets the next.
        wall_seconds: time on the clock, more than `cpu_seconds`.
        start_seconds: time on the clock until the process is ready, before anything of the student's runs.
        output_bytes: what is printed.
        result_bytes: what is returned, with the arguments that were changed.
        memory_bytes: memory beyond what Python and the array library take; a call that asks for more gets a
            MemoryError.
        callbacks: how often a function that a law hands in may be called.
        total_cpu_seconds: CPU time of all calls of a submission; the first call beyond it is the last one.
        total_wall_seconds: time on the clock in all, as well.
    """

    cpu_seconds: float = 2.0
    wall_seconds: float = 10.0
    start_seconds: float = 120.0
    output_bytes: int = 1 << 20
    result_bytes: int = 64 << 20
    memory_bytes: int = 1 << 30
    callbacks: int = 20000
    total_cpu_seconds: float = 120.0
    total_wall_seconds: float = 600.0

    def __post_init__(self) -> None:
        """Check every number.

        Raises:
            SpecError: one is not positive and finite, or not whole where it counts something.
        """
        for field in fields(self):
            value, whole = getattr(self, field.name), field.type == "int"
            if not isinstance(value, int if whole else int | float) or isinstance(value, bool) or not _positive(value):
                raise SpecError(
                    f"limits: {field.name}={value!r} must be a positive {'whole ' if whole else ''}number",
                    f"limits：{field.name}={value!r} 必须为正{'整' if whole else ''}数",
                )
        if self.wall_seconds <= self.cpu_seconds:
            raise SpecError(
                f"limits: wall_seconds={self.wall_seconds!r} must be more than cpu_seconds={self.cpu_seconds!r}",
                f"limits：wall_seconds={self.wall_seconds!r} 必须大于 cpu_seconds={self.cpu_seconds!r}",
            )


def _positive(value: float) -> bool:
    return value > 0 and math.isfinite(value)
