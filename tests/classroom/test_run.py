"""A run over a class with real processes: everybody once, whatever dies in between."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from grader.classroom.gradebook import Gradebook
from grader.classroom.grading_task import Setting
from grader.classroom.handin import Handin, Result
from grader.classroom.pool import local_pool
from grader.classroom.run import Watch, manner_of, run

SPEC = '''"""Tiny."""

from grader.spec import Exercise, array, text

double = Exercise(title=text("Double"), file="double.py", forward="double(x) -> y", reference=lambda x: 2 * x,
                  inputs={"x": array("N")}, points=2)
'''
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
        cut_off = opened.unfinished("tiny")
        number = cut_off[0] if resume and cut_off else opened.begin("tiny", manner_of(setting), "now")
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


def test_the_manner_changes_with_all_that_matters(course: Path) -> None:
    """Another seed or another spec is another way of grading the same work."""
    setting = Setting(str(course), "tiny")
    before = manner_of(setting)
    assert manner_of(replace(setting, seed=1)) != before
    assert manner_of(setting) == before
    (course / "assignments" / "tiny" / "spec.py").write_text(SPEC + "\n")
    assert manner_of(setting) != before
