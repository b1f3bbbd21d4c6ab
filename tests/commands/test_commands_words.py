"""The catalogue of sentences, and suggestions for mistyped names."""

from __future__ import annotations

import string

import pytest

from grader.commands.suggest import hint
from grader.commands.words import HELP, WORDS, problem, sentence
from grader.course.text import Text


def fields(words: str) -> set[str | None]:
    """The facts that a sentence asks for."""
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("key", [*WORDS, *(f"help:{key}" for key in HELP)])
def test_every_sentence_exists_in_both_languages(key: str) -> None:
    """A sentence has an English and a Chinese form."""
    words = HELP[key.removeprefix("help:")] if key.startswith("help:") else WORDS[key]
    assert words.en
    assert words.zh


@pytest.mark.parametrize("key", WORDS)
def test_both_languages_tell_the_same_facts(key: str) -> None:
    """No fact is lost in translation."""
    assert fields(WORDS[key].en) == fields(WORDS[key].zh)


def test_a_fact_that_is_a_sentence_is_put_in_its_own_language() -> None:
    """A suggestion inside an error is English in English and Chinese in Chinese."""
    error = problem("no_command", name="chek", hint=Text(" Yes?", "是吗？"))
    assert (error.en, error.zh) == ("There is no command 'chek'. Yes?", "没有“chek”这个命令。是吗？")


def test_control_characters_in_a_name_are_shown_and_not_obeyed() -> None:
    """A name with an escape sequence cannot colour or move the terminal."""
    assert "\x1b" not in sentence("no_folder", folder="\x1b[31mred").en


@pytest.mark.parametrize("typed", ["relo", "RELU", "relu_"])
def test_a_near_name_is_suggested(typed: str) -> None:
    """A slip of a finger or of the shift key is recognised."""
    assert hint(typed, ["relu", "affine", "softmax"]).en == " Did you mean relu?"


def test_names_are_listed_where_none_is_near() -> None:
    """Without a near name, the user learns what there is."""
    assert hint("zzz", ["relu", "affine"]).en == " Known: relu, affine."


def test_a_long_list_of_names_is_cut() -> None:
    """A course with very many exercises does not fill the screen."""
    assert hint("zzz", [f"exercise{n}" for n in range(100)]).en.endswith("exercise11 and 88 more.")


def test_a_part_of_a_name_is_enough() -> None:
    """Who types the beginning of a name is shown the names that it may be."""
    assert hint("mlp", ["relu", "mlp_forward", "mlp_loss"]).en == " Did you mean mlp_forward, mlp_loss?"


def test_nothing_is_suggested_where_there_is_nothing() -> None:
    """No suggestion is better than an empty list."""
    assert hint("zzz", []).en == ""
