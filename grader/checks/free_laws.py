"""Run a course author's `@law` functions against the student's functions."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from grader.checks.expectations import Unmet
from grader.checks.hygiene import elsewhere
from grader.checks.replaying import literal, shortened
from grader.checks.results import failure, read
from grader.checks.student import Student
from grader.course.exercise import LawCheck
from grader.errors import SpecError
from grader.inputs.case import Case
from grader.inputs.smallest import smallest
from grader.inputs.tiers import cases
from grader.records import Finding, Replay, Status
from grader.worker.records import Call, Callback, Kept, Outcome, Returned, Strided

TRIES = 80
TIERS = ("generic", "edge")


class StudentFailed(Exception):
    """A student's function did not return."""

    def __init__(self, function: str, outcome: Outcome) -> None:
        super().__init__(function)
        self.finding, self.status = failure(outcome, function, None)


class Remote:
    """The student's functions by name, as a law sees them; arrays come back as NumPy arrays.

    Functions among the arguments run on this side of the wall whenever the student calls them. What the forward
    returns privately (a cache, a mask) comes back as a handle that can be handed to the backward. `changed` holds
    the arguments that the last call changed: position -> value afterwards; `returned` names the last function that
    returned.
    """

    def __init__(self, student: Student, seed: int) -> None:
        self._student = student
        self._seed: int | None = seed
        self._unmet: Unmet | None = None
        self.changed: Mapping[int, Any] = {}
        self.returned: str | None = None

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        return partial(self._call, name)

    def _call(self, name: str, *args: Any) -> Any:
        student = self._student
        student.asked.add(name)
        blocked = student.blocked.get(name)
        if blocked is not None:
            raise Unmet(blocked)
        prepared = tuple(Callback(self._here(arg)) if callable(arg) else _laid_out(arg) for arg in args)
        seed, self._seed = self._seed, None
        key = next(student.keys)
        module = student.modules.get(name, student.exercise.module)
        outcome = student.run_one(student.watching(Call(module, name, prepared, keep=key, seed=seed)))
        if self._unmet is not None:
            raise self._unmet
        if not isinstance(outcome, Returned):
            raise StudentFailed(name, outcome)
        self.changed = outcome.mutated
        self.returned = name
        outputs = student.exercise.call.outputs
        if name != student.exercise.name or len(outputs) == 1:
            return outcome.value
        results = read(outcome, name, outputs, (), None)
        if results.problem is not None:
            raise Unmet(results.problem)
        return tuple(
            value if output in student.exercise.values else Kept(key, place)
            for place, (output, value) in enumerate(results.raw.items())
        )

    def _here(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function as the student may call it: an expectation that it finds unmet ends the law."""

        def call(*args: Any) -> Any:
            try:
                return function(*args)
            except Unmet as unmet:
                self._unmet = self._unmet or unmet
                raise

        return call


def _laid_out(arg: Any) -> Any:
    """An array that is not contiguous here is not contiguous there."""
    return Strided(arg) if isinstance(arg, np.ndarray) and not arg.flags.c_contiguous else arg


def check(student: Student, law: LawCheck, seed: int, explain: bool) -> tuple[Status, Finding | None, int]:
    """Run a law on the exercise's cases, if it asks for inputs, else once; `explain` a failure at the smallest case.

    Raises:
        SpecError: the law itself is broken.
    """
    tried = _tried(student, law, seed)
    for case in tried:
        status, finding = _run(student, law, case, seed)
        if finding is None:
            continue
        if case is None:
            return status, finding, 1
        if explain and finding.code in ("unmet", "unmet-value", "raised"):
            same = partial(_fails_with, student, law, finding.code, seed)
            small = smallest(student.exercise, case, same, seed, TRIES)
            if small is not None:
                case, (status, finding) = small, _run(student, law, small, seed)
        if finding is not None:
            finding = replace(finding, replay=_replay(student, case))
        return status, finding, len(tried)
    return Status.PASSED, None, len(tried)


def again(student: Student, law: LawCheck, seed: int, some: Callable[[int], Sequence[int]]) -> Finding | None:
    """What a law that held finds unmet in a second process, on `some` of its cases, with two seeds in a row.

    A law may fail by chance, where the student's function draws numbers that no seed governs; twice it does not.
    """
    tried = _tried(student, law, seed)
    for place in some(len(tried)):
        found = None
        for number in (seed, seed + 1):
            found = _run(student, law, tried[place], number)[1]
            if found is None:
                break
        if found is not None:
            return _told_elsewhere(found)
    return None


def _tried(student: Student, law: LawCheck, seed: int) -> Sequence[Case | None]:
    """The cases that a law runs on; one run without a case if it asks for no inputs."""
    if not any(name in student.exercise.inputs for name in inspect.signature(law.function).parameters):
        return [None]
    return [case for case in cases(student.exercise, seed) if case.tier in TIERS]


def _told_elsewhere(finding: Finding) -> Finding:
    """The finding with the words that it was made in a second process."""
    facts = dict(elsewhere(finding).facts)
    if finding.code in ("unmet", "unmet-value"):
        facts |= {"en": f"in a second process, {facts['en']}", "zh": f"在另一个进程中，{facts['zh']}"}
    return replace(finding, facts={name: fact for name, fact in facts.items() if name != "diagnosis"})


def _unfit(student: Student, law: LawCheck, returned: str | None, error: Exception) -> Finding:
    """A law that stumbles over what the student returned says so; one that stumbles by itself is broken."""
    told = f"{type(error).__name__}: {error}"
    if returned is None:
        raise SpecError(f"the law {law.name} raises {told}", f"检查 {law.name} 抛出 {told}").within(
            student.exercise.name
        ) from error
    return Finding(
        "unmet",
        {
            "en": f"what {returned} returned does not fit the check ({told})",
            "zh": f"{returned} 的返回值不符合检查的要求（{told}）",
        },
    )


def _fails_with(student: Student, law: LawCheck, code: str, seed: int, case: Case) -> bool:
    finding = _run(student, law, case, seed)[1]
    return finding is not None and finding.code == code


def _run(student: Student, law: LawCheck, case: Case | None, seed: int) -> tuple[Status, Finding | None]:
    remote = Remote(student, seed)
    known: dict[str, Any] = {"student": remote, "rng": np.random.default_rng(seed)}
    if case is not None:
        known |= case.values
    try:
        law.function(*[known[name] for name in inspect.signature(law.function).parameters])
    except Unmet as unmet:
        status = Status.TODO if unmet.finding.code.startswith("todo") else Status.FAILED
        return status, unmet.finding
    except StudentFailed as failed:
        return failed.status, failed.finding
    except Exception as error:
        return Status.FAILED, _unfit(student, law, remote.returned, error)
    return Status.PASSED, None


def _replay(student: Student, case: Case) -> Replay:
    values: Mapping[str, Any] = case.values
    return Replay(
        dict(case.sizes), {name: shortened(literal(value, student.library)) for name, value in values.items()}, ""
    )
