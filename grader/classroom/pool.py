"""Executors of grading tasks, above all a pool of processes; one that dies costs one more try, not the run."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import contextmanager
from typing import Any, Protocol

from pebble import ProcessPool

from grader.classroom.grading_task import Graded, Setting, Task, grade_task

TRIES = 2


class Executor(Protocol):
    """What runs tasks somewhere; `slots` is how many at once."""

    slots: int

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        """Begin a task; its future raises if its process died."""


class _Local:
    """A pool of processes, each with zygotes of its own; those that die are replaced."""

    def __init__(self, pool: Any, slots: int) -> None:
        self.slots = slots
        self._pool = pool

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        started: Future[Graded] = self._pool.schedule(grade_task, args=[setting, task])
        return started


@contextmanager
def local_pool(slots: int | None = None) -> Iterator[Executor]:
    """A pool on this machine; by default as many processes as it has cores."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    count = slots or cores or 1
    pool: Any = ProcessPool(max_workers=count, context=multiprocessing.get_context("spawn"))
    try:
        yield _Local(pool, count)
        pool.close()
    except BaseException:
        pool.stop()
        raise
    finally:
        pool.join()


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
