"""The server of the editing screen, for this machine only: a page, the package, and the way between YAML and values.

It reads and writes no record: the browser does, in the folder that the editor chose. It keeps nothing and asks nobody.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from macros.editing.config import BEFORE, Config
from macros.editing.keeping import Seen, UnreadableError, seen, written
from macros.model.kinds import KINDS

Block = dict[str, Seen]

_PAGE = Path(__file__).parent / "page"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".png": "image/png",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
# The second wall: whatever the package would ask of others, the browser does not.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
    "font-src 'self'; connect-src 'self' data: blob:; worker-src 'self' blob:; manifest-src 'self' data: blob:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def server(config: Config, package: Mapping[str, bytes], port: int) -> ThreadingHTTPServer:
    """Return the server, for 127.0.0.1 alone; a port of 0 takes a free one. Raises OSError when the port is taken."""
    own = {f"/{file.name}": file.read_bytes() for file in _PAGE.iterdir()}
    own["/"] = own.pop("/index.html")
    own["/nobody/v2/status.json"] = b'{"status": {"indicator": "none"}}'
    own["/config.json"] = json.dumps(config, ensure_ascii=False).encode()
    return _Server(port, {**package, **own})


def _seen(asked: Block) -> Block:
    """Return what the screen shows of each record, or the message that tells why it is none."""
    records = asked["records"]
    if not isinstance(records, list):
        raise TypeError
    return {"records": [_seen_one(one) for one in records]}


def _seen_one(record: Seen) -> Seen:
    if not isinstance(record, dict):
        raise TypeError
    kind, text = KINDS[str(record["kind"])], str(record["text"])
    try:
        return {"values": {**seen(kind, text), BEFORE: text}}
    except UnreadableError as error:
        return {"message": str(error)}


def _written(asked: Block) -> Block:
    """Return the text of a record. Raises UnreadableError when what it was is no record."""
    kind, values = KINDS[str(asked["kind"])], asked["values"]
    if not isinstance(values, dict):
        raise TypeError
    return {"text": written(kind, values, str(values.get(BEFORE) or ""))}


_ANSWERS = {"/seen": _seen, "/written": _written}


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, files: Mapping[str, bytes]) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.files = files


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        assert isinstance(self.server, _Server)
        path = urlsplit(self.path).path
        if path in self.server.files:
            suffix = PurePosixPath(path).suffix if path != "/" else ".html"
            self._answer(HTTPStatus.OK, _TYPES.get(suffix, "application/octet-stream"), self.server.files[path])
        else:
            self._answer(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"")

    def do_POST(self) -> None:
        try:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            said, status = _ANSWERS[self.path](asked), HTTPStatus.OK
        except UnreadableError as error:
            said, status = {"message": str(error)}, HTTPStatus.UNPROCESSABLE_ENTITY
        except (ValueError, TypeError, KeyError):
            said, status = {"message": "dit is geen vraag van het scherm"}, HTTPStatus.BAD_REQUEST
        self._answer(status, _TYPES[".json"], json.dumps(said, ensure_ascii=False).encode())

    def _answer(self, status: HTTPStatus, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal tells where the screen is, and stays readable."""
