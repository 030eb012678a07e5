"""Under which licence everybody may use what stands on the site: what LICENSE says of content and data."""

from __future__ import annotations

BRIEFLY = "CC BY 4.0"
# Its id in the list of SPDX.
ID = "CC-BY-4.0"
NAME = "Creative Commons Naamsvermelding 4.0 Internationaal"
# By which programs know it; readers get the same in Dutch.
ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
IN_DUTCH = f"{ADDRESS}deed.nl"
