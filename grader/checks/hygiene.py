"""What a call leaves behind: claims on repeated calls, on results that were returned earlier, on random generators."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from grader.checks.layouts import missing
from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import Trial, Upstream
from grader.inputs.case import Case, FloatArray
from grader.numerics.compare import Difference, agrees_closely, allowance, difference
from grader.oracles.reference import Reference
from grader.records import Finding
from grader.worker.records import Call, Returned


def repeatable(student: Student, reference: Reference | None, trial: Trial) -> Finding | None:
    """The forward gives the same again: at once, after other calls, and in the results that it returned before."""
    function, first = student.exercise.name, returned(student, trial)
    for other, code in ((trial.again, "not-repeatable"), (trial.replayed, "order-dependent")):
        found = apart(first, other)
        if found is not None:
            path, worst = found
            return Finding(code, {"function": function, **twice(path, worst)})
    return _changed(function, function, first, trial.overwritten)


def backward_repeatable(student: Student, reference: Reference | None, trial: Trial) -> Finding | None:
    """The backward gives the same again: right after its own forward, and after a forward on other values."""
    forward, function = student.exercise.name, student.exercise.functions[-1]
    if student.exercise.back is None or not trial.backwards:
        return None
    first = trial.backwards[0]
    found = apart(first, trial.backward_again)
    if found is not None:
        path, worst = found
        return Finding("not-repeatable", {"function": function, **twice(path, worst)})
    found = apart(first, trial.late)
    if found is not None:
        path, worst = found
        return Finding("stale-state", {"function": function, "forward": forward, **twice(path, worst)})
    return _changed(function, function, first, trial.gradient_after)


def inputs_untouched(student: Student, reference: Reference | None, trial: Trial) -> Finding | None:
    """The arrays that were handed in are unchanged after the call, and so is what the forward returned."""
    exercise = student.exercise
    if trial.forward is not None:
        found = _written(exercise.name, exercise.call.parameters, trial.forward, trial.case.values)
        if found is not None:
            return found
    if exercise.back is not None:
        for results, upstream in zip(trial.backwards, trial.upstreams, strict=False):
            before = {**trial.case.values, **{name: upstream[output] for name, output in exercise.upstreams.items()}}
            found = _written(exercise.back.name, exercise.back.parameters, results, before)
            if found is not None:
                return found
    return _changed(exercise.functions[-1], exercise.name, trial.forward, trial.after)


def contradiction(function: str, first: Results | None, second: Results | None, calls: int) -> Finding | None:
    """What the same call gave otherwise in a second process, after so many calls of the function there."""
    if first is None or second is None or first.problem is not None:
        return None
    if second.problem is not None:
        return elsewhere(second.problem) if is_told(second.problem) else None
    known = {"function": function, "calls": calls}
    for path, array in first.arrays.items():
        there = second.arrays.get(path)
        if there is None:
            return missing(function, path, second)
        if there.shape != array.shape:
            shapes = {"first": list(array.shape), "second": list(there.shape)}
            return Finding("state-dependent", {**known, "output": f"{path}.shape", "index": [], **shapes})
    found = apart(first, second)
    return None if found is None else Finding("state-dependent", {**known, **twice(*found)})


def elsewhere(problem: Finding) -> Finding:
    """The finding with the fact that it was made in the second process; in the first the same call returned."""
    return replace(problem, facts={**problem.facts, "elsewhere": True})


def is_told(finding: Finding) -> bool:
    """Whether a call that did not return there says anything about the function: a process may also end by itself."""
    if finding.code == "stopped":
        return bool(finding.facts.get("reason") == "exit")
    return finding.code != "skipped-because"


def seeded_inside(student: Student, case: Case, upstream: Upstream | None) -> Iterator[Finding]:
    """Functions that leave a global generator of random numbers in one state, whatever its state was before."""
    exercise = student.exercise
    key = next(student.keys)
    calls = [student.forward_call(case, keep=key)]
    if upstream is not None:
        calls.append(student.backward_call(case, upstream, key))
    twice: list[Call] = [replace(call, seed=seed, watch=True) for seed in (1, 2) for call in calls]
    outcomes = student.run([twice])[0]
    for place, function in enumerate(exercise.functions[: len(calls)]):
        one, other = outcomes[place], outcomes[place + len(calls)]
        if isinstance(one, Returned) and isinstance(other, Returned):
            for name, state in one.generators.items():
                if other.generators.get(name) == state:
                    yield Finding("seeds-generator", {"function": function, "generator": name})


def returned(student: Student, trial: Trial) -> Results | None:
    """What the forward returned, with the gradients where loss and gradient come in one."""
    if trial.forward is None or student.exercise.back is not None or not trial.backwards:
        return trial.forward
    return replace(trial.forward, arrays={**trial.forward.arrays, **trial.backwards[0].arrays})


def apart(first: Results | None, other: Results | None) -> tuple[str, Difference] | None:
    """Where two results of the same call differ."""
    if first is None or other is None or first.problem is not None or other.problem is not None:
        return None
    for path, array in first.arrays.items():
        again = other.arrays.get(path)
        if again is None or again.shape != array.shape or agrees_closely(again, array):
            continue
        found = difference(again, array, allowance(array, np.zeros_like(array, dtype=float)))
        if found is not None:
            return path, found
    return None


def twice(path: str, worst: Difference) -> dict[str, Any]:
    """The entry where two results of the same call differ most, as facts."""
    return {"output": path, "index": list(worst.index), "first": worst.expected, "second": worst.yours}


def _changed(function: str, owner: str, first: Results | None, later: Results | None) -> Finding | None:
    """A result of `owner` that is no longer what it was when it was returned, because `function` was called."""
    found = apart(first, later)
    if found is None:
        return None
    path, worst = found
    facts = {"output": path, "index": list(worst.index), "before": worst.expected, "after": worst.yours}
    return Finding("result-changed", {"function": function, "owner": owner, **facts})


def _written(function: str, parameters: tuple[str, ...], results: Results, before: Mapping[str, Any]) -> Finding | None:
    for position in sorted(results.mutated):
        name = parameters[position]
        facts: dict[str, Any] = {"function": function, "input": name}
        old, new = before.get(name), results.mutated[position]
        if isinstance(old, np.ndarray) and isinstance(new, np.ndarray) and old.shape == new.shape and old.size:
            facts |= _most_changed(old, new)
        return Finding("input-changed", facts)
    return None


def _most_changed(old: FloatArray, new: FloatArray) -> dict[str, Any]:
    index = np.unravel_index(int(np.argmax(np.abs(np.nan_to_num(new - old)))), old.shape)
    return {"index": [int(i) for i in index], "before": float(old[index]), "after": float(new[index])}
