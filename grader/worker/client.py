"""The trusted side's view of a worker: load files, run batches of calls, survive whatever happens."""

from __future__ import annotations

import itertools
import re
import time
import weakref
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np

from grader.course.limits import Limits
from grader.worker.budgets import is_out_of_memory, with_limit
from grader.worker.child import GONE, SHOWN_BYTES, Child, Halt, Spent
from grader.worker.nursery import nursery
from grader.worker.outline import Definition, Outline
from grader.worker.plain import Program
from grader.worker.records import (
    LAYERS,
    Call,
    Callback,
    FileNote,
    Forbidden,
    Frame,
    Kept,
    Loaded,
    Moved,
    NotRun,
    Opaque,
    Raised,
    Recall,
    Returned,
    Stopped,
    Strided,
)
from grader.worker.text import clean, clean_lines
from grader.worker.wire import (
    DTYPES,
    MAX_REQUEST,
    Answer,
    ArrayNode,
    CallbackNode,
    CallbackReply,
    Forget,
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
    UnfitReply,
    Unpacker,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from types import TracebackType

    from grader.worker.process import Nursery
    from grader.worker.records import Outcome
    from grader.worker.wire import Node

# A file's top level may import slow libraries.
_LOAD_FACTOR = 4
_MAX_FRAMES = 100
_MAX_NOTES = 100
_MAX_WARNINGS = 8
_MAX_FORBIDDEN = 8
_FINGERPRINT = re.compile(r"(random|numpy|torch) [0-9a-f]{16}")


class MissingLayers(BaseException):
    """A worker lacks layers that were required, and was killed before it loaded anything.

    It is no `Exception`: whoever catches those, in a law, say, would take it for something that the student did.
    """

    def __init__(self, layers: Collection[str]) -> None:
        """Name the layers."""
        super().__init__(", ".join(sorted(layers)))


class Worker:
    """A process that runs a student's code; a fresh one takes its place whenever it dies."""

    def __init__(
        self,
        library: str,
        sources: Mapping[str, bytes],
        limits: Limits = Limits(),  # noqa: B008
        origin: Nursery | None = None,
        spent: Spent | None = None,
        seed: int = 0,
        required: Collection[str] = (),
    ) -> None:
        """Start the process and return at once.

        Args:
            library: "numpy" or "torch".
            sources: the files by name.
            limits: what a call may use.
            origin: where its processes come from, and those that take their place; by default a nursery of its own,
                in which nothing but limits is between the code and the system.
            spent: what other workers for the same work have used of the limits already.
            seed: where the global generators of random numbers start, at first and whenever results are forgotten.
            required: layers without which none of its processes gets to load a file; the call that would have it
                loaded raises `MissingLayers`.
        """
        self._nursery = origin or nursery(library)
        self._end = weakref.finalize(self, self._nursery.close) if origin is None else None
        self._library = library
        self._sources = dict(sources)
        self._limits = limits
        self.held: tuple[str, ...] | None = None
        self._answers: dict[str, Loaded | Stopped] = {}
        self._ids = itertools.count()
        self._printed = b""
        self._child: Child | None = None
        self._spent = spent or Spent()
        self._seed = seed
        self._required = frozenset(required)
        self._start()

    def __enter__(self) -> Worker:
        """Return the worker."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the worker."""
        self.close()

    @property
    def printed(self) -> str:
        """The beginning of what the student's code has printed so far."""
        data = self._printed + (self._child.printed if self._child else b"")
        return clean_lines(data[:SHOWN_BYTES].decode("utf-8", "replace"))

    @property
    def accidents(self) -> int:
        """How many of this submission's processes were stopped for reasons that may not come again."""
        return self._spent.accidents

    def load(self, module: str) -> Loaded | Stopped:
        """Import one of the files by its stem; the second time nothing happens."""
        if module in self._answers:
            return self._answers[module]
        if f"{module}.py" not in self._sources:
            raise KeyError(module)
        with self._guard():
            return self._ready() or self._load(module)

    def outline(self, file: str) -> Outline | Stopped:
        """What the text of one of the files says; nothing of it is run."""
        with self._guard():
            stopped = self._ready()
            child = self._child
            if stopped is not None or child is None:
                return stopped or Stopped("start", "")
            try:
                number = self._begin(child, _LOAD_FACTOR * self._limits.cpu_seconds)
                child.send(Read(number, file))
                reply = child.receive()[0]
                if not isinstance(reply, OutlineReply) or reply.id != number:
                    child.stop("protocol", "an unexpected reply")
                return _checked_outline(reply.outline)
            except Halt as halt:
                return self._ended(halt.stopped, self._limits.cpu_seconds)

    def run(self, calls: Sequence[Call | Recall]) -> list[Outcome]:
        """Run a batch of calls in order and return what became of each.

        A call of a function in a module whose loading stopped has that stop as its outcome.
        """
        for module in dict.fromkeys(call.module for call in calls if isinstance(call, Call)):
            self.load(module)
        answers = [self._answers.get(call.module) if isinstance(call, Call) else None for call in calls]
        running = [call for call, answer in zip(calls, answers, strict=True) if not isinstance(answer, Stopped)]
        with self._guard():
            ran = iter(self._batch(running))
        return [answer if isinstance(answer, Stopped) else next(ran, NotRun()) for answer in answers]

    def forget(self) -> None:
        """Drop all kept results, and start the generators of random numbers anew."""
        if self._child is not None:
            self._child.send(Forget())

    def reset(self, sources: Mapping[str, bytes]) -> None:
        """Serve other files, in the same process if it is alive."""
        self._sources = dict(sources)
        self._answers = {}
        self._printed = b""
        self._spent.cpu = self._spent.wall = 0.0
        if self._child is not None:
            self._child.printed.clear()
            self._child.sources = self._sources
            self._child.loaded.clear()
            self._child.send(Reset(self._sources))

    def sibling(self) -> Worker:
        """Start another worker for the same files and limits, which knows nothing of what this one has done.

        Its generators of random numbers start elsewhere.
        """
        common = (self._library, self._sources, self._limits, self._nursery, self._spent)
        return Worker(*common, self._seed + 1, self._required)

    def close(self) -> None:
        """Kill the process, and the nursery if it is our own."""
        self._drop()
        if self._end is not None:
            self._end()

    def _start(self) -> Child:
        self._child = child = Child(self._nursery, self._sources, self._limits, self._spent, self._seed)
        self._closer = weakref.finalize(self, child.close)
        return child

    def _drop(self) -> None:
        if self._child is not None:
            self._printed = (self._printed + self._child.printed)[:SHOWN_BYTES]
            self._child = None
            self._closer()

    def _ended(self, stopped: Stopped, cpu: float) -> Stopped:
        """Drop a process that has ended, and note why; so much processor time was allowed."""
        self._drop()
        self._spent.note(stopped)
        return with_limit(stopped, self._limits, cpu)

    @contextmanager
    def _guard(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            self._drop()
            raise

    def _ready(self) -> Stopped | None:
        """Have a process that serves all files that could be loaded; return why there is none."""
        beyond = self._spent.beyond(self._limits)
        if beyond is not None:
            return with_limit(Stopped(*beyond), self._limits, self._limits.cpu_seconds)
        gone = False
        while True:
            child = self._child or self._start()
            try:
                if child.ready and child.gone():
                    if gone:
                        return self._ended(GONE, self._limits.cpu_seconds)
                    self._ended(GONE, self._limits.cpu_seconds)
                    gone = True
                    continue
            except Halt as halt:
                return self._ended(halt.stopped, self._limits.cpu_seconds)
            if not child.ready:
                try:
                    ready = child.receive()[0]
                    if not isinstance(ready, ReadyReply):
                        child.stop("protocol", "an unexpected reply")
                except Halt as halt:
                    self._ended(halt.stopped, self._limits.cpu_seconds)
                    printed = f"{self._nursery.told} {self.printed}".strip()
                    return Stopped("start", clean(f"{halt.stopped.reason} {halt.stopped.detail}; {printed}"))
                if not self._required <= set(ready.held):
                    raise MissingLayers(self._required - set(ready.held))
                child.ready = True
                held = LAYERS if self.held is None else self.held
                self.held = tuple(layer for layer in held if layer in ready.held)
            lacking = (m for m, a in self._answers.items() if isinstance(a, Loaded) and m not in child.loaded)
            module = next(lacking, None)
            if module is None:
                return None
            self._load(module)

    def _load(self, module: str) -> Loaded | Stopped:
        child = self._child or self._start()
        answer: Loaded | Stopped
        cpu = _LOAD_FACTOR * self._limits.cpu_seconds
        try:
            number = self._begin(child, cpu)
            child.send(Load(number, module))
            reply = child.receive()[0]
            if not isinstance(reply, LoadedReply) or reply.id != number:
                child.stop("protocol", "an unexpected reply")
            answer = self._checked_loaded(reply.loaded)
            child.loaded.add(module)
        except Halt as halt:
            answer = self._ended(halt.stopped, cpu)
        self._answers[module] = answer
        return answer

    def _begin(self, child: Child, cpu: float) -> int:
        child.begin(cpu, self._limits.wall_seconds)
        return next(self._ids)

    def _batch(self, calls: Sequence[Call | Recall]) -> list[Outcome]:
        if not calls:
            return []
        stopped = self._ready()
        if stopped is not None or self._child is None:
            return [stopped] if stopped else []
        child = self._child
        outcomes: list[Outcome] = []
        packed = _Request(calls, self._ids)
        try:
            self._begin(child, self._limits.cpu_seconds)
            child.send(Run(packed.calls, packed.shared), packed.buffers)
            for sent, functions in zip(packed.calls, packed.functions, strict=True):
                outcomes.append(self._outcome(child, sent, functions, sent is packed.calls[-1]))
                child.begin(self._limits.cpu_seconds, self._limits.wall_seconds)
        except Halt as halt:
            outcomes.append(self._ended(halt.stopped, self._limits.cpu_seconds))
        return outcomes

    def _outcome(
        self, child: Child, sent: Invoke | Look, functions: Sequence[Callable[..., Any]], last: bool
    ) -> Outcome:
        asked = 0
        while True:
            reply, body = child.receive(last)
            try:
                if isinstance(reply, (ReadyReply, LoadedReply, OutlineReply)) or reply.id != sent.id:
                    raise Malformed("an unexpected reply")
                if not isinstance(reply, CallbackReply):
                    return self._checked(reply, body, sent)
                asked += 1
                if asked > self._limits.callbacks or not 0 <= reply.index < len(functions):
                    raise Malformed(f"more than {self._limits.callbacks:,} callbacks, or an unknown one")
                before = time.monotonic()
                values = _Received(body)
                arguments = [values.take(node) for node in reply.args]
                values.finish()
                child.send(*_answer(functions[reply.index], arguments))
                child.extend(time.monotonic() - before)
            except Malformed as error:
                child.stop("protocol", str(error))

    def _checked(
        self,
        reply: ReturnedReply | RaisedReply | UnfitReply | SkippedReply,
        body: memoryview,
        sent: Invoke | Look,
    ) -> Outcome:
        arguments, forbids = (len(sent.args), sent.forbids) if isinstance(sent, Invoke) else (0, ())
        if isinstance(reply, RaisedReply):
            told = reply.raised
            frames = self._checked_frames(told.frames)
            forbidden = self._checked_forbidden(told.forbidden, forbids)
            kind, message = clean(told.type), clean(told.message)
            limit = self._limits.memory_bytes if is_out_of_memory(kind, message) else None
            return Raised(kind, message, frames, told.not_implemented, forbidden, limit)
        if isinstance(reply, UnfitReply):
            return with_limit(Stopped("result", clean(reply.detail)), self._limits, self._limits.cpu_seconds)
        if isinstance(reply, SkippedReply):
            return NotRun()
        positions = [position for position, _ in reply.mutated]
        for found in (positions, reply.aliased):
            if len(set(found)) < len(found) or any(not 0 <= position < arguments for position in found):
                raise Malformed("an impossible argument position")
        if len(reply.warnings) > _MAX_WARNINGS:
            raise Malformed("too many warnings")
        if any(not _FINGERPRINT.fullmatch(f"{name} {state}") for name, state in reply.generators.items()):
            raise Malformed("an impossible fingerprint")
        values = _Received(body)
        value = values.take(reply.value)
        libraries = tuple(values.libraries)
        mutated = {position: values.take(node) for position, node in reply.mutated}
        values.finish()
        warnings = tuple(map(clean, reply.warnings))
        forbidden = self._checked_forbidden(reply.forbidden, forbids)
        return Returned(value, libraries, mutated, tuple(reply.aliased), warnings, dict(reply.generators), forbidden)

    def _checked_loaded(self, loaded: Loaded) -> Loaded:
        notes = tuple(
            FileNote(
                clean(note.kind),
                max(1, note.line),
                clean(note.name),
                clean(note.message),
                self._checked_frames(note.frames),
            )
            for note in loaded.notes[:_MAX_NOTES]
        )
        return Loaded(frozenset(map(clean, loaded.names)), notes)

    def _checked_forbidden(self, found: Sequence[Forbidden], forbids: Sequence[str]) -> tuple[Forbidden, ...]:
        under = tuple(f"{name}." for name in forbids)
        if len(found) > _MAX_FORBIDDEN or not all(f"{item.name}.".startswith(under) for item in found):
            raise Malformed("a call that nobody asked about")
        frames = [self._checked_frames([item.frame] if item.frame else []) for item in found]
        return tuple(
            Forbidden(clean(item.name), frame[0] if frame else None) for item, frame in zip(found, frames, strict=True)
        )

    def _checked_frames(self, frames: Sequence[Frame]) -> tuple[Frame, ...]:
        return tuple(
            Frame(frame.file, max(1, frame.line), clean(frame.function), clean(frame.text))
            for frame in frames[:_MAX_FRAMES]
            if frame.file in self._sources
        )


def _checked_outline(seen: Outline) -> Outline:
    functions = {
        clean(name): Definition(max(1, found.line), max(1, found.first), found.empty, clean(found.body))
        for name, found in seen.functions.items()
    }
    lists = (seen.bound, seen.rebound, seen.used, seen.imported)
    bound, rebound, used, imported = (tuple(map(clean, names)) for names in lists)
    programs = {
        clean(name): Program(clean(program.text), clean(program.place), program.torch)
        for name, program in seen.programs.items()
    }
    told = (clean(seen.problem), max(1, seen.line), clean(seen.message), clean(seen.text))
    return Outline(*told, functions, bound, rebound, used, imported, programs)


class _Request:
    """A batch, packed: messages, the bytes of their arrays, and the functions that each may call back."""

    def __init__(self, calls: Sequence[Call | Recall], ids: Iterator[int]) -> None:
        self.calls: list[Invoke | Look] = []
        self.functions: list[list[Callable[..., Any]]] = []
        self._shared = Packer(_leaf, MAX_REQUEST)
        self._numbers: dict[int, int] = {}
        self._buffers: list[Any] = []
        self.shared: list[ArrayNode] = []
        for call in calls:
            functions: list[Callable[..., Any]] = []
            self.functions.append(functions)
            if isinstance(call, Recall):
                self.calls.append(Look(next(ids), call.key))
                continue
            packer = Packer(partial(self._leaf, functions), MAX_REQUEST)
            nodes = [packer(value) for value in call.args]
            told = (call.keep, call.seed, call.watch, call.forbids)
            self.calls.append(Invoke(next(ids), call.module, call.function, nodes, *told))
            self._buffers += packer.buffers

    @property
    def buffers(self) -> list[Any]:
        """The bytes of all arrays, those that calls share first."""
        return self._shared.buffers + self._buffers

    def _leaf(self, functions: list[Callable[..., Any]], packer: Packer, value: Any) -> Node:
        if isinstance(value, Callback):
            functions.append(value.function)
            return CallbackNode(len(functions) - 1)
        if isinstance(value, Moved):
            return MovedNode(self._number(value.base), self._number(value.direction), value.step)
        return _leaf(packer, value)

    def _number(self, array: np.ndarray[Any, Any]) -> int:
        """The number of an array among those that calls share; the caller holds the array, so its id is its own."""
        if id(array) not in self._numbers:
            self._numbers[id(array)] = len(self.shared)
            self.shared.append(self._shared.array(array))
        return self._numbers[id(array)]


class _Received:
    """Values of one reply."""

    def __init__(self, body: memoryview) -> None:
        self.libraries: list[str] = []
        self.take = Unpacker(body, self._leaf)
        self.finish = self.take.finish

    def _leaf(self, unpacker: Unpacker, node: Any) -> Any:
        if isinstance(node, ArrayNode):
            self.libraries.append("torch" if node.torch else "numpy")
            return unpacker.array(node)
        if isinstance(node, str):
            return clean(node)
        if isinstance(node, OpaqueNode):
            return Opaque(clean(node.type_name))
        raise Malformed("a value that only requests hold")


def _leaf(packer: Packer, value: Any) -> Node:
    if isinstance(value, str):
        return value
    if isinstance(value, (np.ndarray, np.generic)) and value.dtype.str in DTYPES:
        return packer.array(np.asarray(value))
    if isinstance(value, Kept):
        return KeptNode(value.key, value.index)
    if isinstance(value, Strided):
        return StridedNode(packer.array(value.array))
    raise TypeError(f"a {type(value).__name__} cannot be sent to a worker")


def _answer(function: Callable[..., Any], arguments: Sequence[Any]) -> tuple[Answer, list[Any]]:
    try:
        value = function(*arguments)
    except Exception as error:  # noqa: BLE001
        return Answer(None, clean(f"{type(error).__name__}: {error}")), []
    packer = Packer(_leaf, MAX_REQUEST)
    return Answer(packer(value), None), packer.buffers
