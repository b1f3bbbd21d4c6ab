"""Shape, dtype and array library of results; and how a difference becomes a finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from grader.checks.results import Results
from grader.checks.student import Student
from grader.numerics.compare import Difference
from grader.records import Finding


def layout(
    student: Student,
    function: str,
    results: Results,
    expected: Mapping[str, Any],
    dtype: str,
    *,
    values_right: bool = False,
) -> Finding | None:
    """Shape, library and dtype of results against arrays (or shapes) that are expected.

    `values_right` says that the values were compared, after squeezing, and agree.
    """
    for path, wanted in expected.items():
        shape = wanted if isinstance(wanted, tuple) else wanted.shape
        array = results.arrays.get(path)
        if array is None:
            return missing(function, path, results)
        if array.shape != shape:
            return Finding(
                "wrong-shape",
                {
                    "function": function,
                    "output": path,
                    "yours": list(array.shape),
                    "expected": list(shape),
                    "values_right": values_right,
                },
            )
        if array.ndim == 0:
            continue
        if results.libraries[path] != student.library:
            return Finding(
                "wrong-library",
                {"function": function, "output": path, "yours": results.libraries[path], "expected": student.library},
            )
        if array.dtype.kind != "f" or (dtype and array.dtype.name != dtype):
            return Finding(
                "wrong-dtype",
                {"function": function, "output": path, "yours": array.dtype.name, "expected": dtype or "float32"},
            )
    return None


def missing(function: str, path: str, results: Results) -> Finding:
    """The finding for a result that is not there under its path."""
    name = path.split("[")[0]
    value = results.raw.get(name)
    kind = f"dict without {path}" if isinstance(value, Mapping) else type(value).__name__
    return Finding("not-array", {"function": function, "output": path, "type": kind})


def squeezed(shape: tuple[int, ...]) -> tuple[int, ...]:
    """A shape without its dimensions of size 1."""
    return tuple(size for size in shape if size != 1)


def differs(code: str, function: str, path: str, found: Difference, **more: Any) -> Finding:
    """The finding for a difference; one about NaN and infinity has a code of its own."""
    if not found.finite:
        code = "not-finite"
    return Finding(
        code,
        {
            "function": function,
            "output": path,
            "index": list(found.index),
            "yours": found.yours,
            "expected": found.expected,
            "difference": found.difference,
            "allowed": found.allowed,
            "wrong": found.wrong,
            "size": found.size,
            **more,
        },
    )
