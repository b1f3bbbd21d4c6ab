"""Which forbidden functions a call reaches, by what is called: lint, no wall, since student code shares the process."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from inspect import unwrap
from pathlib import Path
from sys import _getframe, setprofile
from threading import setprofile as setprofile_of_threads
from types import BuiltinFunctionType, FunctionType, MethodDescriptorType, MethodType, ModuleType
from typing import TYPE_CHECKING, Any

from grader.worker.records import Forbidden, Frame
from grader.worker.text import clean
from grader.worker.tracebacks import source_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from types import FrameType

MOST = 8
_EVENTS = 200_000
_OURS = str(Path(__file__).parent)
_IMPORT = "<frozen importlib"


class Rules:
    """Runs a student's functions and notes the first call of every function that goes by a forbidden name.

    The profiler of Python sees calls of Python functions, and calls of C functions that Python code makes. What it
    does not see (a ufunc, a C function that `map` calls) has a stand-in for the time of a call, in its library and
    among the names of the student's files. Long calls are watched for their first events only, and stay as fast.
    """

    def __init__(self, forbids: Sequence[str], sources: Mapping[str, bytes]) -> None:
        """Watch for dotted names of functions, classes and modules; a name that does not exist is never called."""
        self.found: list[Forbidden] = []
        self._sources = sources
        self._waiting = list(forbids)
        self._codes: dict[int, str] = {}
        self._builtins: dict[Any, str] = {}
        self._methods: dict[str, tuple[type, str]] = {}
        self._places: list[tuple[Any, str, StandIn]] = []
        self._held: list[Any] = []
        self._base: FrameType | None = None
        self._room = 0

    def run(self, function: Callable[..., Any], values: Sequence[Any], names: Iterable[dict[str, Any]]) -> Any:
        """Return what the function returns; `found` holds what it called, `names` are those of the student's files."""
        for name in list(self._waiting):
            with suppress(BaseException):
                place = _resolved(name)
                self._waiting.remove(name)
                self._learn(*place, name)
        if not self._held:
            return function(*values)
        undo = list(self._put_in_place(names))
        self._base, self._room = _getframe(), _EVENTS
        setprofile_of_threads(self._event)
        setprofile(self._event)
        try:
            return function(*values)
        finally:
            setprofile(None)
            setprofile_of_threads(None)
            for put in reversed(undo):
                with suppress(BaseException):
                    put()

    def note(self, name: str, frame: FrameType | None) -> None:
        """Note a call that is made from `frame`; what an import or our own code does is no call of the student's."""
        if len(self.found) >= MOST or any(known.name == name for known in self.found):
            return
        own: Frame | None = None
        while frame is not None and frame is not self._base:
            file = frame.f_code.co_filename
            if file.startswith(_IMPORT) or (own is None and file.startswith(_OURS)):
                return
            if own is None and file in self._sources:
                line = frame.f_lineno or 1
                own = Frame(file, line, clean(frame.f_code.co_name), source_line(self._sources[file], line))
            frame = frame.f_back
        self.found.append(Forbidden(name, own))

    def _event(self, frame: FrameType, event: str, what: Any) -> None:
        self._room -= 1
        if self._room < 0:
            setprofile(None)
        elif event == "call":
            name = self._codes.get(id(frame.f_code))
            if name is not None:
                self.note(name, frame)
        elif event == "c_call":
            name = self._builtins.get(what)
            if name is None and what.__name__ in self._methods:
                owner, method = self._methods[what.__name__]
                name = method if issubclass(type(what.__self__), owner) else None
            if name is not None:
                self.note(name, frame)

    def _learn(self, owner: Any, attribute: str, value: Any, name: str) -> None:
        """Remember what a name stands for; a module or a class stands for everything public in it."""
        inner = unwrap(getattr(value, "__func__", value))
        if isinstance(value, ModuleType):
            for key, entry in list(vars(value).items()):
                home = getattr(entry, "__module__", None)
                if key[:1] != "_" and callable(entry) and (home is None or f"{home}.".startswith(f"{name}.")):
                    self._learn(value, key, entry, f"{name}.{key}")
        elif isinstance(value, type):
            for key, entry in list(vars(value).items()):
                if isinstance(entry, FunctionType | MethodDescriptorType):
                    self._learn(value, key, entry, name if key[:2] == "__" else f"{name}.{key}")
        elif isinstance(inner, FunctionType) and not inner.__closure__:
            if inner.__code__.co_filename not in self._sources:
                self._codes[id(inner.__code__)] = name
                self._held.append(inner.__code__)
        elif callable(value):
            if isinstance(value, BuiltinFunctionType):
                self._builtins[value] = name
            elif isinstance(value, MethodDescriptorType):
                self._methods[value.__name__] = (value.__objclass__, name)
            self._places.append((owner, attribute, StandIn(self, value, name)))
            self._held.append(value)

    def _put_in_place(self, names: Iterable[dict[str, Any]]) -> Iterator[Callable[[], None]]:
        """Put the stand-ins where their originals are; what comes back puts these back."""
        for owner, attribute, stand_in in self._places:
            with suppress(AttributeError, TypeError):
                put = partial(setattr, owner, attribute, stand_in.original)
                undo = put if attribute in vars(owner) else partial(delattr, owner, attribute)
                setattr(owner, attribute, stand_in)
                yield undo
        by_id = {id(stand_in.original): stand_in for _, _, stand_in in self._places}
        for known in names if by_id else ():
            for key, value in list(known.items()):
                if id(value) in by_id:
                    known[key] = by_id[id(value)]
                    yield partial(known.__setitem__, key, value)


class StandIn:
    """Notes that its original is called, and calls it; what hangs on the original is a stand-in too."""

    def __init__(self, rules: Rules, original: Any, name: str) -> None:
        """Stand for `original`, which is known by `name`."""
        self._rules, self._name, self.original = rules, name, original

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call the original."""
        self._rules.note(self._name, _getframe(1))
        return self.original(*args, **kwargs)

    def __get__(self, owner: Any, kind: type | None = None) -> Any:
        """Be a method where the original is one."""
        is_method = owner is not None and isinstance(self.original, MethodDescriptorType)
        return MethodType(self, owner) if is_method else self

    def __getattr__(self, name: str) -> Any:
        """An attribute of the original."""
        value = getattr(self.original, name)
        return StandIn(self._rules, value, self._name) if callable(value) else value


def _resolved(name: str) -> tuple[Any, str, Any]:
    """Where a dotted name leads from the longest module that is imported: owner, attribute, value.

    Imports nothing; raises `LookupError` or `AttributeError` where it leads nowhere, as yet.
    """
    parts = name.split(".")
    known = next((cut for cut in range(len(parts), 0, -1) if ".".join(parts[:cut]) in sys.modules), 0)
    owner, value = None, sys.modules[".".join(parts[:known])]
    for part in parts[known:]:
        owner, value = value, vars(value)[part] if type(value) is ModuleType else getattr(value, part)
    return owner, parts[-1], value
