"""The form of a sentence about a diagnosis: which results of which function, then what was proved about them."""

from __future__ import annotations

from grader.report.words.pattern import Line, Words


def en(said: Line, meaning: Line, advice: Line) -> Words:
    """English words; `said` follows "dX of relu_backward: ", or "relu_backward: " where no results are named."""
    return _about(("{outputs} of {function}: ", "{function}: "), said, meaning, advice)


def zh(said: Line, meaning: Line, advice: Line) -> Words:
    """Chinese words, in the same form."""
    return _about(("{function} 的 {outputs}：", "{function}："), said, meaning, advice)


def _about(subjects: tuple[str, ...], said: Line, meaning: Line, advice: Line) -> Words:
    forms = (said,) if isinstance(said, str) else said
    return Words(tuple(subject + form for form in forms for subject in subjects), (), meaning, advice)
