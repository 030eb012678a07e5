"""The ids of HSDS: the same thing has the same one in every build, for ever, on any machine."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

# Never change this: everybody who follows our data knows our things by what comes out of it.
_NAMESPACE = uuid5(NAMESPACE_URL, "https://elker.nl/expertisecentrum/hsds")


def identity(*parts: str) -> str:
    """Return the id of what our own names lead to: ("partners/accare",), or more of them for a part of something."""
    return str(uuid5(_NAMESPACE, "/".join(parts)))
