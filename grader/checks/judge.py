"""All checks of one exercise, in the order of the report."""

from __future__ import annotations

from collections.abc import Sequence

from grader.checks import free_laws
from grader.checks.allowed_calls import judge_allowed_calls
from grader.checks.backward import judge_backward
from grader.checks.elsewhere import judge_elsewhere
from grader.checks.forward import judge_forward
from grader.checks.hearing import Hearing
from grader.checks.hygiene import seeded_inside
from grader.checks.ledger import Ledger, enter_blocked
from grader.checks.prepared import prepared
from grader.checks.refusals import refusals
from grader.checks.student import Student
from grader.checks.trial import Trial, backward_alone, play
from grader.inputs.case import Case
from grader.oracles.reference import Reference


def judge(student: Student, seed: int, explain: bool = True) -> Hearing:
    """Hear one exercise; its ledger holds a verdict for every check in the end.

    With `explain`, what is wrong is told at the smallest case.

    Raises:
        SpecError: the exercise's own reference or law is broken.
    """
    exercise = student.exercise
    ledger = Ledger(exercise)
    enter_blocked(ledger, student.blocked)
    if all(function in student.blocked for function in exercise.functions):
        return Hearing(student, seed, None, [], ledger, explain=explain)
    known = prepared(exercise, seed)
    reference = known.reference
    hearing = Hearing(student, seed, reference, [], ledger, explain=explain)
    try:
        if known.cases:
            hearing.trials = _trials(student, known.cases, reference)
        if exercise.law is not None:
            from grader.checks.randomness import judge_randomness  # SciPy takes a while

            judge_randomness(hearing)
        elif reference is not None:
            judge_forward(hearing)
        judge_backward(hearing)
        _remark_on_seeding(hearing)
        _judge_refusals(hearing)
        _judge_free_laws(hearing)
        judge_elsewhere(hearing)
        judge_allowed_calls(hearing)
        student.runner.forget()
    finally:
        if reference is not None:
            reference.remember_only(known.cases)
    return hearing


def _trials(student: Student, drawn: Sequence[Case], reference: Reference | None) -> list[Trial]:
    """Play the cases; where the forward never returns, the backward is tried on the reference's outputs."""
    trials = play(student, drawn, reference)
    problems = [trial.forward.problem for trial in trials if trial.forward is not None]
    if not problems or None in problems or student.exercise.back is None or student.exercise.law is not None:
        return trials
    return backward_alone(student, trials, reference)


def _remark_on_seeding(hearing: Hearing) -> None:
    """Tell of functions that seed the generators of everybody; only where they ran at all."""
    trial = next((trial for trial in hearing.trials if trial.forward is not None), None)
    if trial is None or trial.forward is None or trial.forward.problem is not None:
        return
    ran_back = hearing.exercise.back is not None and bool(trial.backwards) and trial.backwards[0].problem is None
    for finding in seeded_inside(hearing.student, trial.case, trial.upstreams[0] if ran_back else None):
        hearing.ledger.remark(hearing.leader, finding)


def _judge_refusals(hearing: Hearing) -> None:
    if not hearing.ledger.wants("bad_arguments"):
        return
    if not hearing.forward_right:
        hearing.ledger.follow(hearing.leader, "bad_arguments")
        return
    status, finding = refusals(hearing.student, hearing.seed)
    hearing.ledger.enter("bad_arguments", status, finding, cases=len(hearing.exercise.raises))


def _judge_free_laws(hearing: Hearing) -> None:
    for law in hearing.exercise.laws:
        if not hearing.ledger.wants(law.name):
            continue
        status, finding, tried = free_laws.check(hearing.student, law, hearing.seed, hearing.explain)
        hearing.ledger.enter(law.name, status, finding, cases=tried)
