"""Workers as fresh processes, which import the library for themselves: where the system cannot fork safely."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from grader.worker.launch import environment
from grader.worker.process import Start


class Spawner:
    """Every worker is a fresh process that imports the library for itself."""

    told = ""

    def __init__(self, command: Sequence[str]) -> None:
        """Nothing is started yet."""
        self._command = command

    def start(self, folder: Path) -> Start:
        """Begin a worker in a folder; returns before it runs."""
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,
            cwd=folder,
            env=environment(),
            start_new_session=True,
        )
        pipes: Any = process.stdin, process.stdout, process.stderr
        return Start(_Spawned(process), *pipes)

    def close(self) -> None:
        """Workers end by themselves."""


class _Spawned:
    """A worker that is a child of ours."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.pid: int | None = process.pid
        self._process = process

    def poll(self) -> int | None:
        return self._process.poll()

    def wait(self, seconds: float) -> int | None:
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None

    def trace(self) -> None:
        if hasattr(signal, "SIGUSR1"):
            self._process.send_signal(signal.SIGUSR1)

    def kill(self) -> None:
        try:
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
        except OSError:
            pass
        self._process.wait()
