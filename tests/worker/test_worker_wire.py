"""The decoder meets bytes that no honest worker writes."""

from __future__ import annotations

import io
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.worker.client import _Received
from grader.worker.wire import (
    _PREFIX,
    MAGIC,
    ArrayNode,
    DictNode,
    KeptNode,
    ListNode,
    Malformed,
    Packer,
    ReturnedReply,
    TupleNode,
    Unfit,
    decode_reply,
    frame,
    read_frame,
)

NONCE = bytes(range(16))
CAP = 1 << 16


def good_frame() -> bytes:
    """A frame with arrays in containers."""
    packer = Packer(lambda packer, value: value if isinstance(value, str) else packer.array(value), CAP)
    node = packer({"a": np.arange(6.0).reshape(2, 3), "b": [1, (np.ones(3, "f4"), None)]})
    return frame(NONCE, ReturnedReply(0, node, [], [0], []), packer.buffers)


def decode(data: bytes) -> object:
    """Decode a frame as the trusted side does."""
    _, header, body = read_frame(io.BytesIO(data).readinto, NONCE, CAP, CAP)
    reply = decode_reply(header)
    received = _Received(body)
    if isinstance(reply, ReturnedReply):
        value = received.take(reply.value)
        received.finish()
        return value
    return reply


def test_a_good_frame_decodes():
    """The frame that the others are made from is sound."""
    assert len(decode(good_frame())) == 2


@settings(max_examples=500, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=4), st.data())
def test_changed_frames_decode_or_are_malformed(changes, data):
    """Whatever bytes change or are missing, decoding ends in a value or a protocol error."""
    raw = bytearray(good_frame())
    for place, byte in changes:
        raw[place % len(raw)] = byte
    cut = data.draw(st.integers(0, len(raw)))
    for attempt in (bytes(raw), bytes(raw[:cut]), bytes(raw[cut:])):
        with suppress(Malformed, EOFError):
            decode(attempt)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200))
def test_any_header_decodes_or_is_malformed(header):
    """Arbitrary bytes in a sound frame are no reply."""
    with suppress(Malformed):
        decode_reply(memoryview(header))


@pytest.mark.parametrize(
    "node",
    [
        ArrayNode("<f8", [-1]),
        ArrayNode("<f8", [2**62, 2**62]),
        ArrayNode("<f8", [0, 2**62, 2**62]),
        ArrayNode("<f8", [1] * 17),
        ArrayNode("<f8", [3]),
        ArrayNode("|O", [1]),
        ArrayNode("<M8[s]", [1]),
        DictNode(["a"], []),
        KeptNode(1, None),
        ListNode([0] * 70_000),
    ],
    ids=str,
)
def test_impossible_values_are_malformed(node):
    """Dtypes, shapes, sizes and counts are checked before anything is built."""
    received = _Received(memoryview(bytes(16)))
    with pytest.raises(Malformed):
        received.take(node)


def test_bytes_left_over_are_malformed():
    """Every byte of the body belongs to an array."""
    received = _Received(memoryview(bytes(16)))
    received.take(None)
    with pytest.raises(Malformed):
        received.finish()


def test_deep_nesting_is_malformed():
    """A tree deeper than ours is refused, and one that would exhaust the stack too."""
    node = TupleNode([])
    for _ in range(20):
        node = TupleNode([node])
    with pytest.raises(Malformed):
        _Received(memoryview(b"")).take(node)
    with pytest.raises(Malformed):
        decode_reply(memoryview(b"\x93\x03\x00" + b"\x92\x03\x91" * 100_000))


@pytest.mark.parametrize("size", [CAP + 1, 2**31])
def test_announced_sizes_are_checked_before_reading(size):
    """A frame that announces more than the caps is refused without its bytes."""
    for sizes in ((size, 0), (0, size)):
        with pytest.raises(Malformed):
            read_frame(io.BytesIO(_PREFIX.pack(MAGIC, NONCE, *sizes)).readinto, NONCE, CAP, CAP)


def test_a_foreign_nonce_is_malformed():
    """A frame of another worker is refused."""
    with pytest.raises(Malformed):
        read_frame(io.BytesIO(good_frame()).readinto, bytes(16), CAP, CAP)


def test_a_packer_stops_at_its_cap():
    """More bytes than the cap are refused before they are copied."""
    packer = Packer(lambda packer, value: packer.array(value), CAP)
    with pytest.raises(Unfit):
        packer([np.zeros(5000), np.zeros(5000)])
