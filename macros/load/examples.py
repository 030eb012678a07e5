"""The example of each kind, in examples/: what a field looks like in a file, for who starts a record."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import yaml

from macros.load.documents import decode, parse

FOLDER = "examples"


def example(root: Path, kind: str) -> dict[str, list[str]]:
    """Return how each field of a kind stands in its example: its lines, without remarks.

    Nothing where there is no example, or none that can be read.
    """
    path = f"{FOLDER}/{kind}.yml"
    text = decode(root / path, path)[0] if (root / path).is_file() else None
    return lines_of_fields(text) if text and not parse(text, path)[1] else {}


def lines_of_fields(text: str) -> dict[str, list[str]]:
    """Return the lines of each field of a record, without remarks. Raises yaml.YAMLError for no YAML."""
    node, lines = yaml.compose(text, Loader=yaml.CSafeLoader), text.splitlines()
    keys = [key for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []
    stops = [*(key.start_mark.line for key in keys), len(lines)]
    return {
        key.value: [line for line in lines[start:stop] if line.strip() and not line.lstrip().startswith("#")]
        for key, (start, stop) in zip(keys, pairwise(stops), strict=True)
    }
