"""How an export tells: in which languages, and what students may be told already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from grader.classroom.exports.words import say
from grader.records import ExerciseReport


@dataclass(frozen=True)
class Manner:
    """The choices of whoever exports.

    Texts are in all `languages` ("en", "zh"), names in the first. With `due_passed`, exercises with the visibility
    "after_due_date" are shown. `title` is what a table calls the assignment ("" for the assignment's name).
    """

    languages: tuple[str, ...] = ("en",)
    due_passed: bool = False
    title: str = ""

    @property
    def lang(self) -> str:
        """The language of names."""
        return self.languages[0]

    def each(self, tell: Callable[[str], str]) -> str:
        """What `tell` says in every language; once, where it says the same."""
        return "\n\n".join(dict.fromkeys(map(tell, self.languages)))

    def say(self, key: str, **facts: object) -> str:
        """A sentence in every language."""
        return self.each(lambda lang: say(key, lang, **facts))

    def shows(self, exercise: ExerciseReport) -> bool:
        """Whether a student may be told what was found in an exercise."""
        return exercise.visibility == "visible" or (self.due_passed and exercise.visibility == "after_due_date")
