"""Grading what strangers wrote: nothing of it is parsed, imported or run but in workers behind all layers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from types import TracebackType

from grader.course.exercise import Assignment
from grader.course.limits import Limits
from grader.errors import GraderError
from grader.grading import grade
from grader.memo import Memo
from grader.records import Finding, Report
from grader.submission import examine
from grader.worker.child import Spent
from grader.worker.client import MissingLayers, Worker
from grader.worker.nursery import nursery
from grader.worker.outline import Outline
from grader.worker.process import Nursery
from grader.worker.records import LAYERS, LIMITS_ONLY, Stopped

WALLS = frozenset({"landlock", "uid", "seccomp"})
"""Each of these keeps a student's code from the course and from other students; limits alone do not."""
READER = "numpy"
TRIES = 2
"""How often work is graded whose processes somebody else may have killed: the same code does the same again."""


class Unprotected(GraderError):
    """Nothing on the system keeps student code from the course and from other students' work."""

    def __init__(self) -> None:
        """The sentence that says what can be done about it."""
        super().__init__(
            "Nothing on this system keeps submissions from reading and changing your files (no Landlock, no seccomp, "
            "no root rights to become another user). Grade on Linux 5.13 or newer, or, if you trust every submission "
            "as your own code, add --trust-submissions.",
            "这个系统没有任何机制能阻止提交的代码读取和修改你的文件（没有 Landlock 和 seccomp，也没有 root 权限）。"
            "请在 Linux 5.13 或更新的系统上评分；如果你信任每一份提交如同自己的代码，请加上 --trust-submissions。",
        )


class Unguarded(GraderError):
    """A worker lacked a layer that others have; it was killed before it loaded anything."""

    def __init__(self, layers: str) -> None:
        """The sentence that names the layers."""
        super().__init__(
            f"A worker came up without {layers}, which hold in others here. It was killed before it loaded anything; "
            "the submission was not graded.",
            f"一个工作进程缺少 {layers}，而这里的其他进程都有。它在加载任何代码之前就被终止了；这份提交没有评分。",
        )


class Jails:
    """Zygotes for both libraries, from which every submission gets workers of its own; a context that ends them.

    `memo` is what is known of the one assignment that is graded.
    """

    def __init__(
        self,
        hidden: Sequence[Path] = (),
        limits: Limits | None = None,
        layers: Sequence[str] = LAYERS,
        promised: Sequence[str] | None = None,
    ) -> None:
        """Start nothing yet; nothing of `hidden` can be read from within.

        Every worker must have the layers `promised`; where none are named, those that the first one has.
        """
        self._hidden = tuple(hidden)
        self._limits = limits
        self._layers = tuple(layers)
        self._origins: dict[str, Nursery] = {}
        self._promised = promised
        self.memo = Memo()
        self._reader: Worker | None = None

    def demand_protection(self) -> tuple[str, ...]:
        """The layers that hold here, and that every worker will have from now on.

        Raises:
            Unprotected: nothing but limits does, and more was asked for.
        """
        if self._promised is None:
            with self._worker(READER, {"probe.py": b""}, Limits()) as worker:
                worker.load("probe")
                held = worker.held
            if self._layers != LIMITS_ONLY and not WALLS & set(held or ()):
                raise Unprotected
            self._promised = held
        return tuple(self._promised or ())

    def grade(
        self,
        assignment: Assignment,
        files: Mapping[str, bytes | Finding],
        names: Sequence[str] = (),
        seed: int = 0,
        explain: bool = True,
    ) -> Report:
        """Grade the files of one student: the exercises `names`, or all.

        Raises:
            Unprotected: nothing but limits holds here, and more was asked for.
            Unguarded: a worker lacked a layer that holds here.
        """
        self.demand_protection()
        limits = self._limits or assignment.limits
        try:
            submission = examine(files, assignment, outliner=partial(self._outlines, limits))
            for _ in range(TRIES):
                spent = Spent()
                with ExitStack() as stack:

                    def start(stack: ExitStack = stack, spent: Spent = spent) -> Worker:
                        return stack.enter_context(self._worker(submission.library, submission.sources, limits, spent))

                    report = grade(assignment, submission, names, seed, start=start, explain=explain, memo=self.memo)
                if not spent.killed:
                    break
            return report
        except MissingLayers as missing:
            raise Unguarded(str(missing)) from None

    def _outlines(self, limits: Limits, sources: Mapping[str, bytes]) -> dict[str, Outline | Finding]:
        """What the texts of files say, found out by a worker that reads for everybody, since it runs nothing."""
        if self._reader is None:
            self._reader = self._worker(READER, sources, limits)
        else:
            self._reader.reset(sources)
        found: dict[str, Outline | Finding] = {}
        for file in sources:
            seen = self._reader.outline(file)
            if isinstance(seen, Stopped):
                seen = self._reader.outline(file)
            found[file] = seen if isinstance(seen, Outline) else _unread(file, seen)
        return found

    def _worker(
        self, library: str, sources: Mapping[str, bytes], limits: Limits, spent: Spent | None = None
    ) -> Worker:
        if library not in self._origins:
            self._origins[library] = nursery(library, self._layers, self._hidden)
        return Worker(library, sources, limits, self._origins[library], spent, required=self._promised or ())

    def __enter__(self) -> Jails:
        """Return the jails."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the reader and all zygotes."""
        if self._reader is not None:
            self._reader.close()
        for origin in self._origins.values():
            origin.close()


def _unread(file: str, stopped: Stopped) -> Finding:
    return Finding("not-loaded", {"file": file, "reason": stopped.reason, "detail": stopped.detail, "line": None})
