"""`grader hint`: one step further each time, from what the last check found, without running anything."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from tiny_course import DOUBLE_RIGHT, DOUBLE_WRONG, Run, RunProcess, write

import grader.teaching
from grader.commands.memory import keep_level, keep_report, last_reports, level_given
from grader.course.loading import load_assignment
from grader.records import Diagnosis, ExerciseReport, Finding, Report, Status, Verdict

SHARED = "\n\ndef shared(x):\n    return 1 * x\n"
STEPS = {
    "en": ("Where to look", "The concept", "The formula", "A small example"),
    "zh": ("看哪里", "概念", "公式", "小例子"),
}
MISTAKE = Diagnosis("wrong-sign", {"function": "double_backward"}, explains=("gradient",), cases=3)
Keep = Callable[..., None]


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page about each of two mistakes, and one about a backward without a name."""
    for name in ("wrong-sign", "wrong-factor", "no-name-backward"):
        for lang, suffix in (("en", ".md"), ("zh", ".zh.md")):
            sections = "".join(f"## {step}\n\nstep {n} of {name}\n\n" for n, step in enumerate(STEPS[lang], 1))
            title = f"All about {name}" if lang == "en" else f"关于 {name}"
            write(tmp_path / "pages" / (name + suffix), f"# {title}\n\nopening\n\n{sections}")
    monkeypatch.setattr(grader.teaching, "PAGES", tmp_path / "pages")


def double(*diagnoses: Diagnosis, status: Status = Status.FAILED, finding: Finding | None = None) -> ExerciseReport:
    """What a check found out about `double`."""
    verdicts = (Verdict("values", Status.PASSED, 1.0, 1.0), Verdict("gradient", status, 0.0, 1.0, finding))
    functions = ("double", "double_backward")
    return ExerciseReport("double", ("Double", "加倍"), "double.py", functions, verdicts, diagnoses=diagnoses)


@pytest.fixture
def keep(course: Path, workspace: Path) -> Keep:
    """A function that keeps what a check found in the workspace."""
    assignment = load_assignment(course, "one1")

    def keep(*exercises: ExerciseReport) -> None:
        report = Report("one1", ("One", "一"), "torch", 0, "0", exercises)
        assert keep_report(workspace, assignment, report)

    return keep


def kept(workspace: Path, assignment: str = "one1") -> Path:
    """The file that the last results are in."""
    return workspace / f".grader/last/{assignment}.json"


@pytest.mark.usefixtures("pages")
def test_each_hint_goes_one_step_further(grader: Run, workspace: Path, keep: Keep) -> None:
    """Four steps, each shown once, and the last one again and again, with the command for the whole page."""
    keep(double(MISTAKE))
    said = [grader("hint", "double", cwd=workspace) for _ in range(5)]
    assert [(result.code, result.err) for result in said] == [(0, "")] * 5
    for result, step in zip(said, (1, 2, 3, 4, 4), strict=True):
        assert f"step {step} of wrong-sign" in result.out
        assert f"{STEPS['en'][step - 1]} (hint {step} of 4)" in result.out
    assert [result.out.splitlines()[-1] for result in said] == [
        *["One step further: grader hint double"] * 3,
        *["This was the last hint. The whole page: grader explain wrong-sign"] * 2,
    ]


@pytest.mark.usefixtures("pages")
def test_a_hint_as_it_is_printed(grader: Run, workspace: Path, keep: Keep) -> None:
    """The whole answer: whose hint, what about, which step, and how to go on."""
    keep(double(MISTAKE))
    assert grader("hint", "double", cwd=workspace).out == (
        "double: All about wrong-sign\n"
        "Where to look (hint 1 of 4)\n"
        "  step 1 of wrong-sign\n"
        "\n"
        "One step further: grader hint double\n"
    )
    assert grader("hint", "double", "--lang", "zh", cwd=workspace).out == (
        "double：关于 wrong-sign\n"
        "概念（第 2 条提示，共 4 条）\n"
        "  step 2 of wrong-sign\n"
        "\n"
        "再进一步：grader hint double\n"
    )


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("words", [["double"], ["double_backward"], ["one1", "double"], ["one1/", "double_backward"]])
def test_an_exercise_goes_by_each_of_its_names(grader: Run, workspace: Path, keep: Keep, words: list[str]) -> None:
    """Forward, backward, with or without the assignment; the next command names it as it was named."""
    keep(double(MISTAKE))
    result = grader("hint", *words, cwd=workspace)
    assert "step 1 of wrong-sign" in result.out
    assert f"grader hint {' '.join(words)}\n" in result.out


@pytest.mark.usefixtures("pages")
def test_a_new_mistake_begins_anew_and_the_same_one_goes_on(grader: Run, workspace: Path, keep: Keep) -> None:
    """Hints belong to a mistake: another one starts at its first step, a new check of the same one does not."""
    keep(double(MISTAKE))
    grader("hint", "double", cwd=workspace)
    keep(double(replace(MISTAKE, cases=9)))
    assert "step 2 of wrong-sign" in grader("hint", "double", cwd=workspace).out
    keep(double(replace(MISTAKE, name="wrong-factor")))
    assert "step 1 of wrong-factor" in grader("hint", "double", cwd=workspace).out


@pytest.mark.usefixtures("pages")
def test_a_level_is_shown_without_going_further(grader: Run, workspace: Path, keep: Keep) -> None:
    """--level looks ahead or back; the next hint is the one that was next before."""
    keep(double(MISTAKE))
    said = grader("hint", "double", "--level", "3", cwd=workspace).out
    assert "step 3 of wrong-sign" in said
    assert said.endswith("One step further: grader hint double --level 4\n")
    assert "step 1 of wrong-sign" in grader("hint", "double", cwd=workspace).out


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("level", ["0", "5", "x", ""])
def test_a_level_that_is_none_is_told(grader: Run, workspace: Path, keep: Keep, level: str) -> None:
    """There are four levels, and the sentence lists them."""
    keep(double(MISTAKE))
    result = grader("hint", "double", "--level", level, cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert "Known: 1, 2, 3, 4." in result.err


@pytest.mark.usefixtures("pages")
def test_an_uncertain_cause_is_told_as_one(grader: Run, workspace: Path, keep: Keep) -> None:
    """Where several mistakes fit, the hint says so first and names the others."""
    keep(double(replace(MISTAKE, certain=False, others=("wrong-factor", "path-scaled"))))
    said = " ".join(grader("hint", "double", cwd=workspace).out.split())
    assert "More than one mistake fits" in said
    assert "the others: wrong-factor, path-scaled. Where to look (hint 1 of 4) step 1 of wrong-sign" in said


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("diagnoses", [(), (replace(MISTAKE, name="of-a-later-grader", certain=False),)])
def test_a_mistake_without_a_page_gets_a_general_hint(
    grader: Run, workspace: Path, keep: Keep, diagnoses: tuple[Diagnosis, ...]
) -> None:
    """Who failed for no known reason learns how to find the mistake."""
    keep(double(*diagnoses))
    result = grader("hint", "double", cwd=workspace)
    assert (result.code, result.err) == (0, "")
    assert "step 1 of no-name-backward" in result.out
    assert "More than one mistake" not in result.out


def test_work_that_is_to_do_leads_to_the_handout(grader: Run, course: Path, workspace: Path) -> None:
    """A stub has nothing to hint at but what is asked for."""
    grader("check", "one1", "double", cwd=workspace)
    result = grader("hint", "double", cwd=workspace)
    assert result.code == 0
    assert "double: double.py:5 still raises NotImplementedError" in result.out
    assert "The handout tells what to do: one1/README.md, section 'double'." in result.out
    zh = grader("hint", "double", "--lang", "zh", cwd=workspace).out
    assert "one1/README.zh.md，“double”一节" in zh


@pytest.mark.parametrize(
    ("handout", "said"),
    [("# One\n\n## double.py\n", "section 'double.py'"), ("# One\n", "one1/README.md."), (None, "NotImplementedError")],
)
def test_handouts_of_other_forms(
    grader: Run, course: Path, workspace: Path, handout: str | None, said: str
) -> None:
    """A heading names the exercise's file, or no heading names it, or there is no handout."""
    file = course / "assignments/one1/README.md"
    file.unlink()
    if handout is not None:
        write(file, handout)
    grader("check", "one1", "double", cwd=workspace)
    result = grader("hint", "double", cwd=workspace)
    assert (result.code, result.err) == (0, "")
    assert result.out.rstrip().rstrip(".").endswith(said.rstrip("."))


@pytest.mark.parametrize(
    ("exercise", "said"),
    [
        (double(status=Status.PASSED), "double: passes every check made here, so there is nothing to hint at."),
        (double(status=Status.OUR_FAULT), "double: a fault of the grader, not of your code"),
        (double(status=Status.SKIPPED), "double: not checked"),
    ],
)
def test_where_there_is_nothing_to_hint_at_the_reason_is_told(
    grader: Run, workspace: Path, keep: Keep, exercise: ExerciseReport, said: str
) -> None:
    """It passes, the grader failed, or it was not checked: one sentence."""
    keep(exercise)
    result = grader("hint", "double", cwd=workspace)
    assert (result.code, result.out, result.err) == (0, f"{said}\n", "")


def test_work_that_was_never_checked_is_told(grader: Run, workspace: Path) -> None:
    """Hints follow from a check; the sentence holds the command."""
    result = grader("hint", "double_backward", cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert "first run 'grader check one1 double'" in result.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["duble"], "Did you mean double"),
        (["one1", "square"], "one1 has no exercise 'square'"),
        (["shared"], "is an exercise of one1, two2; name the assignment before it"),
        ([], "Name one exercise: grader hint EXERCISE."),
        (["one1"], "Known: double, shared."),
        (["double", "shared"], "Name one exercise"),
    ],
)
def test_exactly_one_exercise_is_named(grader: Run, workspace: Path, words: list[str], said: str) -> None:
    """Names that are none, that mean several exercises or no exercise, are told with what there is."""
    result = grader("hint", *words, cwd=workspace)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_outside_any_workspace_the_user_is_told_to_start(grader: Run, tmp_path: Path) -> None:
    """Where nothing can be kept there is nothing to hint at."""
    result = grader("hint", "relu", cwd=tmp_path)
    assert result.code == 2
    assert "grader start" in result.err


def test_a_check_leads_to_a_hint(grader: Run, workspace: Path) -> None:
    """From wrong work to its first hint with the command that the check names."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    checked = grader("check", "one1", cwd=workspace)
    assert "Stuck? grader hint double" in checked.out
    assert "hint 1 of 4" in grader("hint", "double", cwd=workspace).out


def test_a_clone_of_a_course_keeps_results_too(grader: Run, course: Path) -> None:
    """In a clone, where work is done in place, hints work without a workspace."""
    write(course / "assignments/one1/double.py", DOUBLE_WRONG + SHARED)
    assert "Stuck?" in grader("check", "one1", cwd=course).out
    assert "hint 1 of 4" in grader("hint", "double", cwd=course / "assignments/one1").out


def test_another_folder_is_left_as_it_is(grader: Run, course: Path) -> None:
    """--dir of a folder that is no workspace writes nothing there, nothing here, and promises no hint."""
    write(course / "work/one1/double.py", DOUBLE_WRONG + SHARED)
    result = grader("check", "one1", "--dir", "work", cwd=course)
    assert result.code == 1
    assert "Stuck?" not in result.out
    assert not list(course.rglob(".grader"))


def test_the_workspace_that_was_checked_keeps_the_result(grader: Run, course: Path, workspace: Path) -> None:
    """--dir of a workspace keeps the result there; the hint is promised only where it would find it."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    assert "Stuck?" not in grader("check", "one1", "--dir", "mine", cwd=course).out
    assert "Stuck?" in grader("check", "one1", "--dir", ".", cwd=workspace).out
    assert not (course / ".grader").exists()
    assert "hint 1 of 4" in grader("hint", "double", cwd=workspace).out


def test_what_is_kept_is_the_document_of_the_check(grader: Run, workspace: Path) -> None:
    """The file holds what `--format json` prints."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    printed = json.loads(grader("check", "one1", "--format", "json", cwd=workspace).out)
    assert json.loads(kept(workspace).read_bytes()) == printed


def test_exercises_that_were_left_out_keep_their_last_result(grader: Run, workspace: Path) -> None:
    """A check of one exercise replaces that one only, and the points are those of all that is kept."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    grader("check", "one1", cwd=workspace)
    write(workspace / "one1/double.py", DOUBLE_RIGHT)
    grader("check", "one1", "double", cwd=workspace)
    report = json.loads(kept(workspace).read_bytes())["reports"][0]
    assert [(exercise["name"], exercise["status"]) for exercise in report["exercises"]] == [
        ("double", "passed"),
        ("shared", "passed"),
    ]
    assert (report["points"], report["max_points"], report["passed"]) == (3.0, 3.0, True)


BROKEN = ["", "[]", "{}", '{"format": "x"}', "\xff", "[" * 100_000, '{"format": "grader-report", "format_version": 2}',
          '{"format": "grader-report", "format_version": 1, "reports": []}',
          '{"format": "grader-report", "format_version": 1, "reports": [{"exercises": [{"name": "double"}]}]}']


@pytest.mark.parametrize("content", BROKEN)
def test_a_broken_file_is_begun_anew(grader: Run, workspace: Path, content: str) -> None:
    """Whatever stands in the file, a check is not stopped by it, and a hint says that nothing was checked."""
    write(kept(workspace), content)
    assert "has not been checked yet" in grader("hint", "double", cwd=workspace).err
    assert grader("check", "one1", "double", cwd=workspace).code == 1
    assert list(last_reports(workspace, "one1")) == ["double"]


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize("content", ["", "[]", '{"one1/double": 3}', '{"one1/double": ["wrong-sign", "x"]}', "[" * 9999,
                                     '{"one1/double": ["wrong-sign", -7]}'])
def test_broken_levels_are_begun_anew(grader: Run, workspace: Path, keep: Keep, content: str) -> None:
    """Whatever stands in the file, the first hint is the first."""
    keep(double(MISTAKE))
    write(workspace / ".grader/hints.json", content)
    assert "hint 1 of 4" in grader("hint", "double", cwd=workspace).out
    assert "hint 2 of 4" in grader("hint", "double", cwd=workspace).out


@pytest.mark.usefixtures("pages")
def test_a_level_beyond_the_last_is_the_last(grader: Run, workspace: Path, keep: Keep) -> None:
    """A page may have become shorter since."""
    keep(double(MISTAKE))
    keep_level(workspace, "one1/double", "wrong-sign", 99)
    assert "hint 4 of 4" in grader("hint", "double", cwd=workspace).out


@pytest.mark.usefixtures("pages")
def test_where_nothing_can_be_written_everything_else_works(
    grader: Run, workspace: Path, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that refuses stops neither check nor hint; the next command then names its level."""
    keep(double(MISTAKE))

    def refuse(content: bytes, target: Path) -> None:
        raise PermissionError(13, "no", str(target))

    monkeypatch.setattr("grader.commands.memory.put", refuse)
    checked = grader("check", "one1", "double", cwd=workspace)
    assert (checked.code, checked.err) == (1, "")
    assert "Stuck?" not in checked.out
    for _ in range(2):
        said = grader("hint", "double", cwd=workspace)
        assert "hint 1 of 4" in said.out
        assert said.out.endswith("One step further: grader hint double --level 2\n")


@pytest.mark.parametrize("blocked", [".grader/last", ".grader/last/one1.json"])
def test_something_in_the_way_stops_no_check(grader: Run, workspace: Path, blocked: str) -> None:
    """A file where a folder belongs, or a folder where a file belongs, is left alone."""
    place = workspace / blocked
    if place.suffix:
        place.mkdir(parents=True)
    else:
        write(place, "mine")
    result = grader("check", "one1", "double", cwd=workspace)
    assert (result.code, result.err) == (1, "")
    assert place.is_dir() is bool(place.suffix)
    assert not list(workspace.rglob("*.part"))


def test_levels_of_two_exercises_are_kept_apart(tmp_path: Path) -> None:
    """Going on with one exercise does not take the other further."""
    assert keep_level(tmp_path, "a/f", "p", 2)
    assert keep_level(tmp_path, "a/g", "p", 1)
    assert [level_given(tmp_path, key, "p") for key in ("a/f", "a/g", "b/f")] == [2, 1, 0]


def test_a_hint_runs_nothing(workspace: Path, grader: Run, grader_process: RunProcess) -> None:
    """Neither array libraries nor the worker are imported, and the student's files are not."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    grader("check", "one1", cwd=workspace)
    write(workspace / "one1/double.py", "import sys\nsys.exit('it runs')\n")
    result = grader_process("hint", "double", cwd=workspace, env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert result.returncode == 0
    assert b"hint 1 of 4" in result.stdout
    imported = {line.rsplit(b"|", 1)[-1].strip().decode() for line in result.stderr.splitlines() if b"|" in line}
    assert "grader.teaching" in imported
    heavy = ("numpy", "torch", "hypothesis", "scipy", "psutil", "grader.worker", "grader.grading", "subprocess")
    assert not [name for name in imported if name.startswith(heavy)]


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "utf-8"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_hints_fit_every_encoding(
    workspace: Path, grader: Run, grader_process: RunProcess, encoding: str, lang: str
) -> None:
    """Chinese where the stream has Chinese, else English; nothing becomes a question mark that was none."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    grader("check", "one1", cwd=workspace)
    env = {"PYTHONIOENCODING": encoding, "GRADER_LANG": lang}
    result = grader_process("hint", "double", "--level", "3", cwd=workspace, env=env)
    assert (result.returncode, result.stderr) == (0, b"")
    chinese = lang == "zh" and encoding in ("gbk", "utf-8")
    assert ("公式" if chinese else "The formula") in result.stdout.decode(encoding)
    assert b"?" not in result.stdout


def test_colours_of_a_hint_are_asked_for(grader: Run, workspace: Path) -> None:
    """--color decides; a stream that is no terminal gets none by itself."""
    write(workspace / "one1/double.py", DOUBLE_WRONG + SHARED)
    grader("check", "one1", cwd=workspace)
    assert "\x1b[1m" in grader("hint", "double", "--color", "always", cwd=workspace).out
    assert "\x1b[" not in grader("hint", "double", cwd=workspace).out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root can write everything")
def test_a_read_only_workspace_stops_no_check(grader: Run, workspace: Path) -> None:
    """Work on a read-only disk is checked as usual."""
    (workspace / ".grader").chmod(0o555)
    result = grader("check", "one1", "double", cwd=workspace)
    (workspace / ".grader").chmod(0o755)
    assert (result.code, result.err) == (1, "")


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(("lang", "section"), [("en", "The handout"), ("zh", "讲义")])
def test_a_forbidden_call_needs_no_page(grader: Run, keep: Keep, workspace: Path, lang: str, section: str) -> None:
    """Where it is all that is wrong, it is told with the handout; a gradient that is wrong too has its page."""
    call = Finding("forbidden-call", {"function": "double_backward", "name": "torch.func.vjp", "trace": []})
    rule = Verdict("allowed_calls", Status.FAILED, 0.0, 0.0, call)
    right, wrong = double(status=Status.PASSED), double(MISTAKE, finding=Finding("gradient-differs"))
    keep(replace(right, verdicts=(*right.verdicts, rule)))
    told = grader("hint", "double", "--lang", lang, cwd=workspace).out
    assert "torch.func.vjp" in told
    assert section in told
    keep(replace(wrong, verdicts=(*wrong.verdicts, rule)))
    assert STEPS[lang][0] in grader("hint", "double", "--lang", lang, cwd=workspace).out
