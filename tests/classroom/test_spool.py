"""Records come back from disk as they went, in order."""

from __future__ import annotations

import random

import pytest
from hand_ins import FILES

from grader.classroom.discovery.label import Label
from grader.classroom.discovery.layouts import Found
from grader.classroom.discovery.tree import Item
from grader.classroom.spool import Spool
from grader.errors import GraderError
from grader.records import Finding

FOUND = Found(
    Label("s1", "张三", upload=10**17), "a, b", {name: Item(f"{name}\udcff", name, "file") for name in FILES},
    "2026-03-01T00:00:00+00:00", (1, 2), 3, (Finding("odd-name", {"file": "x", "n": 1, "r": 0.5, "none": None}),),
)


def test_records_are_what_they_were() -> None:
    """With all their fields, and half characters in names of files."""
    spool = Spool(Found)
    spool.add(("x",), FOUND)
    assert list(spool) == [FOUND]


def test_the_order_is_that_of_the_keys() -> None:
    """Part by part, as Python sorts texts; those of one key as they were added."""
    draw = random.Random(0)
    texts = ["", "a", "a b", "a-b", "aa", "b", "é", "张", "\udc80", "\U0001f600"]
    keys = [(one, other) for one in texts for other in texts]
    pairs = [(key, number) for key in keys for number in range(2)]
    shuffled = sorted(draw.sample(pairs, len(pairs)), key=lambda pair: pair[1])
    spool = Spool(list)
    for key, number in shuffled:
        spool.add(key, [*key, number])
    wanted = [[*key, number] for key, number in sorted(pairs)]
    assert list(spool) == wanted
    assert list(spool.groups()) == [wanted[n : n + 2] for n in range(0, len(wanted), 2)]


def test_a_beginning_is_whole_parts() -> None:
    """What begins with a part is neither what begins with its letters, nor what has it elsewhere."""
    spool = Spool(str)
    for key in (("a", "x"), ("ab", "x"), ("a", "y"), ("", "a"), ("a",)):
        spool.add(key, "/".join(key))
    assert list(spool.groups("a")) == [["a"], ["a/x"], ["a/y"]]
    assert list(spool.groups("")) == [["/a"]]
    assert (spool.find("a"), spool.find("a", "x"), spool.find("b")) == (["a"], ["a/x"], [])


def test_a_full_disk_is_one_sentence() -> None:
    """In both languages, with what to do about it."""
    spool = Spool(str)
    spool._base.execute("PRAGMA max_page_count = 5")
    with pytest.raises(GraderError, match="TMPDIR") as caught:
        spool.add(("a",), "x" * 100_000)
    assert "TMPDIR" in caught.value.zh
