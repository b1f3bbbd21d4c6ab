"""Notebooks in place of files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hand_ins import DROPOUT, RELU, notebook, only, told, tree

from grader.classroom.discovery.limits import LARGEST_NOTEBOOK
from grader.course.exercise import Assignment
from grader.submission import examine
from grader.worker.client import Worker
from grader.worker.records import Call, Returned

ENDLESS = "while True: pass"


def test_a_notebook_is_served_under_each_missing_stub(tmp_path: Path, assignment: Assignment) -> None:
    """Functions are found in one notebook, and can be called without the rest of it being run."""
    book = notebook("%matplotlib inline\nimport numpy as np", ENDLESS, RELU, DROPOUT, "relu(np.ones(3)")
    handin = only(tree(tmp_path / "class", {"ann/hw.ipynb": book}), assignment)
    assert [finding.facts for finding in handin.findings] == [
        {"file": "hw.ipynb", "served": name, "notebook": True} for name in ("activations.py", "dropout.py")
    ]
    submission = examine(handin.files, assignment)
    assert (submission.blocked, submission.library) == ({}, "numpy")
    with Worker("numpy", submission.sources) as worker:
        (outcome,) = worker.run([Call("activations", "relu", (np.array([-1.0, 2.0]),))])
    assert isinstance(outcome, Returned)
    assert outcome.value.tolist() == [0.0, 2.0]


def test_a_file_goes_before_a_notebook(tmp_path: Path, assignment: Assignment) -> None:
    """A stub file that is there is the work; of several notebooks the one that defines most is taken."""
    books = {"scratch.ipynb": notebook("x = 1"), "dropout.ipynb": notebook(DROPOUT), "all.ipynb": notebook(DROPOUT)}
    handin = only(tree(tmp_path / "ann", {"activations.py": RELU, **books}), assignment)
    assert handin.files["activations.py"] == RELU.encode()
    assert [finding.facts["file"] for finding in handin.findings] == ["dropout.ipynb"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no json", "notebook"),
        (b"[" * 2_000_000, "notebook"),
        (b'{"cells": [{"cell_type": "code", "source": 3}]}', "notebook"),
        (b'{"cells": [' + b"[]," * 100_000, "notebook"),
        (b" " * (LARGEST_NOTEBOOK + 1), "too-large"),
        (notebook("x" * (1 << 20)).encode(), "too-large"),
        (notebook("def relu(X): pass").encode("utf-16"), "notebook"),
        (notebook("# \ud800\n" + RELU).encode(), "notebook"),
    ],
    ids=["text", "deep", "type", "many", "large", "long", "encoding", "surrogate"],
)
def test_a_notebook_that_cannot_be_read(tmp_path: Path, assignment: Assignment, content: bytes, reason: str) -> None:
    """Whatever is wrong with a notebook is a finding on it."""
    handin = only(tree(tmp_path / "class", {"ann/hw.ipynb": content}), assignment)
    assert told(handin) == [("unreadable-file", reason)]


