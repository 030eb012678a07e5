"""A change as a sentence, in Dutch: what readers see differently."""

from __future__ import annotations

from macros.changes.change import Change, Sort


def told(change: Change) -> str:
    """Return what changed as one sentence without a full stop, plain text; where it stands is left to the caller."""
    old, new = change.old, change.new
    match change.sort:
        case Sort.ADDED:
            return f"nieuw: {change.name}{f'. {new}' if new else ''}"
        case Sort.GONE:
            return f"weg: {change.name}{f'. {old}' if old else ''}"
        case Sort.RENAMED:
            return f"nieuw adres: van /{old} naar /{new}"
        case Sort.ORDER:
            return "dezelfde zinnen in een andere volgorde"
        case Sort.REVIEWED:
            return f"{change.heading.lower()}: {new}"
        case Sort.NUMBER if old and new:
            return f"nummer van {change.name} vervangen: was {old}, is nu {new}"
        case Sort.EVIDENCE if old and new:
            return f"oordeel{_about(change)} van ‘{old}’ naar ‘{new}’"
        case Sort.EVIDENCE:
            return f"oordeel{_about(change)} {'erbij' if new else 'weg'}: {new or old}"
    what = f"{change.part.lower()}{_about(change)}" if change.part else ""
    if change.sort in (Sort.LIST, Sort.SEARCH, Sort.NUMBER):
        steps = " en ".join(filter(None, (new and f"erbij: {new}", old and f"weg: {old}")))
        return f"{what} {steps}".strip()
    if not old or not new:
        return f"{what} {'erbij' if new else 'weg'}: ‘{new or old}’".strip()
    typo = "tikfout verbeterd: " if change.typo else ""
    return f"{what + ': ' if what else ''}{typo}was ‘{old}’, is nu ‘{new}’"


def _about(change: Change) -> str:
    words = {Sort.EVIDENCE: " over"}.get(change.sort, " bij")
    return f"{words} ‘{change.about.rstrip('.')}’" if change.about else ""
