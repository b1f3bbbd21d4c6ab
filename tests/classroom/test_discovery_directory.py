"""The table of contents of a zip is read as Python's own `zipfile` reads it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hand_ins import RELU, zipped

from grader.classroom.discovery.directory import Directory

MEMBERS = {"a/x.py": RELU, "张三/y.py": "", "a/big.bin": bytes(100_000), "a/": ""}
TOLD = (
    *("filename", "header_offset", "file_size", "compress_size", "CRC", "flag_bits", "compress_type"),
    *("create_system", "external_attr"),
)


def _commented(content: bytes) -> bytes:
    made = io.BytesIO(content)
    with zipfile.ZipFile(made, "a") as archive:
        archive.comment = b"PK\5 and more"
    return made.getvalue()


WAYS: dict[str, Callable[[bytes], bytes]] = {
    "plain": lambda content: content,
    "with a comment": _commented,
    "behind something else": lambda content: b"#!/bin/sh\n" + content,
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("large", [False, True], ids=["small", "large"])
def test_as_zipfile_reads_it(monkeypatch: pytest.MonkeyPatch, way: str, large: bool) -> None:
    """Names, places, sizes and contents, also in the form of zips with more than 4 GiB."""
    if large:
        monkeypatch.setattr(zipfile, "ZIP64_LIMIT", 10)
        monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 1)
    content = WAYS[way](zipped(MEMBERS))
    assert (b"PK\6\6" in content) == large
    directory = Directory(io.BytesIO(content), len(content))
    wanted = zipfile.ZipFile(io.BytesIO(content))
    found = list(directory)
    assert len(found) == len(MEMBERS)
    for (place, info), other in zip(found, wanted.infolist(), strict=True):
        assert [getattr(info, name) for name in TOLD] == [getattr(other, name) for name in TOLD]
        with directory.opened(directory.entry(place)) as member:
            assert member.read() == wanted.read(other)


def test_numbers_of_eight_bytes() -> None:
    """What stands beyond 4 GiB is found where its extra field says."""
    content = bytearray(zipped({"a": "x" * 1000}))
    at = content.index(b"PK\1\2")
    narrow = bytes(content[at : at + 47])
    info = zipfile.ZipFile(io.BytesIO(content)).infolist()[0]
    extra = b"\x99\x00\x02\x00ab" + b"\1\0\x18\0" + b"".join(
        number.to_bytes(8, "little") for number in (info.file_size, info.compress_size, 5 << 32)
    )
    wide = narrow[:20] + b"\xff" * 8 + narrow[28:30] + len(extra).to_bytes(2, "little") + narrow[32:42] + b"\xff" * 4
    end = bytearray(content[at + 47 :])
    end[12:16] = (len(wide) + 1 + len(extra)).to_bytes(4, "little")
    made = bytes(content[:at]) + wide + b"a" + extra + bytes(end)
    ((_, found),) = Directory(io.BytesIO(made), 1 << 20)
    assert (found.file_size, found.compress_size, found.header_offset) == (1000, info.compress_size, 5 << 32)
