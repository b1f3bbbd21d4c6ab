"""Files that cannot be read, decoded or parsed: one finding, with the line."""

from __future__ import annotations

import os
import socket
import warnings

import pytest

from grader.course.loading import default_course, load_assignment
from grader.submission import LARGEST_FILE, read_submission

GOOD = "def relu(X):\n    return X * (X > 0)\n"


@pytest.fixture(scope="module")
def assignment():
    """The second assignment."""
    return load_assignment(default_course(), "assignment2")


@pytest.fixture
def reading(tmp_path, assignment):
    """Read a submission whose activations.py holds these bytes; return what blocks `relu`."""

    def read(source):
        (tmp_path / "activations.py").write_bytes(source if isinstance(source, bytes) else source.encode())
        return read_submission(tmp_path, assignment).blocked.get("relu")

    return read


SYNTAX = {
    "unfinished": ("x = 1\ndef relu(X):\n    return (X\n", 3),
    "merge conflict": ("def relu(X):\n    Y = X\n<<<<<<< HEAD\n    return Y\n=======\n>>>>>>> main\n", 3),
    "tabs": ("def relu(X):\n        Y = X\n\treturn Y\n", 3),
    "indent": ("def relu(X):\n    Y = X\n      return Y\n", 3),
    "no body": ("def relu(X):\n\nx = 1\n", 3),
    "Python 2": ("def relu(X):\n    print X\n", 2),
    "NUL": ("x = 1\ndef relu(X):\n    return X\0\n", 3),
    "deep": ("x = 1\ny = " + "(" * 300 + ")" * 300 + "\n", 2),
}


@pytest.mark.parametrize("problem", SYNTAX)
def test_syntax_errors(reading, problem):
    """A syntax error is told with its line, and blocks every function of the file."""
    source, line = SYNTAX[problem]
    finding = reading(source)
    assert finding.code == "syntax-error"
    assert finding.facts["file"] == "activations.py"
    assert finding.facts["line"] == line
    assert finding.facts["message"]


def test_one_bad_file_blocks_only_itself(tmp_path, assignment):
    """Other files are read as ever."""
    (tmp_path / "activations.py").write_text("def relu(X:\n")
    (tmp_path / "backprop.py").write_text("def affine_forward(X, W, b):\n    return X @ W + b\n")
    blocked = read_submission(tmp_path, assignment).blocked
    assert blocked["relu"] == blocked["gelu_backward"]
    assert blocked["relu"].code == "syntax-error"
    assert "affine_forward" not in blocked


READABLE = {
    "BOM": b"\xef\xbb\xbf" + GOOD.encode(),
    "CRLF": GOOD.replace("\n", "\r\n").encode(),
    "CR": GOOD.replace("\n", "\r").encode(),
    "no newline at the end": GOOD.strip().encode(),
    "Chinese": ("# 激活函数\n" + GOOD).encode(),
    "GBK with its cookie": ("# -*- coding: gbk -*-\n# 激活函数\n" + GOOD).encode("gbk"),
    "Latin-1 with its cookie": ("# -*- coding: latin-1 -*-\nname = 'café'\n" + GOOD).encode("latin-1"),
    "form feed": ("\f" + GOOD).encode(),
}


@pytest.mark.parametrize("kind", READABLE)
def test_readable_files(reading, kind):
    """Byte order marks, line ends and declared encodings are no obstacle."""
    assert reading(READABLE[kind]) is None


ENCODINGS = {
    "Latin-1 in a string": b"name = 'caf\xe9'\n" + GOOD.encode(),
    "an unknown cookie": b"# -*- coding: klingon -*-\n" + GOOD.encode(),
    "UTF-16": GOOD.encode("utf-16"),
    "UTF-8 against its cookie": ("# -*- coding: ascii -*-\nname = '激活'\n" + GOOD).encode(),
}


@pytest.mark.parametrize("kind", ENCODINGS)
def test_undecodable_files(reading, kind):
    """A file that is not in its encoding is unreadable, not a syntax error."""
    finding = reading(ENCODINGS[kind])
    assert finding.code == "unreadable-file"
    assert finding.facts["reason"] == "encoding"
    assert finding.facts["detail"]


def test_a_bad_byte_in_a_comment(reading):
    """Where only a comment is not in UTF-8, the file is unreadable just the same: Python cannot import it."""
    assert reading(b"# caf\xe9\n" + GOOD.encode()).code == "unreadable-file"


@pytest.mark.parametrize(
    "body",
    [
        "return X" + " + 0" * 1500,
        "return " + "-" * 1500 + "1",
        "if X: return 1\n" + "".join(f"    elif X == {i}: return {i}\n" for i in range(1200)),
    ],
    ids=["sum", "signs", "elif"],
)
def test_a_deep_expression(reading, body):
    """Long sums and long chains of elif are read without trouble."""
    assert reading(f"def relu(X):\n    {body}\n") is None


def test_reading_does_not_warn(reading):
    """A student's "\\d" is no warning on the grader's own screen."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        reading('def relu(X):\n    return X * len("\\d")\n')
    assert not caught


def test_a_huge_file(tmp_path, assignment):
    """A file beyond the limit is not read."""
    (tmp_path / "activations.py").write_bytes(b"#" * (LARGEST_FILE + 1))
    submission = read_submission(tmp_path, assignment)
    assert submission.blocked["relu"].facts["reason"] == "too-large"
    assert "activations.py" not in submission.sources


def test_a_file_at_the_limit(tmp_path, assignment):
    """A file of exactly the limit is read."""
    (tmp_path / "activations.py").write_bytes(GOOD.encode() + b"#" * (LARGEST_FILE - len(GOOD)))
    assert "relu" not in read_submission(tmp_path, assignment).blocked


def _to_a_folder(path):
    path.symlink_to(path.parent)


def _folder(path):
    path.mkdir()


def _socket(path):
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(path))


@pytest.mark.parametrize("make", [_to_a_folder, _folder, os.mkfifo, _socket])
def test_what_is_no_file(tmp_path, assignment, make, monkeypatch):
    """A folder, a link to one, a pipe or a socket is told at once and never waited for."""
    monkeypatch.chdir(tmp_path)
    make(tmp_path / "activations.py")
    finding = read_submission(tmp_path, assignment).blocked["relu"]
    assert finding.code == "unreadable-file"
    assert finding.facts == {"file": "activations.py", "reason": "not-a-file", "detail": ""}


def test_a_dangling_link(tmp_path, assignment):
    """A link to nothing is unreadable, with the system's words."""
    (tmp_path / "activations.py").symlink_to(tmp_path / "gone.py")
    assert read_submission(tmp_path, assignment).blocked["relu"].facts["reason"] == "unreadable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_no_permission(tmp_path, assignment):
    """A file without permission is unreadable, with the system's words."""
    (tmp_path / "activations.py").write_text(GOOD)
    (tmp_path / "activations.py").chmod(0)
    facts = read_submission(tmp_path, assignment).blocked["relu"].facts
    assert facts["reason"] == "unreadable"
    assert facts["detail"]


def test_a_link_to_a_file_is_read(tmp_path, assignment):
    """A link to a regular file counts as the file."""
    (tmp_path / "real.txt").write_text(GOOD)
    (tmp_path / "activations.py").symlink_to(tmp_path / "real.txt")
    assert "relu" not in read_submission(tmp_path, assignment).blocked
