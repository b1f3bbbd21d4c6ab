"""Loading files: one bad line does not hide the rest."""

from __future__ import annotations

import pytest

from grader.worker.client import Worker
from grader.worker.records import Call, Loaded, Stopped


def test_an_absent_import_matters_only_where_it_is_used(student):
    """A missing import is a note; the function that uses it fails with the line of the import."""
    loaded = student.writes(
        "import math, nowhere.at_all as na\nfrom nowhere import thing\n"
        "def f(): return math.pi\ndef g(): return na.x\ndef h(): return thing + 1"
    )
    assert [(note.kind, note.line, note.name) for note in loaded.notes] == [
        ("missing-import", 1, "nowhere.at_all"),
        ("missing-import", 2, "nowhere"),
    ]
    assert loaded.names == {"f", "g", "h"}
    assert student.call("f").value > 3
    for function, line in (("g", 1), ("h", 2)):
        outcome = student.call(function)
        assert outcome.type == "ModuleNotFoundError"
        assert f"line {line}" in outcome.message


@pytest.mark.parametrize(
    "use", ["a()", "a.b", "a[0]", "a + 1", "1 + a", "-a", "bool(a)", "list(a)", "len(a)", "a == 1", "str(a)"]
)
def test_every_use_of_an_absent_import_raises(student, use):
    """No way of using the placeholder passes unseen."""
    assert student.after(f"import nowhere as a\ndef f(): return {use}").type == "ModuleNotFoundError"


@pytest.mark.parametrize("statement", ["1 / 0", "raise SystemExit", "import sys; sys.exit(1)", "undefined"])
def test_a_crashing_demo_does_not_hide_functions(student, statement):
    """A top-level statement that raises is a note with its line, and loading goes on."""
    loaded = student.writes(f"def f(): return 1\n\n{statement}\ndef g(): return 2\n")
    (note,) = loaded.notes
    assert (note.kind, note.line) == ("statement", 3)
    assert loaded.names == {"f", "g"}
    assert student.call("g").value == 2


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (b"x = 1\ndef f(:\n", 2),
        (b"def f():\n\treturn 1\n        return 2\n", 3),
        (b"<<<<<<< HEAD\n", 1),
        (b"x = 1\nreturn 2\n", 2),
        (b"x = 1\x00\n", 1),
        (b"# \xff\xfe\nx = '\xff'\n", None),
        (b"# coding: no-such-codec\n", None),
        (b"(" * 100_000, None),
        (b"-" * 100_000 + b"1", None),
    ],
)
def test_syntax_errors_are_one_note(student, source, line):
    """A file that does not parse has one note and no names; the worker lives on or is replaced."""
    loaded = student.writes(source)
    if isinstance(loaded, Loaded):
        (note,) = loaded.notes
        assert note.kind == "syntax"
        assert loaded.names == frozenset()
        assert line in (None, note.line)
    assert student.after("def f(): return 1").value == 1


@pytest.mark.parametrize(
    "source",
    [
        "# -*- coding: gbk -*-\ndef f(): return '梯度'\n".encode("gbk"),
        "\ufeffdef f(): return '梯度'\n".encode(),
        "def f():\r\n    return '梯度'\r\n".encode(),
    ],
    ids=["pep263", "bom", "crlf"],
)
def test_encodings_and_line_ends(student, source):
    """Coding cookies, a BOM and CRLF are read as Python reads them."""
    loaded = student.writes(source)
    assert loaded.notes == ()
    assert student.call("f").value == "梯度"


def test_future_imports_hold_for_the_whole_file(student):
    """`from __future__ import annotations` reaches the later statements."""
    loaded = student.writes(
        "'''Doc.'''\nfrom __future__ import annotations\ndef f(x: Nowhere) -> Gone: return 1"
    )
    assert loaded.notes == ()
    assert student.call("f", 0).value == 1


def test_files_import_each_other(student):
    """A sibling is found, and a file named like a library does not replace it."""
    student.writes(
        "from helper import two\nimport random\ndef f(): return two(), hasattr(random, 'gauss')",
        helper="def two(): return 2",
        random="def mine(): return 3",
    )
    assert student.call("f").value == (2, True)
    assert student.worker.load("random").names == {"mine"}
    assert student.worker.run([Call("random", "mine", ())])[0].value == 3
    assert student.call("f").value == (2, True)


def test_reset_forgets_everything(student):
    """After a reset the old files are gone."""
    student.writes("import helper", helper="x = 1")
    loaded = student.writes("import helper")
    assert loaded.notes[0].kind == "missing-import"


def test_one_file_that_kills_the_worker_spares_the_others():
    """A file that exits at import is stopped once and for all; the other one works."""
    sources = {"bad.py": b"import os\nos._exit(0)", "good.py": b"def f(): return 1"}
    with Worker("numpy", sources) as worker:
        assert isinstance(worker.load("good"), Loaded)
        stopped = worker.load("bad")
        assert isinstance(stopped, Stopped)
        assert (stopped.reason, stopped.frames[-1].line if stopped.frames else 2) == ("exit", 2)
        outcomes = worker.run([Call("bad", "f", ()), Call("good", "f", ())])
        assert outcomes[0] is worker.load("bad") is stopped
        assert outcomes[1].value == 1


def test_modules_come_back_after_a_restart(student):
    """A fresh process has loaded what the old one had."""
    student.writes("import os\ndef f(): os._exit(1)\ndef g(): return 5")
    assert student.call("f").reason == "exit"
    assert student.call("g").value == 5
    assert student.worker.load("m").names == {"f", "g"}


def test_an_unknown_file_is_an_error_of_ours(student):
    """Asking for a file that was not handed over is a mistake of the caller."""
    with pytest.raises(KeyError):
        student.worker.load("nowhere")
