"""The same seed gives the same report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from toy_course import DROP, MODEL


def timeless(report):
    """A report without the time that it took."""
    return replace(report, exercises=tuple(replace(exercise, seconds=0.0) for exercise in report.exercises))


WRONG = {
    "model": MODEL.replace("x.T @ dy", "2 * x.T @ dy")
    .replace("X > 0", "X > -1")
    .replace('np.argsort(x, kind="stable")', "x"),
    "drop": DROP.replace("return dY * mask", "return dY").replace(">= rate", "> 2 * rate"),
}


@pytest.mark.parametrize("files", [{}, WRONG], ids=["right", "wrong"])
def test_the_same_seed_gives_the_same_report(graded, files):
    """Twice the same, in all but the seconds: findings, replays, numbers."""
    first, second = (timeless(graded(5, **files)) for _ in range(2))
    assert first == second
    assert first.passed is not bool(files)


def test_another_seed_tells_the_same_faults(graded):
    """Which checks fail does not depend on the seed."""
    failing = [
        {
            (exercise.name, verdict.check)
            for exercise in graded(seed, **WRONG).exercises
            for verdict in exercise.verdicts
            if not verdict.passed
        }
        for seed in (1, 2)
    ]
    assert failing[0] == failing[1]
    assert ("predict", "gradient") in failing[0]


def test_an_exercise_alone_is_judged_as_among_others(graded):
    """What is found out about one exercise does not depend on what else is graded."""
    among = timeless(graded(5, **WRONG)).exercises
    for exercise in among[1:3]:
        assert timeless(graded(5, names=[exercise.name], **WRONG)).exercises == (exercise,)
