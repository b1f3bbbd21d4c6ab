"""Further results of a student's random function, where a diagnosis asks for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

import numpy as np

from grader.checks import sampling
from grader.checks.results import Results, read
from grader.checks.student import Student
from grader.checks.trial import Trial
from grader.course.laws import Law
from grader.diagnosis.random_functions.passes import Pass, Play
from grader.diagnosis.random_functions.places import Draw
from grader.errors import SpecError
from grader.inputs.case import Case
from grader.oracles import laws_power
from grader.oracles.laws import Group
from grader.oracles.laws_of import law_of, shape_of

BEYOND = 1000
"""Places that are asked for are numbered from here: no exercise names so many."""


def drawing(student: Student, seed: int) -> Draw:
    """Draws samples of the forward at other settings, as many as their law needs."""
    numbers = count(BEYOND)

    def draw(changes: Mapping[str, Any]) -> tuple[Case, Group] | None:
        case = sampling.place_of(student, seed, next(numbers), changes)
        law = _law(student, case)
        if law is None:
            return None
        drawn = sampling.draw(student, case, law, laws_power.calls_needed([law])[0])
        return None if isinstance(drawn, Results) else (case, drawn)

    return draw


def playing(student: Student, seed: int) -> Play:
    """Plays a forward and two backwards at other inputs."""
    numbers = count(BEYOND)

    def play(changes: Mapping[str, Any]) -> Pass | None:
        case = sampling.place_of(student, seed, next(numbers), changes)
        law = _law(student, case)
        return None if law is None else _pass(student, _trial(student, case, shape_of(law)))

    return play


def _law(student: Student, case: Case) -> Law | None:
    """The law of a case; None where the course has none at such settings."""
    try:
        return law_of(student.exercise, case)
    except SpecError:
        return None


def _trial(student: Student, case: Case, shape: tuple[int, ...]) -> Trial:
    exercise = student.exercise
    back = exercise.back
    assert back is not None
    rng, key = np.random.default_rng((case.seed, 1)), next(student.keys)
    upstreams = tuple({exercise.values[0]: rng.standard_normal(shape)} for _ in range(2))
    calls = [student.backward_call(case, upstream, key) for upstream in upstreams]
    outcomes = student.run([[student.forward_call(case, keep=key, seed=case.seed), *calls]])[0]
    forward = read(outcomes[0], exercise.name, exercise.call.outputs, exercise.values, case)
    gradients = [read(each, back.name, back.outputs, tuple(exercise.gradients), case) for each in outcomes[1:]]
    return Trial(case, forward, upstreams=upstreams, backwards=tuple(gradients))


def passes_of(student: Student, trials: Sequence[Trial]) -> list[Pass]:
    """The trials whose forward and backwards all returned arrays."""
    found = [_pass(student, trial) for trial in trials]
    return [each for each in found if each is not None]


def _pass(student: Student, trial: Trial) -> Pass | None:
    output, gradient = student.exercise.values[0], next(iter(student.exercise.gradients))
    forward, backwards = trial.forward, trial.backwards
    if forward is None or forward.problem is not None or not backwards:
        return None
    if any(results.problem is not None or gradient not in results.arrays for results in backwards):
        return None
    upstreams = [upstream[output] for upstream in trial.upstreams]
    return Pass(trial.case, forward.arrays[output], upstreams, [results.arrays[gradient] for results in backwards])
