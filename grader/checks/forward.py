"""The checks on a forward that has a reference."""

from __future__ import annotations

from grader.checks import claims
from grader.checks.hearing import Claim, Hearing
from grader.checks.trial import Trial
from grader.records import Finding


def judge_forward(hearing: Hearing) -> None:
    """Values first; the smaller checks count only for a function whose values are right."""
    student, reference, ledger = hearing.student, hearing.reference, hearing.ledger
    assert reference is not None
    if not ledger.wants("values"):
        return
    known = reference

    def claim_of(function: claims.Claim) -> Claim:
        def claim(trial: Trial) -> Finding | None:
            return function(student, known, trial)

        return claim

    hearing.claim("values", claim_of(claims.values))
    for name, function in (
        ("shapes", claims.shapes),
        ("inputs_untouched", claims.inputs_untouched),
        ("repeatable", claims.repeatable),
        ("extremes", claims.extremes),
    ):
        if not ledger.wants(name):
            continue
        if ledger.passed("values"):
            hearing.claim(name, claim_of(function))
        else:
            ledger.follow("values", name)
