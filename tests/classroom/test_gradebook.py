"""The gradebook keeps what it was told, once, and says what it cannot do."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from grader.classroom.gradebook import Gradebook, Run
from grader.classroom.handin import Handin
from grader.errors import GraderError
from grader.records import Finding

REPORT = {"points": 3.5, "max_points": 4.0, "passed": False, "exercises": []}
SPOILT = {**REPORT, "points": 2.0, "exercises": [{"name": "relu", "status": "our fault"}]}


def handin(student: str, text: bytes = b"x", attempt: int = 1) -> Handin:
    """An attempt with one file."""
    return Handin(student, f"{student}/", {"a.py": text}, name=student.upper(), attempt=attempt)


def test_results_come_back_as_they_were_kept(tmp_path: Path) -> None:
    """By student and attempt, each with its report, and those without work with their state."""
    with Gradebook(tmp_path / "g.db") as book:
        run = book.begin("a2", "manner", "now")
        book.enter(run, handin("zoe"))
        book.enter(run, handin("ann", b"y"))
        book.enter(run, handin("ann", b"z", 2))
        book.enter(run, Handin("bob", ""))
        book.enter(run, Handin("eve", "eve/", findings=(Finding("missing-file", {"file": "a.py"}),)))
        book.keep("manner", handin("zoe").digest, REPORT, 1.5, "")
        book.keep("manner", handin("ann", b"y").digest, None, 0.0, "died")
    with Gradebook(tmp_path / "g.db") as book:
        found = {(result.student, result.attempt): result for result in book.results()}
    assert list(found) == [("ann", 1), ("ann", 2), ("bob", 1), ("eve", 1), ("zoe", 1)]
    assert [result.state for result in found.values()] == ["failed", "waiting", "missing", "unreadable", "graded"]
    assert (found["zoe", 1].points, found["zoe", 1].max_points, found["zoe", 1].report) == (3.5, 4.0, REPORT)
    assert found["eve", 1].findings == ({"code": "missing-file", "facts": {"file": "a.py"}},)


def test_the_same_work_is_known(tmp_path: Path) -> None:
    """By its contents and the manner of grading, whoever handed it in."""
    with Gradebook(tmp_path / "g.db") as book:
        book.keep("manner", handin("zoe").digest, REPORT, 1.5, "")
        assert book.knows("manner", handin("ann").digest)
        assert not book.knows("other", handin("ann").digest)
        assert not book.knows("manner", handin("ann", b"y").digest)
        book.forget("manner")
        assert not book.knows("manner", handin("zoe").digest)


def test_an_attempt_has_one_row(tmp_path: Path) -> None:
    """Noting it again, as a resumed run does, changes nothing."""
    with Gradebook(tmp_path / "g.db") as book:
        run = book.begin("a2", "manner", "now")
        for _ in range(3):
            book.enter(run, handin("zoe"))
        assert len(list(book.results())) == 1


def test_the_last_run_is_told_as_it_was_left(tmp_path: Path) -> None:
    """Only the last run of an assignment counts; one that goes on has not finished."""
    with Gradebook(tmp_path / "g.db") as book:
        assert book.last("a2") is None
        run = book.begin("a2", "manner", "now")
        assert book.last("a2") == Run(run, "manner", finished=False, faults=0)
        assert book.last("a1") is None
        book.finish(run, "later")
        assert book.last("a2") == Run(run, "manner", finished=True, faults=0)
        book.reopen(run)
        assert book.last("a2") == Run(run, "manner", finished=False, faults=0)


def test_a_fault_of_ours_is_no_report(tmp_path: Path) -> None:
    """Work that met one counts as unknown, and everybody who handed it in is told, until there is a sound report."""
    work = handin("zoe").digest
    with Gradebook(tmp_path / "g.db") as book:
        run = book.begin("a2", "manner", "now")
        for student in ("ann", "zoe"):
            book.enter(run, handin(student))
        for report, error in ((None, "died"), (SPOILT, "")):
            book.keep("manner", work, report, 0.0, error)
            assert not book.knows("manner", work)
            assert book.last("a2") == Run(run, "manner", finished=False, faults=2)
        book.keep("manner", work, None, 0.0, "died again")
        assert [result.report for result in book.results()] == [SPOILT, SPOILT]
        book.keep("manner", work, REPORT, 0.0, "")
        assert book.knows("manner", work)
        assert book.last("a2") == Run(run, "manner", finished=False, faults=0)
        assert [(result.state, result.findings) for result in book.results()] == [("graded", ())] * 2


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be taken for one" * 30, None])
def test_what_is_no_gradebook_is_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    """A file of another kind, or a folder, is left alone and told in both languages."""
    path = tmp_path / "g.db"
    path.mkdir() if content is None else path.write_bytes(content)
    with pytest.raises(GraderError) as caught:
        Gradebook(path)
    assert "g.db" in caught.value.en
    assert "g.db" in caught.value.zh
    assert content is None or path.read_bytes() == content


def test_another_version_is_left_alone(tmp_path: Path) -> None:
    """A gradebook of a newer grader is not written to."""
    base = sqlite3.connect(tmp_path / "g.db")
    base.execute("PRAGMA user_version = 99")
    base.execute("CREATE TABLE future (x)")
    base.commit()
    base.close()
    with pytest.raises(GraderError, match="another version"):
        Gradebook(tmp_path / "g.db")


def fill(book: Gradebook, run: int) -> None:
    """Note a thousand handins."""
    for number in range(1000):
        book.enter(run, handin(f"s{number}"))


def test_a_full_disk_is_one_sentence(tmp_path: Path) -> None:
    """What was kept before is still there."""
    with Gradebook(tmp_path / "g.db") as book:
        run = book.begin("a2", "manner", "now")
        book.enter(run, handin("zoe"))
        pages = book._base.execute("PRAGMA page_count").fetchone()[0]
        book._base.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(GraderError, match="--resume"):
            fill(book, run)
    with Gradebook(tmp_path / "g.db") as book:
        assert "zoe" in [result.student for result in book.results()]
