"""What students may not see is in no export that they see, and is never passed over in silence."""

from __future__ import annotations

import json
from base64 import b64decode

import pytest
from export_samples import REPORTS, SECRET, mixed, report, result, right, wrong

from grader.classroom.exports.formats import DOCUMENTS, TABLES
from grader.classroom.exports.manner import Manner
from grader.records import Report, Visibility

LATER = Manner(due_passed=True)
SAYS_SO = ("gradescope", "prairielearn", "autolab", "junit", "github", "github-summary", "github-classroom", "moodle")


def written(form: str, made: Report, manner: Manner) -> str:
    """What a student may read in a format."""
    if form in TABLES:
        return "".join(TABLES[form]([result(made=made)], manner))
    text = DOCUMENTS[form](made, manner)
    return b64decode(text).decode() if form == "github-classroom" else text


@pytest.mark.parametrize("form", [*DOCUMENTS, "moodle", "canvas"])
@pytest.mark.parametrize("manner", [Manner(), LATER, Manner(("zh", "en"))])
@pytest.mark.parametrize("made", ["hidden wrong", "hidden only"])
def test_what_hidden_checks_found_is_never_told(form: str, manner: Manner, made: str) -> None:
    """Neither findings, nor diagnoses, nor what was printed while hidden checks ran; also not after the due date."""
    text = written(form, REPORTS[made], manner)
    for secret in (SECRET, "another-mistake", "print("):
        assert secret not in text


@pytest.mark.parametrize("form", [*(form for form in DOCUMENTS if form != "gradescope"), "moodle"])
def test_after_the_due_date_it_is_told(form: str) -> None:
    """What is hidden until the due date is told after it, and not before."""
    before, after = (written(form, REPORTS["after the due date"], manner) for manner in (Manner(), LATER))
    assert SECRET not in before
    assert ("tanh" if form == "moodle" else SECRET) in after


def test_gradescope_itself_waits_for_the_due_date() -> None:
    """Gradescope gets the text with the visibility after_due_date, and what was printed only afterwards."""
    found = json.loads(written("gradescope", REPORTS["after the due date"], Manner()))
    assert {test["visibility"] for test in found["tests"] if SECRET in test["output"]} == {"after_due_date"}
    assert SECRET not in found["output"]


def test_gradescope_says_why_there_is_no_total() -> None:
    """One hidden test hides the total at Gradescope, which students are told."""
    assert "no total" in json.loads(written("gradescope", REPORTS["hidden wrong"], Manner()))["output"]
    assert "no total" not in json.loads(written("gradescope", REPORTS["right"], Manner()))["output"]


@pytest.mark.parametrize("visibility", ["hidden", "after_due_date"])
@pytest.mark.parametrize("form", SAYS_SO)
def test_public_checks_are_not_all_checks(form: str, visibility: Visibility) -> None:
    """Where everything public passes and something is hidden, nothing says that all checks pass."""
    text = written(form, mixed(wrong(text=SECRET), visibility), Manner())
    assert "ll 2 checks pass" not in text
    assert "ll 4 checks pass" not in text
    assert "idden checks" in text


@pytest.mark.parametrize("form", ["gradescope", "prairielearn", "github", "github-summary", "moodle"])
def test_all_pass_is_said_where_nothing_is_hidden(form: str) -> None:
    """A student whose work is right, with all checks public, is told so."""
    assert "All 2 checks pass." in written(form, report(right()), Manner())


@pytest.mark.parametrize("form", ["prairielearn", "github-classroom"])
def test_the_points_of_hidden_checks_are_one_test(form: str) -> None:
    """Points that count are accounted for, in one test without any detail."""
    tests = json.loads(written(form, REPORTS["hidden wrong"], Manner()))["tests"]
    assert [test["name"] for test in tests] == ["relu: values", "relu: gradient", "hidden checks (2)"]


@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_tables_for_the_course_hold_everything(form: str) -> None:
    """Whoever runs the course sees the points of hidden exercises."""
    assert "tanh" in written(form, REPORTS["hidden wrong"], Manner())
