"""A worker without a process: it runs plain Python functions on NumPy arrays, call by call."""

from __future__ import annotations

import copy
import random
import traceback
import warnings

import numpy as np

from grader.checks.student import Student
from grader.worker.records import (
    Call,
    Callback,
    Frame,
    Kept,
    Moved,
    NotRun,
    Opaque,
    Raised,
    Recall,
    Returned,
    Stopped,
    Strided,
)


class Stop(BaseException):
    """What a fake student raises where a real one would take the process down."""

    def __init__(self, reason="cpu", detail=""):
        super().__init__(reason)
        self.stopped = Stopped(reason, detail)


class FakeRunner:
    """Runs `functions` by name, as a worker runs those of a file; `calls` remembers what was asked for.

    `forbidden` is what it says of a function's calls, function -> `Forbidden` records, where it is asked about them.
    """

    def __init__(self, functions):
        self.functions = functions
        self.kept = {}
        self.calls: list[Call] = []
        self.forgotten = 0
        self.forbidden = {}

    def run(self, calls):
        outcomes = []
        for call in calls:
            if isinstance(call, Recall):
                outcomes.append(self._recalled(call))
                continue
            self.calls.append(call)
            outcomes.append(self._one(call))
            if isinstance(outcomes[-1], Stopped):
                self.kept.clear()
                break
        return outcomes + [NotRun()] * (len(calls) - len(outcomes))

    def _recalled(self, call):
        if call.key not in self.kept:
            return NotRun()
        libraries: list[str] = []
        return Returned(tree(self.kept[call.key], libraries), tuple(libraries), {}, (), ())

    def forget(self):
        self.forgotten += 1
        self.kept.clear()

    def _one(self, call):
        if any(isinstance(arg, Kept) and not self._has(arg) for arg in call.args):
            return NotRun()
        args = [self._given(arg) for arg in call.args]
        before = copy.deepcopy(
            [
                None if isinstance(arg, Callback | Kept) else value
                for arg, value in zip(call.args, args, strict=True)
            ]
        )
        if call.seed is not None:
            random.seed(call.seed)
            np.random.seed(call.seed)
        try:
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                value = self.functions[call.function](*args)
        except Stop as stop:
            return stop.stopped
        except Exception as error:
            frames = traceback.extract_tb(error.__traceback__)[1:]
            return Raised(
                type(error).__name__,
                str(error),
                tuple(Frame("m.py", frame.lineno, frame.name, frame.line or "") for frame in frames),
                isinstance(error, NotImplementedError),
            )
        if call.keep is not None:
            self.kept[call.keep] = value
        mutated = {
            place: copy.deepcopy(args[place])
            for place, old in enumerate(before)
            if not isinstance(call.args[place], Callback | Kept) and not same(old, args[place])
        }
        libraries: list[str] = []
        told = tree(value, libraries)
        noted = tuple(f"{w.category.__name__}: {w.message}" for w in caught)
        states = {"random": str(hash(random.getstate())), "numpy": np.random.get_state()[1].tobytes().hex()}
        seen = self.forbidden.get(call.function, ()) if call.forbids else ()
        return Returned(told, tuple(libraries), mutated, (), noted, states if call.watch else {}, seen)

    def _has(self, arg):
        value = self.kept.get(arg.key)
        return arg.key in self.kept and (
            arg.index is None or (isinstance(value, tuple | list) and arg.index < len(value))
        )

    def _given(self, arg):
        if isinstance(arg, Callback):
            return arg.function
        if isinstance(arg, Kept):
            value = self.kept[arg.key]
            return value if arg.index is None else value[arg.index]
        return fresh(arg)


def abs_below(value, bound=2**63):
    """Whether a plain value fits on the wire: whole numbers of 64 bits."""
    return not isinstance(value, int) or -bound <= value < bound


def fresh(arg):
    """A copy of an argument as the student gets it."""
    if isinstance(arg, Strided):
        turned = arg.array.swapaxes(-1, -2) if arg.array.ndim > 1 else arg.array
        gaps = np.stack([turned] * 2, -1)[..., 0]
        return gaps.swapaxes(-1, -2) if arg.array.ndim > 1 else gaps
    if isinstance(arg, Moved):
        return arg.value
    if isinstance(arg, dict):
        return {key: fresh(entry) for key, entry in arg.items()}
    return copy.deepcopy(arg)


def tree(value, libraries):
    """The value as it would come over the wire: what cannot travel is opaque."""
    if isinstance(value, np.ndarray | np.generic) and np.asarray(value).dtype.kind in "biufc":
        libraries.append("numpy")
        return np.array(value)
    if isinstance(value, tuple | list):
        return type(value)(tree(entry, libraries) for entry in value)
    if isinstance(value, dict):
        return {key: tree(entry, libraries) for key, entry in value.items()}
    if value is None or (isinstance(value, bool | int | float | str) and abs_below(value)):
        return value
    return Opaque(type(value).__name__)


def same(old, new):
    """Whether two values are equal to the last bit."""
    if isinstance(old, dict):
        return (
            isinstance(new, dict)
            and old.keys() == new.keys()
            and all(same(old[key], new[key]) for key in old)
        )
    if isinstance(old, np.ndarray):
        return old.dtype == new.dtype and old.tobytes() == new.tobytes()
    return old == new


def fake_student(exercise, blocked=None, **functions):
    """A student of one exercise whose functions are given here."""
    return Student(
        FakeRunner(functions), exercise, "numpy", dict.fromkeys(functions, exercise.module), blocked or {}
    )
