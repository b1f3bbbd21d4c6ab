"""How much of one hand-in is looked at; what is beyond is a finding and is not read."""

from __future__ import annotations

MOST_ENTRIES = 20_000
"""Files and folders of one hand-in, without those that nobody writes by hand (.git, venv)."""
DEEPEST = 12
"""Folders within folders."""
MOST_NESTED = 2
"""Zips within zips."""
LARGEST_ZIP = 64 << 20
"""Bytes of a zip that lies in another zip, and so has to be held in memory."""
LARGEST_DIRECTORY = 8 << 20
"""Bytes of the table of contents of a student's zip."""
LARGEST_CLASS_DIRECTORY = 512 << 20
"""Bytes of the table of contents of a class's zip."""
MOST_RATIO = 500
"""By how much a member of a zip may grow; code grows by less than 20."""
LEAST_SUSPECT = 1 << 16
"""Bytes below which it does not matter how much a member grows."""
LARGEST_NOTEBOOK = 8 << 20
"""Bytes of a notebook, with its pictures."""
LARGEST_TOTAL = 16 << 20
"""Bytes of all files of one hand-in that are read."""
MOST_ZIPS = 20
"""Zips that are opened in one hand-in."""
MOST_HOMES = 20
"""Folders whose files are compared with the stubs as they were handed out."""
MOST_NAMED = 5
"""Names in one list of names."""
MOST_FINDINGS = 30
"""Findings about folders, zips and names of one hand-in."""
LONGEST_NAME = 255
"""Characters of the name of a student, a folder or a file; no file system of today has longer ones."""
LARGEST_METADATA = 1 << 30
