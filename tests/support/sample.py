"""The pages that are looked at one by one: every page written by hand, every overview, one record of every kind."""

from macros.load.catalogue import load
from macros.model.records import KINDS
from macros.render.renderer import address
from tests.support import ROOT

CATALOGUE, _problems = load(ROOT)


def _longest(kind: str) -> str:
    """Return the id of the record that has most to say: where something does not fit, it is there."""
    records = CATALOGUE.records[kind]
    return max(sorted(records), key=lambda id: len(records[id].document.text))


def _by_hand() -> list[str]:
    """Return the addresses of the pages of docs/ that are not the story of a record."""
    stories = {kind.segment for kind in KINDS.values()}
    files = sorted((ROOT / "docs").rglob("*.md"))
    paths = [file.relative_to(ROOT / "docs").with_suffix("") for file in files]
    return [f"{path.as_posix()}/".removesuffix("index/") for path in paths if path.parts[0] not in stories]


RECORDS = [address(kind, _longest(kind)) for kind, spec in KINDS.items() if spec.own_page]
OVERVIEWS = [f"{spec.segment}/" for spec in KINDS.values()]
BY_HAND = _by_hand()
PAGES = [*BY_HAND, *OVERVIEWS, *RECORDS, "zoeken/", "404.html"]
