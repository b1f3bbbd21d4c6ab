"""What a student's code may read: Python, the libraries of the system, and installed packages but forbidden ones."""

from __future__ import annotations

import os
import stat
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

TENSOR_LIBRARIES = """
    torch functorch torchgen torchvision torchaudio jax jaxlib tensorflow keras autograd mxnet tinygrad theano
    pytensor aesara cupy chainer paddle mindspore
"""
"""What works out gradients by itself: a NumPy exercise is to be solved without."""

_SYSTEM = """
    /lib /lib32 /lib64 /usr/lib /usr/lib32 /usr/lib64 /usr/local/lib /etc/ld.so.cache /etc/localtime
"""
_SHARED = """
    /usr/share/zoneinfo /dev/zero /dev/random /dev/urandom /sys/devices/system/cpu /proc/cpuinfo
"""


@dataclass(frozen=True)
class Libraries:
    """Paths, links resolved: what may be read, with all that lies in it, and folders of which only names may be."""

    readable: tuple[str, ...]
    listed: tuple[str, ...]

    @property
    def open_to_all(self) -> bool:
        """Whether any user of the system may read them."""
        above = {str(folder) for path in self.readable for folder in Path(path).parents}
        return all(os.stat(folder).st_mode & stat.S_IXOTH for folder in above) and all(
            os.stat(path).st_mode & stat.S_IROTH for path in self.readable
        )


def libraries(library: str, hidden: Sequence[str]) -> Libraries:
    """What may be read in an exercise for a library; nothing of `hidden` is among it."""
    closed = {os.path.realpath(path) for path in hidden}
    if library != "torch":
        closed |= {os.path.realpath(Path(folder, name)) for folder in sys.path for name in TENSOR_LIBRARIES.split()}
    readable: set[str] = set()
    listed: set[str] = set()
    for root in {*_SYSTEM.split(), *_SHARED.split(), *_python()}:
        _collect(os.path.realpath(root), closed, readable, listed)
    return Libraries(tuple(sorted(readable)), tuple(sorted(listed)))


def _python() -> Iterator[str]:
    """Where the standard library and the installed packages lie."""
    paths = sysconfig.get_paths()
    yield from (paths[name] for name in ("stdlib", "platstdlib", "purelib", "platlib"))
    yield from (path for path in sys.path if os.path.isdir(path))


def _collect(path: str, closed: set[str], readable: set[str], listed: set[str]) -> None:
    """Add a path, or in its place what lies in it, so that nothing closed is among it."""
    if path in closed or path in listed or not os.path.exists(path):
        return
    if not any(_within(other, path) for other in closed):
        readable.add(path)
        return
    listed.add(path)
    with suppress(OSError):
        for name in os.listdir(path):
            _collect(os.path.realpath(os.path.join(path, name)), closed, readable, listed)


def _within(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip("/") + "/")
