"""What a student is called on pages, and the name of the student's own page."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from grader.classroom.handin import Result
from grader.report.plain import plain

FOLDER = "students"
LONGEST_NAME = 60
LONGEST_SLUG = 40
DIGITS = 20


def label(result: Result) -> str:
    """The student's name, with the id behind it; the id alone where there is no name."""
    name, student = plain(result.name, LONGEST_NAME), plain(result.student, LONGEST_NAME)
    return f"{name} ({student})" if name and name != student else student


def file_name(student: str) -> str:
    """A name that every file system takes, and that no other id gets."""
    slug = re.sub("[^a-z0-9]+", "-", student.lower()).strip("-")[:LONGEST_SLUG]
    return f"{slug or 'student'}-{_digest(student, b'')}.html"


def nameless(result: Result, salt: bytes) -> Result:
    """`result` without what tells whose it is: the id becomes a word that only `salt` leads to.

    Findings about the whole attempt go too, since they name what was handed in; the code and what it said remain.
    """
    word = _digest(result.student, salt)
    return replace(result, student=word, name="", email="", source="", submitted=None, digest="", findings=())


def _digest(student: str, salt: bytes) -> str:
    return hashlib.sha256(salt + student.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
