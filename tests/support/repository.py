"""A tiny valid repository, for tests that then put something wrong into it."""

import shutil
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from macros.model.fields import INLINE
from tests.support import ROOT

BASE = ROOT / "tests" / "problems" / "base"


def build(folder: Path) -> Path:
    """Copy the base repository and the real vocabularies into `folder`, and return it.

    The vocabularies lose what they refer to: that stands in the real repository only.
    """
    shutil.copytree(BASE, folder, dirs_exist_ok=True)
    for name, content in _vocabularies().items():
        write(folder, f"data/vocabulary/{name}", content)
    return folder


@cache
def _vocabularies() -> dict[str, str]:
    contents = {}
    for file in (ROOT / "data" / "vocabulary").glob("*.yml"):
        words = yaml.load(file.read_text(encoding="utf-8"), yaml.CBaseLoader)
        for word in words:
            _cut_loose(word)
        contents[file.name] = yaml.safe_dump(words, allow_unicode=True, sort_keys=False)
    return contents


def _cut_loose(word: dict[str, Any]) -> None:
    """Turn the references of an entry of a vocabulary into some to the base; its sentences become the editors' own."""
    word.pop("sources", None)
    word |= {name: ids for name, ids in (("contacts", ["112"]), ("ends_at", ["questions/pesten"])) if name in word}
    for value in word.values():
        if isinstance(value, dict):
            value.pop("sources", None)
            value |= {"basis": "redactie", "text": INLINE.sub("hulp", value["text"])}


def write(root: Path, path: str, content: str | bytes | None) -> None:
    """Write one file of a repository, or take it away when there is no content."""
    file = root / path
    if content is None:
        file.unlink()
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
