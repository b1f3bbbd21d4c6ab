"""What is said about the values of forwards and backwards once their cause is known."""

from __future__ import annotations

from grader.report.words import diagnoses_arrangement, diagnoses_backward, diagnoses_factors, diagnoses_forward
from grader.report.words.pattern import Catalogue

WORDS: Catalogue = {
    **diagnoses_factors.WORDS,
    **diagnoses_arrangement.WORDS,
    **diagnoses_backward.WORDS,
    **diagnoses_forward.WORDS,
}
