"""The table of contents of a zip, read entry by entry, where `zipfile` would hold all of it in memory."""

from __future__ import annotations

import struct
import weakref
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import BadZipFile, ZipExtFile, ZipInfo

UTF8 = 0x800
_END = struct.Struct("<4s8xLLH")
_END64 = struct.Struct("<4s36xQQ")
_LOCATOR = struct.Struct("<4s16x")
_ENTRY = struct.Struct("<4sxB2xHH4xLLLHHH4xLL")
_LOCAL = struct.Struct("<4s22xHH")
_WIDE = struct.Struct("<HH")
_LONGEST_COMMENT = 0xFFFF
_ELSEWHERE = 0xFFFFFFFF
"""What stands in place of a number that is too large for four bytes."""


class Directory:
    """Where the table of contents of a zip begins and ends; an entry is known by its place in the file.

    The file is closed when this is no longer needed.
    """

    def __init__(self, file: BinaryIO, largest: int) -> None:
        """Look for a table of at most `largest` bytes; raises `BadZipFile` if there is none."""
        self._file = file
        weakref.finalize(self, file.close)
        last = file.seek(0, 2)
        tail = self._at(max(0, last - _END.size - _LONGEST_COMMENT), _END.size + _LONGEST_COMMENT)
        found = len(tail) - _END.size if tail[-_END.size :][:4] == b"PK\5\6" else tail.rfind(b"PK\5\6")
        if found < 0 or found + _END.size > len(tail):
            raise BadZipFile("it has no table of contents")
        _, size, begin, _ = _END.unpack_from(tail, found)
        self._end = last - len(tail) + found
        if tail[max(0, found - _LOCATOR.size) : found][:4] == b"PK\6\7":
            size, begin = self._large()
        if size > largest:
            raise BadZipFile(f"table of contents: {size} > {largest} bytes")
        self._begin = self._end - size
        self._shift = self._begin - begin
        if self._begin < 0:
            raise BadZipFile("its table of contents begins before the file")

    def __iter__(self) -> Iterator[tuple[int, ZipInfo]]:
        """Every entry with its place, in the order of the table."""
        place = self._begin
        while place < self._end:
            info, size = self._entry(place)
            yield place, info
            place += size

    def opened(self, info: ZipInfo) -> ZipExtFile:
        """The contents of an entry, unpacked while they are read; nothing else of the zip may be read meanwhile."""
        head = self._at(info.header_offset, _LOCAL.size)
        if len(head) < _LOCAL.size or head[:4] != b"PK\3\4":
            raise BadZipFile("there is no member where one should be")
        _, name, extra = _LOCAL.unpack(head)
        self._file.seek(name + extra, 1)
        return ZipExtFile(self._file, "r", info)

    def entry(self, place: int) -> ZipInfo:
        """The entry at a place."""
        return self._entry(place)[0]

    def _entry(self, place: int) -> tuple[ZipInfo, int]:
        head = self._at(place, _ENTRY.size)
        if len(head) < _ENTRY.size or head[:4] != b"PK\1\2":
            raise BadZipFile("its table of contents is damaged")
        _, system, flags, method, crc, packed, size, name, extra, comment, mode, begin = _ENTRY.unpack(head)
        rest = self._file.read(name + extra)
        info = ZipInfo(rest[:name].decode("utf-8" if flags & UTF8 else "cp437"))
        info.create_system, info.flag_bits, info.compress_type, info.CRC = system, flags, method, crc
        info.external_attr = mode
        info.file_size, info.compress_size, begin = _widened(rest[name:], size, packed, begin)
        info.header_offset = begin + self._shift
        return info, _ENTRY.size + name + extra + comment

    def _large(self) -> tuple[int, int]:
        """Size and beginning of the table of a large zip."""
        self._end -= _LOCATOR.size + _END64.size
        head = self._at(self._end, _END64.size)
        if len(head) < _END64.size or head[:4] != b"PK\6\6":
            raise BadZipFile("the table of contents of a large zip is not where it should be")
        _, size, begin = _END64.unpack(head)
        return size, begin

    def _at(self, place: int, size: int) -> bytes:
        self._file.seek(place)
        return self._file.read(size)


def _widened(extra: bytes, *numbers: int) -> Iterator[int]:
    """The numbers; those that did not fit stand in an extra field, one after the other."""
    wide = iter(())
    while len(extra) >= _WIDE.size:
        kind, size = _WIDE.unpack_from(extra)
        field, extra = extra[_WIDE.size : _WIDE.size + size], extra[_WIDE.size + size :]
        if kind == 1:
            wide = (number for number, in struct.iter_unpack("<Q", field[: len(field) // 8 * 8]))
    for number in numbers:
        yield next(wide, number) if number == _ELSEWHERE else number
