"""The pages that are looked at one by one: every page written by hand, every overview, one record of every kind."""

from macros.model.kinds import KINDS, AnyKind
from tests.support import ROOT


def _longest(kind: AnyKind) -> str:
    """Return the id of the record that has most to say: where something does not fit, it is there."""
    return max(sorted((ROOT / "data" / kind.code).glob("*.yml")), key=lambda file: file.stat().st_size).stem


def _by_hand() -> list[str]:
    """Return the addresses of the pages of docs/ that are not the story of a record."""
    stories = {kind.segment for kind in KINDS.values()}
    files = sorted((ROOT / "docs").rglob("*.md"))
    paths = [file.relative_to(ROOT / "docs").with_suffix("") for file in files]
    return [f"{path.as_posix()}/".removesuffix("index/") for path in paths if path.parts[0] not in stories]


RECORDS = [kind.address(_longest(kind)) for kind in KINDS.values() if kind.own_page]
OVERVIEWS = [kind.overview for kind in KINDS.values()]
BY_HAND = _by_hand()
PAGES = [*BY_HAND, *OVERVIEWS, *RECORDS, "zoeken/", "over/wijzigingen/", "404.html"]
