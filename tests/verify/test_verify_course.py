"""`grader verify` on a small course: holes are found, what holds is proved, and every problem has a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from weak_course import STUB, Verify, write

MEAN = "- return np.sum(x)\n+ return np.mean(x)\n"
WRONG = '"""Takes the mean.\n\nexercise: total\nfails: adds_up\n%s"""\nimport numpy as np\n\n\n'
WRONG += "def total(x):\n    return np.mean(x)\n"


def test_a_hole_in_the_checks_is_found(verify: Verify) -> None:
    """A check that sees sums of one number cannot tell a sum from a mean, and that is told as a diff."""
    said = verify()
    assert said.code == 1
    assert f"sums.py:5 total\n{MEAN}" in said.out
    assert "mutants that no check notices: 2" in said.out
    assert said.err == ""


def test_a_course_without_holes_is_proved(strong: Path, verify: Verify) -> None:
    """With a case of three numbers every mutant costs points, and the matrix says which check notices."""
    said = verify()
    assert said.code == 0, said.out
    assert "Proved: everything holds." in said.out
    assert "total" in said.out
    noticed = next(line.split() for line in said.out.splitlines() if line.startswith("total"))
    assert noticed[1] == noticed[2]


def test_equivalent_mutants_are_listed(course: Path, verify: Verify) -> None:
    """Survivors with a reason are no holes; what is listed without need is told."""
    entries = [f"sums.py total\n{MEAN}Nobody sums more than one number here.\n",
               "sums.py total\n- return np.sum(x)\n+ return np.max(x)\nThe same.\n"]
    file = write(course / "assignments" / "sums" / "equivalent.txt", "\n".join(entries))
    assert verify().code == 0
    write(file, "\n".join([*entries, "sums.py total\n- return np.sum(x)\n+ return 0\nIs it not?\n"]))
    said = verify()
    assert said.code == 1
    assert "'return 0' is listed as equivalent, but there is no such mutant" in said.words


def test_the_page_in_chinese(verify: Verify) -> None:
    """The same page, sentence by sentence, in Chinese."""
    said = verify("--lang", "zh")
    assert said.code == 1
    assert "小小的和" in said.out
    assert "未证明。问题：0 个；没有检查能发现的变异体：2 个。" in said.out


def test_json(verify: Verify) -> None:
    """One document with the matrix, the survivors and the totals."""
    said = verify("--format", "json")
    proof = json.loads(said.out)["proofs"][0]
    assert said.code == 1
    assert (proof["assignment"], proof["holds"], proof["problems"]) == ("sums", False, [])
    assert {mutant["after"][0] for mutant in proof["survivors"]} == {"return np.mean(x)", "return np.max(x)"}
    row = proof["matrix"]["total"]
    assert row["mistakes"] - row["noticed"] == 2
    assert row["cells"] == {"laws": {"first": row["noticed"], "any": row["noticed"]}}
    assert proof["totals"]["mutant"] == row


def test_known_mistakes_must_be_found(course: Path, verify: Verify) -> None:
    """A wrong file that passes its check is told; without mutants nothing else is."""
    write(course / "wrong" / "sums" / "numpy" / "mean.py", WRONG % "")
    said = verify("--no-mutants")
    assert said.code == 1
    assert "sums/numpy/mean: this mistake should fail adds_up; what fails is nothing." in said.out
    assert "np.max" not in said.out


def test_known_mistakes_must_be_named(strong: Path, verify: Verify) -> None:
    """A file that asks for a diagnosis fails without it."""
    write(strong / "wrong" / "sums" / "numpy" / "mean.py", WRONG % "")
    assert verify("--no-mutants").code == 0
    write(strong / "wrong" / "sums" / "numpy" / "mean.py", WRONG % "diagnosis: wrong-reduction\n")
    said = verify("--no-mutants")
    assert said.code == 1
    assert "should be named wrong-reduction; what it is named is nothing" in said.words


def test_correct_work_must_pass(course: Path, verify: Verify) -> None:
    """A right file that loses points is told."""
    file = course / "tests" / "right" / "sums" / "numpy" / "loop.py"
    write(file, '"""A loop.\n\nexercise: total\n"""\n\n\ndef total(x):\n    return sum(x)\n')
    assert verify("--no-mutants").code == 0
    write(file, '"""A sign.\n\nexercise: total\n"""\n\n\ndef total(x):\n    return -sum(x)\n')
    said = verify("--no-mutants")
    assert said.code == 1
    assert "sums/numpy/loop: this is correct and fails adds_up." in said.out


@pytest.mark.parametrize(
    ("file", "content", "told"),
    [
        ("assignments/sums/sums.py", "x = 0\n", "sums.py: total is not reported as to do in the stub file."),
        ("assignments/sums/README.md", "# Sums\n", "README.md does not name total."),
        ("assignments/sums/README.zh.md", None, "There is no handout README.zh.md."),
        ("solutions/sums/sums.py", STUB, "the solution of total does not pass: adds_up"),
        ("solutions/sums/sums.py", "def total(:\n", "the solution of total does not pass: adds_up"),
        ("solutions/sums/sums.py", None, "the solution of total does not pass: adds_up"),
        ("assignments/sums/numpy/sums.py", STUB, "numpy/sums.py: the solution of total does not pass"),
        ("wrong/sums/numpy/x.py", '"""X.\n\nexercise: totl\nfails: adds_up\n"""\n', "there is no exercise totl"),
        ("wrong/sums/numpy/x.py", '"""X.\n\nexercise: total\nfails: values\n"""\n', "has no check values"),
        ("wrong/sums/numpy/x.py", '"""X.\n\nexercise: total\n"""\n', "says neither which checks fail nor"),
        ("wrong/sums/numpy/x.py", '"""X.\n\nexercise: total\nremark: slow\n"""\n', "full points and the remark slow"),
    ],
)
def test_what_does_not_hold_is_told(course: Path, verify: Verify, file: str, content: str | None, told: str) -> None:
    """Stubs, handouts, solutions and headers: each has its sentence, and the exit code is 1."""
    if content is None:
        (course / file).unlink()
    else:
        write(course / file, content)
    said = verify("--no-mutants")
    assert said.code == 1
    assert told in said.words


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('text("Sum", "和")', 'text("Sum of everything that there is in the array x", "和")', "more than 40 columns"),
        ('text("Sum", "和")', 'text("The sum")', "total: 'The sum' is in one language only"),
        ("The sum is right.", "The sum is right, " + "very " * 60 + "right.", "students read at most 300"),
    ],
)
def test_texts_must_fit(course: Path, verify: Verify, old: str, new: str, told: str) -> None:
    """Titles and sentences that are too long, or in one language, are told."""
    spec = course / "assignments" / "sums" / "spec.py"
    write(spec, spec.read_text(encoding="utf-8").replace(old, new))
    said = verify("--no-mutants")
    assert said.code == 1
    assert told in said.words


def test_a_course_in_one_language_is_proved(strong: Path, verify: Verify) -> None:
    """Where nothing is said in Chinese, nothing has to be."""
    spec = strong / "assignments" / "sums" / "spec.py"
    words = spec.read_text(encoding="utf-8")
    for chinese in (', "小小的和"', ', "和"', ', zh="和是对的。"'):
        words = words.replace(chinese, "")
    write(spec, words)
    (strong / "assignments" / "sums" / "README.zh.md").unlink()
    assert verify("--no-mutants").code == 0


@pytest.mark.parametrize(
    "args", [("summs",), ("--only", "totl"), ("--backend", "jax"), ("--format", "xml"), ("sums", "--mutant")]
)
def test_a_mistyped_name_is_a_usage_error(verify: Verify, args: tuple[str, ...]) -> None:
    """Unknown assignments, exercises and options are one sentence, with exit code 2."""
    said = verify(*args)
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith("Error: ")


def test_a_broken_spec_is_a_usage_error(course: Path, verify: Verify) -> None:
    """A spec that does not load is one sentence that names it, and in JSON an error in both languages."""
    write(course / "assignments" / "sums" / "spec.py", "from grader.spec import Exrcise\n")
    said = verify("--format", "json")
    assert said.code == 2
    assert "spec.py" in said.err
    document = json.loads(said.out)
    assert document["proofs"] == []
    assert "spec.py" in document["error"]["zh"]


def test_a_file_that_is_not_python_spoils_nothing_else(strong: Path, verify: Verify) -> None:
    """A helper file of the solution with a syntax error has no mutants, and the others are tried."""
    write(strong / "solutions" / "sums" / "notes.py", "not python\n")
    assert verify().code == 0


def test_inside_an_assignment_only_that_is_proved(
    course: Path, verify: Verify, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a name, the folder says which assignment is meant; a folder that is none means all."""
    other = course / "assignments" / "more"
    write(other / "spec.py", (course / "assignments" / "sums" / "spec.py").read_text(encoding="utf-8"))
    write(other / "sums.py", STUB)
    monkeypatch.chdir(other)
    assert {proof["assignment"] for proof in proofs(verify)} == {"more"}
    (course / "assignments" / "none").mkdir()
    monkeypatch.chdir(course / "assignments" / "none")
    assert {proof["assignment"] for proof in proofs(verify)} == {"more", "sums"}


def proofs(verify: Verify) -> list[dict[str, object]]:
    """The proofs of the JSON document."""
    return list(json.loads(verify("--no-mutants", "--format", "json").out)["proofs"])


def test_a_fault_of_the_grader_is_owned_up_to(
    strong: Path, verify: Verify, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mutant is not noticed by our own failure: exit code 3."""
    from grader.checks import judge

    def fail(student: object, seed: int, explain: bool) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(judge, "judge", fail)
    said = verify("--no-mutants")
    assert said.code == 3
    assert "a fault of the grader, not of the course: RuntimeError: broken" in said.out
