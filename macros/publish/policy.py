"""The content security policy in every page: what a browser may run and fetch, whatever stands in the page.

It is the second wall. The first is that content is checked and escaped; should something slip through, a browser that
keeps this policy does not run it and asks nobody else for anything. Only the shell's own line is signed, by its hash
in the template: a script that was smuggled into a page is in no list, because no page is looked at.

Data in a script element (JSON-LD) needs no word in the policy: a browser looks at its type first, and runs none of it.

A meta element cannot say `frame-ancestors`, `sandbox` or `report-uri` (browsers ignore them there): who may show the
site in a frame is for a server's header. Nor does a policy stop a `meta refresh` or a link that a reader follows.
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from markupsafe import Markup

SHELL = Path(__file__).parents[2] / "overrides" / "main.html"
OPENING, CLOSING = "<script>", "</script>"

# A redirect has no script, style, picture or form.
STILL = "default-src 'none'; base-uri 'none'; form-action 'none'"


def page_policy(shell: Path = SHELL) -> str:
    """Return the policy of a page in the shell.

    Raises ValueError when the template does not hold exactly one inline script, which has no template code in it.
    """
    own = signature(own_line(shell.read_text(encoding="utf-8")))
    return _policy(f"script-src 'self' {own}", "connect-src 'self'", "form-action 'self'", "trusted-types 'none'")


def disk_policy() -> str:
    """Return the policy of a page in the copy that is opened from disk: "self" is the disk, and no line is inline.

    Its script disk.js may make script elements, for files of the copy. To Firefox, "self" is no place for a form there.
    """
    return _policy("script-src 'self'", "connect-src 'none'", "form-action file:", "trusted-types disk")


def _policy(script: str, connect: str, form: str, types: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            script,
            "style-src 'self'",
            "img-src 'self'",
            connect,
            form,
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
            types,
        )
    )


def own_line(template: str) -> str:
    """Return the one inline script of a template. Raises ValueError when there is none, another, or code in it."""
    _, opened, rest = template.partition(OPENING)
    line, closed, after = rest.partition(CLOSING)
    if not (opened and closed) or OPENING in after or "{{" in line or "{%" in line:
        raise ValueError("the shell must hold one inline script, the same on every page")
    return line


def signature(script: str) -> str:
    """Return how a policy names an inline script: `'sha256-…'`."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def meta(policy: str) -> Markup:
    """Return the element that tells a browser the policy; it stands right after the charset, before all that loads."""
    return Markup(f'<meta http-equiv="Content-Security-Policy" content="{policy}">')
