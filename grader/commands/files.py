"""Write files that are whole or not there; say why the disk refuses."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from grader.commands.words import problem, sentence
from grader.course.text import Text

_REASONS = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: "disk_full",
    errno.EFBIG: "file_too_large",
    errno.EROFS: "read_only",
    errno.ENOTDIR: "in_the_way",
    errno.EEXIST: "in_the_way",
    errno.ENAMETOOLONG: "too_long",
}
_NO_LINKS = {errno.EPERM, errno.EACCES, errno.ENOSYS, errno.EMLINK, errno.EOPNOTSUPP, errno.ENOTSUP}


def reason(error: OSError) -> Text:
    """Why the disk said no."""
    key = _REASONS.get(error.errno or 0)
    return sentence(key) if key else sentence("system", message=error.strerror or type(error).__name__)


@contextlib.contextmanager
def writing(target: Path) -> Iterator[None]:
    """Within the block, an error of the disk becomes a sentence about `target`."""
    try:
        yield
    except OSError as error:
        raise problem("cannot_write", folder=target, reason=reason(error)) from error


@contextlib.contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Within the block, an error of the disk becomes a sentence about `folder`."""
    try:
        yield
    except OSError as error:
        raise problem("cannot_read", folder=folder, reason=reason(error)) from error


def place(content: bytes, target: Path) -> bool:
    """Write a new file, whole; False where something of that name is already there, which is left alone."""
    if os.path.lexists(target):
        return False
    with _finished((content,), target) as name:
        return _rename_new(name, target)


def put(content: bytes, target: Path) -> None:
    """Write a file, whole, in the place of an older one."""
    pour((content,), target)


def pour(chunks: Iterable[bytes], target: Path) -> None:
    """Write a file, whole, in the place of an older one, from chunks that need not fit into memory together."""
    with _finished(chunks, target) as name:
        os.replace(name, target)


@contextlib.contextmanager
def _finished(chunks: Iterable[bytes], target: Path) -> Iterator[str]:
    """The name of a complete file beside `target`; what still bears it after the block is removed."""
    import tempfile

    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    try:
        with open(handle, "wb") as file:
            file.writelines(chunks)
        os.chmod(name, 0o666 & ~_umask())
        yield name
    finally:
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


def _rename_new(name: str, target: Path) -> bool:
    """Give a finished file its name, unless somebody else has just taken it."""
    try:
        os.link(name, target)
    except FileExistsError:
        return False
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(target):
            return False
        os.replace(name, target)
    return True


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
