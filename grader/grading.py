"""The whole flow of one submission: what can be told from the text, then one worker, exercise by exercise."""

from __future__ import annotations

import gc
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from grader import __version__
from grader.checks.ledger import Ledger, enter_blocked
from grader.course.exercise import Assignment, Exercise
from grader.course.limits import Limits
from grader.errors import SpecError
from grader.records import Diagnosis, ExerciseReport, Finding, Report, Status, Verdict
from grader.submission import Submission
from grader.worker.libraries import TENSOR_LIBRARIES
from grader.worker.records import FileNote, Stopped

if TYPE_CHECKING:
    from grader.checks.hearing import Hearing
    from grader.worker.client import Worker

WRONG = (Status.FAILED, Status.CRASHED, Status.TIMED_OUT)

OnExercise = Callable[[ExerciseReport], None]


def grade(
    assignment: Assignment,
    submission: Submission,
    names: Sequence[str] = (),
    seed: int = 0,
    on_exercise: OnExercise = lambda report: None,
    worker: Worker | None = None,
    limits: Limits | None = None,
    explain: bool = True,
) -> Report:
    """Grade a submission; `on_exercise` hears of every exercise as soon as it is judged.

    `names` limits the work to some exercises (all when empty). A worker that is passed in must have been started
    with the submission's sources and library; it is left running. The assignment's limits hold, unless `limits` are
    given. Without `explain` the verdicts are the same, but what is wrong is told as it was met, and not at the
    smallest case.

    Raises:
        SpecError: a reference or a law of the assignment is broken.
    """
    chosen = [exercise for exercise in assignment.exercises if not names or exercise.name in names]
    blocked = dict(submission.blocked)
    notes: dict[str, tuple[Finding, ...]] = {}
    reports: list[ExerciseReport] = []
    printed = ""
    isolation: tuple[str, ...] = ()
    with ExitStack() as stack:
        if worker is None and any(_runnable(exercise, blocked) for exercise in chosen):
            from grader.worker.client import Worker

            worker = stack.enter_context(Worker(submission.library, submission.sources, limits or assignment.limits))
        second = None if worker is None else cache(lambda worker=worker: stack.enter_context(worker.sibling()))
        if worker is not None:
            _prepare_oracle()
        for exercise in chosen:
            started = time.perf_counter()
            if worker is not None and _runnable(exercise, blocked):
                _load(worker, exercise, submission.library, blocked, notes)
            verdicts, diagnoses = _judged(assignment, exercise, submission, blocked, worker, second, seed, explain)
            seconds = time.perf_counter() - started
            reports.append(_report(exercise, verdicts, diagnoses, submission, seconds))
            on_exercise(reports[-1])
        if worker is not None:
            printed = worker.printed
            isolation = () if worker.held is None else ("process", *worker.held)
    title = (assignment.title.en, assignment.title.zh)
    told = (tuple(reports), notes, printed, isolation)
    return Report(assignment.name, title, submission.library, seed, __version__, *told)


def _runnable(exercise: Exercise, blocked: dict[str, Finding]) -> bool:
    return any(function not in blocked for function in exercise.functions)


def _load(
    worker: Worker,
    exercise: Exercise,
    library: str,
    blocked: dict[str, Finding],
    notes: dict[str, tuple[Finding, ...]],
) -> None:
    """Import the exercise's file in the worker; what is not there afterwards is blocked."""
    loaded = worker.load(exercise.module)
    if isinstance(loaded, Stopped):
        line = loaded.frames[-1].line if loaded.frames else None
        detail = loaded.detail if loaded.limit is None else ""
        facts = {"file": exercise.file, "reason": loaded.reason, "detail": detail, "limit": loaded.limit, "line": line}
        finding = Finding("not-loaded", facts)
        blocked |= {function: blocked.get(function, finding) for function in exercise.functions}
        return
    if loaded.notes:
        notes[exercise.file] = tuple(_note(exercise.file, library, note) for note in loaded.notes)
    for function in exercise.functions:
        if function not in loaded.names and function not in blocked:
            blocked[function] = Finding(
                "missing-function", {"function": function, "file": exercise.file, "suggestion": None}
            )


def _note(file: str, library: str, note: FileNote) -> Finding:
    if note.kind == "missing-import":
        refused = library == "numpy" and note.name.partition(".")[0] in TENSOR_LIBRARIES.split()
        told = {"library": library} if refused else {}
        return Finding("missing-import", {"file": file, "line": note.line, "name": note.name, **told})
    if note.kind == "syntax":
        return Finding("syntax-error", {"file": file, "line": note.line, "message": note.message, "text": ""})
    return Finding("statement-failed", {"file": file, "line": note.line, "message": note.message})


def _judged(
    assignment: Assignment,
    exercise: Exercise,
    submission: Submission,
    blocked: dict[str, Finding],
    worker: Worker | None,
    second: Callable[[], Worker] | None,
    seed: int,
    explain: bool,
) -> tuple[tuple[Verdict, ...], tuple[Diagnosis, ...]]:
    if worker is None or not _runnable(exercise, blocked):
        return _without_running(exercise, blocked), ()
    from grader.checks.judge import judge
    from grader.checks.student import Student

    modules = {function: other.module for other in assignment.exercises for function in other.functions}
    student = Student(worker, exercise, submission.library, modules, blocked, second=second)
    try:
        hearing = judge(student, seed, explain)
        bad = explain and any(verdict.status in WRONG for verdict in hearing.ledger.in_order())
        diagnoses = _diagnosed(hearing) if bad else ()
        return hearing.ledger.in_order(), diagnoses
    except SpecError as error:
        raise error.within(str(assignment.folder / "spec.py")) from error
    except Exception as error:  # a bug of ours costs this exercise, not the others
        return _our_fault(exercise, error), ()


def _diagnosed(hearing: Hearing) -> tuple[Diagnosis, ...]:
    """What explains the failures; a fault of ours in looking for it costs no verdict."""
    from grader.diagnosis.engine import diagnose

    try:
        return diagnose(hearing)
    except Exception as error:
        check = next(v.check for v in hearing.ledger.in_order() if v.status in WRONG)
        hearing.ledger.remark(check, Finding("undiagnosed", {"message": _place(error)}))
        return ()


def _our_fault(exercise: Exercise, error: Exception) -> tuple[Verdict, ...]:
    message = _place(error)
    ledger = Ledger(exercise)
    for name in ledger.points:
        ledger.enter(name, Status.OUR_FAULT, Finding("our-fault", {"message": message}))
    return ledger.in_order()


def _place(error: Exception) -> str:
    """An exception of ours with the line that it came from."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"


def _without_running(exercise: Exercise, blocked: dict[str, Finding]) -> tuple[Verdict, ...]:
    """Verdicts on an exercise of which no function can be called."""
    ledger = Ledger(exercise)
    enter_blocked(ledger, blocked)
    return ledger.in_order()


def _prepare_oracle() -> None:
    """Import what the oracle needs, while the worker imports its library in a process of its own.

    Collecting garbage meanwhile would find none and take a tenth of the time.
    """
    gc.disable()
    import torch

    from grader.checks import judge  # noqa: F401

    torch.set_num_threads(1)
    gc.freeze()
    gc.enable()


def _report(
    exercise: Exercise,
    verdicts: tuple[Verdict, ...],
    diagnoses: tuple[Diagnosis, ...],
    submission: Submission,
    seconds: float,
) -> ExerciseReport:
    line = submission.lines.get(exercise.name)
    title = (exercise.title.en, exercise.title.zh)
    return ExerciseReport(
        exercise.name, title, exercise.file, exercise.functions, verdicts, line, seconds, diagnoses, exercise.visibility
    )
