"""A student's own functions, in a worker, answer what a diagnosis asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from random_functions import DROPOUT, dropout_exercise

from grader.checks import sampling
from grader.checks.student import Student
from grader.course.limits import Limits
from grader.diagnosis.random_functions.asking import drawing, playing
from grader.diagnosis.random_functions.mask_gradients import diagnose_mask
from grader.diagnosis.random_functions.randomness import diagnose_law
from grader.worker.client import Worker

if TYPE_CHECKING:
    from grader.records import Diagnosis

SOURCE = """
import numpy as np

def drop(X, dropout, training):
    if not training:
        return X, None
    mask = np.random.rand(*X.shape) {keep}
    return (mask * X {scale} if dropout < 1 else 0 * X), {returned}

def drop_backward(dY, mask, dropout):
    return dY if mask is None else dY * (mask != 0) / (1 - dropout)
"""


def student_of(worker: Worker, exercise: object) -> Student:
    worker.load("dropout")
    return Student(worker, exercise, "numpy", {"drop": "dropout", "drop_backward": "dropout"}, {})  # type: ignore[arg-type]


def diagnosed(keep: str, scale: str, returned: str) -> tuple[Diagnosis, ...]:
    """What is found of forward and backward, at one rate unless more is asked for."""
    source = SOURCE.format(keep=keep, scale=scale, returned=returned).encode()
    with Worker("numpy", {"dropout.py": source}, Limits()) as worker:
        student = student_of(worker, dropout_exercise(0.4))
        sampled = sampling.sample(student, 0)
        forward = diagnose_law(student.exercise, sampled.cases, sampled.groups, drawing(student, 0))
        student = student_of(worker, DROPOUT)
        play = playing(student, 0)
        passes = [one for rate in (0.25, 0.4) if (one := play({"dropout": rate})) is not None]
        assert len(passes) == 2
        return (*forward, *diagnose_mask(student.exercise, passes, play))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ((">= dropout", "/ (1 - dropout)", "mask"), []),
        (("< dropout", "/ max(dropout, 0.01)", "mask"), [("keep-convention", True)]),
        ((">= dropout", "/ (1 - dropout)", "mask * X"), [("mask-from-output", True)]),
    ],
)
def test_a_worker_is_asked_for_more(written: tuple[str, str, str], expected: list[tuple[str, bool]]) -> None:
    """Rates that the exercise does not name are drawn, and zeros are played through forward and backward."""
    assert [(found.name, found.certain) for found in diagnosed(*written)] == expected
