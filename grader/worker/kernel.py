"""A few calls of the kernel that Python has no function for. Each raises `OSError` where it is refused or unknown."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import signal
from contextlib import AbstractContextManager
from typing import Any
from unittest import mock

_PDEATHSIG, _DUMPABLE, _KEEPCAPS, _CHILD_SUBREAPER = 1, 4, 8, 36
_CAPABILITIES_VERSION_3 = 0x20080522
_DAC_READ_SEARCH = 2
_FILES = {"c": "libc.so.6", "seccomp": "libseccomp.so.2"}


def known_libraries() -> AbstractContextManager[Any]:
    """Spare those who look for a library of the system the search, with tools that a small container has not."""
    return mock.patch.object(ctypes.util, "find_library", _FILES.get)


def hide_memory() -> None:
    """Let no process of the same user trace this one or read its memory, environment and descriptors."""
    _prctl(_DUMPABLE, 0)


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parents have ended."""
    _prctl(_CHILD_SUBREAPER, 1)


def die_with_parent() -> None:
    """Be killed when the parent ends. A change of user undoes it."""
    _prctl(_PDEATHSIG, signal.SIGKILL)


def become(user: int, *, reader: bool) -> None:
    """Become a user (and its group) without any rights but perhaps one, to read all files; die with the parent then."""
    _prctl(_KEEPCAPS, int(reader))
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)
    if reader:
        _keep_only(_DAC_READ_SEARCH)
    die_with_parent()


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Capabilities(ctypes.Structure):
    _fields_ = [("effective", ctypes.c_uint32), ("permitted", ctypes.c_uint32), ("inheritable", ctypes.c_uint32)]


def _keep_only(capability: int) -> None:
    sets = (_Capabilities * 2)()
    sets[0].effective = sets[0].permitted = 1 << capability
    _checked(_libc().capset(ctypes.byref(_Header(_CAPABILITIES_VERSION_3, 0)), sets))


def _prctl(option: int, value: int) -> None:
    _checked(_libc().prctl(option, ctypes.c_ulong(value), 0, 0, 0))


def _checked(result: int) -> None:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def _libc() -> Any:
    return ctypes.CDLL(None, use_errno=True)
