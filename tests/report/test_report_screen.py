"""Whole screens: width, colours, encodings, and golden text."""

from __future__ import annotations

import io
import re
from textwrap import dedent

import pytest
from report_samples import (
    REPLAY,
    SAMPLES,
    TRACE,
    exercise,
    of_every_code,
    passing,
    random_one,
    report,
    todo,
    verdict,
    wrong_backward,
)

from grader.records import ExerciseReport, Finding, Replay, Report, Status
from grader.report.columns import width
from grader.report.terminal import Style, ending, language_for, row, title, write

EN, ZH = Style(), Style(lang="zh")


def screen(found: Report, style: Style, total: int | None = None) -> str:
    """Everything that a check prints."""
    rows = [row(item, style) for item in found.exercises]
    parts = [
        title(style, found.assignment, found.title, found.library, found.seed),
        *rows,
        ending(found, style, total=total, hints=True),
    ]
    return "\n".join(part for part in parts if part)


def golden(text: str) -> str:
    """An indented golden text, as it is printed."""
    return dedent(text).strip("\n")


def crashed(name: str, function: str) -> ExerciseReport:
    """Every check of an exercise met the same exception."""
    finding = Finding("raised", {"function": function, "type": "TypeError", "message": "no", "trace": TRACE})
    return exercise(
        name,
        verdict("values", Status.CRASHED, finding),
        verdict("shapes", Status.CRASHED, finding),
        verdict("gradient", Status.CRASHED, finding),
    )


def test_golden_english() -> None:
    """The main screen in English."""
    assert screen(report(passing(), wrong_backward(), todo(), random_one()), EN, 4) == golden("""
        assignment2: Multilayer perceptrons                               numpy   seed 7
        PASS  relu             forward, backward       24 inputs               0.1 s
        FAIL  mlp_forward      forward right, backward wrong   1 of 4 points   0.3 s
        TODO  xavier_uniform   init.py:8 still raises NotImplementedError
        PASS  dropout          3 checks                false alarm < 1e-9      0.1 s
        2 of 4 done  [######------]  7 of 11 points

        mlp_forward: forward right, backward wrong (1 of 4 points)
          smallest case: N=2, in=1 (X = [[0.5], [-1.0]])
          dW1[0, 0]: yours 0.482   expected 0.241   your forward's slope 0.241
          difference 0.241, allowed 1e-05; 4 of 4 entries differ
          yours / expected = 2 at this entry
          also different: db1, dW2, db2; in agreement: dX
          the same in: finite differences
          At this entry your own forward has the expected slope.
          Try: Derive this one entry on paper, then follow the same steps in your code.
          Also: mlp_backward changes its argument dO
          dO[0, 1]: before the call 1.5   after it 0 (expected: unchanged)
          again: grader check assignment2 mlp_forward --seed 7
          or in plain Python:
            import numpy as np
            from backprop import mlp_forward, mlp_backward
            X = np.array([[0.5], [-1.0]])
            O, cache = mlp_forward(X)
            dX = mlp_backward(np.ones((2, 1)), cache)
            print(dX[0, 0])

        Next: backprop.py, mlp_backward.   Stuck? grader hint mlp_forward
        """)


def test_golden_chinese() -> None:
    """The main screen in Chinese."""
    assert screen(report(passing(), wrong_backward(), todo(), random_one()), ZH, 4) == golden("""
        assignment2：多层感知机                                           numpy   种子 7
        通过  relu             前向、反向              24 组输入              0.1 秒
        失败  mlp_forward      前向正确，反向错误                    1/4 分   0.3 秒
        待做  xavier_uniform   init.py:8 仍然抛出 NotImplementedError
        通过  dropout          3 项检查                误报 < 1e-9            0.1 秒
        完成 2/4  [######------]  7/11 分

        mlp_forward：前向正确，反向错误（1/4 分）
          最小的例子：N=2, in=1 (X = [[0.5], [-1.0]])
          dW1[0, 0]：你的 0.482   应为 0.241   你的前向的斜率 0.241
          相差 0.241，允许 1e-05；4 个元素中有 4 个不同
          在这个元素上，你的 / 应为 = 2
          同样不一致：db1, dW2, db2；一致：dX
          同样出现在：有限差分
          在这个元素上，你自己的前向的斜率正是应有的值。
          建议：请在纸上推导这一个元素，再在代码中逐步对照。
          另外：mlp_backward 改动了参数 dO
          dO[0, 1]：调用前 1.5   调用后 0（应保持不变）
          重现：grader check assignment2 mlp_forward --seed 7
          或者用纯 Python：
            import numpy as np
            from backprop import mlp_forward, mlp_backward
            X = np.array([[0.5], [-1.0]])
            O, cache = mlp_forward(X)
            dX = mlp_backward(np.ones((2, 1)), cache)
            print(dX[0, 0])

        下一步：backprop.py，mlp_backward。   卡住了？grader hint mlp_forward
        """)


def test_golden_crash() -> None:
    """The same exception in every check is told once, and once for all exercises that meet its line."""
    assert screen(report(crashed("relu", "relu"), crashed("mlp_forward", "mlp_forward")), EN, 2) == golden("""
        assignment2: Multilayer perceptrons                               numpy   seed 7
        CRASH relu             forward raises TypeError, backward not judged   0.1 s
        CRASH mlp_forward      forward raises TypeError, backward not judged   0.1 s
        0 of 2 done  [------------]  0 of 6 points

        relu: forward raises TypeError, backward not judged (0 of 3 points)
          relu raises TypeError
          TypeError: no
          activations.py:12 in relu
              return np.maximum(x)
          the same in: gradient, shape and dtype
          The call did not return, so there is nothing to compare yet.
          Try: Start at the last line shown: which shapes and values arrive there?
          again: grader check assignment2 relu --seed 7

        mlp_forward: forward raises TypeError, backward not judged (0 of 3 points)
          the same as in relu: mlp_forward raises TypeError
          again: grader check assignment2 mlp_forward --seed 7

        Next: activations.py, relu.   Stuck? grader hint relu
        """)


def test_golden_syntax_error() -> None:
    """A file that Python cannot read is one card, however many exercises it holds."""
    finding = Finding(
        "syntax-error",
        {
            "file": "activations.py",
            "line": 12,
            "message": "'(' was never closed",
            "text": "Y = np.maximum(X, 0",
        },
    )
    broken = [exercise(name, verdict("values", Status.CRASHED, finding)) for name in ("relu", "gelu")]
    assert ending(report(*broken, passing("tanh")), EN, total=3) == golden("""
        1 of 3 done  [####--------]  3 of 5 points

        activations.py, line 12: Python cannot read this file
          '(' was never closed
          line 12:  Y = np.maximum(X, 0
          No function of activations.py could be checked, so nothing is known about them
            yet.
          not checked because of this: relu, gelu
          Try: Look at line 12 and the lines just before it: what is opened there, and
            is it closed?

        Next: activations.py, line 12.
        """)


@pytest.mark.parametrize("verbose", [False, True])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("columns", [80, 60, 40])
def test_every_line_fits(lang: str, verbose: bool, columns: int) -> None:
    """No line of any message is wider than the terminal, Chinese characters counted as two."""
    style = Style(lang=lang, verbose=verbose, width=columns)
    assert max(map(width, screen(of_every_code(), style, 80).split("\n"))) <= columns


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_cards_are_short(lang: str) -> None:
    """A card has at most 25 lines, also with several causes and a long replay."""
    long = Replay({"N": 2}, {"X": "np.array(" + "1.5, " * 200 + ")"}, "x = 1\n" * 40)
    found = [
        verdict(f"law_{place}", Status.FAILED, Finding(code, facts, long))
        for place, (code, facts, _) in enumerate(SAMPLES[20:40])
    ]
    card = ending(report(exercise("f", *found)), Style(lang=lang)).split("\n\n")[1]
    assert len(card.split("\n")) <= 25
    assert "-v" in card
    verbose = ending(report(exercise("f", *found)), Style(lang=lang, verbose=True))
    assert "x = 1" in verbose
    assert "-v" not in verbose


def test_colours_only_where_they_are_wanted() -> None:
    """With colours the words are the same; without them there is no escape character."""
    found = report(passing(), wrong_backward(), todo())
    colored = screen(found, Style(color=True), 3)
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == screen(found, EN, 3)
    assert "\x1b" not in screen(of_every_code(), Style(verbose=True))


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252", "utf-8"])
def test_write_survives_any_encoding(lang: str, encoding: str) -> None:
    """What an encoding cannot carry becomes a question mark; nothing raises."""
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding, newline="\n")
    style = Style(lang=lang, verbose=True)
    write(screen(of_every_code(), style) + " 🐱\ud800", style, stream)
    assert raw.getvalue().decode(encoding).endswith("?\n")


def test_chinese_needs_no_more_than_gbk() -> None:
    """Apart from the student's own characters, GBK carries the Chinese screens and ASCII the English ones."""
    quiet = report(passing(), wrong_backward(), todo(), random_one())
    screen(quiet, ZH, 4).encode("gbk")
    screen(quiet, EN, 4).encode("ascii")
    assert [language_for("zh", "gbk"), language_for("zh", "ascii"), language_for("en", "ascii")] == [
        "zh",
        "en",
        "en",
    ]


def test_quiet_and_verbose() -> None:
    """Quiet leaves the failures, the summary and the next step; verbose adds every check."""
    found, quiet = report(passing(), wrong_backward()), Style(quiet=True)
    assert screen(found, quiet, 2) == golden("""
        FAIL  mlp_forward      forward right, backward wrong   1 of 4 points   0.3 s
        1 of 2 done  [######------]  4 of 7 points

        Next: backprop.py, mlp_backward.   Stuck? grader hint mlp_forward
        """)
    assert "      PASS  finite differences                1 of 1 points       12 inputs" in row(
        passing(), Style(verbose=True)
    )


def test_congratulation_says_what_was_checked() -> None:
    """Only a whole assignment is called complete; a part of it is named as a part."""
    found = report(passing())
    assert "every exercise of assignment2 (1) passes" in ending(found, EN, total=1).replace("\n", " ")
    part = ending(found, EN, total=9).replace("\n", " ")
    assert "relu passes every check made here. Other exercises were not checked." in part
    assert "1 of the 9 exercises" in part
    assert ending(found, EN).endswith("Well done: everything that was checked here passes.")
    assert ending(report(), EN) == "Nothing was checked."


def test_our_fault_is_ours() -> None:
    """A fault of the grader is told as one, and leaves the student nothing to do."""
    fault = exercise(
        "relu", verdict("values", Status.OUR_FAULT, Finding("our-fault", {"message": "KeyError"}))
    )
    assert "a fault of the grader, not of your code" in row(fault, EN)
    assert ending(report(fault), EN).endswith("the rest is done.")


def test_unfinished_work_has_no_card() -> None:
    """What is to do has a row and the next step, and no card."""
    assert (
        ending(report(todo()), EN, total=1) == "0 of 1 done  [------------]  0 of 1 points\n\n"
        "Next: init.py, xavier_uniform."
    )


def test_next_names_what_is_needed_first() -> None:
    """Where a function needs another one that is still to do, the other one is next, in its own file."""
    needs = exercise(
        "mlp_forward",
        verdict("values", Status.TODO, Finding("todo-raises", {"function": "mlp_forward", "needs": "relu"})),
        file="backprop.py",
    )
    assert ending(report(needs, todo("relu", "activations.py")), EN).endswith("Next: activations.py, relu.")


def test_a_courses_own_claim_is_quoted() -> None:
    """A free-form law is told by its sentence, by what was not met, and by its name."""
    finding = Finding("unmet", {"en": "the mean changed", "zh": "均值变了"}, REPLAY)
    law = exercise(
        "dropout",
        verdict("support"),
        verdict(
            "keeps_the_mean", Status.FAILED, finding, sentence=("Dropout keeps the mean.", "丢弃法保持均值。")
        ),
    )
    assert "dropout: the mean changed (1 of 2 points)\n  the claim: Dropout keeps the mean." in ending(
        report(law), EN
    )
    assert "要求：丢弃法保持均值。" in ending(report(law), ZH)
    silent = exercise("dropout", verdict("keeps_the_mean", Status.FAILED))
    assert "not met: keeps the mean" in row(silent, EN)
    assert "dropout: not met: keeps the mean" in ending(report(silent), EN)


def test_remarks_notes_and_prints() -> None:
    """Remarks cost nothing and are told once; notes and printing are told after the cards."""
    remark = Finding("aliases-input", {"function": "relu", "input": "X"})
    found = report(
        exercise("relu", verdict("values", remarks=(remark, remark))),
        printed="a\nb\n",
        notes={"a.py": (Finding("missing-import", {"file": "a.py", "line": 3, "name": "IPython"}),)},
    )
    assert ending(found, EN, total=1).split("\n\n")[1:] == [
        "Remarks (no points lost):\n  relu returns its argument X itself, or a view of it."
        " Whoever changes the\n    result later changes X too. No points are lost.",
        "Notes on the files:\n  a.py:3 imports IPython, which this machine lacks."
        " Whatever uses IPython cannot\n    work here; everything else was checked as usual.",
        "Your code printed 2 lines (-v shows them).",
        "Well done: every exercise of assignment2 (1) passes every check made here.",
    ]


def test_wrapped_code_is_still_python() -> None:
    """Lines of a replay that are wrapped, with their comments, can still be run."""
    code = "X = [" + ", ".join(["0.123456789"] * 20) + "]\nfor x in X:\n    print(x)  # yours " + "1.5 " * 30
    finding = Finding("raised", {"function": "f", "type": "E", "message": "no"}, Replay({}, {}, code))
    card = ending(report(exercise("f", verdict("values", Status.CRASHED, finding))), EN)
    shown = card.partition("or in plain Python:\n")[2].partition("\n\n")[0]
    assert max(map(width, shown.split("\n"))) <= 80
    compile(dedent(shown), "replay", "exec")


def test_long_names_keep_to_the_line() -> None:
    """A name that is longer than its column pushes what follows, and the line still fits."""
    line = row(passing("softmax_cross_entropy_with_a_very_long_name_indeed"), EN)
    assert width(line) <= 80
    assert row(passing("softmax_cross_entropy"), EN, names=21).startswith(
        "PASS  softmax_cross_entropy  forward"
    )
