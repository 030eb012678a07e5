"""Whole repositories that come to harm in every way that an editor's hand, a script or a bad merge can bring about."""

from __future__ import annotations

import random
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests.support import ROOT
from tests.support.repository import BASE, build, write

# What records and pages can hold beside what the golden cases need.
MORE = BASE.with_name("more")

PIECES = (
    *("\t", '"', "'", "{", "[", "*", "&x ", "#", " # x", "\x00", "\x07", "- ", ": ", "|\n", ">\n", "%", "@", "`", "\r"),
    *("---\n", "...\n", "null", "~", "0014", "1e9", "yes", "<<: *a", "? x\n", "!!python/object ", "\u2028", "\ufeff"),
    *("[[", "[[methods/x]]", "[[x]]", "{{", "}}", "{% raw %}", "{{ x.y }}", "<script>", "<!--", "-->", "javascript:"),
    *("a" * 3000, "[[" * 200, "{" * 300, "[" * 300, "\ue0000\ue001", "\x1b[31m", "<<<<<<< a\n", "=======\n"),
    *("[x](y.md)", "![](x.png)", "[x](#y)", "<b>", "</div>", "&lt;", "é", "\u00a0", "😀", "\n", "\n\n", "  "),
    *('"\\ud800"', "2026-11-21", "https://", "[x][y]", "![x][y]", "\\", "<x@y.nl>", "*[x]: y", "[y]: z", "http://["),
)
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class Repository:
    """A repository that can be built, and all files of content as they were: by path, relative to `root`."""

    root: Path
    files: dict[str, bytes]

    @classmethod
    def small(cls, root: Path) -> Repository:
        """Make the small repository of the golden cases, with more of what records can hold, and a menu."""
        shutil.copytree(MORE, build(root), dirs_exist_ok=True)
        return cls._whole(root, (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[0])

    @classmethod
    def real(cls, root: Path) -> Repository:
        """Copy the real data and pages."""
        for folder in ("data", "docs"):
            shutil.copytree(ROOT / folder, root / folder)
        return cls._whole(root, (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))

    @classmethod
    def _whole(cls, root: Path, configuration: str) -> Repository:
        for name in ("hooks.py", "hooks_preview.py", "macros", "overrides"):
            (root / name).symlink_to(ROOT / name)
        write(root, "mkdocs.yml", configuration)
        files = [file for folder in ("data", "docs") for file in (root / folder).rglob("*") if file.is_file()]
        return cls(root, {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(files)})

    def damage(self, dice: random.Random) -> dict[str, bytes | None]:
        """Return what one mishap leaves: paths and what is in them now, None for nothing."""
        path = dice.choice(list(self.files))
        content = self.files[path]
        file = Path(path)
        others = [one for one in self.files if Path(one).parent == file.parent and one != path]
        match dice.randrange(40):
            case 0:
                return {path: None}
            case 1:
                return {path: None, f"{path}/{file.name}": content}
            case 2:
                return {path: b""}
            case 3:
                return {path: None, f"{file.parent}/{dice.choice(_NAMES)}{file.suffix}": content}
            case 4:
                suffix = dice.choice((file.suffix, file.suffix, ".png", ".yaml", ""))
                return {f"{file.parent}/{dice.choice(_NAMES)}{suffix}": content}
            case 5 if others:
                return {path: self.files[dice.choice(others)]}
            case 6:
                return {f"{file.with_suffix('')}/{dice.choice(_NAMES)}{file.suffix}": content}
            case 7:
                return {path: content.replace(b"\n", b"\r\n")}
            case 8 if others:
                other = dice.choice(others)
                return {path: self.files[other], other: content}
            case _:
                return {path: damaged(content.decode(), dice)}

    def put(self, change: dict[str, bytes | None]) -> None:
        """Let a mishap happen."""
        for path in sorted(change, key=lambda path: change[path] is not None):  # make room first
            if (self.root / path).is_file() or change[path] is not None:
                write(self.root, path, change[path])

    def restore(self, change: dict[str, bytes | None]) -> None:
        """Undo a mishap."""
        for path in change:
            place = self.root / path
            while not place.exists() and place != self.root:
                place = place.parent
            if place.is_file():
                place.unlink()
            top = self.root / path
            for folder in (top, *top.parents):
                if folder.is_dir() and folder != self.root and not any(folder.iterdir()):
                    folder.rmdir()
        for path in change.keys() & self.files.keys():
            write(self.root, path, self.files[path])


def damaged(text: str, dice: random.Random) -> bytes:
    """Return a text with one to four things put in, taken out, doubled, moved, mixed up or cut."""
    for _ in range(dice.choice((1, 1, 1, 1, 2, 4))):
        at = dice.randrange(len(text) + 1)
        lines = text.split("\n")
        line = dice.randrange(len(lines))
        words = _WORD.findall(text) or ["x"]
        match dice.randrange(10):
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
            case 5:
                text = text[:at] + text[at:].swapcase()
            case 6 | 7:
                text = text.replace(dice.choice(words), dice.choice(words), 1)
            case 8:
                text = text.replace(dice.choice(words), dice.choice(PIECES), 1)
            case _:
                dice.shuffle(lines)
                text = "\n".join(lines) if dice.random() < 0.2 else text[:at] + "e" + text[at:]
    data = text.encode("utf-8", "surrogatepass")
    return data[: dice.randrange(len(data) + 1)] + b"\xff" if dice.random() < 0.02 else data


_NAMES = ("x", "index", "Nieuw", "oud", "a_b", "hulp-nu", "zoeken", "noorderlicht", "pesten", ".weg", "1", "a b")
