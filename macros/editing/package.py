"""The package of the editing screen: which one, what it must be to the byte, and what the browser gets of it.

`tools/editing_screen.py` fetches it into .cache/ at set-up; nothing of it is in the repository or on the site.
"""

from __future__ import annotations

import base64
import hashlib
import tarfile
from io import BytesIO
from pathlib import Path, PurePosixPath

NAME = "@sveltia/cms"
VERSION = "0.221.1"
# As npm writes it into a lock file: what is not this to the byte is not used.
INTEGRITY = "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ=="
ARCHIVE = Path(".cache", "editing-screen", f"sveltia-cms-{VERSION}.tgz")

# The script asks others for its translation, its fonts, its newest version and the health of GitHub. What it needs of
# these is in the package, so their addresses are made into ours; what is left, the policy of the page stops.
_OURS = {
    f"https://unpkg.com/{NAME}": "/package",
    "https://cdn.jsdelivr.net/fontsource/fonts/source-sans-3:vf@5.3.0/": "/font/source-sans-3-",
    "https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/": "/font/noto-mono-",
    "https://cdn.jsdelivr.net/fontsource/fonts/material-symbols-outlined:vf@5.3.7/": "/font/material-symbols-outlined-",
    "https://www.githubstatus.com/api/": "/nobody/",
}
_FONTS = "npm/assets"


class PackageError(ValueError):
    """The package is not there, or is not the one that it should be; the message tells the editor what to do."""


def is_right(content: bytes) -> bool:
    """Tell whether this is the package, to the byte."""
    return "sha512-" + base64.b64encode(hashlib.sha512(content).digest()).decode() == INTEGRITY


def unpack(archive: Path) -> dict[str, bytes]:
    """Read the package from its archive, and return what the browser gets of it, by path: "/package/locales/nl.json".

    Raises PackageError when the archive is not there, or is not the one.
    """
    content = archive.read_bytes() if archive.is_file() else b""
    if not is_right(content):
        raise PackageError(f"{archive.as_posix()} ontbreekt of is beschadigd. Haal het opnieuw op met: make redactie")
    with tarfile.open(fileobj=BytesIO(content)) as tar:
        inside = {
            PurePosixPath(one.name).relative_to("package").as_posix(): file.read()
            for one in tar
            if one.isfile() and not one.name.endswith(".map") and (file := tar.extractfile(one))
        }
    files = {f"/package/{path}": body for path, body in inside.items()}
    # Where the script looks for the parts of its own version.
    files |= {f"/package@{VERSION}/{path}": body for path, body in inside.items()}
    files |= {
        f"/font/{_font(path)}": body for path, body in inside.items() if path.startswith(_FONTS) and ".woff2" in path
    }
    script = files["/package/dist/sveltia-cms.js"].decode()
    for theirs, ours in _OURS.items():
        if theirs not in script:
            raise PackageError(f"{NAME} {VERSION} vraagt niets meer aan {theirs}; kijk macros/editing/package.py na")
        script = script.replace(theirs, ours)
    return files | {"/package/dist/sveltia-cms.js": script.encode()}


def _font(path: str) -> str:
    """Return the name under which the script asks for a font: without the sign that its maker put behind it."""
    return PurePosixPath(path).name.rpartition("-")[0] + ".woff2"
