"""The message catalogue: code -> (English, Chinese); `code:variant` refines `code` for a value of a fact."""

from __future__ import annotations

from grader.report.words import gradients, laws, loading, outcomes, results, running
from grader.report.words.pattern import Catalogue, Words

CATALOGUE: Catalogue = {
    **loading.WORDS,
    **running.WORDS,
    **results.WORDS,
    **gradients.WORDS,
    **laws.WORDS,
    **outcomes.WORDS,
}

VARIANTS: dict[str, str] = {
    "unreadable-file": "reason",
    "stopped": "reason",
    "wrong-shape": "values_right",
    "fd-differs": "forward_right",
    "low-precision": "single",
    "skipped-because": "reason",
    "law-call-totals": "variation",
    "law-norms": "variation",
    "unmet-value": "what",
}

CODES = tuple(dict.fromkeys(key.partition(":")[0] for key in CATALOGUE))

__all__ = ["CATALOGUE", "CODES", "VARIANTS", "Words"]
