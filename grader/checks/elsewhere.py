"""Once more in a second process, in another order: what was found right must hold there too.

A function may be right only for its first calls, only in the order of the checks, or only in the process that came
first. A share of the trials is replayed where none of that is the same.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from grader.checks import free_laws
from grader.checks.hearing import Hearing
from grader.checks.hygiene import apart, contradiction, is_told, returned
from grader.checks.refusals import refusals
from grader.checks.replaying import replay
from grader.checks.resampling import resampled
from grader.checks.results import Results
from grader.checks.student import Student
from grader.checks.trial import Trial, everything, gradients_of
from grader.records import Finding, Status
from grader.worker.records import Call

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
    """What does not hold there, with the check that it costs."""
    ledger, seed = hearing.ledger, hearing.seed
    steady = hearing.exercise.law is None
    if hearing.sampled is not None and all(map(ledger.passed, ("support", "distribution", "independence"))):
        steady, finding = resampled(hearing.student, other, hearing.sampled, seed)
        if finding is not None:
            yield "independence", finding
    yield from _of_trials(hearing, other, steady)
    if ledger.passed("bad_arguments"):
        status, finding = refusals(other, seed)
        if status is not Status.PASSED and finding is not None and is_told(finding):
            yield "bad_arguments", finding
    for law in reversed(hearing.exercise.laws):
        if ledger.passed(law.name):
            finding = free_laws.again(other, law, seed, partial(_some, seed=seed))
            if finding is not None and is_told(finding):
                yield law.name, finding


def _of_trials(hearing: Hearing, other: Student, steady: bool) -> Iterator[tuple[str, Finding]]:
    """The forwards and backwards of some trials; of a random forward that no seed steadies, nothing can be compared."""
    if not steady:
        return
    right_back = hearing.ledger.passed("gradient") or hearing.ledger.passed("finite_differences")
    trials = [trial for trial in hearing.trials if _ran(trial)]
    chosen = _chosen(trials, hearing.seed)
    groups = [_calls(other, trial) for trial in chosen]
    for calls, (trial, group, outcomes) in enumerate(zip(chosen, groups, other.run(list(groups)), strict=True)):
        seen = dict(zip((call.function for call in group), outcomes, strict=True))
        exercise, function = hearing.exercise, hearing.exercise.functions[-1]
        second = everything(other, seen[exercise.name], trial.case) if exercise.name in seen else None
        first = returned(other, trial)
        finding = contradiction(exercise.name, first, second, calls)
        if finding is not None and exercise.law is None:
            yield "repeatable", _with_replay(hearing, trial, finding)
            return
        if function == exercise.name or function not in seen or not right_back:
            continue
        if exercise.law is not None and not _same(first, second):
            continue
        finding = contradiction(function, trial.backwards[0], gradients_of(other, seen[function], trial.case), calls)
        if finding is not None:
            name = "repeatable" if "repeatable" in hearing.ledger.points else "gradient"
            yield name, _with_replay(hearing, trial, finding)
            return


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


def _same(first: Results | None, second: Results | None) -> bool:
    """Whether a random forward drew the same in both processes."""
    return first is not None and second is not None and second.problem is None and apart(first, second) is None


def _with_replay(hearing: Hearing, trial: Trial, finding: Finding) -> Finding:
    return replace(finding, replay=replay(hearing.student, trial, finding))
