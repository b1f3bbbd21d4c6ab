"""One worker for each library, shared by all tests of the corpus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from grader.verify.bench import Bench

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def bench() -> Iterator[Bench]:
    """Grades submissions, one after the other."""
    with Bench() as bench:
        yield bench
