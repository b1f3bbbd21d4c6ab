"""One view of folders on disk, folders in a zip, and files that belong together by their names."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from grader.records import Finding

DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, RuntimeError),
    *(NotImplementedError, LookupError, OverflowError),
)
"""What is raised where a zip is cut, damaged, encrypted or made up."""


@dataclass(frozen=True)
class Item:
    """What lies in a folder: `name` as its tree knows it, `shown` as it can be printed.

    `kind` is "folder", "file", "link" or "other" (a pipe, a device).
    """

    name: str
    shown: str
    kind: str

    @property
    def suffix(self) -> str:
        """The end of the name from its last dot, in small letters."""
        stem, dot, end = self.shown.rpartition(".")
        return f".{end.lower()}" if dot and stem else ""


class Tree(Protocol):
    """A folder of somebody else's, of which nothing is followed, unpacked or run."""

    @property
    def remarks(self) -> Sequence[Finding]:
        """What is odd about this folder itself."""

    def items(self) -> Iterable[Item]:
        """What lies in it, in any order; while they are looked at, raises `OSError` if it cannot be opened."""

    def sub(self, name: str) -> Tree:
        """A folder in it."""

    def open(self, name: str, most: int) -> BinaryIO | Finding:
        """A file in it, to be read before any other one, or why it cannot be; whoever reads may meet one of DAMAGE.

        A file that lies in a zip has at most `most` bytes.
        """


@dataclass(frozen=True)
class Bundle:
    """Files and folders of a tree that belong to one student, under names of their own."""

    tree: Tree
    parts: Mapping[str, Item]
    remarks: Sequence[Finding] = ()

    def items(self) -> Iterator[Item]:
        """What belongs together."""
        return (Item(name, name, item.kind) for name, item in self.parts.items())

    def sub(self, name: str) -> Tree:
        """A folder of it."""
        return self.tree.sub(self.parts[name].name)

    def open(self, name: str, most: int) -> BinaryIO | Finding:
        """A file of it."""
        opened = self.tree.open(self.parts[name].name, most)
        return unreadable(name, **_told(opened)) if isinstance(opened, Finding) else opened


def unreadable(file: str, reason: str, detail: str = "") -> Finding:
    """A file cannot be read; `reason` chooses the words."""
    return Finding("unreadable-file", {"file": file, "reason": reason, "detail": detail})


def read(tree: Tree, item: Item, most: int) -> bytes | Finding:
    """The bytes of a file, at most `most` of them, or why it cannot be read."""
    opened = tree.open(item.name, most)
    if isinstance(opened, Finding):
        return opened
    with opened:
        try:
            content = opened.read(most + 1)
        except OSError as error:
            return unreadable(item.shown, "unreadable", error.strerror or str(error))
        except DAMAGE as error:
            return unreadable(item.shown, "damaged", str(error))
    return content if len(content) <= most else unreadable(item.shown, "too-large", f"> {most}")


def _told(finding: Finding) -> dict[str, str]:
    return {name: str(finding.facts[name]) for name in ("reason", "detail")}
