"""What users of the data can count on, and what changed in the format: the words that they read."""

from __future__ import annotations

from macros.export.v1.wholes import Change
from macros.model import licence

VERSION = "1.0"
ATTRIBUTION = f"Bron: {licence.AUTHOR}, {licence.BRIEFLY}"

STABLE = (
    "Zolang v1 in het adres staat: de adressen, de namen van de velden, wat een veld betekent en wat voor waarde erin "
    "staat. Elk veld staat er altijd, ook als er niets bekend is. Een id blijft van hetzelfde onderwerp. Krijgt een "
    "onderwerp een ander id, dan zegt het bestand op het oude adres waar het nu staat."
)
MAY_CHANGE = (
    "Altijd: wat er in de velden staat, welke records er zijn en in welke volgorde, en welke woorden in de vaste "
    "lijsten staan. Er kunnen velden, kolommen en bestanden bij komen: lees wat u kent en sla de rest over. Dan gaat "
    "het tweede getal van de versie omhoog: haal dan ook de schema's opnieuw op. Verdwijnt of verandert er een "
    "veld, dan komt er een v2 naast v1. In changelog.json staat dan hoe lang v1 nog blijft."
)

# The newest first.
CHANGES = (Change(version="1.0", date="2026-11-29", text="De eerste versie."),)
