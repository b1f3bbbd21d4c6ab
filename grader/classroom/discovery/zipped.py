"""A zip as a tree: its members are read in memory, one by one; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import stat
import struct
import weakref
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from grader.classroom.discovery.limits import DEEPEST, LEAST_SUSPECT, LONGEST_NAME, MOST_RATIO
from grader.classroom.discovery.names import member_name, shown
from grader.classroom.discovery.tree import Item, Tree, unreadable
from grader.records import Finding

DAMAGE = (
    *(zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, ValueError, RuntimeError),
    *(NotImplementedError, LookupError, OverflowError),
)
"""What `zipfile` raises for a zip that is cut, damaged, encrypted or made up."""
_UTF8, _ENCRYPTED = 0x800, 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass
class _Node:
    folders: dict[str, _Node] = field(default_factory=dict)
    files: dict[str, zipfile.ZipInfo] = field(default_factory=dict)
    remarks: list[Finding] = field(default_factory=list)


class Zip:
    """A folder in a zip."""

    def __init__(self, archive: zipfile.ZipFile, node: _Node) -> None:
        """Stand for one folder of an open zip."""
        self._archive = archive
        self._node = node

    @property
    def remarks(self) -> Sequence[Finding]:
        """What is odd about the names in it."""
        return self._node.remarks

    def items(self) -> Sequence[Item]:
        """What lies in it, by name."""
        folders = [Item(name, shown(name), "folder") for name in self._node.folders]
        files = [Item(name, shown(name), _kind(info)) for name, info in self._node.files.items()]
        return sorted(folders + files, key=lambda item: (item.name, item.kind))

    def sub(self, name: str) -> Tree:
        """A folder in it."""
        return Zip(self._archive, self._node.folders[name])

    def open(self, name: str, most: int) -> BinaryIO | Finding:
        """A member that has at most `most` bytes, or why it cannot be read."""
        info = self._node.files[name]
        reason = _refused(info, most)
        if reason is not None:
            return unreadable(shown(name), *reason)
        try:
            with self._archive.open(info) as member:
                content = member.read(most + 1)
        except DAMAGE as error:
            return unreadable(shown(name), "damaged", str(error))
        return io.BytesIO(content)


class _Guarded:
    """A file of which no read is larger than a zip's table of contents may be."""

    def __init__(self, file: BinaryIO, most: int) -> None:
        self._file, self._most = file, most
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int = -1) -> bytes:
        if size > self._most:
            raise zipfile.BadZipFile(f"table of contents: {size} > {self._most} bytes")
        return self._file.read(size)

    def seekable(self) -> bool:
        return True


def open_zip(file: BinaryIO, largest_directory: int) -> Zip:
    """The tree of a zip whose table of contents has at most `largest_directory` bytes; raises one of DAMAGE."""
    guarded = _Guarded(file, largest_directory)
    weakref.finalize(guarded, file.close)
    archive = zipfile.ZipFile(cast("BinaryIO", guarded))
    return Zip(archive, _tree(archive.infolist()))


def _tree(members: Sequence[zipfile.ZipInfo]) -> _Node:
    root = _Node()
    for info in members:
        name = member_name(info.filename, bool(info.flag_bits & _UTF8)).replace("\\", "/")
        parts = [part for part in name.split("/") if part not in ("", ".")]
        if name.startswith("/") or ".." in parts or name[1:2] == ":":
            root.remarks.append(_odd(name, "outside"))
        elif len(parts) > DEEPEST + 2:
            root.remarks.append(Finding("unread-folder", {"folder": shown(name), "reason": "deep"}))
        elif parts:
            _put(root, parts, info, name.endswith("/"))
    return root


def _put(node: _Node, parts: Sequence[str], info: zipfile.ZipInfo, folder: bool) -> None:
    for part in parts if folder else parts[:-1]:
        node = node.folders.setdefault(part, _Node())
    if folder:
        return
    name = parts[-1]
    if name in node.files:
        node.remarks.append(_odd(name, "twice"))
    if len(name) > LONGEST_NAME:
        node.remarks.append(_odd(name, "long"))
    node.files[name] = info


def _odd(name: str, reason: str) -> Finding:
    return Finding("odd-name", {"file": shown(name), "reason": reason})


def _kind(info: zipfile.ZipInfo) -> str:
    form = stat.S_IFMT(info.external_attr >> 16)
    return _KINDS.get(form, "file") if info.create_system == 3 else "file"


_KINDS: Mapping[int, str] = {
    stat.S_IFLNK: "link",
    **dict.fromkeys((stat.S_IFIFO, stat.S_IFSOCK, stat.S_IFCHR, stat.S_IFBLK), "other"),
}


def _refused(info: zipfile.ZipInfo, most: int) -> tuple[str, str] | None:
    if _kind(info) != "file":
        return "not-a-file", ""
    if info.flag_bits & _ENCRYPTED:
        return "encrypted", ""
    if info.compress_type not in _PACKINGS:
        return "packing", f"method {info.compress_type}"
    if info.file_size > LEAST_SUSPECT and info.file_size > MOST_RATIO * info.compress_size:
        return "bomb", f"{info.compress_size} -> {info.file_size}"
    if info.file_size > most:
        return "too-large", f"{info.file_size} > {most}"
    return None
