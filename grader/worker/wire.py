"""The language between the two processes: a typed header, then raw array bytes, in one length-prefixed frame.

Nothing that arrives is executed: decoding checks every length before it allocates, and every shape before it
builds an array.
"""

from __future__ import annotations

import struct
from math import prod
from typing import TYPE_CHECKING, Any

import msgspec
import numpy as np

from grader.worker.outline import Outline
from grader.worker.records import Forbidden, Loaded, Raised

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MAGIC = b"GRD1"
NONCE_BYTES = 16
ALIGN = 16
MAX_HEADER = 1 << 20
MAX_REQUEST = 1 << 40
MAX_DIMS = 16
MAX_DEPTH = 16
MAX_LEAVES = 65_536
MAX_INT = 1 << 63

_PREFIX = struct.Struct("<4s16sIQ")

_NAMES = """
    bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128
"""
DTYPES: dict[str, np.dtype[Any]] = {dtype.str: dtype for dtype in map(np.dtype, _NAMES.split())}


class Malformed(Exception):
    """Bytes that are no frame of ours."""


class Unfit(Exception):
    """A value that cannot travel: too large or of too many parts."""


class _Part(msgspec.Struct, array_like=True):
    """A message or a part of one."""


class ArrayNode(_Part, tag=1):
    """An array; its bytes are the next in the frame's body."""

    dtype: str
    shape: list[int]
    torch: bool = False


class TupleNode(_Part, tag=2):
    """A tuple."""

    items: list[Node]


class ListNode(_Part, tag=3):
    """A list."""

    items: list[Node]


class DictNode(_Part, tag=4):
    """A dict whose keys are strings."""

    keys: list[str]
    items: list[Node]


class ComplexNode(_Part, tag=5):
    """A complex number."""

    real: float
    imag: float


class OpaqueNode(_Part, tag=6):
    """Something that stays in the worker."""

    type_name: str


class KeptNode(_Part, tag=7):
    """A kept result, or element `index` of it."""

    key: int
    index: int | None


class CallbackNode(_Part, tag=8):
    """The call's function number `index` on the trusted side."""

    index: int


class StridedNode(_Part, tag=9):
    """An array to be laid out with gaps."""

    array: ArrayNode


class MovedNode(_Part, tag=10):
    """An array of the batch, moved by `step` times another one; both by their number."""

    base: int
    direction: int
    step: float


Node = (
    None
    | bool
    | int
    | float
    | str
    | ArrayNode
    | TupleNode
    | ListNode
    | DictNode
    | ComplexNode
    | OpaqueNode
    | KeptNode
    | CallbackNode
    | StridedNode
    | MovedNode
)


class Hello(_Part, tag=1):
    """The first request: what to serve.

    `trace` is the file that takes tracebacks of killed calls; `seed` is where the generators of random numbers start.
    """

    sources: dict[str, bytes]
    result_bytes: int
    memory_bytes: int
    trace: str
    seed: int


class Load(_Part, tag=2):
    """Load one file."""

    id: int
    module: str


class Read(_Part, tag=9):
    """Look at the text of one file."""

    id: int
    file: str


class Invoke(_Part, tag=3):
    """One call of a batch."""

    id: int
    module: str
    function: str
    args: list[Node]
    keep: int | None
    seed: int | None = None
    watch: bool = False
    forbids: tuple[str, ...] = ()


class Look(_Part, tag=8):
    """In a batch: send what is kept under a key, as it is now."""

    id: int
    key: int


class Run(_Part, tag=4):
    """A batch of calls; the bytes of the arrays that they share come first."""

    calls: list[Invoke | Look]
    shared: list[ArrayNode]


class Answer(_Part, tag=5):
    """What a callback returned, or the text of what it raised."""

    value: Node
    error: str | None


class Forget(_Part, tag=6):
    """Drop all kept results, and start the generators of random numbers anew."""


class Reset(_Part, tag=7):
    """Start over with other files."""

    sources: dict[str, bytes]


Request = Hello | Load | Read | Run | Answer | Forget | Reset


class ReadyReply(_Part, tag=1):
    """The library is imported, and these layers hold."""

    held: list[str] = []


class LoadedReply(_Part, tag=2):
    """A file has been loaded."""

    id: int
    loaded: Loaded


class OutlineReply(_Part, tag=8):
    """What the text of a file says."""

    id: int
    outline: Outline


class ReturnedReply(_Part, tag=3):
    """A call returned."""

    id: int
    value: Node
    mutated: list[tuple[int, Node]]
    aliased: list[int]
    warnings: list[str]
    generators: dict[str, str] = {}
    forbidden: list[Forbidden] = []


class RaisedReply(_Part, tag=4):
    """A call raised."""

    id: int
    raised: Raised


class UnfitReply(_Part, tag=5):
    """A call returned what cannot travel."""

    id: int
    detail: str


class SkippedReply(_Part, tag=6):
    """A call could not begin: a kept argument does not exist."""

    id: int


class CallbackReply(_Part, tag=7):
    """The running call asks for a function on the trusted side."""

    id: int
    index: int
    args: list[Node]


Reply = (
    ReadyReply
    | LoadedReply
    | OutlineReply
    | ReturnedReply
    | RaisedReply
    | UnfitReply
    | SkippedReply
    | CallbackReply
)

_encode = msgspec.msgpack.Encoder().encode
_decode_request = msgspec.msgpack.Decoder(Request).decode
_decode_reply = msgspec.msgpack.Decoder(Reply).decode


def decode_request(header: memoryview) -> Request:
    """Decode a request; the trusted side wrote it."""
    request: Request = _decode_request(header)
    return request


def decode_reply(header: memoryview) -> Reply:
    """Decode a reply; anything unexpected is `Malformed`."""
    try:
        reply: Reply = _decode_reply(header)
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError, TypeError) as error:
        raise Malformed(f"header: {type(error).__name__}") from None
    return reply


def frame(nonce: bytes, message: Request | Reply, buffers: Sequence[Any] = (), cap: int = 1 << 31) -> bytes:
    """Return the bytes of one frame; a header above `cap` bytes is `Unfit`."""
    header = _encode(message)
    if len(header) > cap:
        raise Unfit(f"the structure of the value takes {len(header)} bytes, more than {cap}")
    parts = [b"", header, bytes(-len(header) % ALIGN)]
    body = 0
    for buffer in buffers:
        padding = -len(buffer) % ALIGN
        body += len(buffer) + padding
        parts += (buffer, bytes(padding))
    parts[0] = _PREFIX.pack(MAGIC, nonce, len(header), body)
    return b"".join(parts)


def read_frame(
    readinto: Callable[[memoryview], int | None], nonce: bytes | None, header_cap: int, body_cap: int
) -> tuple[bytes, memoryview, memoryview]:
    """Read one frame and return its nonce, header and body.

    Raises `EOFError` at the end of the stream and `Malformed` for a foreign or oversized frame. A `nonce` of
    None accepts any.
    """
    prefix = _read_exactly(readinto, _PREFIX.size)
    magic, found, header, body = _PREFIX.unpack(prefix)
    if magic != MAGIC or (nonce is not None and found != nonce):
        raise Malformed("a frame that the worker did not write")
    if header > header_cap or body > body_cap:
        raise Malformed(f"a frame of {header} + {body} bytes")
    start = header + -header % ALIGN
    payload = _read_exactly(readinto, start + body)
    return found, payload[:header], payload[start:]


def _read_exactly(readinto: Callable[[memoryview], int | None], count: int) -> memoryview:
    view = memoryview(bytearray(count))
    done = 0
    while done < count:
        got = readinto(view[done:])
        if not got:
            raise EOFError
        done += got
    return view


def pack_array(array: np.ndarray[Any, Any]) -> Any:
    """Return the bytes of an array in C order; large ones without a copy where possible."""
    if array.nbytes <= 1 << 16:
        return array.tobytes()
    return np.ascontiguousarray(array).reshape(-1).view(np.uint8).data


class Packer:
    """Turns values into nodes and collects the bytes of their arrays.

    `leaf` packs whatever is neither a plain number nor a container that fits; it may call `array`.
    """

    def __init__(self, leaf: Callable[[Packer, Any], Node], cap: int) -> None:
        self.buffers: list[Any] = []
        self.arrays: list[np.ndarray[Any, Any]] = []
        self._leaf = leaf
        self._room = cap
        self._leaves = MAX_LEAVES

    def __call__(self, value: Any, depth: int = 0) -> Node:
        """Return the node of a value; containers deeper than 16 levels go to `leaf`."""
        kind = type(value)
        if issubclass(kind, (tuple, list)):
            if depth >= MAX_DEPTH:
                return self._count(self._leaf(self, value))
            inside = tuple.__iter__(value) if issubclass(kind, tuple) else list.__iter__(value)
            items = [self(item, depth + 1) for item in inside]
            node = TupleNode(items) if issubclass(kind, tuple) else ListNode(items)
            return node if items else self._count(node)
        if issubclass(kind, dict):
            keys = list(dict.keys(value))
            if depth >= MAX_DEPTH or not all(type(key) is str for key in keys):
                return self._count(self._leaf(self, value))
            items = [self(item, depth + 1) for item in dict.values(value)]
            names = [self._leaf(self, key) for key in keys]
            made = DictNode(names, items)  # type: ignore[arg-type]
            return made if items else self._count(made)
        return self._count(self._scalar(kind, value))

    def array(self, array: np.ndarray[Any, Any], torch: bool = False) -> ArrayNode:
        """Return the node of an array and take its bytes, after checking that there is room for them."""
        size = array.size * array.itemsize
        self._room -= size + -size % ALIGN
        if self._room < 0:
            raise Unfit(f"an array of shape {array.shape} and dtype {array.dtype} is too large to hand over")
        if array.ndim > MAX_DIMS:
            raise Unfit(f"an array of {array.ndim} dimensions")
        self.arrays.append(array)
        self.buffers.append(pack_array(array))
        return ArrayNode(array.dtype.str, list(array.shape), torch)

    def _scalar(self, kind: type, value: Any) -> Node:
        if kind is float or kind is bool or value is None:
            return value  # type: ignore[no-any-return]
        if kind is int:
            return value if -MAX_INT <= value < MAX_INT else self._leaf(self, value)
        if kind is complex:
            return ComplexNode(value.real, value.imag)
        return self._leaf(self, value)

    def _count(self, node: Node) -> Node:
        self._leaves -= 1
        if self._leaves < 0:
            raise Unfit(f"more than {MAX_LEAVES:,} values")
        return node


class Unpacker:
    """Turns nodes back into values, arrays as views of `body`; whatever does not fit is `Malformed`.

    `leaf` makes a value of a node that is no container and no number.
    """

    def __init__(self, body: memoryview, leaf: Callable[[Unpacker, Any], Any]) -> None:
        self._body = body
        self._offset = 0
        self._leaves = MAX_LEAVES
        self.leaf = leaf

    def __call__(self, node: Node, depth: int = 0) -> Any:
        """Return the value of a node."""
        kind = type(node)
        if kind is ArrayNode or kind is str:
            value = self.leaf(self, node)
        elif isinstance(node, (TupleNode, ListNode, DictNode)):
            if depth >= MAX_DEPTH:
                raise Malformed("nested too deeply")
            items = [self(item, depth + 1) for item in node.items]
            if isinstance(node, DictNode):
                if len(items) != len(node.keys):
                    raise Malformed("a dict with keys and values of different number")
                value = dict(zip((self.leaf(self, key) for key in node.keys), items, strict=True))
            else:
                value = tuple(items) if kind is TupleNode else items
            if items:
                return value
        elif isinstance(node, ComplexNode):
            value = complex(node.real, node.imag)
        elif isinstance(node, msgspec.Struct):
            value = self.leaf(self, node)
        else:
            value = node
        self._leaves -= 1
        if self._leaves < 0:
            raise Malformed("too many values")
        return value

    def array(self, node: ArrayNode) -> np.ndarray[Any, Any]:
        """Return the array of a node as a view of the body."""
        dtype = DTYPES.get(node.dtype)
        if dtype is None or len(node.shape) > MAX_DIMS or any(n < 0 for n in node.shape):
            raise Malformed("an array of an impossible dtype or shape")
        count = prod(node.shape)
        stop = self._offset + count * dtype.itemsize
        if stop > len(self._body):
            raise Malformed("an array larger than its bytes")
        try:
            flat = np.frombuffer(self._body, dtype, count, self._offset) if count else np.empty(0, dtype)
            shaped = flat.reshape(node.shape)
        except (ValueError, OverflowError):
            raise Malformed("an array of an impossible shape") from None
        self._offset = stop + -stop % ALIGN
        return shaped

    def restart(self) -> None:
        """Count the values of the next call from zero."""
        self._leaves = MAX_LEAVES

    def finish(self) -> None:
        """Check that every byte of the body was used."""
        if self._offset != len(self._body):
            raise Malformed("bytes that belong to no array")


def type_name(value: object) -> str:
    """Return the name of a value's type, whatever its metaclass says."""
    name: str = type.__dict__["__name__"].__get__(type(value))
    return name
