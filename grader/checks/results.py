"""What a call brought back, taken apart by the names of the signature: arrays by path, or what is in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from grader.inputs.case import Case, FloatArray
from grader.records import Finding, Status
from grader.worker.records import Frame, NotRun, Opaque, Outcome, Raised, Returned, Stopped

MODERN = (
    *(
        (
            f"has no attribute '{name}'",
            f"np.{name} was removed from NumPy; write {name}",
            f"NumPy 已移除 np.{name}；请写 {name}",
        )
        for name in ("int", "float", "bool", "object")
    ),
    ("name 'xrange' is not defined", "xrange is Python 2; write range", "xrange 是 Python 2 的写法；请写 range"),
    (
        "this is to be solved in NumPy",
        "delete that import, and write in NumPy what uses it",
        "请删掉这个导入，并用 NumPy 改写用到它的代码",
    ),
    (
        "cannot be interpreted as an integer",
        "where a whole number is needed, write // instead of /",
        "需要整数的地方，请用 // 代替 /",
    ),
)


@dataclass(frozen=True)
class Results:
    """The named results of one call, or the finding that stands in their place.

    `arrays` holds every expected result by path; `libraries` its array library, "python" for a plain number;
    `raw` what each name was bound to.
    """

    arrays: Mapping[str, FloatArray] = field(default_factory=dict)
    libraries: Mapping[str, str] = field(default_factory=dict)
    raw: Mapping[str, Any] = field(default_factory=dict)
    problem: Finding | None = None
    status: Status = Status.FAILED
    warnings: tuple[str, ...] = ()
    mutated: Mapping[int, Any] = field(default_factory=dict)
    aliased: tuple[int, ...] = ()


def read(
    outcome: Outcome, function: str, outputs: tuple[str, ...], wanted: tuple[str, ...], case: Case | None
) -> Results:
    """Take a call's outcome apart: `outputs` are the names that it returns, `wanted` those that must be arrays."""
    if not isinstance(outcome, Returned):
        finding, status = failure(outcome, function, case)
        return Results(problem=finding, status=status)
    value = outcome.value
    if len(outputs) == 1:
        bound = {outputs[0]: value}
    elif isinstance(value, tuple | list) and len(value) == len(outputs):
        bound = dict(zip(outputs, value, strict=True))
    else:
        yours = len(value) if isinstance(value, tuple | list) else 1
        return Results(
            problem=Finding(
                "wrong-count", {"function": function, "yours": yours, "expected": len(outputs), "names": list(outputs)}
            )
        )
    owners = _owners(bound, outcome.libraries)
    arrays: dict[str, FloatArray] = {}
    libraries: dict[str, str] = {}
    for name in wanted:
        for path, entry in _entries(name, bound[name]):
            array = _as_array(entry)
            if array is None:
                return Results(
                    problem=Finding("not-array", {"function": function, "output": path, "type": _type_name(entry)}),
                    raw=bound,
                )
            arrays[path] = array
            libraries[path] = owners.get(path, "python")
    return Results(
        arrays, libraries, bound, warnings=outcome.warnings, mutated=outcome.mutated, aliased=outcome.aliased
    )


def failure(outcome: Outcome, function: str, case: Case | None) -> tuple[Finding, Status]:
    """The finding for a call that did not return."""
    if isinstance(outcome, Raised):
        if outcome.not_implemented:
            inner = outcome.frames[-1].function if outcome.frames else function
            needs = inner if inner != function else None
            return Finding("todo-raises", {"function": function, "needs": needs}), Status.TODO
        if outcome.limit is not None:
            return _stopped(function, "memory", outcome), Status.CRASHED
        facts: dict[str, Any] = {
            "function": function,
            "type": outcome.type,
            "message": outcome.message,
            "trace": trace(outcome.frames),
            "shapes": _shapes(case),
        }
        for sign, en, zh in MODERN:
            if sign in outcome.message:
                facts |= {"modern": en, "modern_zh": zh}
        return Finding("raised", facts), Status.CRASHED
    if isinstance(outcome, Stopped):
        status = Status.TIMED_OUT if outcome.reason in ("cpu", "wall") else Status.CRASHED
        return _stopped(function, outcome.reason, outcome), status
    assert isinstance(outcome, NotRun)
    return Finding("skipped-because", {"reason": "stopped", "function": function}), Status.SKIPPED


def _stopped(function: str, reason: str, outcome: Stopped | Raised) -> Finding:
    detail = outcome.detail if isinstance(outcome, Stopped) else outcome.message
    facts = {"function": function, "reason": reason, "detail": detail, "limit": outcome.limit}
    return Finding("stopped", {**facts, "trace": trace(outcome.frames)})


def trace(frames: tuple[Frame, ...]) -> list[dict[str, Any]]:
    """A traceback's lines as facts."""
    return [
        {"file": frame.file, "line": frame.line, "function": frame.function, "text": frame.text} for frame in frames
    ]


def _owners(bound: Mapping[str, Any], libraries: tuple[str, ...]) -> dict[str, str]:
    """Which library each array leaf belongs to, in the order in which the worker walked the result."""
    paths = [path for name, value in bound.items() for path in _array_paths(name, value)]
    return dict(zip(paths, libraries, strict=False))


def _array_paths(path: str, value: Any) -> list[str]:
    if isinstance(value, np.ndarray):
        return [path]
    if isinstance(value, Mapping):
        return [found for key, entry in value.items() for found in _array_paths(f"{path}[{key}]", entry)]
    if isinstance(value, tuple | list):
        return [found for place, entry in enumerate(value) for found in _array_paths(f"{path}[{place}]", entry)]
    return []


def _entries(path: str, value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, Mapping):
        return [found for key, entry in value.items() for found in _entries(f"{path}[{key}]", entry)]
    return [(path, value)]


def _as_array(value: Any) -> FloatArray | None:
    if isinstance(value, bool | int | float):
        return np.asarray(value)
    if isinstance(value, np.ndarray) and value.dtype.kind in "biuf":
        return value
    return None


def _type_name(value: Any) -> str:
    if isinstance(value, Opaque):
        return value.type_name
    if isinstance(value, np.ndarray):
        return f"array of {value.dtype}"
    return type(value).__name__


def _shapes(case: Case | None) -> dict[str, str]:
    if case is None:
        return {}
    return {path: "x".join(map(str, np.shape(array))) or "scalar" for path, array in case.floats().items()}
