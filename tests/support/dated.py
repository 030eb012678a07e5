"""The repository as it is on another day: what is fresh today is old then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from macros.load import Centre


def on(centre: Centre, today: str) -> Centre:
    """Return the repository as it is read on a day."""
    return replace(centre, catalogue=replace(centre.catalogue, today=today))


def moved(day: str, days: int) -> str:
    """Return the day so many days later."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
