"""Which functions are still to do, told from the text alone."""

from __future__ import annotations

import pytest
from toy_exercises import square

from grader.spec import Assignment, text
from grader.submission import read_submission

STUB = '''"""Toys."""

import torch


def f(X):
    """Squares X."""
    Y = None
    return Y


def b(dY, X):
    """The gradient."""
    raise NotImplementedError
'''


@pytest.fixture
def read(tmp_path):
    """Read a submission of the toy assignment, whose file m.py holds the given text."""
    folder = tmp_path / "assignment"
    folder.mkdir()
    (folder / "m.py").write_text(STUB)
    assignment = Assignment(text("Toys"), "toys", folder, (square(),))

    def reading(source=None, name="m.py", library=None, **others):
        work = tmp_path / "work"
        work.mkdir(exist_ok=True)
        if source is not None:
            (work / name).write_bytes(source if isinstance(source, bytes) else source.encode())
        for stem, more in others.items():
            (work / f"{stem}.py").write_text(more)
        return read_submission(work, assignment, library)

    return reading


def test_as_shipped(read):
    """An untouched stub is to do, at the line of its body, whatever its body is."""
    submission = read(STUB)
    assert {name: finding.code for name, finding in submission.blocked.items()} == {
        "f": "todo-stub",
        "b": "todo-stub",
    }
    assert submission.blocked["f"].facts == {"file": "m.py", "line": 8, "function": "f"}
    assert submission.lines == {"f": 6, "b": 12}


def test_the_numpy_stub_counts_too(read, tmp_path):
    """A stub as it is shipped for the other library is to do as well."""
    (tmp_path / "assignment" / "numpy").mkdir()
    (tmp_path / "assignment" / "numpy" / "m.py").write_text(STUB.replace("Y = None", "Y = 0"))
    assert set(read(STUB.replace("Y = None", "Y = 0")).blocked) == {"f", "b"}
    assert set(read(STUB.replace("Y = None", "Y = 1")).blocked) == {"b"}


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        "...",
        "raise NotImplementedError",
        "raise NotImplementedError()",
        "raise NotImplementedError('later')",
        '"""Words."""',
        '"""Words."""\n    pass',
        '"""Words."""\n    ...',
        '"""My own words."""\n    Y = None\n    return Y',
        "Y = None  # TODO\n\n    return Y",
    ],
)
def test_an_empty_body_is_to_do(read, body):
    """Docstrings and comments do not matter; a body that says nothing is to do."""
    assert read(f"def f(X):\n    {body}\n").blocked["f"].code == "todo-stub"


@pytest.mark.parametrize(
    "body",
    [
        "return X**2",
        "Y = 0\n    return Y",
        "raise ValueError",
        "raise",
        "print(X)\n    raise NotImplementedError",
        'f"{X}"',
    ],
)
def test_a_body_that_does_something_is_not(read, body):
    """Whatever else a body does, it is run."""
    assert "f" not in read(f"def f(X):\n    {body}\n").blocked


def test_another_signature_is_not_looked_at(read):
    """The text says nothing on parameters: a stub with other ones is still a stub."""
    assert read(STUB.replace("def f(X)", "def f(X, more=1)")).blocked["f"].code == "todo-stub"


@pytest.mark.parametrize(
    ("written", "suggestion"),
    [
        ("def ff(X):\n    return X\n", None),
        ("def squared_f(X):\n    return X\n", None),
    ],
)
def test_a_function_that_is_not_there(read, written, suggestion):
    """A missing function is a finding of its own."""
    finding = read(written).blocked["f"]
    assert finding.code == "missing-function"
    assert finding.facts["suggestion"] is suggestion


BOUND = {
    "assignment": "f = lambda X: X\n",
    "a chain of assignments": "g = f = lambda X: X\n",
    "unpacking": "f, b = lambda X: X, lambda dY, X: dY\n",
    "an annotated assignment": "f: object = abs\n",
    "import": "from helpers import f\n",
    "import under a name": "from helpers import square as f\n",
    "import of a module": "import helpers as f\n",
    "star import": "from helpers import *\n",
    "an if": "if True:\n    def f(X):\n        return X\n",
    "try": "try:\n    from fast import f\nexcept ImportError:\n    def f(X):\n        return X\n",
    "with": "with open('x') as f:\n    pass\n",
    "for": "for f in (abs,):\n    pass\n",
    "a walrus": "print(f := abs)\n",
    "a class": "class f:\n    pass\n",
    "an async function": "async def f(X):\n    return X\n",
}


@pytest.mark.parametrize("way", BOUND)
def test_a_function_may_be_bound_in_any_way(read, way):
    """Only running the file can tell what a name is bound to: it is not missing."""
    assert "f" not in read(BOUND[way]).blocked


def test_a_function_inside_another_is_missing(read):
    """What is defined in a function or a class is not there for others."""
    source = "def outer():\n    def f(X):\n        return X\nclass K:\n    def b(self):\n        return 1\n"
    assert {finding.code for finding in read(source).blocked.values()} == {"missing-function"}


def test_the_last_definition_counts(read):
    """Where a function is defined twice, Python uses the last one."""
    twice = "def f(X):\n    pass\n\n\ndef f(X):\n    return X\n"
    assert "f" not in read(twice).blocked
    assert read(twice).lines["f"] == 5


def test_a_stub_that_is_bound_anew(read):
    """A stub that is followed by an assignment to its name is not to do."""
    assert "f" not in read(STUB + "\n\nf = abs\n").blocked
