"""Where a student's code was: frames of the student's files, from exceptions and from faulthandler's text."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from grader.worker.records import Frame, Raised
from grader.worker.text import LONGEST, clean
from grader.worker.wire import type_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

_OUTER, _INNER = 10, 30
_DUMPED = re.compile(r'  File "([^"]+)", line (\d+) in (.+)')
_LOOP = re.compile(rb"\s*(async\s+)?(for|while)\b")
_DEFINITION = re.compile(rb"\s*((async\s+)?def|class)\b")


def describe(error: BaseException, sources: Mapping[str, bytes]) -> Raised:
    """Return what is to be told about an exception."""
    frames, own = traceback_frames(error.__traceback__, sources)
    stub = own and issubclass(type(error), NotImplementedError)
    return Raised(clean(type_name(error)), message(error), frames, stub)


def message(error: BaseException) -> str:
    """Return the text of an exception, whose `__str__` may itself be a student's."""
    try:
        text = str(error)
        return clean(text[: LONGEST + 1]) if type(text) is str else ""
    except BaseException as worse:  # noqa: BLE001
        return f"(its message could not be shown: {clean(type_name(worse))})"


def traceback_frames(
    trace: TracebackType | None, sources: Mapping[str, bytes]
) -> tuple[tuple[Frame, ...], bool]:
    """Return the frames in the student's files, outermost first, and whether the innermost of all is one."""
    found: list[tuple[str, int, str]] = []
    own = False
    while trace is not None:
        code = trace.tb_frame.f_code
        own = code.co_filename in sources
        if own:
            found.append((code.co_filename, trace.tb_lineno or 0, code.co_name))
        trace = trace.tb_next
    if len(found) > _OUTER + _INNER:
        found = found[:_OUTER] + found[-_INNER:]
    return tuple(Frame(f, line, name, source_line(sources[f], line)) for f, line, name in found), own


def dumped_frames(text: str, sources: Mapping[str, bytes]) -> tuple[Frame, ...]:
    """Return the student's frames, outermost first, of the last traceback that faulthandler wrote."""
    last = text.rpartition("most recent call first")[2]
    names = {name.encode("ascii", "backslashreplace").decode(): name for name in sources}
    frames = []
    for file, line, function in _DUMPED.findall(last):
        if file in names and len(line) < 9:
            name, number = names[file], int(line)
            frames.append(Frame(name, number, clean(function), source_line(sources[name], number)))
    return tuple(reversed(frames[: _OUTER + _INNER]))


def to_the_loop(frames: Sequence[Frame], sources: Mapping[str, bytes]) -> tuple[Frame, ...]:
    """Frames down to the first one that is in a loop, at the line where its outermost loop begins.

    A call that is stopped for its time is in the loop that takes it; the line in the loop, and what that had called,
    are a matter of chance. The text is looked at line by line, since it is not to be parsed here.
    """
    for place, frame in enumerate(frames):
        line = _loop_around(sources[frame.file].splitlines(), frame.line)
        if line is not None:
            found = replace(frame, line=line, text=source_line(sources[frame.file], line))
            return (*frames[:place], found)
    return tuple(frames)


def _loop_around(lines: Sequence[bytes], number: int) -> int | None:
    """The first line of the outermost loop around a line, within its function."""
    found, depth = None, math.inf
    for line in range(min(number, len(lines)), 0, -1):
        text = lines[line - 1].expandtabs()
        indented = len(text) - len(text.lstrip())
        if not text.strip() or text.lstrip().startswith(b"#") or indented >= depth:
            continue
        depth = indented
        if _LOOP.match(text):
            found = line
        elif _DEFINITION.match(text):
            break
    return found


def source_line(source: bytes, line: int) -> str:
    """Return one line of a file, stripped."""
    lines = source.splitlines()
    if not 1 <= line <= len(lines):
        return ""
    return clean(lines[line - 1][: 4 * LONGEST].decode("utf-8", "replace").strip())
