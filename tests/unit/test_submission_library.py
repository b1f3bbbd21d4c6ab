"""Which array library a submission is written in."""

from __future__ import annotations

import pytest
from toy_exercises import square

from grader.spec import Assignment, text
from grader.submission import read_submission

USES = {
    "np in a function": ("import numpy as np\ndef f(X):\n    return np.abs(X)\n", "numpy"),
    "torch in a function": ("import torch\ndef f(X):\n    return torch.abs(X)\n", "torch"),
    "a name from numpy": ("from numpy import abs as size\ndef f(X):\n    return size(X)\n", "numpy"),
    "a submodule": ("import torch.nn.functional as F\ndef f(X):\n    return F.relu(X)\n", "torch"),
    "a submodule without a name": (
        "import numpy.linalg\ndef f(X):\n    return numpy.linalg.norm(X)\n",
        "numpy",
    ),
    "numpy used, torch only imported": (
        "import numpy as np\nimport torch\ndef f(X):\n    return np.abs(X)\n",
        "numpy",
    ),
    "torch used, numpy only imported": (
        "import numpy as np\nimport torch\ndef f(X):\n    return torch.abs(X)\n",
        "torch",
    ),
    "torch in a test": (
        "import numpy as np\nimport torch\ndef f(X):\n    return np.abs(X)\n"
        "def test_f():\n    assert torch.ones(1)\n",
        "numpy",
    ),
    "torch in a main block": (
        "import numpy as np\nimport torch\ndef f(X):\n    return np.abs(X)\n"
        "if __name__ == '__main__':\n    print(torch.ones(1))\n",
        "numpy",
    ),
    "imported within": ("def f(X):\n    import numpy as np\n    return np.abs(X)\n", "numpy"),
    "only imported": ("import numpy as np\ndef f(X):\n    return X**2\n", "numpy"),
    "neither": ("def f(X):\n    return X**2\n", "torch"),
    "both imported, neither used": (
        "import numpy as np\nimport torch\ndef f(X):\n    return X**2\n",
        "torch",
    ),
    "both used": (
        "import numpy as np\nimport torch\ndef f(X):\n    return np.abs(X)\ndef b(dY, X):\n"
        "    return torch.abs(X)\n",
        "torch",
    ),
    "another numpy": ("import numpyro as np\ndef f(X):\n    return np.abs(X)\n", "torch"),
}


def read(folder, library=None):
    """Read the folder as a submission of one toy exercise."""
    return read_submission(folder, Assignment(text("Toys"), "toys", folder, (square(),)), library)


@pytest.mark.parametrize("way", USES)
def test_the_library_is_the_one_that_is_used(tmp_path, way):
    """Use counts before import; tests and main blocks do not count; torch where neither or both."""
    source, library = USES[way]
    (tmp_path / "m.py").write_text(source)
    assert read(tmp_path).library == library


def test_only_files_of_the_assignment_count(tmp_path):
    """A helper file or a notebook export in another library changes nothing."""
    (tmp_path / "m.py").write_text(USES["np in a function"][0])
    (tmp_path / "plots.py").write_text(USES["torch in a function"][0])
    assert read(tmp_path).library == "numpy"


def test_a_broken_file_is_passed_over(tmp_path):
    """Files that do not parse tell nothing."""
    (tmp_path / "m.py").write_text("import numpy as np\ndef f(X:\n")
    assert read(tmp_path).library == "torch"


@pytest.mark.parametrize("library", ["numpy", "torch"])
def test_the_library_may_be_given(tmp_path, library):
    """A library that is given is not inferred."""
    (tmp_path / "m.py").write_text(USES["np in a function"][0])
    assert read(tmp_path, library).library == library
