"""Samples of a random function against its law."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from grader.checks.hearing import Claim, Hearing
from grader.checks.hygiene import inputs_untouched
from grader.checks.layouts import layout
from grader.checks.replaying import literal, seeded
from grader.checks.sampling import Sampled, sample
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.course.laws import Kept, Law
from grader.inputs.case import Case
from grader.oracles import laws
from grader.oracles.laws import Group, Misfit
from grader.oracles.laws_of import law_of, shape_of
from grader.records import Finding, Replay, Status


def judge_randomness(hearing: Hearing) -> None:
    """Support, distribution, independence; then shapes and untouched inputs, if the support is right."""
    ledger = hearing.ledger
    if not ledger.wants("support"):
        return
    sampled = hearing.sampled = sample(hearing.student, hearing.seed)
    for name, test in (
        ("support", laws.support),
        ("distribution", laws.distribution),
        ("independence", laws.independence),
    ):
        if sampled.problem is not None:
            ledger.enter(name, sampled.problem.status, sampled.problem.problem)
        elif name == "distribution" and not _readable(hearing):
            ledger.skip(name, "forward-failed")
        else:
            finding = judged(hearing.student, sampled, test)
            ledger.enter(
                name,
                Status.FAILED if finding else Status.PASSED,
                finding,
                cases=sum(len(group.samples) for group in sampled.groups),
                false_alarm=0.0 if name == "support" else laws.ALPHA,
                resolves=sampled.resolves if name == "distribution" else None,
            )
    for name in ("shapes", "inputs_untouched"):
        if not ledger.wants(name):
            continue
        if ledger.passed("support"):
            hearing.claim(name, _laid_out(hearing) if name == "shapes" else _untouched(hearing))
        else:
            ledger.follow("support", name)


def _readable(hearing: Hearing) -> bool:
    """Whether a distribution can be read from the samples: they are finite numbers, within their bound."""
    finding = hearing.ledger.verdicts["support"].finding
    return finding is None or finding.code in ("law-kept-value", "law-not-kept", "law-not-dropped")


def _laid_out(hearing: Hearing) -> Claim:
    exercise = hearing.exercise

    def claim(trial: Trial) -> Finding | None:
        results = trial.forward
        if results is None or results.problem is not None:
            return None if results is None else results.problem
        dtype = trial.case.dtype if trial.case.floats() else ""
        wanted = {exercise.values[0]: shape_of(law_of(exercise, trial.case))}
        return layout(hearing.student, exercise.name, results, wanted, dtype)

    return claim


def _untouched(hearing: Hearing) -> Claim:
    def claim(trial: Trial) -> Finding | None:
        return inputs_untouched(hearing.student, None, trial)

    return claim


def judged(student: Student, sampled: Sampled, test: Callable[[Sequence[Group]], Misfit | None]) -> Finding | None:
    """One statistical check over all samples."""
    misfit = test(sampled.groups)
    if misfit is None:
        return None
    case = sampled.cases[misfit.group]
    facts = {
        **misfit.facts,
        "function": student.exercise.name,
        "output": student.exercise.values[0],
        "settings": _settings(case),
    }
    return Finding(misfit.code, facts, _replay(student, case, sampled.groups[misfit.group].law))


def _settings(case: Case) -> dict[str, Any]:
    return {name: value for name, value in case.values.items() if isinstance(value, bool | int | float)}


def _replay(student: Student, case: Case, law: Law) -> Replay:
    exercise = student.exercise
    library = "torch" if student.library == "torch" else "np"
    lines = [
        "import torch" if library == "torch" else "import numpy as np",
        f"from {exercise.module} import {exercise.name}",
    ]
    given: dict[str, str] = {}
    for name, value in case.values.items():
        given[name] = f"{library}.ones({value.shape})" if isinstance(value, np.ndarray) else literal(value, library)
    lines += [f"{name} = {code}" for name, code in given.items()]
    lines.append(seeded(student.library, case.seed))
    outputs = ", ".join(exercise.call.outputs)
    lines.append(f"{outputs} = {exercise.name}({', '.join(exercise.call.parameters)})")
    first = exercise.values[0]
    if isinstance(law, Kept):
        lines.append(
            f"print(({first} == 0).sum() / {int(np.prod(np.shape(law.on)))}, {first}.max())"
            f"  # the law: {1 - law.keep:g} and {1 / law.keep if law.keep else 0:.6g}"
        )
    else:
        spread = law.std if hasattr(law, "std") else law.bound / 3**0.5
        lines.append(f"print({first}.std(), abs({first}).max())  # the law: a standard deviation of {spread:.6g}")
    return Replay(dict(case.sizes), given, "\n".join(lines))
