"""Student code that crashes, hangs, floods, forges or bites: always one outcome, and the next call works."""

from __future__ import annotations

import subprocess
import sys
import time

import numpy as np
import psutil
import pytest

from grader.course.limits import Limits
from grader.worker.client import Worker
from grader.worker.records import Call, Callback, Loaded, NotRun, Raised, Returned, Stopped

FIND_PIPE = """
import gc
import grader.worker.server as server
wire = next(o for o in gc.get_objects() if type(o) is server.Wire)
"""

STOPS = {
    "import os\ndef f(): os._exit(0)": ("exit", "0"),
    "import os\ndef f(): os._exit(3)": ("exit", "3"),
    "import ctypes\ndef f(): ctypes.string_at(0)": ("signal", "SIGSEGV"),
    "import os\ndef f(): os.kill(os.getpid(), 9)": ("signal", "SIGKILL"),
    "def f():\n    while True: pass": ("cpu", None),
    "def f(): return sum(range(10 ** 12))": ("cpu", None),
    "import time\ndef f(): time.sleep(60)": ("wall", None),
    "import os\ndef f(): os.kill(os.getpid(), 19)": ("wall", None),
    "def f():\n    while True: print('x' * 100)": ("output", None),
    "import os\ndef f(): os.closerange(0, 256)": ("protocol", None),
    "import sys\ndef f():\n    sys.setrecursionlimit(10**9)\n    g = lambda: [g()]\n    g()": (
        None,
        None,
    ),
    FIND_PIPE + "def f(): wire._replies.write(b'x' * 100)": ("protocol", None),
    FIND_PIPE + "def f():\n    while True: wire._replies.write(b'x' * 100)": ("protocol", None),
    FIND_PIPE + "def f(): wire.send(server.ReadyReply(), [])": ("protocol", None),
    FIND_PIPE + "def f(): wire.send(server.ReturnedReply(99999, 1, [], [], []), [])": ("protocol", None),
    FIND_PIPE + "def f(): wire.send(server.CallbackReply(server_id(), 5, []), [])\n"
    "def server_id(): return next(o for o in gc.get_objects() if type(o) is server.Server)._running": (
        "protocol",
        None,
    ),
    FIND_PIPE + "from grader.worker.wire import MAGIC, _PREFIX\n"
    "def f():\n    wire._replies.write(_PREFIX.pack(MAGIC, wire._nonce, 2**32 - 1, 2**64 - 1))": (
        "protocol",
        None,
    ),
}


@pytest.mark.parametrize("source", STOPS)
def test_a_stop_is_one_outcome(student, source):
    """The call is stopped with its reason, the rest of the batch does not run, and the next batch does."""
    reason, detail = STOPS[source]
    assert isinstance(student.writes(source + "\ndef g(): return 1"), Loaded)
    outcomes = student.worker.run([Call("m", "g", ()), Call("m", "f", ()), Call("m", "g", ())])
    assert outcomes[0].value == 1
    if reason is not None:
        assert isinstance(outcomes[1], Stopped)
        assert outcomes[1].reason == reason
        assert detail in (None, outcomes[1].detail)
        assert outcomes[2] == NotRun()
    assert student.call("g").value == 1


def test_the_last_line_is_told(student):
    """A call that hangs or crashes says where it was."""
    outcome = student.after("def g():\n    while True:\n        pass\ndef f():\n    g()")
    assert [frame.function for frame in outcome.frames] == ["f", "g"]
    outcome = student.after("import ctypes\ndef f():\n    ctypes.string_at(0)")
    assert outcome.frames[-1].line == 3


@pytest.mark.parametrize(
    "body",
    [
        "import sys; sys.exit(0)",
        "raise KeyboardInterrupt",
        "f()",
        "raise MemoryError",
        "raise type('E', (BaseException,), {'__str__': lambda s: 1 / 0})",
        "raise type('E', (Exception,), {'__str__': lambda s: 'x' * 10**6 + chr(0) + chr(0xD800)})",
        "raise type('É\\x1b' * 3000, (Exception,), {})",
    ],
)
def test_exceptions_of_all_kinds_are_outcomes(student, body):
    """Whatever is raised, the worker lives on and its text is short and printable."""
    outcome = student.after(f"def f(): {body}")
    assert isinstance(outcome, Raised)
    assert len(outcome.message) <= 2000
    assert (outcome.type + outcome.message).isprintable()
    assert len(outcome.frames) <= 40


@pytest.mark.parametrize(
    "body",
    [
        "return np.broadcast_to(1.0, (10 ** 6, 10 ** 6))",
        "return np.zeros(1 << 20)",
        "return [0] * 70_000",
        "l = []; l += [l] * 9; return l",
        "return ['x' * 100] * 20_000",
        "return np.lib.stride_tricks.as_strided(np.ones(1), (1,) * 40, (0,) * 40)",
    ],
)
def test_results_that_do_not_fit_are_findings(student, body):
    """A result that is too large to hand over stops nothing else."""
    student.writes(f"import numpy as np\ndef f(): {body}\ndef g(): return 1")
    outcomes = student.worker.run([Call("m", "f", ()), Call("m", "g", ())])
    assert isinstance(outcomes[0], Stopped)
    assert outcomes[0].reason == "result"
    assert outcomes[1].value == 1


def test_cyclic_and_deep_lists_are_cut(student):
    """Below sixteen levels a list is opaque."""
    assert isinstance(student.after("def f():\n    l = []; l.append(l); return l"), Returned)
    deep = "def f():\n    l = []\n    for _ in range(10**5): l = [l]\n    return l, 1"
    assert student.after(deep).value[1] == 1


def test_objects_that_bite_are_opaque(student):
    """Hostile protocols of a returned object are never used."""
    source = """
class Meta(type):
    __name__ = property(lambda c: 1 / 0)
def bite(*a): raise SystemExit
names = "__class__ __array__ __str__ __repr__ __eq__ __iter__ __len__ __bool__ __float__ __index__".split()
Bite = Meta("Bite", (), {n: property(bite) if n == "__class__" else bite for n in names})
class L(list):
    __iter__ = __len__ = __getitem__ = bite
def f(): return Bite(), L([1])
"""
    value = student.after(source).value
    assert value[0].type_name == "Bite"
    assert value[1] == [1]


def test_a_patched_library_does_not_stop_the_worker(student):
    """The worker keeps its own references to what it needs."""
    source = """
import builtins, sys, warnings, numpy as np
def f():
    for name in ("frombuffer", "asarray", "array_equal", "shares_memory", "may_share_memory"):
        setattr(np, name, None)
    builtins.print = None
    sys.stdout = sys.stderr = None
    warnings.catch_warnings = warnings.simplefilter = None
    return 1
"""
    with Worker("numpy", {"m.py": source.encode()}) as worker:
        big = np.zeros(10_000)
        outcomes = worker.run([Call("m", "f", (big,))] + [Call("m", "f", ())] * 2)
        assert isinstance(outcomes[0], Raised)
        assert [outcome.value for outcome in outcomes[1:]] == [1, 1]
        assert worker.run([Call("m", "f", ())])[0].value == 1


def test_an_orphan_is_killed_with_its_worker(student, tmp_path):
    """A grandchild in the worker's group ends with it."""
    mark = tmp_path / "mark"
    student.writes(
        "import os, subprocess, sys\n"
        "def f(path):\n"
        "    subprocess.Popen([sys.executable, '-c', "
        "'import sys, time; time.sleep(0.7); open(sys.argv[1], \"w\")', path])\n"
        "    os._exit(0)"
    )
    start = time.monotonic()
    assert student.call("f", str(mark)).reason == "exit"
    assert time.monotonic() - start < 1.5
    time.sleep(0.9)
    assert not mark.exists()


def test_a_worker_does_not_outlive_its_client():
    """A worker in an endless call ends when the trusted process dies."""
    code = """
import os, threading, time
from grader.worker.client import Worker
from grader.worker.records import Call
worker = Worker("numpy", {"m.py": b"def f():\\n    while True: pass"})
worker.load("m")
threading.Thread(target=worker.run, args=([Call("m", "f", ())],), daemon=True).start()
time.sleep(0.3)
print(worker._child._process.pid, flush=True)
os._exit(0)
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    pid = int(done.stdout)
    end = time.monotonic() + 2
    while psutil.pid_exists(pid) and time.monotonic() < end:
        time.sleep(0.02)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_code_does_not_see_our_environment(student, monkeypatch):
    """The worker's environment and path hold nothing of ours."""
    source = "import os, sys\ndef f(): return list(os.environ), sys.path, os.listdir()"
    monkeypatch.setenv("SECRET_TOKEN", "x")
    with Worker("numpy", {"m.py": source.encode()}) as worker:
        names, path, files = worker.run([Call("m", "f", ())])[0].value
    assert "SECRET_TOKEN" not in names
    assert all(folder for folder in path)
    assert files == []


def test_a_worker_that_cannot_start_is_told():
    """A start that takes too long is a stop, and the rest of the batch does not run."""
    with Worker("numpy", {"m.py": b""}, Limits(start_seconds=0.001)) as worker:
        assert worker.load("m").reason == "start"


def test_interrupting_the_trusted_side_ends_the_worker(student):
    """When a callback is interrupted from outside, the worker is not left in the middle of a call."""

    def interrupt():
        raise KeyboardInterrupt

    student.writes("def f(g): return g()\ndef g(): return 1")
    with pytest.raises(KeyboardInterrupt):
        student.call("f", Callback(interrupt))
    assert student.call("g").value == 1


def test_all_calls_together_have_a_budget():
    """Calls that each stay below their limit are stopped when together they are too much; then none is made."""
    source = b"import time\ndef f():\n    end = time.process_time() + 0.2\n    while time.process_time() < end: pass"
    limits = Limits(cpu_seconds=1.0, wall_seconds=5.0, total_cpu_seconds=1.0)
    with Worker("numpy", {"m.py": source}, limits) as worker:
        outcomes = worker.run([Call("m", "f", ())] * 20)
        stops = [outcome for outcome in outcomes if isinstance(outcome, Stopped)]
        assert [stop.reason for stop in stops] == ["total-cpu"]
        assert 3 <= outcomes.index(stops[0]) <= 8
        assert worker.run([Call("m", "f", ())])[0].reason == "total-cpu"


def test_sleeping_below_the_deadline_has_a_budget():
    """Time that passes without computing is limited in all, too."""
    limits = Limits(cpu_seconds=2.0, wall_seconds=5.0, total_wall_seconds=0.6)
    with Worker("numpy", {"m.py": b"import time\ndef f(): time.sleep(0.2)"}, limits) as worker:
        outcomes = worker.run([Call("m", "f", ())] * 20)
    assert "total-wall" in [outcome.reason for outcome in outcomes if isinstance(outcome, Stopped)]
