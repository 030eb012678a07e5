"""The design of the site, shown on a page of its own: what tokens.css and `DRAWINGS` hold, with measured contrast."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from macros.render.drawings import DRAWINGS, drawing
from macros.render.pieces import wrapped

TOKENS = Path(__file__).parents[2] / "overrides" / "assets" / "stylesheets" / "tokens.css"

_COLOUR = re.compile(r"--([a-z-]+): (?:light-dark\()?(#[0-9a-f]{6})(?:, (#[0-9a-f]{6})\))?;")
_SIZE = re.compile(r"--(type|space)-(\d): ([^;]+);")

# Words and the ground that they stand on: what a reader must be able to read, and for what it is.
PAIRS = (
    ("ink", "paper", "Tekst op de pagina"),
    ("ink", "sheet", "Tekst in een kader"),
    ("soft", "paper", "Tekst die erbij staat"),
    ("soft", "sand", "Tekst onder aan de pagina"),
    ("green", "paper", "Links"),
    ("green-deep", "green-wash", "Niveaus van bewijs"),
    ("on-green", "green", "Gekozen knop"),
    ("danger", "danger-wash", "Gevaar, in een zin"),
    ("on-danger", "danger-fill", "Gevaar, als knop"),
    ("amber", "amber-wash", "Vraag eerst na, of zorgelijk"),
)


@dataclass(frozen=True)
class Colour:
    """A colour of the style sheet, on a light and on a dark screen."""

    light: str
    dark: str


def colours(css: str) -> dict[str, Colour]:
    """Return the colours of tokens.css by name."""
    return {name: Colour(light, dark or light) for name, light, dark in _COLOUR.findall(css)}


def contrast(one: str, other: str) -> float:
    """Return how well two colours can be told apart, from 1 to 21 (WCAG 2.2)."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def shown_colours() -> Markup:
    """Return every pair of words and ground, with its contrast on both screens."""
    known = colours(TOKENS.read_text(encoding="utf-8"))
    rows = []
    for words, ground, use in PAIRS:
        one, other = known[words], known[ground]
        shown = [
            f"{_sample(a, b)} {screen} {number(contrast(a, b))}: <code>{a}</code> op <code>{b}</code>"
            for screen, a, b in (("Licht", one.light, other.light), ("Donker", one.dark, other.dark))
        ]
        rows.append(f'<div class="fact"><dt>{escape(use)}</dt>{"".join(f"<dd>{line}</dd>" for line in shown)}</div>')
    return wrapped(rows, '<dl class="words">', "</dl>")


def number(value: float) -> str:
    """Return a number with one decimal, as Dutch readers write it."""
    return f"{value:.1f}".replace(".", ",")


def shown_sizes() -> Markup:
    """Return the sizes of type and the spaces as a table."""
    names = {"type": "Letter", "space": "Ruimte"}
    found = _SIZE.findall(TOKENS.read_text(encoding="utf-8"))
    rows = [
        f'<tr><th scope="row">{names[kind]} {number}</th><td><code>{escape(size)}</code></td></tr>'
        for kind, number, size in found
    ]
    return wrapped(rows, "<table><thead><tr><th>Naam</th><th>Maat</th></tr></thead><tbody>", "</tbody></table>")


def shown_drawings() -> Markup:
    """Return the signs with the words by which writers call them."""
    rows = [f'<li><span class="situation">{drawing(name)}<span>{escape(name)}</span></span></li>' for name in DRAWINGS]
    return wrapped(rows, '<div class="situations"><ul>', "</ul></div>")


SHOWN = {"kleuren": shown_colours, "maten": shown_sizes, "tekens": shown_drawings}


def _sample(words: str, ground: str) -> Markup:
    """Return a picture of two letters on their ground."""
    return Markup(
        '<svg width="40" height="26" viewBox="0 0 40 26" aria-hidden="true">'
        f'<rect width="40" height="26" rx="4" fill="{ground}"/><path fill="none" stroke="{words}" stroke-width="2.5" '
        'd="M8 20 13 6l5 14M10 15h6M22 6v14h6a3.5 3.5 0 0 0 0-7h-6 5a3.5 3.5 0 0 0 0-7Z"/></svg>'
    )


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
