"""What a student's code can and cannot do behind the layers that this system has."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from grader.course.limits import Limits
from grader.worker.client import MissingLayers, Worker
from grader.worker.nursery import nursery
from grader.worker.process import Nursery, Start
from grader.worker.records import LAYERS, LIMITS_ONLY, Call, Raised, Returned

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the layers are Linux's")

LIMITS = Limits(cpu_seconds=2.0, wall_seconds=6.0, memory_bytes=256 << 20)
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


@pytest.fixture(scope="module")
def zygotes() -> Iterator[dict[str, Nursery]]:
    """One nursery with all layers for each library."""
    made = {library: nursery(library, LAYERS) for library in ("numpy", "torch")}
    yield made
    for origin in made.values():
        origin.close()


class Counted:
    """A nursery that remembers what it has started."""

    def __init__(self, origin: Nursery) -> None:
        self.started: list[Start] = []
        self.told = ""
        self.close = origin.close
        self._origin = origin

    def start(self, folder: Path) -> Start:
        self.started.append(self._origin.start(folder))
        return self.started[-1]


def run(origin: Nursery, source: str, *args: object, library: str = "numpy") -> object:
    """The outcome of `f` in a worker of its own."""
    with Worker(library, {"m.py": source.encode()}, LIMITS, origin) as worker:
        return worker.run([Call("m", "f", args)])[0]


def test_all_layers_hold_here(zygotes: dict[str, Nursery]) -> None:
    """On a current Linux every layer holds, and the worker says so; another user is for root only."""
    with Worker("numpy", {"m.py": b""}, LIMITS, zygotes["numpy"]) as worker:
        worker.load("m")
        assert set(worker.held or ()) == set(LAYERS) - (set() if ROOT else {"uid"})


FORBIDDEN = {
    "reading a file": "open(path).read()",
    "reading through a descriptor of the process": "open('/proc/self/root' + path).read()",
    "listing a folder": "os.listdir(os.path.dirname(path))",
    "changing a file": "open(path, 'a').write('x')",
    "removing a file": "os.remove(path)",
    "changing rights": "os.chmod(path, 0o777)",
    "making a file": "open('new', 'w')",
    "a temporary file": "tempfile.mkdtemp()",
    "a process": "subprocess.run(['true'])",
    "a fork": "os.fork()",
    "a socket": "socket.socket()",
    "a signal to another process": "os.kill(os.getppid(), 9)",
    "memory that is no memory": "os.memfd_create('x')",
    "reading the parent": "open(f'/proc/{os.getppid()}/environ').read()",
    "becoming root": "os.setuid(0)",
    "a namespace": "_call('unshare', 0x10000000)",
    "tracing": "_call('ptrace', 16, os.getppid(), 0, 0)",
    "undoing hidden memory": "_call('prctl', 4, 1, 0, 0, 0)",
    "owning a pipe's signals": "fcntl.fcntl(0, fcntl.F_SETOWN, os.getppid())",
    "higher limits": "resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
}
HELPERS = """
import ctypes, fcntl, os, resource, socket, subprocess, tempfile
def _call(name, *args):
    libc = ctypes.CDLL(None, use_errno=True)
    if getattr(libc, name)(*args) < 0:
        raise OSError(ctypes.get_errno(), name)
def f(path):
    return """


@pytest.mark.parametrize("what", FORBIDDEN)
def test_it_is_refused(zygotes: dict[str, Nursery], tmp_path: Path, what: str) -> None:
    """What reaches beyond the process raises an error in the student's code, and changes nothing."""
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    secret.chmod(0o666)
    outcome = run(zygotes["numpy"], HELPERS + FORBIDDEN[what], str(secret))
    assert isinstance(outcome, Raised), outcome
    assert outcome.type in ("PermissionError", "OSError", "FileNotFoundError", "BlockingIOError", "ValueError"), outcome
    assert secret.read_text() == "hidden"
    assert secret.stat().st_mode & 0o777 == 0o666
    assert os.listdir(tmp_path) == ["secret"]


HONEST = {
    "numpy": """
import contextlib, io, json, math, os, random, statistics, threading, time, warnings
import numpy as np
import scipy.special
def f(x):
    with open(os.devnull, "w") as sink, contextlib.redirect_stdout(sink):
        print("quiet")
    seen = []
    thread = threading.Thread(target=seen.append, args=(1,))
    thread.start(); thread.join()
    time.sleep(0.001)
    u, s, v = np.linalg.svd(np.outer(x, x) + np.eye(len(x)))
    np.random.default_rng().normal(); os.urandom(4); random.random(); np.fft.fft(x)
    return x + 0 * scipy.special.erf(x) + 0 * statistics.mean([1.0]) + 0 * s.sum() + len(seen) - 1
""",
    "torch": """
import torch
import torch.nn.functional as F
from torch import nn
def f(x):
    z = x.clone().requires_grad_()
    (nn.Linear(3, 2, dtype=x.dtype)(z) ** 2).sum().backward()
    torch.linalg.svd(torch.outer(x, x))
    return x + 0 * z.grad + 0 * F.gelu(x)
""",
}


@pytest.mark.parametrize("library", HONEST)
def test_honest_code_works(zygotes: dict[str, Nursery], library: str) -> None:
    """Libraries, threads, random numbers, quiet printing: nothing that honest work needs is missing."""
    outcome = run(zygotes[library], HONEST[library], np.array([1.0, 2.0, 3.0]), library=library)
    assert isinstance(outcome, Returned), outcome
    assert outcome.value.tolist() == [1.0, 2.0, 3.0]


def test_a_numpy_exercise_has_no_torch(zygotes: dict[str, Nursery]) -> None:
    """The file system itself keeps torch away, whatever is done to the import system."""
    import torch

    source = "from importlib.machinery import SourceFileLoader as L\ndef f(path): L('torch', path).load_module()"
    outcome = run(zygotes["numpy"], source, torch.__file__)
    assert isinstance(outcome, Raised)
    assert outcome.type == "PermissionError"


@pytest.mark.parametrize("source", ["bytearray(1 << 30)", "np.ones(1 << 27)", "[0] * (1 << 27)"])
def test_memory_is_limited(zygotes: dict[str, Nursery], source: str) -> None:
    """Asking for more than the limit raises in the student's code, and the worker lives on."""
    with Worker("numpy", {"m.py": f"import numpy as np\ndef f(): {source}\ndef g(): return 1".encode()}, LIMITS,
                zygotes["numpy"]) as worker:
        first, second = worker.run([Call("m", "f", ()), Call("m", "g", ())])
    assert isinstance(first, Raised)
    assert "MemoryError" in first.type
    assert second.value == 1


@pytest.mark.parametrize("missing", LAYERS)
def test_a_missing_layer_is_told(missing: str) -> None:
    """Each layer can be absent without the others, and what held is told."""
    layers = tuple(layer for layer in LAYERS if layer != missing)
    origin = nursery("numpy", layers)
    try:
        with Worker("numpy", {"m.py": b"def f(): return 1"}, LIMITS, origin) as worker:
            assert worker.run([Call("m", "f", ())])[0].value == 1
            held = set(worker.held or ())
    finally:
        origin.close()
    assert missing not in held
    assert held >= set(layers) - {"uid"}


LOOKS = {
    "load": lambda worker: worker.load("m"),
    "outline": lambda worker: worker.outline("m.py"),
    "run": lambda worker: worker.run([Call("m", "f", ())]),
    "a second process": lambda worker: worker.sibling().run([Call("m", "f", ())]),
}


@pytest.mark.parametrize("look", LOOKS)
def test_a_worker_without_a_required_layer_loads_nothing(look: str) -> None:
    """Whatever is asked first, the process is killed before there is student code in it; each one that follows is."""
    origin = Counted(nursery("numpy", ("rlimits", "dumpable")))
    try:
        with Worker("numpy", {"m.py": b"print('loaded')\ndef f(): return 1"}, LIMITS, origin,
                    required=("rlimits", "seccomp", "landlock")) as worker:
            for _ in range(2):
                with pytest.raises(MissingLayers, match="^landlock, seccomp$"):
                    LOOKS[look](worker)
                assert origin.started[-1].process.wait(0.0) is not None
            assert worker.printed == ""
    finally:
        origin.close()


def test_without_landlock_nothing_is_written_either(tmp_path: Path) -> None:
    """Where only seccomp holds, files cannot be opened for writing."""
    origin = nursery("numpy", ("rlimits", "seccomp"))
    try:
        outcome = run(origin, "def f(path): open(path, 'w')", str(tmp_path / "new"))
    finally:
        origin.close()
    assert isinstance(outcome, Raised)
    assert os.listdir(tmp_path) == []


def test_without_seccomp_there_are_no_processes() -> None:
    """An ordinary user whose system has no seccomp is held by the limit on processes."""
    layers = ("rlimits", "uid", "dumpable") if ROOT else ("rlimits", "dumpable")
    origin = nursery("numpy", layers)
    bomb = "import os, time\ndef f():\n    for _ in range(200):\n        if not os.fork(): time.sleep(2); os._exit(0)"
    try:
        with Worker("numpy", {"m.py": b""}, LIMITS, origin) as worker:
            worker.load("m")
            uid = "uid" in (worker.held or ())
        outcome = run(origin, bomb)
    finally:
        origin.close()
    if ROOT and not uid:
        pytest.skip("the libraries lie where only root may read")
    assert isinstance(outcome, Raised)
    assert outcome.type == "BlockingIOError"


def test_the_trusted_side_hides_its_memory(zygotes: dict[str, Nursery]) -> None:
    """A process that hands out jailed workers cannot be traced by others of its user."""
    import ctypes

    assert ctypes.CDLL(None).prctl(3, 0, 0, 0, 0) == 0


@pytest.mark.skipif(not ROOT or shutil.which("setpriv") is None, reason="needs root, to become somebody else")
def test_an_ordinary_user_has_the_layers_too(tmp_path: Path) -> None:
    """Without root's rights all layers hold but the change of user."""
    code = (
        "import json, sys; from grader.worker.client import Worker; from grader.worker.nursery import nursery\n"
        "from grader.worker.records import *\n"
        "origin = nursery('numpy', LAYERS)\n"
        "with Worker('numpy', {'m.py': b'def f(p): return open(p).read()'}, origin=origin) as worker:\n"
        "    outcome = worker.run([Call('m', 'f', (sys.argv[1],))])[0]\n"
        "    print(json.dumps([worker.held, getattr(outcome, 'type', str(outcome))]))\n"
    )
    secret = tmp_path / "secret"
    secret.write_text("hidden")
    secret.chmod(0o644)
    # Only so that this user can read a Python that may be installed where only root may look.
    user = "--reuid=65534 --regid=65534 --clear-groups --inh-caps=+dac_read_search --ambient-caps=+dac_read_search"
    done = subprocess.run(
        ["setpriv", *user.split(), sys.executable, "-c", code, str(secret)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )
    held, kind = json.loads(done.stdout)
    assert set(held) == set(LAYERS) - {"uid"}
    assert kind == "PermissionError"


def test_limits_alone_change_nothing_for_own_work(tmp_path: Path) -> None:
    """One's own code may read its files and start processes, as everywhere."""
    (tmp_path / "data").write_text("5")
    origin = nursery("numpy", LIMITS_ONLY)
    source = "import subprocess, sys\ndef f(p): subprocess.run([sys.executable, '-c', '']); return int(open(p).read())"
    try:
        assert run(origin, source, str(tmp_path / "data")).value == 5
    finally:
        origin.close()
