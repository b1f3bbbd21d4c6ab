"""Tables of a class: the columns that each platform asks for, nobody graded by accident, and no formulas."""

from __future__ import annotations

import csv
import dataclasses
import re
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest
from export_samples import HOSTILE, REPORTS, mixed, report, result, right, wrong

from grader.classroom.exports.formats import TABLES
from grader.classroom.exports.manner import Manner
from grader.classroom.exports.reading import NoResults, results_of
from grader.classroom.handin import Result

HALF = result("bob", points=3.0, raw_points=4.5, late_seconds=5400.0, submitted="2026-01-02T03:04:05Z", name="Bob B")
CLASS = [
    Result("zoe", "missing", name="Zoe"),
    result("ada", name="Ada, Countess", email="ada@example.org"),
    dataclasses.replace(result("bob", attempt=1), counts=False),
    dataclasses.replace(HALF, attempt=2),
    Result("cyd", "unreadable", max_points=6.0),
    Result("dan", "failed", max_points=6.0),
]


def table(form: str, results: list[Result], manner: Manner | None = None) -> list[list[str]]:
    """The cells of a table."""
    text = "".join(TABLES[form](results, manner or Manner()))
    return list(csv.reader(StringIO(text), strict=True))


@pytest.mark.parametrize("form", ["canvas", "moodle", "nbgrader", "csv"])
def test_every_row_has_the_header_s_columns(form: str) -> None:
    """A table is a rectangle, also with hostile text in it."""
    hostile = result("=cmd", REPORTS["every status"], name=HOSTILE, email="@x\r\ny", source="\ud800")
    rows = table(form, [*CLASS, hostile])
    assert {len(row) for row in rows} == {len(rows[0])}


@pytest.mark.parametrize("form", ["canvas", "moodle", "nbgrader", "csv"])
@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n=1"])
def test_no_cell_of_a_student_is_a_formula(form: str, text: str) -> None:
    """A spreadsheet computes nothing that a student wrote."""
    cells = [cell for row in table(form, [result(text, name=text, email=text, source=text)]) for cell in row]
    assert not [cell for cell in cells if re.match(r"\s*[=+@]|\s*-\D|\s*-1$", cell)]
    assert "'" + text in cells


def test_canvas() -> None:
    """Canvas' columns in Canvas' order, one row a student, and no grade where there is none."""
    rows = table("canvas", CLASS)
    assert rows[:2] == [
        ["Student", "ID", "SIS Login ID", "Section", "hw2"],
        ["    Points Possible", "", "", "", "6"],
    ]
    assert [(row[0], row[2], row[4]) for row in rows[2:]] == [
        ("Zoe", "zoe", ""),
        ("Ada, Countess", "ada", "4.5"),
        ("Bob B", "bob", "3"),
        ("cyd", "cyd", "0"),
        ("dan", "dan", ""),
    ]


def test_a_table_is_called_as_asked() -> None:
    """Canvas finds an assignment that it knows by its title and number."""
    assert table("canvas", CLASS, Manner(title="HW 2 (1234)"))[0][-1] == "HW 2 (1234)"
    assert table("moodle", CLASS, Manner(title="HW 2"))[0][-2:] == ["HW 2", "HW 2 feedback"]


def test_numbers_have_no_thousands_separator() -> None:
    """Canvas takes the last comma or point of a number for the decimal point."""
    rows = table("canvas", [result(points=12345.25, raw_points=12345.25, max_points=1e6)])
    assert (rows[1][-1], rows[2][-1]) == ("1000000", "12345.25")


def test_moodle() -> None:
    """Only rows with a grade: a grade that is no number would stop the import. Feedback follows its grade."""
    rows = table("moodle", CLASS)
    assert rows[0] == ["username", "idnumber", "email", "hw2", "hw2 feedback"]
    assert [(row[0], float(row[3])) for row in rows[1:]] == [("ada", 4.5), ("bob", 3.0), ("cyd", 0.0)]
    assert "tanh: FAIL (1.5/3)" in rows[1][4]
    assert "Late by 1.5 hours: 3 points instead of 4.5." in rows[2][4]
    assert "could be read" in rows[3][4]


def test_moodle_in_chinese() -> None:
    """Feedback is in the language that was asked for."""
    assert "3 项通过" in table("moodle", CLASS, Manner(("zh",)))[1][4]


def test_nbgrader() -> None:
    """The columns of nbgrader's own export; the penalty is what the late policy took."""
    rows = [dict(zip(table("nbgrader", CLASS)[0], row, strict=True)) for row in table("nbgrader", CLASS)[1:]]
    expected = "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty," \
        "score,max_score"
    assert ",".join(rows[0]) == expected
    bob = next(row for row in rows if row["student_id"] == "bob")
    numbers = [bob[name] for name in ("raw_score", "late_submission_penalty", "score", "max_score")]
    assert numbers == ["4.5", "1.5", "3", "6"]
    assert bob["timestamp"] == "2026-01-02T03:04:05Z"
    assert [row["score"] for row in rows] == ["0", "4.5", "3", "0", ""]


def test_csv_has_every_attempt_and_exercise() -> None:
    """Nothing is lost: attempts that do not count, and the points of each exercise."""
    rows = table("csv", CLASS)
    assert rows[0][-2:] == ["relu", "tanh"]
    assert [(row[0], row[5]) for row in rows[1:]].count(("bob", "no")) == 1
    assert rows[2][-2:] == ["3", "1.5"]
    assert len(rows) == 1 + len(CLASS)


def test_json_lines_come_back(tmp_path: Path) -> None:
    """What is written as JSON lines is read back as it was."""
    file = tmp_path / "results.jsonl"
    file.write_text("".join(TABLES["jsonl"](CLASS, Manner())), encoding="utf-8")
    assert list(results_of(file, Path())) == CLASS


@pytest.mark.parametrize("line", ["{", "[]", '{"student": 1, "state": "graded"}', "[" * 100000, "\udc80"])
def test_a_line_that_is_no_result(tmp_path: Path, line: str) -> None:
    """A damaged file is one sentence with the number of the line."""
    file = tmp_path / "results.jsonl"
    file.write_bytes(('{"student": "ada", "state": "missing"}\n' + line + "\n").encode("utf-8", "surrogateescape"))
    with pytest.raises(NoResults, match="Line 2"):
        list(results_of(file, Path()))


@pytest.mark.parametrize("form", ["canvas", "moodle", "nbgrader", "csv"])
def test_a_damaged_report_is_a_sentence(form: str) -> None:
    """A result whose report is none is told with its student."""
    with pytest.raises(NoResults, match="ada"):
        table(form, [result(report={"exercises": 3})])


@pytest.mark.parametrize("form", TABLES)
def test_tables_are_written_as_results_come(form: str) -> None:
    """A class of any size fits: no line waits for the last result."""

    def endless() -> Iterator[Result]:
        yield from CLASS
        while True:
            yield HALF

    lines = TABLES[form](endless(), Manner())
    assert [next(lines) for _ in range(50)][-1].count("bob")


@pytest.mark.parametrize("form", TABLES)
def test_an_empty_class(form: str) -> None:
    """A class in which nobody handed in anything has a header and no grades."""
    for results in ([], [Result("zoe", "missing")]):
        text = "".join(TABLES[form](results, Manner()))
        assert form == "jsonl" or text.endswith("\n")


def test_hidden_points_count_in_tables() -> None:
    """A grade holds the points of hidden exercises too."""
    made = mixed(right("tanh"))
    assert table("canvas", [result(made=made)])[2][-1] == "6"
    assert report(right(), wrong()).max_points == 6
