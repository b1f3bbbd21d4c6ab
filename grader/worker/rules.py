"""Which forbidden functions a call reaches, by what is called: lint, no wall, since student code shares the process."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from sys import _getframe, setprofile
from threading import setprofile as setprofile_of_threads
from typing import TYPE_CHECKING, Any

from grader.worker.forbidden import Functions
from grader.worker.records import Forbidden, Frame
from grader.worker.stand_ins import StandIns
from grader.worker.text import clean
from grader.worker.tracebacks import source_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from types import FrameType

MOST = 8
_EVENTS = 200_000
_OURS = str(Path(__file__).parent)
_IMPORT = "<frozen importlib"


class Rules:
    """Runs a student's functions and notes the first call of every function that goes by a forbidden name.

    The profiler of Python sees calls of Python functions, and calls of C functions that Python code makes; the others
    have stand-ins while a function runs. A long call is watched at its beginning only, and so is hardly slower.
    """

    def __init__(self, forbids: Sequence[str], sources: Mapping[str, bytes]) -> None:
        """Watch for dotted names of functions, classes and modules; a name that does not exist is never called."""
        self.found: list[Forbidden] = []
        self._functions = Functions(forbids, sources)
        self._sources = sources
        self._base: FrameType | None = None
        self._room = 0

    def run(self, function: Callable[..., Any], values: Sequence[Any], files: Iterable[dict[str, Any]]) -> Any:
        """Return what a function returns; `files` are the names of the student's files, `found` is added to."""
        if not self._functions.look_up():
            return function(*values)
        stand_ins = StandIns(self._functions.places, self._note)
        function = stand_ins.of(function)
        undo = list(stand_ins.put(files))
        self._base, self._room = _getframe(), _EVENTS
        setprofile_of_threads(self._event)
        setprofile(self._event)
        try:
            return function(*values)
        finally:
            setprofile(None)
            setprofile_of_threads(None)
            self._base = None
            for step in reversed(undo):
                with suppress(BaseException):
                    step()

    def _event(self, frame: FrameType, event: str, what: Any) -> None:
        self._room -= 1
        if self._room < 0:
            setprofile(None)
        elif event == "call":
            name = self._functions.of_code(frame.f_code)
            if name is not None:
                self._note(name, frame)
        elif event == "c_call":
            name = self._functions.of_builtin(what)
            if name is not None:
                self._note(name, frame)

    def _note(self, name: str, frame: FrameType | None) -> None:
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
