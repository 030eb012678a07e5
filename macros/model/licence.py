"""Under which licence everybody may use what stands on the site, and whom to name: as LICENSE says it."""

from __future__ import annotations

# The organisation: no page names a person.
AUTHOR = "Elker expertisecentrum"
BRIEFLY = "CC BY 4.0"
# Its id in the list of SPDX.
ID = "CC-BY-4.0"
NAME = "Creative Commons Naamsvermelding 4.0 Internationaal"
# By which programs know it; readers get the same in Dutch.
ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
IN_DUTCH = f"{ADDRESS}deed.nl"
