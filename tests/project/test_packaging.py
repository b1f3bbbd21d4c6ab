"""Wheel and sdist carry the default course; the console script works outside a clone."""

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_wheel_carries_the_course(built: Path) -> None:
    """Stubs, handouts, specs and solutions are in the wheel, and nothing of the tests."""
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    course = "grader/default_course"
    for name in (
        "assignments/assignment2/spec.py",
        "assignments/assignment2/activations.py",
        "assignments/assignment2/numpy/activations.py",
        "assignments/assignment1/README.zh.md",
        "solutions/assignment1/numpy/softmax.py",
    ):
        assert f"{course}/{name}" in names
    assert "grader/report/report.schema.json" in names
    assert "grader/teaching/pages/crash.zh.md" in names
    assert "grader/classroom/pages/templates/class.html" in names
    assert not [name for name in names if name.startswith("tests")]


def test_the_sdist_carries_the_course(built: Path) -> None:
    """Whoever builds from the sdist gets the course too."""
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = ["/".join(name.split("/")[1:]) for name in archive.getnames()]
    assert "assignments/assignment2/spec.py" in names
    assert "solutions/assignment2/dropout.py" in names
    assert "tests/project/test_packaging.py" in names


def test_an_installed_wheel_works_outside_a_clone(built: Path, tmp_path: Path) -> None:
    """From the wheel alone: start a workspace, find it all to do, and pass with the solutions."""
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    wheel = str(next(built.glob("*.whl")))
    pip = [str(python), "-m", "pip", "install", "--no-deps", "--no-index", wheel]
    subprocess.run(pip, check=True, capture_output=True)
    site = next((tmp_path / "env" / "lib").glob("python*/site-packages"))
    (site / "dependencies.pth").write_text("\n".join(path for path in sys.path if path.endswith("site-packages")))
    grader = str(python.with_name("grader"))
    work = tmp_path / "work"
    started = subprocess.run([grader, "start", str(work), "--backend", "numpy"], cwd=tmp_path, capture_output=True,
                             text=True, check=False)
    assert started.returncode == 0, started.stdout + started.stderr
    assert (work / "assignment2" / "activations.py").is_file()
    checked = subprocess.run([grader, "check", "assignment1"], cwd=work, capture_output=True, text=True, check=False)
    assert checked.returncode == 1
    assert "TODO  softmax" in checked.stdout
    for solution in (site / "grader" / "default_course" / "solutions" / "assignment1" / "numpy").glob("*.py"):
        (work / "assignment1" / solution.name).write_bytes(solution.read_bytes())
    passed = subprocess.run([grader, "check", "assignment1"], cwd=work, capture_output=True, text=True, check=False)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    subprocess.run([grader, "export", "gradescope-autograder", "--assignment", "assignment1", "-o", "a.zip"], cwd=work,
                   check=True)
    packed = zipfile.ZipFile(work / "a.zip").namelist()
    assert {"run_autograder", "grader/grading.py", "course/assignments/assignment1/spec.py"} <= set(packed)
    assert not [name for name in packed if "solutions" in name or "default_course" in name]
