"""The layers between a student's code and the system. Each is applied where the system has it; what holds is told."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress

from grader.worker.kernel import become, hide_memory
from grader.worker.landlock import Allowlist
from grader.worker.libraries import Libraries, libraries
from grader.worker.records import LIMITS_ONLY
from grader.worker.rlimits import limit, limit_processes
from grader.worker.syscalls import allow_harmless_calls, seccomp

_FIRST_USER, _USERS = 61184, 4096
_OWN_PROCESSES = 64


class Jail:
    """What can be prepared before there is any student's code; `enter` then locks the process in, for good."""

    def __init__(self, library: str, layers: Sequence[str], hidden: Sequence[str]) -> None:
        """Prepare layers for a library; nothing of `hidden` can be read behind them."""
        self._layers = tuple(layers)
        self._libraries = libraries(library, hidden) if {"landlock", "uid"} & set(layers) else Libraries((), ())
        self._allowlist: Allowlist | None = None
        with suppress(OSError, ImportError):
            if "landlock" in layers:
                self._allowlist = Allowlist(self._libraries)
        with suppress(ImportError):
            if "seccomp" in layers:
                seccomp()

    @property
    def descriptors(self) -> set[int]:
        """What must stay open until `enter`."""
        return set() if self._allowlist is None else {self._allowlist.descriptor}

    def enter(self, memory_bytes: int) -> list[str]:
        """Apply the layers, and return those that hold from now on."""
        held: list[str] = []
        steps: dict[str, Callable[[], None]] = {
            "rlimits": lambda: limit(memory_bytes),
            "landlock": self._restrict_files,
            "uid": lambda: self._drop_root(reader="landlock" in held),
            "dumpable": hide_memory,
            "seccomp": lambda: allow_harmless_calls(writing="landlock" in held),
        }
        for name, step in steps.items():
            if name in self._layers:
                with suppress(OSError, ImportError):
                    step()
                    held.append(name)
        if "seccomp" not in held and self._layers != LIMITS_ONLY:
            limit_processes(_OWN_PROCESSES if "uid" in held else 0)
        return held

    def _restrict_files(self) -> None:
        if self._allowlist is None:
            raise OSError("this system has no Landlock")
        self._allowlist.restrict()

    def _drop_root(self, *, reader: bool) -> None:
        """Become a user that owns nothing; Landlock allows it to read the libraries even where only root may."""
        if os.geteuid() != 0:
            raise OSError("only root can become another user")
        if not reader and not self._libraries.open_to_all:
            raise OSError("the libraries lie where only root may read")
        become(_FIRST_USER + os.getpid() % _USERS, reader=reader)
