"""Every known mistake is found, in the check where it belongs, with words and a small example, and named.

A mistake of the table is tried in both libraries and, in NumPy, shrunk to its smallest case; any other
mistake is tried in one library, without shrinking. `CORPUS=all` in the environment: everything, shrunk.
"""

from __future__ import annotations

import ast
import os
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from corpus import (
    ASSIGNMENTS,
    COURSE,
    LIBRARIES,
    TESTS,
    arrays_of,
    assignment,
    exercise_of,
    grade_one,
    solutions,
    submission_of,
    variants,
)

from grader.checks import shrinking
from grader.records import ExerciseReport, Status, Verdict
from grader.report.messages import diagnosis_message, message
from grader.teaching import page

if TYPE_CHECKING:
    from grader.submission import Submission
    from grader.verify.bench import Bench
    from grader.verify.corpus import Variant

EVERYTHING = os.environ.get("CORPUS") == "all"
FOUND = (Status.FAILED, Status.CRASHED, Status.TIMED_OUT)
LARGEST_EXAMPLE = 30

# The table of misconceptions: its lines (the first is the header) that concern these two assignments.
ROWS = {*range(2, 125), *range(135, 137), *range(201, 203), *range(212, 216)}

NOT_APPLICABLE = {
    84: "d2l's own strict comparison: wrong once in 2^24 draws, must pass (right/*/dropout_d2l_en.py)",
    109: "right for matrices, and there are no convolutions here (right/*/xavier_normal_general_fans.py)",
    113: "right for matrices, and there are no convolutions here (right/*/kaiming_product_of_shape.py)",
    122: "no function here updates weights between two backward steps",
}

# A row of the table whose mistake is none in the other library.
ONE_LIBRARY = {20: "torch does not warn of an overflow, and 1 / (1 + inf) is right"}


def _chosen() -> list[Variant]:
    found = []
    for variant in variants("wrong"):
        twin = LIBRARIES[zlib.crc32(variant.path.stem.encode()) % 2]
        alone = not any(
            other.path.parts[-2] != variant.library and other.path.stem == variant.path.stem
            for other in variants("wrong")
        )
        if EVERYTHING or variant.row is not None or alone or variant.library == twin:
            found.append(variant)
    return found


@pytest.mark.parametrize("variant", _chosen(), ids=lambda variant: variant.id)
def test_a_mistake_is_found(
    variant: Variant, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The named checks fail, points are lost, and the finding has words and an example."""
    shrunk = EVERYTHING or (variant.row is not None and variant.library == "numpy")
    if not shrunk:
        monkeypatch.setattr(shrinking, "smallest", lambda *args: None)
    submission = submission_of(variant, tmp_path)
    report = grade_one(bench, variant, submission)
    if variant.remark is not None:
        _assert_remark(variant, report)
        return
    assert report.points < report.max_points
    verdicts = {verdict.check: verdict for verdict in report.verdicts}
    for name in variant.fails:
        verdict = verdicts[name]
        assert verdict.status in FOUND, f"{name}: {verdict.status.value}"
        assert verdict.points == 0
        _assert_words(verdict)
        if verdict.status is Status.FAILED and name in ("values", "gradient"):
            assert verdict.finding is not None
            assert verdict.finding.replay is not None
            if shrunk:
                entries = arrays_of(verdict.finding.replay.code)
                assert 0 < sum(entries.values()) <= LARGEST_EXAMPLE, entries
    if variant.diagnoses is not None:
        assert {diagnosis.name for diagnosis in report.diagnoses} == set(variant.diagnoses)
        _assert_told(report)
    assert "undiagnosed" not in [remark.code for verdict in report.verdicts for remark in verdict.remarks]
    if any(verdict.finding is not None and verdict.finding.code == "stopped" for verdict in report.verdicts):
        _assert_others_pass(variant, submission, bench)


def _assert_remark(variant: Variant, report: ExerciseReport) -> None:
    assert report.points == report.max_points
    assert variant.remark in [remark.code for verdict in report.verdicts for remark in verdict.remarks]


def _assert_told(report: ExerciseReport) -> None:
    """Every diagnosis has a page in both languages, a sentence, and something that it explains."""
    for diagnosis in report.diagnoses:
        assert diagnosis.explains
        for lang in ("en", "zh"):
            assert page(diagnosis.name, lang).title
            assert f"({diagnosis.name})" not in diagnosis_message(diagnosis, lang).headline


def _assert_words(verdict: Verdict) -> None:
    assert verdict.finding is not None
    for lang in ("en", "zh"):
        headline = message(verdict.finding, lang).headline
        assert headline
        assert f"({verdict.finding.code})" not in headline
        assert f"（{verdict.finding.code}）" not in headline


def _assert_others_pass(variant: Variant, submission: Submission, bench: Bench) -> None:
    others = _neighbours(variant)
    report = bench.grade(assignment(variant.assignment), submission, others)
    assert [exercise.name for exercise in report.exercises] == others
    for exercise in report.exercises:
        assert exercise.points == exercise.max_points, exercise.name


def _neighbours(variant: Variant) -> list[str]:
    """The other exercises of the same stub file whose solutions do not call the wrong functions."""
    mine = exercise_of(variant)
    tree = ast.parse((solutions(variant.assignment, variant.library) / mine.file).read_bytes())
    uses = {
        node.name: {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
    }
    touched = set(mine.functions)
    while more := {name for name, used in uses.items() if used & touched} - touched:
        touched |= more
    return [
        exercise.name
        for exercise in assignment(variant.assignment).exercises
        if exercise.file == mine.file and not touched & set(exercise.functions)
    ]


def _one_for_each_exercise() -> list[Variant]:
    first: dict[tuple[str, str], Variant] = {}
    for variant in variants("wrong"):
        if variant.library == "numpy" and variant.remark is None:
            first.setdefault((variant.assignment, variant.exercise), variant)
    return [variant for variant in first.values() if _neighbours(variant)]


@pytest.mark.parametrize("variant", _one_for_each_exercise(), ids=lambda variant: variant.exercise)
def test_a_mistake_stays_in_its_exercise(variant: Variant, bench: Bench, tmp_path: Path) -> None:
    """The other exercises of the file keep their points."""
    _assert_others_pass(variant, submission_of(variant, tmp_path), bench)


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_files_replace_the_functions_of_one_exercise(name: str) -> None:
    """A file binds no other name of the solution that it is appended to."""
    for variant in variants("wrong") + variants("right"):
        if variant.assignment != name:
            continue
        exercise = exercise_of(variant)
        solution = (solutions(name, variant.library) / exercise.file).read_bytes()
        shared = _bound(solution) & _bound(variant.path.read_bytes())
        assert shared <= set(exercise.functions), variant.id


def _bound(source: bytes) -> set[str]:
    """Names of functions, classes and variables at the top level."""
    found: set[str] = set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Assign):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def test_headers_name_checks_that_exist() -> None:
    """`fails` lists checks of the exercise, or the file says which remark it gets."""
    from grader.checks.plan import points_of

    for variant in variants("wrong"):
        assert variant.sentence.endswith("."), variant.id
        assert bool(variant.fails) != bool(variant.remark), variant.id
        assert set(variant.fails) <= set(points_of(exercise_of(variant))), variant.id


def test_every_row_of_the_table_is_covered() -> None:
    """Each mistake of the table has a file in both libraries, or a reason why it cannot be made here."""
    written = {(variant.row, variant.library) for variant in variants("wrong")}
    lacking = {(row, library) for row in ROWS for library in LIBRARIES} - written
    unexplained = {row for row, _ in lacking} - set(NOT_APPLICABLE) - set(ONE_LIBRARY)
    assert not unexplained
    assert not {row for row, _ in written if row is not None} & set(NOT_APPLICABLE)


def test_the_corpus_lies_where_it_is_looked_for() -> None:
    """Every Python file below tests/wrong and tests/right is part of the corpus."""
    known = {variant.path for variant in variants("wrong") + variants("right")}
    assert {path for kind in ("wrong", "right") for path in (TESTS / kind).rglob("*.py")} == known
    assert (COURSE / "assignments").is_dir()
