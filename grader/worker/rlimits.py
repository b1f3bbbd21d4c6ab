"""Limits of the system on one process: memory, processor time, files."""

from __future__ import annotations

_CPU_SECONDS = 3600
_FILE_BYTES = 1 << 20
_OPEN_FILES = 256
_PAGE_FIELD = 0


def limit(memory_bytes: int) -> None:
    """Allow `memory_bytes` more of address space than the process has now, and nothing that outlives it.

    Raises:
        ImportError: the system has no such limits.
        OSError: it refuses them.
    """
    import resource

    size = _size()
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_CPU: _CPU_SECONDS,
        resource.RLIMIT_FSIZE: _FILE_BYTES,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
    }
    if size:
        wanted |= {resource.RLIMIT_AS: size + memory_bytes, resource.RLIMIT_DATA: size + memory_bytes}
    for which, value in wanted.items():
        _lower(which, value)


def limit_processes(count: int) -> None:
    """Start no process or thread if the user has as many as that already; root is not bound by it."""
    import resource

    _lower(resource.RLIMIT_NPROC, count)


def _lower(which: int, value: int) -> None:
    import resource

    _, most = resource.getrlimit(which)
    value = value if most == resource.RLIM_INFINITY else min(value, most)
    resource.setrlimit(which, (value, value))


def _size() -> int:
    """The address space that the process has, bytes; 0 where that is not told."""
    import resource

    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[_PAGE_FIELD]) * resource.getpagesize()
    except OSError:
        return 0
