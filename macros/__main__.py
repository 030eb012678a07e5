"""The command line: `python -m macros check`."""

from __future__ import annotations

import sys
from pathlib import Path

from macros.catalogue import load
from macros.problems import report


def main(arguments: list[str]) -> int:
    root = Path.cwd()
    catalogue, problems = load(root)
    try:
        from macros.checks import check

        problems += check(catalogue, root)
    except ImportError:
        pass
    for problem in report(problems):
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
