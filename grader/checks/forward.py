"""The checks on a forward that has a reference."""

from __future__ import annotations

from functools import partial

from grader.checks import claims, hygiene, precision
from grader.checks.hearing import Hearing


def judge_forward(hearing: Hearing) -> None:
    """Values first; the smaller checks count only for a function whose values are right."""
    student, reference, ledger = hearing.student, hearing.reference, hearing.ledger
    assert reference is not None
    if not ledger.wants("values"):
        return
    repeatable = partial(hygiene.repeatable, student, reference)
    hearing.claim("values", partial(claims.values, student, reference), rather=repeatable)
    for name, function in (
        ("shapes", claims.shapes),
        ("inputs_untouched", hygiene.inputs_untouched),
        ("repeatable", hygiene.repeatable),
        ("extremes", claims.extremes),
    ):
        if not ledger.wants(name):
            continue
        if ledger.passed("values"):
            hearing.claim(name, partial(function, student, reference))
        else:
            ledger.follow("values", name)
    if ledger.passed("values"):
        hearing.remark("values", partial(precision.imprecise_values, student, reference))
