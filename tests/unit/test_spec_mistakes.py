"""Mistakes in a spec.py: each is one SpecError, told in both languages, with the file and the exercise."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.course.loading import load_assignment
from grader.errors import GraderError, SpecError

HEAD = '''"""Toys."""

import torch

from grader.spec import *

'''

EXERCISE = """ex = Exercise(
    title=text("Toy", "玩具"),
    file="m.py",
    forward="f(X) -> Y",
    backward="b(dY, X) -> dX",
    reference=lambda X: X**2,
    inputs={"X": array("N")},
)
"""

LAW = '''
@law(ex)
def fine(student):
    """It is fine."""
'''


def course(folder, source):
    """A course with one assignment `toys`, whose stub file is m.py."""
    place = folder / "assignments" / "toys"
    place.mkdir(parents=True)
    (place / "spec.py").write_bytes(source if isinstance(source, bytes) else source.encode())
    (place / "m.py").write_text("def f(X):\n    raise NotImplementedError\n")
    return folder


def changed(old, new):
    """The good spec with one thing changed."""
    assert old in EXERCISE
    return HEAD + EXERCISE.replace(old, new)


NO_BACKWARD = changed('    backward="b(dY, X) -> dX",\n', "")
NO_ORACLE = NO_BACKWARD.replace("    reference=lambda X: X**2,\n", "")

# source, what the sentence holds, in which exercise
AT_LOADING = {
    "undescribed input": (changed("f(X) -> Y", "f(X, W) -> Y"), "'W'", "f"),
    "described but not taken": (changed('"X": array("N")', '"X": array("N"), "W": array("N")'), "'W'", "f"),
    "unknown name in backward": (changed("b(dY, X)", "b(dY, Z)"), "'Z'", "f"),
    "visibility of no kind": (changed('file="m.py"', 'file="m.py", visibility="secret"'), "visibility='secret'", "f"),
    "d of no output": (changed("b(dY, X)", "b(dQ, X)"), "'dQ'", "f"),
    "no upstream": (changed("b(dY, X)", "b(X)"), "no upstream", "f"),
    "gradient of a setting": (changed('array("N")', "setting(1.0)"), "'dX'", "f"),
    "gradient of nothing": (changed("-> dX", "-> dQ"), "'dQ'", "f"),
    "result that is no gradient": (changed("-> dX", "-> g"), "'g'", "f"),
    "repeated parameter": (changed("b(dY, X)", "b(dY, dY)"), "'dY' twice", "f"),
    "repeated result": (changed("-> dX", "-> dX, dX"), "'dX' twice", "f"),
    "malformed signature": (changed("f(X) -> Y", "f(X)"), "is not a signature", "f"),
    "malformed backward": (changed("b(dY, X) -> dX", "b dY"), "is not a signature", "f"),
    "file without .py": (changed("m.py", "m"), "'m'", "f"),
    "file in a folder": (changed("m.py", "sub/m.py"), "'sub/m.py'", "f"),
    "file in a Windows folder": (changed('"m.py"', r'"sub\\m.py"'), "file=", "f"),
    "no points": (changed("    inputs", "    points=0,\n    inputs"), "points", "f"),
    "negative points": (changed("    inputs", "    points=-2,\n    inputs"), "points", "f"),
    "at_kinks": (changed("    inputs", "    at_kinks='none',\n    inputs"), "at_kinks='none'", "f"),
    "backward without reference": (changed("    reference=lambda X: X**2,\n", ""), "needs a reference", "f"),
    "no oracle": (NO_ORACLE, "give a reference", "f"),
    "missing stub file": (changed("m.py", "other.py"), "other.py", "f"),
    "duplicate exercise": (HEAD + EXERCISE + EXERCISE.replace("ex =", "again ="), "defined twice", "f"),
    "law without docstring": (HEAD + EXERCISE + LAW.replace('"""It is fine."""', "pass"), "fine", None),
    "no exercise": (HEAD, "no Exercise", None),
    "raises": (HEAD + EXERCISE + "\n\nx = 1 / 0\n", "line 17: ZeroDivisionError", None),
    "unknown name": (HEAD + "ex = Exercis()\n", "line 7: NameError", None),
    "missing import": (HEAD + "import no_such_module_here\n", "line 7: ModuleNotFoundError", None),
    "syntax error": (HEAD + EXERCISE + "def (:\n", "line 15: SyntaxError", None),
    "not UTF-8": (b'x = "caf\xe9"\n', "SyntaxError", None),
    "bad domain": (changed('array("N")', 'array("N", domain="negative")'), "'negative'", None),
    "sizes and ndim": (changed('array("N")', 'array("N", ndim=(1, 2))'), "not both", None),
    "ndim that is no range": (changed('array("N")', "array(ndim=(3, 1))"), "(3, 1)", None),
    "ndim below zero": (changed('array("N")', "array(ndim=(-1, 1))"), "(-1, 1)", None),
    "setting without a value": (changed('array("N")', "setting()"), "at least one value", None),
    "raises= of an unknown name": (changed("    inputs", "    raises=({'q': 1},),\n    inputs"), "'q'", "f"),
    "forbids= as a string": (changed("    inputs", "    forbids='torch.relu',\n    inputs"), "tuple of names", "f"),
    "forbids= of no name": (changed("    inputs", "    forbids=('torch relu',),\n    inputs"), "'torch relu'", "f"),
    "forbids= of a plain name": (changed("    inputs", "    forbids=('relu',),\n    inputs"), "'relu'", "f"),
    "forbids= of a number": (changed("    inputs", "    forbids=(3,),\n    inputs"), "has 3", "f"),
    "samples= of an unknown name": (
        changed("    inputs", "    samples=({'q': 1},),\n    inputs"),
        "'q'",
        "f",
    ),
}


@pytest.mark.parametrize("mistake", AT_LOADING)
def test_a_mistake_is_told_at_loading(tmp_path, mistake):
    """Loading tells the mistake in both languages, with the file and, where there is one, the exercise."""
    source, words, exercise = AT_LOADING[mistake]
    with pytest.raises(SpecError) as caught:
        load_assignment(course(tmp_path, source), "toys")
    error = caught.value
    place = str(tmp_path / "assignments" / "toys" / "spec.py")
    assert words in error.en
    for told in (error.en, error.zh):
        assert place in told
        assert exercise is None or f"{exercise}" in told.replace(place, "")
    assert error.en != error.zh
    assert str(error) == error.en


@pytest.mark.parametrize("mistake", [name for name in AT_LOADING if AT_LOADING[name][2] == "f"])
def test_the_exercise_is_named(tmp_path, mistake):
    """The exercise is named right after the place, as "f: ..." or "f is ..."."""
    with pytest.raises(SpecError) as caught:
        load_assignment(course(tmp_path, AT_LOADING[mistake][0]), "toys")
    rest = caught.value.en.split("spec.py", 1)[1]
    assert " f: " in rest or " f is " in rest


def test_the_good_spec_loads(tmp_path):
    """The spec that all the mistakes are made in is itself right."""
    assignment = load_assignment(course(tmp_path, HEAD + EXERCISE + LAW), "toys")
    assert [exercise.name for exercise in assignment.exercises] == ["f"]
    assert [law.name for law in assignment.exercises[0].laws] == ["fine"]
    assert assignment.exercises[0].laws[0].sentence.zh == "It is fine."
    assert (assignment.title.en, assignment.name, assignment.files) == ("Toys", "toys", ("m.py",))


def test_an_exercise_under_two_names_is_one(tmp_path):
    """A second name for the same Exercise is no duplicate."""
    assert len(load_assignment(course(tmp_path, HEAD + EXERCISE + "same = ex\n"), "toys").exercises) == 1


def test_there_is_no_such_assignment(tmp_path):
    """An assignment that is not there is an error of its own, with the folder."""
    with pytest.raises(GraderError, match="no assignment in .*absent") as caught:
        load_assignment(course(tmp_path, HEAD + EXERCISE), "absent")
    assert "absent" in caught.value.zh


@pytest.mark.parametrize(
    ("mistake", "source"),
    [
        ("the law is given without an exercise", HEAD + EXERCISE + LAW.replace("@law(ex)", "@law")),
        ("the law is of something else", HEAD + EXERCISE + LAW.replace("@law(ex)", "@law('f')")),
        ("two laws of one name", HEAD + EXERCISE + LAW + LAW),
        ("a law is called like a check", HEAD + EXERCISE + LAW.replace("fine", "gradient")),
        ("a law without weight", HEAD + NO_ORACLE.removeprefix(HEAD) + LAW.replace("(ex)", "(ex, weight=0)")),
        ("forward and backward of one name", changed("b(dY, X)", "f(dY, X)")),
        (
            "a backward that is another's forward",
            HEAD
            + EXERCISE
            + EXERCISE.replace("ex =", "ey =").replace("f(X)", "b(X)").replace("b(dY", "c(dY"),
        ),
        ("points that are no number", changed("    inputs", "    points=float('nan'),\n    inputs")),
        ("title that is no text", changed('text("Toy", "玩具")', '3')),
        ("reference that is no function", changed("lambda X: X**2", "3")),
        ("input that is no description", NO_BACKWARD.replace('array("N")', '"N"')),
        ("raises that is a dict", changed("    inputs", "    raises={'X': 1},\n    inputs")),
        ("it leaves", HEAD + EXERCISE + "raise SystemExit\n"),
    ],
)
def test_mistakes_that_should_be_told(tmp_path, mistake, source):
    """These, too, should be a SpecError when the spec is loaded."""
    with pytest.raises(SpecError):
        load_assignment(course(tmp_path, source), "toys")


def test_a_dataclass_in_a_spec(tmp_path):
    """A spec may define a dataclass, also with postponed annotations."""
    source = (
        "from __future__ import annotations\nfrom dataclasses import dataclass\n"
        "@dataclass\nclass P:\n    x: int\n"
    )
    load_assignment(course(tmp_path, source + HEAD.split("\n", 2)[2] + EXERCISE), "toys")


def test_the_line_in_a_relative_course(tmp_path, monkeypatch):
    """The line is right, too, where the course's path is relative."""
    course(tmp_path, HEAD + "x = 1 / 0\n")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SpecError, match="line 7"):
        load_assignment(Path("."), "toys")
