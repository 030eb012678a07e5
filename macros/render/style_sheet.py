"""The style sheet that readers get: the files of the theme's style folder, joined in layers."""

from __future__ import annotations

from pathlib import Path

# The files, and the layers that they become: each wins from those before it.
LAYERS = ("tokens", "page", "record", "question", "search", "print")
FOLDER = Path(__file__).parents[2] / "overrides" / "assets" / "stylesheets"


def style_sheet(folder: Path = FOLDER) -> str:
    """Return the layers of a folder as one style sheet.

    Each layer is a file: tokens.css, page.css and so on, as named in `LAYERS`. Comments and spaces stay: compressed
    they weigh less than a kilobyte.
    """
    layers = [f"@layer {name} {{\n{(folder / f'{name}.css').read_text(encoding='utf-8')}}}\n" for name in LAYERS]
    return "\n".join([f"@layer {', '.join(LAYERS)};\n", *layers])
