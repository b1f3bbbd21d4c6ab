"""Submissions that crash, hang and flood: each costs its own exercise, and the others keep their points."""

from __future__ import annotations

import warnings
from dataclasses import replace

import pytest
from toy_course import DROP, MODEL

from grader.course.limits import Limits
from grader.course.loading import default_course, load_assignment
from grader.grading import grade
from grader.records import Status
from grader.submission import read_submission

LIMITS = Limits(cpu_seconds=0.5, wall_seconds=3.0, output_bytes=1 << 16, result_bytes=1 << 20)

SOURCES = {
    path.stem: path.read_text() for path in (default_course() / "solutions/assignment2/numpy").glob("*.py")
}

# exercise of assignment 2 -> the body of its forward, and what the values' verdict must be
HOSTILE = {
    "relu": ("raise ValueError('no')", "raised", Status.CRASHED),
    "leaky_relu": ("import sys; sys.exit(0)", None, Status.CRASHED),
    "sigmoid": ("import os; os._exit(0)", "stopped", Status.CRASHED),
    "tanh": ("while True: pass", "stopped", Status.TIMED_OUT),
    "gelu": ("return np.zeros((1 << 14, 1 << 10))", "stopped", Status.CRASHED),
    "affine_forward": ("for _ in range(10**6): print('x' * 100)", "stopped", Status.CRASHED),
}


def broken(source, function, body):
    """The source with another body for a function."""
    head, rest = source.split(f"def {function}(", 1)
    parameters, rest = rest.split("):\n", 1)
    after = rest.find("\ndef ")
    return f"{head}def {function}({parameters}):\n    {body}\n\n{rest[after:] if after >= 0 else ''}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """One submission of assignment 2 with all of these in it, graded."""
    folder = tmp_path_factory.mktemp("hostile")
    sources = dict(SOURCES)
    for function, (body, _, _) in HOSTILE.items():
        stem = "backprop" if function == "affine_forward" else "activations"
        sources[stem] = broken(sources[stem], function, body)
    sources["backprop"] = (
        sources["backprop"]
        .replace("affine_forward(X, W1, b1)", "X @ W1 + b1")
        .replace("affine_forward(H, W2, b2)", "H @ W2 + b2")
    )
    for stem, source in sources.items():
        (folder / f"{stem}.py").write_text(source)
    assignment = load_assignment(default_course(), "assignment2")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        report = grade(replace(assignment, limits=LIMITS), read_submission(folder, assignment))
    return {exercise.name: exercise for exercise in report.exercises}, report


@pytest.mark.parametrize("name", HOSTILE)
def test_each_is_a_finding_on_its_exercise(hostile, name):
    """The forward's verdict tells what happened."""
    verdict = hostile[0][name].verdicts[0]
    _, code, status = HOSTILE[name]
    assert verdict.status is status
    assert verdict.points == 0
    assert code is None or verdict.finding.code == code


def test_the_others_keep_all_their_points(hostile):
    """Every other exercise is graded in full."""
    exercises, report = hostile
    for name, exercise in exercises.items():
        if name not in HOSTILE:
            assert (name, exercise.points, exercise.status) == (name, exercise.max_points, Status.PASSED)
    assert report.max_points == 77
    assert not report.passed
    assert len(report.printed) < 100_000


def test_nothing_is_the_graders_fault(hostile):
    """Every check of every exercise has a verdict of the student's own."""
    for exercise in hostile[0].values():
        assert Status.OUR_FAULT not in {verdict.status for verdict in exercise.verdicts}
        assert all(verdict.finding is not None for verdict in exercise.verdicts if not verdict.passed)


def test_an_import_that_the_machine_lacks(graded):
    """An import that nobody uses is a note with its line; the rest is graded in full."""
    report = graded(model="import no_such_module_anywhere\n" + MODEL)
    assert report.points == report.max_points
    (note,) = report.notes["model.py"]
    assert (note.code, note.facts["line"], note.facts["name"]) == (
        "missing-import",
        1,
        "no_such_module_anywhere",
    )


def test_an_import_that_is_used(graded):
    """One that is used fails the function that uses it, and only that."""
    model = "import no_such_module_anywhere as lib\n" + MODEL.replace("np.maximum(X, 0)", "lib.maximum(X, 0)")
    report = graded(model=model)
    points = {exercise.name: exercise.points for exercise in report.exercises}
    assert points["predict"] == 3
    assert points["clip"] < 2
    assert "model.py" in report.notes


def test_an_import_of_torch_in_numpy(graded):
    """Work in NumPy that imports torch besides is told to do without; inside a function it fails that one."""
    unused = graded(model="import torch.nn\n" + MODEL)
    assert unused.points == unused.max_points
    (note,) = unused.notes["model.py"]
    assert note.code == "missing-import"
    assert dict(note.facts) == {"file": "model.py", "line": 1, "name": "torch.nn", "library": "numpy"}
    used = graded(model=MODEL.replace("    return np.maximum(X, 0)", "    import torch\n    return np.maximum(X, 0)"))
    finding = next(e.verdicts[0].finding for e in used.exercises if e.name == "clip")
    assert (finding.code, finding.facts["type"]) == ("raised", "ImportError")
    assert "NumPy" in finding.facts["modern"]
    assert "NumPy" in finding.facts["modern_zh"]


def test_a_syntax_error_is_told_once(graded):
    """One finding for the whole file, the same for each of its functions; the other file is graded."""
    report = graded(model=MODEL.replace("def clip(X):", "def clip(X:"))
    found = [
        verdict.finding
        for exercise in report.exercises
        if exercise.file == "model.py"
        for verdict in exercise.verdicts
    ]
    assert all(finding == found[0] for finding in found)
    assert found[0].code == "syntax-error"
    assert found[0].facts["line"] == 12
    assert report.notes == {}
    assert report.points == 4


def test_a_bad_byte_in_a_comment(graded):
    """A file that is not UTF-8 is unreadable, not a crash."""
    report = graded(model=b"# caf\xe9\n" + MODEL.encode())
    assert report.exercises[0].verdicts[0].finding.code == "unreadable-file"


def test_a_file_that_ends_the_process(graded):
    """A file that leaves while it is loaded costs its own exercises."""
    report = graded(model="import os\nos._exit(3)\n" + MODEL)
    exercises = {exercise.name: exercise for exercise in report.exercises}
    assert exercises["predict"].verdicts[0].finding.code == "not-loaded"
    assert exercises["drop"].points == 4


def test_a_missing_file(graded):
    """A file that is not there is to do; the other file is graded."""
    report = graded(drop=None)
    exercises = {exercise.name: exercise for exercise in report.exercises}
    assert exercises["drop"].status is Status.TODO
    assert exercises["drop"].verdicts[0].finding.code == "missing-file"
    assert report.points == 6.5


@pytest.mark.parametrize(
    "returned",
    [
        "return X * mask",
        "return X * mask, mask, rate",
        "return None",
        "return [X * mask]",
        "return 1.0",
    ],
)
def test_a_wrong_number_of_results(graded, returned):
    """However many results a forward returns, the other exercises are graded and the student is told."""
    report = graded(drop=DROP.replace("return X * mask, mask", returned))
    exercises = {exercise.name: exercise for exercise in report.exercises}
    assert exercises["drop"].points < 4
    assert Status.OUR_FAULT not in {verdict.status for verdict in exercises["drop"].verdicts}
    assert report.points >= 6.5
