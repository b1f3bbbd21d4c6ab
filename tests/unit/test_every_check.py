"""The shipped assignments: every check of every exercise is made, and can pass and fail."""

from __future__ import annotations

import warnings

import numpy as np
import pytest
from fake_runner import fake_student

from grader.checks.judge import judge
from grader.checks.plan import BACKWARD, checks_of
from grader.course.loading import default_course, load_assignment
from grader.records import Finding
from grader.worker.records import Forbidden

EXERCISES = {
    f"{exercise.module}.{exercise.name}": exercise
    for name in ("assignment1", "assignment2")
    for exercise in load_assignment(default_course(), name).exercises
}
FOLDERS = {
    exercise.name: name
    for name in ("assignment1", "assignment2")
    for exercise in load_assignment(default_course(), name).exercises
}


def solution(exercise):
    """The functions of the NumPy solution."""
    path = default_course() / "solutions" / FOLDERS[exercise.name] / "numpy" / exercise.file
    names: dict[str, object] = {"__name__": exercise.module}
    exec(compile(path.read_text(), str(path), "exec"), names)
    return {function: names[function] for function in exercise.functions}


def judged(exercise, seed=0, blocked=None, forbidden=(), **functions):
    """The verdicts by check; warnings on the student's side do not matter. All functions make the `forbidden` calls."""
    student = fake_student(exercise, blocked, **{**solution(exercise), **functions})
    student.runner.forbidden = dict.fromkeys(exercise.functions, forbidden)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        hearing = judge(student, seed)
    return {verdict.check: verdict for verdict in hearing.ledger.in_order()}


@pytest.mark.parametrize("name", EXERCISES)
def test_every_check_is_made_and_passes(name):
    """For the solution, every check that the plan has is there, was tried on some case, and passed."""
    exercise = EXERCISES[name]
    found = judged(exercise)
    assert list(found) == list(checks_of(exercise))
    assert [check for check, verdict in found.items() if not verdict.passed or verdict.cases < 1] == []
    assert sum(verdict.points for verdict in found.values()) == pytest.approx(exercise.points)
    assert all(
        verdict.sentence for verdict in found.values() if verdict.check in {law.name for law in exercise.laws}
    )


@pytest.mark.parametrize(
    "name",
    [
        *EXERCISES,
    ],
)
def test_every_check_can_fail(name):
    """For functions that return nothing, after a forbidden call, no check passes."""
    exercise = EXERCISES[name]
    calls = (Forbidden("torch.autograd.grad", None),)
    found = judged(exercise, forbidden=calls, **dict.fromkeys(exercise.functions, lambda *args: None))
    assert list(found) == list(checks_of(exercise))
    assert [check for check, verdict in found.items() if verdict.passed] == []
    assert sum(verdict.max_points for verdict in found.values()) == pytest.approx(exercise.points)


@pytest.mark.parametrize("name", [name for name, exercise in EXERCISES.items() if exercise.back])
def test_a_backward_to_do_costs_only_the_backward(name):
    """With the backward blocked, the checks on the forward all pass."""
    exercise = EXERCISES[name]
    found = judged(exercise, blocked={exercise.functions[1]: Finding("todo-stub")})
    laws = {law.name for law in exercise.laws}
    assert all(verdict.passed for check, verdict in found.items() if check not in {*BACKWARD, *laws})
    assert {found[check].status.value for check in BACKWARD if check in found} == {"to do"}


ODD = {"a list": [1, 2, 3], "nothing in a tuple": (), "NaN": np.full((2, 2), np.nan), "words": "words"}


@pytest.mark.parametrize(
    "name",
    [
        "dropout.dropout_forward",
        "init.init_mlp",
        "stability.forward_variances",
        "gradcheck.numerical_gradient",
        "optim.sgd_step",
        "softmax.cross_entropy",
        "backprop.mlp_forward",
    ],
)
def test_odd_results_are_findings(name):
    """Whatever a function returns, the grader ends with a verdict on every check and no error of its own."""
    exercise = EXERCISES[name]
    for function in exercise.functions:
        for value in ODD.values():
            found = judged(exercise, **{function: lambda *args, value=value: value})
            assert list(found) == list(checks_of(exercise))
            assert any(not verdict.passed for verdict in found.values())


@pytest.mark.parametrize(
    "name",
    [
        "activations.relu",
        "dropout.dropout_forward",
        "init.xavier_uniform",
        "gradcheck.numerical_gradient",
    ],
)
def test_the_same_seed_gives_the_same_verdicts(name):
    """Also for wrong functions, findings and replays are the same, number for number."""
    exercise = EXERCISES[name]

    def wrong(*args):
        value = solution(exercise)[exercise.name](*args)
        return (
            tuple(1.5 * part if isinstance(part, np.ndarray) else part for part in value)
            if isinstance(value, tuple)
            else 1.5 * value
        )

    assert judged(exercise, 3) == judged(exercise, 3)
    assert judged(exercise, 3, **{exercise.name: wrong}) == judged(exercise, 3, **{exercise.name: wrong})
