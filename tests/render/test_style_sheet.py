"""The style sheet holds together: whoever takes a colour or size away is told who still uses it."""

from __future__ import annotations

import re
from pathlib import Path

from macros.render.style_sheet import LAYERS, style_sheet


def test_every_property_that_is_used_is_given() -> None:
    css = style_sheet()
    given = set(re.findall(r"(--[\w-]+)\s*:", css))
    assert set(re.findall(r"var\((--[\w-]+)", css)) - given == set()


def test_short_values_that_are_the_same_everywhere_are_filled_in(tmp_path: Path) -> None:
    for name in LAYERS:
        (tmp_path / f"{name}.css").write_text("")
    (tmp_path / "tokens.css").write_text(
        ":root { --gap: 0.5rem; --edge: 1rem; --idle: red; }\n.wide { --edge: 2rem; }\n"
    )
    (tmp_path / "page.css").write_text('[rel="next"]::after { content: "0.5 > 1"; margin: var(--gap) var(--edge); }\n')
    css = style_sheet(tmp_path)
    assert "@layer tokens{:root{--0:1rem}.wide{--0:2rem}}" in css
    assert '@layer page{[rel=next]:after{content:"0.5 > 1";margin:.5rem var(--0)}}' in css
