"""The catalogues: name -> (English, Chinese); `code:variant` refines a finding's `code` for a value of a fact."""

from __future__ import annotations

from grader.report.words import (
    diagnoses_calls,
    diagnoses_random,
    diagnoses_results,
    gradients,
    handing_in,
    laws,
    loading,
    outcomes,
    results,
    running,
)
from grader.report.words.pattern import Catalogue, Words

CATALOGUE: Catalogue = {
    **loading.WORDS,
    **handing_in.WORDS,
    **running.WORDS,
    **results.WORDS,
    **gradients.WORDS,
    **laws.WORDS,
    **outcomes.WORDS,
}

DIAGNOSES: Catalogue = {**diagnoses_results.WORDS, **diagnoses_calls.WORDS, **diagnoses_random.WORDS}

VARIANTS: dict[str, str] = {
    "unreadable-file": "reason",
    "missing-import": "library",
    "raised": "elsewhere",
    "stopped": "reason",
    "wrong-shape": "values_right",
    "fd-differs": "forward_right",
    "low-precision": "single",
    "skipped-because": "reason",
    "own-forward": "in_one",
    "law-call-totals": "variation",
    "law-norms": "variation",
    "unmet-value": "what",
    "unread-folder": "reason",
    "unread-zip": "reason",
    "odd-name": "reason",
    "served-as": "notebook",
    "roster-row": "reason",
}

CODES = tuple(dict.fromkeys(key.partition(":")[0] for key in CATALOGUE))

__all__ = ["CATALOGUE", "CODES", "DIAGNOSES", "VARIANTS", "Words"]
