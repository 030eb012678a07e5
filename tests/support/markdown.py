"""Markdown, read as its specification says (CommonMark, with tables)."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.token import Token

Markdowns = dict[str, list[Token]]


def read(content: str) -> list[Token]:
    """Return all pieces of a text, in order, those inside others too."""
    blocks = MarkdownIt("commonmark").enable("table").parse(content)
    return [piece for block in blocks for piece in [block, *(block.children or [])]]


def links(pieces: list[Token]) -> set[str]:
    """Return where links lead, as it stands there."""
    return {str(one.attrGet("href")) for one in pieces if one.type == "link_open"}


def alive(pieces: list[Token]) -> list[str]:
    """Return what is more than words and links: HTML and pictures."""
    return [one.content for one in pieces if one.type in ("html_inline", "html_block", "image")]
