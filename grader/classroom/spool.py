"""Records that are put in order on disk, so that memory does not grow with a class."""

from __future__ import annotations

import json
import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from typing import Generic, TypeVar

import msgspec

from grader.errors import GraderError

T = TypeVar("T")

_SETUP = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -256;
    BEGIN;
    CREATE TABLE records (key BLOB, number INTEGER, record TEXT, PRIMARY KEY (key, number)) WITHOUT ROWID;
"""
_ROWS = "SELECT key, record FROM records WHERE key >= ? AND key < ? ORDER BY key, number"


class Spool(Generic[T]):
    """Records of one kind under keys of texts, in a nameless file of the system's folder for such.

    They come back in the order of their keys, those of one key as they were added. All methods raise `GraderError` if
    the disk refuses.
    """

    def __init__(self, kind: type[T]) -> None:
        """Begin with none; `kind` is a dataclass, or a type that JSON knows."""
        self._kind = kind
        self._number = 0
        with _told():
            self._base = sqlite3.connect("", isolation_level=None, check_same_thread=False)
            weakref.finalize(self, self._base.close)
            self._base.executescript(_SETUP)

    def add(self, key: tuple[str, ...], record: T) -> None:
        """Add a record."""
        self._number += 1
        row = (_packed(key), self._number, json.dumps(msgspec.to_builtins(record)))
        with _told():
            self._base.execute("INSERT INTO records VALUES (?, ?, ?)", row)

    def find(self, *key: str) -> list[T]:
        """The records of one key."""
        return [record for _, record in self._rows(_packed(key), _packed(key) + b"\0")]

    def groups(self, *start: str) -> Iterator[list[T]]:
        """The records of each key that begins with `start`."""
        rows = self._rows(_packed(start), _packed(start) + b"\xff")
        for _, group in groupby(rows, key=lambda row: row[0]):
            yield [record for _, record in group]

    def __iter__(self) -> Iterator[T]:
        """All records."""
        return (record for _, record in self._rows(b"", b"\xff"))

    def _rows(self, first: bytes, beyond: bytes) -> Iterator[tuple[bytes, T]]:
        with _told():
            for key, record in self._base.execute(_ROWS, (first, beyond)):
                yield key, msgspec.convert(json.loads(record), self._kind)


def _packed(key: tuple[str, ...]) -> bytes:
    """Bytes in the order of the texts; a key that begins with another has bytes that begin with those of the other."""
    return b"".join(part.encode("utf-8", "surrogatepass") + b"\0" for part in key)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise GraderError(
            f"A temporary file cannot be used: {error}. TMPDIR says in which folder it lies.",
            f"无法使用临时文件：{error}。TMPDIR 指定它所在的目录。",
        ) from error
