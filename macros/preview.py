"""The preview shows a saved file at once: only what was saved is read, closed and made anew.

What that cannot do (a mistake, something new, a list, the search) the whole build does, which follows by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from macros.check.texts import is_safe
from macros.load import Centre
from macros.load.files import load_record
from macros.load.references import invert, loose
from macros.load.texts import load_text
from macros.model.fields import Reference
from macros.model.kinds import KINDS


def reread(centre: Centre, file: Path) -> tuple[Centre, list[str]] | None:
    """Read one saved file again. Return the repository with it and the addresses of the pages that show it.

    The page of the file itself comes first. None when only a whole build can tell: there is a mistake in the file, it
    is not a record or page that was there before, or it refers to something that is not there.
    """
    path = file.relative_to(centre.root)
    if path.parts[0] == "docs" and file.suffix == ".md":
        return _text(centre, file)
    if len(path.parts) == 3 and path.parts[0] == "data" and path.parts[1] in KINDS:
        return _record(centre, file, path.parts[1])
    return None


def watch(root: Path, saved: Callable[[Path], None]) -> None:
    """Call `saved` for every file under data/ and docs/ that is written; the operating system tells it, at once."""
    observer = Observer()
    for folder in ("data", "docs"):
        observer.schedule(_Handler(saved), str(root / folder), recursive=True)
    observer.daemon = True
    observer.start()


class _Handler(FileSystemEventHandler):
    def __init__(self, saved: Callable[[Path], None]) -> None:
        self.saved = saved

    def on_closed(self, event: FileSystemEvent) -> None:
        self.saved(Path(str(event.src_path)))

    def on_moved(self, event: FileSystemEvent) -> None:  # as some editors save: beside it, then in its place
        self.saved(Path(str(event.dest_path)))


def _record(centre: Centre, file: Path, code: str) -> tuple[Centre, list[str]] | None:
    catalogue, kind = centre.catalogue, KINDS[code]
    item, problems = load_record(file, centre.root, kind)
    if item is None or problems or item.id not in catalogue.records[code] or loose(item, catalogue.shelves):
        return None
    records = {**catalogue.records, code: {**catalogue.records[code], item.id: item}}
    backlinks = invert(one for shelf in records.values() for one in shelf.values())
    changed = replace(centre, catalogue=replace(catalogue, records=records, backlinks=backlinks))
    links = backlinks.get(Reference(code, item.id), ())
    users = [changed.catalogue.item(link.origin).address for link in links]
    return changed, list(dict.fromkeys([item.address.partition("#")[0], kind.overview, *users]))


def _text(centre: Centre, file: Path) -> tuple[Centre, list[str]] | None:
    text, problems = load_text(file, centre.root)
    if text is None or problems or text.path not in {one.path for one in centre.texts} or not is_safe(text, centre):
        return None
    texts = tuple(text if one.path == text.path else one for one in centre.texts)
    return replace(centre, texts=texts), [text.address]
