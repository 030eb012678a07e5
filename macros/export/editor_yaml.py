"""YAML as an editor reads it (1.2, core schema): `12` is a number, `true` a flag, `2026-11-22` and `no` are text.

The records themselves are read by `macros/load/documents.py`, where every scalar stays text. This is for what a schema
says, since the language server of an editor validates what it reads in this way.
"""

from __future__ import annotations

import re

import yaml

_TYPES = (
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        "-+.0123456789",
    ),
)


class _Loader(yaml.SafeLoader):
    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for _name, _pattern, _first in _TYPES:
    _loader_pattern = re.compile(f"(?:{_pattern})$")
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", _loader_pattern, [*_first, *([""] if _name == "null" else [])]
    )


def _whole_number(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int:
    text = str(loader.construct_scalar(node))
    return int(text, {"0o": 8, "0x": 16}.get(text[:2], 10))


_Loader.add_constructor("tag:yaml.org,2002:int", _whole_number)


def read(text: str) -> object:
    """Return what an editor sees in a piece of YAML. Raises yaml.YAMLError where it is none."""
    return yaml.load(text, _Loader)
