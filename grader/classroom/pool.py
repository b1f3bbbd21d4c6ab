"""Executors of grading tasks, above all a pool of processes; one that dies costs one more try, not the run."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from functools import cache
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Protocol

from grader.classroom.grading_task import Graded, Setting, Task, grade_task, learn, news_of
from grader.memo import MOST_NEWS, News

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

TRIES = 2
JOIN_SECONDS = 5.0
IMPORTED = ["torch", "grader.checks.judge", "grader.checks.randomness", "grader.diagnosis.engine", __name__]


class Executor(Protocol):
    """What runs tasks somewhere; `slots` is how many at once."""

    slots: int

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        """Begin a task; its future raises if its process died."""


class _Grader:
    """A process that grades one task after the other; `news` is what the others have come to know meanwhile."""

    def __init__(self) -> None:
        self.news: deque[News] = deque(maxlen=MOST_NEWS)
        context = _context()
        self._tasks, theirs = context.Pipe()
        self.process = context.Process(target=_serve, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def grade(self, setting: Setting, task: Task) -> tuple[Graded, list[News]]:
        """The result, and what the process has come to know on the way."""
        self._tasks.send((setting, task, [self.news.popleft() for _ in range(len(self.news))]))
        found: tuple[Graded, list[News]] = self._tasks.recv()
        return found

    def end(self) -> None:
        """Let it come to its end; its zygotes end with it."""
        self._tasks.close()
        self.process.join(JOIN_SECONDS)
        self.process.kill()
        self.process.join()


@cache
def _context() -> ForkServerContext | SpawnContext:
    """Where the system can fork, all processes are forked from one in which everything is imported already."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(IMPORTED)
    return context


def _serve(tasks: Connection) -> None:
    """Grade until nobody asks any more; an interrupt is the other side's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, OSError):
        while True:
            setting, task, news = tasks.recv()
            learn(setting, news)
            tasks.send((grade_task(setting, task), news_of(setting)))


class LocalPool:
    """Threads of which each has a process of its own, and another one when that has died."""

    def __init__(self, slots: int) -> None:
        """Start nothing yet."""
        self.slots = slots
        self.graders: dict[int, _Grader] = {}
        self._threads = ThreadPoolExecutor(slots)

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        """Begin a task; its future raises `EOFError` or `OSError` if its process died."""
        return self._threads.submit(self._grade, setting, task)

    def kill(self) -> None:
        """Cut short what has begun."""
        for grader in list(self.graders.values()):
            grader.process.kill()

    def close(self) -> None:
        """Wait for what has begun, and end all processes."""
        self._threads.shutdown(cancel_futures=True)
        for grader in self.graders.values():
            grader.end()

    def _grade(self, setting: Setting, task: Task) -> Graded:
        own = threading.get_ident()
        if own not in self.graders:
            self.graders[own] = _Grader()
        try:
            found, news = self.graders[own].grade(setting, task)
            for thread, other in list(self.graders.items()):
                if thread != own:
                    other.news.extend(news)
            return found
        except (EOFError, OSError):
            self.graders.pop(own).end()
            raise


@contextmanager
def local_pool(slots: int | None = None) -> Iterator[LocalPool]:
    """A pool on this machine; by default as many processes as it has cores."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    pool = LocalPool(slots or cores or 1)
    try:
        yield pool
    except BaseException:
        pool.kill()
        raise
    finally:
        pool.close()


def graded(executor: Executor, setting: Setting, tasks: Iterator[Task]) -> Iterator[Graded]:
    """The results of tasks as they come, in any order; no more tasks are read than keep the executor busy.

    A task whose process died is tried once more; then that is its result.
    """
    running: dict[Future[Graded], tuple[Task, int]] = {}

    def begin(task: Task, tried: int) -> None:
        running[executor.submit(setting, task)] = task, tried

    more = True
    while more or running:
        while more and len(running) < 2 * executor.slots:
            task = next(tasks, None)
            more = task is not None
            if task is not None:
                begin(task, 1)
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            task, tried = running.pop(future)
            error = future.exception()
            if error is None:
                yield future.result()
            elif tried < TRIES:
                begin(task, tried + 1)
            else:
                yield Graded(task.digest, None, 0.0, f"the grading process died ({type(error).__name__})")
