"""What must hold of an assignment before anybody's work is graded: texts, handouts, stubs, solutions."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from grader.course.exercise import Assignment, Exercise
from grader.course.text import Text
from grader.records import ExerciseReport, Finding, Status
from grader.report.columns import width
from grader.submission import read_submission
from grader.verify.bench import lost
from grader.verify.editions import Edition

WIDEST_TITLE = 40
LONGEST_SENTENCE = 300
HANDOUTS = {"en": "README.md", "zh": "README.zh.md"}


def texts(assignment: Assignment) -> Iterator[Finding]:
    """Titles and sentences that do not fit, or that a course in two languages has in one only."""
    titles = [(assignment.name, assignment.title), *((item.name, item.title) for item in assignment.exercises)]
    sentences = [(law.name, law.sentence) for exercise in assignment.exercises for law in exercise.laws]
    both = _in_two_languages(assignment, [text for _, text in (*titles, *sentences)])
    for name, text in (*titles, *sentences):
        if both and text.en == text.zh and " " in text.en:
            yield Finding("text-in-one-language", {"name": name, "text": text.en})
    for name, text in titles:
        for words in dict.fromkeys((text.en, text.zh)):
            if width(words) > WIDEST_TITLE:
                yield Finding("title-too-wide", {"name": name, "text": words, "most": WIDEST_TITLE})
    for name, text in sentences:
        for words in dict.fromkeys((text.en, text.zh)):
            if len(words) > LONGEST_SENTENCE:
                yield Finding("sentence-too-long", {"name": name, "length": len(words), "most": LONGEST_SENTENCE})


def handouts(assignment: Assignment, exercises: Sequence[Exercise]) -> Iterator[Finding]:
    """Handouts that are not there, or that do not name a function."""
    both = _in_two_languages(assignment, [item.title for item in assignment.exercises])
    for lang, file in HANDOUTS.items():
        text = _text(assignment.folder / file)
        if text is not None:
            for function in (name for exercise in exercises for name in exercise.functions):
                if not re.search(rf"\b{function}\b", text, re.ASCII):
                    yield Finding("handout-lacks-function", {"file": file, "function": function})
        elif lang == "en" or both:
            yield Finding("no-handout", {"file": file})


def stubs(assignment: Assignment, edition: Edition, exercises: Sequence[Exercise]) -> Iterator[Finding]:
    """Functions that are not still to do in the stub files, read as a student gets them: in a folder of their own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, source in read_submission(edition.stubs, assignment, edition.library).sources.items():
            (Path(folder) / name).write_bytes(source)
        blocked = read_submission(Path(folder), assignment, edition.library).blocked
    for exercise in exercises:
        for function in exercise.functions:
            if function not in blocked or blocked[function].code != "todo-stub":
                file = edition.path(exercise.file)
                yield Finding("stub-is-no-stub", {"file": file, "function": function})


def solution(edition: Edition, reports: Sequence[ExerciseReport]) -> Iterator[Finding]:
    """What the solution loses."""
    for report in reports:
        bad = [verdict for verdict in lost(report) if verdict.status is not Status.OUR_FAULT]
        if bad:
            yield Finding(
                "solution-fails",
                {"file": edition.path(report.file), "exercise": report.name, "checks": [item.check for item in bad]},
            )


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None


def _in_two_languages(assignment: Assignment, texts: Sequence[Text]) -> bool:
    """A course may be in one language; whatever is said in Chinese at one place makes it one in two."""
    return (assignment.folder / HANDOUTS["zh"]).is_file() or any(text.en != text.zh for text in texts)
