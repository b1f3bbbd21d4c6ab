"""Landlock: no file but the libraries can be read, none written, no connection made, no foreign process signalled."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from grader.worker.kernel import known_libraries
from grader.worker.libraries import Libraries

if TYPE_CHECKING:
    from landlockpy import AccessFS, Ruleset


class Allowlist:
    """A set of rules, made once and applied in each worker; raises `OSError` or `ImportError` where there is none."""

    def __init__(self, libraries: Libraries) -> None:
        """Allow reading the libraries, and writing to the null device."""
        from landlockpy import AccessFS, Ruleset, Scope

        with known_libraries():
            self._rules: Ruleset = Ruleset(scoped=Scope.ABSTRACT_UNIX_SOCKET | Scope.SIGNAL)
        for path in libraries.readable:
            self._allow(path, AccessFS.READ_FILE | (AccessFS.READ_DIR if os.path.isdir(path) else AccessFS.NONE))
        for path in libraries.listed:
            self._allow(path, AccessFS.READ_DIR)
        self._allow("/dev/null", AccessFS.READ_FILE | AccessFS.WRITE_FILE)

    @property
    def descriptor(self) -> int:
        """The set of rules, as an open descriptor."""
        return self._rules.fileno()

    def _allow(self, path: str, access: AccessFS) -> None:
        with suppress(OSError):
            self._rules.allow_path(path, access)

    def restrict(self) -> None:
        """Restrict this process, and all that it starts, for good."""
        self._rules.restrict()
        self._rules.close()
