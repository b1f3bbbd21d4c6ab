"""The process from which workers are forked: it imports the library once, forks on request, and reaps.

A request is a packet on stdin: a folder, with four descriptors (the worker's stdin, stdout, stderr, and a socket
about it). On that socket go `P <pid>` after the fork and `X <code>` after the end; `T` asks for a trace of where the
worker is, `K` or the end of the socket kills it. Whatever a worker leaves behind becomes a child of the zygote, which
kills it.
"""

from __future__ import annotations

import gc
import os
import selectors
import signal
import socket
import sys
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NoReturn

from grader.worker.arrays import Library
from grader.worker.jail import Jail
from grader.worker.kernel import adopt_orphans, die_with_parent, hide_memory
from grader.worker.server import work

_PATH_BYTES = 1 << 16
_DESCRIPTORS = 4
_SWEEPS = 1000
_FIRST_FREE = 3


def main(library: str, layers: list[str], hidden: list[str]) -> NoReturn:
    """Import the library, then fork workers until the other side closes the socket."""
    loaded = Library(library)
    jail = Jail(library, layers, hidden)
    hide_memory()
    adopt_orphans()
    if len(os.listdir("/proc/self/task")) > 1:
        sys.exit("the library has started threads: workers cannot be forked from here")
    gc.collect()
    gc.freeze()
    Forker(socket.socket(fileno=os.dup(0))).serve_until_forked(jail.descriptors)
    die_with_parent()
    work(loaded, jail, alone=False)


class Forker:
    """The loop, and the workers that are alive: their sockets by number."""

    def __init__(self, requests: socket.socket) -> None:
        """Serve requests that come over a socket."""
        self._requests = requests
        self._selector = selectors.DefaultSelector()
        self._selector.register(requests, selectors.EVENT_READ)
        self._controls: dict[int, socket.socket] = {}

    def serve_until_forked(self, kept: set[int]) -> None:
        """Return in a worker, with its pipes and the descriptors `kept`; in the zygote itself never."""
        while True:
            for key, _ in self._selector.select():
                if key.fileobj is self._requests:
                    if self._fork(kept):
                        return
                else:
                    key.data()

    def _fork(self, kept: set[int]) -> bool:
        """Fork a worker; true in the worker."""
        folder, descriptors, _, _ = socket.recv_fds(self._requests, _PATH_BYTES, _DESCRIPTORS)
        if not folder:
            self._finish()
        *pipes, control = descriptors
        pid = os.fork()
        if not pid:
            self._leave(pipes, kept)
            os.chdir(folder)
            return True
        for descriptor in pipes:
            os.close(descriptor)
        self._watch(pid, socket.socket(fileno=control))
        return False

    def _leave(self, pipes: list[int], kept: set[int]) -> None:
        """Drop everything of the zygote's but its memory."""
        os.setsid()
        for number, descriptor in enumerate(pipes):
            os.dup2(descriptor, number)
        self._selector.close()
        for other in (self._requests, *self._controls.values()):
            other.detach()
        begin = _FIRST_FREE
        for descriptor in sorted(kept):
            os.closerange(begin, descriptor)
            begin = descriptor + 1
        os.closerange(begin, os.sysconf("SC_OPEN_MAX"))

    def _watch(self, pid: int, control: socket.socket) -> None:
        self._controls[pid] = control
        ended = os.pidfd_open(pid)
        self._selector.register(ended, selectors.EVENT_READ, partial(self._reap, pid, ended))
        self._selector.register(control, selectors.EVENT_READ, partial(self._obey, pid))
        self._tell(pid, f"P {pid}")

    def _obey(self, pid: int) -> None:
        """Do what is asked about a living worker; it may have been reaped in this very round."""
        if pid not in self._controls:
            return
        try:
            word = self._controls[pid].recv(1)
        except OSError:
            word = b""
        if word != b"T":
            self._selector.unregister(self._controls[pid])
        os.kill(pid, signal.SIGUSR1 if word == b"T" else signal.SIGKILL)

    def _reap(self, pid: int, ended: int) -> None:
        _, status = os.waitpid(pid, 0)
        self._selector.unregister(ended)
        os.close(ended)
        self._sweep()
        self._tell(pid, f"X {os.waitstatus_to_exitcode(status)}")
        control = self._controls.pop(pid)
        with suppress(KeyError):
            self._selector.unregister(control)
        control.close()

    def _tell(self, pid: int, word: str) -> None:
        with suppress(OSError):
            self._controls[pid].send(word.encode())

    def _sweep(self) -> None:
        """Kill what ended workers have left behind; what these have started comes up in the next round."""
        for _ in range(_SWEEPS):
            children = Path(f"/proc/self/task/{os.getpid()}/children").read_bytes().split()
            orphans = set(map(int, children)) - self._controls.keys()
            if not orphans:
                return
            for pid in orphans:
                os.kill(pid, signal.SIGKILL)
            for pid in orphans:
                os.waitpid(pid, 0)

    def _finish(self) -> NoReturn:
        for pid in self._controls:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        self._controls.clear()
        self._sweep()
        os._exit(0)
