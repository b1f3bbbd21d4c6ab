"""The workers of one submission: what is plain runs apart from the rest, which could leave something behind."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.worker.client import Worker


class Pair:
    """A worker, and a second one that knows nothing of what the first has done; each starts when it is asked for."""

    def __init__(self, start: Callable[[], Worker]) -> None:
        """Start nothing yet."""
        self._stack = ExitStack()
        self.first: Callable[[], Worker] = cache(start)
        self.second: Callable[[], Worker] = cache(lambda: self._stack.enter_context(self.first().sibling()))

    def close(self) -> None:
        """Close the second worker; the first belongs to whoever starts it."""
        self._stack.close()


class Crew:
    """Pairs of workers, one for plain exercises and one for all others; a context that closes what it has started."""

    def __init__(self, start: Callable[[], Worker]) -> None:
        """Start nothing yet; `start` gives a worker for the submission."""
        self._start = start
        self._pairs: dict[bool, Pair] = {}
        self._workers: list[Worker] = []

    def pair(self, *, plain: bool) -> Pair:
        """The pair that such an exercise is judged with."""
        if plain not in self._pairs:
            self._pairs[plain] = Pair(self._started)
        return self._pairs[plain]

    def replace_plain(self) -> None:
        """Have another pair for the plain exercises that follow."""
        self._pairs.pop(True).close()

    @property
    def accidents(self) -> int:
        """How many processes were stopped for reasons that may not come again."""
        return max((worker.accidents for worker in self._workers), default=0)

    @property
    def printed(self) -> str:
        """What the student's code has printed, worker by worker."""
        return "".join(worker.printed for worker in self._workers)

    @property
    def isolation(self) -> tuple[str, ...]:
        """The layers that lay between the student's code and the system; none where nothing was run."""
        held = next((worker.held for worker in self._workers if worker.held is not None), None)
        return () if held is None else ("process", *held)

    def _started(self) -> Worker:
        self._workers.append(self._start())
        return self._workers[-1]

    def __enter__(self) -> Crew:
        """Return the crew."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all second workers."""
        for pair in self._pairs.values():
            pair.close()
