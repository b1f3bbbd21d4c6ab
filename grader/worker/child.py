"""One worker process and the threads that talk to it: writes, reads, budgets, and the end of it."""

from __future__ import annotations

import io
import math
import os
import select
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, NoReturn

import psutil

from grader.worker.records import LASTING_STOPS, Stopped
from grader.worker.tracebacks import dumped_frames, to_the_loop
from grader.worker.wire import (
    MAX_HEADER,
    NONCE_BYTES,
    Hello,
    Malformed,
    decode_reply,
    frame,
    read_frame,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from grader.course.limits import Limits
    from grader.worker.process import Nursery
    from grader.worker.records import Frame
    from grader.worker.wire import Reply, Request

SHOWN_BYTES = 4096
GONE = Stopped("protocol", "the worker ended between two calls")
SOMEBODY_ELSE = (("signal", "SIGKILL"), (GONE.reason, GONE.detail))
_POLL_SECONDS = 0.05
_GRACE_SECONDS = 0.3
_COUNT_SECONDS = 0.2
_FRAME_COST = 1024
_BROKEN_WIRE = 74
_TRACE_BYTES = 1 << 16


class Halt(Exception):
    """The worker is dead; `stopped` says why."""

    def __init__(self, stopped: Stopped) -> None:
        """Carry the reason."""
        super().__init__(stopped.reason)
        self.stopped = stopped


@dataclass
class Spent:
    """What the processes of one submission have used so far, in seconds, and how they ended.

    `accidents` counts the stops that may not come again, such as those of a busy machine; `killed` those processes that
    somebody else may have killed: the system, for want of memory.
    """

    cpu: float = 0.0
    wall: float = 0.0
    accidents: int = 0
    killed: int = 0

    def note(self, stopped: Stopped) -> None:
        """Count a stop."""
        self.accidents += stopped.reason not in LASTING_STOPS
        self.killed += (stopped.reason, stopped.detail) in SOMEBODY_ELSE

    def beyond(self, limits: Limits) -> tuple[str, str] | None:
        """The reason and the words of a stop, where a limit has been passed."""
        if self.cpu > limits.total_cpu_seconds:
            return "total-cpu", f"more than {limits.total_cpu_seconds:g} s of computing in all"
        if self.wall > limits.total_wall_seconds:
            return "total-wall", f"more than {limits.total_wall_seconds:g} s in all"
        return None


class Child:
    """A worker process. Every method that meets its end kills what is left of it and raises `Halt`."""

    def __init__(
        self, nursery: Nursery, sources: Mapping[str, bytes], limits: Limits, spent: Spent, seed: int
    ) -> None:
        """Start the process and return at once; what it uses is added to what is `spent`.

        Its generators of random numbers start from `seed`.
        """
        self.sources = sources
        self.loaded: set[str] = set()
        self.ready = False
        self._limits = limits
        self._folder = Path(tempfile.mkdtemp(prefix="grader-"))
        self._trace = (self._folder / "trace").open("w+b", buffering=0)
        (self._folder / "work").mkdir()
        self._nonce = os.urandom(NONCE_BYTES)
        started = nursery.start(self._folder / "work")
        self._process = started.process
        self._usage: psutil.Process | None = None
        self._spent = spent
        self._counted = 0.0
        self._next_count = time.monotonic() + _COUNT_SECONDS
        self._output = _Output(started.output)
        self._replies = _Replies(started.replies, self._nonce, limits.result_bytes)
        self._requests = _Requests(started.requests)
        self._threads = [
            threading.Thread(target=target, daemon=True)
            for target in (
                self._requests.write,
                self._output.drain,
                self._replies.read,
            )
        ]
        for thread in self._threads:
            thread.start()
        self.send(Hello(dict(sources), limits.result_bytes, limits.memory_bytes, self._trace.name, seed))
        self.begin(math.inf, limits.start_seconds)

    @property
    def printed(self) -> bytearray:
        """The first bytes that came out of the process's stdout and stderr."""
        return self._output.beginning

    def send(self, request: Request, buffers: Sequence[Any] = ()) -> None:
        """Send a request without waiting for the worker to read it."""
        self._requests.put(frame(self._nonce, request, buffers))

    def begin(self, cpu: float, wall: float) -> None:
        """Start the budget of a call."""
        now = time.monotonic()
        self._cpu = cpu
        self._cpu_before: float | None = None
        self._deadline = now + wall
        self._next_check = now + _POLL_SECONDS
        self._output_before = self._output.count

    def extend(self, seconds: float) -> None:
        """Move the deadline by time that the trusted side took for itself."""
        self._deadline += seconds

    def receive(self, last: bool = True) -> tuple[Reply, memoryview]:
        """Wait for the next reply of the running call.

        Unless it is the last of its batch, output that is seen together with its reply may be of the next.
        """
        dead = False
        asked = time.monotonic()
        while True:
            now = time.monotonic()
            self._spent.wall += now - asked if self.ready else 0.0
            asked = now
            if now >= self._next_count:
                self._count()
            try:
                item = self._replies.queue.get(timeout=_GRACE_SECONDS if dead else self._patience())
            except Empty:
                item = None
                if dead:
                    self._ended()
            if item is None or time.monotonic() >= self._next_check:
                dead = self._check()
            printed = self._output.count - self._output_before
            if (item is None or last) and printed > self._limits.output_bytes:
                self.stop("output", f"more than {self._limits.output_bytes:,} bytes")
            if isinstance(item, EOFError):
                self._ended()
            if isinstance(item, Malformed):
                self.stop("protocol", str(item))
            if item is not None:
                header, body = item
                self._spent.wall += time.monotonic() - asked if self.ready else 0.0
                self._replies.consumed += len(header) + len(body) + _FRAME_COST
                try:
                    return decode_reply(header), body
                except Malformed as error:
                    self.stop("protocol", str(error))

    def gone(self) -> bool:
        """Return whether the process has ended though nobody asked anything of it."""
        if self._replies.queue.empty():
            return False
        if not isinstance(self._replies.queue.get(), EOFError):
            self.stop("protocol", "a reply that nobody asked for")
        return True

    def stop(self, reason: str, detail: str) -> NoReturn:
        """Kill the process for a reason."""
        frames = self._reached() if reason in {"cpu", "wall", "total-cpu", "total-wall"} else ()
        self.close()
        raise Halt(Stopped(reason, detail, frames))

    def close(self) -> None:
        """Kill the process with its descendants and remove its folder."""
        self._process.kill()
        self._requests.put(None)
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(_GRACE_SECONDS)
        self._trace.close()
        _remove(self._folder)

    def _patience(self) -> float:
        return max(0.001, min(_POLL_SECONDS, self._deadline - time.monotonic()))

    def _check(self) -> bool:
        now = time.monotonic()
        self._next_check = now + _POLL_SECONDS
        if self._process.poll() is not None:
            return True
        used = self._cpu_seconds()
        if self._cpu_before is None:
            self._cpu_before = used
        elif used - self._cpu_before > self._cpu:
            self.stop("cpu", f"more than {self._cpu:g} s of computing")
        if now >= self._deadline:
            self.stop("wall", "no answer in time")
        return False

    def _count(self) -> None:
        """Add what was used since the last count, and stop where all together is too much."""
        self._next_count = time.monotonic() + _COUNT_SECONDS
        used = self._cpu_seconds()
        self._spent.cpu += max(0.0, used - self._counted)
        self._counted = max(used, self._counted)
        beyond = self._spent.beyond(self._limits)
        if beyond is not None:
            self.stop(*beyond)

    def _cpu_seconds(self) -> float:
        if self._process.pid is None:
            return 0.0
        try:
            if self._usage is None:
                self._usage = psutil.Process(self._process.pid)
            times = self._usage.cpu_times()
        except psutil.Error:
            return 0.0
        return float(times.user + times.system)

    def _ended(self) -> NoReturn:
        code = self._process.wait(_GRACE_SECONDS)
        if code is None:
            self.stop("protocol", "the worker closed its pipe")
        if code == _BROKEN_WIRE:
            self.stop("protocol", "the worker lost its pipes")
        frames = self._dumped()
        self.close()
        if code >= 0:
            raise Halt(Stopped("exit", str(code), frames))
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = str(-code)
        raise Halt(Stopped("signal", name, frames))

    def _reached(self) -> tuple[Frame, ...]:
        if not self.ready or self._process.poll() is not None:
            return ()
        before = last = self._trace_size()
        self._process.trace()
        end = time.monotonic() + _GRACE_SECONDS
        while time.monotonic() < end:
            time.sleep(0.01)
            size = self._trace_size()
            if size == last > before:
                return to_the_loop(self._dumped(), self.sources)
            last = size
        return ()

    def _trace_size(self) -> int:
        return os.fstat(self._trace.fileno()).st_size

    def _dumped(self) -> tuple[Frame, ...]:
        self._trace.seek(max(0, self._trace_size() - _TRACE_BYTES))
        text = (self._trace.read(_TRACE_BYTES) or b"").decode("ascii", "replace")
        return dumped_frames(text, self.sources)


def _remove(folder: Path) -> None:
    """Remove a folder, of which student code may have made a chain too deep for Python."""
    try:
        shutil.rmtree(folder, ignore_errors=True)
    except RecursionError:
        subprocess.run(["rm", "-rf", str(folder)], check=False)


class _Output:
    """What comes out of the stderr pipe: counted, and its beginning kept."""

    def __init__(self, stream: io.FileIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()
        self._poll: Any = None
        if hasattr(select, "poll"):
            os.set_blocking(stream.fileno(), False)
            self._poll = select.poll()
            self._poll.register(stream.fileno(), select.POLLIN)
        self._beginning = bytearray()
        self.count = 0

    @property
    def beginning(self) -> bytearray:
        """The first bytes, with all that the worker had printed when it last answered."""
        if self._poll is not None:
            with self._lock:
                while not self._stream.closed and self._take():
                    pass
        return self._beginning

    def drain(self) -> None:
        with self._stream:
            going: bool | None = True
            while going is not False:
                if self._poll is None:
                    going = self._take()
                    continue
                self._poll.poll()
                with self._lock:
                    going = self._take()

    def _take(self) -> bool | None:
        """Take what is there; None for nothing yet, False for nothing any more."""
        data = self._stream.read(1 << 16)
        if data is None:
            return None
        self._beginning += data[: SHOWN_BYTES - len(self._beginning)]
        self.count += len(data)
        return bool(data)


class _Replies:
    """What comes out of the stdout pipe: whole frames, never more of them than the cap in memory."""

    def __init__(self, stream: io.FileIO, nonce: bytes, cap: int) -> None:
        self._stream = stream
        self._nonce = nonce
        self._cap = cap
        self.queue: SimpleQueue[tuple[memoryview, memoryview] | Malformed | EOFError] = SimpleQueue()
        self.consumed = 0

    def read(self) -> None:
        received = 0
        with self._stream:
            try:
                while True:
                    _, header, body = read_frame(self._stream.readinto, self._nonce, MAX_HEADER, self._cap)
                    received += len(header) + len(body) + _FRAME_COST
                    self.queue.put((header, body))
                    while received - self.consumed > self._cap + MAX_HEADER and not self.queue.empty():
                        time.sleep(0.001)
            except (Malformed, EOFError) as error:
                self.queue.put(error)
            except OSError:
                self.queue.put(EOFError())


class _Requests:
    """What goes into the stdin pipe; a worker that does not read must not block the trusted side.

    A thread does the writing, except that a short request which certainly fits goes out at once.
    """

    def __init__(self, stream: io.FileIO) -> None:
        self._stream = stream
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._queued = self._written = 0
        self._poll: Any = None
        if hasattr(select, "poll"):
            self._poll = select.poll()
            self._poll.register(stream.fileno(), select.POLLOUT)

    def put(self, data: bytes | None) -> None:
        if data is not None and self._fits(data):
            with suppress(OSError, ValueError):
                self._stream.write(data)
            return
        self._queued += 1
        self._queue.put(data)

    def write(self) -> None:
        with self._stream:
            while (data := self._queue.get()) is not None:
                rest = memoryview(data)
                try:
                    while rest:
                        rest = rest[self._stream.write(rest) :]
                except OSError:
                    return
                self._written += 1

    def _fits(self, data: bytes) -> bool:
        if self._poll is None or self._written < self._queued or len(data) > select.PIPE_BUF:
            return False
        return [event for _, event in self._poll.poll(0)] == [select.POLLOUT]
