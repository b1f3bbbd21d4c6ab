"""What the name of a folder or a file in an export says about whose it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Label:
    """Whose something is: `student` is an id, or what takes the place of one.

    `number` is the one under which a platform knows the student, `file` the name that the student gave, `version` how
    often a file of that name was handed in before, `upload` grows from upload to upload, `late` says whether the
    platform marks it as late.
    """

    student: str
    name: str = ""
    email: str = ""
    number: str = ""
    file: str = ""
    version: int = 0
    upload: int = 0
    late: bool = False
