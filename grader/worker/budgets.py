"""Which limit a call ran into, for the words that tell it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.course.limits import Limits
    from grader.worker.records import Stopped

TOO_LARGE = "is too large to hand over"
_NAMES = ("MemoryError", "_ArrayMemoryError", "OutOfMemoryError")
_ALLOCATION = ("can't allocate memory", "not enough memory")


def with_limit(stopped: Stopped, limits: Limits, cpu_seconds: float) -> Stopped:
    """The stop with the limit that was met, in seconds or bytes; of what has no limit, as it was."""
    met = {
        "cpu": cpu_seconds,
        "wall": limits.wall_seconds,
        "total-cpu": limits.total_cpu_seconds,
        "total-wall": limits.total_wall_seconds,
        "output": limits.output_bytes,
        "result": limits.result_bytes if stopped.detail.endswith(TOO_LARGE) else None,
    }
    return replace(stopped, limit=met.get(stopped.reason))


def is_out_of_memory(kind: str, message: str) -> bool:
    """Whether an exception, by the name of its type, is Python's, NumPy's or torch's for want of memory."""
    return kind in _NAMES or (kind == "RuntimeError" and any(sign in message for sign in _ALLOCATION))
