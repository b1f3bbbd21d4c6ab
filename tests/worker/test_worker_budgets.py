"""What a stop says of its limit, and a second worker beside the first."""

from __future__ import annotations

import time

import numpy as np
import pytest

from grader.course.limits import Limits
from grader.worker.budgets import is_out_of_memory
from grader.worker.client import Worker
from grader.worker.records import Call, Frame, Raised, Returned, Stopped
from grader.worker.tracebacks import to_the_loop

MET = {
    "import time\ndef f(): time.sleep(60)": ("wall", 3.0),
    "def f():\n    while True: print('x' * 100)": ("output", 1 << 16),
    "import numpy as np\ndef f(): return np.zeros(1 << 20)": ("result", 1 << 20),
    "def f(): return [0] * 70_000": ("result", None),
    "import os\ndef f(): os._exit(3)": ("exit", None),
}


@pytest.mark.parametrize("source", MET)
def test_a_stop_holds_its_limit(student, source):
    """In seconds or bytes, where one was met; a list of too many parts is not too large."""
    outcome = student.after(source)
    assert isinstance(outcome, Stopped)
    assert (outcome.reason, outcome.limit) == MET[source]


def test_a_loop_that_also_sleeps_is_stopped_for_its_computing():
    """CPU time is judged before the clock."""
    source = b"import time\ndef f():\n    while True:\n        time.sleep(0.01)\n        sum(range(10**6))"
    with Worker("numpy", {"m.py": source}, Limits(cpu_seconds=0.2, wall_seconds=100)) as worker:
        outcome = worker.run([Call("m", "f", ())])[0]
    assert (outcome.reason, outcome.limit) == ("cpu", 0.2)


def test_loading_has_more_cpu_time():
    """Four times that of a call; the limit that is told is the one that was met."""
    with Worker("numpy", {"m.py": b"while True: pass"}, Limits(cpu_seconds=0.1)) as worker:
        loaded = worker.load("m")
    assert isinstance(loaded, Stopped)
    assert (loaded.reason, loaded.limit) == ("cpu", 0.4)


@pytest.mark.parametrize(
    ("body", "short"),
    [
        ("raise MemoryError", True),
        ("np.zeros((10**6, 10**6, 10**6))", True),
        ("bytearray(10**17)", True),
        ("raise ValueError('no memory of that')", False),
    ],
)
def test_an_exception_for_want_of_memory_holds_the_limit(student, body, short):
    """Python's own and NumPy's; the worker lives on."""
    outcome = student.after(f"import numpy as np\ndef f(): {body}\ndef g(): return 1")
    assert isinstance(outcome, Raised)
    assert outcome.limit == (1 << 30 if short else None)
    assert student.call("g").value == 1


def test_torch_says_it_with_a_runtime_error(torch_student):
    """Its allocator has no exception of its own on the CPU."""
    outcome = torch_student.after("import torch\ndef f(): return torch.empty(10**17)")
    assert outcome.type == "RuntimeError"
    assert outcome.limit == 1 << 30


def test_other_runtime_errors_are_no_want_of_memory():
    """Only the allocator's own words count."""
    assert not is_out_of_memory("RuntimeError", "shapes cannot be multiplied")
    assert is_out_of_memory("_ArrayMemoryError", "Unable to allocate 7.45 TiB")


def test_a_sibling_knows_nothing():
    """Same files, library and limits, and none of what was left behind in the first."""
    source = b"seen = []\ndef f(x):\n    seen.append(1)\n    return x + len(seen)\n"
    with Worker("numpy", {"m.py": source}) as worker:
        call = Call("m", "f", (np.zeros(2),))
        worker.run([call] * 3)
        with worker.sibling() as second:
            outcome = second.run([call])[0]
            assert isinstance(outcome, Returned)
            assert outcome.value.tolist() == [1.0, 1.0]
        assert worker.run([call])[0].value.tolist() == [4.0, 4.0]


def test_a_worker_that_ends_between_calls_is_replaced(student):
    """Nobody's call is to blame; it counts as an accident, since somebody else may have killed it."""
    student.writes("def f(x): return x")
    before = student.worker.accidents
    student.worker._child._process.kill()
    assert isinstance(student.call("f", 1.0), Returned)
    assert student.worker.accidents == before + 1


def test_a_worker_that_always_ends_between_calls_has_an_end():
    """It is not begun for ever."""
    ends = "import os, threading, time\ndef g():\n    time.sleep(0.05)\n    os._exit(0)\n"
    source = ends + "threading.Thread(target=g).start()\ndef f(x): return x"
    with Worker("numpy", {"m.py": source.encode()}) as worker:
        for _ in range(3):
            (outcome,) = worker.run([Call("m", "f", (1.0,))])
            assert isinstance(outcome, Returned | Stopped)
            time.sleep(0.3)


@pytest.mark.parametrize(
    ("source", "accidents", "killed"),
    [
        ("def f():\n    while True: pass", 0, 0),
        ("import os\ndef f(): os._exit(3)", 1, 0),
        ("import os\ndef f(): os.kill(os.getpid(), 9)", 1, 1),
        ("import time\ndef f(): time.sleep(60)", 1, 0),
    ],
    ids=["computes", "exits", "is killed", "waits"],
)
def test_stops_that_may_not_come_again_are_counted(student, source, accidents, killed):
    """A limit of processor time is met by the same code everywhere; the others are not certain to be."""
    before = student.worker.accidents, student.worker._spent.killed
    assert isinstance(student.after(source), Stopped)
    assert (student.worker.accidents - before[0], student.worker._spent.killed - before[1]) == (accidents, killed)


LOOPS = """\
def g(x):
    x = x + 1
    return x


def f(x):
    y = x
    for i in range(9):
        while True:
            # not here
            if y:
                y = g(y)
            else:
                y = 1

    return y


def h(x):
    for i in range(2):
        pass
    return f(x)
"""


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([("f", 9)], [("f", 8)]),
        ([("f", 14)], [("f", 8)]),
        ([("f", 12), ("g", 2)], [("f", 8)]),
        ([("h", 22), ("f", 11)], [("h", 22), ("f", 8)]),
        ([("f", 7)], [("f", 7)]),
        ([("f", 16)], [("f", 16)]),
        ([("g", 99)], [("g", 99)]),
    ],
)
def test_a_call_that_takes_too_long_is_in_its_loop(lines, told):
    """Wherever in it the call was when it was stopped, and whatever it had called: the report is always the same."""
    source = {"m.py": LOOPS.encode()}
    frames = [Frame("m.py", line, name, "") for name, line in lines]
    found = to_the_loop(frames, source)
    assert [(frame.function, frame.line) for frame in found] == told
    assert found[-1].text == ("for i in range(9):" if told[-1] == ("f", 8) else "")
