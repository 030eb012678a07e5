"""The signs of the site, drawn by our own hand: lines on a square of 24, in the colour of the words beside them.

A sign never stands alone: the words beside it say the same, so that a screen reader passes it by.
"""

from __future__ import annotations

from markupsafe import Markup

# What each sign is, in the word by which a writer calls it, and the lines that it is drawn with.
DRAWINGS: dict[str, str] = {
    "huis": "M3.5 11 12 4l8.5 7M6 9.5V20h12V9.5M12 11.5v4M12 17.7v.1",
    "gesprek": "M4 4.5h16v12h-8L8 20v-3.5H4ZM12 14l-2.9-2.9a1.7 1.7 0 0 1 2.9-1.9 1.7 1.7 0 0 1 2.9 1.9Z",
    "ruzie": "M3 4h9.5v7H8l-2.5 2.5V11H3ZM15.5 9H21v8.5h-2V20l-2.5-2.5H11V14M7.5 6v2M17 12v2.5",
    "stoel": "M7 3v18M7 13.5h10V21M7 4h6v5.5H7M4.5 21H21",
    "vlam": (
        "M12.5 3c.5 4 5.5 6 5.5 11a6 6 0 0 1-12 0c0-2.5 1.5-4 2-6.5 1.5.8 2.2 2 2.3 3.5C12 9 13 6 12.5 3Z"
        "M12 20a2.5 2.5 0 0 1-2-4c1 0 2-1 2-2 1.5 1 2.3 2.3 2 4"
    ),
    "pleister": (
        "M5 13l8-8a4.2 4.2 0 0 1 6 6l-8 8a4.2 4.2 0 0 1-6-6ZM8.5 9.5l6 6M12 9.5v.1M14.5 12v.1M9.5 12v.1M12 14.5v.1"
    ),
    "wolk": (
        "M7.5 14.5a3.8 3.8 0 0 1-.2-7.6 5 5 0 0 1 9.5 1.1 3.3 3.3 0 0 1-.3 6.5ZM8.5 17.5 7.5 20.5"
        "M12.5 17.5l-1 3M16.5 17.5l-1 3"
    ),
    "alleen": (
        "M5 4.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z"
        "M10.5 3.5a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6ZM2.5 13v-1a2.5 2.5 0 0 1 5 0"
        "M8 12v-1a2.5 2.5 0 0 1 5 0M17.5 12a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z"
        "M14.5 21v-1a3 3 0 0 1 6 0v1"
    ),
    "school": "M4 20V10l8-5 8 5v10ZM10 20v-5h4v5M12 5V2h4M8 12v.1M16 12v.1",
    "telefoon": "M5 4h4l1.5 4.5L8 10.5a12 12 0 0 0 5.5 5.5l2-2.5L20 15v4c-8 2-17-7-15-15Z",
    "trap": "M3 20h4v-4h4v-4h4V8h4V4M21 20H7",
    "plek": "M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11ZM12 8a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 12 8Z",
    "mens": "M12 4a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM5 20.5v-1a7 5.5 0 0 1 14 0v1",
    "zoek": "M16 16l5 5M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z",
}


def drawing(name: str) -> Markup:
    """Return a sign of `DRAWINGS`."""
    line = '<svg class="drawing" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>'
    return Markup(line).format(DRAWINGS[name])
