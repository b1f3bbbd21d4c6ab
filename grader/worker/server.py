"""The worker's side: reads requests, runs the student's functions, sends back what they return."""

from __future__ import annotations

import faulthandler
import io
import os
import select
import signal
import sys
import threading
import warnings
from contextlib import suppress
from dataclasses import replace
from os import _exit
from typing import TYPE_CHECKING, Any, NoReturn

from numpy import asarray

from grader.worker.arguments import Arguments
from grader.worker.arrays import Library, arrays_in, as_numpy, overlap, strided
from grader.worker.generators import Generators
from grader.worker.jail import Jail
from grader.worker.loading import Modules
from grader.worker.numpy_only import NumPyOnly
from grader.worker.outline import outline
from grader.worker.records import Moved
from grader.worker.rules import Rules
from grader.worker.text import LONGEST, clean
from grader.worker.tracebacks import describe, message
from grader.worker.wire import (
    MAX_HEADER,
    MAX_REQUEST,
    Answer,
    ArrayNode,
    CallbackNode,
    CallbackReply,
    Forget,
    Hello,
    Invoke,
    KeptNode,
    Load,
    LoadedReply,
    Look,
    Malformed,
    MovedNode,
    OpaqueNode,
    OutlineReply,
    Packer,
    RaisedReply,
    Read,
    ReadyReply,
    Reset,
    ReturnedReply,
    Run,
    SkippedReply,
    StridedNode,
    Unfit,
    UnfitReply,
    Unpacker,
    decode_request,
    frame,
    read_frame,
    type_name,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from grader.worker.wire import Node, Reply, Request

_MAX_WARNINGS = 8
_BROKEN_WIRE = 74

_catch_warnings, _simplefilter = warnings.catch_warnings, warnings.simplefilter


class CallbackError(Exception):
    """What a student's code sees when the function that it was handed fails."""


class Wire:
    """The private ends of the pipes; when they break, the worker has no reason to live."""

    def __init__(self, requests: int, replies: int) -> None:
        """Serve over two descriptors."""
        self._requests = io.FileIO(requests, "rb", closefd=False)
        self._replies = io.FileIO(replies, "wb", closefd=False)
        self._nonce: bytes | None = None

    @property
    def descriptor(self) -> int:
        """The descriptor of the requests."""
        return self._requests.fileno()

    def receive(self) -> tuple[Request, memoryview]:
        """Read one request."""
        try:
            nonce, header, body = read_frame(self._requests.readinto, self._nonce, MAX_REQUEST, MAX_REQUEST)
        except EOFError:
            _exit(0)
        except (OSError, Malformed):
            _exit(_BROKEN_WIRE)
        self._nonce = nonce
        return decode_request(header), body

    def send(self, reply: Reply, buffers: list[Any]) -> None:
        """Write one reply; raises `Unfit` before the first byte if its header is too long."""
        rest = memoryview(frame(self._nonce or b"", reply, buffers, MAX_HEADER))
        try:
            while rest:
                rest = rest[self._replies.write(rest) :]
        except (OSError, ValueError):
            _exit(_BROKEN_WIRE)


class RemoteFunction:
    """A function on the trusted side, as a student's code sees it."""

    def __init__(self, server: Server, call: int | None, index: int) -> None:
        """Stand for function number `index` of a call."""
        self._ask = server.ask
        self._place = (call, index)

    def __call__(self, *values: Any) -> Any:
        """Ask the trusted side and wait for its answer."""
        return self._ask(*self._place, values)


class Server:
    """The serving loop and what it remembers between requests."""

    def __init__(self, wire: Wire, library: Library, hello: Hello) -> None:
        """Serve with a library; the student's files are loaded on request."""
        self._wire = wire
        self._library = library
        self._generators = Generators(self._library.torch, hello.seed)
        self._cap = hello.result_bytes
        self._modules = Modules(hello.sources)
        if library.torch is None:
            sys.meta_path.insert(0, NumPyOnly(lambda: self._modules.sources))
        self._rules: dict[tuple[str, ...], Rules] = {}
        self._kept: dict[int, Any] = {}
        self._shared: list[Any] = []
        self._running: int | None = None
        self._missing = False
        self._lock = threading.Lock()
        self._flushes = (sys.stdout.flush, sys.stderr.flush)

    def serve(self, held: list[str]) -> NoReturn:
        """Say which layers hold, then answer requests until the other side closes."""
        self._send(ReadyReply(held))
        while True:
            request, body = self._wire.receive()
            if isinstance(request, Run):
                unpacker = Unpacker(body, self._answer)
                self._shared = [unpacker.array(node) for node in request.shared]
                for call in request.calls:
                    unpacker.restart()
                    told = self._look(call) if isinstance(call, Look) else self._call(call, unpacker)
                    self._send_fit(*told)
            elif isinstance(request, Load):
                self._send(LoadedReply(request.id, self._modules.load(request.module)))
            elif isinstance(request, Read):
                self._send(OutlineReply(request.id, outline(self._modules.sources[request.file])))
            elif isinstance(request, Forget):
                self._kept.clear()
                self._generators.restart()
            elif isinstance(request, Reset):
                self._kept.clear()
                self._generators.restart()
                self._modules.forget()
                self._modules = Modules(request.sources)
                self._rules.clear()

    def ask(self, call: int | None, index: int, values: tuple[Any, ...]) -> Any:
        """Make the round trip of a callback."""
        with self._lock:
            if call is None or self._running != call:
                raise CallbackError("the call that was given this function is over")
            packer = Packer(self._leaf, self._cap)
            try:
                nodes = [packer(value) for value in values]
                self._wire.send(CallbackReply(call, index, nodes), packer.buffers)
            except Unfit as error:
                raise CallbackError(str(error)) from None
            answer, body = self._wire.receive()
        if not isinstance(answer, Answer):
            _exit(_BROKEN_WIRE)
        if answer.error is not None:
            raise CallbackError(answer.error)
        if type(answer.value) is float:
            return self._library.give_scalar(asarray(answer.value))
        return Unpacker(body, self._answer)(answer.value)

    def _send(self, reply: Reply, buffers: list[Any] | None = None) -> None:
        for flush in self._flushes:
            with suppress(BaseException):
                flush()
        with self._lock:
            self._running = None
            self._wire.send(reply, buffers or [])

    def _send_fit(self, reply: Any, buffers: list[Any]) -> None:
        try:
            self._send(reply, buffers)
        except Unfit as error:
            self._send(UnfitReply(reply.id, str(error)))

    def _call(self, call: Invoke, unpacker: Unpacker) -> tuple[Reply, list[Any]]:
        self._running = call.id
        self._missing = False
        given = Arguments(call, unpacker, self._argument)
        if self._missing:
            return SkippedReply(call.id), []
        log: list[str] = []
        rules = self._rules_of(call)
        try:
            lent = [arrays_in(value, self._cap) for value in given.values]
            function = self._modules.find(call.module, call.function)
            if call.seed is not None:
                self._generators.seed(call.seed)
            with _catch_warnings():
                _simplefilter("always")
                warnings.showwarning = _recorder(log)
                result = rules.run(function, given.values, self._modules.names)
        except BaseException as error:  # noqa: BLE001
            raised = describe(error, self._modules.sources)
            return RaisedReply(call.id, replace(raised, forbidden=tuple(rules.found))), []
        if call.keep is not None:
            self._kept[call.keep] = result
        packer = Packer(self._leaf, self._cap)
        try:
            value = packer(result)
            returned = list(packer.arrays)
            mutated = [(position, packer(given.values[position])) for position in given.mutated()]
        except Unfit as error:
            return UnfitReply(call.id, str(error)), []
        except BaseException as error:  # noqa: BLE001
            return UnfitReply(call.id, f"{clean(type_name(error))}: {message(error)}"), []
        aliased = [
            position
            for position, arrays in enumerate(lent)
            if any(overlap(left, right) for left in arrays for right in returned)
        ]
        state = self._generators.fingerprints() if call.watch else {}
        return ReturnedReply(call.id, value, mutated, aliased, log, state, rules.found), packer.buffers

    def _rules_of(self, call: Invoke) -> Rules:
        if call.forbids not in self._rules:
            self._rules[call.forbids] = Rules(call.forbids, self._modules.sources)
        rules = self._rules[call.forbids]
        rules.found = []
        return rules

    def _look(self, look: Look) -> tuple[Reply, list[Any]]:
        if look.key not in self._kept:
            return SkippedReply(look.id), []
        packer = Packer(self._leaf, self._cap)
        try:
            value = packer(self._kept[look.key])
        except BaseException as error:  # noqa: BLE001
            return UnfitReply(look.id, f"{clean(type_name(error))}: {message(error)}"), []
        return ReturnedReply(look.id, value, [], [], []), packer.buffers

    def _argument(self, unpacker: Unpacker, node: Any, originals: list[Any]) -> Any:
        if isinstance(node, ArrayNode):
            array = unpacker.array(node)
            originals.append(array)
            return self._library.give(array.copy())
        if isinstance(node, StridedNode):
            array = unpacker.array(node.array)
            originals.append(array)
            return self._library.give(strided(array))
        if isinstance(node, MovedNode):
            array = Moved(self._shared[node.base], self._shared[node.direction], node.step).value
            originals.append(array)
            return self._library.give(array.copy())
        if isinstance(node, CallbackNode):
            return RemoteFunction(self, self._running, node.index)
        if isinstance(node, KeptNode):
            return self._kept_value(node)
        return node

    def _answer(self, unpacker: Unpacker, node: Any) -> Any:
        if isinstance(node, ArrayNode) and not node.shape:
            return self._library.give_scalar(unpacker.array(node).copy())
        return self._argument(unpacker, node, [])

    def _kept_value(self, node: KeptNode) -> Any:
        value: Any = self._kept.get(node.key)
        found = node.key in self._kept
        if found and node.index is not None:
            found = isinstance(value, (tuple, list)) and -len(value) <= node.index < len(value)
            value = value[node.index] if found else None
        self._missing |= not found
        return value

    def _leaf(self, packer: Packer, value: Any) -> Node:
        if type(value) is str:
            return clean(value)
        found = as_numpy(value, self._cap)
        if found is None:
            return OpaqueNode(clean(type_name(value)))
        return packer.array(*found)


def _recorder(log: list[str]) -> Callable[..., None]:
    def record(text: Warning | str, category: type[Warning], *_: Any, **__: Any) -> None:
        if len(log) >= _MAX_WARNINGS:
            return
        line = clean(f"{category.__name__}: {str(text)[:LONGEST]}")
        if line not in log:
            log.append(line)

    return record


def _take_pipes() -> Wire:
    """Move the pipes to private descriptors; what students print goes to the third pipe."""
    wire = Wire(os.dup(0), os.dup(1))
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(2, 1)
    os.close(null)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(line_buffering=True, errors="backslashreplace")
    return wire


def _die_with(requests: int) -> None:
    """End the worker when nobody holds the other end of its requests, even in the middle of a call."""

    def wait() -> None:
        poll = select.poll()
        poll.register(requests, 0)
        poll.poll()
        _exit(0)

    if hasattr(select, "poll"):
        threading.Thread(target=wait, daemon=True).start()


def _trace_to(path: str) -> None:
    """Let SIGUSR1 and fatal signals write the place that was reached."""
    trace = open(path, "ab", buffering=0)  # noqa: SIM115, PTH123
    faulthandler.enable(trace, all_threads=False)
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGUSR1, trace, all_threads=False)
    _open_files.append(trace)


_open_files: list[Any] = []


def work(library: Library, jail: Jail, *, alone: bool) -> NoReturn:
    """Serve one client over stdin and stdout, in a jail; `alone`, without a zygote that ends us with our client."""
    wire = _take_pipes()
    hello, _ = wire.receive()
    if not isinstance(hello, Hello):
        _exit(_BROKEN_WIRE)
    server = Server(wire, library, hello)
    _trace_to(hello.trace)
    if alone:
        _die_with(wire.descriptor)
    server.serve(jail.enter(hello.memory_bytes))


def main(library: str, layers: list[str], hidden: list[str]) -> NoReturn:
    """Be a worker from the start, where there is no zygote."""
    work(Library(library), Jail(library, layers, hidden), alone=True)
