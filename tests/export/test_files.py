"""What others read is made of data without mistakes only."""

from __future__ import annotations

from pathlib import Path

from macros.check import check
from macros.load import load
from macros.model.kinds import DATA
from macros.outputs import Assets
from macros.render.renderer import Renderer
from macros.site import outputs
from tests.support.repository import build, write

DAY = "2026-11-29"


def made(root: Path) -> set[str]:
    """Return every file of the preview of a repository that is made together with others."""
    centre = load(root, DAY)
    found = outputs(centre, Renderer(centre, lambda path: ""), check(centre, DAY))
    return {path for one in found if isinstance(one, Assets) for path in one.files}


def test_data_with_a_mistake_goes_to_nobody(tmp_path: Path) -> None:
    root = build(tmp_path)
    assert f"{DATA}index.json" in made(root)
    write(root, "data/partners/noorderlicht.yml", "name: Noorderlicht\n")
    left = made(root)
    assert left
    assert not {path for path in left if path.startswith(DATA)}
