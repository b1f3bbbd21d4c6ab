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
from grader.diagnosis.mask_gradients import Pass, Play
from grader.diagnosis.places import Draw
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
        law = law_of(student.exercise, case)
        drawn = sampling.draw(student, case, law, laws_power.calls_needed([law])[0])
        return None if isinstance(drawn, Results) else (case, drawn)

    return draw


def playing(student: Student, seed: int) -> Play:
    """Plays a forward and two backwards at other inputs."""
    numbers = count(BEYOND)
    exercise = student.exercise

    def play(changes: Mapping[str, Any]) -> Pass | None:
        case = sampling.place_of(student, seed, next(numbers), changes)
        rng = np.random.default_rng((case.seed, 1))
        output = exercise.values[0]
        upstreams = [{output: rng.standard_normal(shape_of(law_of(exercise, case)))} for _ in range(2)]
        key = next(student.keys)
        calls = [student.forward_call(case, keep=key, seed=case.seed)]
        outcomes = student.run([[*calls, *(student.backward_call(case, upstream, key) for upstream in upstreams)]])[0]
        forward = read(outcomes[0], exercise.name, exercise.call.outputs, exercise.values, case)
        back = exercise.back
        assert back is not None
        gradients = [read(each, back.name, back.outputs, tuple(exercise.gradients), case) for each in outcomes[1:]]
        return _pass(student, Trial(case, forward, upstreams=tuple(upstreams), backwards=tuple(gradients)))

    return play


def passes_of(student: Student, trials: Sequence[Trial]) -> list[Pass]:
    """The trials whose forward and backwards all returned arrays."""
    found = [_pass(student, trial) for trial in trials]
    return [each for each in found if each is not None]


def _pass(student: Student, trial: Trial) -> Pass | None:
    exercise, forward = student.exercise, trial.forward
    (output,), gradient = exercise.values, next(iter(exercise.gradients))
    if forward is None or forward.problem is not None or not trial.backwards:
        return None
    if any(results.problem is not None for results in trial.backwards):
        return None
    upstreams = [upstream[output] for upstream in trial.upstreams]
    return Pass(trial.case, forward.arrays[output], upstreams, [each.arrays[gradient] for each in trial.backwards])
