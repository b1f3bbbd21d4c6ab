"""How a worker process begins. Stronger isolation (rlimits, Landlock, seccomp, a zygote) belongs here."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
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
sys.path[:] = [p for p in sys.path if p]
own = list(sys.path)
sys.path += {extra!r}
import grader.worker.server as server
sys.path[:] = own + [p for p in {packages!r} if p not in own]
server.main()
"""


def launch(folder: Path) -> subprocess.Popen[bytes]:
    """Start a worker in `folder`; it speaks over stdin and stdout, prints to stderr."""
    packages = _package_folders()
    boot = _BOOT.format(extra=[*packages, str(_ROOT)], packages=packages)
    environment = {name: os.environ[name] for name in _INHERITED.split() if name in os.environ}
    return subprocess.Popen(
        [sys.executable, "-s", "-c", boot],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        cwd=folder,
        env=environment | _FIXED,
        start_new_session=True,
    )


def _package_folders() -> list[str]:
    """Return where this process finds the libraries that the worker needs."""
    specs = (importlib.util.find_spec(name) for name in ("numpy", "torch", "msgspec"))
    found = (str(Path(spec.origin).parents[1]) for spec in specs if spec and spec.origin)
    return list(dict.fromkeys(found))
