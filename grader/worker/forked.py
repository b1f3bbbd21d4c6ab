"""Workers forked from a warm zygote, seen from the trusted side."""

from __future__ import annotations

import io
import os
import select
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from grader.worker.launch import environment
from grader.worker.process import Start

_KILL_SECONDS = 5.0
_TOLD_BYTES = 4096


class Zygote:
    """A process that has imported the library and from which workers are forked; begun anew if it has died."""

    def __init__(self, command: Sequence[str]) -> None:
        """Start the process and return at once."""
        self._command = command
        self._begin()

    def start(self, folder: Path) -> Start:
        """Begin a worker in a folder; returns before it runs."""
        if self._process.poll() is not None:
            self._end()
            self._begin()
        theirs, ours = zip(os.pipe(), reversed(os.pipe()), reversed(os.pipe()), strict=True)
        control, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with suppress(OSError), other:
            socket.send_fds(self._socket, [os.fsencode(folder)], [*theirs, other.fileno()])
        for descriptor in theirs:
            os.close(descriptor)
        requests, replies, output = ours
        files = io.FileIO(requests, "wb"), io.FileIO(replies, "rb"), io.FileIO(output, "rb")
        return Start(_Forked(control, self), *files)

    @property
    def told(self) -> str:
        """What the process itself has printed: nothing, unless it failed."""
        output = self._process.stdout
        assert output is not None
        os.set_blocking(output.fileno(), False)
        return (output.read(_TOLD_BYTES) or b"").decode("utf-8", "replace")

    def close(self) -> None:
        """End the process; its workers end with it."""
        self._end()

    def give_up(self) -> None:
        """Kill a process that does not answer."""
        self._process.kill()

    def _begin(self) -> None:
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                self._command,
                stdin=theirs.fileno(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                bufsize=0,
                cwd="/",
                env=environment(),
                start_new_session=True,
            )

    def _end(self) -> None:
        self._socket.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_KILL_SECONDS)
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


class _Forked:
    """A worker that the zygote has forked; a socket tells its number and how it ended."""

    def __init__(self, control: socket.socket, zygote: Zygote) -> None:
        self.pid: int | None = None
        self._control = control
        self._zygote = zygote
        self._code: int | None = None
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)

    def poll(self) -> int | None:
        return self.wait(0)

    def wait(self, seconds: float) -> int | None:
        end = time.monotonic() + seconds
        while self._code is None and self._poll.poll(max(0.0, end - time.monotonic()) * 1000):
            self._hear()
        return self._code

    def trace(self) -> None:
        self._say(b"T")

    def kill(self) -> None:
        self._say(b"K")
        if self.wait(_KILL_SECONDS) is None:
            self._zygote.give_up()
        self._control.close()

    def _say(self, word: bytes) -> None:
        with suppress(OSError):
            self._control.send(word)

    def _hear(self) -> None:
        try:
            word, _, number = self._control.recv(64).partition(b" ")
        except OSError:
            word, number = b"", b""
        if word == b"P":
            self.pid = int(number)
        else:
            self._code = int(number) if word == b"X" else -signal.SIGKILL
