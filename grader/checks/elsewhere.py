"""Once more in a second process, in another order: what was found right must hold there too.

A function may be right only for its first calls, only in the order of the checks, or only in the process that came
first. A share of the trials is replayed where none of that is the same.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from grader.checks import free_laws
from grader.checks.hearing import Hearing
from grader.checks.hygiene import apart, contradiction, is_told, returned
from grader.checks.refusals import refusals
from grader.checks.replaying import replay
from grader.checks.student import Student
from grader.checks.trial import Trial, everything, gradients_of
from grader.records import Finding, Status
from grader.worker.records import Call, Outcome

SHARE = 0.25
HANDFUL = 5


def judge_elsewhere(hearing: Hearing) -> None:
    """Take back a good verdict that does not hold in the second process, or for other calls before."""
    ledger = hearing.ledger
    if not any(verdict.passed for verdict in ledger.verdicts.values()):
        return
    other = hearing.student.elsewhere()
    if other is None:
        return
    for name, finding in _contradictions(hearing, other):
        if ledger.passed(name):
            ledger.refute(name, finding)
    other.runner.forget()


def _contradictions(hearing: Hearing, other: Student) -> Iterator[tuple[str, Finding]]:
    """What does not hold there, with the check that it costs; trials are compared if a seed decides what is drawn."""
    ledger, seed = hearing.ledger, hearing.seed
    steady = hearing.exercise.law is None
    if hearing.sampled is not None and all(map(ledger.passed, ("support", "distribution", "independence"))):
        from grader.checks.resampling import resampled  # SciPy takes a while

        steady, finding = resampled(hearing.student, other, hearing.sampled, seed)
        if finding is not None:
            yield "independence", finding
    if steady:
        yield from _of_trials(hearing, other)
    if ledger.passed("bad_arguments"):
        status, finding = refusals(other, seed)
        if status is not Status.PASSED and finding is not None and is_told(finding):
            yield "bad_arguments", finding
    for law in reversed(hearing.exercise.laws):
        if ledger.passed(law.name):
            finding = free_laws.again(other, law, seed, partial(_some, seed=seed))
            if finding is not None and is_told(finding):
                yield law.name, finding


def _of_trials(hearing: Hearing, other: Student) -> Iterator[tuple[str, Finding]]:
    """The first forward or backward of some trials that gives something else there, with the check that it costs."""
    chosen = _chosen([trial for trial in hearing.trials if _ran(trial)], hearing.seed)
    groups = [_calls(other, trial) for trial in chosen]
    for calls, (trial, group, outcomes) in enumerate(zip(chosen, groups, other.run(list(groups)), strict=True)):
        there = dict(zip((call.function for call in group), outcomes, strict=True))
        told = _forward(hearing, trial, there, calls) or _backward(hearing, trial, there, calls)
        if told is not None:
            name, finding = told
            yield name, replace(finding, replay=replay(hearing.student, trial, finding))
            return


def _forward(
    hearing: Hearing, trial: Trial, there: Mapping[str, Outcome], calls: int
) -> tuple[str, Finding] | None:
    student, name = hearing.student, hearing.exercise.name
    if hearing.exercise.law is not None or name not in there:
        return None
    second = everything(student, there[name], trial.case)
    finding = contradiction(name, returned(student, trial), second, calls)
    return None if finding is None else ("repeatable", finding)


def _backward(
    hearing: Hearing, trial: Trial, there: Mapping[str, Outcome], calls: int
) -> tuple[str, Finding] | None:
    """Of a backward that is right; after a random forward only where that drew the same."""
    student, exercise, ledger = hearing.student, hearing.exercise, hearing.ledger
    function = exercise.functions[-1]
    if exercise.back is None or function not in there:
        return None
    if not (ledger.passed("gradient") or ledger.passed("finite_differences")):
        return None
    if exercise.law is not None and not _drew_the_same(student, trial, there.get(exercise.name)):
        return None
    finding = contradiction(function, trial.backwards[0], gradients_of(student, there[function], trial.case), calls)
    return None if finding is None else ("repeatable" if "repeatable" in ledger.points else "gradient", finding)


def _calls(student: Student, trial: Trial) -> list[Call]:
    """The forward and the first backward of a trial, as they were called before."""
    calls, source = [], trial.given
    key = next(student.keys)
    if trial.forward is not None and trial.forward.problem is None:
        calls.append(student.forward_call(trial.case, keep=key, seed=trial.case.seed))
    if student.exercise.back is not None and trial.backwards and trial.backwards[0].problem is None:
        calls.append(student.backward_call(trial.case, trial.upstreams[0], source or key))
    return calls


def _ran(trial: Trial) -> bool:
    """Whether there is anything to compare with."""
    return any(results is not None and results.problem is None for results in (trial.forward, *trial.backwards[:1]))


def _chosen(trials: Sequence[Trial], seed: int) -> list[Trial]:
    """A share of the trials, with one of each tier and the last one; what was called first here is not first there."""
    places = _some(len(trials), seed, 1.0)
    firsts = {trials[place].case.tier: place for place in reversed(places)}
    wanted = {len(trials) - 1, *firsts.values(), *_some(len(trials), seed)}
    chosen = [place for place in places if place in wanted]
    return [trials[place] for place in (chosen[::-1] if chosen[:1] == [0] else chosen)]


def _some(number: int, seed: int, share: float = SHARE) -> list[int]:
    """A share of so many places, shuffled."""
    places = list(range(number))
    random.Random(seed).shuffle(places)
    return places[: max(HANDFUL, math.ceil(share * number))]


def _drew_the_same(student: Student, trial: Trial, there: Outcome | None) -> bool:
    """Whether a random forward returned the same in both processes."""
    if trial.forward is None or there is None:
        return False
    second = everything(student, there, trial.case)
    return second.problem is None and apart(trial.forward, second) is None
