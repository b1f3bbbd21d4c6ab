"""Where workers come from: a zygote that survives its workers, is replaced when it dies, and leaves nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest

from grader.course.limits import Limits
from grader.worker import nursery as nurseries
from grader.worker.client import Worker
from grader.worker.forked import Zygote
from grader.worker.nursery import nursery
from grader.worker.records import Call, Returned, Stopped
from grader.worker.spawned import Spawner

forks = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks workers")
LIMITS = Limits(cpu_seconds=2.0, wall_seconds=6.0)
SOURCES = {"m.py": b"import os\ndef f(): return os.getpid(), os.getppid()\ndef die(): os._exit(3)"}


def soon(condition: Callable[[], bool]) -> bool:
    """Whether something becomes true within five seconds."""
    end = time.monotonic() + 5
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    return condition()


def gone(pid: int) -> bool:
    """Whether a process has ended."""
    return not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


@forks
def test_workers_of_one_zygote_are_apart() -> None:
    """Every worker is a process of its own; what one does to its modules the next does not see."""
    origin = nursery("numpy")
    try:
        seen = []
        for value in (1, 2):
            source = f"import numpy as np\nseen = hasattr(np, 'mark')\nnp.mark = {value}\ndef f(): return seen, np.mark"
            with Worker("numpy", {"m.py": source.encode()}, LIMITS, origin) as worker:
                seen.append(worker.run([Call("m", "f", ())])[0].value)
    finally:
        origin.close()
    assert seen == [(False, 1), (False, 2)]


@forks
def test_a_worker_that_died_is_replaced_from_the_same_zygote() -> None:
    """The next process has the same parent, which has imported the library already."""
    with Worker("numpy", SOURCES, LIMITS) as worker:
        first = worker.run([Call("m", "f", ())])[0].value
        assert worker.run([Call("m", "die", ())])[0].reason == "exit"
        second = worker.run([Call("m", "f", ())])[0].value
    assert first[1] == second[1]
    assert first[0] != second[0]
    assert all(map(gone, (*first, *second)))


@forks
def test_a_dead_zygote_is_replaced() -> None:
    """Its workers die with it, which no call is to blame for; the next one finds another zygote."""
    with Worker("numpy", SOURCES, LIMITS) as worker:
        pid, parent = worker.run([Call("m", "f", ())])[0].value
        os.kill(parent, signal.SIGKILL)
        assert soon(lambda: gone(pid))
        outcome = worker.run([Call("m", "f", ())])[0]
        assert isinstance(outcome, Returned)
        assert outcome.value[1] != parent


@forks
def test_what_a_worker_leaves_behind_is_killed(tmp_path: Path) -> None:
    """A daemon that has left its group, its session and its parent ends with the worker all the same."""
    source = """
import os, time
def f(path):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            os.setsid()
            open(path + ".started", "w").write(str(os.getpid()))
            time.sleep(1.0)
            open(path, "w")
        os._exit(0)
    while not os.path.exists(path + ".started") or not open(path + ".started").read():
        time.sleep(0.01)
"""
    mark = tmp_path / "mark"
    with Worker("numpy", {"m.py": source.encode()}, LIMITS) as worker:
        assert isinstance(worker.run([Call("m", "f", (str(mark),))])[0], Returned)
        daemon = int(Path(f"{mark}.started").read_text())
        assert not gone(daemon)
    assert gone(daemon)
    assert not mark.exists()


@forks
def test_a_zygote_that_cannot_start_tells_why(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that does not import is told with its own words."""
    broken = Zygote([sys.executable, "-c", "raise ImportError('no such library here')"])
    try:
        with Worker("numpy", SOURCES, LIMITS, broken) as worker:
            outcome = worker.run([Call("m", "f", ())])[0]
    finally:
        broken.close()
    assert isinstance(outcome, Stopped)
    assert outcome.reason == "start"
    assert "no such library here" in outcome.detail


@forks
def test_nothing_outlives_the_trusted_side() -> None:
    """When the grader is killed, zygote, worker and daemons of the worker end."""
    code = """
import os, threading, time
from grader.worker.client import Worker
from grader.worker.records import Call
source = b'''
import os, time
def f():
    if os.fork() == 0:
        os.setsid()
        time.sleep(60)
    return os.getpid(), os.getppid()
def hang():
    while True: pass
'''
worker = Worker("numpy", {"m.py": source})
pid, parent = worker.run([Call("m", "f", ())])[0].value
threading.Thread(target=worker.run, args=([Call("m", "hang", ())],), daemon=True).start()
children = open(f"/proc/{pid}/task/{pid}/children").read().split()
print(pid, parent, *children, flush=True)
os.kill(os.getpid(), 9)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    pids = list(map(int, done.stdout.split()))
    assert len(pids) == 3, done.stderr
    assert soon(lambda: all(map(gone, pids)))


def test_where_nothing_can_be_forked_workers_are_fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a zygote every worker imports its library itself, and behaves the same."""
    monkeypatch.setattr(nurseries, "_can_fork", lambda: False)
    origin = nursery("numpy")
    assert isinstance(origin, Spawner)
    with Worker("numpy", SOURCES | {"n.py": b"def f(x): return x + 1"}, LIMITS, origin) as worker:
        assert worker.run([Call("n", "f", (np.ones(2),))])[0].value.tolist() == [2.0, 2.0]
        assert worker.run([Call("m", "die", ())])[0].detail == "3"
        pid, parent = worker.run([Call("m", "f", ())])[0].value
        assert parent == os.getpid()
    assert gone(pid)
