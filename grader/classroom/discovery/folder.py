"""A folder on disk: links are not followed, pipes and devices not opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from grader.classroom.discovery.names import shown
from grader.classroom.discovery.tree import Item, Tree, unreadable
from grader.records import Finding

_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Folder:
    """A folder on disk."""

    remarks: Sequence[Finding] = ()

    def __init__(self, path: Path) -> None:
        """Look at nothing yet."""
        self.path = path

    def items(self) -> Iterator[Item]:
        """What lies in it; raises `OSError` if it cannot be opened."""
        with os.scandir(self.path) as entries:
            for entry in entries:
                yield Item(entry.name, shown(entry.name), _kind(entry))

    def sub(self, name: str) -> Tree:
        """A folder in it."""
        return Folder(self.path / name)

    def open(self, name: str, most: int) -> BinaryIO | Finding:
        """A plain file in it, or why it cannot be read; nothing of it is held in memory."""
        path = self.path / name
        try:
            if not stat.S_ISREG(path.lstat().st_mode):
                return unreadable(shown(name), "not-a-file")
            return os.fdopen(os.open(path, _FLAGS), "rb")
        except OSError as error:
            return unreadable(shown(name), "unreadable", error.strerror or str(error))


def _kind(entry: os.DirEntry[str]) -> str:
    if entry.is_symlink():
        return "link"
    if entry.is_dir(follow_symlinks=False):
        return "folder"
    return "file" if entry.is_file(follow_symlinks=False) else "other"
