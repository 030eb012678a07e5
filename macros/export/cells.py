"""What may stand in a cell of a table that somebody opens with a spreadsheet."""

from __future__ import annotations

import re

# What a spreadsheet takes for the beginning of a formula, also where it cuts a cell at a semicolon or a line break, as
# the Dutch Excel does when a file is opened by a double click (OWASP, CSV Injection). Of such a cut cell it takes off
# the quotation marks, and other programs take off its spaces.
_FORMULA = re.compile(r"(?<![^;\n])(?=[\s\"]*[=+\-@\t\r])")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula: with an apostrophe before what begins like one."""
    return _FORMULA.sub("'", text)
