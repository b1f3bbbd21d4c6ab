"""Rosters: read as platforms and people write them, and matched to what was found."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_ins import RELU, told, tree

from grader.classroom.discovery import Person, discover, read_roster
from grader.course.exercise import Assignment
from grader.errors import GraderError

CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,HW (5)\n"
    "    Points Possible,,,,,10\n"
    '"Doe, Jane",77,u7,jdoe,1,\n'
)
MOODLE = "Identifier,Full name,Email address,Status\nParticipant 12,Jane Doe,jane@u.edu,-\n"
GRADESCOPE = "First Name,Last Name,SID,Email,Role\nJane,Doe,007,jane@u.edu,Student\n"
TABS = GRADESCOPE.replace(",", "\t").replace("\n", "\r\n")
CHINESE = "\u5b66\u53f7;\u59d3\u540d\n2023001;\u5f20\u4e09\n"


@pytest.mark.parametrize(
    ("content", "person"),
    [
        (CANVAS.encode(), Person("jdoe", "Jane Doe", "", ("jdoe", "u7", "77"), "77")),
        (MOODLE.encode(), Person("jane@u.edu", "Jane Doe", "jane@u.edu", ("jane@u.edu",), "12")),
        (GRADESCOPE.encode(), Person("007", "Jane Doe", "jane@u.edu", ("007",))),
        (GRADESCOPE.encode("utf-8-sig"), Person("007", "Jane Doe", "jane@u.edu", ("007",))),
        ('"Email,",SID\n@,7\n'.encode("utf-8-sig"), Person("7", "", "@", ("7",))),
        (TABS.encode(), Person("007", "Jane Doe", "jane@u.edu", ("007",))),
        (CHINESE.encode("gbk"), Person("2023001", "\u5f20\u4e09", "", ("2023001",))),
        (b"name\nJane Doe\n", Person("Jane Doe", "Jane Doe", "", ("Jane Doe",))),
    ],
    ids=["canvas", "moodle", "gradescope", "bom", "bom and quotes", "tabs", "gbk", "names only"],
)
def test_rosters_as_they_are_written(tmp_path: Path, content: bytes, person: Person) -> None:
    """Columns are known by their usual names, in the encodings and with the delimiters that occur."""
    (tmp_path / "r.csv").write_bytes(content)
    roster = read_roster(tmp_path / "r.csv")
    assert (list(roster.people), roster.findings) == ([person], ())


def test_rows_that_are_of_no_use(tmp_path: Path) -> None:
    """A second row of one id and a row of nobody are told by their lines; empty rows are nothing."""
    (tmp_path / "r.csv").write_text('ID,Name,Grade\na1,"Ann\nB"\nA1,Bob\n,,5\n,\n\nc1\n')
    roster = read_roster(tmp_path / "r.csv")
    assert [(person.id, person.name) for person in roster.people] == [("a1", "Ann B"), ("c1", "")]
    assert [dict(finding.facts) for finding in roster.findings] == [
        {"line": 4, "reason": "twice", "student": "A1"}, {"line": 5, "reason": "nobody"},
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "no column"), (b"a,b\n1,2\n", "no column"), (b"id\n\xff\xff\xff\n", "neither UTF-8 nor GBK"),
     (b"id\n" + b"x" * 200_000, "no CSV"), (None, "cannot be read")],
)
def test_rosters_that_are_none(tmp_path: Path, content: bytes | None, words: str) -> None:
    """What is no roster is refused with a sentence."""
    if content is not None:
        (tmp_path / "r.csv").write_bytes(content)
    with pytest.raises(GraderError, match=words):
        read_roster(tmp_path / "r.csv")


ROSTER = (
    "Student ID,Name,Email\n"
    "s100,Jane Doe,jane@u.edu\ns200,\u5f20\u4e09,zhang@u.edu\ns300,Jim van Roe,jim@u.edu\n"
    "s400,Kim Lee,kim.a@u.edu\ns500,Kim Lee,kim.b@u.edu\ns600,Max Absent,max@u.edu\n"
)
MATCHED = [
    ("S100/activations.py", "s100"),
    ("jane/activations.py", "s100"),
    ("jane@u.edu/activations.py", "s100"),
    ("doejane_77_1_activations.py", "s100"),
    ("Jane Doe_12_assignsubmission_file_/activations.py", "s100"),
    ("hw2_s200_final/activations.py", "s200"),
    ("2_\u5f20\u4e09_hw/activations.py", "s200"),
    ("roejimvan_5_1_activations.py", "s300"),
    ("kim.b/activations.py", "s500"),
    ("Kim Lee/activations.py", "Kim Lee"),
    ("leekim_100_1_activations.py", "100"),
    ("nobody/activations.py", "nobody"),
]


@pytest.mark.parametrize(("file", "student"), MATCHED)
def test_whom_a_hand_in_belongs_to(tmp_path: Path, assignment: Assignment, file: str, student: str) -> None:
    """An id, an address or a name that one person has decides; what fits nobody or two is graded with a finding."""
    (tmp_path / "r.csv").write_text(ROSTER, encoding="utf-8")
    roster = read_roster(tmp_path / "r.csv")
    (place,) = discover(tree(tmp_path / "class", {file: RELU}), assignment, roster)
    assert place.student == student
    handin = place.read()
    assert handin.files["activations.py"] == RELU.encode()
    stranger = student not in {person.id for person in roster.people}
    assert told(handin) == ([("not-on-roster", "")] if stranger else [])
    if "im Lee" in file or "leekim" in file:
        assert place.findings[0].facts["candidates"] == "s400, s500"


def test_the_number_of_a_platform_is_nobodys_id(tmp_path: Path, assignment: Assignment) -> None:
    """A Canvas number that happens to be another student's id elsewhere is not taken for it."""
    (tmp_path / "r.csv").write_text("SID,Name\n77,Kim Lee\n")
    roster = read_roster(tmp_path / "r.csv")
    (place,) = discover(tree(tmp_path / "class", {"doejane_77_1_activations.py": RELU}), assignment, roster)
    assert [finding.code for finding in place.findings] == ["not-on-roster"]


def test_the_number_tells_namesakes_apart(tmp_path: Path, assignment: Assignment) -> None:
    """Where two have one name, the number in Canvas's own column decides."""
    (tmp_path / "r.csv").write_text('Student,ID,SIS Login ID\n"Lee, Kim",77,kim1\n"Lee, Kim",78,kim2\n')
    roster = read_roster(tmp_path / "r.csv")
    (place,) = discover(tree(tmp_path / "class", {"leekim_78_1_activations.py": RELU}), assignment, roster)
    assert place.student == "kim2"


def test_who_handed_in_nothing(tmp_path: Path, assignment: Assignment) -> None:
    """Two hand-ins that match one person are attempts; those whom none matches are absent, in the roster's order."""
    (tmp_path / "r.csv").write_text(ROSTER, encoding="utf-8")
    roster = read_roster(tmp_path / "r.csv")
    path = tree(tmp_path / "class", {f"{name}/activations.py": RELU for name in ("s100", "jane", "s300", "kim.a")})
    places = list(discover(path, assignment, roster))
    assert [(place.student, place.attempt, place.name) for place in places] == [
        ("s100", 1, "Jane Doe"), ("s100", 2, "Jane Doe"), ("s300", 1, "Jim van Roe"), ("s400", 1, "Kim Lee"),
    ]
    absent = roster.absent({place.student for place in places}.__contains__)
    assert [person.id for person in absent] == ["s200", "s500", "s600"]
