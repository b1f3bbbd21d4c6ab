"""A call that an exercise forbids leads its card, whatever else is right or wrong."""

from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest
from report_samples import exercise, report, verdict, wrong_backward

from grader.records import ExerciseReport, Finding, Status
from grader.report.headings import heading
from grader.report.json_report import to_dict
from grader.report.next_step import next_step
from grader.report.terminal import Style, ending

LINE = {"file": "activations.py", "line": 9, "function": "relu_backward", "text": "return torch.autograd.grad(Y, X)"}
CALL = Finding("forbidden-call", {"function": "relu_backward", "name": "torch.autograd.grad", "trace": [LINE]})
FAILED = verdict("allowed_calls", Status.FAILED, CALL)


def forbidden() -> ExerciseReport:
    """All is right but for the call, and so nothing is earned."""
    right = (verdict("values", points=0.0), verdict("gradient", points=0.0))
    return exercise("relu", *right, replace(FAILED, max_points=0.0))


def card(found: ExerciseReport, lang: str) -> str:
    """The card of one exercise."""
    return ending(report(found), Style(lang=lang)).split("\n\n")[1]


def test_the_card_in_english() -> None:
    """What was called, where, what that costs, what to do."""
    assert card(forbidden(), "en") == dedent("""\
        relu: relu_backward calls torch.autograd.grad (0 of 2 points)
          activations.py:9 in relu_backward
              return torch.autograd.grad(Y, X)
          That is not allowed here: the exercise asks you to write by hand what
            torch.autograd.grad does, and earns no points while this call is in it.
          Try: Take the call out and write those lines yourself; the handout says what
            to work out.
          again: grader check assignment2 relu --seed 7""")


def test_the_card_in_chinese() -> None:
    """The same in Chinese."""
    assert card(forbidden(), "zh") == dedent("""\
        relu：relu_backward 调用了 torch.autograd.grad（0/2 分）
          activations.py:9，在 relu_backward 中
              return torch.autograd.grad(Y, X)
          这里不允许：这道题要求亲手实现 torch.autograd.grad 所做的事，只要有这个调用就
            不得分。
          建议：请去掉这个调用，自己写出这几行；讲义写明了要算什么。
          重现：grader check assignment2 relu --seed 7""")


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_comes_before_what_else_is_wrong(lang: str) -> None:
    """The heading is the call; the wrong gradient follows."""
    wrong = wrong_backward()
    both = replace(wrong, verdicts=(*wrong.verdicts, FAILED))
    assert heading(both, lang) == heading(forbidden(), lang)
    lines = card(both, lang).splitlines()
    assert "torch.autograd.grad" in lines[0]
    assert any("dW1" in line for line in lines[5:])


def test_the_next_step_is_the_function_that_makes_the_call() -> None:
    """The student is led to it."""
    step = next_step(report(forbidden()))
    assert step is not None
    assert (step.file, step.function) == ("activations.py", "relu_backward")


def test_the_document_has_no_points() -> None:
    """In JSON the exercise has failed and earned nothing, and the verdicts that passed say so."""
    found = to_dict(report(forbidden()), with_times=False)["reports"][0]["exercises"][0]
    assert (found["status"], found["points"], found["max_points"]) == ("failed", 0, 2)
    assert [item["status"] for item in found["verdicts"]] == ["passed", "passed", "failed"]
    assert found["verdicts"][2]["finding"]["facts"] == dict(sorted(CALL.facts.items()))
