"""What a function returns around its inputs: at the center, and by line and step ahead and behind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from grader.numerics.precision import FLOAT32_UNIT, FLOAT64_UNIT, FloatArray, fits_single
from grader.numerics.survey import Survey


@dataclass(frozen=True)
class Outputs:
    """A function's outputs at the center (in a row), and by line and step ahead and behind; `unit` rounds them."""

    center: FloatArray
    ahead: FloatArray
    behind: FloatArray
    steps: FloatArray
    unit: float

    @classmethod
    def of(cls, survey: Survey, rows: FloatArray, size: float) -> Outputs:
        """From the outputs at the center and then at all moves of a survey, a place in a row, in units of `size`."""
        unit = FLOAT32_UNIT if fits_single(rows) else FLOAT64_UNIT
        rows = rows / size
        moved = rows[1:].reshape(len(survey.lines), len(survey.steps), 2, rows.shape[1])
        return cls(rows[0], moved[:, :, 0], moved[:, :, 1], np.array(survey.steps)[:, None], unit)

    @cached_property
    def rates(self) -> FloatArray:
        """By line, step and output the slope ahead or behind, whichever is steeper."""
        return np.asarray(np.maximum(np.abs(self.ahead - self.center), np.abs(self.behind - self.center)) / self.steps)

    @property
    def rate(self) -> FloatArray:
        """By output the steepest slope that any step of any line sees."""
        return np.asarray(np.where(np.isfinite(self.rates), self.rates, 0.0).max(axis=(0, 1)))

    @property
    def frozen(self) -> FloatArray:
        """By line whether float32 work moves nowhere: saturated, it may have a slope that it cannot show."""
        return np.asarray((self.unit == FLOAT32_UNIT) & ~self.rates.any(axis=(1, 2)))

    @property
    def unseen(self) -> float:
        """The slope that float32 work hides where it goes through values of the size of 1."""
        return FLOAT32_UNIT / float(self.steps[0, 0])

    @property
    def bounded(self) -> bool:
        """Whether slopes ahead and behind do not grow as steps get smaller: no jump, and no vertical tangent."""
        rates = self.rates.max(axis=(0, 2), initial=0.0)
        return bool(np.isfinite(rates).all() and rates[-1] <= 2 * rates[:-1].max())

    @property
    def reach(self) -> FloatArray:
        """The largest size of every output, by line and step."""
        return np.maximum(np.maximum(np.abs(self.ahead), np.abs(self.behind)), np.abs(self.center))
