"""A zip as a tree: its members are read in memory, one by one; nothing is ever unpacked to disk."""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, cast

from grader.classroom.discovery.directory import UTF8, Directory
from grader.classroom.discovery.limits import DEEPEST, LEAST_SUSPECT, LONGEST_NAME, MOST_FINDINGS, MOST_RATIO
from grader.classroom.discovery.names import member_name, shown
from grader.classroom.discovery.tree import DAMAGE, Item, Tree, unreadable
from grader.classroom.spool import Spool
from grader.records import Finding

_ENCRYPTED = 0x1
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_FILE, _FOLDER = "file", "folder"


@dataclass(frozen=True)
class _Member:
    """A folder, or a file whose entry stands at a place of the table of contents."""

    name: str
    kind: str
    place: int = 0


@dataclass
class _Archive:
    """An open zip: its members by folder and name, and names in it that lead nowhere."""

    directory: Directory
    members: Spool[_Member]
    remarks: list[Finding] = field(default_factory=list)


class Zip:
    """A folder in a zip."""

    def __init__(self, archive: _Archive, path: str = "") -> None:
        """Stand for one folder of an open zip."""
        self._archive = archive
        self._path = path

    @property
    def remarks(self) -> Sequence[Finding]:
        """What is odd about the names in it."""
        found = [] if self._path else list(self._archive.remarks)
        for same in self._archive.members.groups(self._path):
            name = same[-1].name
            found += [_odd(name, "twice")] if len(same) > 1 else []
            found += [_odd(name, "long")] if len(name) > LONGEST_NAME and same[-1].kind != "folder" else []
        return found

    def items(self) -> Iterator[Item]:
        """What lies in it."""
        for *_, member in self._archive.members.groups(self._path):
            yield Item(member.name, shown(member.name), member.kind)

    def sub(self, name: str) -> Tree:
        """A folder in it."""
        return Zip(self._archive, f"{self._path}{name}/")

    def open(self, name: str, most: int) -> BinaryIO | Finding:
        """A member that has at most `most` bytes, or why it cannot be read."""
        directory = self._archive.directory
        try:
            info = directory.entry(self._archive.members.find(self._path, name, _FILE)[-1].place)
            reason = _refused(info, most)
            return unreadable(shown(name), *reason) if reason else cast("BinaryIO", directory.opened(info))
        except DAMAGE as error:
            return unreadable(shown(name), "damaged", str(error))


def open_zip(file: BinaryIO, largest_directory: int) -> Zip:
    """The tree of a zip whose table of contents has at most `largest_directory` bytes; raises one of DAMAGE.

    A zip that lies in another one is held in memory.
    """
    if isinstance(file, zipfile.ZipExtFile):
        with file:
            file = io.BytesIO(file.read())
    archive = _Archive(Directory(file, largest_directory), Spool(_Member))
    _index(archive)
    return Zip(archive)


def _index(archive: _Archive) -> None:
    last = ""
    for place, info in archive.directory:
        name = member_name(info.filename, bool(info.flag_bits & UTF8)).replace("\\", "/")
        parts = [part for part in name.split("/") if part not in ("", ".")]
        if name.startswith("/") or ".." in parts or name[1:2] == ":":
            _remark(archive, _odd(name, "outside"))
        elif len(parts) > DEEPEST + 2:
            _remark(archive, Finding("unread-folder", {"folder": shown(name), "reason": "deep"}))
        elif parts:
            file = "" if name.endswith("/") else parts.pop()
            folder = "".join(f"{part}/" for part in parts)
            if folder != last:
                _add_folders(archive.members, parts)
                last = folder
            if file:
                archive.members.add((folder, file, _FILE), _Member(file, _kind(info), place))


def _add_folders(members: Spool[_Member], parts: Sequence[str]) -> None:
    path = ""
    for part in parts:
        if not members.find(path, part, _FOLDER):
            members.add((path, part, _FOLDER), _Member(part, "folder"))
        path += f"{part}/"


def _remark(archive: _Archive, finding: Finding) -> None:
    if len(archive.remarks) < MOST_FINDINGS:
        archive.remarks.append(finding)


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
