"""The checks on a forward that has a reference."""

from __future__ import annotations

from functools import partial

from grader.checks import claims
from grader.checks.hearing import Hearing


def judge_forward(hearing: Hearing) -> None:
    """Values first; the smaller checks count only for a function whose values are right."""
    student, reference, ledger = hearing.student, hearing.reference, hearing.ledger
    assert reference is not None
    if not ledger.wants("values"):
        return
    hearing.claim("values", partial(claims.values, student, reference))
    for name, function in (
        ("shapes", claims.shapes),
        ("inputs_untouched", claims.inputs_untouched),
        ("repeatable", claims.repeatable),
        ("extremes", claims.extremes),
    ):
        if not ledger.wants(name):
            continue
        if ledger.passed("values"):
            hearing.claim(name, partial(function, student, reference))
        else:
            ledger.follow("values", name)
