"""Fetches the package of the editing screen (macros/editing/package.py) into .cache/, once, at set-up.

By npm where it is, because npm knows the registry and the certificates of this machine; else straight from the
registry. What arrives is used only when it is the package to the byte.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.request import urlopen

from macros.editing.package import ARCHIVE, NAME, VERSION, is_right

# Where npm looks when nobody told it otherwise.
_REGISTRY = "https://registry.npmjs.org"
_TIMEOUT = 120  # seconds; it is 11 MB


def fetch(archive: Path) -> str:
    """Put the package at `archive`, when it is not there. Return "", or why that did not work, in Dutch."""
    if archive.is_file() and is_right(archive.read_bytes()):
        return ""
    try:
        content = _by_npm() if shutil.which("npm") else _from_registry()
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        return f"{NAME} {VERSION} is niet op te halen. Is er internet? ({error})"
    if not is_right(content):
        return f"{NAME} {VERSION} is niet wat het moet zijn en wordt niet gebruikt"
    archive.parent.mkdir(parents=True, exist_ok=True)
    new = archive.with_suffix(f".{os.getpid()}")
    new.write_bytes(content)
    new.replace(archive)
    return ""


def _by_npm() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{NAME}@{VERSION}", "--ignore-scripts", "--silent", "--pack-destination", folder]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_TIMEOUT)
        return next(Path(folder).glob("*.tgz")).read_bytes()


def _from_registry() -> bytes:
    told = (value for name, value in os.environ.items() if name.lower() == "npm_config_registry" and value)
    registry = next(told, _REGISTRY)
    address = f"{registry.rstrip('/')}/{NAME}/-/{NAME.rpartition('/')[2]}-{VERSION}.tgz"
    with urlopen(address, timeout=_TIMEOUT) as answer:
        return bytes(answer.read())


if __name__ == "__main__":
    sys.exit(fetch(Path(ARCHIVE)) or 0)  # a text, also an empty one, would mean that it failed
