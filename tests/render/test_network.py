"""The network: what the picture draws is in the lists, nobody is left out, and every build draws the same."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise

import pytest

from macros.load import Centre
from macros.model.kinds import COLLABORATIONS, PARTNERS
from macros.render.network import Network, network
from macros.render.network_layout import placed
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from macros.render.text import reserve_of
from tests.support import ROOT
from tests.support.finished import Finished, parse

PRINT = """
from macros.load import load
from macros.render.network import network
from macros.render.pieces import Pieces
from macros.render.renderer import Renderer
from pathlib import Path
centre = load(Path("."))
print(network(Renderer(centre, lambda path: ""), Pieces(centre.catalogue, "../")))
"""


@pytest.fixture(scope="module")
def page(renderer: Renderer) -> Finished:
    return parse(network(renderer, Pieces(renderer.catalogue, "../")), "netwerk/")


@pytest.fixture(scope="module")
def shown(centre: Centre) -> Network:
    return Network(Pieces(centre.catalogue, "../"))


def addresses(page: Finished, selector: str) -> list[str]:
    return [page.resolve(one.attributes["href"] or "") for one in page.css(selector)]


def test_every_partner_and_collaboration_is_a_line_of_the_list(page: Finished, centre: Centre) -> None:
    listed = set(addresses(page, "[data-line] a"))
    wanted = {item.address for kind in (PARTNERS, COLLABORATIONS) for item in centre.catalogue.all(kind)}
    assert wanted <= listed


def test_what_the_picture_draws_is_in_the_list(page: Finished, shown: Network) -> None:
    drawn = addresses(page, ".net a")
    assert set(drawn) <= set(addresses(page, "[data-line] a"))
    assert {tie.item.address for tie in shown.near} <= set(drawn)
    members = {id for tie in shown.near for id in tie.members}
    assert len(drawn) == len(shown.near) + len(members)
    lines = sum(len(tie.members) for tie in shown.near)  # from the hub, and to each of the others
    assert len(page.css(".net path")) == lines


def test_what_is_there_now_but_of_long_ago_says_so(shown: Network, centre: Centre) -> None:
    """What a plan is and what was, its first word says already."""
    asked = 0
    for tie in (*shown.near, *shown.far):
        mark = reserve_of(centre.catalogue, tie.item.value) if tie.moment == "nu" else ""
        assert [one.text() for one in parse(shown.tie(tie), "").css(".badge")] == ([mark] if mark else [])
        asked += bool(mark)
    assert asked > 3


def test_the_picture_is_not_there_to_who_listens(page: Finished) -> None:
    assert page.css(".net")[0].attributes["aria-hidden"] == "true"
    assert all(one.attributes["tabindex"] == "-1" for one in page.css(".net a"))


def test_words_stay_inside_their_box(page: Finished) -> None:
    for box in page.css(".net a"):
        rect = box.css_first("rect")
        assert rect
        wide, top, high = (int(rect.attributes[name] or 0) for name in ("width", "y", "height"))
        for line in box.css("text"):
            assert len(line.text()) * 8.6 + 16 <= wide, line.text()
            assert top < int(line.attributes["y"] or 0) < top + high, line.text()


def test_nothing_overlaps() -> None:
    ties = [("a", "b"), ("b", "c"), ("d",), (), ("a", "d", "e")]
    places = placed(ties, [28, 47, 28, 28, 66], dict.fromkeys("abcde", 28))
    for column in (places.ties, list(places.members.values())):
        boxes = sorted((one.top, one.top + one.height) for one in column)
        assert all(above[1] < below[0] for above, below in pairwise(boxes))
        assert boxes[0][0] >= 0
        assert boxes[-1][1] <= places.height


def test_what_one_does_with_its_own_part_is_no_tie(shown: Network) -> None:
    for tie in shown.near:
        if tie.item.kind not in (PARTNERS, COLLABORATIONS):
            wholes = {shown.catalogue.partner(id).value.part_of or id for id in tie.members}
            assert len(wholes) > 1, tie.item.id


def test_the_form_asks_only_what_a_line_can_answer(page: Finished) -> None:
    for field in page.css("form[data-filter] select"):
        name = field.attributes["name"]
        said = {word for one in page.css("[data-line]") for word in (one.attributes.get(f"data-{name}") or "").split()}
        asked = {one.attributes["value"] for one in field.css("option")} - {""}
        assert asked <= said, name


def test_every_run_draws_the_same() -> None:
    def run(seed: str) -> str:
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(
            [sys.executable, "-c", PRINT], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
        ).stdout

    assert run("1") == run("2")
