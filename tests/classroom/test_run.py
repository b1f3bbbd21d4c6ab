"""A run over a class with real processes: everybody once, whatever dies in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from grader.classroom.gradebook import Gradebook
from grader.classroom.grading_task import Graded, Setting, Task
from grader.classroom.handin import Handin, Result
from grader.classroom.pool import TRIES, local_pool
from grader.classroom.run import Watch, manner_of, run

SPEC = '''"""Tiny."""

from grader.spec import Exercise, array, text

double = Exercise(title=text("Double"), file="double.py", forward="double(x) -> y", reference=lambda x: 2 * x,
                  inputs={"x": array("N")}, points=2)
'''
REPORT = {"points": 2.0, "max_points": 2.0, "passed": True, "exercises": []}
WORK = {
    "right": "import numpy as np\ndef double(x): return 2 * x",
    "wrong": "import numpy as np\ndef double(x): return 3 * x",
    "crash": "import numpy as np\ndef double(x): return x + 'a'",
    "exits": "import os, numpy as np\ndef double(x): os._exit(0)",
    "stub": "import numpy as np\ndef double(x): raise NotImplementedError",
}


@dataclass(frozen=True)
class Place:
    """A submission that is there."""

    handin: Handin

    def read(self) -> Handin:
        """Hand it over."""
        return self.handin


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with one tiny assignment."""
    folder = tmp_path / "course" / "assignments" / "tiny"
    folder.mkdir(parents=True)
    (folder / "spec.py").write_text(SPEC)
    (folder / "double.py").write_text("def double(x):\n    raise NotImplementedError\n")
    return tmp_path / "course"


def places(count: int) -> Iterator[Place]:
    """Students of all kinds; each one's work differs from the others' by a comment."""
    for number in range(count):
        kind = list(WORK)[number % len(WORK)]
        text = f"# {number}\n{WORK[kind]}".encode()
        yield Place(Handin(f"{kind}{number:04}", f"{number}/", {"double.py": text}))


def graded(book: Path) -> list[Result]:
    """The results without times."""
    with Gradebook(book) as opened:
        return [replace(result, seconds=0.0, report=_timeless(result)) for result in opened.results()]


def _timeless(result: Result) -> object:
    report = dict(result.report or {})
    report["exercises"] = [{**exercise, "seconds": None} for exercise in report.get("exercises", [])]
    return report


def grade(course: Path, book: Path, count: int, resume: bool = False) -> None:
    """A run, or the rest of one."""
    setting = Setting(str(course), "tiny")
    with Gradebook(book) as opened:
        last = opened.last("tiny")
        number = last.number if resume and last else opened.begin("tiny", manner_of(setting), "now")
        with local_pool(2) as pool:
            run(opened, number, setting, places(count), pool, Watch())


def test_everybody_is_graded_as_they_deserve(course: Path, tmp_path: Path) -> None:
    """Right, wrong, crashing, exiting and unfinished work, each with its points; done work is not graded again."""
    book = tmp_path / "g.db"
    grade(course, book, 10)
    found = graded(book)
    assert {result.student[:-4]: result.points for result in found} == {
        "right": 2.0, "wrong": 0.0, "crash": 0.0, "exits": 0.0, "stub": 0.0
    }
    with Gradebook(book) as opened:
        before = opened._base.execute("SELECT digest, seconds FROM reports ORDER BY digest").fetchall()
    grade(course, book, 10)
    with Gradebook(book) as opened:
        assert opened._base.execute("SELECT digest, seconds FROM reports ORDER BY digest").fetchall() == before
    assert graded(book) == found


def test_a_killed_run_ends_like_an_undisturbed_one(course: Path, tmp_path: Path) -> None:
    """The coordinator is killed again and again; the last resumed run has the same gradebook, row for row."""
    count = 25
    grade(course, tmp_path / "whole.db", count)
    book = tmp_path / "killed.db"
    code = (
        f"import sys; sys.path[:0] = {[str(Path(__file__).parent)]!r}\n"
        "from pathlib import Path; from test_run import grade\n"
        f"if __name__ == '__main__': grade(Path({str(course)!r}), Path({str(book)!r}), {count}, resume=True)\n"
    )
    script = tmp_path / "script.py"
    script.write_text(code)
    kept = 0
    for _ in range(3):
        process = subprocess.Popen([sys.executable, str(script)], start_new_session=True)
        kept = _until_more(book, kept, process)
        process.kill()
        process.wait()
    assert subprocess.run([sys.executable, str(script)], check=False).returncode == 0
    assert graded(book) == graded(tmp_path / "whole.db")


def _until_more(book: Path, before: int, process: subprocess.Popen[bytes]) -> int:
    """Wait until some more work has been graded, or the run has ended."""
    while process.poll() is None:
        if book.exists():
            with Gradebook(book) as opened:
                kept = opened._base.execute("SELECT count(*) FROM reports").fetchone()[0]
            if kept >= before + 4:
                return int(kept)
        time.sleep(0.02)
    return before


def test_a_dead_grading_process_costs_nothing(course: Path, tmp_path: Path) -> None:
    """Processes of the pool that are killed are replaced, and their submissions graded once more."""
    book, setting, killed = tmp_path / "g.db", Setting(str(course), "tiny"), []
    with Gradebook(book) as opened, local_pool(2) as pool:
        number = opened.begin("tiny", manner_of(setting), "now")

        def kill(_: object) -> None:
            if len(killed) < 2:
                victim = list(pool.graders.values())[-1].process
                if victim.pid is not None and victim.pid not in killed:
                    os.kill(victim.pid, signal.SIGKILL)
                    killed.append(victim.pid)

        run(opened, number, setting, places(12), pool, Watch(done=kill))
    assert len(killed) == 2
    grade(course, tmp_path / "whole.db", 12)
    assert graded(book) == graded(tmp_path / "whole.db")


class Failing:
    """An executor that grades nothing but the work `sound`, and remembers what it was given."""

    slots = 1

    def __init__(self, sound: str = "", error: str = "") -> None:
        self.given: Counter[str] = Counter()
        self._sound, self._error = sound, error

    def submit(self, setting: Setting, task: Task) -> Future[Graded]:
        self.given[task.digest] += 1
        future: Future[Graded] = Future()
        if task.digest == self._sound:
            future.set_result(Graded(task.digest, REPORT, 1.0))
        elif self._error:
            future.set_result(Graded(task.digest, None, 1.0, self._error))
        else:
            future.set_exception(EOFError())
        return future


def handins(*texts: bytes) -> list[Place]:
    """A student for each text, by number."""
    return [Place(Handin(f"s{number}", f"{number}/", {"double.py": text})) for number, text in enumerate(texts)]


@pytest.mark.parametrize(("error", "tries"), [("", TRIES), ("OSError: no", 1)], ids=["process dies", "exception"])
@pytest.mark.parametrize("again", [True, False], ids=["resumed", "another run"])
def test_a_fault_of_ours_is_tried_again_in_the_next_run(
    course: Path, tmp_path: Path, again: bool, error: str, tries: int
) -> None:
    """Within a run it is begun once, whoever else has the same work; what has a report is left alone."""
    work = handins(b"a", b"bad", b"bad", b"c", b"bad")
    sound, bad = work[0].handin.digest, work[1].handin.digest
    setting = Setting(str(course), "tiny")
    with Gradebook(tmp_path / "g.db") as book:
        number = book.begin("tiny", manner_of(setting), "now")
        first = Failing(sound, error)
        run(book, number, setting, work, first, Watch())
        assert first.given[bad] == tries
        assert {result.student: result.state for result in book.results()} == {
            "s0": "graded", "s1": "failed", "s2": "failed", "s3": "failed", "s4": "failed",
        }
        if not again:
            number = book.begin("tiny", manner_of(setting), "later")
        second = Failing(bad)
        run(book, number, setting, work, second, Watch())
        assert second.given[sound] == 0
        assert second.given[bad] == 1
        states = [(result.student, result.state) for result in book.results(number)]
        assert states == [("s0", "graded"), ("s1", "graded"), ("s2", "graded"), ("s3", "failed"), ("s4", "graded")]
        last = book.last("tiny")
        assert last is not None
        assert (last.number, last.finished, last.faults) == (number, True, 1)


def test_the_manner_changes_with_all_that_matters(course: Path) -> None:
    """Another seed or another spec is another way of grading the same work."""
    setting = Setting(str(course), "tiny")
    before = manner_of(setting)
    assert manner_of(replace(setting, seed=1)) != before
    assert manner_of(setting) == before
    (course / "assignments" / "tiny" / "spec.py").write_text(SPEC + "\n")
    assert manner_of(setting) != before
