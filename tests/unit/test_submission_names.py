"""Suggestions for files and functions under other names."""

from __future__ import annotations

import pytest

from grader.course.loading import default_course, load_assignment
from grader.submission import read_submission


@pytest.fixture(scope="module")
def assignment():
    """The second assignment."""
    return load_assignment(default_course(), "assignment2")


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("relu_backwards", True),
        ("relu_backwrd", True),
        ("Relu_backward", True),
        ("something_else", False),
    ],
)
def test_did_you_mean_a_function(tmp_path, assignment, written, suggested):
    """A name that is close is suggested for a function that is missing."""
    (tmp_path / "activations.py").write_text(f"def {written}(dY, X, Y):\n    return dY\n")
    facts = read_submission(tmp_path, assignment).blocked["relu_backward"].facts
    assert facts == {
        "function": "relu_backward",
        "file": "activations.py",
        "suggestion": written if suggested else None,
    }


@pytest.mark.parametrize(
    ("written", "suggested"),
    [
        ("activation.py", True),
        ("activations_final.py", True),
        ("Activations.py", True),
        ("zzz.py", False),
    ],
)
def test_did_you_mean_a_file(tmp_path, assignment, written, suggested):
    """A file under a close name is suggested for one that is missing."""
    (tmp_path / written).write_text("def relu(X):\n    return X\n")
    finding = read_submission(tmp_path, assignment).blocked["relu"]
    assert finding.code == "missing-file"
    assert finding.facts == {"file": "activations.py", "suggestion": written if suggested else None}


def test_an_empty_folder(tmp_path, assignment):
    """Without any file, everything is a missing file."""
    submission = read_submission(tmp_path, assignment)
    assert {finding.code for finding in submission.blocked.values()} == {"missing-file"}
    assert (submission.sources, submission.lines, submission.library) == ({}, {}, "torch")
