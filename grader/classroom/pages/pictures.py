"""Where the bars of the pictures stand: a histogram of points, and the shares of an exercise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from grader.records import Status
from grader.report.numbers import number

BINS = 10
WIDTH, HEIGHT = 340.0, 120.0
SHOWN = (Status.PASSED, Status.FAILED, Status.CRASHED, Status.TIMED_OUT, Status.TODO, Status.SKIPPED, Status.OUR_FAULT)


@dataclass(frozen=True)
class Bar:
    """One bar of the histogram: its place in the picture, and its numbers; the last one holds full marks too."""

    x: float
    y: float
    width: float
    height: float
    low: str
    high: str
    count: int


@dataclass(frozen=True)
class Share:
    """One status of an exercise: how many students, and the bar's place in percent."""

    status: str
    count: int
    x: float
    width: float


def histogram(points: Sequence[float], most: float) -> list[Bar]:
    """Bars for points from 0 to `most`, in equal steps."""
    counts = Counter(_bin(each, most) for each in points)
    highest = max(counts.values(), default=1)
    step = WIDTH / BINS
    return [
        Bar(step * place, HEIGHT - (height := HEIGHT * counts[place] / highest), step, height,
            number(most * place / BINS, 3), number(most * (place + 1) / BINS, 3), counts[place])
        for place in range(BINS)
    ]


def shares(counts: Counter[str]) -> list[Share]:
    """The statuses that occur, in a fixed order from the left to the right."""
    total, before, found = sum(counts.values()), 0, []
    for status in SHOWN:
        count = counts[status.value]
        if count:
            found.append(Share(status.value, count, 100 * before / total, 100 * count / total))
        before += count
    return found


def _bin(points: float, most: float) -> int:
    share = points / most if most > 0 else 0.0
    return min(max(int(share * BINS + 1e-9), 0), BINS - 1)
