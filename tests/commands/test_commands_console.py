"""In which language and with which colours the commands speak."""

from __future__ import annotations

import io

import pytest

from grader.commands.console import Console, asked_language, language


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US"}, "zh"),
        ({"GRADER_LANG": "zh", "LC_ALL": "en_US"}, "zh"),
        ({"GRADER_LANG": "EN", "LANG": "zh_CN"}, "en"),
        ({"GRADER_LANG": "auto", "LANG": "zh_CN"}, "zh"),
        ({"GRADER_LANG": "fr", "LANG": "zh_CN"}, "zh"),
    ],
)
def test_language_follows_the_environment(environ: dict[str, str], expected: str) -> None:
    """GRADER_LANG comes before LC_ALL, that before LC_MESSAGES, that before LANG."""
    assert language(environ) == expected


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["check", "--lang", "zh"], "zh"),
        (["--lang=zh", "chek"], "zh"),
        (["--lang", "zh", "check", "--lang", "en"], "en"),
        (["check", "--", "--lang", "zh"], "en"),
        (["check", "--lang"], "en"),
        (["check", "--lang", "fr"], "en"),
    ],
)
def test_an_asked_language_is_known_before_the_arguments_are_parsed(args: list[str], expected: str) -> None:
    """Errors about the arguments themselves are in the language that the arguments ask for."""
    assert asked_language(args, {"LANG": "en_US"}) == expected


@pytest.mark.parametrize(
    ("color", "environ", "terminal", "expected"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("auto", {"CI": "true"}, True, False),
        ("auto", {"CI": "true", "FORCE_COLOR": "1"}, False, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colours_follow_the_option_then_the_environment_then_the_terminal(
    color: str, environ: dict[str, str], terminal: bool, expected: bool
) -> None:
    """NO_COLOR beats FORCE_COLOR, both beat CI and the kind of stream, and the option beats all."""
    stream = Terminal() if terminal else io.StringIO()
    assert Console(color=color).colored(environ, stream) is expected
