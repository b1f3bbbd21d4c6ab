"""Each layout is told by what is there, and says whose each thing is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hand_ins import DROPOUT, FILES, RELU, STUB, found, only, told, tree, zipped

from grader.classroom.discovery import discover
from grader.course.exercise import Assignment
from grader.errors import GraderError

WORK = {"activations.py": RELU, "dropout.py": DROPOUT}


def _under(folder: str) -> dict[str, str]:
    return {f"{folder}/{name}": content for name, content in WORK.items()}


@pytest.mark.parametrize("inner", ["", "/src", "/numpy", "/repo/assignments/assignment2", "/work.zip"])
@pytest.mark.parametrize("packed", [False, True])
def test_a_folder_per_student(tmp_path: Path, assignment: Assignment, inner: str, packed: bool) -> None:
    """The files are found in the student's folder or below, on disk and in a zip, and are the same work."""
    files: dict[str, str | bytes] = {}
    for student in ("bob", "alice"):
        if inner.endswith(".zip"):
            files[f"{student}{inner}"] = zipped(WORK)
        else:
            files |= _under(student + inner) | {f"{student}/.git/activations.py": "", f"{student}/notes.txt": ""}
    path = tree(tmp_path / "class", files)
    if packed:
        path = tmp_path / "class.zip"
        path.write_bytes(zipped({f"class/{name}": content for name, content in files.items()}))
    places = list(discover(path, assignment))
    assert [place.student for place in places] == ["alice", "bob"]
    handins = [place.read() for place in places]
    assert {handin.digest for handin in handins} == {only(tree(tmp_path / "one", WORK), assignment).digest}
    assert handins[0].files == {name: content.encode() for name, content in WORK.items()}
    assert [told(handin) for handin in handins] == [[], []]
    assert handins[0].submitted is None


def test_a_zip_per_student(tmp_path: Path, assignment: Assignment) -> None:
    """Zips in a folder, and zips in a zip, go by their names."""
    zips: dict[str, str | bytes] = {f"{name}.zip": zipped(_under("hw")) for name in ("alice", "bob")}
    for path in (tree(tmp_path / "class", zips), tmp_path / "class.zip"):
        path.is_dir() or path.write_bytes(zipped(zips))
        places = list(discover(path, assignment))
        assert [(place.student, sorted(place.read().files)) for place in places] == [
            ("alice", list(FILES)), ("bob", list(FILES)),
        ]


def test_a_flat_folder(tmp_path: Path, assignment: Assignment) -> None:
    """The student is what a file's name says beside the stub's; other files are no one's."""
    names = ["alice_activations.py", "alice_dropout.py", "activations-bob.py", "carol.py", "grades.csv"]
    places = found(tree(tmp_path / "class", dict.fromkeys(names, RELU)), assignment)
    assert {place.student: sorted(place.read().files) for place in places.values()} == {
        "alice": list(FILES), "bob": ["activations.py"], "carol": ["activations.py", "carol.py"],
    }


def test_one_hand_in(tmp_path: Path, assignment: Assignment) -> None:
    """Stub files at the top are one student's work, who goes by the folder's name."""
    handin = only(tree(tmp_path / "dora", {**WORK, **_under("numpy"), "data/x.csv": ""}), assignment)
    assert (handin.student, handin.source) == ("dora", ".")


def test_a_stray_stub_does_not_hide_a_class(tmp_path: Path, assignment: Assignment) -> None:
    """A stub beside the folders of several students is not taken for the only work."""
    path = tree(tmp_path / "class", {**WORK, **_under("alice"), **_under("bob")})
    assert [place.student for place in discover(path, assignment)] == ["alice", "bob"]


def test_canvas(tmp_path: Path, assignment: Assignment) -> None:
    """Files go by the user's number; LATE is told; each attempt has the newest of every file until then."""
    files = {
        "doejane_77_9_activations.py": "old", "doejane_77_10_activations.py": "newer",
        "doejane_LATE_77_300_activations-1.py": RELU, "doejane_77_12_dropout.py": DROPOUT,
        "roejim_78_13_dropout-2.py": DROPOUT,
    }
    places = list(discover(tree(tmp_path / "class", {**files, "kim_9_1_hw.zip": zipped(WORK)}), assignment))
    assert [(place.student, place.name, place.attempt) for place in places] == [
        ("77", "doejane", 1), ("77", "doejane", 2), ("77", "doejane", 3), ("78", "roejim", 1), ("9", "kim", 1),
    ]
    handins = [place.read() for place in places]
    assert [handin.files.get("activations.py") for handin in handins] == [
        b"old", b"newer", RELU.encode(), None, RELU.encode(),
    ]
    assert [handin.files.get("dropout.py") for handin in handins] == [DROPOUT.encode()] * 5
    assert [("marked-late", "") in told(handin) for handin in handins] == [False, False, True, False, False]


def test_moodle(tmp_path: Path, assignment: Assignment) -> None:
    """Folders and prefixed files go by the participant's number, with the full name; texts typed online are no work."""
    files = {f"Jane Doe_12_assignsubmission_file_/{name}": content for name, content in WORK.items()}
    files |= {"Jane Doe_12_assignsubmission_onlinetext_/onlinetext.html": "<p>hi"}
    files |= {"Jim_van Roe_13_assignsubmission_file_activations.py": RELU}
    files |= {"Kim_14_assignsubmission_onlinetext_/onlinetext.html": "<p>hi"}
    places = list(discover(tree(tmp_path / "class", files), assignment))
    named = [(place.student, place.name) for place in places]
    assert named == [("12", "Jane Doe"), ("13", "Jim_van Roe"), ("14", "Kim")]
    assert [sorted(place.read().files) for place in places] == [list(FILES), ["activations.py"], []]
    assert told(places[2].read()) == [("nothing-found", "")]


METADATA = """---
submission_2:
  :submitters:
  - :name: "Jane D\\u00f6e"
    :sid: '007'
    :email: jane@u.edu
  - :name: Jim
    :sid:
    :email: jim@u.edu
  :created_at: 2026-03-01 23:30:15.123456000 -08:00
  :results: &deep
    :tests: [{output: ":submitters:\\n- :name: Eve"}, *deep, !ruby/object:Evil {a: b}]
  :history:
  - :id: 1
    :created_at: 2026-02-01 00:00:00 Z
    :submitters: []
submission_9:
  :submitters:
  - :name: Gone
    :sid: '9'
  :created_at: yesterday
"""


def test_gradescope(tmp_path: Path, assignment: Assignment) -> None:
    """The metadata tell names, ids, times in UTC and attempts; each member of a group has a place of its own."""
    files: dict[str, str | bytes] = {**_under("submission_2"), **_under("submission_3")}
    files["submission_metadata.yml"] = METADATA
    path = tmp_path / "x.zip"
    path.write_bytes(zipped({f"assignment_1_export/{name}": content for name, content in files.items()}))
    places = list(discover(path, assignment))
    assert [(place.student, place.name, place.email, place.source) for place in places] == [
        ("007", "Jane Döe", "jane@u.edu", "submission_2"),
        ("9", "Gone", "", "submission_9"),
        ("jim@u.edu", "Jim", "jim@u.edu", "submission_2"),
        ("submission_3", "", "", "submission_3"),
    ]
    assert (places[0].submitted, places[0].attempt) == ("2026-03-02T07:30:15+00:00", 2)
    assert places[1].submitted is None
    assert [told(place.read()) for place in places] == [
        [], [("nothing-found", "")], [], [("not-in-metadata", "")],
    ]
    assert sorted(places[0].read().files) == list(FILES)


@pytest.mark.parametrize("content", ["submission_1: [", "a: b: c", "\x00", "submission_1: {:created_at"])
def test_metadata_that_cannot_be_read(tmp_path: Path, assignment: Assignment, content: str) -> None:
    """Metadata that are no YAML stop the run with a sentence, since nobody could say whose each folder is."""
    path = tree(tmp_path / "class", {"submission_metadata.yml": content, "submission_1/activations.py": ""})
    with pytest.raises(GraderError, match="submission_metadata.yml cannot be read"):
        list(discover(path, assignment))


def test_the_folder_that_was_worked_in_is_taken(tmp_path: Path, assignment: Assignment) -> None:
    """Untouched stubs give way to a folder with work, and the finding names what was not taken."""
    stubs = {"activations.py": STUB.format("relu").replace("\n", "\r\n"), "dropout.py": STUB.format("dropout")}
    files = {f"eve/{name}": content for name, content in stubs.items()}
    handin = only(tree(tmp_path / "class", {**files, **_under("eve/numpy")}), assignment)
    assert handin.files["activations.py"] == RELU.encode()
    (finding,) = handin.findings
    assert (finding.code, finding.facts) == ("several-folders", {"chosen": "numpy", "others": "."})


def test_a_repository_of_several_assignments(tmp_path: Path, assignment: Assignment) -> None:
    """Files of the same names belong to the assignment whose name is on the way to them, if there is work."""
    other = {f"eve/assignment1/{name}": "x = 1" for name in (*FILES, "more.py")}
    path = tree(tmp_path / "class", {**other, "eve/assignment2/src/dropout.py": DROPOUT})
    assert only(path, assignment).files == {"dropout.py": DROPOUT.encode()}
    (path / "eve/assignment2/src/dropout.py").write_text(STUB.format("dropout"))
    assert "more.py" in only(path, assignment).files


def test_the_same_student_twice(tmp_path: Path, assignment: Assignment) -> None:
    """A folder and a zip of one name are two attempts, and each says so."""
    path = tree(tmp_path / "class", {**_under("alice"), "alice.zip": zipped(WORK)})
    places = list(discover(path, assignment))
    assert [(place.student, place.attempt, place.source) for place in places] == [
        ("alice", 1, "alice"), ("alice", 2, "alice.zip"),
    ]
    assert [told(place.read()) for place in places] == [[("several-hand-ins", "")]] * 2


def test_a_file_of_another_name_stands_in(tmp_path: Path, assignment: Assignment) -> None:
    """A missing stub is made up for by the file that defines its functions, with a finding."""
    files = {"bob/Activations (1).py": RELU, "bob/dropout.py": DROPOUT, "bob/test_it.py": "import activations"}
    handin = only(tree(tmp_path / "class", files), assignment)
    assert handin.files["activations.py"] == RELU.encode()
    assert handin.findings[0].facts == {"file": "Activations (1).py", "served": "activations.py", "notebook": False}


@pytest.mark.parametrize("content", [None, b"", b"PK\x05\x06 no zip"])
def test_a_path_that_is_nothing_to_grade(tmp_path: Path, assignment: Assignment, content: bytes | None) -> None:
    """A path that is no folder and no zip gets one sentence."""
    if content is not None:
        (tmp_path / "class.zip").write_bytes(content)
    with pytest.raises(GraderError, match="no folder or zip"):
        list(discover(tmp_path / "class.zip", assignment))
