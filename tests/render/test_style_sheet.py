"""The style sheet holds together: whoever takes a colour or size away is told who still uses it."""

from __future__ import annotations

import re

from macros.render.style_sheet import style_sheet


def test_every_property_that_is_used_is_given() -> None:
    css = style_sheet()
    given = set(re.findall(r"(--[\w-]+)\s*:", css))
    assert set(re.findall(r"var\((--[\w-]+)", css)) - given == set()
