"""What the trusted side holds of a worker: its process, and our ends of its pipes."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Process(Protocol):
    """A worker process, as the trusted side holds it."""

    pid: int | None

    def poll(self) -> int | None:
        """The exit code, negative for a signal, or None while it runs."""

    def wait(self, seconds: float) -> int | None:
        """The exit code, or None if it still runs after that time."""

    def trace(self) -> None:
        """Have the process write down where it is."""

    def kill(self) -> None:
        """End the process and all that it has started."""


@dataclass(frozen=True)
class Start:
    """A new process and our ends of its pipes."""

    process: Process
    requests: io.FileIO
    replies: io.FileIO
    output: io.FileIO


class Nursery(Protocol):
    """Where workers for one library come from. `told` is what was printed by what failed before there was a worker."""

    @property
    def told(self) -> str:
        """The first thousands of characters."""

    def start(self, folder: Path) -> Start:
        """Begin a worker in a folder; returns before it runs."""

    def close(self) -> None:
        """End all that is left."""
