"""The trusted side against a worker that sends anything at all: what comes out is an outcome, never an exception."""

from __future__ import annotations

import io
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.course.limits import Limits
from grader.worker.client import Worker
from grader.worker.outline import Definition, Outline
from grader.worker.process import Start
from grader.worker.records import Call, FileNote, Frame, Loaded, NotRun, Raised, Returned, Stopped
from grader.worker.wire import (
    CallbackReply,
    LoadedReply,
    OutlineReply,
    Packer,
    RaisedReply,
    ReadyReply,
    ReturnedReply,
    SkippedReply,
    UnfitReply,
    frame,
    read_frame,
)

PATIENT = Limits(result_bytes=1 << 16, callbacks=3)
HASTY = Limits(cpu_seconds=0.05, wall_seconds=0.1, start_seconds=0.1, result_bytes=1 << 16, callbacks=3)
PACKER = Packer(lambda packer, value: value if isinstance(value, str) else packer.array(value), 1 << 16)
VALUE = PACKER({"a": np.arange(6.0).reshape(2, 3), "b": [1, (np.ones(3, "f4"), None, 2.5, True)]})
FRAMES = (Frame("m.py", 1, "f", "x"),)
REPLIES = [
    (ReadyReply(["rlimits"]), []),
    (LoadedReply(0, Loaded(frozenset({"f"}), (FileNote("syntax", 1, "a", "b", FRAMES),))), []),
    (LoadedReply(1, Loaded(frozenset({"f"}), ())), []),
    (OutlineReply(0, Outline("", 1, "", "", {"f": Definition(1, 2, False, "x")}, ("f",), (), ("numpy",), ())), []),
    (ReturnedReply(1, VALUE, [(0, None)], [0], ["warned"], {"numpy": "0" * 16}), PACKER.buffers),
    (RaisedReply(1, Raised("ValueError", "no", FRAMES, False)), []),
    (UnfitReply(1, "too large"), []),
    (SkippedReply(1), []),
    (CallbackReply(1, 0, [VALUE]), PACKER.buffers),
]


class Parrot:
    """A process that never was: it answers every request with the next of some prepared bytes."""

    pid = None
    told = ""

    def __init__(self, answers: list[bytes]) -> None:
        self._answers = answers
        self._ended = threading.Event()

    def start(self, folder: Path) -> Start:
        """Begin to answer, from the start."""
        self._ended.clear()
        ends = [os.pipe() for _ in range(3)]
        (theirs, requests), (replies, ours), (output, theirs_too) = ends
        os.close(theirs_too)
        threading.Thread(target=self._answer, args=(theirs, ours, list(self._answers)), daemon=True).start()
        return Start(self, io.FileIO(requests, "wb"), io.FileIO(replies, "rb"), io.FileIO(output, "rb"))

    def _answer(self, theirs: int, ours: int, answers: list[bytes]) -> None:
        with io.FileIO(theirs, "rb") as requests, io.FileIO(ours, "wb") as replies:
            nonce = None
            while answers:
                try:
                    nonce, _, _ = read_frame(requests.readinto, nonce, 1 << 30, 1 << 30)
                    replies.write(answers.pop(0).replace(b"NONCENONCENONCE!", nonce))
                except (EOFError, OSError):
                    return
            self._ended.set()

    def poll(self) -> int | None:
        """It runs until it has no answers left."""
        return -9 if self._ended.is_set() else None

    def wait(self, seconds: float) -> int | None:
        """It runs until it has no answers left."""
        return self.poll()

    def trace(self) -> None:
        """It is nowhere."""

    def kill(self) -> None:
        """It ends."""
        self._ended.set()

    def close(self) -> None:
        """Nothing is left."""


def raw(place: int) -> bytes:
    """The bytes of one of the replies."""
    message, buffers = REPLIES[place]
    return frame(b"NONCENONCENONCE!", message, buffers)


@contextmanager
def worker(answers: list[bytes], limits: Limits = PATIENT) -> Iterator[Worker]:
    """A worker whose process is a parrot."""
    with Worker("numpy", {"m.py": b"def f(): pass"}, limits, Parrot(answers)) as made:
        yield made


def play(answers: list[bytes], limits: Limits) -> list[object]:
    """What the trusted side makes of it."""
    with worker(answers, limits) as made:
        return [made.load("m"), *made.run([Call("m", "f", (np.ones(2),))]), made.outline("m.py")]


def test_the_parrot_can_talk() -> None:
    """Sound replies in the right order are taken for what they say."""
    loaded, returned, _ = play([raw(0), raw(1), raw(4), raw(0)], PATIENT)
    assert loaded.names == {"f"}
    assert returned.value["a"].tolist() == [[0, 1, 2], [3, 4, 5]]


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.integers(0, len(REPLIES) - 1), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=4),
    st.sampled_from(["keep", "cut", "repeat", "grow"]),
)
def test_mutated_frames_are_outcomes(order: list[int], changes: list[tuple[int, int]], way: str) -> None:
    """Frames in any order, changed, cut, repeated and with bytes appended: an outcome, and a short text."""
    answers = [raw(0), *map(raw, order)]
    for number, (place, byte) in enumerate(changes):
        data = bytearray(answers[number % len(answers)])
        data[place % len(data)] = byte
        answers[number % len(answers)] = bytes(data)
    last = answers[-1]
    answers[-1] = {"keep": last, "cut": last[:-7], "repeat": last * 3, "grow": last + b"\0" * 64}[way]
    for outcome in play(answers, HASTY):
        assert isinstance(outcome, (Loaded, Returned, Raised, Stopped, NotRun, Outline))
        if isinstance(outcome, Stopped):
            assert len(outcome.detail) <= 2000
            assert outcome.detail.isprintable()


@pytest.mark.parametrize("place", range(2, len(REPLIES)))
def test_a_reply_to_another_question_is_a_stop(place: int) -> None:
    """Each kind of reply where another one is due is a protocol error."""
    with worker([raw(0), raw(place)]) as made:
        loaded = made.load("m")
    assert isinstance(loaded, Stopped)
    assert loaded.reason == "protocol"
