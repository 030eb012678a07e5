"""Words of a pull request in what GitHub reads: nothing in them may become markup, a command or a picture.

A value becomes one line without signs that cannot be seen. Then what has a meaning where it goes is written otherwise:
in a log, in an annotation, in Markdown.
"""

from __future__ import annotations

import re

# Longer than any sentence that may stand in a record; beyond it nobody reads on, and a summary has a limit.
LONGEST = 600
# "::error::" at the beginning of a line and "##[error]" anywhere in it are commands to GitHub's runner.
_COMMAND = re.compile(r"##(?=\[)|^::")
# All that Markdown or HTML give a meaning, and what makes an address, a mention or a number of an issue into a link.
_MARKUP = re.compile(r"[!-&*+/:-@\[-`{-~]|(?<=www)\.")
# GitHub makes links of mail addresses and names after all else; what stands between two signs and is not seen stops it.
_PART = "&#8288;"
# In an annotation, in the order in which they have to be replaced.
_IN_MESSAGE = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTY = (*_IN_MESSAGE, (":", "%3A"), (",", "%2C"))


def line(text: str) -> str:
    """Return a text as one line for a log or a terminal."""
    plain = " ".join(text.split())
    plain = "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in plain)
    plain = plain if len(plain) <= LONGEST else f"{plain[:LONGEST]}…"
    return _COMMAND.sub(lambda found: " ".join(found[0]), plain)


def markdown(text: str) -> str:
    """Return a text that shows as itself in Markdown, in a paragraph, a list, a heading or a table."""
    return _MARKUP.sub(lambda found: f"&#{ord(found[0])};{_PART if found[0] == '@' else ''}", line(text))


def code(text: str) -> str:
    """Return a text as code in Markdown: nothing between the marks has a meaning but the mark itself."""
    return f"`{line(text).replace('`', chr(39))}`"


def message(text: str) -> str:
    """Return a text as the message of an annotation."""
    return _replaced(line(text), _IN_MESSAGE)


def setting(text: str) -> str:
    """Return a text as the value of a property of an annotation."""
    return _replaced(line(text), _IN_PROPERTY)


def _replaced(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for sign, instead in pairs:
        text = text.replace(sign, instead)
    return text
