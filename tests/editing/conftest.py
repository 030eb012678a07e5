"""The package of the editing screen, as `make test` puts it into .cache/ before any test runs."""

import pytest

from macros.editing.package import ARCHIVE, unpack
from tests.support import ROOT


@pytest.fixture(scope="session")
def package() -> dict[str, bytes]:
    """Return what the browser gets of the package, by path."""
    if not (ROOT / ARCHIVE).is_file():
        pytest.fail("the package of the editing screen is not there: run `make editing-screen` first", pytrace=False)
    return unpack(ROOT / ARCHIVE)
