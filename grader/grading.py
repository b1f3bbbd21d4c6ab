"""The whole flow of one submission: what can be told from the text, then one worker, exercise by exercise."""

from __future__ import annotations

import gc
import time
import traceback
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from grader import __version__
from grader.checks.ledger import Ledger, enter_blocked
from grader.course.exercise import Assignment, Exercise
from grader.crew import Crew, Pair
from grader.errors import SpecError
from grader.memo import Memo, Remembered, is_plain
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
    start: Callable[[], Worker] | None = None,
    explain: bool = True,
    memo: Memo | None = None,
) -> Report:
    """Grade a submission; `on_exercise` hears of every exercise as soon as it is judged.

    `names` limits the work to some exercises (all when empty). `start` gives a worker with the submission's sources
    and library, which is left running; by default one of its own, within the assignment's limits. Without `explain`
    the verdicts are the same, but what is wrong is told as it was met, and not at the smallest case. What a `memo`
    has is not judged again.

    Raises:
        SpecError: a reference or a law of the assignment is broken.
    """
    chosen = [exercise for exercise in assignment.exercises if not names or exercise.name in names]
    reports: list[ExerciseReport] = []
    with ExitStack() as stack:
        crew = stack.enter_context(Crew(start or (lambda: stack.enter_context(_worker(assignment, submission)))))
        run = _Run(assignment, submission, crew, seed, explain, memo, dict(submission.blocked))
        for exercise in chosen:
            reports.append(run.report(exercise))
            on_exercise(reports[-1])
        title = (assignment.title.en, assignment.title.zh)
        told = (tuple(reports), run.notes, crew.printed, crew.isolation or run.isolation)
        return Report(assignment.name, title, submission.library, seed, __version__, *told)


@dataclass
class _Run:
    """What is known while a submission is graded.

    `blocked` are the functions that cannot be called, as far as is known by now, `notes` what was remarked on files
    when they were loaded, and `isolation` the layers behind which remembered reports came about.
    """

    assignment: Assignment
    submission: Submission
    crew: Crew
    seed: int
    explain: bool
    memo: Memo | None
    blocked: dict[str, Finding]
    notes: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    isolation: tuple[str, ...] = ()

    def report(self, exercise: Exercise) -> ExerciseReport:
        """The report of an exercise: remembered, or judged."""
        if not _runnable(exercise, self.blocked):
            return _report(exercise, _without_running(exercise, self.blocked), (), self.submission, 0.0)
        if self.memo is None:
            return self.judged(exercise, self.crew.pair(plain=False))
        known = self.memo.find(exercise, self.submission, (self.seed, self.explain))
        if known is not None:
            self.isolation = known.isolation
            return known.report
        if not is_plain(self.submission, exercise.functions):
            return self.judged(exercise, self.crew.pair(plain=False))
        asked, accidents = set(exercise.functions), self.crew.accidents
        found = self.judged(exercise, self.crew.pair(plain=True), asked)
        if not is_plain(self.submission, asked):
            self.crew.replace_plain()
        elif self.crew.accidents == accidents and not self._has_more_to_tell(exercise, asked):
            remembered = Remembered(found, self.crew.isolation)
            self.memo.keep(exercise, self.submission, (self.seed, self.explain), frozenset(asked), remembered)
        return found

    def judged(self, exercise: Exercise, pair: Pair, asked: set[str] | None = None) -> ExerciseReport:
        """Judge an exercise with a pair of workers; the functions that are called are added to `asked`."""
        began = time.perf_counter()
        worker = pair.first()
        _prepare_oracle()
        _load(worker, exercise, self.submission.library, self.blocked, self.notes)
        verdicts, diagnoses = self._verdicts(exercise, pair, set() if asked is None else asked)
        return _report(exercise, verdicts, diagnoses, self.submission, time.perf_counter() - began)

    def _verdicts(
        self, exercise: Exercise, pair: Pair, asked: set[str]
    ) -> tuple[tuple[Verdict, ...], tuple[Diagnosis, ...]]:
        if not _runnable(exercise, self.blocked):
            return _without_running(exercise, self.blocked), ()
        from grader.checks.judge import judge
        from grader.checks.student import Student

        modules = {function: other.module for other in self.assignment.exercises for function in other.functions}
        library, blocked = self.submission.library, self.blocked
        student = Student(pair.first(), exercise, library, modules, blocked, asked=asked, second=pair.second)
        try:
            hearing = judge(student, self.seed, self.explain)
            bad = self.explain and any(verdict.status in WRONG for verdict in hearing.ledger.in_order())
            diagnoses = _diagnosed(hearing) if bad else ()
            return hearing.ledger.in_order(), diagnoses
        except SpecError as error:
            raise error.within(str(self.assignment.folder / "spec.py")) from error
        except Exception as error:  # a bug of ours costs this exercise, not the others
            return _our_fault(exercise, error), ()

    def _has_more_to_tell(self, exercise: Exercise, asked: set[str]) -> bool:
        """Whether something was printed, remarked on the file, or found missing in it, which is told elsewhere."""
        missing = any(function in self.blocked and function not in self.submission.blocked for function in asked)
        return missing or bool(self.notes.get(exercise.file) or self.crew.printed)


def _worker(assignment: Assignment, submission: Submission) -> Worker:
    from grader.worker.client import Worker

    return Worker(submission.library, submission.sources, assignment.limits)


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


@cache
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
