"""The command line and the environment of the processes that serve student code."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_INHERITED = """
    PATH HOME LANG LC_ALL LC_CTYPE TMPDIR TEMP TMP SYSTEMROOT USERPROFILE LD_LIBRARY_PATH DYLD_LIBRARY_PATH
"""
_FIXED = {
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "MPLBACKEND": "Agg",
}
# Our own root leaves sys.path again before any student code runs: a checkout also holds the solutions.
_BOOT = """\
import sys
sys.path[:] = [p for p in sys.path if p and p != {root!r}]
own = list(sys.path)
sys.path[:] = [{root!r}, *own, *{packages!r}]
from grader.worker.{module} import main
sys.path[:] = own + [p for p in {packages!r} if p not in own]
main({library!r}, {layers!r}, {hidden!r})
"""


def command(module: str, library: str, layers: Sequence[str], hidden: Sequence[Path]) -> list[str]:
    """The command that runs `main` of a module of this package; it sees nothing of ours, nor of `hidden`."""
    ours = [_ROOT if (_ROOT / "solutions").is_dir() else _ROOT / "grader", *hidden]
    boot = _BOOT.format(
        root=str(_ROOT),
        packages=_package_folders(),
        module=module,
        library=library,
        layers=list(layers),
        hidden=list(map(str, ours)),
    )
    return [sys.executable, "-s", "-c", boot]


def environment() -> dict[str, str]:
    """What a process needs to find its libraries, and nothing else of our own environment."""
    return {name: os.environ[name] for name in _INHERITED.split() if name in os.environ} | _FIXED


def _package_folders() -> list[str]:
    """Return where this process finds the libraries that the worker needs."""
    specs = (importlib.util.find_spec(name) for name in ("numpy", "torch", "msgspec"))
    found = (str(Path(spec.origin).parents[1]) for spec in specs if spec and spec.origin)
    return list(dict.fromkeys(found))
