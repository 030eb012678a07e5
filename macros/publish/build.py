"""Build the site whole or not at all: what stands in site/ is there until its successor is finished and checked.

The build itself is MkDocs with hooks.py; a strict build ends with the check of macros/publish/finished.py.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import FrameType

from macros.publish.swap import alone, beside, swap


def build(root: Path, site: Path) -> int:
    """Build the repository at `root` into `site`. Return 0 when it is there; else what stood there still stands."""
    signal.signal(signal.SIGTERM, _stop)
    new = beside(site)
    with alone(root) as held:
        if new.exists():  # of a build that was killed
            shutil.rmtree(new)
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(new)]
        try:
            result = subprocess.run(command, cwd=root, pass_fds=[held]).returncode
            if result == 0:
                swap(new, site)
        except KeyboardInterrupt:
            return 128 + signal.SIGINT
        finally:
            shutil.rmtree(new, ignore_errors=True)
    return result


def main() -> int:
    """Build the repository in the current folder into site/. Return what the command ends with."""
    root = Path.cwd()
    return build(root, root / "site")


def _stop(number: int, frame: FrameType | None) -> None:
    """End as at ctrl-c: the program that was started is stopped, and what is half made is taken away."""
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
