"""`grader explain`: a page about a mistake, or the list of all pages."""

from __future__ import annotations

from pathlib import Path

import pytest
from tiny_course import Run, RunProcess, write

import grader.teaching
from grader.report.columns import width
from grader.teaching import names

EN = """# A mistake that has quite a long title, so long that it takes two lines

It is **bad**.

## Where to look

- in `f`

## The concept

    x = 1
"""
ZH = "# 一种错误\n\n它*很*不好。\n\n## 看哪里\n\n- 在 `f` 中\n\n## 概念\n\n    x = 1\n"


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two pages in two languages."""
    for name in ("wrong-sign", "a-much-longer-name"):
        write(tmp_path / "pages" / f"{name}.md", EN)
        write(tmp_path / "pages" / f"{name}.zh.md", ZH)
    monkeypatch.setattr(grader.teaching, "PAGES", tmp_path / "pages")


@pytest.mark.usefixtures("pages")
def test_a_page_is_shown(grader: Run, tmp_path: Path) -> None:
    """Title, opening and every section, wrapped and indented, anywhere: no workspace is needed."""
    result = grader("explain", "wrong-sign", cwd=tmp_path, env={"COLUMNS": "60"})
    assert (result.code, result.err) == (0, "")
    assert result.out == (
        "A mistake that has quite a long title, so long that it takes\n"
        "  two lines\n"
        "  It is bad.\n"
        "\n"
        "Where to look\n"
        "  - in `f`\n"
        "\n"
        "The concept\n"
        "    x = 1\n"
    )


@pytest.mark.usefixtures("pages")
def test_a_page_is_shown_in_the_users_language(grader: Run, tmp_path: Path) -> None:
    """--lang decides on the page, and not only on the sentences around it."""
    said = grader("explain", "wrong-sign", "--lang", "zh", cwd=tmp_path).out
    assert said == "一种错误\n  它很不好。\n\n看哪里\n  - 在 `f` 中\n\n概念\n    x = 1\n"


@pytest.mark.usefixtures("pages")
def test_without_a_name_every_page_is_listed(grader: Run, tmp_path: Path) -> None:
    """Names stand in one column, titles in the next."""
    said = grader("explain", cwd=tmp_path, env={"COLUMNS": "50"}).out
    assert said.splitlines() == [
        "a-much-longer-name  A mistake that has quite a",
        "                    long title, so long that it",
        "                    takes two lines",
        "wrong-sign          A mistake that has quite a",
        "                    long title, so long that it",
        "                    takes two lines",
    ]
    zh = grader("explain", "--lang", "zh", cwd=tmp_path).out
    assert zh == "a-much-longer-name  一种错误\nwrong-sign          一种错误\n"


@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("wrong-sing", "There is no page 'wrong-sing'. Did you mean wrong-sign?"),
        ("sign", "Did you mean wrong-sign?"),
        ("zzz", "Known: a-much-longer-name, wrong-sign."),
        ("wrong-sign.zh", "Did you mean wrong-sign?"),
        ("../pages/wrong-sign", "There is no page"),
        ("", "There is no page ''."),
    ],
)
def test_a_page_that_is_none_is_told(grader: Run, tmp_path: Path, name: str, said: str) -> None:
    """An unknown name gets a suggestion, and exit code 2."""
    result = grader("explain", name, cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_every_page_of_ours_is_listed_and_fits(grader: Run, tmp_path: Path) -> None:
    """The list holds every page, in lines that fit."""
    said = grader("explain", cwd=tmp_path, env={"COLUMNS": "80"}).out
    assert {line.split()[0] for line in said.splitlines() if line[0] != " "} == set(names())
    assert max(map(width, said.splitlines())) <= 80


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "utf-8"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_pages_fit_every_encoding(tmp_path: Path, grader_process: RunProcess, encoding: str, lang: str) -> None:
    """A redirected page is Chinese where the encoding has Chinese, else English, and always readable."""
    env = {"PYTHONIOENCODING": encoding, "GRADER_LANG": lang}
    result = grader_process("explain", "crash", cwd=tmp_path, env=env)
    assert (result.returncode, result.stderr) == (0, b"")
    chinese = lang == "zh" and encoding in ("gbk", "utf-8")
    assert ("看哪里" if chinese else "Where to look") in result.stdout.decode(encoding)


def test_colours_of_a_page_are_asked_for(grader: Run, tmp_path: Path) -> None:
    """--color and the environment decide; a stream that is no terminal gets none by itself."""
    assert "\x1b[1mWhere to look\x1b[0m" in grader("explain", "crash", "--color", "always", cwd=tmp_path).out
    assert "\x1b[1m" in grader("explain", "crash", cwd=tmp_path, env={"FORCE_COLOR": "1"}).out
    assert "\x1b[" not in grader("explain", "crash", cwd=tmp_path, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out
    assert "\x1b[" not in grader("explain", "crash", cwd=tmp_path).out
