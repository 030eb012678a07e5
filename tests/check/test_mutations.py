"""Whatever an editor's hand, or a bad merge, does to a file: the check answers with problems, never with a traceback.

A thousand damaged files, the same in every run; `python -m tests.test_mutations 20000 7` tries more, with another seed.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from macros.check.records import check
from macros.load.catalogue import load
from macros.problems import report
from tests.support.repository import build

PIECES = (
    *("\t", '"', "'", "{", "[", "*", "&x ", "#", " # x", "\x00", "\x07", "- ", ": ", "|\n", ">\n", "%", "@", "`", "\r"),
    *("---\n", "...\n", "null", "~", "0014", "1e9", "yes", "<<: *a", "? x\n", "!!python/object ", "\u2028", "\ufeff"),
    *("[[", "[[methods/x]]", "[[x]]", "{{", "}}", "{% raw %}", "{{ x.y }}", "<script>", "<!--", "-->", "javascript:"),
    *("a" * 3000, "[[" * 200, "{" * 300, "[" * 300),
)


def test_a_thousand_damaged_files(tmp_path: Path) -> None:
    assert not list(failures(tmp_path, 1_000, seed=1))


def failures(root: Path, times: int, seed: int) -> list[str]:
    """Damage one file at a time in a small repository at `root`; return what went wrong with the check itself."""
    dice, found = random.Random(seed), []
    build(root)
    files = [*sorted((root / "data").rglob("*.yml")), *sorted((root / "docs").rglob("*.md"))]
    for turn in range(times):
        file = dice.choice(files)
        whole = file.read_bytes()
        file.write_bytes(damaged(whole.decode(), dice))
        try:
            catalogue, problems = load(root)
            for problem in report([*problems, *check(catalogue, root)]):
                if problem.line < 1 or problem.column < 1 or "\n" in str(problem):
                    found.append(f"{turn} {file.name}: {problem!r}")
        except Exception as error:  # a traceback is what this test is about
            found.append(f"{turn} {file.name}: {error!r}")
        file.write_bytes(whole)
    return found


def damaged(text: str, dice: random.Random) -> bytes:
    """Return a text with one to four things put in, taken out, doubled, moved or cut."""
    for _ in range(dice.choice((1, 1, 1, 2, 4))):
        at = dice.randrange(len(text) + 1)
        lines = text.split("\n")
        line = dice.randrange(len(lines))
        match dice.randrange(6):
            case 0:
                text = text[:at] + dice.choice(PIECES) + text[at:]
            case 1:
                text = text[:at] + text[at + dice.randrange(1, 20) :]
            case 2:
                text = "\n".join(lines[:line] + lines[line + 1 :])
            case 3:
                text = "\n".join([*lines[:line], lines[line], *lines[line:]])
            case 4:
                text = "\n".join([*lines[:line], " " * dice.randrange(1, 5) + lines[line], *lines[line + 1 :]])
            case _:
                text = text[:at] + text[at:].swapcase()
    data = text.encode()
    return data[: dice.randrange(len(data) + 1)] + b"\xff" if dice.random() < 0.03 else data


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(*failures(Path(folder), *map(int, sys.argv[1:])), sep="\n")
