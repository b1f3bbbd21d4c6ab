"""The command line as a whole: options everywhere, exit codes, encodings, and no traceback of ours."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from tiny_course import DOUBLE_RIGHT, ROOT, Run, RunProcess, write

from grader.cli import COMMANDS, cli
from grader.commands import failure
from grader.commands.console import Console

SLOW = ("numpy", "torch", "hypothesis", "scipy", "psutil")


def imported(stderr: bytes) -> set[str]:
    """The top-level packages that `-X importtime` reports."""
    lines = (line.rsplit(b"|", 1)[-1].strip().decode() for line in stderr.splitlines() if b"|" in line)
    return {name.split(".")[0] for name in lines}


@pytest.mark.parametrize("args", [["--help"], ["check", "--help"], ["start", "work"], ["doctor", "--help"],
                                  ["--version"], ["chek"], ["explain"], ["explain", "crash"], ["hint", "double"]])
def test_what_needs_no_arrays_imports_no_array_library(
    course: Path, grader_process: RunProcess, args: list[str]
) -> None:
    """Help, start and errors answer at once."""
    result = grader_process(*args, cwd=course, env={"PYTHONPROFILEIMPORTTIME": "1"})
    packages = imported(result.stderr)
    assert "click" in packages
    assert not packages & set(SLOW)


def test_only_the_called_command_is_imported(course: Path, grader_process: RunProcess) -> None:
    """The list of commands is shown without importing them."""
    result = grader_process("--help", cwd=course, env={"PYTHONPROFILEIMPORTTIME": "1"})
    for name in COMMANDS:
        assert f"grader.commands.{name}".encode() not in result.stderr.split()


@pytest.mark.parametrize("args", [[], ["--help"], ["-h"]])
def test_help_lists_every_command(grader: Run, tmp_path: Path, args: list[str]) -> None:
    """Who does not know what to type is shown what there is."""
    result = grader(*args, cwd=tmp_path)
    assert result.code == 0
    assert all(name in result.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_help_of_a_command_is_in_the_users_language(
    grader: Run, tmp_path: Path, command: str, lang: str
) -> None:
    """Help is translated, options included."""
    result = grader(command, "--help", "--lang", lang, cwd=tmp_path)
    assert result.code == 0
    assert ("显示本帮助" in result.out) is (lang == "zh")


def test_click_itself_can_run_the_commands() -> None:
    """The group is an ordinary click group: click's own tools work on it."""
    result = CliRunner().invoke(cli, ["--version"])
    assert (result.exit_code, result.output) == (0, "grader 0.1.0\n")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["chek"], "There is no command 'chek'. Did you mean check?"),
        (["zzz"], f"Known: {', '.join(COMMANDS)}"),
        (["check", "--sed", "1"], "Did you mean --seed"),
        (["check", "--zzz"], "There is no option --zzz."),
        (["check", "--seed"], "The option --seed needs a value."),
        (["check", "--format", "jsn"], "--format cannot be 'jsn'. Did you mean json?"),
        (["--lang", "zhh"], "--lang cannot be 'zhh'. Did you mean zh?"),
        (["check", "--color", "alwys"], "Did you mean always?"),
        (["start", "--backend", "pytorch"], "Did you mean torch?"),
        (["doctor", "now"], "'grader doctor' does not take the extra argument 'now'."),
        (["start", "a", "b"], "does not take the extra argument 'b'"),
        (["check", "--quiet=yes"], "The option --quiet takes no value."),
    ],
)
def test_a_usage_error_is_told_in_a_sentence(grader: Run, tmp_path: Path, args: list[str], said: str) -> None:
    """Every mistake in a call says what was wrong and what may be meant, and exits with 2."""
    result = grader(*args, cwd=tmp_path)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


@pytest.mark.parametrize(
    "args", [["--lang", "zh", "chek"], ["chek", "--lang=zh"], ["check", "--zzz", "--lang", "zh"]]
)
def test_a_usage_error_is_in_the_asked_language(grader: Run, tmp_path: Path, args: list[str]) -> None:
    """The language is known before the arguments are found to be wrong."""
    assert grader(*args, cwd=tmp_path).err.startswith("错误：")


@pytest.mark.parametrize("args", [["--lang", "zh", "check", "nope"], ["check", "nope", "--lang", "zh"]])
def test_common_options_are_taken_before_and_after_the_command(
    grader: Run, workspace: Path, args: list[str]
) -> None:
    """Nobody has to remember where an option belongs."""
    assert grader(*args, cwd=workspace).err.startswith("错误：")


def test_auto_follows_the_environment(grader: Run, workspace: Path) -> None:
    """--lang auto is the locale's language."""
    env = {"GRADER_LANG": None, "LANG": "zh_CN.UTF-8"}
    assert grader("check", "nope", "--lang", "auto", cwd=workspace, env=env).err.startswith("错误：")


def test_colours_are_asked_for_and_refused(grader: Run, workspace: Path) -> None:
    """--color decides, and a stream that is no terminal gets none by itself."""
    assert "\x1b[" in grader("check", "one1", "--color", "always", cwd=workspace).out
    assert "\x1b[" not in grader("check", "one1", cwd=workspace).out


def test_gbk_output_is_chinese(workspace: Path, grader_process: RunProcess) -> None:
    """A Windows terminal in its usual Chinese encoding shows Chinese."""
    result = grader_process("check", "one1", "--lang", "zh", cwd=workspace, env={"PYTHONIOENCODING": "gbk"})
    assert result.returncode == 1
    assert "待做" in result.stdout.decode("gbk")


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1", "utf-8"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_encoding_stops_a_command(
    course: Path, grader_process: RunProcess, encoding: str, lang: str
) -> None:
    """A name that the stream's encoding lacks is printed as an escape."""
    env = {"PYTHONIOENCODING": encoding, "GRADER_LANG": lang}
    name = os.fsdecode("作业é☃".encode() + b"\xff")
    assert grader_process("start", name, cwd=course, env=env).returncode == 0
    result = grader_process("check", name, cwd=course / name, env=env)
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert b"UnicodeEncodeError" not in result.stderr


@pytest.mark.parametrize("lang", ["C", "POSIX", "zh_CN.GBK", "nonsense"])
def test_no_locale_stops_a_command(workspace: Path, grader_process: RunProcess, lang: str) -> None:
    """A locale that the system does not have is no problem of the student's."""
    result = grader_process("check", "one1", cwd=workspace, env={"LANG": lang, "LC_ALL": lang})
    assert (result.returncode, result.stderr) == (1, b"")


def test_ascii_output_is_english_even_where_chinese_is_asked_for(
    workspace: Path, grader_process: RunProcess
) -> None:
    """A page of question marks helps nobody."""
    env = {"PYTHONIOENCODING": "ascii", "GRADER_LANG": "zh"}
    result = grader_process("check", "one1", cwd=workspace, env=env)
    assert b"TODO" in result.stdout
    assert b"?" not in result.stdout.replace(b"Stuck?", b"")


def test_json_is_ascii_whatever_the_stream(workspace: Path, grader_process: RunProcess) -> None:
    """A program that reads the document need not know the encoding."""
    env = {"PYTHONIOENCODING": "gbk"}
    result = grader_process("check", "one1", "--format", "json", cwd=workspace, env=env)
    assert json.loads(result.stdout.decode("ascii"))["reports"]


def test_a_reader_that_goes_away_is_no_error(workspace: Path, grader_process: RunProcess) -> None:
    """`grader check | head -1` is quiet."""
    read, written = os.pipe()
    os.close(read)
    result = grader_process("check", cwd=workspace, stdout=written)
    os.close(written)
    assert (result.returncode, result.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_output_that_cannot_be_written_is_told(workspace: Path, grader_process: RunProcess) -> None:
    """A full disk under a redirected output is not taken for a bug of ours."""
    with Path("/dev/full").open("wb") as full:
        result = grader_process("check", cwd=workspace, stdout=full)
    assert result.stderr == b"Error: The output could not be written: the disk is full.\n"
    assert result.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_ctrl_c_exits_with_130(workspace: Path) -> None:
    """An interrupted check says so in one word and leaves no traceback."""
    write(workspace / "one1/double.py", "import time\ntime.sleep(60)\n" + DOUBLE_RIGHT)
    env = {**os.environ, "PYTHONPATH": str(ROOT), "GRADER_LANG": "en"}
    command = [sys.executable, "-m", "grader", "check", "one1", "double"]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a child inherits that it is ignored, in a background job
    with subprocess.Popen(command, cwd=workspace, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          stdin=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.strip() == b"Interrupted."


def test_a_bug_of_ours_leaves_its_traceback_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """The user reads one sentence with the name of the file; the file holds the rest."""
    assert failure.our_bug(RuntimeError("surprise \udcff"), Console("en")) == 3
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "grader doctor" in said
    file = Path(said.split("the file ")[1].strip().rstrip("."))
    assert file.parent == Path(tempfile.gettempdir())
    assert "RuntimeError: surprise \\udcff" in file.read_text(encoding="utf-8")
    file.unlink()


def test_a_bug_inside_a_command_is_no_traceback(
    course: Path, tmp_path: Path, grader_process: RunProcess
) -> None:
    """Whatever breaks, the terminal shows a sentence, JSON stays JSON, and the exit code is 3."""
    broken = write(tmp_path / "broken/sitecustomize.py", "import grader.workspace as w\nw.plan = None\n")
    env = {"PYTHONPATH": os.pathsep.join([str(ROOT), str(broken.parent)]), "TMPDIR": str(tmp_path)}
    result = grader_process("check", "one1", "--format", "json", cwd=course, env=env)
    assert result.returncode == 3
    assert b"Traceback" not in result.stderr
    assert b"This is a bug of the grader" in result.stderr
    assert json.loads(result.stdout)["reports"] == []
    assert "TypeError" in next(tmp_path.glob("grader-bug-*.txt")).read_text(encoding="utf-8")


def test_a_students_files_do_not_shadow_ours(workspace: Path, grader_process: RunProcess) -> None:
    """A file called click.py or json.py in the working folder is not imported by the grader."""
    for name in ("click", "json", "random", "difflib"):
        write(workspace / "one1" / f"{name}.py", "raise SystemExit('shadowed')\n")
    result = grader_process("check", cwd=workspace / "one1")
    assert (result.returncode, result.stderr) == (1, b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be removed there")
def test_a_removed_working_folder_is_told(tmp_path: Path) -> None:
    """A shell that stands in a folder that is gone gets a sentence."""
    gone = tmp_path / "gone"
    gone.mkdir()
    env = {**os.environ, "PYTHONPATH": str(ROOT), "GRADER_LANG": "en"}
    code = "import os; os.rmdir(os.getcwd()); from grader.__main__ import main; main()"
    command = [sys.executable, "-c", code, "check"]
    result = subprocess.run(command, cwd=gone, env=env, capture_output=True, timeout=60, check=False)
    assert result.returncode == 2
    assert result.stderr == b"Error: The current folder no longer exists; change to another one.\n"


def test_every_command_is_a_click_command() -> None:
    """The table of commands and the modules agree."""
    context = click.Context(cli)
    for name in COMMANDS:
        found = cli.get_command(context, name)
        assert found is not None
        assert found.name == name
