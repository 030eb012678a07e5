"""The package of the editing screen: fetched once, used only when it is right to the byte."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from macros.editing.package import ARCHIVE, INTEGRITY, PackageError, is_right, unpack
from tests.support import ROOT
from tools.editing_screen import fetch

RIGHT = (ROOT / ARCHIVE).read_bytes() if (ROOT / ARCHIVE).is_file() else b""


class Registry(ThreadingHTTPServer):
    """A registry that gives the same answer to every question, and remembers what was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answer)
        self.content, self.asked = b"", list[str]()


class Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Registry)
        self.server.asked.append(self.path)
        self.send_response(200 if self.server.content else 404)
        self.end_headers()
        self.wfile.write(self.server.content)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the output belongs to pytest."""


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[Registry]:
    """Serve a registry on this machine, for a machine that has no npm."""
    monkeypatch.setattr("shutil.which", lambda name: None)
    with Registry() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("NPM_CONFIG_REGISTRY", f"http://127.0.0.1:{server.server_port}/")
        yield server
        server.shutdown()


def test_it_is_fetched_once_from_the_registry_that_npm_is_told_of(registry: Registry, tmp_path: Path) -> None:
    registry.content = RIGHT
    archive = tmp_path / "new" / "package.tgz"
    assert fetch(archive) == ""
    assert fetch(archive) == ""
    assert registry.asked == ["/@sveltia/cms/-/cms-0.221.1.tgz"]
    assert is_right(archive.read_bytes())
    assert [file.name for file in archive.parent.iterdir()] == ["package.tgz"]


def test_a_package_that_is_another_is_not_kept(registry: Registry, tmp_path: Path) -> None:
    registry.content = RIGHT + b"\n"
    assert fetch(tmp_path / "package.tgz").endswith("is niet wat het moet zijn en wordt niet gebruikt")
    assert list(tmp_path.iterdir()) == []


def test_a_registry_that_does_not_have_it_is_told(registry: Registry, tmp_path: Path) -> None:
    assert "is niet op te halen. Is er internet? (HTTP Error 404" in fetch(tmp_path / "package.tgz")


def test_a_damaged_package_is_fetched_again_and_never_unpacked(registry: Registry, tmp_path: Path) -> None:
    archive = tmp_path / "package.tgz"
    archive.write_bytes(RIGHT[:-1])
    with pytest.raises(PackageError, match="make redactie"):
        unpack(archive)
    registry.content = RIGHT
    assert fetch(archive) == ""
    assert unpack(archive)


def test_the_set_up_goes_on_when_it_is_there() -> None:
    done = subprocess.run([sys.executable, "-m", "tools.editing_screen"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_hash_is_that_of_a_lock_file() -> None:
    assert INTEGRITY.startswith("sha512-")
    assert not is_right(b"")


def test_nothing_of_it_asks_others_for_what_it_needs(package: dict[str, bytes]) -> None:
    script = package["/package/dist/sveltia-cms.js"].decode()
    assert "cdn.jsdelivr.net" not in script
    assert "unpkg.com/@sveltia/cms" not in script
    assert {path for path in package if path.startswith("/font/")} >= {
        "/font/source-sans-3-latin-wght-normal.woff2",
        "/font/material-symbols-outlined-latin-wght-normal.woff2",
    }
    assert not [path for path in package if path.endswith(".map")]
