"""Grading tasks on a Dask cluster, where one machine is too small: its workers grade, this process keeps."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import Any

from grader.classroom.grading_task import Graded, Setting, Task, grade_task
from grader.classroom.pool import Executor
from grader.errors import GraderError

CONNECT_SECONDS = 30
RETRIES = 1


class _Cluster:
    """The workers of a scheduler; a task whose worker died goes to another one."""

    def __init__(self, client: Any) -> None:
        self.slots = max(1, sum(client.nthreads().values()))
        self._executor = client.get_executor(pure=False, retries=RETRIES)

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        started: Future[Graded] = self._executor.submit(grade_task, setting, task)
        return started


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The cluster of a scheduler ("tcp://..."); every worker needs this version of the grader and the course's folder.

    Raises:
        GraderError: Dask is not installed, nobody answers at the address, or the scheduler has no workers.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise GraderError(
            "--scheduler needs Dask: pip install 'grader[cluster]'.",
            "--scheduler 需要 Dask：pip install 'grader[cluster]'。",
        ) from error
    try:
        connect: Any = Client
        client = connect(address, timeout=CONNECT_SECONDS, set_as_default=False)
        client.wait_for_workers(1, timeout=CONNECT_SECONDS)
    except (OSError, ValueError, TimeoutError) as error:
        raise GraderError(
            f"There is no Dask scheduler with workers at {address}: {error}.",
            f"{address} 没有带工作进程的 Dask 调度器：{error}。",
        ) from error
    with client:
        yield _Cluster(client)
