"""A worker that is ready in a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from grader.course.limits import Limits
from grader.worker.client import Worker
from grader.worker.records import Call

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMITS = Limits(cpu_seconds=0.4, wall_seconds=3.0, output_bytes=1 << 16, result_bytes=1 << 20, callbacks=50)


class Student:
    """A worker with one file, and short ways to call its functions."""

    def __init__(self, worker: Worker) -> None:
        self.worker = worker

    def writes(self, source: str | bytes, **others: str) -> Any:
        """Serve a file m.py and others, and load it."""
        data = source if isinstance(source, bytes) else source.encode()
        self.worker.reset({"m.py": data} | {f"{stem}.py": text.encode() for stem, text in others.items()})
        return self.worker.load("m")

    def call(self, function: str, *args: Any) -> Any:
        """Return the outcome of one call."""
        return self.worker.run([Call("m", function, args)])[0]

    def after(self, source: str, *args: Any) -> Any:
        """Return the outcome of calling `f` of a new file."""
        self.writes(source)
        return self.call("f", *args)


def _students(library: str, limits: Limits = LIMITS) -> Iterator[Student]:
    with Worker(library, {"m.py": b""}, limits) as worker:
        yield Student(worker)


@pytest.fixture(scope="session")
def student() -> Iterator[Student]:
    """A NumPy worker, used again and again."""
    yield from _students("numpy")


@pytest.fixture(scope="session")
def torch_student() -> Iterator[Student]:
    """A torch worker, used again and again."""
    yield from _students("torch")


@pytest.fixture(scope="session")
def patient_torch_student() -> Iterator[Student]:
    """A torch worker with the usual limits, for parts of torch that are imported when they are first used."""
    yield from _students("torch", Limits())
