"""Versions of the grader and of what it stands on, read without importing anything large."""

from __future__ import annotations

from importlib import metadata

import grader

PACKAGES = ("numpy", "torch", "scipy", "hypothesis", "click", "markdown-it-py", "msgspec", "psutil")


def grader_version() -> str:
    """The grader's own version."""
    known = getattr(grader, "__version__", None)
    return str(known) if known else package_version("grader") or "unknown"


def package_version(name: str) -> str | None:
    """The version of an installed package, None where it is not installed."""
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
