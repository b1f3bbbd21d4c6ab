"""What goes to a worker and what comes back: plain frozen records, decided by nobody yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import numpy as np


LAYERS = ("rlimits", "landlock", "uid", "dumpable", "seccomp")
"""What can lie between a student's code and the system, in the order in which it is applied."""
LIMITS_ONLY = ("rlimits",)
"""What one's own code gets: protection from accidents."""

LASTING_STOPS = ("cpu", "output", "result")
"""Reasons of a stop that come again with the same code, whatever else the machine does."""


@dataclass(frozen=True)
class Call:
    """One call of a student's function; `keep` stores its raw result in the worker under that number.

    `seed` puts the generators of random numbers into a known state before the call; `watch` asks for the state that
    the call left them in. `forbids` are dotted names of functions and modules; the outcome tells which were called.
    """

    module: str
    function: str
    args: tuple[Any, ...]
    keep: int | None = None
    seed: int | None = None
    watch: bool = False
    forbids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recall:
    """In a batch of calls: what the result kept under that number looks like now."""

    key: int


@dataclass(frozen=True)
class Kept:
    """As an argument: the raw result that an earlier call kept, or one element of that tuple or list."""

    key: int
    index: int | None = None


@dataclass(frozen=True)
class Callback:
    """As an argument: a function that the student may call and that runs on the trusted side.

    A Python float that it returns reaches the student as a 0-d array of the student's library. What it
    raises reaches the student as a `CallbackError`.
    """

    function: Callable[..., Any]


@dataclass(frozen=True)
class Strided:
    """As an argument: the same values in a transposed array whose entries do not lie next to each other."""

    array: np.ndarray[Any, Any]


@dataclass(frozen=True, eq=False)
class Moved:
    """As an argument: `base` moved by `step` times `direction`, an array of the same dtype and shape.

    A batch carries the arrays that its calls share only once.
    """

    base: np.ndarray[Any, Any]
    direction: np.ndarray[Any, Any]
    step: float

    @property
    def value(self) -> np.ndarray[Any, Any]:
        """The moved array, rounded to its dtype: the same bits on both sides."""
        import numpy as np

        return np.asarray(self.base + self.step * self.direction, dtype=self.base.dtype)


@dataclass(frozen=True)
class Opaque:
    """In a result: something that stays in the worker."""

    type_name: str


@dataclass(frozen=True)
class Frame:
    """One line of a traceback, of the student's own files only."""

    file: str
    line: int
    function: str
    text: str


@dataclass(frozen=True)
class Forbidden:
    """The first call of a forbidden function; `frame` is the innermost one of the student's files, if there is one."""

    name: str
    frame: Frame | None


@dataclass(frozen=True)
class Returned:
    """The call returned.

    `value` is a tree of arrays, numbers, strings, None, tuples, lists, dicts and `Opaque`; `libraries` names
    the origin of each array of the tree in order. `mutated` maps the position of each argument that the call
    changed to its value afterwards; `aliased` lists the arguments that share memory with the result. `generators`
    has a fingerprint of the state of each global generator of random numbers, if the call was watched. `forbidden`
    are the calls of functions that it was not to call.
    """

    value: Any
    libraries: tuple[str, ...]
    mutated: Mapping[int, Any]
    aliased: tuple[int, ...]
    warnings: tuple[str, ...]
    generators: Mapping[str, str] = field(default_factory=dict)
    forbidden: tuple[Forbidden, ...] = ()


@dataclass(frozen=True)
class Raised:
    """The call raised; `frames` are outermost first.

    `limit` is the number of bytes that it might have used, if it raised for want of memory.
    """

    type: str
    message: str
    frames: tuple[Frame, ...]
    not_implemented: bool
    forbidden: tuple[Forbidden, ...] = ()
    limit: int | None = None


@dataclass(frozen=True)
class Stopped:
    """The worker died or was killed in this call, or its result cannot travel (reason "result").

    `reason` is one of cpu, wall, total-cpu, total-wall, output, result, exit, signal, protocol, start; `frames` is the
    last place reached, where known; `limit` is what the call went beyond, in seconds or bytes.
    """

    reason: str
    detail: str
    frames: tuple[Frame, ...] = ()
    limit: float | None = None


@dataclass(frozen=True)
class NotRun:
    """A call that never began: after a stop in its batch, or with a `Kept` argument that does not exist."""


Outcome = Returned | Raised | Stopped | NotRun


@dataclass(frozen=True)
class FileNote:
    """What loading a file met on the way: kind "missing-import", "statement" or "syntax"."""

    kind: str
    line: int
    name: str
    message: str
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True)
class Loaded:
    """A module after loading: the callables at its top level, and what went wrong on the way."""

    names: frozenset[str]
    notes: tuple[FileNote, ...]
