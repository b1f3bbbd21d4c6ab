"""A failing case as a few lines of plain Python that show it without the grader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from grader.checks.student import Student
from grader.checks.trial import Trial, Upstream
from grader.inputs.case import Case
from grader.records import Finding, Replay

LONGEST = 48


def replay(student: Student, trial: Trial, finding: Finding) -> Replay:
    """Lines that build the inputs, call the student's functions and print what the finding is about."""
    case, exercise = trial.case, student.exercise
    inputs = {name: literal(value, student.library, case.dtype) for name, value in case.values.items()}
    backward = exercise.back is not None and finding.facts.get("function") == exercise.back.name
    lines = [
        "import torch" if student.library == "torch" else "import numpy as np",
        f"from {exercise.module} import {', '.join(exercise.functions if backward else exercise.functions[:1])}",
    ]
    if case.strided:
        inputs = {name: _strided(code, case.values[name], student.library) for name, code in inputs.items()}
    lines += [f"{name} = {code}" for name, code in inputs.items()]
    outputs = exercise.call.outputs
    call = f"{', '.join(outputs)} = {exercise.name}({', '.join(_handed_in(student, trial))})"
    if exercise.law is not None:
        lines.append(seeded(student.library, case.seed))
    if backward and exercise.back is not None:
        upstream = _upstream_of(finding, trial)
        if trial.given:
            lines += [f"{name} = {literal(value, student.library, case.dtype)}" for name, value in trial.given.items()]
        elif finding.code == "stale-state" or student.backward_needs_results:
            lines.append(call)
        if finding.code == "stale-state":
            lines.append(f"{exercise.name}({', '.join(_moved(name, case) for name in exercise.call.parameters)})")
        lines += [
            f"{name} = {literal(upstream[output], student.library, case.dtype)}"
            for name, output in exercise.upstreams.items()
            if output in upstream
        ]
        lines.append(
            f"{', '.join(exercise.back.outputs)} = {exercise.back.name}({', '.join(exercise.back.parameters)})"
        )
    else:
        lines.append(call)
    lines += _shown(finding)
    if any(_too_long(value) for value in case.values.values()):
        lines = []
    return Replay(dict(case.sizes), {name: shortened(code) for name, code in inputs.items()}, "\n".join(lines))


def literal(value: Any, library: str, dtype: str = "float64") -> str:
    """Python source for a value."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key!r}: {literal(entry, library, dtype)}" for key, entry in value.items()) + "}"
    if not isinstance(value, np.ndarray):
        return f"float('{value}')" if isinstance(value, float) and not np.isfinite(value) else repr(value)
    wanted = dtype if value.dtype.kind == "f" else "int64"
    if value.size == 0:
        return f"{_prefix(library)}.zeros({value.shape}, dtype={_prefix(library)}.{wanted})"
    listing = repr(value.tolist()).replace("inf", f"{_prefix(library)}.inf").replace("nan", f"{_prefix(library)}.nan")
    if library == "torch":
        return f"torch.tensor({listing}, dtype=torch.{wanted})" if wanted != "int64" else f"torch.tensor({listing})"
    return f"np.array({listing}, dtype=np.{wanted})" if wanted == "float32" else f"np.array({listing})"


def seeded(library: str, seed: int) -> str:
    """The line that puts the library's generator into the state that the case began with."""
    return f"{'torch.manual_seed' if library == 'torch' else 'np.random.seed'}({seed})"


def _prefix(library: str) -> str:
    return "torch" if library == "torch" else "np"


def shortened(code: str, width: int = 60) -> str:
    """Code cut to a width, for one line of a message."""
    return code if len(code) <= width else code[: width - 3] + "..."


def _handed_in(student: Student, trial: Trial) -> list[str]:
    """The forward's arguments; what it changes in place is handed in as a copy, as the grader does."""
    changed = trial.forward.mutated if trial.forward is not None else {}
    copy = ".clone()" if student.library == "torch" else ".copy()"
    return [
        name + copy if place in changed and isinstance(trial.case.values[name], np.ndarray) else name
        for place, name in enumerate(student.exercise.call.parameters)
    ]


def _upstream_of(finding: Finding, trial: Trial) -> Upstream:
    """The upstream gradient that the finding is about; linearity is judged on the mixture."""
    if not trial.upstreams:
        return {}
    return trial.upstreams[-1 if finding.code == "not-linear" else 0]


def _moved(name: str, case: Case) -> str:
    value = case.values[name]
    return f"-{name}" if isinstance(value, np.ndarray) and value.dtype.kind == "f" else name


def _strided(code: str, value: Any, library: str) -> str:
    if not isinstance(value, np.ndarray) or value.ndim == 0 or value.dtype.kind != "f":
        return code
    stack = "torch.stack" if library == "torch" else "np.stack"
    if value.ndim == 1:
        return f"{stack}([{code}] * 2, -1)[..., 0]"
    return f"{stack}([{code}.swapaxes(-1, -2)] * 2, -1)[..., 0].swapaxes(-1, -2)"


def _shown(finding: Finding) -> list[str]:
    facts = finding.facts
    output = str(facts.get("output", "")).replace("[", "['").replace("]", "']")
    if not output:
        return []
    if "expected" in facts and "yours" in facts:
        if finding.code == "wrong-shape":
            return [f"print({output}.shape)  # yours {facts['yours']}, expected {facts['expected']}"]
        index = f"[{', '.join(map(str, facts['index']))}]" if facts.get("index") else ""
        return [f"print({output}{index})  # yours {_number(facts['yours'])}, expected {_number(facts['expected'])}"]
    return [f"print({output})"]


def _number(value: Any) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _too_long(value: Any) -> bool:
    if isinstance(value, Mapping):
        return any(_too_long(entry) for entry in value.values())
    return isinstance(value, np.ndarray) and value.size > LONGEST
