"""Which attempt counts, and what lateness costs."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from grader.classroom.handin import Result
from grader.classroom.policy import Policy, read_policy
from grader.errors import GraderError

DUE = datetime(2026, 11, 1, 12, tzinfo=timezone(timedelta(hours=8)))


def attempt(number: int, points: float, hours_late: float) -> Result:
    """An attempt of ten points, handed in so long after it was due."""
    given = (DUE + timedelta(hours=hours_late)).astimezone(timezone.utc).isoformat()
    return Result("s", "graded", attempt=number, submitted=given, raw_points=points, points=points, max_points=10)


@pytest.mark.parametrize(
    ("hours", "points"),
    [(-5, 10.0), (0, 10.0), (0.4, 10.0), (1, 9.0), (24.4, 9.0), (25, 8.0), (49, 0.0)],
)
def test_days_begun_cost_their_share(hours: float, points: float) -> None:
    """In time and within the grace nothing is lost; each day begun costs a tenth, and after two days all is lost."""
    policy = Policy(DUE, grace_minutes=30, late_per_day=0.1, late_days=2)
    assert policy.applied([attempt(1, 10, hours)])[0].points == points


def test_the_best_attempt_counts_after_lateness() -> None:
    """A better attempt that is too late counts less than a good one in time."""
    policy = Policy(DUE, late_per_day=0.5)
    counted = policy.applied([attempt(1, 6, -1), attempt(2, 10, 1)])
    assert [result.counts for result in counted] == [True, False]
    assert [result.raw_points for result in counted] == [6, 10]


def test_the_last_attempt_counts_where_the_course_says_so() -> None:
    """However good the others were."""
    counted = Policy(attempts="last").applied([attempt(1, 10, 0), attempt(2, 3, 0)])
    assert [result.counts for result in counted] == [False, True]


def test_without_a_time_nothing_is_late() -> None:
    """Where nobody knows when it was handed in, the student is kept whole."""
    result = Result("s", "graded", raw_points=5, points=5)
    assert Policy(DUE, late_per_day=1).applied([result])[0].points == 5


def test_the_course_declares_it(tmp_path: Path) -> None:
    """`course.toml` has a table for an assignment; others keep the default."""
    (tmp_path / "course.toml").write_text(
        '[assignment2]\ndue = 2026-11-01T12:00:00+08:00\nlate_per_day = 0.1\nattempts = "last"\n'
    )
    assert read_policy(tmp_path, "assignment2") == Policy(DUE, late_per_day=0.1, attempts="last")
    assert read_policy(tmp_path, "assignment1") == Policy()


@pytest.mark.parametrize(
    "text",
    [
        "assignment2 = 3",
        "[assignment2]\ndue = 2026-11-01T12:00:00",
        "[assignment2]\ndue = 'soon'",
        "[assignment2]\nlate_per_day = -1",
        "[assignment2]\nattempts = 'first'",
        "[assignment2]\nlate = 1",
        "[assignment2",
    ],
)
def test_a_mistake_in_it_is_one_sentence(tmp_path: Path, text: str) -> None:
    """What is wrong is told with the file, in both languages."""
    (tmp_path / "course.toml").write_text(text)
    with pytest.raises(GraderError) as caught:
        read_policy(tmp_path, "assignment2")
    assert "course.toml" in caught.value.en
    assert "course.toml" in caught.value.zh
