"""What is remembered of exercises, and for which submissions it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from toy_exercises import square

from grader.memo import MOST, Memo, Remembered, is_plain
from grader.records import Diagnosis, ExerciseReport, Finding, Status, Verdict
from grader.submission import Submission
from grader.worker.plain import Program

EXERCISE = square()
FORWARD, BACKWARD = EXERCISE.functions
ASKED = frozenset(EXERCISE.functions)
MANNER = (0, True)
TODO = Finding("todo-stub", {"file": "m.py", "line": 3, "function": BACKWARD})


def submission(library="numpy", blocked=None, line=1, **programs):
    """One whose functions are plain; each program is its text, or text and place."""
    plain = {FORWARD: "f", BACKWARD: "b"} | programs
    told = {name: text if isinstance(text, tuple) else (text, "here") for name, text in plain.items()}
    known = {name: Program(*each, False) for name, each in told.items()}
    return Submission(library, {}, blocked or {}, {EXERCISE.name: line}, known)


def report(finding=None, status=Status.PASSED, **more):
    """The report of one check."""
    title = (EXERCISE.title.en, EXERCISE.title.zh)
    verdict = Verdict("values", status, 1.0, 1.0, finding)
    return ExerciseReport(EXERCISE.name, title, "m.py", EXERCISE.functions, (verdict,), 1, 0.5, **more)


def kept(found, asked=ASKED, by=None):
    """A memo that has been told one report."""
    memo = Memo()
    memo.keep(EXERCISE, by or submission(), MANNER, asked, Remembered(found, ("process",)))
    return memo


def test_the_same_work_gets_the_same_report_at_its_own_line():
    """But for the time, which nobody has spent."""
    found = kept(report()).find(EXERCISE, submission(line=7), MANNER)
    assert found == Remembered(replace(report(), line=7, seconds=0.0), ("process",))


@pytest.mark.parametrize(
    "other",
    [
        submission(**{FORWARD: "g"}),
        submission(**{BACKWARD: "c"}),
        submission(library="torch"),
        submission(blocked={BACKWARD: TODO}),
    ],
    ids=["forward", "backward", "library", "to do"],
)
def test_other_work_is_judged(other):
    """Whatever is different about it."""
    assert kept(report()).find(EXERCISE, other, MANNER) is None


@pytest.mark.parametrize("manner", [(1, True), (0, False)])
def test_another_manner_is_another_report(manner):
    """The seed decides on the cases, and whether to explain on what is told."""
    assert kept(report()).find(EXERCISE, submission(), manner) is None


def test_what_is_to_do_belongs_to_it():
    """A backward that is to do in the same line gets the same report; in another line the report has another line."""
    by = submission(blocked={BACKWARD: TODO})
    memo = kept(report(TODO, Status.TODO), by=by)
    assert memo.find(EXERCISE, by, MANNER) is not None
    later = replace(TODO, facts={**TODO.facts, "line": 4})
    assert memo.find(EXERCISE, submission(blocked={BACKWARD: later}), MANNER) is None


def test_a_report_with_lines_holds_for_these_lines():
    """A traceback names lines and shows them."""
    trace = [{"file": "m.py", "line": 3, "function": FORWARD, "text": "return X"}]
    memo = kept(report(Finding("raised", {"function": FORWARD, "trace": trace}), Status.CRASHED))
    assert memo.find(EXERCISE, submission(), MANNER) is not None
    assert memo.find(EXERCISE, submission(**{FORWARD: ("f", "there")}), MANNER) is None
    assert kept(report()).find(EXERCISE, submission(**{FORWARD: ("f", "there")}), MANNER) is not None


@pytest.mark.parametrize(
    "found",
    [
        report(Finding("our-fault", {}), Status.OUR_FAULT),
        report(Finding("stopped", {"reason": "wall"}), Status.TIMED_OUT),
        report(Finding("stopped", {"reason": "total-cpu"}), Status.CRASHED),
        report(Finding("stopped", {"reason": "signal"}), Status.CRASHED),
        report(diagnoses=(Diagnosis("batch-size-missing", {"seen": [Finding("stopped", {"reason": "memory"})]}),)),
        replace(report(), verdicts=(replace(report().verdicts[0], remarks=(Finding("undiagnosed", {}),)),)),
    ],
    ids=["our fault", "time on the clock", "all together", "killed", "within", "diagnosis"],
)
def test_what_may_be_otherwise_next_time_is_not_kept(found):
    """A busy machine and faults of ours say nothing about the work."""
    assert kept(found).find(EXERCISE, submission(), MANNER) is None


def test_an_endless_loop_is_kept():
    """It is stopped by the time that it computes, which is the same everywhere."""
    assert kept(report(Finding("stopped", {"reason": "cpu"}), Status.TIMED_OUT)).find(EXERCISE, submission(), MANNER)


def test_a_law_may_ask_for_more():
    """Functions of other exercises that were called belong to the report, and all of them have to be plain."""
    asked = ASKED | {"other"}
    memo = kept(report(), asked, by=submission(other="o"))
    assert memo.find(EXERCISE, submission(other="o"), MANNER) is not None
    assert memo.find(EXERCISE, submission(other="p"), MANNER) is None
    assert memo.find(EXERCISE, submission(), MANNER) is None
    assert kept(report(), asked).find(EXERCISE, submission(), MANNER) is None
    assert not is_plain(submission(), asked)


def test_memos_learn_from_each_other():
    """What one has come to know another one knows too, and does not tell again."""
    memo, other = kept(report()), Memo()
    news = memo.news()
    other.learn(news)
    assert other.find(EXERCISE, submission(), MANNER) == memo.find(EXERCISE, submission(), MANNER)
    assert (len(news), memo.news(), other.news()) == (1, [], [])


def test_what_was_not_asked_for_longest_is_forgotten():
    """A memo does not grow with the class."""
    memo = kept(report())
    for number in range(MOST):
        assert memo.find(EXERCISE, submission(), MANNER) is not None
        memo.keep(EXERCISE, submission(**{FORWARD: f"{number}"}), MANNER, ASKED, Remembered(report(), ()))
    assert memo.find(EXERCISE, submission(), MANNER) is not None
    assert memo.find(EXERCISE, submission(**{FORWARD: "0"}), MANNER) is None
    assert memo.find(EXERCISE, submission(**{FORWARD: f"{MOST - 1}"}), MANNER) is not None
