"""`make redactie`: serves the editing screen until it is stopped."""

from __future__ import annotations

import sys
from pathlib import Path

from macros.editing.config import config
from macros.editing.package import ARCHIVE, PackageError, unpack
from macros.editing.server import server
from macros.load import load


def main(arguments: list[str]) -> int:
    """Serve the screen for the repository in the current folder; the one argument is the port."""
    root, port = Path.cwd(), int(arguments[0])
    try:
        screen = server(config(load(root)), unpack(root / ARCHIVE), port)
    except PackageError as error:
        print(error)
        return 1
    except OSError:
        print(f"Poort {port} is al in gebruik. Kies een andere: make redactie EDIT_PORT={port + 1}")
        return 1
    print(f"Het scherm staat op http://127.0.0.1:{screen.server_port}. Open het in Chrome of Edge.")
    print(f"Kies daar deze map: {root}")
    print("Stoppen: Ctrl+C.", flush=True)
    try:
        screen.serve_forever()
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
