"""A small course with a weak check, and `grader verify` in this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.commands.running import run

SPEC = '''"""Small sums."""

import numpy as np

from grader.spec import Assignment, Exercise, expect_close, law, text

assignment = Assignment(title=text("Small sums", "小小的和"))
total = Exercise(title=text("Sum", "和"), file="sums.py", forward="total(x) -> s", points=2)


@law(total, zh="和是对的。")
def adds_up(student):
    """The sum is right."""
    for x in POINTS:
        expect_close(student.total(np.array(x)), sum(x), text("the sum", "和"))
'''
WEAK, STRONG = "POINTS = ([2.0],)", "POINTS = ([2.0], [1.0, 2.0, 5.0])"
STUB = "import numpy as np\n\n\ndef total(x):\n    raise NotImplementedError\n"
RIGHT = "import numpy as np\n\n\ndef total(x):\n    return np.sum(x)\n"


@dataclass(frozen=True)
class Said:
    """What one run said, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def words(self) -> str:
        """What it said, in one line."""
        return " ".join(self.out.split())


Verify = Callable[..., Said]


def write(file: Path, content: str) -> Path:
    """Write a file, with the folders above it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A NumPy course with one exercise, whose check looks at sums of one number only."""
    folder = tmp_path / "course"
    sums = folder / "assignments" / "sums"
    write(sums / "spec.py", f"{SPEC}\n\n{WEAK}\n")
    write(sums / "sums.py", STUB)
    write(sums / "README.md", "# Sums\n\n`total(x)` is the sum of `x`.\n")
    write(sums / "README.zh.md", "# 和\n\n`total(x)` 是 `x` 的和。\n")
    write(folder / "solutions" / "sums" / "sums.py", RIGHT)
    return folder


@pytest.fixture
def strong(course: Path) -> Path:
    """The same course with a check that looks at three numbers."""
    write(course / "assignments" / "sums" / "spec.py", f"{SPEC}\n\n{STRONG}\n")
    return course


@pytest.fixture(name="verify")
def verify_fixture(course: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Verify:
    """`grader verify` inside the course, in English unless an option says otherwise."""
    monkeypatch.setenv("GRADER_LANG", "en")
    monkeypatch.chdir(course)

    def verifying(*args: str) -> Said:
        code = run(["verify", *args])
        out, err = capsys.readouterr()
        return Said(code, out, err)

    return verifying
