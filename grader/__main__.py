"""The console entry: `grader ...` and `python -m grader ...`."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and exit with its code."""
    _forget_working_folder()
    try:
        from grader.commands.running import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    sys.exit(code)


def _forget_working_folder() -> None:
    """Under `python -m`, the working folder comes first on the path; a student's files are not ours."""
    package_root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    try:
        here = os.getcwd()
    except OSError:
        here = ""
    if sys.path and sys.path[0] in ("", here) and here != package_root:
        del sys.path[0]


if __name__ == "__main__":
    main()
