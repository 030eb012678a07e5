"""The data for other programs, made once."""

import json
from collections.abc import Mapping
from typing import Any

import pytest

from macros.export.v1.api import v1
from macros.load import Centre

SITE = "https://site.example/"
Json = dict[str, Any]


@pytest.fixture(scope="session")
def made(centre: Centre) -> dict[str, bytes]:
    """Return every file under data/v1/ by its path in the site."""
    return v1(centre, SITE)


@pytest.fixture(scope="session")
def values(made: Mapping[str, bytes]) -> dict[str, Json]:
    """Return what is in every file of JSON, by its path in the site."""
    return {path: json.loads(content) for path, content in made.items() if path.endswith(".json")}
