"""Every correct way of writing it gets every point."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from corpus import grade_one, submission_of, variants

if TYPE_CHECKING:
    from grader.verify.bench import Bench
    from grader.verify.corpus import Variant

# A note on how precisely slopes could be measured; float32 inside causes it.
HARMLESS = {"fd-inconclusive"}


@pytest.mark.parametrize("variant", variants("right"), ids=lambda variant: variant.id)
def test_a_right_solution_gets_every_point(variant: Variant, bench: Bench, tmp_path: Path) -> None:
    """Full points, the library told from the code, and no remark but the one that the file names."""
    submission = submission_of(variant, tmp_path)
    assert submission.library == variant.library
    report = grade_one(bench, variant, submission)
    lost = {verdict.check: verdict.finding for verdict in report.verdicts if not verdict.passed}
    assert not lost
    assert report.points == report.max_points
    remarks = {remark.code for verdict in report.verdicts for remark in verdict.remarks}
    assert remarks - HARMLESS == ({variant.remark} if variant.remark else set())


def test_headers_hold_a_sentence() -> None:
    """A right file says in a sentence what is particular about it."""
    for variant in variants("right"):
        assert variant.sentence.endswith("."), variant.id
        assert not variant.fails
        assert variant.row is None
