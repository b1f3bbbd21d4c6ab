"""Which page of `grader/teaching` helps with an exercise that is not right."""

from __future__ import annotations

from collections.abc import Collection

from grader.records import ExerciseReport, Status
from grader.report.causes import causes
from grader.report.triangle import triangle
from grader.report.words.labels import LAWS

WRONG = ("wrong", "shape", "misfit")


def page_name(exercise: ExerciseReport, known: Collection[str]) -> str:
    """The page about its first diagnosis, if that is among the `known` ones, else about how to find the mistake."""
    for diagnosis in exercise.diagnoses[:1]:
        if diagnosis.name in known:
            return diagnosis.name
    if exercise.status in (Status.CRASHED, Status.TIMED_OUT):
        return "crash" if exercise.status is Status.CRASHED else "time-out"
    forward, backward = _wrong_halves(exercise)
    if backward:
        return "no-name-both" if forward else "no-name-backward"
    random = any(verdict.check in LAWS for verdict in exercise.verdicts)
    return "no-name-random" if random else "no-name-forward"


def _wrong_halves(exercise: ExerciseReport) -> tuple[bool, bool]:
    """Whether the forward is wrong, and whether the backward is: as compared, else as the findings name them."""
    halves = triangle(exercise)
    if halves is not None and not halves.both_right:
        return halves.forward.name in WRONG, halves.backward.name in WRONG
    blamed = {cause.function for cause in causes(exercise)}
    backward = len(exercise.functions) > 1 and exercise.functions[-1] in blamed
    return not backward or exercise.functions[0] in blamed, backward
