"""`grader export`: reads a report or a file of results, writes a file whole, and says what it needs."""

from __future__ import annotations

import json
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from tiny_course import DOUBLE_WRONG, Run, RunProcess, write

from grader.classroom.exports.formats import DOCUMENTS, TABLES
from grader.classroom.handin import Result


@pytest.fixture
def report(grader: Run, workspace: Path) -> Path:
    """What `grader check --format json` says about work that is half right."""
    write(workspace / "one1" / "double.py", DOUBLE_WRONG)
    return write(workspace / "report.json", grader("check", "one1", "--format", "json", cwd=workspace).out)


@pytest.fixture
def results(report: Path) -> Path:
    """A file of results that holds that report."""
    made = json.loads(report.read_text())["reports"][0]
    line = {"student": "ada", "state": "graded", "points": 1.0, "raw_points": 1.0, "max_points": 3.0, "report": made}
    return write(report.with_name("results.jsonl"), json.dumps(line) + "\n")


@pytest.mark.parametrize("form", DOCUMENTS)
def test_a_document_of_a_real_report(grader: Run, report: Path, form: str) -> None:
    """Every document can be made of what `grader check` wrote, in both languages."""
    english = grader("export", form, "--report", str(report), cwd=report.parent)
    chinese = grader("export", form, "--report", str(report), "--lang", "zh", cwd=report.parent)
    both = grader("export", form, "--report", str(report), "--bilingual", cwd=report.parent)
    for result in (english, chinese, both):
        assert (result.code, result.err) == (0, "")
    assert len({english.out, chinese.out, both.out}) == 3


@pytest.mark.parametrize("form", TABLES)
def test_a_table_of_real_results(grader: Run, results: Path, form: str) -> None:
    """Every table can be made of JSON lines."""
    result = grader("export", form, "--gradebook", str(results), cwd=results.parent)
    assert (result.code, result.err) == (0, "")
    assert "ada" in result.out


def test_json_lines_are_their_own_input(grader: Run, results: Path) -> None:
    """What `grader export jsonl` writes is read back, and written again the same."""
    for name in ("first.jsonl", "second.jsonl"):
        source = results if name == "first.jsonl" else results.with_name("first.jsonl")
        grader("export", "jsonl", "--gradebook", str(source), "-o", name, cwd=results.parent)
    first, second = (results.with_name(name).read_bytes() for name in ("first.jsonl", "second.jsonl"))
    assert first == second
    assert Result("ada", "graded").student.encode() in first


def test_a_report_from_stdin(grader_process: RunProcess, report: Path) -> None:
    """A pipe from `grader check` to `grader export` needs no file."""
    with report.open("rb") as stream:
        done = grader_process("export", "gradescope", "--report", "-", cwd=report.parent, stdin=stream)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["score"] > 0


def test_a_file_is_written_whole_or_not_at_all(grader: Run, results: Path) -> None:
    """A damaged gradebook leaves the last export as it was."""
    target = write(results.with_name("grades.csv"), "old")
    write(results, results.read_text() + "{damaged\n")
    result = grader("export", "canvas", "--gradebook", str(results), "-o", "grades.csv", cwd=results.parent)
    assert result.code == 2
    assert "Line 2" in result.err
    assert target.read_text() == "old"
    assert not list(target.parent.glob("*.part"))


def test_output_that_is_no_file_is_not_replaced(grader_process: RunProcess, report: Path) -> None:
    """`-o /dev/stdout` writes there."""
    done = grader_process("export", "junit", "--report", report.name, "-o", "/dev/stdout", cwd=report.parent)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"<?xml")


def test_an_autograder_of_the_course(grader: Run, workspace: Path) -> None:
    """The archive holds the assignment of the course that the command is called in."""
    result = grader("export", "gradescope-autograder", "--assignment", "one1", "-o", "a.zip", cwd=workspace)
    assert (result.code, result.out, result.err) == (0, "", "")
    names = zipfile.ZipFile(BytesIO((workspace / "a.zip").read_bytes())).namelist()
    assert "course/assignments/one1/spec.py" in names


PROBLEMS = {
    "no format": ((), "Name a format: grader export FORMAT. Known: gradescope, "),
    "unknown format": (("canvs",), "There is no format 'canvs'. Did you mean canvas?"),
    "no report": (("junit",), "needs --report"),
    "no gradebook": (("canvas",), "needs --gradebook"),
    "no assignment": (("gradescope-autograder",), "needs --assignment"),
    "unknown assignment": (("gradescope-autograder", "--assignment", "one"), "Did you mean one1?"),
    "missing report": (("junit", "--report", "nothing.json"), "There is no file nothing.json."),
    "missing gradebook": (("canvas", "--gradebook", "nothing"), "There is no file nothing."),
    "folder for a report": (("junit", "--report", "."), "cannot be read"),
    "folder for a gradebook": (("csv", "--gradebook", "."), "cannot be read"),
    "not a report": (("junit", "--report", "bad.json"), "This is no report of the grader"),
    "other assignment": (("junit", "--report", "report.json", "--assignment", "two2"), "holds no report on two2"),
    "no folder": (("junit", "--report", "report.json", "-o", "report.json/x"), "cannot be written"),
}


@pytest.mark.parametrize(("args", "words"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_is_missing_is_one_sentence(
    grader: Run, report: Path, args: tuple[str, ...], words: str
) -> None:
    """Whoever calls it wrongly learns what to do, without a traceback, in both languages."""
    write(report.with_name("bad.json"), '{"format": "other"}')
    result = grader("export", *args, cwd=report.parent)
    assert (result.code, result.out) == (2, "")
    assert words in result.err
    assert result.err.count("\n") == 1
    chinese = grader("export", *args, "--lang", "zh", cwd=report.parent)
    assert chinese.err.startswith("错误：")


BAD = {
    "no JSON": "{",
    "not UTF-8": "\udcff",
    "a list": "[]",
    "deep": "[" * 100000,
    "an old version": '{"format": "grader-report", "format_version": 0, "grader": "", "reports": []}',
    "no reports": '{"format": "grader-report", "format_version": 1, "grader": "", "reports": 3}',
    "a report of something": '{"format": "grader-report", "format_version": 1, "grader": "", "reports": [{}]}',
}


@pytest.mark.parametrize("text", BAD.values(), ids=BAD)
def test_a_file_that_is_no_report(grader: Run, workspace: Path, text: str) -> None:
    """Any other file is told to be none."""
    (workspace / "bad.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    result = grader("export", "junit", "--report", "bad.json", cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert "This is no report of the grader" in result.err


def test_one_of_several_reports(grader: Run, workspace: Path) -> None:
    """A document on several assignments needs a name, and the name chooses."""
    write(workspace / "report.json", grader("check", "--format", "json", cwd=workspace).out)
    result = grader("export", "junit", "--report", "report.json", cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert "one1, two2; name one with --assignment" in result.err
    chosen = grader("export", "junit", "--report", "report.json", "--assignment", "two2", cwd=workspace)
    assert 'testsuites name="two2"' in chosen.out


def test_a_check_that_came_to_nothing(grader: Run, workspace: Path) -> None:
    """The reason is handed on."""
    write(workspace / "report.json", grader("check", "nothing", "--format", "json", cwd=workspace).out)
    result = grader("export", "junit", "--report", "report.json", cwd=workspace)
    assert result.code == 2
    assert "no assignment or exercise 'nothing'" in result.err
