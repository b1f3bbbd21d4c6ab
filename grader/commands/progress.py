"""A bar on stderr while a class is graded: how many, how fast, how long still, and what came out."""

from __future__ import annotations

import sys
from collections import Counter
from types import TracebackType

from tqdm import tqdm

from grader.classroom.grading_task import Graded
from grader.classroom.handin import Handin
from grader.classroom.run import Watch
from grader.commands.console import Console


class Progress:
    """A context in which the bar is shown, on a terminal only and unless the user wants quiet."""

    def __init__(self, console: Console, total: int) -> None:
        """`total` submissions are to come."""
        self._bar = tqdm(
            total=total, unit="", dynamic_ncols=True, disable=console.verbosity < 0 or not sys.stderr.isatty()
        )
        self._counts: Counter[str] = Counter()
        self.watch = Watch(self._note, self._done)

    def __enter__(self) -> Progress:
        """Show it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the last line on the screen."""
        self._bar.close()

    def _note(self, handin: Handin) -> None:
        self._bar.update()

    def _done(self, result: Graded) -> None:
        word = "failed" if result.report is None else "all right" if result.report["passed"] else "not all right"
        self._counts[word] += 1
        self._bar.set_postfix(self._counts, refresh=False)
