"""The gradebook: one SQLite file with the runs, what was handed in, and what became of it. A killed run loses nothing.

Reports are kept by what was graded (a hash of the contents) and how (assignment, seed, version): the same work is
graded once. Every change is one transaction of a write-ahead log, so that the file is sound whenever the process ends.
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any

from grader.classroom.handin import Handin, Result
from grader.classroom.policy import Policy
from grader.errors import GraderError
from grader.records import Finding, Status

FORMAT = 1
_SCHEMA = f"""
    PRAGMA user_version = {FORMAT};
    CREATE TABLE IF NOT EXISTS runs (
        id INTEGER PRIMARY KEY, assignment TEXT NOT NULL, manner TEXT NOT NULL, started TEXT NOT NULL, finished TEXT
    );
    CREATE TABLE IF NOT EXISTS handins (
        run INTEGER NOT NULL REFERENCES runs, student TEXT NOT NULL, attempt INTEGER NOT NULL, source TEXT NOT NULL,
        name TEXT NOT NULL, email TEXT NOT NULL, submitted TEXT, digest TEXT, findings TEXT NOT NULL,
        PRIMARY KEY (run, student, attempt)
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS reports (
        manner TEXT NOT NULL, digest TEXT NOT NULL, points REAL NOT NULL, max_points REAL NOT NULL,
        seconds REAL NOT NULL, error TEXT NOT NULL, report BLOB, PRIMARY KEY (manner, digest)
    ) WITHOUT ROWID;
"""
_KEEP = """
    INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
        (points, max_points, seconds, error, report)
        = (excluded.points, excluded.max_points, excluded.seconds, excluded.error, excluded.report)
    WHERE excluded.report IS NOT NULL OR reports.report IS NULL
"""
_FAULTS = """
    SELECT count(*) FROM handins JOIN reports ON reports.manner = ? AND reports.digest = handins.digest
    WHERE run = ? AND error != ''
"""
_RESULTS = """
    SELECT student, attempt, source, name, email, submitted, handins.digest, findings, points, max_points, seconds,
        error, report
    FROM handins LEFT JOIN reports ON reports.manner = ? AND reports.digest = handins.digest
    WHERE run = ? ORDER BY student, attempt
"""


@dataclass(frozen=True)
class Run:
    """A run as it was left; `faults` is how many of its hand-ins met a fault of the grader."""

    number: int
    manner: str
    finished: bool
    faults: int


class Gradebook:
    """An open gradebook; a context that closes it.

    Raises:
        GraderError: the file is no gradebook, cannot be opened or written, or was written by a newer grader.
    """

    def __init__(self, path: Path) -> None:
        """Open a file; make it if there is none."""
        self.path = path
        with self._told():
            self._base = sqlite3.connect(path, isolation_level=None, timeout=30.0)
            if not self._base.execute("SELECT 1 FROM sqlite_master").fetchone():
                self._base.executescript(f"BEGIN IMMEDIATE; {_SCHEMA} COMMIT;")
            if self._base.execute("PRAGMA user_version").fetchone()[0] != FORMAT:
                raise sqlite3.DatabaseError("it was written by another version of the grader, or is none")
            self._base.execute("PRAGMA journal_mode = WAL")
            self._base.execute("PRAGMA synchronous = NORMAL")

    def __enter__(self) -> Gradebook:
        """Return the gradebook."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._base.close()

    @property
    def assignment(self) -> str:
        """The assignment of the last run; empty if there was none."""
        with self._told():
            row = self._base.execute("SELECT assignment FROM runs ORDER BY id DESC LIMIT 1").fetchone()
        return str(row[0]) if row else ""

    def names(self, run: int, student: str) -> bool:
        """Whether anything was noted of a student in a run."""
        with self._told():
            query = "SELECT 1 FROM handins WHERE run = ? AND student = ?"
            return self._base.execute(query, (run, student)).fetchone() is not None

    def begin(self, assignment: str, manner: str, now: str) -> int:
        """Begin a run and return its number; `manner` names all that decides how the same work is graded."""
        with self._told():
            made = self._base.execute(
                "INSERT INTO runs (assignment, manner, started) VALUES (?, ?, ?)", (assignment, manner, now)
            )
            return int(made.lastrowid or 0)

    def last(self, assignment: str) -> Run | None:
        """The last run of an assignment."""
        with self._told():
            row = self._base.execute(
                "SELECT id, manner, finished FROM runs WHERE assignment = ? ORDER BY id DESC LIMIT 1", (assignment,)
            ).fetchone()
            if row is None:
                return None
            faults = self._base.execute(_FAULTS, (row[1], row[0])).fetchone()[0]
        return Run(row[0], row[1], row[2] is not None, faults)

    def reopen(self, run: int) -> None:
        """Note that a run goes on."""
        with self._told():
            self._base.execute("UPDATE runs SET finished = NULL WHERE id = ?", (run,))

    def finish(self, run: int, now: str) -> None:
        """Note that a run has come to its end."""
        with self._told():
            self._base.execute("UPDATE runs SET finished = ? WHERE id = ?", (now, run))

    def forget(self, manner: str) -> None:
        """Drop all reports of a manner, to grade anew."""
        with self._told():
            self._base.execute("DELETE FROM reports WHERE manner = ?", (manner,))

    def enter(self, run: int, handin: Handin) -> None:
        """Note what was handed in; the same attempt of a student is noted once in a run."""
        findings = json.dumps([_fact(finding) for finding in handin.findings], ensure_ascii=False)
        digest = handin.digest if handin.files else None
        row = (run, handin.student, handin.attempt, handin.source, handin.name, handin.email, handin.submitted, digest)
        with self._told():
            self._base.execute("INSERT OR REPLACE INTO handins VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*row, findings))

    def knows(self, manner: str, digest: str) -> bool:
        """Whether there is a report on such work already that no fault of ours has spoilt."""
        with self._told():
            query = "SELECT 1 FROM reports WHERE manner = ? AND digest = ? AND error = ''"
            return self._base.execute(query, (manner, digest)).fetchone() is not None

    def keep(self, manner: str, digest: str, report: Mapping[str, Any] | None, seconds: float, error: str) -> None:
        """Keep a report, or the reason why there is none; such a reason takes no report's place."""
        points, most = (report["points"], report["max_points"]) if report else (0.0, 0.0)
        told = zlib.compress(json.dumps(report, ensure_ascii=False).encode()) if report else None
        with self._told():
            row = (manner, digest, points, most, seconds, error or _fault(report), told)
            self._base.execute(_KEEP, row)

    def results(self, run: int | None = None, policy: Policy = Policy()) -> Iterator[Result]:  # noqa: B008
        """The results of a run (by default the last one), by student and attempt; one attempt of each counts."""
        with self._told():
            chosen = self._base.execute(
                "SELECT id, manner FROM runs WHERE id = coalesce(?, (SELECT max(id) FROM runs))", (run,)
            ).fetchone()
            if chosen is None:
                return
            rows = self._base.execute(_RESULTS, (chosen[1], chosen[0]))
            for _, attempts in groupby(map(_result, rows), key=lambda result: result.student):
                yield from policy.applied(list(attempts))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Have errors of the database told in a sentence."""
        try:
            yield
        except sqlite3.Error as error:
            raise GraderError(
                f"the gradebook {self.path} cannot be used: {error}. Nothing that was graded is lost; when this is "
                "mended, go on with --resume.",
                f"无法使用成绩册 {self.path}：{error}。已经评过的结果不会丢失；解决之后用 --resume 继续。",
            ) from error


def _fact(finding: Finding) -> dict[str, Any]:
    return {"code": finding.code, "facts": dict(finding.facts)}


def _result(row: tuple[Any, ...]) -> Result:
    student, attempt, source, name, email, submitted, digest, findings, points, most, seconds, error, told = row
    report = json.loads(zlib.decompress(told)) if told is not None else None
    state = "graded" if report else "failed" if error else "waiting"
    if digest is None:
        state = "unreadable" if source else "missing"
    return Result(
        student=student,
        state=state,
        name=name,
        email=email,
        source=source,
        attempt=attempt,
        submitted=submitted,
        digest=digest or "",
        points=points or 0.0,
        raw_points=points or 0.0,
        max_points=most or 0.0,
        seconds=seconds or 0.0,
        report=report,
        findings=tuple(json.loads(findings)) + ((_failed(error),) if error and not report else ()),
    )


def _failed(error: str) -> dict[str, Any]:
    return {"code": "our-fault", "facts": {"message": error}}


def _fault(report: Mapping[str, Any] | None) -> str:
    """The exercise that was not judged for a fault of ours, where there is one."""
    exercises = report["exercises"] if report else ()
    return next((f"not judged: {each['name']}" for each in exercises if each["status"] == Status.OUR_FAULT.value), "")
