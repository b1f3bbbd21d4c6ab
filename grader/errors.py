"""What can go wrong that is not the student's answer: each error is one sentence and an exit code."""

from __future__ import annotations


class GraderError(Exception):
    """A problem that the user can mend: an unknown name, a folder without work, a mistake in a spec.

    `en` and `zh` are the same sentence in English and Chinese.
    """

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.en = en
        self.zh = zh


class SpecError(GraderError):
    """A mistake in an assignment's `spec.py`, found when it is loaded or first used."""

    def within(self, place: str) -> SpecError:
        """The same error, told with the place (file, exercise) where it was found."""
        return SpecError(f"{place}: {self.en}", f"{place}：{self.zh}")
