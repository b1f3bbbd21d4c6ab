"""What lay between a student's code and the system, as a line for a bug report or a gradebook."""

from __future__ import annotations

from collections.abc import Sequence

from grader.worker.records import LAYERS


def isolation_line(held: Sequence[str]) -> str:
    """The layers that held, and those that did not: `process+rlimits+seccomp; missing: landlock, uid, dumpable`."""
    missing = [layer for layer in LAYERS if layer not in held]
    return "+".join(held) + (f"; missing: {', '.join(missing)}" if missing else "")
