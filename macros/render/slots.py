"""Where the widgets of a page wait while the page is Markdown: a sign stands in the place of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markupsafe import Markup

from macros.render.pieces import Pieces
from macros.render.renderer import Renderer

# Stand around the number of a slot: two signs that no text may hold.
OPEN, CLOSE = "\ue000", "\ue001"
_PLACE = re.compile(r' id="([^"]+)"')
_SIGN = re.compile(f"<p>({OPEN}[0-9]+{CLOSE})</p>|({OPEN}[0-9]+{CLOSE})")


@dataclass
class Slots:
    """The HTML of the widgets of one page, kept apart until Markdown is done with the page.

    `numbers` are the sources that they name, numbered through the whole page; `bases` tell whose sentences are among
    them.
    """

    blocks: dict[str, Markup] = field(default_factory=dict)
    inline: dict[str, Markup] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    bases: set[str] = field(default_factory=set)

    def pieces(self, renderer: Renderer, root: str) -> Pieces:
        """Return what makes the next piece of the page."""
        return Pieces(renderer.catalogue, root, numbers=self.numbers, bases=self.bases)

    def take(self, html: Markup, *, block: bool) -> str:
        """Keep the HTML of a widget; return what stands in the page's Markdown in its place."""
        sign = f"{OPEN}{len(self.blocks) + len(self.inline)}{CLOSE}"
        if block:
            self.blocks[sign] = html
            return f"\n\n{sign}\n\n"
        self.inline[sign] = html
        return sign

    @property
    def places(self) -> frozenset[str]:
        """The places in the widgets that a link can lead to."""
        return frozenset(place for html in self.blocks.values() for place in _PLACE.findall(html))

    def fill(self, html: str) -> str:
        """Put the widgets into the finished HTML of the page, in one pass: what they hold is not looked at again."""
        return _SIGN.sub(self._widget, html)

    def _widget(self, found: re.Match[str]) -> str:
        sign = found[1] or found[2]
        if sign in self.blocks:
            return f'<div class="widget">{self.blocks[sign]}</div>'
        inline = self.inline.get(sign, "")
        return f"<p>{inline}</p>" if found[1] else inline
