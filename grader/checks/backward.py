"""The checks on a backward: autograd of the reference, finite differences of the student's own forward."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from grader.checks import gradient_claims, hygiene, kinks, own_slopes, precision
from grader.checks.hearing import TIERS, Hearing, not_run
from grader.checks.plan import BACKWARD
from grader.checks.trial import Trial, backward_alone
from grader.oracles.reference import Reference
from grader.records import Finding, Status


def judge_backward(hearing: Hearing) -> None:
    """Judge the backward; where the forward is wrong, by finite differences of that forward alone."""
    ledger, reference = hearing.ledger, hearing.reference
    if reference is None or not ledger.wants("gradient"):
        return
    played = [trial for trial in hearing.trials if any(_ran(trial, place) for place in range(len(trial.backwards)))]
    if not played:
        for name in BACKWARD:
            if ledger.wants(name):
                ledger.skip(name, _why_not_played(hearing))
        return
    if not _own_forward_ran(played):
        _judge_against_reference(hearing, reference)
        ledger.skip("finite_differences", "forward-failed")
    elif hearing.forward_right:
        _judge_against_reference(hearing, reference)
        _judge_slopes(hearing, forward_right=True)
    else:
        _judge_beside_wrong_forward(hearing, reference)
    _judge_manners(hearing, reference)


def _judge_against_reference(hearing: Hearing, reference: Reference) -> None:
    """The gradient is the reference's; for a random forward, which has no check of its own for it, every time."""
    claim = partial(gradient_claims.gradient, hearing.student, reference)
    again = partial(hygiene.backward_repeatable, hearing.student, reference)
    hearing.claim("gradient", claim, rather=again)
    if hearing.ledger.passed("gradient") and "repeatable" not in hearing.ledger.points:
        hearing.claim("gradient", again)


def _judge_beside_wrong_forward(hearing: Hearing, reference: Reference) -> None:
    """A backward is right if it is the reference's, or else if it is faithful to the student's own forward."""
    ledger, student = hearing.ledger, hearing.student
    trials = hearing.of_tiers("gradient")
    if not student.backward_needs_private and hearing.exercise.law is None and hearing.exercise.back is not None:
        trials = backward_alone(student, trials, reference)
    contradicted = hearing.first(lambda trial: gradient_claims.gradient(student, reference, trial), trials)
    if contradicted is None and not not_run(trials, backward=True):
        ledger.move_points("finite_differences", "gradient")
        ledger.enter("gradient", Status.PASSED, cases=len(trials))
        ledger.skip("finite_differences", "forward-failed")
        return
    ledger.move_points("gradient", "finite_differences")
    exercise = hearing.exercise
    facts = {"function": exercise.functions[-1], "forward": exercise.name, "in_one": exercise.back is None}
    ledger.enter("gradient", Status.SKIPPED, Finding("own-forward", facts))
    _judge_slopes(hearing, forward_right=False)


def _judge_slopes(hearing: Hearing, *, forward_right: bool) -> None:
    name, ledger = "finite_differences", hearing.ledger

    def claim(trial: Trial) -> Finding | None:
        outcome = own_slopes.faithful(hearing.student, trial)
        return _told(outcome.finding, forward_right) if outcome.agrees is False else None

    tried = hearing.of_tiers(name)
    outcomes = [own_slopes.faithful(hearing.student, trial) for trial in tried]
    wrong = [
        (trial, outcome.finding)
        for trial, outcome in zip(tried, outcomes, strict=True)
        if outcome.agrees is False and outcome.finding is not None
    ]
    if wrong:
        trial, finding = wrong[0][0], _told(wrong[0][1], forward_right)
        same_cause = ledger.verdicts["gradient"].finding if forward_right else None
        told = same_cause or hearing.told(claim, trial, finding)
        ledger.enter(name, Status.FAILED, told, cases=len(tried))
        return
    measured = [outcome for outcome in outcomes if outcome.agrees or (forward_right and outcome.finding is not None)]
    if not measured:
        bad = ledger.verdicts["gradient"]
        if forward_right and bad.finding is not None:
            ledger.enter(name, bad.status, bad.finding)
        else:
            ledger.skip(name, "forward-random" if hearing.forward_right else "forward-failed")
        return
    if not forward_right and all(map(own_slopes.stands_still, tried)):
        ledger.skip(name, "forward-still")
        return
    unsure = tuple(outcome.finding for outcome in measured if outcome.finding is not None)
    ledger.enter(name, Status.PASSED, cases=len(tried), remarks=unsure[:1])


def _judge_manners(hearing: Hearing, reference: Reference) -> None:
    """Linearity, shapes and extreme values, for a backward that is right."""
    ledger, student = hearing.ledger, hearing.student
    right = ledger.passed("gradient") or ledger.passed("finite_differences")
    if ledger.wants("linear"):
        if right:
            hearing.claim("linear", lambda trial: gradient_claims.linear(student, reference, trial))
        elif ledger.verdicts["gradient"].status is Status.TODO:
            ledger.enter("linear", Status.TODO, ledger.verdicts["gradient"].finding)
        else:
            ledger.skip("linear", "backward-failed")
    if not ledger.passed("gradient") or not hearing.forward_right:
        return
    for remark in (kinks.kink_choices, precision.imprecise_gradients):
        hearing.remark("gradient", partial(remark, student, reference))
    for name, function, tiers in (
        ("repeatable", hygiene.backward_repeatable, TIERS["repeatable"]),
        ("shapes", gradient_claims.backward_shapes, TIERS["shapes"]),
        ("shapes", gradient_claims.gradient, ("float32", "layout")),
        ("extremes", gradient_claims.gradient, TIERS["extremes"]),
    ):
        claim = partial(function, student, reference)
        if ledger.passed(name) and hearing.first(claim, hearing.of_tiers(name, tiers)) is not None:
            hearing.claim(name, claim, tiers)


def _told(finding: Finding | None, forward_right: bool) -> Finding:
    assert finding is not None
    if finding.code != "fd-differs":
        return finding
    return replace(finding, facts={**finding.facts, "forward_right": forward_right})


def _ran(trial: Trial, place: int) -> bool:
    problem = trial.backwards[place].problem
    return problem is None or problem.code != "skipped-because"


def _own_forward_ran(trials: list[Trial]) -> bool:
    return any(trial.forward is not None and trial.forward.problem is None for trial in trials)


def _why_not_played(hearing: Hearing) -> str:
    verdict = hearing.ledger.verdicts.get(hearing.leader)
    if verdict is not None and verdict.status is Status.TODO:
        return "forward-todo"
    return "forward-failed" if verdict is not None and not verdict.passed else "stopped"
