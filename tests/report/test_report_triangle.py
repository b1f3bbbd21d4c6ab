"""Forward and backward: which of them is said to be wrong."""

from __future__ import annotations

import pytest
from report_samples import exercise, report, verdict

from grader.records import Finding, Status, Verdict
from grader.report.headings import heading
from grader.report.terminal import Style, ending
from grader.report.triangle import triangle

P, F, S = Status.PASSED, Status.FAILED, Status.SKIPPED
OWN = Finding("own-forward", {"function": "relu_backward", "forward": "relu"})
TODO = Finding("todo-stub", {"file": "a.py", "line": 20, "function": "relu_backward"})


def three(values: Verdict, gradient: Verdict, slopes: Verdict, lang: str = "en") -> str:
    """The words for the three sides."""
    found = triangle(exercise("relu", values, gradient, slopes))
    assert found is not None
    return found.words(lang)


@pytest.mark.parametrize(
    ("values", "gradient", "slopes", "words"),
    [
        (P, P, P, "forward right, backward right"),
        (P, F, F, "forward right, backward wrong"),
        (P, F, P, "forward right, backward wrong"),
        (P, P, F, "forward right, backward does not fit it"),
        (F, S, P, "forward wrong, backward faithful to it"),
        (F, F, P, "forward wrong, backward faithful to it"),
        (F, S, F, "forward and backward wrong"),
        (F, F, F, "forward and backward wrong"),
        (F, P, F, "forward wrong, backward right"),
        (F, S, S, "forward wrong, backward not judged"),
        (Status.TODO, S, S, "forward to do, backward not judged"),
        (F, Status.TODO, Status.TODO, "forward wrong, backward to do"),
        (P, Status.TIMED_OUT, S, "forward right, backward was stopped"),
    ],
)
def test_words(values: Status, gradient: Status, slopes: Status, words: str) -> None:
    """Each way in which the three sides can come out has its sentence."""
    own = OWN if gradient is S else None
    said = three(
        verdict("values", values), verdict("gradient", gradient, own), verdict("finite_differences", slopes)
    )
    assert said == words


def test_chinese() -> None:
    """The sentence in Chinese."""
    assert (
        three(verdict("values", F), verdict("gradient", S, OWN), verdict("finite_differences", P), "zh")
        == "前向错误，反向与它一致"
    )


def test_value_and_gradient_of_one_function() -> None:
    """A function that returns both is not called forward and backward."""
    one = exercise("loss", verdict("values"), verdict("gradient", F))
    single = type(one)(one.name, one.title, one.file, ("loss",), one.verdicts)
    said = triangle(single)
    assert said is not None
    assert said.words("en") == "value right, gradient wrong"


def test_backward_that_crashes_in_the_forward_is_not_blamed() -> None:
    """An exception of the forward says nothing about the backward."""
    finding = Finding("raised", {"function": "relu", "type": "TypeError"})
    crash = verdict("values", Status.CRASHED, finding)
    assert (
        three(crash, verdict("gradient", Status.CRASHED, finding), verdict("finite_differences", S))
        == "forward raises TypeError, backward not judged"
    )


def test_forward_done_backward_to_do() -> None:
    """A finished forward is told beside a backward that is still to do."""
    half = exercise(
        "relu",
        verdict("values"),
        verdict("gradient", Status.TODO, TODO),
        verdict("finite_differences", Status.TODO, TODO),
    )
    assert heading(half, "en") == "forward right, backward to do (a.py:20)"
    assert heading(half, "zh") == "前向正确，反向待做（a.py:20）"


def test_other_checks_are_named() -> None:
    """Where both halves are right, the checks that fail are named."""
    item = exercise(
        "relu", verdict("values"), verdict("gradient"), verdict("extremes", F), verdict("shapes", F)
    )
    assert heading(item, "en") == "right, except: extreme values, shape and dtype"
    assert heading(item, "zh") == "正确，除了：极端值、形状与 dtype"


def test_own_forward_is_explained_in_the_card() -> None:
    """Where the backward is judged against the student's own forward, the card says so."""
    item = exercise(
        "relu",
        verdict("values", F, Finding("values-differ", {"function": "relu", "output": "Y"})),
        verdict("gradient", S, OWN),
        verdict("finite_differences"),
    )
    said = ending(report(item), Style())
    assert "relu is wrong, so relu_backward is judged against your own forward instead" in said
    assert "relu: forward wrong, backward faithful to it (1 of 3 points)" in said
