"""Headers of known work, and where it is looked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.errors import GraderError
from grader.verify.corpus import read_variant, variants

HEADER = '"""Forgets the batch.\n\nexercise: mean\nfails: values, gradient\n%s"""\n'


def written(folder: Path, content: str, kind: str = "wrong") -> Path:
    """A file of the corpus."""
    file = folder / kind / "a1" / "numpy" / "mean_forgets.py"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def test_a_header_is_read(tmp_path: Path) -> None:
    """Every field has its place."""
    found = read_variant(written(tmp_path, HEADER % "row: 7\ndiagnosis: batch-size-missing, wrong-sign\n"))
    assert (found.exercise, found.fails, found.row) == ("mean", ("values", "gradient"), 7)
    assert found.diagnoses == ("batch-size-missing", "wrong-sign")
    assert (found.kind, found.assignment, found.library) == ("wrong", "a1", "numpy")
    assert found.id == "a1/numpy/mean_forgets"
    assert found.sentence == "Forgets the batch."


@pytest.mark.parametrize(("field", "names"), [("", None), ("diagnosis: -\n", ())])
def test_no_name_is_demanded_where_none_is_given(tmp_path: Path, field: str, names: object) -> None:
    """Without the field any name will do; a dash says that none may be given."""
    assert read_variant(written(tmp_path, HEADER % field)).diagnoses == names


@pytest.mark.parametrize(
    "content",
    ["def f(:\n", "x = 1\n", '"""No exercise."""\n', HEADER % "diagnoses: x\n", HEADER % "row: seven\n",
     HEADER % "no colon\n", "\0"],
)
def test_a_header_that_cannot_be_understood_is_told_with_the_file(tmp_path: Path, content: str) -> None:
    """A mistake in a header is one sentence, in both languages, and no traceback."""
    with pytest.raises(GraderError) as told:
        read_variant(written(tmp_path, content))
    assert "mean_forgets.py" in told.value.en
    assert "mean_forgets.py" in told.value.zh


def test_files_lie_in_the_course_or_in_its_tests(tmp_path: Path) -> None:
    """A folder of the course itself comes before that of its tests; other libraries' folders are no libraries."""
    assert variants(tmp_path, "wrong") == ()
    written(tmp_path / "tests", HEADER % "")
    assert len(variants(tmp_path, "wrong", "a1")) == 1
    assert variants(tmp_path, "wrong", "a2") == ()
    (tmp_path / "wrong").mkdir()
    assert variants(tmp_path, "wrong") == ()
